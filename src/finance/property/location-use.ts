import { dayOfDate } from '../../calendar/calendar.ts';
import type { Location } from '../../scenario/schema.ts';
import type { Grid, Replication } from '../../simulation/replication.ts';
import { POINT_SERIES, pointCell } from '../../simulation/replication.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import { placesAt } from '../planned-places.ts';
import type { Setting } from '../setting.ts';

/** Who lives in the building of a location, as planned. Days are since the first day of the scenario. */
export interface LocationUse {
  readonly setting: Setting;
  /** Position among the locations of the scenario. */
  readonly index: number;
  readonly groups: readonly GroupOfPlaces[];
  /** Positions of the segments with a number of places here. */
  readonly segments: readonly number[];
  /** From this day no place is planned here; null when there is no such day. */
  readonly plannedClosing: number | null;
}

/** A group of places, in this building or another one. */
export interface GroupOfPlaces {
  readonly segment: number;
  /** Position of the location; -1 for a group without one. */
  readonly location: number;
  readonly places: number;
  readonly from: number;
  /** From then on nobody new comes; from then on it is closed. */
  readonly admitsUntil: number;
  readonly until: number;
}

/** Works out who lives in a building as planned. */
export function locationUse(setting: Setting, index: number): LocationUse {
  const { scenario, grid, paths } = setting;
  const location = (scenario.locations ?? [])[index];
  const groups = groupsOf(setting).filter((group) => group.location === index);
  const segments = scenario.segments.flatMap((segment, at) =>
    segment.capacity.kind === 'places' && segment.location === location.id ? [at] : [],
  );
  const closings = [
    ...groups.map(({ until }) => until),
    ...segments.map((segment) => {
      const path = paths[segment] ?? [];
      const last = path.findLastIndex(({ places }) => places > 0);
      return last < 0 ? Number.NEGATIVE_INFINITY : (path[last + 1]?.from ?? Number.POSITIVE_INFINITY);
    }),
  ];
  // Of a building that nobody uses only a date can tell that it is left.
  const closing = closings.length > 0 ? Math.max(...closings) : closesOf(location, grid);
  return {
    setting,
    index,
    groups,
    segments,
    plannedClosing: closing < Number.POSITIVE_INFINITY ? closing : null,
  };
}

/**
 * Returns the first day at or after the planned closing on which nobody is in care here: a point of the grid (a week or
 * a first of a month); null when there is none before the horizon. Without a replication the day of the plan.
 */
export function emptyDay(use: LocationUse, replication: Replication | null): number | null {
  const { setting, index, groups, segments, plannedClosing } = use;
  const { grid } = setting;
  if (plannedClosing === null || plannedClosing > grid.horizonDays) return null;
  if (replication === null) return Math.max(0, plannedClosing);
  const inCare = POINT_SERIES.indexOf('inCare');
  const isEmpty = (point: number) =>
    (groups.length === 0 || replication.locations[index * grid.pointDays.length + point] === 0) &&
    segments.every((segment) => replication.points[pointCell(grid, inCare, segment, point)] === 0);
  return grid.pointDays.find((day, point) => day >= plannedClosing && isEmpty(point)) ?? null;
}

/** Returns the planned place days here in each month. */
export function plannedPlaceDays({ setting, groups, segments }: LocationUse): Float64Array {
  const { months, placeDays } = setting;
  const days = new Float64Array(months.length);
  months.forEach((month, at) => {
    for (const group of groups) days[at] += group.places * daysWithin(month, group.from, group.until);
    for (const segment of segments) days[at] += placeDays[segment]?.[at] ?? 0;
  });
  return days;
}

/**
 * Returns by which parts the money of the building goes to segments: by their places here on the first day, or the most
 * they ever have here when there are none. Where no segment is here, all of it goes to the general position.
 */
export function segmentParts(use: LocationUse): { readonly segment: number; readonly part: number }[] {
  const { setting, groups, segments } = use;
  const { grid, paths } = setting;
  const positions = [...new Set([...groups.map(({ segment }) => segment), ...segments])].sort((a, b) => a - b);
  const placesOf = (day: number | 'most') =>
    positions.map((segment) => {
      const path = segments.includes(segment) ? (paths[segment] ?? []) : [];
      const steps = day === 'most' ? Math.max(0, ...path.map(({ places }) => places)) : placesAt(path, day);
      const here = groups.filter(
        (group) => group.segment === segment && (day === 'most' || (group.from <= day && day < group.until)),
      );
      return here.reduce((sum, { places }) => sum + places, steps);
    });
  const onFirstDay = placesOf(0);
  const places = onFirstDay.some((count) => count > 0) ? onFirstDay : placesOf('most');
  const all = places.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [{ segment: grid.segments, part: 1 }];
  return positions.flatMap((segment, at) => (places[at] > 0 ? [{ segment, part: places[at] / all }] : []));
}

/** Returns the groups of all segments, from opening to closing. */
export function groupsOf({ scenario, grid }: Setting): GroupOfPlaces[] {
  const locations = scenario.locations ?? [];
  const first = (...dates: readonly (string | undefined)[]) =>
    Math.min(...dates.map((date) => (date === undefined ? Number.POSITIVE_INFINITY : dayOfDate(date) - grid.startDay)));
  return scenario.segments.flatMap(({ capacity }, segment) => {
    if (capacity.kind !== 'groups') return [];
    return capacity.groups.map((group) => {
      const location = locations.findIndex(({ id }) => id === group.location);
      const building = locations[location];
      const until = first(group.closes, building?.closes);
      return {
        segment,
        location,
        places: group.places,
        from: group.opens === undefined ? Number.NEGATIVE_INFINITY : dayOfDate(group.opens) - grid.startDay,
        admitsUntil: Math.min(until, first(group.admissionStop, building?.admissionStop)),
        until,
      };
    });
  });
}

function closesOf({ closes }: Location, grid: Grid): number {
  return closes === undefined ? Number.POSITIVE_INFINITY : dayOfDate(closes) - grid.startDay;
}

/** Returns the days of a month that lie in `[from, until)`. */
export function daysWithin(month: CalendarMonth, from: number, until: number): number {
  return Math.max(0, Math.min(month.until, until) - Math.max(month.from, from));
}
