import { readFileSync, statSync } from 'node:fs';
import { scenarioUnder } from '../experiment/contracts.ts';
import { estimateRun, type RunVerdict } from '../experiment/estimate.ts';
import { CLI } from '../messages/cli.ts';
import { fieldLabel, fieldOwner } from '../messages/fields.ts';
import { inSentence } from '../messages/names.ts';
import { problemLines, problemText } from '../messages/problems.ts';
import { CAUTIONS, TABLES } from '../messages/tables.ts';
import { applyChanges, type Changed, variantOf } from '../scenario/change.ts';
import { LIMITS } from '../scenario/limits.ts';
import { nearestTo } from '../scenario/nearest.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import { keysOf, placeOf } from '../scenario/place.ts';
import type { Problem } from '../scenario/problems.ts';
import type { Change, Scenario } from '../scenario/schema.ts';
import { runWarnings } from '../scenario/warnings.ts';
import type { Options } from './options.ts';

/** Which file, changed how, and which of its variants. */
export type RunWanted = Pick<Options, 'file' | 'settings' | 'variant' | 'contract'>;

/** A variant that can be run; the base is a variant without changes. */
export interface PreparedVariant {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
  /** The scenario before `--contract`: the same futures, unless people respond to how they are paid. */
  readonly played: Scenario;
}

/** All that is settled before the first client is referred. */
export interface PreparedRun {
  /** As the file has it. */
  readonly file: Scenario;
  /** With the settings of the command line. */
  readonly base: Scenario;
  readonly variants: readonly PreparedVariant[];
  readonly warnings: readonly string[];
}

export type Prepared =
  | ({ readonly ok: true } & PreparedRun)
  | { readonly ok: false; readonly exitCode: 2 | 3; readonly lines: readonly string[] };

/** Reads the file, applies settings and variants, and judges the size. Returns all problems at once. */
export function prepareRun(options: RunWanted): Prepared {
  const text = readText(options.file);
  if (typeof text !== 'string') return rejected([text.problem]);
  const parsed = parseScenarioText(text, options.file);
  if (!parsed.ok) return rejected(problemLines(parsed.problems));
  const { scenario: file } = parsed;

  const unknown = unknownIds(options, file);
  const changed = applyChanges(file, options.settings as readonly Change[]);
  if (unknown.length > 0 || !changed.ok) {
    return rejected([...unknown, ...(changed.ok ? [] : problemLines(changed.problems))]);
  }
  const { contract } = options;
  const paid = (scenario: Scenario) => (contract === null ? scenario : scenarioUnder(scenario, contract));
  const base = paid(changed.scenario);
  const made = wantedVariants(options, base).map((variant) => ({
    ...variant,
    changed: variantOf(changed.scenario, variant.change),
  }));
  const problems = made.flatMap((variant) => problemsOf(variant.changed));
  if (problems.length > 0) return rejected(problemLines(problems));
  const variants = made.flatMap(({ id, label, changed: result }) =>
    result.ok ? [{ id, label, scenario: paid(result.scenario), played: result.scenario }] : [],
  );

  const tooLarge = judgeSize(variants);
  if (tooLarge.length > 0) return { ok: false, exitCode: 3, lines: tooLarge };
  const sourceless = parsed.warnings.filter(({ code }) => code === 'no-source');
  return { ok: true, file, base, variants, warnings: warningLines(base, variants, sourceless) };
}

function rejected(lines: readonly string[]): Prepared {
  return { ok: false, exitCode: 2, lines };
}

function readText(file: string): string | { readonly problem: string } {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return { problem: CLI.directory(file) };
    const megabytes = LIMITS.fileCharacters / 1e6;
    // Four bytes a character at most; more than this cannot be a scenario and need not be read.
    if (stats.size > 4 * LIMITS.fileCharacters) return { problem: CLI.fileTooLarge(file, megabytes) };
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: CLI.missingFile(file) };
    if (code === 'EACCES' || code === 'EPERM') return { problem: CLI.noPermission(file) };
    return { problem: CLI.unreadableFile(file) };
  }
}

