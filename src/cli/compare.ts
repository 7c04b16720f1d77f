import { basename } from 'node:path';
import { dayOfDate } from '../calendar/calendar.ts';
import type { Aim } from '../experiment/aim.ts';
import {
  type ComparisonRequest,
  type ComparisonResult,
  compareVariants,
} from '../experiment/comparison/compare-variants.ts';
import { HORIZON } from '../experiment/periods.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { CLI } from '../messages/cli.ts';
import { COMPARE_HELP, COMPARE_PROBLEMS, COMPARISON } from '../messages/comparison.ts';
import { formatDate } from '../messages/format.ts';
import { durationText } from '../messages/questions.ts';
import { TABLES } from '../messages/tables.ts';
import { differencesBetween } from '../scenario/differences.ts';
import { LIMITS } from '../scenario/limits.ts';
import { nearestTo } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/schema.ts';
import { cautionText } from './caution-lines.ts';
import { makeVariants, type NamedVariant, variantNamed } from './compared-variants.ts';
import { comparisonReport, type Series } from './comparison-report.ts';
import { EXIT, refuse } from './exit.ts';
import { isCount, readFlags, type Typed } from './flags.ts';
import { settingsOf } from './options.ts';
import { PLAYING_FLAGS, readPlaying, withLab } from './playing.ts';
import { prepareRun } from './prepare-run.ts';
import { readAims } from './read-aims.ts';
import { tellLong } from './told-before.ts';

/** The flags of `compare`. */
export const COMPARE_FLAGS = {
  variant: 'values',
  contract: 'values',
  with: 'values',
  together: 'switch',
  delay: 'value',
  'free-follow-up': 'switch',
  against: 'value',
  aim: 'values',
  series: 'value',
  set: 'values',
  seed: 'value',
  replications: 'value',
  json: 'switch',
  ...PLAYING_FLAGS,
} as const;

type Words = Typed<keyof typeof COMPARE_FLAGS | 'help'>;

const MOST_DELAY = 240;
const SERIES = ['week', 'month', 'quarter'] as const;

/** Lays any number of variants side by side on the same luck. */
export async function compare(args: readonly string[]): Promise<number> {
  const typed = readFlags(args, COMPARE_FLAGS);
  if (typed.has('help')) {
    process.stdout.write(`${COMPARE_HELP}\n`);
    return EXIT.done;
  }
  const { settings, problems } = settingsOf(typed);
  const playing = readPlaying(typed);
  const wrong = [...typed.problems, ...problems, ...playing.problems, ...formProblems(typed)];
  const [file, ...otherFiles] = typed.words;
  if (wrong.length > 0 || file === undefined) return refuse(wrong, EXIT.rejected);
  const run = prepareRun({ file, settings, variant: TABLES.baseId, contract: null });
  if (!run.ok) return refuse(run.lines, run.exitCode);
  const { base } = run;
  const others = otherFiles.map((word, at) => fromFile(word, at + 2, base));
  const unread = others.find((other) => 'exitCode' in other);
  if (unread && 'exitCode' in unread) return refuse(unread.lines, unread.exitCode);
  const made = makeVariants(base, {
    variants: valuesOf(typed, 'variant'),
    contracts: valuesOf(typed, 'contract'),
    own: valuesOf(typed, 'with'),
    isTogether: typed.has('together'),
    delay: typed.value('delay') === null ? null : Number(typed.value('delay')),
    isFreeFollowUp: typed.has('free-follow-up'),
    hasBase: (typed.value('against') ?? TABLES.baseId) === TABLES.baseId,
    others: others.flatMap((other) => ('exitCode' in other ? [] : [other])),
  });
  const aims = readAims(valuesOf(typed, 'aim'), base);
  const against = typed.value('against') ?? made.variants[0]?.id ?? TABLES.baseId;
  const refused = [
    ...made.problems,
    ...aims.problems,
    ...(made.problems.length > 0 ? [] : idProblems(made.variants, against)),
  ];
  if (refused.length > 0) return refuse(refused, EXIT.rejected);

  const { replications } = base;
  const cost = costOfStudy(
    made.variants.map(({ scenario }) => ({ scenario, replications })),
    playing.options.workers,
    LIMITS,
  );
  const seconds = durationText(cost.seconds);
  if (cost.verdict === 'too-large')
    return refuse([COMPARE_PROBLEMS.tooLarge(made.variants.length, replications, seconds)], EXIT.tooLarge);
  tellLong(cost.seconds);
  // Who asks what free follow-up places do, wants to know how many are freed and how many it takes.
  const extraAims: readonly Aim[] =
    typed.has('free-follow-up') && valuesOf(typed, 'aim').length === 0
      ? [
          { measure: 'blockedPlaces', segment: null, period: HORIZON },
          ...made.extraSegments.map((segment): Aim => ({ measure: 'inCare', segment, period: HORIZON })),
        ]
      : [];
  const request: ComparisonRequest = {
    variants: made.variants.map(({ id, label, scenario }) => ({ id, label, scenario })),
    against,
    aims: [...extraAims, ...aims.aims],
    replications,
    together: made.together,
  };
  const result = await withLab(playing.options, cost.replications, (lab) => compareVariants(lab, request));
  const warnings = warningsOf(made.variants, result);
  if (typed.has('json'))
    process.stdout.write(`${JSON.stringify(jsonOf(base, made.variants, against, result, warnings))}\n`);
  else {
    for (const line of warnings) process.stderr.write(`${CLI.warning(line)}\n`);
    process.stdout.write(comparisonReport({ base, variants: made.variants, result, series: seriesOf(typed) }));
  }
  return EXIT.done;
}

