import type { Day } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
import type { Capacity } from '../scenario/schema.ts';
import type { CalendarMonth } from './calendar-months.ts';

/** A number of places over time, days rising: each number holds from its day until the next; before the first none. */
export type PlacesPath = readonly PlacesStep[];

export interface PlacesStep {
  /** Days since the first day of the scenario; below 0 for a step before it. */
  readonly from: number;
  readonly places: number;
}

/**
 * Returns the planned places of a segment, in days since `startDay`, or null when its capacity is unlimited.
 * Planned is what the steps say: clients who are still there when their place closes do not count.
 */
export function plannedPath(capacity: Capacity, startDay: Day): PlacesPath | null {
  if (capacity.kind === 'unlimited') return null;
  return capacity.steps.map((step) => ({ from: dayOfDate(step.from) - startDay, places: step.places }));
}

/** Returns the places in force on a day. */
export function placesAt(path: PlacesPath, day: number): number {
  return path.findLast((step) => step.from <= day)?.places ?? 0;
}

/** Returns the place days in `[from, until)`: the integral of the places over time. */
export function placeDaysBetween(path: PlacesPath, from: number, until: number): number {
  let placeDays = 0;
  path.forEach((step, index) => {
    const begin = Math.max(from, step.from);
    const end = Math.min(until, path[index + 1]?.from ?? until);
    if (end > begin) placeDays += step.places * (end - begin);
  });
  return placeDays;
}

/** Returns the place days of each calendar month. */
export function placeDaysByMonth(path: PlacesPath, months: readonly CalendarMonth[]): Float64Array {
  return Float64Array.from(months, ({ from, until }) => placeDaysBetween(path, from, until));
}
