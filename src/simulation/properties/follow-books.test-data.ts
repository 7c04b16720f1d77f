import type { Model } from '../model.ts';
import type { MonthSeries, PointSeries } from '../replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../replication.ts';

export type Books = ReturnType<typeof booksOf>;

/** Where somebody is: in care in a pool of a segment, perhaps treated already, or on a list since some day. */
interface Where {
  readonly segment: number;
  readonly pool: number;
  readonly list: number;
  readonly isReady: boolean;
  readonly since: number;
  readonly phase: string;
}

/** Empty books in the shape of a replication, and how something is written in them. */
export function booksOf({ grid, pools, normDays }: Model) {
  const norm = onGrid(normDays);
  const monthCount = grid.monthEdges.length - 1;
  const months = new Float64Array(MONTH_SERIES.length * grid.segments * monthCount);
  const points = new Int32Array(POINT_SERIES.length * grid.segments * grid.pointDays.length);
  const locations = new Int32Array(grid.locations * grid.pointDays.length);
  const add = (series: MonthSeries, segment: number, month: number, amount: number) => {
    months[monthCell(grid, MONTH_SERIES.indexOf(series), segment, month)] += amount;
  };
  const mark = (series: PointSeries, segment: number, point: number) => {
    points[pointCell(grid, POINT_SERIES.indexOf(series), segment, point)] += 1;
  };
  const days = (series: MonthSeries, segment: number, from: number, until: number) => {
    if (from === Infinity) return;
    for (let month = 0; month < monthCount; month++) {
      const part = Math.min(until, grid.monthEdges[month + 1]) - Math.max(from, grid.monthEdges[month]);
      if (part > 0) add(series, segment, month, part);
    }
  };
  const count = (series: MonthSeries, segment: number, day: number, amount = 1) => {
    if (day >= 0 && day < grid.horizonDays)
      add(
        series,
        segment,
        grid.monthEdges.findLastIndex((edge) => edge <= day),
        amount,
      );
  };
  return {
    months,
    points,
    locations,
    days,
    count,
    isInNorm: (days: number) => days <= norm,
    stayElsewhere: (segment: number, from: number, until: number) => {
      count('overflowStarts', segment, from);
      days('overflowDays', segment, from, until);
      grid.pointDays.forEach((day, point) => {
        if (from <= day && (day < until || until === Infinity)) mark('inOverflow', segment, point);
      });
    },
    wait: (list: number, from: number, until: number) => {
      days('waitingDays', list, from, until);
      if (until - from > norm) count('overNormStarts', list, from + norm);
    },
    states: (people: Iterable<Where>, point: number) => {
      const now = grid.pointDays[point];
      for (const { segment, pool, list, isReady, since, phase } of people) {
        if (segment >= 0) {
          mark('inCare', segment, point);
          if (isReady) mark('blocked', segment, point);
          const at = pools[pool].location;
          if (at >= 0) locations[at * grid.pointDays.length + point] += 1;
        } else if (phase === 'waiting') {
          mark('waiting', list, point);
          if (now - since >= norm) mark('waitingOverNorm', list, point);
        }
      }
    },
  };
}

/** To the nearest moment of the grid of 2^-20 day. */
export function onGrid(days: number): number {
  return Math.round(days * 2 ** 20) / 2 ** 20;
}
