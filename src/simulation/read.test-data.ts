import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from './compile/compile.ts';
import { gridOf } from './compile/grid.ts';
import type { MonthSeries, PointSeries, Replication } from './replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from './replication.ts';
import { runReplication } from './simulate.ts';

/** Runs replications 0 .. n-1 and returns them with readers of sums over the horizon and states on a day. */
export function runAll(scenario: Scenario, count: number) {
  const model = compileModel(scenario);
  const grid = gridOf(scenario);
  const replications = Array.from({ length: count }, (_, index) => runReplication(model, index));
  const sum = (replication: Replication, series: MonthSeries, segment = 0): number => {
    const row = MONTH_SERIES.indexOf(series);
    if (row >= grid.monthSeries) throw new Error(`${series} is not kept of this scenario`);
    let total = 0;
    for (let month = 0; month < grid.monthEdges.length - 1; month++) {
      total += replication.months[monthCell(grid, row, segment, month)];
    }
    return total;
  };
  const stateOn = (replication: Replication, series: PointSeries, day: number, segment = 0): number => {
    const point = grid.pointDays.indexOf(day);
    if (point < 0) throw new Error(`day ${day} is no point of the grid`);
    return replication.points[pointCell(grid, POINT_SERIES.indexOf(series), segment, point)];
  };
  const estimate = (value: (replication: Replication) => number) => estimateOf(replications.map(value));
  return { grid, model, replications, sum, stateOn, estimate };
}

/** Mean, standard deviation and standard error of numbers. */
export function estimateOf(values: readonly number[]) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1);
  return { mean, sd: Math.sqrt(variance), standardError: Math.sqrt(variance / values.length) };
}
