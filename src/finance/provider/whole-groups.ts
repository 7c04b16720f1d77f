import { dayOfDate } from '../../calendar/calendar.ts';
import type { Capacity, Scenario, Segment } from '../../scenario/schema.ts';
import type { Grid, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import { followsPlan, plannedPath } from '../planned-places.ts';
import type { GroupBand, Span } from './group-bands.ts';
import { bandsOf, extend } from './group-bands.ts';
import { groupsByReplication } from './groups-by-month.ts';

/** When the groups of a segment are open: those that are the same in every replication, and the others. */
export interface WholeGroups {
  readonly certain: readonly GroupBand[];
  /** Null when all are certain. */
  readonly inReplication: ((replication: Replication) => readonly GroupBand[]) | null;
  /** As dates say, whoever is still there. */
  readonly planned: readonly GroupBand[];
}

/**
 * Tells when the groups of a segment are open. A group of `capacity` is open until its last client has left; a number
 * of places needs as many whole groups as hold them. Null when the number of places is without a limit.
 */
export function wholeGroups(
  scenario: Scenario,
  segment: Segment,
  placesPerGroup: number,
  grid: Grid,
  months: readonly CalendarMonth[],
): WholeGroups | null {
  const { capacity } = segment;
  const path = plannedPath(scenario, segment, grid);
  if (capacity.kind === 'unlimited' || !path) return null;
  if (capacity.kind === 'groups') return groupsOfCapacity(scenario, segment, capacity, grid, months);
  const planned = bandsOf(path.map(({ from, places }) => ({ from, groups: Math.ceil(places / placesPerGroup) })));
  const isKept = grid.monthSeries > MONTH_SERIES.indexOf('openPlaceDays');
  if (followsPlan(capacity) || !isKept) return { certain: planned, inReplication: null, planned };
  return {
    certain: [],
    inReplication: groupsByReplication(scenario, segment, capacity, placesPerGroup, grid, months),
    planned,
  };
}

type Groups = Extract<Capacity, { readonly kind: 'groups' }>;

function groupsOfCapacity(
  { locations = [], segments }: Scenario,
  segment: Segment,
  capacity: Groups,
  grid: Grid,
  months: readonly CalendarMonth[],
): WholeGroups {
  const since = (date: string | undefined) =>
    date === undefined ? Number.POSITIVE_INFINITY : dayOfDate(date) - grid.startDay;
  const groups = capacity.groups.map(({ opens, closes, admissionStop, location }) => {
    const building = locations.find(({ id }) => id === location);
    const until = Math.min(since(closes), since(building?.closes));
    return {
      from: opens === undefined ? Number.NEGATIVE_INFINITY : since(opens),
      stop: Math.min(until, since(admissionStop), since(building?.admissionStop)),
      until,
    };
  });
  const bandOf = (from: number, until: number): GroupBand[] =>
    from < until ? [{ groups: 1, spans: [{ from, until }] }] : [];
  const planned = groups.flatMap(({ from, until }) => bandOf(from, until));
  const row = MONTH_SERIES.indexOf('closingGroupDays');
  if (row >= grid.monthSeries) return { certain: planned, inReplication: null, planned };
  // The group that takes nobody since the shortest time is filled first: the others are more likely to be empty.
  const closing = groups
    .filter(({ from, stop }) => from < stop && stop < grid.horizonDays)
    .sort((a, b) => b.stop - a.stop);
  const staying = groups.filter(({ stop }) => stop >= grid.horizonDays).flatMap(({ from, stop }) => bandOf(from, stop));
  const first = monthCell(grid, row, segments.indexOf(segment), 0);
  return {
    certain: staying,
    inReplication:
      closing.length === 0 ? null : (replication) => closingBands(closing, replication.months, first, months),
    planned,
  };
}

/** Divides the days that groups were open for their last clients over the groups that had closed for others. */
function closingBands(
  closing: readonly { readonly from: number; readonly stop: number; readonly until: number }[],
  cells: Float64Array,
  first: number,
  months: readonly CalendarMonth[],
): GroupBand[] {
  // Of the time before the first day only the plan is known.
  const spans = closing.map(({ from, stop, until }): Span[] => [{ from, until: stop < 0 ? Math.min(until, 0) : stop }]);
  months.forEach((month, at) => {
    let left = cells[first + at];
    for (let group = 0; group < closing.length && left > 0; group++) {
      const from = Math.max(month.from, closing[group].stop);
      const days = Math.min(left, month.until - from);
      if (days <= 0) continue;
      left -= days;
      extend(spans[group], from, from + days);
    }
  });
  return spans.map((all) => ({ groups: 1, spans: all }));
}
