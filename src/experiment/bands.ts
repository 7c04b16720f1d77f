import type { PointSeries } from '../simulation/replication.ts';
import { POINT_SERIES, pointCell } from '../simulation/replication.ts';
import type { Band } from '../statistics/band.ts';
import { bandOf } from '../statistics/band-of.ts';
import type { Futures } from './futures.ts';

/**
 * Returns the band of a count of clients over all replications, at each point of the grid; of one segment, or the
 * total (null). Without replications it is a band without days.
 */
export function bandOfFutures(futures: Futures, series: PointSeries, segment: string | null): Band {
  const { grid, replications } = futures;
  const first = firstCells(futures, series, segment);
  const days = replications.length > 0 ? grid.pointDays : [];
  return bandOf(days, Math.max(1, replications.length), (point, into) => {
    for (let place = 0; place < replications.length; place++) {
      const { points } = replications[place];
      let sum = 0;
      for (const cell of first) sum += points[cell + point];
      into[place] = sum;
    }
  });
}

/** Returns the first `count` futures one by one, as counts at each point of the grid: for thin lines in a chart. */
export function singleFutures(
  futures: Futures,
  series: PointSeries,
  segment: string | null,
  count: number,
): readonly Float64Array[] {
  const first = firstCells(futures, series, segment);
  return futures.replications
    .slice(0, count)
    .map(({ points }) =>
      Float64Array.from(futures.grid.pointDays, (_, point) =>
        first.reduce((sum, cell) => sum + points[cell + point], 0),
      ),
    );
}

/** Returns where the points of a series begin, for each segment that counts. */
function firstCells({ grid, scenario }: Futures, series: PointSeries, segment: string | null): number[] {
  const row = POINT_SERIES.indexOf(series);
  return scenario.segments.flatMap(({ id }, index) =>
    segment === null || id === segment ? [pointCell(grid, row, index, 0)] : [],
  );
}
