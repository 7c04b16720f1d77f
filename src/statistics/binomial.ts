import type { Interval } from './interval.ts';
import { rootBetween } from './root.ts';
import { sumOf } from './summary.ts';

/**
 * Returns the exact interval of a chance, `successes` out of n trials (Clopper and Pearson 1934): each side misses the
 * chance in at most `missed` of the experiments, whatever the chance is. Wider than Wilson's, which promises that only on
 * average. Throws without trials.
 */
export function exactInterval(successes: number, n: number, missed: number): Interval {
  if (!(n >= 1 && successes >= 0 && successes <= n)) throw new RangeError(`exactInterval: ${successes} out of ${n}`);
  const atLeast = (chance: number) => tail(binomialChances(n, chance), successes, n);
  const atMost = (chance: number) => tail(binomialChances(n, chance), 0, successes);
  return {
    low: successes === 0 ? 0 : rootBetween((chance) => atLeast(chance) - missed, SMALLEST, 1 - SMALLEST),
    high: successes === n ? 1 : rootBetween((chance) => missed - atMost(chance), SMALLEST, 1 - SMALLEST),
  };
}

/** Next to 0 and 1, where the odds have no number. */
const SMALLEST = 1e-12;

function tail(chances: Float64Array, from: number, until: number): number {
  return sumOf(until - from + 1, (k) => chances[from + k]);
}

/** P(exactly k successes out of n), k = 0 .. n, from the mode outwards, so that nothing underflows for large n. */
export function binomialChances(n: number, p: number): Float64Array {
  const chances = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  chances[mode] = 1;
  for (let k = mode; k < n; k += 1) chances[k + 1] = ((chances[k] * (n - k)) / (k + 1)) * odds;
  for (let k = mode; k > 0; k -= 1) chances[k - 1] = (chances[k] * k) / (n - k + 1) / odds;
  const whole = sumOf(n + 1, (k) => chances[k]);
  return chances.map((chance) => chance / whole);
}
