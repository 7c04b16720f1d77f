import { assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract, ProviderCost, Scenario } from '../scenario/schema.ts';
import { accountReplication, planMoney } from './account.ts';
import { BOOKINGS, netOf } from './bookings.ts';
import type { Told } from './hand-made.test-data.ts';
import {
  eurosByHand as euros,
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
  viewEuros,
} from './hand-made.test-data.ts';
import { segmentsWith } from './views.ts';

const pxq: Contract = { id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 };
const norm: Contract = {
  id: 'lumpsum',
  label: 'Lumpsum',
  kind: 'lumpsum-norm',
  places: 'as-planned',
  occupancyRate: 0.9,
  eurosPerDay: 300,
  priceYear: 2021,
};
const fixedSum: Contract = { id: 'sum', label: 'Sum', kind: 'lumpsum', eurosPerYear: 4_000_000, priceYear: 2021 };
/** Domain brief 2.2: 85 % of the cost at 90 % occupancy is fixed, of which 16,001 a place is the building. */
const cost: ProviderCost = {
  priceYear: 2021,
  fixed: [
    { id: 'building', label: 'Building', eurosPerPlaceYear: 16_001, continuesDays: 'for-ever' },
    { id: 'staff', label: 'Staff', eurosPerPlaceYear: 83_767.5 - 16_001, continuesDays: 182.5 },
  ],
  variableEurosPerDay: 45,
};

function closedCare(
  contract: string,
  settings: Partial<Scenario> = {},
  capacity = placesByHand(['2021-01-01', 57]),
): Scenario {
  return scenarioByHand({
    contracts: [pxq, norm, fixedSum],
    segments: [segmentByHand({ contract, capacity, providerCost: cost })],
    ...settings,
  });
}

const inCare = (clients: number): Told => ({ perDay: { careDays: [clients] } });

describe('the worked example: 57 places at 300 euros, calibrated at 90 % occupancy', () => {
  it.each([
    [0.7, 4_369_050, 5_430_105, -1_061_055, 187_245, 1_248_300],
    [0.8, 4_993_200, 5_523_727.5, -530_527.5, 93_622.5, 624_150],
    [0.85, 5_305_275, 5_570_538.75, -265_263.75, 46_811.25, 312_075],
    [0.9, 5_617_350, 5_617_350, 0, 0, 0],
    [0.95, 5_929_425, 5_664_161.25, 265_263.75, -46_811.25, -312_075],
    [1, 6_241_500, 5_710_972.5, 530_527.5, -93_622.5, -624_150],
  ])('at %d of the places in use', (rate, paid, providerCost, resultPxq, resultLumpsum, lumpsumMinusPxq) => {
    const told = inCare(57 * rate);
    expect(euros(closedCare('pxq'), told, 'paymentMunicipality')).toBeCloseTo(paid, 4);
    expect(euros(closedCare('pxq'), told, 'providerCost')).toBeCloseTo(providerCost, 4);
    expect(euros(closedCare('pxq'), told, 'providerResult')).toBeCloseTo(resultPxq, 4);
    expect(euros(closedCare('lumpsum'), told, 'providerResult')).toBeCloseTo(resultLumpsum, 4);
    const lumpsum = euros(closedCare('lumpsum'), told, 'costMunicipality');
    expect(lumpsum).toBeCloseTo(5_617_350, 4);
    expect(lumpsum - euros(closedCare('pxq'), told, 'costMunicipality')).toBeCloseTo(lumpsumMinusPxq, 4);
  });

  it('costs the provider money at an occupancy of nothing, while PxQ pays nothing', () => {
    expect(euros(closedCare('pxq'), inCare(0), 'paymentMunicipality')).toBe(0);
    expect(euros(closedCare('pxq'), inCare(0), 'providerCost')).toBeCloseTo(4_774_747.5, 4);
  });

  it('pays by the day for the housing norm of 14, 36, 54 and 135 places', () => {
    const building: ProviderCost = { ...cost, fixed: cost.fixed.slice(0, 1), variableEurosPerDay: 0 };
    const housing = (places: number) => {
      const segment = segmentByHand({ providerCost: building, capacity: placesByHand(['2021-01-01', places]) });
      return euros(scenarioByHand({ segments: [segment] }), inCare(0), 'providerCost');
    };
    expect([14, 36, 54, 135].map((places) => Math.round(housing(places) * 100) / 100)).toEqual([
      224_014, 576_036, 864_054, 2_160_135,
    ]);
  });
});

