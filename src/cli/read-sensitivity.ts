import type { Aim } from '../experiment/aim.ts';
import { SENSITIVITY } from '../messages/sensitivity.ts';
import { TABLES } from '../messages/tables.ts';
import { assumptionsOf } from '../scenario/assumptions.ts';
import { leverValue } from '../scenario/lever.ts';
import type { LeverRange } from '../scenario/lever-range.ts';
import { keysOf } from '../scenario/place.ts';
import { pathOf } from '../scenario/pointer.ts';
import type { Problem } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/schema.ts';
import {
  endsOf,
  type FixedInput,
  type InputEnds,
  inputsOf,
  type UncertainInput,
  withMargin,
} from '../scenario/uncertain-inputs.ts';
import { fewestDraws } from '../statistics/variance-shares.ts';
import { type FlagKind, isCount } from './flags.ts';
import { readAims, typedAim } from './read-aims.ts';
import { readLevers, readNumber } from './read-levers.ts';
import type { ReadStudy } from './study.ts';

export const FLAGS = {
  aim: 'values',
  range: 'values',
  input: 'values',
  rest: 'value',
  only: 'switch',
  together: 'switch',
  samples: 'value',
  line: 'values',
} as const satisfies Record<string, FlagKind>;

export type ReadySensitivity = Extract<ReadStudy<keyof typeof FLAGS>, { readonly kind: 'ready' }>;

export type ReadSensitivity =
  | {
      readonly ok: true;
      readonly aims: readonly Aim[];
      /** For each aim; null without one. */
      readonly lines: readonly (number | null)[];
      readonly ends: readonly InputEnds[];
      readonly refused: readonly { readonly input: UncertainInput; readonly problems: readonly Problem[] }[];
      readonly fixed: readonly FixedInput[];
      /** Of `--rest`; null without it. */
      readonly margin: number | null;
      readonly together: { readonly samples: number } | null;
    }
  | { readonly ok: false; readonly lines: readonly string[] };

const MOST_INPUTS = 1000;
const MOST_SAMPLES = 10_000;
const USUAL_SAMPLES = 200;
/** In percent: with more the low end of a value would come close to nothing. */
const MOST_MARGIN = 90;

/** Reads what varies, of what, and how. Returns all problems at once, as Dutch lines. */
export function readSensitivity({ run, asked: { id, scenario }, typed }: ReadySensitivity): ReadSensitivity {
  const texts = (flag: keyof typeof FLAGS) =>
    typed.values.flatMap((one) => (one.flag === flag ? [one.value.trim()] : []));
  const asked = readRanges(scenario, texts('range'), texts('input'));
  const limits = texts('line').map((text) => splitLine(text));
  const named = limits.flatMap(({ aim }) => aim ?? []);
  const read = readAims([...texts('aim'), ...named], scenario);
  const drawn = limits.length > 0 || typed.has('together');
  const lines = linesOf(scenario, read.aims, limits);
  const [rest, samples] = [typed.value('rest'), typed.value('samples')];
  const margin = rest === null ? null : (readNumber(rest.replace('%', '')) ?? Number.NaN);
  const problems = [
    ...asked.problems,
    ...read.problems,
    ...(read.problems.length === 0 ? lines.problems : []),
    ...(margin === null || (margin > 0 && margin <= MOST_MARGIN) ? [] : [SENSITIVITY.restForm(rest ?? '')]),
    ...(typed.has('only') && rest !== null ? [SENSITIVITY.onlyAndRest] : []),
    ...(typed.has('only') && texts('range').length + texts('input').length === 0 ? [SENSITIVITY.onlyWithout] : []),
    ...(samples !== null && !drawn ? [SENSITIVITY.samplesAlone] : []),
    ...(samples !== null && !isCount(samples, MOST_SAMPLES) ? [SENSITIVITY.samplesForm(samples, MOST_SAMPLES)] : []),
  ];
  if (problems.length > 0) return { ok: false, lines: [...new Set(problems)] };

  const variant = id === TABLES.baseId ? null : id;
  const chosen = typed.values.flatMap(({ flag, value }) => (flag === 'set' ? [pathIn(run.base, value)] : []));
  const found = inputsOf(scenario, assumptionsOf(run.base, variant), asked.inputs, chosen);
  const ranged = typed.has('only') ? asked.inputs : found.uncertain;
  const margins = margin === null ? [] : withMargin(scenario, found.fixed, margin / 100);
  const { ends, refused } = endsOf(scenario, [...ranged, ...margins]);
  if (ends.length === 0) return { ok: false, lines: [SENSITIVITY.noRanges] };
  const fewest = fewestDraws(ends.length);
  const wanted = samples === null ? Math.max(USUAL_SAMPLES, 2 * fewest) : Number(samples);
  if (drawn && wanted < fewest) return { ok: false, lines: [SENSITIVITY.tooFewSamples(wanted, fewest, ends.length)] };
  const withMargins = new Set(margins.map(({ lever }) => lever.id));
  return {
    ok: true,
    aims: read.aims,
    lines: lines.limits,
    ends,
    refused,
    fixed: found.fixed.filter(({ assumption }) => !withMargins.has(assumption.path)),
    margin: margin === null ? null : margin / 100,
    together: drawn ? { samples: wanted } : null,
  };
}

