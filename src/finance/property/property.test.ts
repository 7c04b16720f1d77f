import { describe, expect, it } from 'vitest';
import { accountReplication, planMoney } from '../account.ts';
import { placesByHand, segmentByHand, viewEuros } from '../hand-made.test-data.ts';
import { yearAccounts } from './accounts.ts';
import { stretchOf } from './location-money.ts';
import { plannedPlaceDays } from './location-use.ts';
import type { Lived } from './property.test-data.ts';
import {
  booked,
  buildingByHand,
  gridWithLocations,
  groupsByHand,
  leftOn,
  livedByHand,
  OWNED,
  planByHand,
  RENTED,
} from './property.test-data.ts';

const full: Lived = { inCare: () => 60 };
const CLOSES_2022 = [
  ['2021-01-01', 60],
  ['2022-01-01', 0],
] as const;

describe('rent', () => {
  it('is the same in every year and goes on while the building is used', () => {
    const scenario = buildingByHand({ tenure: { ...RENTED, earliestEnd: '2022-01-01' } });
    expect([2021, 2022, 2023].map((year) => booked(scenario, full, 'rent', 'delivery', year))).toEqual(
      [120_000, 120_000, 120_000].map((euros) => expect.closeTo(euros, 6)),
    );
  });

  it('goes on for the notice after the day on which the building is empty: six months after 1 March 2022', () => {
    const scenario = buildingByHand({ tenure: RENTED }, CLOSES_2022);
    expect(booked(scenario, leftOn('2022-03-01'), 'rent', 'delivery', 2022)).toBeCloseTo(8 * 10_000, 6);
    expect(booked(scenario, leftOn('2022-03-01'), 'rent', 'delivery', 2023)).toBe(0);
    expect(booked(scenario, leftOn('2022-03-01'), 'rent', 'cash', 2022)).toBeCloseTo(8 * 10_000, 6);
  });

  it('does not end before the contract can', () => {
    const scenario = buildingByHand({ tenure: { ...RENTED, earliestEnd: '2023-04-16' } }, CLOSES_2022);
    expect(booked(scenario, leftOn('2022-03-01'), 'rent', 'delivery', 2023)).toBeCloseTo(3.5 * 10_000, 6);
  });

  it('goes on for who lets the building to somebody else', () => {
    const options = { let: { monthsAfterEmpty: 3, eurosPerYear: 60_000, costEurosPerYear: 12_000 } };
    const scenario = buildingByHand({ tenure: RENTED, options, afterwards: 'let' }, CLOSES_2022);
    expect(booked(scenario, leftOn('2022-03-01'), 'rent', 'delivery', 2023)).toBeCloseTo(120_000, 6);
    // From 1 June 2022: seven months of 5,000, and a cost of 1,000 instead of the upkeep.
    expect(booked(scenario, leftOn('2022-03-01'), 'letIncome', 'delivery', 2022)).toBeCloseTo(35_000, 6);
    // Two months of 10,000 in use, three at half of it, seven at 1,000.
    expect(booked(scenario, leftOn('2022-03-01'), 'upkeep', 'delivery', 2022)).toBeCloseTo(42_000, 6);
  });
});

