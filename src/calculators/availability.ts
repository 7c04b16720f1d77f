import { erlangB } from '../theory/erlang.ts';

/** A year of the tool has 365 days; the amount of a contract does not change in a leap year. */
const DAYS = 365;

/** Places that are paid whether they are used or not. */
export interface Availability {
  /** For all places together, a year. */
  readonly eurosPerYear: number;
  readonly places: number;
  /** What the same day costs when it is paid by the day. */
  readonly eurosPerDay: number;
  /** The share of the place-days that is used. */
  readonly usedShare: number;
}

export interface AvailabilityResult {
  readonly eurosPerPlaceDay: number;
  readonly eurosPerPlaceYear: number;
  readonly eurosPerUsedDay: number | 'never';
  /** The share and the days a year from which availability is the cheaper form; never when it costs more than a full year by the day. */
  readonly breakEvenShare: number | 'never';
  readonly breakEvenDays: number | 'never';
  /** The bill by the day for the same use, and how much dearer availability is; cheaper is negative. */
  readonly byTheDay: number;
  readonly dearer: number;
}

/** Returns what availability (beschikbaarheidsbekostiging) costs against payment by the day (domain brief 1.4, 2.3). */
export function availabilityResult({ eurosPerYear, places, eurosPerDay, usedShare }: Availability): AvailabilityResult {
  const placeDays = places * DAYS;
  const breakEvenDays = eurosPerDay > 0 ? eurosPerYear / eurosPerDay : Infinity;
  const isReached = breakEvenDays <= placeDays;
  const byTheDay = placeDays * usedShare * eurosPerDay;
  return {
    eurosPerPlaceDay: eurosPerYear / placeDays,
    eurosPerPlaceYear: eurosPerYear / places,
    eurosPerUsedDay: usedShare > 0 ? eurosPerYear / (placeDays * usedShare) : 'never',
    breakEvenShare: isReached ? breakEvenDays / placeDays : 'never',
    breakEvenDays: isReached ? breakEvenDays : 'never',
    byTheDay,
    dearer: eurosPerYear - byTheDay,
  };
}

/** Returns the cost of a number of months of an amount a year. */
export function costOfMonths(eurosPerYear: number, months: number): number {
  return (eurosPerYear * months) / 12;
}

/** How often places are asked for when nobody can wait. */
export interface Demand {
  /** Mean number in care if there were always a place: arrivals per day x mean stay in days. */
  readonly load: number;
  readonly refusedShare: number;
  readonly usedShare: number;
}

/** Returns the use and the refusals of places that are asked for at random moments (Erlang B). */
export function demandOf(arrivalsPerYear: number, meanStayDays: number, places: number): Demand {
  const load = (arrivalsPerYear * meanStayDays) / DAYS;
  const refusedShare = erlangB(load, places);
  return { load, refusedShare, usedShare: usedAt(load, places) };
}

/**
 * Returns the demand that goes with a used share, the inverse of Erlang B by halving; null when the places would
 * always be full, which no finite demand can do.
 */
export function demandAtUse(usedShare: number, places: number): Demand | null {
  if (usedShare >= 1) return null;
  let [low, high] = [0, 1];
  while (usedAt(high, places) < usedShare) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (usedAt(middle, places) < usedShare) low = middle;
    else high = middle;
  }
  const load = (low + high) / 2;
  return { load: usedShare === 0 ? 0 : load, refusedShare: usedShare === 0 ? 0 : erlangB(load, places), usedShare };
}

/** The share in use, load (1 - B) / places; by the recursion of B, so that it keeps its digits when nearly all are refused. */
function usedAt(load: number, places: number): number {
  return load / (places + load * erlangB(load, places - 1));
}
