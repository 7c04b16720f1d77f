import type { Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../../simulation/replication.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import { followsPlan, placesAt } from '../planned-places.ts';
import type { Setting } from '../setting.ts';
import type { GroupOfPlaces, LocationUse } from './location-use.ts';
import { daysWithin, groupsOf } from './location-use.ts';

/** What a building was made for: so many equal groups. */
interface Built {
  readonly places: number;
  readonly groups: number;
}

/** Days x groups that are open in each month; without a replication as planned. */
export type OpenGroupDays = (replication: Replication | null) => Float64Array;

/**
 * Tells how many groups of a building are open. Of capacity in groups
 * those that admit, and others until their last client has left (as planned: until they close). Of a number of places as
 * many whole groups as the places need, or the clients who are still there.
 */
export function openGroupsOf(use: LocationUse, built: Built): OpenGroupDays {
  const { setting, groups } = use;
  const groupDays = (end: 'until' | 'admitsUntil') =>
    Float64Array.from(setting.months, (month) =>
      groups.reduce((sum, group) => sum + daysWithin(month, group.from, group[end]), 0),
    );
  const [planned, admitting] = [groupDays('until'), groupDays('admitsUntil')];
  const most = setting.months.map(({ from, until }) => built.groups * (until - from));
  const addLastClients = lastClientsOf(use);
  const addPlaces = placesGroupsOf(use, built);
  return (replication) => {
    const open = (replication ? admitting : planned).slice();
    if (replication) addLastClients(replication, open);
    addPlaces(replication, open);
    for (let month = 0; month < open.length; month++) open[month] = Math.min(open[month], most[month]);
    return open;
  };
}

/** Returns the groups of a building that are open on a day as planned. */
export function plannedGroupsOn({ setting, groups, segments }: LocationUse, built: Built, day: number): number {
  const whole = groups.filter(({ from, until }) => from <= day && day < until).length;
  const places = segments.reduce((sum, segment) => sum + placesAt(setting.paths[segment] ?? [], day), 0);
  return Math.min(built.groups, whole + groupsFor(places, built));
}

function groupsFor(places: number, built: Built): number {
  return Math.ceil((places * built.groups) / built.places);
}

/**
 * Adds the groups that are only open for their last clients. Known is their number in each segment. When it has such
 * groups in more than one building, they are divided over the buildings where clients are left, by the groups there
 * that take nobody any more.
 */
function lastClientsOf({
  setting,
  index,
  groups,
}: LocationUse): (replication: Replication, open: Float64Array) => void {
  const { grid, months } = setting;
  const row = MONTH_SERIES.indexOf('closingGroupDays');
  const segments = [...new Set(groups.map(({ segment }) => segment))].map((segment) => {
    const ofSegment = groupsOf(setting).filter((group) => group.segment === segment);
    const locations = [...new Set(ofSegment.map(({ location }) => location))];
    const stopped = locations.map((location) =>
      stoppedGroupDays(
        ofSegment.filter((group) => group.location === location),
        months,
      ),
    );
    return { segment, locations, stopped, here: locations.indexOf(index) };
  });
  return (replication, open) => {
    if (row >= grid.monthSeries) return;
    for (const { segment, locations, stopped, here } of segments) {
      const first = monthCell(grid, row, segment, 0);
      for (let month = 0; month < months.length; month++) {
        const closing = replication.months[first + month];
        if (closing <= 0 || stopped[here][month] === 0) continue;
        if (locations.length === 1) {
          open[month] += closing;
          continue;
        }
        const weights = locations.map((location, at) =>
          isLivedIn(setting, replication, location, month) ? stopped[at][month] : 0,
        );
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        // Everybody left between two points of the grid: in one of the buildings with such groups.
        const anywhere = stopped.reduce((sum, days) => sum + days[month], 0);
        open[month] += closing * (all > 0 ? weights[here] / all : stopped[here][month] / anywhere);
      }
    }
  };
}

/** The days x groups that take nobody any more, empty or not. */
function stoppedGroupDays(groups: readonly GroupOfPlaces[], months: readonly CalendarMonth[]): Float64Array {
  return Float64Array.from(months, (month) =>
    groups.reduce((sum, { admitsUntil }) => sum + daysWithin(month, admitsUntil, Number.POSITIVE_INFINITY), 0),
  );
}

/** Of groups without a building it is not known where their clients are: somewhere. */
function isLivedIn({ grid, months }: Setting, { locations }: Replication, location: number, month: number): boolean {
  if (location < 0) return true;
  const { from, until } = months[month];
  return grid.pointDays.some(
    (day, point) => from <= day && day < until && locations[location * grid.pointDays.length + point] > 0,
  );
}

/** Adds the groups that a number of places needs. */
function placesGroupsOf(
  { setting, segments }: LocationUse,
  built: Built,
): (replication: Replication | null, open: Float64Array) => void {
  const { scenario, grid } = setting;
  const inCare = POINT_SERIES.indexOf('inCare');
  const openPlaces = MONTH_SERIES.indexOf('openPlaceDays');
  const isKept = openPlaces < grid.monthSeries;
  const pieces = segments.length > 0 ? piecesOf(setting, segments) : [];
  const recorded = segments.map((segment) => isKept && !followsPlan(scenario.segments[segment].capacity));
  return (replication, open) => {
    for (const { days, daysOfMonth, month, point, planned } of pieces) {
      let places = 0;
      for (let at = 0; at < segments.length; at++) {
        const segment = segments[at];
        const meant =
          replication && recorded[at]
            ? replication.months[monthCell(grid, openPlaces, segment, month)] / daysOfMonth
            : planned[at];
        const there = replication ? replication.points[pointCell(grid, inCare, segment, point)] : 0;
        places += Math.max(meant, there);
      }
      open[month] += groupsFor(places, built) * days;
    }
  };
}

/** A stretch of a month without a point of the grid or a planned change in it. */
interface Piece {
  readonly days: number;
  readonly daysOfMonth: number;
  readonly month: number;
  /** The point of the grid at or before its first day. */
  readonly point: number;
  /** Planned places of each segment. */
  readonly planned: readonly number[];
}

function piecesOf({ grid, months, paths }: Setting, segments: readonly number[]): Piece[] {
  const changes = segments.flatMap((segment) => (paths[segment] ?? []).map(({ from }) => from));
  const inside = [...grid.pointDays, ...changes].filter((day) => day >= 0 && day < grid.horizonDays);
  const days = [...new Set(inside)].sort((a, b) => a - b);
  return days.map((day, at): Piece => {
    const month = months.findIndex(({ until }) => day < until);
    return {
      days: (days[at + 1] ?? grid.horizonDays) - day,
      daysOfMonth: months[month].until - months[month].from,
      month,
      point: grid.pointDays.findLastIndex((point) => point <= day),
      planned: segments.map((segment) => placesAt(paths[segment] ?? [], day)),
    };
  });
}
