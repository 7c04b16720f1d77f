import { describe, expect, it } from 'vitest';
import type { Contract, Scenario } from '../scenario/schema.ts';
import { budgetRisks, ceilingRisks } from './budget-risk.ts';
import { futuresByHand, LUMPSUM, occupied, PXQ, workedExample } from './worked-example.test-data.ts';

const ALL = 20_805 * 300;

describe('the budget of the municipalities', () => {
  it('chance, mean and P90 of what it is exceeded by, over all and over the futures in which it is', () => {
    const scenario = workedExample({ budget: { eurosPerYear: 5_617_350, priceYear: 2021 } });
    // PxQ at 100 % is 624,150 above it, at 95 % 312,075; at 90 % exactly on it, which is not above.
    const [year] = budgetRisks(occupied(scenario, 0.9, 1, 0.8, 0.95, 0.7)) ?? [];
    expect(year).toMatchObject({ period: '2021', budgetEuros: 5_617_350, chance: { count: 2, n: 5, share: 0.4 } });
    expect(year.chance.low).toBeCloseTo(0.1176, 3);
    expect(year.chance.high).toBeCloseTo(0.7693, 3);
    expect(year.size?.mean).toBeCloseTo(468_112.5, 6);
    expect(year.size?.p90).toBeCloseTo(312_075 + 0.9 * 312_075, 6);
    expect(year.expected).toBeCloseTo(187_245, 6);
    // Of 624,150 and 312,075: half their difference. Two futures bound no P90.
    expect(year.size?.standardError).toBeCloseTo(156_037.5, 6);
    expect(year.size?.p90Interval).toBeNull();
  });

  it('never in the futures is not a chance of nothing, and has no size', () => {
    const scenario = workedExample({ budget: { eurosPerYear: 6_241_500, priceYear: 2021 } });
    const [year] = budgetRisks(occupied(scenario, 1, 0.9)) ?? [];
    expect(year).toMatchObject({ chance: { count: 0, low: 0 }, size: null, expected: 0 });
    expect(year.chance.high).toBeCloseTo(0.6576, 3);
    expect(year.passed?.never).toMatchObject({ count: 2, share: 1 });
  });

  it('goes with its own index, not with that of the prices, and half a year has half of it', () => {
    const scenario = workedExample({
      startDate: '2021-07-01',
      endDate: '2023-01-01',
      budget: { eurosPerYear: 1_000_000, priceYear: 2021 },
      indexation: {
        prices: { ovaShare: 0.9, years: [{ year: 2022, ovaRate: 0.05, ppcRate: 0.05 }], laterRate: 0 },
        budget: { years: [{ year: 2022, rate: 0.02 }], laterRate: 0 },
      },
    });
    const risks = budgetRisks(occupied(scenario, 0.9)) ?? [];
    expect(risks.map(({ period }) => period)).toEqual(['2021', '2022', 'horizon']);
    expect(risks.map(({ budgetEuros }) => budgetEuros)).toEqual(
      [500_000, 1_020_000, 1_520_000].map((euros) => expect.closeTo(euros, 6)),
    );
  });

  it('the month in which it is used up: for each future the first month in which the year so far is above it', () => {
    // All places taken every day: 57 x 300 euros a day. Until 31 August 243 days, until 30 September 273.
    const scenario = workedExample({ budget: { eurosPerYear: 57 * 300 * 250, priceYear: 2021 } });
    const [year, horizon] = budgetRisks(occupied(scenario, 1, 1, 0.9, 0.5)) ?? [];
    const months = year.passed?.months.filter(({ chance }) => chance.count > 0);
    // At 90 % 250 full days are 277.8 days: 5 October.
    expect(months).toMatchObject([
      { month: 9, chance: { count: 2, share: 0.5 } },
      { month: 10, chance: { count: 1, share: 0.25 } },
    ]);
    expect(year.passed?.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(year.passed?.never).toMatchObject({ count: 1, share: 0.25 });
    expect(horizon.passed).toBeNull();
  });

  it('what is on the budget to the cent is not above it', () => {
    const until = (days: number) => workedExample({ budget: { eurosPerYear: 57 * 300 * days, priceYear: 2021 } });
    const first = (days: number) => {
      const [year] = budgetRisks(occupied(until(days), 1)) ?? [];
      return year.passed?.months.find(({ chance }) => chance.count > 0)?.month;
    };
    // Until 31 August there are 243 days.
    expect([first(243), first(242.9)]).toEqual([9, 8]);
  });

  it('without a budget or without futures there is nothing to exceed', () => {
    expect(budgetRisks(occupied(workedExample(), 1))).toBeNull();
    expect(budgetRisks(occupied(workedExample({ budget: { eurosPerYear: 1, priceYear: 2021 } })))).toBeNull();
  });
});

describe('the ceiling of a contract', () => {
  const capped = (then: 'unpaid' | 'lifted' | 'stop-admissions', id = 'plafond'): Contract => ({
    ...PXQ,
    id,
    ceiling: { eurosPerYear: 6_000_000, then },
  });
  const paidBy = (contract: Contract, more: readonly Contract[] = []): Scenario =>
    workedExample({
      contracts: [contract, LUMPSUM, ...more],
      segments: workedExample().segments.map((segment) => ({ ...segment, contract: contract.id })),
    });

  it.each(['unpaid', 'lifted', 'stop-admissions'] as const)('is passed at 100 % whatever happens then (%s)', (then) => {
    const risks = ceilingRisks(occupied(paidBy(capped(then)), 1, 0.9, 0.95, 0.8));
    // 6,241,500 at 100 % is 241,500 above it; 5,929,425 at 95 % is not.
    expect(risks).toHaveLength(1);
    expect(risks[0]).toMatchObject({ contract: 'plafond', period: '2021', chance: { count: 1, n: 4 } });
    expect(risks[0].size?.mean).toBeCloseTo(ALL - 6_000_000, 6);
    expect(risks[0].expected).toBeCloseTo((ALL - 6_000_000) / 4, 6);
  });

  it('of a contract in a mixture it is passed by its share', () => {
    const mixture: Contract = {
      id: 'mix',
      label: 'Mix',
      kind: 'mixture',
      parts: [
        { contract: 'plafond', share: 0.4 },
        { contract: 'norm', share: 0.6 },
      ],
    };
    const [risk] = ceilingRisks(occupied(paidBy(mixture, [capped('unpaid')]), 1));
    expect(risk.contract).toBe('plafond');
    expect(risk.chance.share).toBe(1);
  });

  it('of a contract that is not in force it is no risk', () => {
    const scenario = workedExample({ contracts: [PXQ, capped('unpaid')] });
    expect(ceilingRisks(futuresByHand(scenario, [{ perDay: { careDays: [57] } }]))).toEqual([]);
  });
});
