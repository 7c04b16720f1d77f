import { HORIZON } from '../experiment/periods.ts';
import { samplesOf } from '../experiment/rows.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { emptyJournal } from '../simulation/journal.ts';
import {
  type Grid,
  MONTH_SERIES,
  type MonthSeries,
  monthCell,
  POINT_SERIES,
  type PointSeries,
  pointCell,
  type Replication,
} from '../simulation/replication.ts';
import { runReplication } from '../simulation/simulate.ts';
import { type Lives, livesOf } from './lives.ts';
import type { Trial } from './plan.ts';

/** What one replication left behind, in days of the case. */
export interface Outcome {
  /** Days of the months from `fromMonth` on (from 0, the month of the first day). */
  readonly days: (fromMonth?: number) => number;
  /** A month series of a segment (by position), added up over the months `[fromMonth, untilMonth)`. */
  readonly total: (series: MonthSeries, segment: number, fromMonth?: number, untilMonth?: number) => number;
  /** The state at the horizon, or at another of the grid points (from 0, the first day). */
  readonly state: (series: PointSeries, segment: number, point?: number) => number;
  /** The days of the grid points. */
  readonly pointDays: readonly number[];
  /** How many grid points satisfy something. */
  readonly count: (holds: (at: StateAt) => boolean) => number;
  /** What the municipality pays over the horizon, in euros; 0 without contracts. */
  readonly payment: () => number;
  /** The lives of single clients; throws in a trial of which no reading said that it needs them. */
  readonly lives: () => Lives;
}

export type StateAt = (series: PointSeries, segment: number) => number;

/** Days that add up; the other month series count clients. */
const DAY_SERIES: ReadonlySet<MonthSeries> = new Set<MonthSeries>([
  'careDays',
  'waitingDays',
  'blockedDays',
  'overflowDays',
  'waitedDays',
]);

/** A trial that is ready to run: about so many clients in each replication. */
export interface Runner {
  readonly clients: number;
  /** Runs replications `from` to `until` and hands over what each of them left behind. */
  readonly run: (from: number, until: number, see: (outcome: Outcome) => void) => void;
}

/** Compiles the scenario of a trial, with a seed of its own. */
export function runnerOf({ scenario, unitDays, readings }: Trial, seed: string): Runner {
  const model = compileModel({ ...scenario, seed });
  const { grid } = model;
  const isLived = readings.some(({ ofLives }) => ofLives);
  return {
    // An event for the referral and one for the discharge.
    clients: Math.max(1, model.expectedEvents / 2),
    run: (from, until, see) => {
      for (let index = from; index < until; index++) {
        const journal = isLived ? emptyJournal() : null;
        const replication = runReplication(model, index, journal);
        let lives: Lives | null = null;
        see({
          ...recordOf(replication, grid, unitDays),
          payment: () => paymentOf(scenario, grid, replication),
          lives: () => {
            if (journal === null) throw new Error('lives: no journal was kept');
            lives ??= livesOf(journal, { horizonDays: grid.horizonDays, segments: grid.segments, unitDays });
            return lives;
          },
        });
      }
    },
  };
}

function paymentOf(scenario: Trial['scenario'], grid: Grid, replication: Replication): number {
  const futures = { scenario, grid, replications: [replication] };
  return samplesOf(futures, 'paymentMunicipality', null, HORIZON)?.numerators[0] ?? 0;
}

function recordOf(
  { months, points }: Replication,
  grid: Grid,
  unitDays: number,
): Pick<Outcome, 'days' | 'total' | 'state' | 'pointDays' | 'count'> {
  const { monthEdges, pointDays } = grid;
  const lastMonth = monthEdges.length - 1;
  const lastPoint = pointDays.length - 1;
  const state = (series: PointSeries, segment: number, point = lastPoint) =>
    points[pointCell(grid, POINT_SERIES.indexOf(series), segment, point)];
  return {
    days: (fromMonth = 0) => (grid.horizonDays - monthEdges[fromMonth]) * unitDays,
    total: (series, segment, fromMonth = 0, untilMonth = lastMonth) => {
      const position = MONTH_SERIES.indexOf(series);
      if (position >= grid.monthSeries) return 0;
      const first = monthCell(grid, position, segment, 0);
      let sum = 0;
      for (let month = fromMonth; month < untilMonth; month++) sum += months[first + month];
      return DAY_SERIES.has(series) ? sum * unitDays : sum;
    },
    state,
    pointDays: pointDays.map((day) => day * unitDays),
    count: (holds) => {
      let hits = 0;
      for (let point = 0; point <= lastPoint; point++) {
        if (holds((series, segment) => state(series, segment, point))) hits += 1;
      }
      return hits;
    },
  };
}
