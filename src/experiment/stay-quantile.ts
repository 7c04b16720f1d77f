import type { LengthOfStay } from '../scenario/schema.ts';
import { quantileOf } from '../simulation/distributions/distributions.ts';

/** Returns the quantile function of a stay given by a few numbers: days for a probability from 0 to 1. */
export function stayQuantile(stay: Exclude<LengthOfStay, { kind: 'empirical' | 'mixture' }>): (p: number) => number {
  if (stay.kind !== 'uniform') return quantileOf(stay);
  return (p) => stay.fromDays + p * (stay.untilDays - stay.fromDays);
}