describe('upkeep', () => {
  it('does not fall for one place less: sixty, fifty-nine and fifty-one are six groups', () => {
    for (const places of [59, 51]) {
      const steps = [
        ['2021-01-01', 60],
        ['2022-01-01', places],
      ] as const;
      expect(booked(buildingByHand({}, steps), { inCare: () => places }, 'upkeep', 'delivery', 2022)).toBe(
        booked(buildingByHand({}), full, 'upkeep', 'delivery', 2022),
      );
    }
  });

  it('of a building for 57 places is the same for 56 of them, and so is the rent (trap 7)', () => {
    const cost = (places: number) => {
      const scenario = buildingByHand({ places: 57, tenure: RENTED }, [['2021-01-01', places]]);
      const lived = { inCare: () => places };
      return booked(scenario, lived, 'upkeep') + booked(scenario, lived, 'rent');
    };
    expect(cost(56)).toBe(cost(57));
    expect(cost(57)).toBeCloseTo(3 * 240_000, 6);
  });

  it('falls by a part of a sixth for a group of ten: 120,000 x (1 - 0.5 / 6) = 110,000', () => {
    const steps = [
      ['2021-01-01', 60],
      ['2022-01-01', 50],
    ] as const;
    const scenario = buildingByHand({}, steps);
    expect(booked(scenario, { inCare: () => 50 }, 'upkeep', 'delivery', 2022)).toBeCloseTo(110_000, 6);
    expect(booked(scenario, { inCare: () => 50 }, 'depreciation', 'delivery', 2022)).toBeCloseTo(75_000, 6);
  });

  it('does not fall before the clients have left', () => {
    const steps = [
      ['2021-01-01', 60],
      ['2022-01-01', 50],
    ] as const;
    // 51 clients until 1 July 2022: six groups.
    const lived: Lived = { inCare: (day) => (day < 365 + 181 ? 51 : 50) };
    expect(booked(buildingByHand({}, steps), lived, 'upkeep', 'delivery', 2022)).toBeCloseTo(60_000 + 55_000, 6);
  });

  it('of groups falls for each that is closed, but not while its last clients are there', () => {
    const dates = [{ closes: '2022-01-01' }, { closes: '2022-01-01' }];
    const scenario = groupsByHand({}, dates);
    const gone: Lived = { inCare: () => 40, closingGroups: () => 0 };
    // One of the two groups has somebody until 1 July.
    const lasting: Lived = { inCare: () => 40, closingGroups: (day) => (day >= 365 && day < 365 + 181 ? 1 : 0) };
    expect(booked(scenario, gone, 'upkeep', 'delivery', 2021)).toBeCloseTo(120_000, 6);
    expect(booked(scenario, gone, 'upkeep', 'delivery', 2022)).toBeCloseTo(100_000, 6);
    expect(booked(scenario, lasting, 'upkeep', 'delivery', 2022)).toBeCloseTo(105_000, 6);
  });

  it('is in the prices of the year, and what was invested is not', () => {
    const years = [
      { year: 2021, ovaRate: 0, ppcRate: 0 },
      { year: 2022, ovaRate: 0.1, ppcRate: 0.1 },
    ];
    const indexation = { prices: { years, ovaShare: 0.9, laterRate: 0.1 } };
    const scenario = { ...buildingByHand({}), indexation };
    expect(booked(scenario, full, 'upkeep', 'delivery', 2022)).toBeCloseTo(132_000, 6);
    expect(booked(scenario, full, 'depreciation', 'delivery', 2022)).toBeCloseTo(75_000, 6);
  });
});

