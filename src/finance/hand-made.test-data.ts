import { dayOfDate, monthStartsBetween } from '../calendar/calendar.ts';
import type { Scenario, Segment } from '../scenario/schema.ts';
import type { Grid, MonthSeries, PointSeries, Replication } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../simulation/replication.ts';
import type { Money, MoneyPlan } from './account.ts';
import { accountReplication, planMoney } from './account.ts';
import type { MoneyView } from './bookings.ts';
import type { Column } from './ledger.ts';
import { linesOf, segmentsWith, sumLines } from './views.ts';

/** A scenario for tests: one quiet year of closed care, unless told otherwise. */
export function scenarioByHand(settings: Partial<Scenario>): Scenario {
  return {
    version: 1,
    id: 'by-hand',
    name: 'By hand',
    question: 'What does it cost?',
    introduction: '',
    seed: 'by-hand',
    startDate: '2021-01-01',
    endDate: '2022-01-01',
    replications: 1,
    start: { kind: 'given' },
    norms: { waitingDays: 30 },
    clientGroups: [{ id: 'all', label: 'All', urgent: false }],
    segments: [segmentByHand({})],
    contracts: [],
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
    ...settings,
  };
}

export function segmentByHand(settings: Partial<Segment>): Segment {
  return {
    id: 'closed',
    label: 'Closed care',
    inflow: [],
    lengthOfStay: { kind: 'exponential', meanDays: 152 },
    capacity: placesByHand(['2021-01-01', 57]),
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: [],
    start: { inCare: 0, waiting: 0 },
    ...settings,
  };
}

export function placesByHand(...steps: readonly (readonly [from: string, places: number])[]): Segment['capacity'] {
  return { kind: 'places', steps: steps.map(([from, places]) => ({ from, places })), closing: 'as-clients-leave' };
}

/** A grid with a point at the start, at each first of a month, and at the end. */
export function gridByHand(scenario: Scenario): Grid {
  const startDay = dayOfDate(scenario.startDate);
  const horizonDays = dayOfDate(scenario.endDate) - startDay;
  const firsts = monthStartsBetween(startDay, startDay + horizonDays).map((day) => day - startDay);
  const edges = [0, ...firsts, horizonDays];
  return {
    startDay,
    horizonDays,
    segments: scenario.segments.length,
    monthSeries: MONTH_SERIES.length,
    locations: 0,
    measures: (scenario.measures ?? []).filter(({ kind }) => kind !== 'recruit').length,
    monthEdges: edges,
    pointDays: edges,
  };
}

/**
 * What a test says about a replication: numbers a day for each segment, counts a month, counts at all points, and the
 * clients that each measure reaches in a month.
 */
export interface Told {
  readonly perDay?: Partial<Record<MonthSeries, readonly number[]>>;
  readonly perMonth?: Partial<Record<MonthSeries, readonly number[]>>;
  readonly atPoints?: Partial<Record<PointSeries, readonly number[]>>;
  readonly reached?: readonly number[];
}

/** A replication in which nothing changes: the same numbers every day, every month and at every point. */
export function replicationByHand(grid: Grid, told: Told, index = 0): Replication {
  const monthCount = grid.monthEdges.length - 1;
  const months = new Float64Array(MONTH_SERIES.length * grid.segments * monthCount);
  const points = new Int32Array(POINT_SERIES.length * grid.segments * grid.pointDays.length);
  MONTH_SERIES.forEach((series, row) => {
    for (let segment = 0; segment < grid.segments; segment++) {
      for (let month = 0; month < monthCount; month++) {
        const days = grid.monthEdges[month + 1] - grid.monthEdges[month];
        months[monthCell(grid, row, segment, month)] =
          (told.perDay?.[series]?.[segment] ?? 0) * days + (told.perMonth?.[series]?.[segment] ?? 0);
      }
    }
  });
  POINT_SERIES.forEach((series, row) => {
    for (let segment = 0; segment < grid.segments; segment++) {
      points.fill(
        told.atPoints?.[series]?.[segment] ?? 0,
        pointCell(grid, row, segment, 0),
        pointCell(grid, row, segment, 0) + grid.pointDays.length,
      );
    }
  });
  const measures = Float64Array.from({ length: grid.measures * monthCount }, (_, cell) => {
    return told.reached?.[Math.floor(cell / monthCount)] ?? 0;
  });
  return { index, months, points, locations: new Int32Array(0), measures, swaps: 0, uses: null };
}

/** Euros of a view over all segments that have it, and the months `[from, until)`, of a replication told by hand. */
export function eurosByHand(
  scenario: Scenario,
  told: Told,
  view: MoneyView,
  from = 0,
  until?: number,
  column: Column = 'delivery',
): number {
  const grid = gridByHand(scenario);
  const plan = planMoney(scenario, grid);
  const money = accountReplication(plan, replicationByHand(grid, told));
  return viewEuros(plan, money, view, segmentsWith(plan, view), [from, until ?? plan.months.length], column);
}

/** Euros of a view of a booked replication, for some segments and the months `[from, until)`. */
export function viewEuros(
  plan: MoneyPlan,
  money: Money,
  view: MoneyView,
  segments: readonly number[],
  [from, until]: readonly [number, number],
  column: Column = 'delivery',
): number {
  return sumLines(money, linesOf(plan, view, segments, column), from, until);
}