function unknownIds({ variant, contract }: RunWanted, scenario: Scenario): string[] {
  const lines: string[] = [];
  const variants = [TABLES.baseId, ...scenario.variants.map(({ id }) => id)];
  if (variant !== null && !variants.includes(variant)) {
    lines.push(CLI.unknownVariant(variant, nearestTo(variant, variants), variants));
  }
  if (contract === null) return lines;
  const contracts = scenario.contracts.map(({ id }) => id);
  if (!contracts.includes(contract))
    lines.push(CLI.unknownContract(contract, nearestTo(contract, contracts), contracts));
  else if (!scenario.segments.some((segment) => segment.contract ?? segment.contractSteps)) {
    lines.push(CLI.noContractInForce);
  }
  return lines;
}

function wantedVariants({ variant }: RunWanted, base: Scenario) {
  const all = [
    { id: TABLES.baseId as string, label: TABLES.base as string, change: null },
    ...base.variants.map(({ id, label }) => ({ id, label, change: id })),
  ];
  return variant === null ? all : all.filter(({ id }) => id === variant);
}

function problemsOf(changed: Changed): readonly Problem[] {
  return changed.ok ? [] : changed.problems;
}

/** Judges each variant by itself, and the results of all of them together: they are held at the same time. */
function judgeSize(variants: readonly PreparedVariant[]): string[] {
  const lines = new Set<string>();
  let bytes = 0;
  for (const { scenario } of variants) {
    const { verdict, resultBytes } = estimateRun(scenario, scenario.replications, LIMITS);
    bytes += resultBytes;
    if (verdict.kind === 'too-large') lines.add(tooLargeText(scenario, verdict));
  }
  if (lines.size === 0 && bytes > LIMITS.resultBytes) {
    const where = inSentence(fieldLabel(placeOf(variants[0].scenario, ['variants'])));
    lines.add(CAUTIONS.tooManyBytes(where, bytes / 1e6, LIMITS.resultBytes / 1e6));
  }
  return [...lines];
}

const TOO_LARGE: Record<TooLarge['limit'], (where: string, verdict: TooLarge) => string> = {
  clientsPerExperiment: (where, { expected, maximum }) => CAUTIONS.tooManyClients(where, expected, maximum),
  clientsAtOnce: (where, { expected, maximum }) => CAUTIONS.tooManyAtOnce(where, expected, maximum),
  inflowPieces: (where, { expected, maximum }) => CAUTIONS.tooManyPieces(where, expected, maximum),
  tableValues: (where, { expected, maximum }) => CAUTIONS.tooManyTables(where, expected, maximum),
  resultBytes: (where, { expected, maximum }) => CAUTIONS.tooManyBytes(where, expected / 1e6, maximum / 1e6),
};

type TooLarge = Extract<RunVerdict, { kind: 'too-large' }>;

function tooLargeText(scenario: Scenario, verdict: TooLarge): string {
  const place = placeOf(scenario, keysOf(scenario, verdict.path));
  const where = [fieldOwner(place), fieldLabel(place)].flatMap((part) => part ?? []).join(', ');
  return TOO_LARGE[verdict.limit](where, verdict);
}

/** Warnings of the base first; of a variant only those that the base does not have. */
function warningLines(base: Scenario, variants: readonly PreparedVariant[], sourceless: readonly Problem[]): string[] {
  const known = new Set(runWarnings(base).map(problemText));
  const own = variants.flatMap(({ id, label, scenario }) =>
    id === TABLES.baseId
      ? [...known]
      : runWarnings(scenario)
          .map(problemText)
          .filter((text) => !known.has(text))
          .map((text) => CAUTIONS.inVariant(label, text)),
  );
  return [...own, ...sourceless.map(problemText)];
}