describe('an owned building', () => {
  it('costs depreciation and interest in the result, and repayment and interest in cash', () => {
    const scenario = buildingByHand({});
    // In 2021 eleven years are over: 4,000,000 - 11 x 75,000 = 3,175,000.
    expect(booked(scenario, full, 'depreciation', 'delivery', 2021)).toBeCloseTo(75_000, 6);
    expect(booked(scenario, full, 'interest', 'delivery', 2021)).toBeCloseTo(0.04 * 3_175_000, 6);
    expect(booked(scenario, full, 'interest', 'cash', 2021)).toBeCloseTo(127_000, 6);
    expect(booked(scenario, full, 'depreciation', 'cash')).toBe(0);
    expect(booked(scenario, full, 'repayment', 'cash', 2021)).toBeCloseTo(75_000, 6);
    expect(booked(scenario, full, 'repayment', 'delivery')).toBe(0);
  });

  it('is the housing cost of the views: 322,000 in the result of 2021 and as much in cash', () => {
    const scenario = buildingByHand({});
    const plan = planMoney(scenario, gridWithLocations(scenario));
    const money = accountReplication(plan, livedByHand(scenario, full));
    for (const column of ['delivery', 'cash'] as const) {
      // 120,000 of upkeep, 127,000 of interest, and 75,000 of depreciation or repayment.
      expect(viewEuros(plan, money, 'housingCost', [0], [0, 12], column)).toBeCloseTo(322_000, 6);
    }
  });

  it('that is sold loses what the sale brings in less than the book value', () => {
    const options = { sell: { monthsAfterEmpty: 6, saleEuros: 2_500_000, costEuros: 100_000 } };
    const scenario = buildingByHand({ options, afterwards: 'sell' }, CLOSES_2022);
    const lived = leftOn('2022-01-01');
    // On 1 July 2022: 4,000,000 - 12.5 x 75,000 = 3,062,500. Sale after its cost: 2,400,000.
    expect(booked(scenario, lived, 'impairment')).toBeCloseTo(662_500, 6);
    expect(booked(scenario, lived, 'saleProceeds')).toBe(0);
    expect(booked(scenario, lived, 'saleProceeds', 'cash')).toBeCloseTo(2_400_000, 6);
    // The loan is paid off: half a year of 37,500 and the rest.
    expect(booked(scenario, lived, 'repayment', 'cash', 2022)).toBeCloseTo(37_500 + 3_062_500, 6);
    expect(booked(scenario, lived, 'depreciation', 'delivery', 2022)).toBeCloseTo(37_500, 6);
    expect(booked(scenario, lived, 'upkeep', 'delivery', 2022)).toBeCloseTo(30_000, 6);
    expect(booked(scenario, lived, 'upkeep', 'delivery', 2023)).toBe(0);
  });

  it('that is sold for more than the book value makes a gain', () => {
    const options = { sell: { monthsAfterEmpty: 0, saleEuros: 3_500_000, costEuros: 0 } };
    const scenario = buildingByHand({ options, afterwards: 'sell' }, CLOSES_2022);
    expect(booked(scenario, leftOn('2022-01-01'), 'saleProceeds')).toBeCloseTo(3_500_000 - 3_100_000, 6);
    expect(booked(scenario, leftOn('2022-01-01'), 'impairment')).toBe(0);
  });

  it.each(['linear', 'annuity'] as const)(
    'from the first day to the sale loses the same in the result as in cash (%s)',
    (interest) => {
      const options = { sell: { monthsAfterEmpty: 5, saleEuros: 1_000, costEuros: 50_000 } };
      const tenure = { ...OWNED, inUseFrom: '2021-01-01', interest, lifeYears: 12.5 };
      const scenario = buildingByHand({ tenure, options, afterwards: 'sell' }, CLOSES_2022);
      const lived = leftOn('2022-03-01');
      const both = (column: 'delivery' | 'cash') =>
        booked(scenario, lived, 'depreciation', column) +
        booked(scenario, lived, 'repayment', column) +
        booked(scenario, lived, 'impairment', column) -
        booked(scenario, lived, 'saleProceeds', column);
      // Sale after its cost is -49,000: no amount is booked below zero.
      expect(both('delivery')).toBeCloseTo(4_049_000, 4);
      expect(both('cash')).toBeCloseTo(4_049_000, 4);
    },
  );

  it('of which somebody never leaves is kept, whatever was to happen afterwards', () => {
    const options = { sell: { monthsAfterEmpty: 0, saleEuros: 3_500_000, costEuros: 0 } };
    const scenario = buildingByHand({ options, afterwards: 'sell' }, CLOSES_2022);
    expect(booked(scenario, { inCare: () => 1 }, 'saleProceeds', 'cash')).toBe(0);
    expect(booked(scenario, { inCare: () => 1 }, 'depreciation', 'delivery', 2023)).toBeCloseTo(75_000, 6);
  });

  it('that is converted pays at once and depreciates over the rest of its life', () => {
    const convert = {
      monthsAfterEmpty: 6,
      investmentEuros: 660_000,
      incomeEurosPerYear: 90_000,
      costEurosPerYear: 30_000,
    };
    const scenario = buildingByHand({ options: { convert }, afterwards: 'convert' }, CLOSES_2022);
    const lived = leftOn('2022-01-01');
    expect(booked(scenario, lived, 'conversion', 'cash')).toBeCloseTo(660_000, 6);
    expect(booked(scenario, lived, 'conversion', 'cash', 2022)).toBeCloseTo(660_000, 6);
    // From 1 July 2022 to 1 January 2050 are 27.5 years: 24,000 a year.
    expect(booked(scenario, lived, 'conversion', 'delivery', 2022)).toBeCloseTo(12_000, 6);
    expect(booked(scenario, lived, 'conversion', 'delivery', 2023)).toBeCloseTo(24_000, 6);
    expect(booked(scenario, lived, 'letIncome', 'delivery', 2023)).toBeCloseTo(90_000, 6);
    expect(booked(scenario, lived, 'upkeep', 'delivery', 2023)).toBeCloseTo(30_000, 6);
    expect(booked(scenario, lived, 'depreciation', 'delivery', 2023)).toBeCloseTo(75_000, 6);
  });
});

