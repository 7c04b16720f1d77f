import { meanInterval } from './interval.ts';
import { summarise } from './summary.ts';

/** The difference a - b between two variants that met the same luck, pair by pair. In the unit of the values. */
export interface PairedDifference {
  readonly n: number;
  readonly mean: number;
  /** Null for one pair, as are `low` and `high`, the t interval of the mean difference. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** In how many pairs a is lower than b, exactly equal to b, higher than b. */
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
}

/**
 * Compares two variants on the same replications (common random numbers): paired t interval of a - b, and in how
 * many futures a comes out lower, equal and higher. Null without pairs; throws when the lengths differ.
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): PairedDifference | null {
  if (a.length !== b.length) throw new RangeError('pairedDifference: the replications of a and b must pair');
  const differences = Float64Array.from(a, (value, i) => value - b[i]);
  const summary = summarise(differences);
  if (summary === null) return null;
  const interval = meanInterval(summary, level);
  const count = (holds: (difference: number) => boolean) => differences.filter(holds).length;
  return {
    n: summary.n,
    mean: summary.mean,
    standardError: summary.standardError,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    lower: count((difference) => difference < 0),
    equal: count((difference) => difference === 0),
    higher: count((difference) => difference > 0),
  };
}
