import { binomialChances } from './binomial.ts';
import { normalZ, studentT } from './student-t.ts';
import { sumOf } from './summary.ts';

/** A range that covers the true value in `level` of the experiments. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A mean, or a ratio, with its standard error over n independent replications. */
export interface Estimate {
  readonly n: number;
  readonly mean: number;
  readonly standardError: number | null;
}

/** Returns the Student t interval of a mean over independent replications; null for fewer than two of them. */
export function meanInterval({ n, mean, standardError }: Estimate, level = 0.95): Interval | null {
  if (n < 2 || standardError === null) return null;
  const halfWidth = studentT(level, n - 1) * standardError;
  return { low: mean - halfWidth, high: mean + halfWidth };
}

/**
 * Returns the interval of the difference a - b of two independent means, each with a spread of its own (Welch 1947; the
 * degrees of freedom of Satterthwaite 1946). Null when one of them has no standard error, or both are zero. Variants
 * that met the same luck are compared in pairs instead: that is far narrower.
 */
export function welchInterval(a: Estimate, b: Estimate, level = 0.95): Interval | null {
  if (a.n < 2 || b.n < 2 || a.standardError === null || b.standardError === null) return null;
  const [va, vb] = [a.standardError ** 2, b.standardError ** 2];
  if (va + vb === 0) return null;
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const halfWidth = studentT(level, degrees) * Math.sqrt(va + vb);
  return { low: a.mean - b.mean - halfWidth, high: a.mean - b.mean + halfWidth };
}

/**
 * Tells whether there are enough replications for a t interval of so skewed a quantity: n > 25 x skewness^2
 * (Cochran, Sampling Techniques, 1977, 2.15). A list that is nearly always empty fails: its interval would be
 * far too narrow, because the rare large values have not been seen yet. False also for fewer than two values; true
 * when all values are equal (a fixed amount), although "always zero" in n futures is not never: see Wilson.
 */
export function meanIntervalHolds({ n, skewness }: { readonly n: number; readonly skewness: number }): boolean {
  return n >= 2 && n > 25 * skewness * skewness;
}

/**
 * Returns the Wilson score interval (Wilson 1927) of a chance: `successes` out of n trials. Stays within 0 and 1,
 * and 0 out of n is not "0 %". Null without trials.
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null;
  const z = normalZ(level);
  const share = successes / n;
  const widening = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / widening;
  const halfWidth = (z / widening) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // Rounding may leave 1e-19 where the formula gives exactly 0 or 1.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - halfWidth),
    high: successes === n ? 1 : Math.min(1, centre + halfWidth),
  };
}

/**
 * Returns the interval of the quantile at chance `p` between two order statistics of rising values, with its exact
 * coverage, at least `level` (David and Nagaraja, Order Statistics, 2003, 7.1). At most (1 - level) / 2 is missed
 * on each side. Null when so few values cannot bound the quantile (fewer than 36 for P90 at 95 %).
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  p: number,
  level = 0.95,
): (Interval & { readonly coverage: number }) | null {
  const n = sorted.length;
  // Half a rounding error of room: 1 - 0.95 is not twice 0.025.
  const missed = (1 - level) / 2 + 1e-12;
  const chances = binomialChances(n, p);
  let [lowRank, below] = [0, 0];
  while (lowRank < n && below + chances[lowRank] <= missed) below += chances[lowRank++];
  let [highRank, above] = [n + 1, 0];
  while (highRank > 1 && above + chances[highRank - 1] <= missed) above += chances[--highRank];
  if (lowRank < 1 || highRank > n || lowRank >= highRank) return null;
  return { low: sorted[lowRank - 1], high: sorted[highRank - 1], coverage: 1 - below - above };
}

/**
 * Returns the ratio of two sums over replications with its standard error by linearisation (delta method; Law,
 * Simulation Modeling and Analysis, 9.4): money per client, days per stay. The ratio of sums, never the mean of
 * ratios. Null when the denominators sum to zero; the standard error is null for one replication.
 */
export function ratioOfSums(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
): { readonly ratio: number; readonly standardError: number | null } | null {
  const n = numerators.length;
  if (n !== denominators.length) throw new RangeError('ratioOfSums: as many numerators as denominators');
  const whole = sumOf(n, (i) => denominators[i]);
  if (whole === 0) return null;
  const ratio = sumOf(n, (i) => numerators[i]) / whole;
  if (n < 2) return { ratio, standardError: null };
  const residual = (i: number) => numerators[i] - ratio * denominators[i];
  const squares = sumOf(n, (i) => residual(i) * residual(i));
  return { ratio, standardError: Math.sqrt((squares * n) / (n - 1)) / Math.abs(whole) };
}
