import { dayOfDate } from '../calendar/calendar.ts';
import type { Capacity, Scenario, Segment } from '../scenario/schema.ts';
import { recruitedPlaces } from '../simulation/compile/recruited-places.ts';
import type { Grid } from '../simulation/replication.ts';
import type { CalendarMonth } from './calendar-months.ts';

/** A number of places over time, days rising: each number holds from its day until the next; before the first none. */
export type PlacesPath = readonly PlacesStep[];

export interface PlacesStep {
  /** Days since the first day of the scenario; below 0 for a step before it. */
  readonly from: number;
  readonly places: number;
}

/**
 * Returns the planned places of a segment, in days since the first day, or null when its capacity is unlimited. Planned
 * is what dates say: the steps (also one that waits for something, from its date on), groups from opening to closing (also
 * with an admission stop), recruited places, and no more than there is staff for. Not counted: flexible places, and
 * clients who are still there when their place closes.
 */
export function plannedPath(scenario: Scenario, { id, capacity }: Segment, grid: Grid): PlacesPath | null {
  if (capacity.kind === 'unlimited') return null;
  const since = (date: string) => dayOfDate(date) - grid.startDay;
  const built =
    capacity.kind === 'places'
      ? capacity.steps.map(({ from, places }) => ({ from: since(from), places }))
      : groupsPath(capacity, scenario.locations ?? [], since);
  const recruited = (scenario.measures ?? []).flatMap((measure) =>
    measure.kind === 'recruit' && measure.segment === id
      ? [recruitedPlaces(measure, grid).map(({ time, places }) => ({ from: time, places }))]
      : [],
  );
  const staffed = (capacity.staffed ?? []).map(({ from, places }) => ({ from: since(from), places }));
  return momentsOf([built, ...recruited, staffed]).map((from) => ({
    from,
    places: Math.min(
      [built, ...recruited].reduce((sum, path) => sum + placesAt(path, from), 0),
      staffed.findLast((step) => step.from <= from)?.places ?? Number.POSITIVE_INFINITY,
    ),
  }));
}

/** Groups may stay open for their last clients, flexible places come and go, and a step may have to wait. */
export function followsPlan(capacity: Capacity): boolean {
  return (
    capacity.kind === 'unlimited' ||
    (capacity.kind === 'places' && !capacity.flexible && capacity.steps.every(({ onlyWhen }) => !onlyWhen))
  );
}

type Groups = Extract<Capacity, { readonly kind: 'groups' }>;

function groupsPath(
  { groups }: Groups,
  locations: NonNullable<Scenario['locations']>,
  since: (date: string) => number,
): PlacesPath {
  const spans = groups.map(({ places, opens, closes, location }) => {
    const dates = [closes, locations.find(({ id }) => id === location)?.closes].filter((date) => date !== undefined);
    return { places, from: opens ? since(opens) : since(LONG_AGO), until: Math.min(...dates.map(since)) };
  });
  const moments = momentsOf([spans, spans.map(({ until }) => ({ from: until, places: 0 }))]).filter(Number.isFinite);
  return moments.map((moment) => ({
    from: moment,
    places: spans.reduce((sum, { places, from, until }) => sum + (from <= moment && moment < until ? places : 0), 0),
  }));
}

/** When a group opened that has no date: before all that a scenario can tell. */
const LONG_AGO = '1900-01-01';

function momentsOf(paths: readonly PlacesPath[]): number[] {
  return [...new Set(paths.flatMap((path) => path.map(({ from }) => from)))].sort((a, b) => a - b);
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