function formProblems(typed: Words): string[] {
  const delay = typed.value('delay');
  const series = typed.value('series');
  return [
    ...(typed.words.length === 0 ? [CLI.noFile] : []),
    ...(delay !== null && !isCount(delay, MOST_DELAY) ? [COMPARE_PROBLEMS.delay(delay)] : []),
    ...(series !== null && seriesOf(typed) === null ? [COMPARE_PROBLEMS.series(series)] : []),
    ...(typed.has('together') && valuesOf(typed, 'with').length < 2 ? [COMPARE_PROBLEMS.togetherNeeds] : []),
  ];
}

function valuesOf(typed: Words, wanted: keyof typeof COMPARE_FLAGS): string[] {
  return typed.values.flatMap(({ flag, value }) => (flag === wanted ? [value] : []));
}

function seriesOf(typed: Words): Series | null {
  return SERIES.find((one) => one === typed.value('series')) ?? null;
}

function idProblems(variants: readonly NamedVariant[], against: string): string[] {
  const ids = variants.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) return [COMPARE_PROBLEMS.sameName(twice)];
  if (!ids.includes(against)) return [COMPARE_PROBLEMS.unknownAgainst(against, nearestTo(against, ids), ids)];
  return ids.length < 2 ? [COMPARE_PROBLEMS.nothingToCompare] : [];
}

/** Reads another scenario, or a variant of it (`FILE#ID`), and gives it the luck of the first. */
function fromFile(
  word: string,
  number: number,
  base: Scenario,
): NamedVariant | { readonly exitCode: number; readonly lines: readonly string[] } {
  const mark = word.lastIndexOf('#');
  const [file, variant] = mark < 1 ? [word, null] : [word.slice(0, mark), word.slice(mark + 1)];
  const run = prepareRun({ file, settings: [], variant: TABLES.baseId, contract: null });
  if (!run.ok) return { exitCode: run.exitCode, lines: run.lines };
  const own = variant === null || variant === TABLES.baseId ? null : variantNamed(run.base, variant);
  if (Array.isArray(own)) return { exitCode: EXIT.rejected, lines: own };
  const scenario = own?.scenario ?? run.base;
  if (scenario.startDate !== base.startDate || scenario.endDate !== base.endDate)
    return {
      exitCode: EXIT.rejected,
      lines: [COMPARE_PROBLEMS.horizon(word, horizonOf(scenario), horizonOf(base))],
    };
  const isAligned = scenario.seed !== base.seed || scenario.replications !== base.replications;
  const segments = ({ segments: all }: Scenario) => all.map(({ id }) => id).join();
  return {
    id: COMPARISON.file(number),
    label: `${scenario.name}${own ? `, ${own.label}` : ''} (${basename(file)})`,
    scenario: { ...scenario, seed: base.seed, replications: base.replications },
    notes: [
      ...(isAligned ? [COMPARISON.aligned(basename(file), base.seed, base.replications)] : []),
      ...(segments(scenario) === segments(base) ? [] : [COMPARISON.otherSegments]),
    ],
    isTold: false,
  };
}

function horizonOf({ startDate, endDate }: Scenario): string {
  return TABLES.period(formatDate(dayOfDate(startDate)), formatDate(dayOfDate(endDate)));
}

function warningsOf(variants: readonly NamedVariant[], result: ComparisonResult): string[] {
  const lines = result.variants.flatMap(({ id, cautions }) => {
    const scenario = variants.find((one) => one.id === id)?.scenario;
    return scenario ? cautions.flatMap((caution) => cautionText(caution, scenario)) : [];
  });
  return [...new Set(lines)];
}

function jsonOf(
  base: Scenario,
  variants: readonly NamedVariant[],
  against: string,
  result: ComparisonResult,
  warnings: readonly string[],
) {
  const reference = variants.find(({ id }) => id === against)?.scenario ?? base;
  return {
    scenario: { name: base.name },
    ...result,
    variants: result.variants.map((outcome) => {
      const variant = variants.find(({ id }) => id === outcome.id);
      return {
        ...outcome,
        notes: variant?.notes ?? [],
        differences: variant
          ? differencesBetween(reference, variant.scenario).map(({ kind, path, before = null, after = null }) => ({
              kind,
              path,
              before,
              after,
            }))
          : [],
      };
    }),
    warnings,
  };
}
