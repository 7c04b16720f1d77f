import type { MonthSeries, PointSeries } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../simulation/replication.ts';
import type { Futures } from './futures.ts';
import { HORIZON } from './periods.ts';
import { samplesOf } from './rows.ts';

/** What one replication left behind, for checks that need more than the rows: single months and single states. */
export interface Cells {
  /** Days of the months from `fromMonth` on (from 0, the month of the first day). */
  readonly days: (fromMonth?: number) => number;
  /** A month series of a segment (by position), added up over the months `[fromMonth, untilMonth)`; 0 when not kept. */
  readonly total: (series: MonthSeries, segment: number, fromMonth?: number, untilMonth?: number) => number;
  /** The state at the horizon. */
  readonly last: (series: PointSeries, segment: number) => number;
  /** The mean of a function of the state over all grid points. */
  readonly meanState: (of: (at: StateAt) => number) => number;
  /** The last grid day on which a series of a segment was not zero; null when it always was. */
  readonly lastDayWith: (series: PointSeries, segment: number) => number | null;
  /** What the municipality pays over the horizon, in euros; 0 without contracts. */
  readonly payment: () => number;
}

export type StateAt = (series: PointSeries, segment: number) => number;

/** Returns the cells of each replication, in order. */
export function cellsOf(futures: Futures): Cells[] {
  const { grid, replications } = futures;
  const { monthEdges, pointDays } = grid;
  const lastMonth = monthEdges.length - 1;
  const lastPoint = pointDays.length - 1;
  let payments: Float64Array | null = null;
  return replications.map(({ months, points }, index) => {
    const state = (series: PointSeries, segment: number, point: number) =>
      points[pointCell(grid, POINT_SERIES.indexOf(series), segment, point)];
    return {
      days: (fromMonth = 0) => grid.horizonDays - monthEdges[fromMonth],
      total: (series, segment, fromMonth = 0, untilMonth = lastMonth) => {
        const row = MONTH_SERIES.indexOf(series);
        const first = monthCell(grid, row, segment, 0);
        let sum = 0;
        if (row >= grid.monthSeries) return sum;
        for (let month = fromMonth; month < untilMonth; month++) sum += months[first + month];
        return sum;
      },
      last: (series, segment) => state(series, segment, lastPoint),
      meanState: (of) => {
        let sum = 0;
        for (let point = 0; point <= lastPoint; point++) sum += of((series, segment) => state(series, segment, point));
        return sum / pointDays.length;
      },
      lastDayWith: (series, segment) => {
        for (let point = lastPoint; point >= 0; point--) if (state(series, segment, point) > 0) return pointDays[point];
        return null;
      },
      payment: () => {
        payments ??=
          samplesOf(futures, 'paymentMunicipality', null, HORIZON)?.numerators ?? new Float64Array(replications.length);
        return payments[index];
      },
    };
  });
}
