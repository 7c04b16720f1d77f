import { rootBetween } from './root.ts';
import { normalZ } from './student-t.ts';

/** A distribution by its quantiles. */
export interface Quantiles {
  /** The value that is not exceeded with this chance; the chance lies strictly between 0 and 1. */
  readonly quantile: (chance: number) => number;
}

/** In one of ten cases it is lower than `low`, in one of ten higher than `high`; `mode` is the most likely value. */
export interface LikelyRange {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/**
 * Returns the two-piece normal distribution (split normal; Wallis, Statistical Science 29, 2014): two halves of a normal
 * with their own spread that meet at the mode, such that `low` and `high` are its 10 and 90 % points. There is exactly
 * one for each mode within the range; a mode at an end of the range is its own 10 or 90 % point. Cut off below
 * `minimum` and above `maximum`: what lies outside is divided over the rest. Throws unless low <= mode <= high,
 * low < high, and the cuts leave something.
 */
export function twoPieceNormal({ low, mode, high }: LikelyRange, minimum = -Infinity, maximum = Infinity): Quantiles {
  if (!(low <= mode && mode <= high && low < high)) throw new RangeError('twoPieceNormal: low <= mode <= high');
  if (!(minimum < maximum)) throw new RangeError('twoPieceNormal: the cuts leave nothing');
  const [below, above] = [mode - low, high - mode];
  // The share below the mode decides how far both ends lie from it, in units of one spread: see `reach`.
  const left = rootBetween((share) => above * reach(share) - below * reach(1 - share), TAIL, 1 - TAIL);
  const unit = (below + above) / (reach(left) + reach(1 - left));
  const whole = (chance: number) =>
    chance < left
      ? mode + 2 * left * unit * normalQuantile(chance / (2 * left))
      : mode - 2 * (1 - left) * unit * normalQuantile((1 - chance) / (2 * (1 - left)));
  const chanceOf = (value: number) => {
    const share = value < mode ? left : 1 - left;
    const tail = 2 * share * normalTail(Math.abs(value - mode) / (2 * share * unit));
    return value < mode ? tail : 1 - tail;
  };
  const [from, until] = [chanceOf(minimum), chanceOf(maximum)];
  return {
    quantile: (chance) => Math.min(maximum, Math.max(minimum, whole(from + chance * (until - from)))),
  };
}

/** Returns the value that a standard normal variable does not exceed with this chance, strictly between 0 and 1. */
export function normalQuantile(chance: number): number {
  return chance < 0.5 ? -normalZ(1 - 2 * chance) : normalZ(2 * chance - 1);
}

/** The share outside each end of the range. */
const TAIL = 0.1;

/** How far an end lies from the mode when so much lies on its side, in double spreads of both sides together. */
function reach(share: number): number {
  return share <= TAIL ? 0 : -2 * share * normalQuantile(TAIL / (2 * share));
}

/** The chance that a standard normal variable exceeds a z of 0 or more: the series of Abramowitz and Stegun 26.2.11. */
function normalTail(z: number): number {
  // Beyond eight deviations less than 1e-15 is left.
  if (z > 8) return 0;
  let [term, sum] = [z, z];
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
