/**
 * The moments of one replication, in days since the first day. They live in a column and not in variables: a number
 * with decimals that is handed from function to function costs the engine an allocation each time.
 */
export const moment = new Float64Array(5);
export const NOW = 0;
/** The next of each kind of event; Infinity when there is none, or none as far as has been looked. */
export const NEXT_DISCHARGE = 1;
export const NEXT_REFERRAL = 2;
export const NEXT_STEP = 3;
export const HORIZON = 4;
