import { assert, constantFrom, double, integer, property as propertyOf, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Property, Scenario } from '../../scenario/schema.ts';
import { closeAt, decisionOf, decisionPlan } from './decision.ts';
import { stretchOf } from './location-money.ts';
import type { Lived } from './property.test-data.ts';
import { buildingByHand, leftOn, livedByHand, OWNED, planByHand, RENTED } from './property.test-data.ts';

const CLOSES_2022 = [
  ['2021-01-01', 60],
  ['2022-01-01', 0],
] as const;

const OPTIONS: Property['options'] = {
  sell: { monthsAfterEmpty: 6, saleEuros: 2_500_000, costEuros: 100_000 },
  let: { monthsAfterEmpty: 6, eurosPerYear: 100_000, costEurosPerYear: 20_000 },
  convert: { monthsAfterEmpty: 12, investmentEuros: 500_000, incomeEurosPerYear: 150_000, costEurosPerYear: 50_000 },
};

function decide(scenario: Scenario, lived: Lived | null) {
  const plan = planByHand(scenario);
  return decisionOf(decisionPlan(plan), stretchOf(plan, lived && livedByHand(scenario, lived)));
}

function values(scenario: Scenario, lived: Lived | null): Record<string, number> {
  const { options } = decide(scenario, lived);
  return Object.fromEntries(options.map(({ option, presentValueEuros }) => [option, Math.round(presentValueEuros)]));
}

describe('the options of an empty building', () => {
  it('count the cash of three years: upkeep, sale after its cost, letting, converting', () => {
    const scenario = buildingByHand({ options: OPTIONS, compareYears: 3 }, CLOSES_2022);
    expect(values(scenario, leftOn('2022-01-01'))).toEqual({
      keep: -(120_000 + 2 * 60_000),
      sell: -(120_000 + 30_000) + 2_400_000,
      let: -(120_000 + 30_000) + 1.5 * 80_000,
      convert: -(120_000 + 60_000) - 500_000 + 100_000,
    });
  });

  it('go on after the last day of the scenario, in the prices of then', () => {
    const scenario = buildingByHand({ options: OPTIONS, compareYears: 10 }, CLOSES_2022);
    expect(values(scenario, leftOn('2022-01-01'))).toMatchObject({
      keep: -(120_000 + 9 * 60_000),
      let: -(120_000 + 30_000) + 8.5 * 80_000,
    });
    const prices = { years: [{ year: 2021, ovaRate: 0, ppcRate: 0 }], ovaShare: 0.9, laterRate: 0.02 };
    const indexed = { ...buildingByHand({ compareYears: 5 }, CLOSES_2022), indexation: { prices } };
    expect(values(indexed, leftOn('2022-01-01')).keep).toBe(
      -Math.round(120_000 + 60_000 * (1.02 + 1.02 ** 2 + 1.02 ** 3 + 1.02 ** 4)),
    );
  });

  it('of later count less: what falls in a year and a half at 5 % is divided by 1.05^1.5', () => {
    const noUpkeep = { maintenanceEurosPerYear: 0, energyEurosPerYear: 0 };
    const scenario = buildingByHand({ ...noUpkeep, options: OPTIONS, discountRate: 0.05 }, CLOSES_2022);
    expect(values(scenario, leftOn('2022-01-01')).sell).toBe(Math.round(2_400_000 / 1.05 ** 1.5));
  });

  it('of a rented building are its rent until the notice is over, and selling is none of them', () => {
    const scenario = buildingByHand({ tenure: RENTED, options: OPTIONS, compareYears: 3 }, CLOSES_2022);
    expect(values(scenario, leftOn('2022-01-01'))).toEqual({
      keep: -(120_000 + 30_000) - 1.5 * 120_000,
      let: -(120_000 + 30_000) - 3 * 120_000 + 1.5 * 80_000,
      convert: -(120_000 + 60_000) - 3 * 120_000 - 500_000 + 100_000,
    });
  });

  it('of one that is not to close are all the same', () => {
    const scenario = buildingByHand({ options: OPTIONS });
    expect(new Set(Object.values(values(scenario, { inCare: () => 1 }))).size).toBe(1);
  });

  it('count from the last day of the scenario where somebody is still there on it', () => {
    const scenario = buildingByHand({ options: OPTIONS, compareYears: 10, discountRate: 0.05 }, CLOSES_2022);
    const { sell, keep } = values(scenario, { inCare: () => 1 }) as { sell: number; keep: number };
    const years = Number(scenario.endDate.slice(0, 4)) - Number(scenario.startDate.slice(0, 4)) + 0.5;
    const upkeepSaved = Array.from(
      { length: 12 * (10 - years) },
      (_, month) => 5000 / 1.05 ** (years + (month + 0.5) / 12),
    );
    const sum = upkeepSaved.reduce((all, euros) => all + euros, 0);
    expect(Math.abs(sell - keep - (2_400_000 / 1.05 ** years + sum))).toBeLessThan(200);
  });

  it('show beside them what was invested and is not in them', () => {
    expect(decide(buildingByHand({ options: OPTIONS }, CLOSES_2022), null).sunkEuros).toBe(4_000_000 - 11 * 75_000);
    expect(decide(buildingByHand({ tenure: RENTED }), null).sunkEuros).toBe(0);
  });

  it('do not change with what was invested, its life, what is left of it and its interest (trap 6)', () => {
    const tenure = record({
      investmentEuros: integer({ min: 0, max: 50_000_000 }),
      residualEuros: integer({ min: 0, max: 5_000_000 }),
      lifeYears: double({ min: 1, max: 80, noNaN: true }),
      interestRate: double({ min: 0, max: 0.5, noNaN: true }),
      interest: constantFrom('linear' as const, 'annuity' as const),
    });
    const grants = [
      { id: 'a', label: 'A', payer: 'state', covers: 'impairment', share: 0.5, mostEuros: 1e9 },
      { id: 'b', label: 'B', payer: 'municipality', covers: 'vacancy', share: 0.5, mostEuros: 1e9 },
    ] as const;
    const dates = ['2022-01-01', '2025-06-15'];
    const all = (settings: Partial<Property>) => {
      const scenario = buildingByHand({ options: OPTIONS, grants, discountRate: 0.04, ...settings }, CLOSES_2022);
      const closings = closeAt(decisionPlan(planByHand(scenario)), dates).map(({ options }) => options);
      return { values: decide(scenario, leftOn('2022-03-01')).options, closings };
    };
    const usual = all({});
    assert(
      propertyOf(tenure, (other) => {
        expect(all({ tenure: { ...OWNED, ...other } })).toEqual(usual);
      }),
      { numRuns: 30 },
    );
  });
});

