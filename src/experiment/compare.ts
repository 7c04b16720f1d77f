import type { Comparison } from './compare-samples.ts';
import { compareSamples } from './compare-samples.ts';
import type { Futures } from './futures.ts';
import type { MeasureId } from './measures.ts';
import { samplesOf } from './rows.ts';

/** Compares a measure of two variants: see `compareSamples`. */
export function compareFutures(
  a: Futures,
  b: Futures,
  measure: MeasureId,
  segment: string | null,
  period: string,
): Comparison | null {
  return compareSamples(samplesOf(a, measure, segment, period), samplesOf(b, measure, segment, period));
}