describe('the cut from 57 to 43 places', () => {
  const threeYears = { startDate: '2021-01-01', endDate: '2024-01-01' };
  const cut = placesByHand(['2021-01-01', 57], ['2022-01-01', 43]);
  const told = inCare(43 * 0.9);
  const [year1, year2]: readonly (readonly [number, number])[] = [
    [12, 24],
    [24, 36],
  ];
  const stranded = (months: readonly [number, number]) =>
    euros(closedCare('pxq', threeYears, cut), told, 'providerCost', ...months) -
    euros(closedCare('pxq', threeYears, placesByHand(['2021-01-01', 43])), told, 'providerCost', ...months);

  it('leaves the building of 14 places for ever and their staff for half a year', () => {
    expect(stranded(year1)).toBeCloseTo(224_014 + 474_365.5, 4);
    expect(stranded(year2)).toBeCloseTo(224_014, 4);
  });

  it('lowers the bill of the municipality by 1,379,700 and takes about 698,000 and 224,000 from the provider', () => {
    expect(euros(closedCare('pxq', threeYears, cut), told, 'paymentMunicipality', ...year1)).toBeCloseTo(4_237_650, 4);
    expect(5_617_350 - 4_237_650).toBe(1_379_700);
    expect(euros(closedCare('pxq', threeYears, cut), told, 'providerResult', ...year1)).toBeCloseTo(-698_379.5, 4);
    expect(euros(closedCare('pxq', threeYears, cut), told, 'providerResult', ...year2)).toBeCloseTo(-224_014, 4);
  });

  it('lowers a lumpsum by planned places from the month of the cut', () => {
    const lumpsum = closedCare('lumpsum', threeYears, cut);
    expect(euros(lumpsum, told, 'paymentMunicipality', 0, 12)).toBeCloseTo(5_617_350, 4);
    expect(euros(lumpsum, told, 'paymentMunicipality', ...year1)).toBeCloseTo(4_237_650, 4);
  });

  it('counts the days when the cut falls within a month', () => {
    const halfway = closedCare('lumpsum', {}, placesByHand(['2021-01-01', 57], ['2021-06-16', 43]));
    expect(euros(halfway, told, 'paymentMunicipality', 5, 6)).toBeCloseTo((50 * 0.9 * 365 * 300) / 12, 6);
  });
});

