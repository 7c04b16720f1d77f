import { describe, expect, it } from 'vitest';
import type { Told } from '../finance/hand-made.test-data.ts';
import {
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../finance/hand-made.test-data.ts';
import type { Scenario, Segment } from '../scenario/schema.ts';
import { USUAL_MONTH_SERIES } from '../simulation/replication.ts';
import type { Futures } from './futures.ts';
import type { MeasureId } from './measures.ts';
import { MEASURE_IDS, MEASURES } from './measures.ts';
import { periodOf, periodsOf } from './periods.ts';
import { rowsOf, summaryOf, valuesOf } from './rows.ts';

function futuresByHand(scenario: Scenario, told: readonly Told[]): Futures {
  const grid = gridByHand(scenario);
  return { scenario, grid, replications: told.map((each, index) => replicationByHand(grid, each, index)) };
}

const twoYears = { startDate: '2023-01-01', endDate: '2025-01-01' };
const oneSegment = scenarioByHand(twoYears);
const network = scenarioByHand({
  ...twoYears,
  contracts: [{ id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: 300, priceYear: 2023 }],
  segments: [
    segmentByHand({ id: 'a', contract: 'pxq', capacity: placesByHand(['2023-01-01', 10], ['2024-01-01', 5]) }),
    segmentByHand({
      id: 'b',
      contract: 'pxq',
      capacity: placesByHand(['2023-01-01', 30]),
      providerCost: { priceYear: 2023, fixed: [], variableEurosPerDay: 100 },
    }),
    segmentByHand({ id: 'home', capacity: { kind: 'unlimited' } }),
  ],
});

describe('periods', () => {
  it('are the calendar years, the horizon, the first day, each first of January and the end', () => {
    const texts = (startDate: string, endDate: string) =>
      periodsOf(gridByHand(scenarioByHand({ startDate, endDate }))).map(({ text }) => text);
    expect(texts('2023-01-01', '2025-01-01')).toEqual([
      '2023',
      '2024',
      'horizon',
      '2023-01-01',
      '2024-01-01',
      '2025-01-01',
    ]);
    expect(texts('2023-11-15', '2024-02-10')).toEqual([
      '2023',
      '2024',
      'horizon',
      '2023-11-15',
      '2024-01-01',
      '2024-02-10',
    ]);
    expect(texts('2023-03-02', '2023-03-20')).toEqual(['2023', 'horizon', '2023-03-02', '2023-03-20']);
  });

  it('count the days of a year that lie within the horizon', () => {
    const grid = gridByHand(scenarioByHand({ startDate: '2023-11-15', endDate: '2025-01-01' }));
    expect(periodOf(grid, '2023')).toMatchObject({ days: 47, fromMonth: 0, untilMonth: 2 });
    expect(periodOf(grid, '2024')).toMatchObject({ days: 366, fromMonth: 2, untilMonth: 14 });
  });

  it('can be any date on the grid, and nothing else', () => {
    const grid = gridByHand(oneSegment);
    expect(periodOf(grid, '2023-04-01')).toMatchObject({ kind: 'moment', day: 90 });
    for (const text of ['2022', '2025', '2023-04-02', '2022-12-01', '2023-02-30', 'year', '']) {
      expect(periodOf(grid, text), text).toBeNull();
    }
  });
});

describe('what replications say', () => {
  it('a number in care has its mean over time in a year and its count at a date', () => {
    const futures = futuresByHand(oneSegment, [
      { perDay: { careDays: [50] }, atPoints: { inCare: [51] } },
      { perDay: { careDays: [54] }, atPoints: { inCare: [55] } },
    ]);
    expect(summaryOf(futures, 'inCare', 'closed', '2024')).toMatchObject({ mean: 52, standardError: 2, p50: 52 });
    expect(summaryOf(futures, 'inCare', null, '2024-01-01')).toMatchObject({ mean: 53, p5: 51.2, p95: 54.8 });
    expect(valuesOf(futures, 'inCare', null, '2024-01-01')).toEqual(Float64Array.of(51, 55));
  });

  it('the wait is a ratio of sums: days waited by all, by the number of all who came from the list', () => {
    const futures = futuresByHand(oneSegment, [
      { perMonth: { waitedDays: [10], listAdmissions: [1], admissions: [9] } },
      { perMonth: { waitedDays: [90], listAdmissions: [3], admissions: [9] } },
      { perMonth: {} },
    ]);
    const row = summaryOf(futures, 'waitingTime', null, '2023');
    expect(row?.mean).toBe(25);
    expect(row?.p50).toBe(20);
    expect(valuesOf(futures, 'waitingTime', null, '2023')).toEqual(Float64Array.of(10, 30));
    // By hand: residuals -180, 180, 0 around ratio 25 over 48 clients, and n / (n - 1) = 3 / 2.
    expect(row?.standardError).toBeCloseTo(Math.sqrt((2 * 180 * 180 * 3) / 2) / 48, 12);
  });

  it('within the norm: of those admitted within it and those who passed it, whoever came first', () => {
    const futures = futuresByHand(oneSegment, [
      { perMonth: { admittedInNorm: [9], overNormStarts: [1], listAdmissions: [20] } },
      { perMonth: { admittedInNorm: [1], overNormStarts: [4] } },
      { perMonth: {} },
    ]);
    expect(summaryOf(futures, 'withinNorm', null, '2023')?.mean).toBeCloseTo(10 / 15, 12);
    expect(valuesOf(futures, 'withinNorm', null, '2023')).toEqual(Float64Array.of(0.9, 0.2));
  });

  it('the wait is nothing, not nought, when nobody was admitted', () => {
    const row = summaryOf(futuresByHand(oneSegment, [{}, {}]), 'waitingTime', null, '2023');
    expect(row).toEqual({ mean: null, standardError: null, p5: null, p25: null, p50: null, p75: null, p95: null });
  });

  it('total occupancy is all care days by all place days of limited segments, not the mean of percentages', () => {
    const futures = futuresByHand(network, [
      { perDay: { careDays: [10, 15, 400] }, atPoints: { inCare: [10, 15, 400] } },
    ]);
    expect(summaryOf(futures, 'occupancyRate', 'a', '2023')?.mean).toBeCloseTo(1, 12);
    expect(summaryOf(futures, 'occupancyRate', 'b', '2023')?.mean).toBeCloseTo(0.5, 12);
    expect(summaryOf(futures, 'occupancyRate', null, '2023')?.mean).toBeCloseTo(25 / 40, 12);
    expect(summaryOf(futures, 'occupancyRate', null, 'horizon')?.mean).toBeCloseTo(
      (25 * 731) / (40 * 365 + 35 * 366),
      12,
    );
    expect(summaryOf(futures, 'occupancyRate', 'a', '2024-01-01')?.mean).toBe(2);
    expect(summaryOf(futures, 'occupancyRate', 'home', '2023')).toBeNull();
  });

  it('occupancy is nothing when no place is planned', () => {
    const closed = scenarioByHand({
      ...twoYears,
      segments: [segmentByHand({ capacity: placesByHand(['2023-01-01', 4], ['2024-01-01', 0]) })],
    });
    const futures = futuresByHand(closed, [{ perDay: { careDays: [2] } }]);
    expect(summaryOf(futures, 'occupancyRate', null, '2023')?.mean).toBe(0.5);
    expect(summaryOf(futures, 'occupancyRate', null, '2024')?.mean).toBeNull();
    expect(summaryOf(futures, 'plannedPlaces', null, '2024')?.mean).toBe(0);
    expect(summaryOf(futures, 'plannedPlaces', null, '2025-01-01')?.mean).toBe(0);
  });

  it('a step on the end date lies outside the horizon', () => {
    const late = scenarioByHand({
      ...twoYears,
      segments: [segmentByHand({ capacity: placesByHand(['2023-01-01', 4], ['2025-01-01', 9]) })],
    });
    expect(summaryOf(futuresByHand(late, [{}]), 'plannedPlaces', null, '2025-01-01')?.mean).toBe(4);
  });

  it('who moves between segments leaves a segment but not the network, and is not referred again', () => {
    const told: Told = { perMonth: { referrals: [3, 1], transfersIn: [0, 2], discharges: [2, 3], departures: [0, 3] } };
    const futures = futuresByHand(network, [told]);
    expect(summaryOf(futures, 'discharges', 'a', '2023')?.mean).toBe(24);
    expect(summaryOf(futures, 'discharges', null, '2023')?.mean).toBe(36);
    expect(summaryOf(futures, 'referrals', null, '2023')?.mean).toBe(48);
    expect(summaryOf(futures, 'transfersIn', 'b', '2023')?.mean).toBe(24);
  });

  it('passing the norm counts in a period, waiting beyond it counts at a date', () => {
    const told: Told = { perMonth: { overNormStarts: [2] }, atPoints: { waitingOverNorm: [7], waiting: [9] } };
    const futures = futuresByHand(oneSegment, [told]);
    expect(summaryOf(futures, 'waitingOverNorm', null, '2024')?.mean).toBe(24);
    expect(summaryOf(futures, 'waitingOverNorm', null, '2024-01-01')?.mean).toBe(7);
  });

  it('money is over the segments of which it is known', () => {
    const futures = futuresByHand(network, [{ perDay: { careDays: [5, 20, 100] } }]);
    expect(summaryOf(futures, 'paymentMunicipality', null, '2023')?.mean).toBe(25 * 365 * 300);
    expect(summaryOf(futures, 'paymentMunicipality', null, '2024')?.mean).toBe(25 * 366 * 300);
    expect(summaryOf(futures, 'paymentMunicipality', 'home', '2023')).toBeNull();
    expect(summaryOf(futures, 'providerResult', null, '2023')?.mean).toBe(20 * 365 * 200);
    expect(summaryOf(futures, 'providerCost', 'a', '2023')).toBeNull();
    expect(summaryOf(futures, 'paymentMunicipality', null, '2024-01-01')).toBeNull();
  });

  it('throws for a segment or a period that does not exist', () => {
    const futures = futuresByHand(oneSegment, [{}]);
    expect(() => summaryOf(futures, 'inCare', 'nowhere', '2023')).toThrow(/nowhere/);
    expect(() => summaryOf(futures, 'inCare', null, '2031')).toThrow(/2031/);
  });
});

/** Of things that only some scenarios do. */
const RARE: readonly MeasureId[] = [
  'movesPerClient',
  'gaveUp',
  'worsened',
  'divertedFull',
  'dropouts',
  'maximumReached',
  'agedOut',
  'returns',
  'relocations',
  'prevented',
  'diverted',
  'bridgingDays',
  'openPlaceDays',
];

describe('the waterbed', () => {
  const told: Told = {
    perDay: { careDays: [8, 20, 100], overflowDays: [1, 0, 3], waitingDays: [2, 4, 6] },
    perMonth: { departures: [1, 2, 0], movesOfLeavers: [0, 5, 0] },
  };
  const withHome = {
    ...network,
    segments: network.segments.map((segment) => (segment.id === 'home' ? { ...segment, outOfHome: false } : segment)),
  };

  it('days out of home are days in care and in overflow, without help at home', () => {
    const futures = futuresByHand(withHome, [told]);
    expect(summaryOf(futures, 'daysOutOfHome', null, '2023')?.mean).toBe(29 * 365);
    expect(summaryOf(futures, 'daysOutOfHome', 'a', '2024')?.mean).toBe(9 * 366);
    expect(summaryOf(futures, 'daysOutOfHome', 'home', '2023')).toBeNull();
    expect(summaryOf(futuresByHand(network, [told]), 'daysOutOfHome', null, '2023')?.mean).toBe(132 * 365);
  });

  it('days waiting and in overflow are over all segments, help at home too', () => {
    const futures = futuresByHand(withHome, [told]);
    expect(summaryOf(futures, 'waitingDays', null, '2023')?.mean).toBe(12 * 365);
    expect(summaryOf(futures, 'overflowDays', null, '2023')?.mean).toBe(4 * 365);
  });

  it('moves are a ratio of sums over those who left: who is still there does not count', () => {
    const futures = futuresByHand(network, [told, { perMonth: { departures: [9, 0, 0], transfersIn: [50, 50, 50] } }]);
    expect(summaryOf(futures, 'movesPerClient', null, 'horizon')?.mean).toBe(5 / 12);
    expect(summaryOf(futures, 'movesPerClient', 'b', 'horizon')?.mean).toBe(2.5);
    expect(summaryOf(futures, 'movesPerClient', 'home', 'horizon')?.mean).toBeNull();
  });

  it('what a scenario cannot do is 0 and has no rows; what it does has rows of every segment', () => {
    const { grid, ...rest } = futuresByHand(network, [told]);
    const usual: Futures = {
      ...rest,
      grid: { ...grid, monthSeries: USUAL_MONTH_SERIES },
      replications: rest.replications.map((one) => ({
        ...one,
        months: one.months.slice(0, (one.months.length * USUAL_MONTH_SERIES) / grid.monthSeries),
      })),
    };
    expect(summaryOf(usual, 'gaveUp', null, 'horizon')?.mean).toBe(0);
    expect(summaryOf(usual, 'movesPerClient', null, 'horizon')?.mean).toBe(0);
    const rare = (futures: Futures) => rowsOf(futures).filter(({ measure }) => RARE.includes(measure));
    expect(rare(usual)).toEqual([]);
    const used = rare(futuresByHand(network, [{}, { perMonth: { dropouts: [0, 3, 0] } }]));
    expect(new Set(used.map(({ measure }) => measure))).toEqual(new Set(['dropouts']));
    expect(used.find(({ segment, period }) => segment === 'b' && period === '2024')?.mean).toBe(18);
    expect(used.find(({ segment, period }) => segment === 'a' && period === '2024')?.mean).toBe(0);
  });
});

describe('occupancy where the plan does not tell how many places are open', () => {
  it('is by the places that were open in each replication; elsewhere by the plan', () => {
    const flexible = { places: 4, openAtInCare: 10, closeBelowInCare: 8 };
    const busy = scenarioByHand({
      ...twoYears,
      segments: [
        segmentByHand({ id: 'a', capacity: { ...placesByHand(['2023-01-01', 10]), flexible } as Segment['capacity'] }),
        segmentByHand({ id: 'b', capacity: placesByHand(['2023-01-01', 30]) }),
      ],
    });
    const futures = futuresByHand(busy, [
      { perDay: { careDays: [12, 15], openPlaceDays: [14, 0] } },
      { perDay: { careDays: [8, 15], openPlaceDays: [10, 0] } },
    ]);
    expect(summaryOf(futures, 'occupancyRate', 'a', '2023')?.mean).toBeCloseTo(20 / 24, 12);
    expect(summaryOf(futures, 'occupancyRate', 'b', '2023')?.mean).toBeCloseTo(0.5, 12);
    expect(summaryOf(futures, 'occupancyRate', null, '2023')?.mean).toBeCloseTo(50 / 84, 12);
    expect(summaryOf(futures, 'plannedPlaces', 'a', '2023')?.mean).toBe(10);
  });
});

describe('all rows', () => {
  const rows = rowsOf(futuresByHand(network, [{ perDay: { careDays: [5, 20, 100] } }, {}, {}]));

  it('hold every measure with its unit, and no value twice', () => {
    const unpriced = ['overflowPayment', 'bridgingPayment', 'measurePayment', 'relocationCost'];
    const expected = MEASURE_IDS.filter((id) => !unpriced.includes(id) && !('onlyWhenUsed' in MEASURES[id]));
    expect([...new Set(rows.map(({ measure }) => measure))]).toEqual(expected);
    const keys = rows.map(({ measure, segment, period }) => `${measure} ${segment} ${period}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(rows[0]!)).toEqual([
      'measure',
      'segment',
      'period',
      'unit',
      'mean',
      'standardError',
      'p5',
      'p25',
      'p50',
      'p75',
      'p95',
    ]);
  });

  it('hold finite numbers or null', () => {
    for (const { mean, standardError, p5, p95 } of rows) {
      for (const value of [mean, standardError, p5, p95]) expect(value === null || Number.isFinite(value)).toBe(true);
    }
  });

  it('are all nothing without replications', () => {
    const empty = rowsOf(futuresByHand(network, []));
    expect(empty.length).toBe(rows.length);
    expect(empty.every(({ mean, p50 }) => mean === null && p50 === null)).toBe(true);
  });
});
