import { describe, expect, it } from 'vitest';
import {
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../finance/hand-made.test-data.ts';
import { buildingByHand, gridWithLocations, livedByHand } from '../finance/property/property.test-data.ts';
import type { Contract, ProviderCost, Scenario } from '../scenario/schema.ts';
import { MONTH_SERIES, monthCell } from '../simulation/replication.ts';
import type { Futures } from './futures.ts';
import { breakEvenOf, leftBehindOf, staffPathsOf } from './provider.ts';

/** Domain brief 2.2: 83,767.50 a place, of which 16,001 is the building, and 45 a day; 300 a day at 90 %. */
const cost: ProviderCost = {
  priceYear: 2021,
  fixed: [
    { id: 'building', label: 'Building', eurosPerPlaceYear: 16_001, continuesDays: 'for-ever' },
    { id: 'staff', label: 'Staff', eurosPerPlaceYear: 83_767.5 - 16_001, continuesDays: 182.5 },
  ],
  variableEurosPerDay: 45,
};
const byTheDay: Contract = { id: 'day', label: 'By the day', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 };
const fixedAmount: Contract = {
  id: 'fixed',
  label: 'Fixed',
  kind: 'lumpsum-norm',
  places: 'as-planned',
  occupancyRate: 0.9,
  eurosPerDay: 300,
  priceYear: 2021,
};

function futuresIn(scenario: Scenario, clients: readonly number[]): Futures {
  const grid = gridByHand(scenario);
  return {
    scenario,
    grid,
    replications: clients.map((inCare, index) => replicationByHand(grid, { perDay: { careDays: [inCare] } }, index)),
  };
}

function closedCare(contract: Contract, clients = [50, 54]): Futures {
  const segment = segmentByHand({ contract: contract.id, providerCost: cost });
  return futuresIn(scenarioByHand({ contracts: [contract], segments: [segment] }), clients);
}

describe('the occupancy at which cost is just paid', () => {
  it('is 90 % for 57 places at 300 euros a day: 4,774,747.50 / (365 x 255 x 57)', () => {
    const found = breakEvenOf(closedCare(byTheDay), 'closed', 2021);
    expect(found?.crossing?.occupancy).toBeCloseTo(0.9, 10);
    expect(found?.crossing?.towards).toBe('up');
    expect(found?.fixedEuros).toBeCloseTo(4_774_747.5, 6);
    expect(found?.price?.fixedEuros).toBeCloseTo(0, 6);
    expect(found?.price?.eurosPerDay).toBeCloseTo(300, 8);
    expect(found?.played.mean).toBeCloseTo(52 / 57, 10);
    expect(found?.contracts).toEqual(['day']);
  });

  it('does not depend on how many were in care', () => {
    expect(breakEvenOf(closedCare(byTheDay, [10]), 'closed', 2021)?.crossing?.occupancy).toBeCloseTo(0.9, 10);
  });

  it('of an amount that is fixed is the most it can bear: the same 90 %, from below', () => {
    const found = breakEvenOf(closedCare(fixedAmount), 'closed', 2021);
    expect(found?.crossing?.occupancy).toBeCloseTo(0.9, 10);
    expect(found?.crossing?.towards).toBe('down');
    expect(found?.price?.eurosPerDay).toBeCloseTo(0, 8);
    expect(found?.price?.fixedEuros).toBeCloseTo(5_617_350, 4);
  });

  it('has no single price where a corridor pays only a part', () => {
    const corridor: Contract = { ...fixedAmount, corridor: { bandShare: 0.05, aboveShare: 0.7, belowShare: 0.7 } };
    expect(breakEvenOf(closedCare(corridor), 'closed', 2021)?.price).toBeNull();
  });

  it('is nowhere when even full places do not pay', () => {
    const found = breakEvenOf(closedCare({ ...byTheDay, eurosPerDay: 200 }), 'closed', 2021);
    expect(found?.crossing).toBeNull();
    expect(found?.points.at(-1)?.paid).toBeLessThan(found?.points.at(-1)?.cost ?? 0);
  });

  it('counts the building: 75,000 depreciation, 127,000 interest and 120,000 upkeep a year', () => {
    const scenario = buildingByHand({}, undefined, {
      contracts: [byTheDay],
      segments: [
        segmentByHand({
          contract: 'day',
          location: 'house',
          providerCost: cost,
          capacity: placesByHand(['2021-01-01', 60]),
        }),
      ],
    });
    const grid = gridWithLocations(scenario);
    const lived = livedByHand(scenario, { inCare: () => 60 });
    const months = lived.months.slice();
    for (let month = 0; month < 36; month++) {
      months[monthCell(grid, MONTH_SERIES.indexOf('careDays'), 0, month)] = 50 * 30;
    }
    const found = breakEvenOf({ scenario, grid, replications: [{ ...lived, months }] }, 'closed', 2021);
    expect(found?.housingEuros).toBeCloseTo(322_000, 6);
    expect(found?.crossing?.occupancy).toBeCloseTo((60 * 83_767.5 + 322_000) / (365 * 255 * 60), 8);
  });

  it('tells what of the fixed cost is of closed places: 698,379.50 in the first year after 14 of 57 close', () => {
    const scenario = scenarioByHand({
      endDate: '2024-01-01',
      contracts: [byTheDay],
      segments: [
        segmentByHand({
          contract: 'day',
          providerCost: cost,
          capacity: placesByHand(['2021-01-01', 57], ['2022-01-01', 43]),
        }),
      ],
    });
    const found = breakEvenOf(futuresIn(scenario, [40]), 'closed', 2022);
    expect(found?.closedEuros).toBeCloseTo(698_379.5, 4);
    expect(found?.fixedEuros).toBeCloseTo(43 * 83_767.5 + 698_379.5, 4);
    expect(breakEvenOf(futuresIn(scenario, [40]), 'closed', 2021)?.closedEuros).toBe(0);
    // Overhead is in fixed items already.
    const withOverhead = {
      ...scenario,
      segments: scenario.segments.map((segment) => ({ ...segment, providerCost: { ...cost, overheadRate: 0.1 } })),
    };
    expect(breakEvenOf(futuresIn(withOverhead, [40]), 'closed', 2022)?.closedEuros).toBeCloseTo(698_379.5, 4);
  });

  it('is not known without a cost, a contract, clients or futures, or outside the horizon', () => {
    const free = futuresIn(scenarioByHand({ segments: [segmentByHand({ providerCost: cost })] }), [50]);
    const noCost = futuresIn(
      scenarioByHand({ contracts: [byTheDay], segments: [segmentByHand({ contract: 'day' })] }),
      [50],
    );
    for (const [futures, year] of [
      [free, 2021],
      [noCost, 2021],
      [closedCare(byTheDay, [0]), 2021],
      [closedCare(byTheDay, []), 2021],
      [closedCare(byTheDay), 2022],
    ] as const)
      expect(breakEvenOf(futures, 'closed', year)).toBeNull();
  });
});

describe('what stays behind', () => {
  const closing = (providerCost: ProviderCost) =>
    futuresIn(
      scenarioByHand({
        endDate: '2024-01-01',
        segments: [
          segmentByHand({ providerCost, capacity: placesByHand(['2021-01-01', 57], ['2022-01-01', 43]) }),
          segmentByHand({ id: 'open', providerCost }),
        ],
      }),
      [],
    );

  it('of 14 of 57 places is 224,014 + 474,365.50 in the first year, and the building for ever', () => {
    const found = leftBehindOf(closing(cost));
    expect(found.map(({ segment }) => segment)).toEqual(['closed']);
    const [{ parts, total, fromMonth, untilMonth }] = found;
    expect(parts.map(({ id }) => id)).toEqual(['building', 'staff']);
    expect(total.slice(12, 24).reduce((sum, euros) => sum + euros, 0)).toBeCloseTo(698_379.5, 4);
    expect([fromMonth, untilMonth]).toEqual([12, 36]);
  });

  it('ends when the last item has run off: after 182.5 days', () => {
    const [{ fromMonth, untilMonth }] = leftBehindOf(closing({ ...cost, fixed: cost.fixed.slice(1) }));
    expect([fromMonth, untilMonth]).toEqual([12, 19]);
  });

  it('is nothing where nothing closes, and staff is not known without posts', () => {
    expect(leftBehindOf(closedCare(byTheDay))).toEqual([]);
    expect(staffPathsOf(closedCare(byTheDay))).toEqual([]);
  });
});
