import type { IdlenessForNow } from './problems.ts';
import type { Keys } from './relation-place.ts';

/** What is filled in and has no effect as the numbers are now, and why. */
export type Idle = readonly [at: Keys, reason: IdlenessForNow];

/** Returns the one that is found, or none. */
export function idleIf(isIdle: boolean, at: Keys, reason: IdlenessForNow): Idle[] {
  return isIdle ? [[at, reason]] : [];
}
