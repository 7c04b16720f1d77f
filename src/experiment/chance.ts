import { wilsonInterval } from '../statistics/interval.ts';

/** In how many futures something happens, with the Wilson 95 % interval of its chance: never seen is not never. */
export interface Chance {
  readonly count: number;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Returns the chance of a count out of n futures; null without futures. */
export function chanceOf(count: number, n: number): Chance | null {
  const interval = wilsonInterval(count, n);
  return interval && { count, n, share: count / n, ...interval };
}

/** An amount of money is above another when it is more than half a cent above: less is rounding. */
export const HALF_CENT = 0.005;