describe('contracts over the calendar', () => {
  it('leap year 2024, 57 places full (cal-01)', () => {
    const year = { startDate: '2024-01-01', endDate: '2025-01-01' };
    const dear: Contract = { ...pxq, eurosPerDay: 200 };
    const paid = euros(closedCare('pxq', { ...year, contracts: [dear] }), inCare(57), 'paymentMunicipality');
    const lumpsum = euros(closedCare('sum', year), inCare(57), 'paymentMunicipality');
    expect(paid).toBe(4_172_400);
    expect(lumpsum).toBeCloseTo(4_000_000, 6);
    expect(paid - lumpsum).toBeCloseTo(172_400, 6);
  });

  it('two ordinary years, 43 places full (cal-02)', () => {
    const years = { startDate: '2021-01-01', endDate: '2023-01-01' };
    const dear: Contract = { ...pxq, eurosPerDay: 250 };
    expect(euros(closedCare('pxq', { ...years, contracts: [dear] }), inCare(43), 'paymentMunicipality')).toBe(
      7_847_500,
    );
  });

  it('a lumpsum and the fixed cost of a place are the same in a leap year', () => {
    const year = { startDate: '2024-01-01', endDate: '2025-01-01' };
    const capacity = placesByHand(['2024-01-01', 57]);
    expect(euros(closedCare('lumpsum', year, capacity), inCare(50), 'paymentMunicipality')).toBeCloseTo(5_617_350, 4);
    expect(euros(closedCare('lumpsum', year, capacity), inCare(0), 'providerCost')).toBeCloseTo(4_774_747.5, 4);
  });

  it('two beds kept available at 223.26 a day cost the same in a year of 366 days', () => {
    const beds: Contract = { ...norm, places: 2, occupancyRate: 1, eurosPerDay: 223.26 };
    const cost = (startDate: string, endDate: string) =>
      euros(closedCare('lumpsum', { startDate, endDate, contracts: [beds] }), inCare(1), 'paymentMunicipality');
    expect(cost('2023-01-01', '2024-01-01')).toBeCloseTo(162_979.8, 6);
    expect(cost('2024-01-01', '2025-01-01')).toBeCloseTo(162_979.8, 6);
  });

  it('two beds kept free for 162,978 a year cost as much as PxQ at 300 euros when 74.42 % is used', () => {
    const kept: Contract = { ...fixedSum, eurosPerYear: 162_978 };
    const share = 162_978 / 730 / 300;
    expect(share).toBeCloseTo(0.7442, 4);
    const beds = closedCare('sum', { contracts: [kept] });
    expect(euros(beds, inCare(2 * share), 'paymentMunicipality')).toBeCloseTo(
      euros(closedCare('pxq'), inCare(2 * share), 'paymentMunicipality'),
      6,
    );
  });

  it('a month that lies partly outside the horizon counts by its days', () => {
    const weeks = closedCare('sum', { startDate: '2021-01-11', endDate: '2021-02-15' });
    expect(euros(weeks, inCare(50), 'paymentMunicipality')).toBeCloseTo((4_000_000 / 12) * (21 / 31 + 14 / 28), 6);
  });

  it('a fixed amount is paid once when two segments share the contract, by their planned places', () => {
    const [a, b] = [placesByHand(['2021-01-01', 30]), placesByHand(['2021-01-01', 10])];
    const scenario = scenarioByHand({
      contracts: [fixedSum],
      segments: [
        segmentByHand({ contract: 'sum', capacity: a }),
        segmentByHand({ id: 'b', contract: 'sum', capacity: b }),
      ],
    });
    const grid = gridByHand(scenario);
    const plan = planMoney(scenario, grid);
    const money = accountReplication(plan, replicationByHand(grid, {}));
    const of = (segments: readonly number[]) => viewEuros(plan, money, 'paymentMunicipality', segments, [0, 12]);
    expect(of([0])).toBeCloseTo(3_000_000, 6);
    expect(of([0, 1])).toBeCloseTo(4_000_000, 6);
    const unlimited = {
      ...scenario,
      segments: [scenario.segments[0]!, segmentByHand({ id: 'b', contract: 'sum', capacity: { kind: 'unlimited' } })],
    };
    const evenly = planMoney(unlimited, grid);
    const paid = accountReplication(evenly, replicationByHand(grid, {}));
    expect(viewEuros(evenly, paid, 'paymentMunicipality', [1], [0, 12])).toBeCloseTo(2_000_000, 6);
  });
});

describe('what is not known is left out', () => {
  it('a segment without contract has no payment, and without provider cost no cost and no result', () => {
    const scenario = scenarioByHand({
      contracts: [pxq],
      segments: [
        segmentByHand({ id: 'a', contract: 'pxq' }),
        segmentByHand({ id: 'b', providerCost: cost }),
        segmentByHand({ id: 'c', contract: 'pxq', providerCost: cost }),
        segmentByHand({ id: 'd', contract: 'pxq', providerCost: cost, capacity: { kind: 'unlimited' } }),
      ],
    });
    const plan = planMoney(scenario, gridByHand(scenario));
    expect(segmentsWith(plan, 'paymentMunicipality')).toEqual([0, 2, 3]);
    expect(segmentsWith(plan, 'overflowPayment')).toEqual([]);
    expect(segmentsWith(plan, 'costMunicipality')).toEqual([0, 2, 3]);
    expect(segmentsWith(plan, 'providerCost')).toEqual([1, 2]);
    expect(segmentsWith(plan, 'providerResult')).toEqual([2]);
  });

  it('a lumpsum that follows the number of places is not known when places are unlimited', () => {
    const scenario = closedCare('lumpsum', {}, { kind: 'unlimited' });
    expect(segmentsWith(planMoney(scenario, gridByHand(scenario)), 'paymentMunicipality')).toEqual([]);
  });
});

