import { type Lever, leverValue, withLevers } from './lever.ts';
import type { Scenario } from './schema.ts';

/** A lever and the values between which a question moves it, in the unit of its value (see `Lever`). */
export interface LeverRange {
  readonly lever: Lever;
  readonly from: number;
  readonly until: number;
  /** Between two values; null lets the question choose. Of a date in days. */
  readonly step: number | null;
}

export type RangeMistake =
  | { readonly kind: 'upside-down' }
  | { readonly kind: 'no-step' }
  | { readonly kind: 'not-whole'; readonly value: number }
  | { readonly kind: 'outside'; readonly value: number };

/** Returns what is wrong with a range by itself: all of it. Whether the language accepts the values, `withLevers` tells. */
export function rangeMistakes({ lever, from, until, step }: LeverRange): RangeMistake[] {
  const { minimum, maximum, isWhole } = lever;
  const ends = [...new Set([from, until])];
  return [
    ...(from > until ? [{ kind: 'upside-down' } as const] : []),
    ...(step !== null && !(step > 0) ? [{ kind: 'no-step' } as const] : []),
    ...ends.flatMap((value) => (value < minimum || value > maximum ? [{ kind: 'outside', value } as const] : [])),
    ...(isWhole
      ? [...ends, ...(step !== null && step > 0 ? [step] : [])].flatMap((value) =>
          Number.isInteger(value) ? [] : [{ kind: 'not-whole', value } as const],
        )
      : []),
  ];
}

/** How many values a range has; the last one is `until`, also where the step does not come out there. */
export function countOfRange(range: LeverRange, most: number): number {
  const { from, until } = range;
  return Math.ceil((until - from) / stepOfRange(range, most) - ROUNDING) + 1;
}

/** Returns the values of a range, its ends included; without a step of its own at most `most` values at round steps. */
export function valuesOfRange(range: LeverRange, most: number): number[] {
  const { from, until } = range;
  const step = stepOfRange(range, most);
  const count = countOfRange(range, most);
  return Array.from({ length: count }, (_, at) =>
    at === count - 1 ? until : Number((from + at * step).toPrecision(12)),
  );
}

/** Returns the step of a range: its own, or the smallest round one with which there are at most `most` values. */
export function stepOfRange({ lever, from, until, step }: LeverRange, most: number): number {
  if (step !== null) return step;
  const smallest = (until - from) / (most - 1);
  if (!(smallest > 0)) return 1;
  if (lever.how === 'date') return DATE_STEPS.find((days) => days >= smallest) ?? Math.ceil(smallest);
  let power = 1;
  while (power > smallest) power /= 10;
  while (power * 10 <= smallest) power *= 10;
  const round = Number(
    (power * (ROUND.find((times) => times * power >= smallest * (1 - ROUNDING)) ?? 10)).toPrecision(12),
  );
  return lever.isWhole ? Math.max(1, Math.ceil(round)) : round;
}

const ROUND = [1, 2, 5];
/** In days: a week, two, a month, and so on. */
const DATE_STEPS = [1, 7, 14, 30, 61, 91, 182, 365];
/** So much of a step may go to rounding. */
const ROUNDING = 1e-9;

/**
 * Returns the range to begin with: that of a choice, else a fifth to both sides of the value of now, or a year for a date;
 * on a side where the language does not accept that only until the value of now.
 */
export function usualRange(scenario: Scenario, lever: Lever): LeverRange {
  const { choice, how, minimum, maximum, isWhole } = lever;
  if (choice) return { lever, from: choice.minimum, until: choice.maximum, step: null };
  const value = leverValue(scenario, lever);
  const size = how === 'date' ? 365 : Math.abs(value) / 5 || 1;
  const round = (end: number) => (isWhole ? Math.round(end) : Number(end.toPrecision(3)));
  const within = (end: number) => Math.min(maximum, Math.max(minimum, round(end)));
  const accepted = (end: number) => (withLevers(scenario, [lever], [end]).ok ? end : value);
  const least = isWhole ? Math.max(1, size) : size;
  return { lever, from: accepted(within(value - least)), until: accepted(within(value + least)), step: null };
}
