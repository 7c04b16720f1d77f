import { quantile } from './quantile.ts';

/** What a list of numbers, one for each replication, says in short. All in the unit of the numbers. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n - 1 in the denominator; null for one value. */
  readonly sd: number | null;
  /** Standard error of the mean, sd / sqrt(n); null for one value. */
  readonly standardError: number | null;
  /** Third standardised moment m3 / m2^1.5 (no unit); 0 when all values are equal. */
  readonly skewness: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Summarises finite values; null when there are none.
 * Moments are taken around the mean in two passes with compensated sums (Neumaier 1974), so that a large offset
 * costs no digits and equal values give exactly their own mean and a deviation of exactly zero.
 */
export function summarise(values: ArrayLike<number>): Summary | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const mean = meanOf(values);
  const m2 = sumOf(n, (i) => (values[i] - mean) * (values[i] - mean)) / n;
  const m3 = sumOf(n, (i) => (values[i] - mean) * (values[i] - mean) * (values[i] - mean)) / n;
  const sd = n > 1 ? Math.sqrt((m2 * n) / (n - 1)) : null;
  return {
    n,
    mean,
    sd,
    standardError: sd === null ? null : sd / Math.sqrt(n),
    skewness: m2 > 0 ? m3 / (m2 * Math.sqrt(m2)) : 0,
    p5: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
    minimum: sorted[0],
    maximum: sorted[n - 1],
  };
}

/** Returns the mean of at least one finite value; equal values give exactly that value. */
export function meanOf(values: ArrayLike<number>): number {
  const shift = values[0];
  return shift + sumOf(values.length, (i) => values[i] - shift) / values.length;
}

/** Adds n terms and carries what rounding drops along in a second number (Neumaier 1974). */
export function sumOf(n: number, term: (index: number) => number): number {
  let sum = 0;
  let dropped = 0;
  for (let i = 0; i < n; i += 1) {
    const value = term(i);
    const next = sum + value;
    dropped += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + dropped;
}
