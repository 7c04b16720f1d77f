import type { Day } from '../calendar/calendar.ts';

/**
 * What the kernel leaves behind of one possible future: exact time integrals and counts for each segment and
 * calendar month, and the state of each segment at each grid point. No euros; no clients, unless municipalities pay for their own.
 */
export interface Replication {
  /** The number of this replication, from 0. The same number has the same luck in every variant. */
  readonly index: number;
  /** One value for each month series, segment and month: see `monthCell`. */
  readonly months: Float64Array;
  /** One count for each point series, segment and grid point: see `pointCell`. */
  readonly points: Int32Array;
  /** Clients in care at each location and grid point: `location * points + point`. */
  readonly locations: Int32Array;
  /** Clients reached by each measure and month: `measure * months + month`. */
  readonly measures: Float64Array;
  /** Times that a circle of blocked clients was resolved by a swap. */
  readonly swaps: number;
  /** Who used what, by municipality of origin; null when the scenario has no municipalities. */
  readonly uses: Uses | null;
}

/**
 * The use of care, client by client: a row for each client, segment and calendar year in which there was any. Rows of a
 * municipality lie side by side, in the order of the scenario, and in them those of a client. Sums over the rows
 * equal the month series of the same segment and year exactly.
 */
export interface Uses {
  /** Position among the municipalities of the scenario: a client has the same one for ever. */
  readonly municipalities: Uint16Array;
  /** The client, in order of appearance from 0. */
  readonly clients: Int32Array;
  readonly segments: Uint8Array;
  readonly years: Uint16Array;
  readonly careDays: Float64Array;
  readonly overflowDays: Float64Array;
  readonly waitingDays: Float64Array;
  /** How often the client was admitted here, and left the place, in this year. */
  readonly admissions: Uint16Array;
  readonly discharges: Uint16Array;
}

/** Series that add up over a calendar month: days (exact integrals) and counts of clients. */
export const MONTH_SERIES = [
  'careDays',
  'waitingDays',
  'blockedDays',
  'overflowDays',
  /** New clients from outside, and clients who come from another segment. */
  'referrals',
  'transfersIn',
  'admissions',
  /** Stays that ended, and the part of them that left the system altogether. */
  'discharges',
  'departures',
  'refused',
  'overflowStarts',
  /** Clients whose wait passed the norm in this month. */
  'overNormStarts',
  /** Days waited, in all, by the clients who came from the list in this month (also after no wait), and their number. */
  'waitedDays',
  'listAdmissions',
  /** Of those the ones whose wait was no longer than the norm. */
  'admittedInNorm',
  /** Only in scenarios that use what they count: `Grid.monthSeries` says how many series there are. */
  /** Days on the list with help at home meanwhile. */
  'bridgingDays',
  /** Gave up waiting; got worse while waiting; found the first segment full and went to a fallback. */
  'gaveUp',
  'worsened',
  'divertedFull',
  /** Stays that ended early, by the maximum, or on a birthday. */
  'dropouts',
  'maximumReached',
  'agedOut',
  /** Clients who had left and came back to here; who moved from here because their place closed. */
  'returns',
  'relocations',
  /** Referrals that were prevented, or diverted by a measure. */
  'prevented',
  'diverted',
  /** Moves from place to place made, in all, by the clients who left the system in this month. */
  'movesOfLeavers',
  /** Days x open places, of groups and flexible places. */
  'openPlaceDays',
  /** Days x groups that take nobody any more and are only open for their last clients. */
  'closingGroupDays',
] as const;
/** The first so many series are kept of every scenario. */
export const USUAL_MONTH_SERIES = 15;
export type MonthSeries = (typeof MONTH_SERIES)[number];

/** Counts of clients at a moment. Clients in overflow with a turn on the list are also `waiting`. */
export const POINT_SERIES = ['inCare', 'waiting', 'blocked', 'inOverflow', 'waitingOverNorm'] as const;
export type PointSeries = (typeof POINT_SERIES)[number];

/** Where the cells of a replication lie in time. Days are whole and count from the first day of the scenario. */
export interface Grid {
  readonly startDay: Day;
  readonly horizonDays: number;
  readonly segments: number;
  /** Month series that are kept: all, or the first `USUAL_MONTH_SERIES`. */
  readonly monthSeries: number;
  /** Places of care that lie apart, in the order of the scenario, and measures that act on clients: their number. */
  readonly locations: number;
  readonly measures: number;
  /** Edges of the calendar months: 0, the first of each month after the start, the horizon. */
  readonly monthEdges: readonly number[];
  /** Moments at which the state is recorded: each week from the start, each first of a month, the horizon. */
  readonly pointDays: readonly number[];
}

/** Position in `Replication.months`; months of one series and segment lie side by side. */
export function monthCell(grid: Grid, series: number, segment: number, month: number): number {
  return (series * grid.segments + segment) * (grid.monthEdges.length - 1) + month;
}

/** Position in `Replication.points`; points of one series and segment lie side by side. */
export function pointCell(grid: Grid, series: number, segment: number, point: number): number {
  return (series * grid.segments + segment) * grid.pointDays.length + point;
}
