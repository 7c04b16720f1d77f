import { linearised } from '../../statistics/control-variates.ts';
import type { Samples } from '../measure.ts';
import { type SureMean, sureMeanOf } from './sure-mean.ts';

/**
 * Returns the sure mean of the difference a - b over common replications; of ratios the difference of the two ratios of
 * sums. The controls are those of one of the two (`luckControls`), with a number for each replication: the luck is the same.
 * Exactly zero for a variant against itself. Null when either divides by nothing. Throws when the lengths differ.
 */
export function sureDifferenceOf(
  a: Samples,
  b: Samples,
  controls: readonly ArrayLike<number>[],
  level = 0.95,
): SureMean | null {
  if (a.numerators.length !== b.numerators.length)
    throw new RangeError('sureDifferenceOf: the replications of a and b must pair');
  const [lineA, lineB] = [linearised(a, controls), linearised(b, controls)];
  if (!lineA || !lineB) return null;
  return sureMeanOf({ numerators: lineA.map((value, i) => value - lineB[i]), denominators: null }, controls, { level });
}
