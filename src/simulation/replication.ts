import type { Day } from '../calendar/calendar.ts';

/**
 * What the kernel leaves behind of one possible future: exact time integrals and counts for each segment and
 * calendar month, and the state of each segment at each grid point. No euros, no client records.
 */
export interface Replication {
  /** The number of this replication, from 0. The same number has the same luck in every variant. */
  readonly index: number;
  /** One value for each month series, segment and month: see `monthCell`. */
  readonly months: Float64Array;
  /** One count for each point series, segment and grid point: see `pointCell`. */
  readonly points: Int32Array;
  /** Times that a circle of blocked clients was resolved by a swap. */
  readonly swaps: number;
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
] as const;
export type MonthSeries = (typeof MONTH_SERIES)[number];

/** Counts of clients at a moment. Clients in overflow with a turn on the list are also `waiting`. */
export const POINT_SERIES = ['inCare', 'waiting', 'blocked', 'inOverflow', 'waitingOverNorm'] as const;
export type PointSeries = (typeof POINT_SERIES)[number];

/** Where the cells of a replication lie in time. Days are whole and count from the first day of the scenario. */
export interface Grid {
  readonly startDay: Day;
  readonly horizonDays: number;
  readonly segments: number;
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
