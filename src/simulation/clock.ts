/**
 * The moments of one replication, in days since the first day. All files of the kernel read the same clock, so no
 * function has to hand it on; a column and not variables, because a variable of a module that holds decimals is boxed.
 * It has more room than it needs, to lie at a fixed address (see `MOST_SEGMENTS`).
 */
export const moment = new Float64Array(16);
export const NOW = 0;
/** The next of each kind of event; Infinity when there is none, or none as far as has been looked. */
export const NEXT_DUE = 1;
export const NEXT_REFERRAL = 2;
export const NEXT_STEP = 3;
export const HORIZON = 4;
/** Where the wait that is being recorded ends; Infinity: it does not end before the horizon. */
export const WAIT_END = 5;
/** The next moment at which a yearly ceiling of paid days is reached, or begins anew. */
export const NEXT_CEILING = 6;
/** Where the month of the clock ends; 0 before the first. */
export const MONTH_END = 7;

/** Adding and taking away this number leaves a moment on the grid of 2^-20 day, about a twelfth of a second. */
const ROUNDER = 1.5 * 2 ** 32;

/**
 * Rounds a moment to the grid. On the grid sums of days are exact, whatever their order: any split of the work over
 * workers, and any two ways to follow the same clients, give the same bits.
 */
export function onGrid(time: number): number {
  return time + ROUNDER - ROUNDER;
}

/** Moments on the grid in a day. */
export const TICKS = 2 ** 20;