describe('the ledger', () => {
  const overflow = { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 480 } as const;
  const scenario = closedCare('pxq', {
    segments: [segmentByHand({ contract: 'pxq', providerCost: cost, urgent: overflow })],
  });
  const grid = gridByHand(scenario);
  const plan = planMoney(scenario, grid);
  const anyDays = record({
    care: double({ min: 0, max: 1e5, noNaN: true }),
    overflow: double({ min: 0, max: 1e5, noNaN: true }),
  });

  it('an urgent client placed elsewhere is paid by the municipality and not to the provider', () => {
    const told = { perDay: { careDays: [43], overflowDays: [2] } };
    expect(euros(scenario, told, 'overflowPayment')).toBe(2 * 365 * 480);
    expect(euros(scenario, told, 'costMunicipality') - euros(scenario, told, 'paymentMunicipality')).toBe(
      2 * 365 * 480,
    );
    expect(euros(scenario, told, 'providerResult')).toBe(euros(scenario, inCare(43), 'providerResult'));
  });

  it('balances: what all parties keep together is nothing, and the municipality pays what the others receive', () => {
    assert(
      property(anyDays, ({ care, overflow: elsewhere }) => {
        const told = { perDay: { careDays: [care], overflowDays: [elsewhere] } };
        const money = accountReplication(plan, replicationByHand(grid, told));
        const keeps = (party: Parameters<typeof netOf>[0]) =>
          BOOKINGS.reduce((sum, booking) => {
            const first = plan.layout.cellOf({ booking, segment: 0, column: 'delivery' });
            const cells = first < 0 ? money.euros.subarray(0, 0) : money.euros.subarray(first, first + 12);
            return sum + (netOf(party)[booking] ?? 0) * cells.reduce((a, b) => a + b, 0);
          }, 0);
        const [municipality, provider, others, bought] = (
          ['municipality', 'provider', 'other-providers', 'staff-and-property'] as const
        ).map(keeps) as [number, number, number, number];
        expect(Math.abs(municipality + provider + others + bought)).toBeLessThan(0.005);
        expect(municipality).toBeCloseTo(-euros(scenario, told, 'costMunicipality'), 2);
        expect(provider).toBeCloseTo(euros(scenario, told, 'providerResult'), 2);
      }),
      { numRuns: 50 },
    );
  });

  it('a lumpsum does not move with occupancy', () => {
    assert(
      property(double({ min: 0, max: 1e5, noNaN: true }), (clients) => {
        for (const contract of ['lumpsum', 'sum']) {
          const scenario = closedCare(contract);
          expect(euros(scenario, inCare(clients), 'paymentMunicipality')).toBe(
            euros(scenario, inCare(0), 'paymentMunicipality'),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('PxQ is linear in days and does not look at places', () => {
    assert(
      property(
        integer({ min: 0, max: 1000 }),
        integer({ min: 0, max: 1000 }),
        integer({ min: 0, max: 100 }),
        (a, b, places) => {
          const paid = (clients: number, capacity = placesByHand(['2021-01-01', 57])) =>
            euros(closedCare('pxq', {}, capacity), inCare(clients), 'paymentMunicipality');
          expect(paid(a + b)).toBeCloseTo(paid(a) + paid(b), 4);
          expect(paid(a, placesByHand(['2021-01-01', places]))).toBe(paid(a));
        },
      ),
      { numRuns: 50 },
    );
  });
});
