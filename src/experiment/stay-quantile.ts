import type { LengthOfStay } from '../scenario/schema.ts';
import { quantileOf } from '../simulation/distributions.ts';

/** Returns the quantile function of a stay given by mean and spread: days for a probability from 0 to 1. */
export function stayQuantile(stay: Exclude<LengthOfStay, { kind: 'empirical' }>): (p: number) => number {
  return quantileOf(stay);
}