describe('grants', () => {
  const vacancy = { id: 'spuk', label: 'SPUK', payer: 'state', covers: 'vacancy', share: 0.8, mostEuros: 1e9 } as const;

  it('bear a share of capital cost and rent of closed groups', () => {
    const steps = [
      ['2021-01-01', 60],
      ['2022-01-01', 40],
    ] as const;
    const scenario = buildingByHand({ grants: [vacancy] }, steps);
    const lived: Lived = { inCare: () => 40 };
    // 2022: depreciation 75,000 and interest 0.04 x 3,100,000; two of six groups are closed.
    expect(booked(scenario, lived, 'stateGrant', 'delivery', 2021)).toBe(0);
    expect(booked(scenario, lived, 'stateGrant', 'delivery', 2022)).toBeCloseTo((0.8 * (75_000 + 124_000)) / 3, 6);
    expect(booked(scenario, lived, 'stateGrant', 'cash', 2022)).toBeCloseTo((0.8 * 199_000) / 3, 6);
    const rented = buildingByHand({ tenure: RENTED, grants: [vacancy] }, steps);
    expect(booked(rented, lived, 'stateGrant', 'delivery', 2022)).toBeCloseTo(0.8 * 40_000, 6);
  });

  it('bear no vacancy of a building that is let: three months until then', () => {
    const options = { let: { monthsAfterEmpty: 3, eurosPerYear: 60_000, costEurosPerYear: 12_000 } };
    const scenario = buildingByHand({ tenure: RENTED, options, afterwards: 'let', grants: [vacancy] }, CLOSES_2022);
    expect(booked(scenario, leftOn('2022-03-01'), 'stateGrant')).toBeCloseTo(0.8 * 3 * 10_000, 6);
  });

  it('end at their maximum', () => {
    const steps = [
      ['2021-01-01', 60],
      ['2021-07-01', 0],
    ] as const;
    const scenario = buildingByHand(
      { tenure: { ...RENTED, noticeMonths: 24 }, grants: [{ ...vacancy, mostEuros: 50_000 }] },
      steps,
    );
    // 8,000 a month from July 2021: 48,000 in six months.
    expect(booked(scenario, leftOn('2021-07-01'), 'stateGrant', 'delivery', 2021)).toBeCloseTo(48_000, 6);
    expect(booked(scenario, leftOn('2021-07-01'), 'stateGrant', 'delivery', 2022)).toBeCloseTo(2000, 6);
    expect(booked(scenario, leftOn('2021-07-01'), 'stateGrant', 'delivery', 2023)).toBe(0);
    // What is left of the maximum rises with the costs, and is there in the first month.
    const prices = { ovaShare: 1, years: [{ year: 2022, ovaRate: 0, ppcRate: 0 }], laterRate: 0 };
    const costs = { years: [{ year: 2022, rate: 0.1 }], laterRate: 0 };
    const rising = { ...scenario, endDate: '2022-02-01', indexation: { prices, costs } };
    expect(booked(rising, leftOn('2021-07-01'), 'stateGrant', 'delivery', 2022)).toBeCloseTo(2200, 6);
  });

  it('never bear more than the cost: who comes later in the list bears what is left', () => {
    const options = { sell: { monthsAfterEmpty: 0, saleEuros: 3_000_000, costEuros: 0 } };
    const grants = [
      { ...vacancy, covers: 'impairment', share: 0.7 },
      { ...vacancy, id: 'region', payer: 'municipality', covers: 'impairment', share: 0.7 },
    ] as const;
    const scenario = buildingByHand({ options, afterwards: 'sell', grants }, CLOSES_2022);
    // Book value 3,100,000 on 1 January 2022.
    expect(booked(scenario, leftOn('2022-01-01'), 'impairment')).toBeCloseTo(100_000, 6);
    expect(booked(scenario, leftOn('2022-01-01'), 'stateGrant')).toBeCloseTo(70_000, 6);
    expect(booked(scenario, leftOn('2022-01-01'), 'municipalGrant')).toBeCloseTo(30_000, 6);
  });

  it('for a conversion are received at once and count with its depreciation', () => {
    const convert = { monthsAfterEmpty: 0, investmentEuros: 560_000, incomeEurosPerYear: 0, costEurosPerYear: 0 };
    const grants = [{ ...vacancy, covers: 'conversion', share: 0.5, mostEuros: 140_000 }] as const;
    const scenario = buildingByHand({ options: { convert }, afterwards: 'convert', grants }, CLOSES_2022);
    expect(booked(scenario, leftOn('2022-01-01'), 'stateGrant', 'cash')).toBeCloseTo(140_000, 6);
    // 28 years are left: 5,000 a year.
    expect(booked(scenario, leftOn('2022-01-01'), 'stateGrant', 'delivery')).toBeCloseTo(10_000, 6);
  });
});

