import { dateOfDay, dayOf, parseIsoDate, yearsBetween } from '../calendar/calendar.ts';
import type { Grid } from '../simulation/replication.ts';

/** A stretch of time over which something is counted, or a moment at which it is looked at. */
export type Period = Span | Moment;

export interface Span {
  readonly kind: 'span';
  /** A calendar year, as far as it lies within the horizon (`2024`), or `horizon`. */
  readonly text: string;
  /** The months `[fromMonth, untilMonth)` of the grid, and their number of days. */
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly days: number;
}

export interface Moment {
  readonly kind: 'moment';
  /** A date: `2024-01-01`. */
  readonly text: string;
  /** Its place in the points of the grid, and in days since the first day. */
  readonly point: number;
  readonly day: number;
}

/** Returns the periods reported for a scenario: its years, the horizon, its first day, each 1 January, its end. */
export function periodsOf(grid: Grid): readonly Period[] {
  const years = yearsBetween(grid.startDay, grid.startDay + grid.horizonDays).map(String);
  const dates = [0, ...newYearsDays(grid), grid.horizonDays].map((day) => dateOfDay(grid.startDay + day));
  return [...years, HORIZON, ...new Set(dates)].flatMap((text) => periodOf(grid, text) ?? []);
}

/** Reads a period. Any date on the grid will do: each first of a month, each week. Null when there is no such period. */
export function periodOf(grid: Grid, text: string): Period | null {
  const date = parseIsoDate(text);
  if (date !== null) {
    const day = date - grid.startDay;
    const point = grid.pointDays.indexOf(day);
    return point < 0 ? null : { kind: 'moment', text, point, day };
  }
  if (text === HORIZON) return spanOf(grid, text, 0, grid.horizonDays);
  if (!/^\d{4}$/.test(text)) return null;
  const [from, until] = [dayOf(Number(text), 1, 1), dayOf(Number(text) + 1, 1, 1)].map((day) => day - grid.startDay);
  return spanOf(grid, text, Math.max(0, from), Math.min(grid.horizonDays, until));
}

/** The whole of the horizon as a period. */
export const HORIZON = 'horizon';

function spanOf(grid: Grid, text: string, from: number, until: number): Span | null {
  const [fromMonth, untilMonth] = [grid.monthEdges.indexOf(from), grid.monthEdges.indexOf(until)];
  return until > from ? { kind: 'span', text, fromMonth, untilMonth, days: until - from } : null;
}

function newYearsDays(grid: Grid): number[] {
  return yearsBetween(grid.startDay, grid.startDay + grid.horizonDays).map((year) => dayOf(year, 1, 1) - grid.startDay);
}
