import { pairedDifference } from '../../statistics/paired.ts';
import { linearised } from '../compare-samples.ts';
import type { Samples } from '../measure.ts';

/** What changes do together beside what they do one by one. In the unit of the measure, all minus the reference. */
export interface TogetherEffect {
  /** All changes at once. */
  readonly combined: Effect;
  /** The effects of each change alone, added up. */
  readonly sum: Effect;
  /** The first minus the second: what they do to each other. Zero when they do not touch. */
  readonly extra: Effect;
}

export interface Effect {
  readonly mean: number;
  /** Null for one replication. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Works out the effects future by future on the same luck; null where one of them has no such measure. */
export function togetherEffect(
  together: Samples | null,
  singles: readonly (Samples | null)[],
  reference: Samples | null,
  level: number,
): TogetherEffect | null {
  const lineOf = (samples: Samples | null) => samples && linearised(samples);
  const [all, none] = [lineOf(together), lineOf(reference)];
  const lines = singles.map(lineOf).filter((line) => line !== null);
  if (!all || !none || lines.length < singles.length) return null;
  const combined = all.map((value, future) => value - none[future]);
  const sum = none.map((value, future) => lines.reduce((total, line) => total + (line[future] - value), 0));
  const effectOf = (values: Float64Array, minus: Float64Array): Effect | null => {
    const difference = pairedDifference(values, minus, level);
    return difference && { mean: difference.mean, low: difference.low, high: difference.high };
  };
  const nothing = new Float64Array(none.length);
  const effects = [effectOf(combined, nothing), effectOf(sum, nothing), effectOf(combined, sum)] as const;
  const [whole, parts, extra] = effects;
  return whole && parts && extra && { combined: whole, sum: parts, extra };
}
