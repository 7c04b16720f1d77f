import { daysInMonth, daysInYear, partsOfDay } from '../calendar/calendar.ts';
import type { Grid } from '../simulation/replication.ts';

/** The part of one calendar month that lies inside the horizon. */
export interface CalendarMonth {
  /** Edges in days since the first day of the scenario: `[from, until)`. */
  readonly from: number;
  readonly until: number;
  readonly year: number;
  /** Days of the year this month lies in: 365 or 366. */
  readonly daysInYear: number;
  /** The part of the calendar month that counts, 0 to 1: a whole month is exactly 1. */
  readonly part: number;
}

/** Returns the calendar months of a grid, in order: one for each month cell of a replication. */
export function calendarMonths(grid: Pick<Grid, 'startDay' | 'monthEdges'>): readonly CalendarMonth[] {
  return grid.monthEdges.slice(1).map((until, index) => {
    const from = grid.monthEdges[index];
    const { year, month } = partsOfDay(grid.startDay + from);
    return { from, until, year, daysInYear: daysInYear(year), part: (until - from) / daysInMonth(year, month) };
  });
}
