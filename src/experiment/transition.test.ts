import { describe, expect, it } from 'vitest';
import {
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../finance/hand-made.test-data.ts';
import type { Contract, Scenario } from '../scenario/schema.ts';
import { finish } from './book.ts';
import type { Futures } from './futures.ts';
import { doubleRunningWork, programmesOf, reinvestmentWork } from './transition.ts';

const norm = (id: string, eurosPerDay: number, occupancyRate: number): Contract => ({
  id,
  label: id,
  kind: 'lumpsum-norm',
  places: 'as-planned',
  occupancyRate,
  eurosPerDay,
  priceYear: 2021,
});

function futuresOf(scenario: Scenario, inCare: readonly (readonly number[])[]): Futures {
  const grid = gridByHand(scenario);
  return {
    scenario,
    grid,
    replications: inCare.map((careDays, index) => replicationByHand(grid, { perDay: { careDays } }, index)),
  };
}

describe('cost that runs double', () => {
  /** Domain brief 2.2: 57 places at 300 euros and 90 %, of which 14 close; alternatives for 14 at 200 euros. */
  const region = (built: string, closed: string): Futures =>
    futuresOf(
      scenarioByHand({
        endDate: '2026-01-01',
        contracts: [norm('closed-price', 300, 0.9), norm('home-price', 200, 1)],
        segments: [
          segmentByHand({ contract: 'closed-price', capacity: placesByHand(['2021-01-01', 57], [closed, 43]) }),
          segmentByHand({ id: 'home', contract: 'home-price', capacity: placesByHand(['2020-01-01', 0], [built, 14]) }),
        ],
      }),
      [
        [50, 3],
        [40, 6],
      ],
    );
  const never = region('2030-01-01', '2030-01-01');

  it('is 766,500 of nine months of both, and is paid back after 37 months', () => {
    const found = finish(doubleRunningWork(never, region('2021-04-01', '2022-01-01'), 'municipality'));
    expect(found?.band.days.length).toBe(61);
    expect(found?.band.mean[0]).toBe(0);
    expect(found?.band.mean[3]).toBeCloseTo(0, 6);
    expect(found?.most).toBeCloseTo((9 / 12) * 14 * 365 * 200, 4);
    expect(found?.paybackMonth).toBe(37);
    expect(found?.paidBack).toMatchObject({ count: 2, n: 2 });
    expect(found?.end.mean).toBeCloseTo((9 / 12) * 1_022_000 - 4 * 357_700, 4);
  });

  it('is never paid back when the alternatives stay and nothing closes', () => {
    const found = finish(doubleRunningWork(never, region('2021-04-01', '2030-01-01'), 'municipality'));
    expect(found?.paybackMonth).toBeNull();
    expect(found?.paidBack.count).toBe(0);
  });

  it('is nothing without a difference, without futures, and for a party of which nothing is known', () => {
    const after = region('2021-04-01', '2022-01-01');
    expect(finish(doubleRunningWork(never, never, 'municipality'))).toBeNull();
    expect(finish(doubleRunningWork({ ...never, replications: [] }, after, 'municipality'))).toBeNull();
    expect(finish(doubleRunningWork(never, after, 'provider'))).toBeNull();
  });

  it('of a provider is what it is left with less', () => {
    const withCost = (contract: Contract): Futures =>
      futuresOf(
        scenarioByHand({
          contracts: [contract],
          segments: [
            segmentByHand({
              contract: contract.id,
              providerCost: { priceYear: 2021, fixed: [], variableEurosPerDay: 45 },
            }),
          ],
        }),
        [[50]],
      );
    const found = finish(doubleRunningWork(withCost(norm('a', 300, 0.9)), withCost(norm('b', 290, 0.9)), 'provider'));
    expect(found?.end.mean).toBeCloseTo(10 * 0.9 * 57 * 365, 4);
  });
});

describe('freed money over the futures', () => {
  const prices: readonly Contract[] = [
    { id: 'closed-price', label: 'Closed', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 },
    { id: 'home-price', label: 'Home', kind: 'pxq', eurosPerDay: 200, priceYear: 2021 },
  ];
  const scenario = scenarioByHand({
    contracts: prices,
    segments: [segmentByHand({ contract: 'closed-price' }), segmentByHand({ id: 'home', contract: 'home-price' })],
    reinvestments: [
      {
        id: 'freed',
        label: 'Freed money',
        segments: ['closed'],
        into: ['home'],
        baselineEurosPerYear: 5_617_350,
        priceYear: 2021,
        share: 1,
        from: '2021-01-01',
      },
    ],
  });

  it('is the mean of 1,379,700 with 38.7 in care and nothing with 57', () => {
    const [{ years }] = finish(
      reinvestmentWork(
        futuresOf(scenario, [
          [38.7, 10],
          [57, 10],
        ]),
      ),
    );
    const [{ year, euros }] = years;
    expect(year).toBe(2021);
    expect(euros.freed.mean).toBeCloseTo(1_379_700 / 2, 4);
    expect(euros.alreadyPaid.mean).toBeCloseTo(730_000, 4);
    expect(euros.extra.mean).toBeCloseTo(649_700 / 2, 4);
    expect(euros.extra.minimum).toBe(0);
    // Each euro of the baseline goes to one of four.
    const { paid, alreadyPaid, extra, netSaving, baseline } = euros;
    expect(paid.mean + alreadyPaid.mean + extra.mean + netSaving.mean).toBeCloseTo(baseline.mean, 4);
  });

  it('is none without futures', () => {
    expect(finish(reinvestmentWork(futuresOf(scenario, [])))).toEqual([]);
  });
});

it('a programme keeps 115,000 of its first year and ends with nothing (domain 2.3)', () => {
  const scenario = scenarioByHand({
    programmes: [
      {
        id: 'change',
        label: 'Change',
        reserveEuros: 0,
        income: [
          { id: 'a', year: 2019, euros: 275_000, payer: 'state' },
          { id: 'b', year: 2020, euros: 130_000, payer: 'state' },
        ],
        spending: [
          { id: 'c', label: 'Recruiting', year: 2019, euros: 160_000 },
          { id: 'd', label: 'Recruiting', year: 2020, euros: 245_000 },
        ],
      },
    ],
  });
  expect(programmesOf(scenario)[0].years.map(({ reserve }) => reserve)).toEqual([115_000, 0]);
});