describe('the segments of a building', () => {
  it('bear its money by their places there on the first day', () => {
    const scenario = buildingByHand({}, undefined, {
      segments: [
        segmentByHand({ id: 'one', location: 'house', capacity: placesByHand(['2021-01-01', 45], ['2022-01-01', 0]) }),
        segmentByHand({ id: 'two', location: 'house', capacity: placesByHand(['2021-01-01', 15]) }),
        segmentByHand({ id: 'elsewhere' }),
      ],
    });
    const plan = planMoney(scenario, gridWithLocations(scenario));
    const { euros } = accountReplication(plan, livedByHand(scenario, {}));
    const upkeep = [0, 1, 2, 3].map((segment) => {
      const cell = plan.layout.cellOf({ booking: 'upkeep', segment, column: 'delivery' });
      return cell < 0 ? 0 : euros.subarray(cell, cell + 12).reduce((sum, amount) => sum + amount, 0);
    });
    expect(upkeep).toEqual([90_000, 30_000, 0, 0].map((amount) => expect.closeTo(amount, 6)));
  });

  it('are none when nobody is in it: its money belongs to the region', () => {
    const scenario = buildingByHand({}, undefined, { segments: [segmentByHand({})] });
    const plan = planMoney(scenario, gridWithLocations(scenario));
    expect(plan.layout.cellOf({ booking: 'upkeep', segment: 0, column: 'delivery' })).toBe(-1);
    expect(booked(scenario, {}, 'depreciation', 'delivery', 2021)).toBeCloseTo(75_000, 6);
  });
});

describe('the accounts of a building', () => {
  it.each([
    [14, 224_014],
    [36, 576_036],
    [54, 864_054],
    [135, 2_160_135],
  ])('have a housing part of the price for %i places of %i euros a year (NHC)', (places, euros) => {
    const scenario = buildingByHand({ places, groups: 1 }, [['2021-01-01', places]], { endDate: '2025-01-01' });
    const plan = planByHand(scenario);
    // 2024 is a leap year.
    expect(yearAccounts(plan, stretchOf(plan, null)).map((account) => account.euros.tariff)).toEqual(
      [1, 2, 3, 4].map(() => expect.closeTo(euros, 6)),
    );
    expect(plannedPlaceDays(plan.use)[0]).toBe(places * 31);
  });

  it('add up to the ledger, both in delivery and in cash, and the book value rolls forward', () => {
    const options = {
      sell: { monthsAfterEmpty: 6, saleEuros: 2_500_000, costEuros: 100_000 },
      convert: { monthsAfterEmpty: 4, investmentEuros: 500_000, incomeEurosPerYear: 9_000, costEurosPerYear: 3_000 },
    };
    const grants = [
      { id: 'a', label: 'A', payer: 'state', covers: 'vacancy', share: 0.5, mostEuros: 30_000 },
      { id: 'b', label: 'B', payer: 'municipality', covers: 'impairment', share: 0.5, mostEuros: 1e9 },
    ] as const;
    for (const afterwards of ['keep', 'sell', 'convert'] as const) {
      const scenario = buildingByHand({ options, afterwards, grants }, CLOSES_2022);
      const lived = leftOn('2022-03-01');
      const plan = planByHand(scenario);
      const accounts = yearAccounts(plan, stretchOf(plan, livedByHand(scenario, lived)));
      let bookValue = 4_000_000 - 11 * 75_000;
      for (const { year, euros } of accounts) {
        const of = (booking: Parameters<typeof booked>[2], column: 'delivery' | 'cash' = 'delivery') =>
          booked(scenario, lived, booking, column, year);
        expect(euros.uncovered).toBeCloseTo(
          of('upkeep') +
            of('interest') +
            of('depreciation') +
            of('impairment') +
            of('conversion') -
            (of('saleProceeds') + of('letIncome') + of('stateGrant') + of('municipalGrant') + euros.tariff),
          4,
        );
        expect(euros.cashPaid).toBeCloseTo(
          of('upkeep', 'cash') + of('interest', 'cash') + of('repayment', 'cash') + of('conversion', 'cash'),
          4,
        );
        expect(euros.cashReceived).toBeCloseTo(
          of('saleProceeds', 'cash') +
            of('letIncome', 'cash') +
            of('stateGrant', 'cash') +
            of('municipalGrant', 'cash'),
          4,
        );
        const sold = afterwards === 'sell' && year === 2022 ? 2_400_000 : 0;
        bookValue += of('conversion', 'cash') - of('conversion') - of('depreciation') - of('impairment') - sold;
        expect(euros.bookValue).toBeCloseTo(bookValue, 4);
      }
    }
  });
});

it('a building takes no room for what cannot happen to it', () => {
  const scenario = buildingByHand({ tenure: RENTED });
  const { layout } = planMoney(scenario, gridWithLocations(scenario));
  expect(layout.cellOf({ booking: 'rent', segment: 0, column: 'cash' })).toBeGreaterThanOrEqual(0);
  expect(layout.cellOf({ booking: 'depreciation', segment: 0, column: 'delivery' })).toBe(-1);
  expect(layout.cellOf({ booking: 'stateGrant', segment: 0, column: 'delivery' })).toBe(-1);
});
