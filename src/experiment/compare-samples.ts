import type { PairedDifference } from '../statistics/paired.ts';
import { pairedDifference } from '../statistics/paired.ts';
import type { Samples } from './measure.ts';
import { valuesOfSamples } from './samples.ts';

/** The difference a - b of a measure over common replications, with an interval of its own. */
export interface Comparison extends PairedDifference {
  /** In how many of 20 futures a comes out lower, or higher, than b: see `inTwenty`. */
  readonly lowerInTwenty: number;
  readonly higherInTwenty: number;
}

/**
 * Compares two samples on the replications that both have: the same number has the same luck. Null when either has
 * nothing to compare. Of a ratio the difference is that of the two ratios of sums, with its error by linearisation of
 * both (delta method), and replications in which one has no value do not count as lower or higher. The interval is at
 * `level`: 95 % unless several are read together.
 */
export function compareSamples(samplesA: Samples | null, samplesB: Samples | null, level = 0.95): Comparison | null {
  if (!samplesA || !samplesB) return null;
  const common = Math.min(samplesA.numerators.length, samplesB.numerators.length);
  if (common === 0) return null;
  const [firstA, firstB] = [samplesA, samplesB].map((samples) => firstOf(samples, common)) as [Samples, Samples];
  const [valuesA, valuesB] = withoutGaps(valuesOfSamples(firstA), valuesOfSamples(firstB));
  const counts = pairedDifference(valuesA, valuesB);
  const [lineA, lineB] = [linearised(firstA), linearised(firstB)];
  const difference = lineA && lineB && pairedDifference(lineA, lineB, level);
  if (!counts || !difference) return null;
  return {
    ...difference,
    lower: counts.lower,
    equal: counts.equal,
    higher: counts.higher,
    lowerInTwenty: inTwenty(counts.lower, counts.n),
    higherInTwenty: inTwenty(counts.higher, counts.n),
  };
}

/** Returns "in k of the 20": rounded, but 0 only for never and 20 only for always. */
export function inTwenty(count: number, total: number): number {
  if (count === 0 || total === 0) return 0;
  return count === total ? 20 : Math.min(19, Math.max(1, Math.round((20 * count) / total)));
}

/** Returns numbers of which the mean is the ratio of sums and the standard error that of the delta method. */
export function linearised({ numerators, denominators }: Samples): Float64Array | null {
  if (!denominators) return numerators;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const whole = sum(denominators);
  if (whole === 0) return null;
  const ratio = sum(numerators) / whole;
  const mean = whole / denominators.length;
  return numerators.map((numerator, place) => ratio + (numerator - ratio * denominators[place]) / mean);
}

function firstOf({ numerators, denominators }: Samples, count: number): Samples {
  return {
    numerators: numerators.subarray(0, count),
    denominators: denominators?.subarray(0, count) ?? null,
  };
}

function withoutGaps(a: Float64Array, b: Float64Array): readonly [Float64Array, Float64Array] {
  const both = (_: number, place: number) => !Number.isNaN(a[place]) && !Number.isNaN(b[place]);
  return [a.filter(both), b.filter(both)];
}
