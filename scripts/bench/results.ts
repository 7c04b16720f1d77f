import { prepareScenario } from '../../src/experiment/run.ts';
import { bandOf } from '../../src/statistics/band-of.ts';
import type { Row } from './table.ts';
import { median } from './table.ts';
import { networkWorkload } from './workload.ts';

const REPLICATIONS = 1000;
const WEEKS = 261;
const ROUNDS = 9;
const MEGABYTE = 1e6;

/** Times exact quantiles of many futures, and weighs what the futures of seven segments and five years take. */
export async function benchResults(): Promise<readonly Row[]> {
  const counts = Array.from({ length: REPLICATIONS }, (_, row) =>
    Int32Array.from({ length: WEEKS }, (_, week) => ((row + 1) * 7919 * (week + 3)) % 61),
  );
  const days = Array.from({ length: WEEKS }, (_, week) => 7 * week);
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    bandOf(days, REPLICATIONS, (week, into) => {
      for (let row = 0; row < REPLICATIONS; row++) into[row] = counts[row][week];
    });
    return performance.now() - before;
  });
  const replications = prepareScenario(networkWorkload(687)).run(0, REPLICATIONS);
  const bytes = replications.reduce(
    (sum, { months, points, locations, measures }) =>
      sum + months.byteLength + points.byteLength + locations.byteLength + measures.byteLength,
    0,
  );
  return [
    timed(
      'the whole exact band of 1000 futures x 261 weeks, counts below 61: mean, P5, P25, P50, P75, P95',
      median(times),
      10,
    ),
    {
      what: 'results of 1000 futures of 7 segments and 5 years, with patience',
      value: `${(bytes / MEGABYTE).toFixed(0)} MB`,
      bar: '<= 60 MB',
      met: bytes <= 60 * MEGABYTE,
    },
  ];
}

function timed(what: string, ms: number, bar: number): Row {
  return { what, value: `${ms.toFixed(1)} ms`, bar: `<= ${bar} ms`, met: ms <= bar };
}