function readRanges(scenario: Scenario, ranges: readonly string[], inputs: readonly string[]) {
  const problems = ranges.flatMap((text) => (/^\/[^=]+=[^:]+:.+$/.test(text) ? [] : [SENSITIVITY.rangeForm(text)]));
  const texts = [...ranges, ...inputs];
  if (texts.length === 0 || problems.length > 0) return { inputs: [], problems };
  const read = readLevers(texts, scenario, MOST_INPUTS);
  const withStep = texts.filter((text) => text.split(':').length > 2).map(SENSITIVITY.withStep);
  const wrong = read.ranges.flatMap((range) => rangeProblem(scenario, range) ?? []);
  return {
    inputs: read.ranges.map(({ lever, from, until }): UncertainInput => {
      return { lever, value: leverValue(scenario, lever), low: from, high: until, from: 'asked' };
    }),
    problems: [...read.problems, ...withStep, ...wrong],
  };
}

function rangeProblem(scenario: Scenario, { lever, from, until }: LeverRange): string | null {
  const value = leverValue(scenario, lever);
  if (from === until) return SENSITIVITY.noWidth(lever);
  return value < from || value > until ? SENSITIVITY.outsideRange(lever, value) : null;
}

interface Limit {
  readonly text: string;
  /** As typed; null when the line stands alone. */
  readonly aim: string | null;
  readonly limit: number | null;
}

/** `costMunicipality@2023=5000000`, or only the number. */
function splitLine(text: string): Limit {
  const at = text.lastIndexOf('=');
  return { text, aim: at > 0 ? text.slice(0, at).trim() : null, limit: readNumber(text.slice(at + 1)) };
}

function linesOf(scenario: Scenario, aims: readonly Aim[], limits: readonly Limit[]) {
  const found: (number | null)[] = aims.map(() => null);
  const problems: string[] = [];
  for (const { text, aim, limit } of limits) {
    const [own] = aim === null ? [] : readAims([aim], scenario).aims;
    const at = own ? aims.findIndex((one) => typedAim(one) === typedAim(own)) : aims.length === 1 ? 0 : -1;
    if (limit === null) problems.push(SENSITIVITY.lineForm(text));
    else if (at < 0) problems.push(SENSITIVITY.lineNeedsAim(aims.length));
    else if (found[at] !== null) problems.push(SENSITIVITY.lineTwice(scenario, aims[at]));
    else found[at] = limit;
  }
  return { limits: found, problems };
}

/** The path of a setting, with elements by name. */
function pathIn(scenario: Scenario, setting: string): string {
  return pathOf(scenario, keysOf(scenario, setting.slice(0, setting.indexOf('='))));
}