describe('closing on another date', () => {
  it('in 2023 instead of 2026 loses more in the books and costs less cash (A4)', () => {
    const sell = { monthsAfterEmpty: 0, saleEuros: 2_000_000, costEuros: 0 };
    const scenario = buildingByHand({ options: { sell } });
    const closings = closeAt(decisionPlan(planByHand(scenario)), ['2023-01-01', '2026-01-01']);
    expect(closings.map(({ bookValueEuros }) => Math.round(bookValueEuros))).toEqual([3_025_000, 2_800_000]);
    expect(closings.map(({ bookLossEuros }) => Math.round(bookLossEuros ?? 0))).toEqual([1_025_000, 800_000]);
    const sold = closings.map(({ options }) => options.find(({ option }) => option === 'sell')?.presentValueEuros);
    // Two years of full upkeep, or five; after ten years nothing counts.
    expect(sold.map((euros) => Math.round(euros ?? 0))).toEqual([2_000_000 - 240_000, 2_000_000 - 600_000]);
  });

  it('keeps the groups of the first day open until then, whatever the plan', () => {
    const steps = [
      ['2021-01-01', 41],
      ['2021-01-02', 0],
    ] as const;
    const [closing] = closeAt(decisionPlan(planByHand(buildingByHand({ compareYears: 2 }, steps))), ['2022-01-01']);
    // Five of six groups in the first year, none in the second: 110,000 and 60,000.
    expect(closing.options[0].presentValueEuros).toBeCloseTo(-170_000, 6);
  });

  it('without a sale shows the book value of the date, and no loss', () => {
    const [closing] = closeAt(decisionPlan(planByHand(buildingByHand({}))), ['2022-07-01']);
    expect(closing.bookValueEuros).toBeCloseTo(4_000_000 - 12.5 * 75_000, 6);
    expect(closing.bookLossEuros).toBeNull();
  });
});
