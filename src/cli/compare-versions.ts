import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSIONS as WORDS } from '../messages/versions.ts';
import { EXIT, refuse } from './exit.ts';
import { readFlags } from './flags.ts';
import { type Figures, type Headlines, headlinesOf } from './headlines.ts';

/** One figure that another version of the tool gives; null for what one of the two does not have. */
export interface ChangedFigure {
  readonly variant: string;
  readonly figure: string;
  readonly before: Figures | null;
  readonly after: Figures | null;
}

/** What changed in a scenario. `input`: the scenario itself is another one, so that its figures may differ. */
export interface VersionDifference {
  readonly scenario: string;
  readonly kind: 'equal' | 'new' | 'gone' | 'changed';
  readonly input: 'same' | 'changed';
  readonly figures: readonly ChangedFigure[];
}

const FOLDER = 'scenarios';

/**
 * Plays every shipped scenario now and lays its headline figures beside those that were recorded before a change of the
 * tool: the lines for the changelog. `--before FOLDER` names other recorded figures than `scenarios/expected`.
 */
export async function compareVersions(args: readonly string[]): Promise<number> {
  const typed = readFlags(args, { before: 'value', json: 'switch' });
  if (typed.has('help')) {
    process.stdout.write(`${WORDS.help}\n`);
    return EXIT.done;
  }
  const folder = typed.value('before') ?? join(FOLDER, 'expected');
  const before = recordedIn(folder);
  const problems = [
    ...typed.problems,
    ...(typed.words.length > 0 ? [WORDS.noFiles] : []),
    ...(before === null ? [WORDS.noFolder(folder)] : []),
  ];
  if (problems.length > 0 || before === null) return refuse(problems, EXIT.rejected);
  const after = new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      .map((name) => [name, headlinesOf(join(FOLDER, name))]),
  );
  const differences = [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((name) => differenceOf(name.replace('.json', ''), before.get(name) ?? null, after.get(name) ?? null));
  const text = typed.has('json') ? JSON.stringify(differences) : differences.flatMap(linesOf).join('\n');
  process.stdout.write(`${text}\n`);
  return EXIT.done;
}

/** Lays the figures of one scenario before and after beside each other; only what is not the same, bit for bit. */
export function differenceOf(scenario: string, before: Headlines | null, after: Headlines | null): VersionDifference {
  const none = { scenario, input: 'same', figures: [] } as const;
  if (!after) return { ...none, kind: 'gone' };
  if (!before) return { ...none, kind: 'new' };
  const variants = [...new Set([...Object.keys(before.variants), ...Object.keys(after.variants)])];
  const figures = variants.flatMap((variant) => {
    const [old, now] = [before.variants[variant] ?? {}, after.variants[variant] ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((figure) => JSON.stringify(old[figure]) !== JSON.stringify(now[figure]))
      .map((figure) => ({ variant, figure, before: old[figure] ?? null, after: now[figure] ?? null }));
  });
  const input = before.hash === after.hash ? 'same' : 'changed';
  return { scenario, kind: figures.length === 0 ? 'equal' : 'changed', input, figures };
}

function recordedIn(folder: string): ReadonlyMap<string, Headlines> | null {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
  } catch {
    return null;
  }
}

function linesOf({ scenario, kind, input, figures }: VersionDifference): string[] {
  if (kind === 'equal') return [WORDS.equal(scenario)];
  if (kind !== 'changed') return [WORDS[kind](scenario)];
  return [
    WORDS.changed(scenario, input),
    ...figures.map(({ variant, figure, before, after }) => WORDS.figure(variant, figure, before, after)),
  ];
}
