import type { Band } from './band.ts';
import { quantile } from './quantile.ts';
import { meanOf } from './summary.ts';

/**
 * Makes the band of a quantity: for each day the mean and the quantiles P5, P25, P50, P75 and P95 over replications.
 * `column(point, into)` fills `into` (one cell for each replication, any order) with the values on `days[point]`;
 * the array is used again for the next point. Throws without replications.
 */
export function bandOf(
  days: readonly number[],
  replications: number,
  column: (point: number, into: Float64Array) => void,
): Band {
  if (!(replications >= 1)) throw new RangeError('bandOf: a band needs at least one replication');
  const [mean, p5, p25] = [new Float64Array(days.length), new Float64Array(days.length), new Float64Array(days.length)];
  const [p50, p75, p95] = [new Float64Array(days.length), new Float64Array(days.length), new Float64Array(days.length)];
  const values = new Float64Array(replications);
  const counts = new Int32Array(COUNTED_RANGE);
  for (let point = 0; point < days.length; point += 1) {
    column(point, values);
    mean[point] = meanOf(values);
    sortRising(values, counts);
    p5[point] = quantile(values, 0.05);
    p25[point] = quantile(values, 0.25);
    p50[point] = quantile(values, 0.5);
    p75[point] = quantile(values, 0.75);
    p95[point] = quantile(values, 0.95);
  }
  return { days, mean, p5, p25, p50, p75, p95 };
}

/** Whole numbers that lie so close together are sorted by counting: ten times faster than the general sort. */
const COUNTED_RANGE = 1024;

/** Sorts in place. Most bands are of clients and places, which are small whole numbers. */
function sortRising(values: Float64Array, counts: Int32Array): void {
  let lowest = values[0];
  let highest = values[0];
  let whole = true;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
    if (value !== Math.trunc(value)) whole = false;
  }
  if (!whole || !(highest - lowest < COUNTED_RANGE)) {
    values.sort();
    return;
  }
  const range = highest - lowest + 1;
  counts.fill(0, 0, range);
  for (let i = 0; i < values.length; i += 1) counts[values[i] - lowest] += 1;
  let position = 0;
  for (let k = 0; k < range; k += 1) {
    const end = position + counts[k];
    values.fill(lowest + k, position, end);
    position = end;
  }
}
