import { describe, expect, it } from 'vitest';
import type { Contract } from '../../scenario/schema.ts';
import { gridByHand, replicationByHand } from '../hand-made.test-data.ts';
import { contractByHand, paidBy } from './by-hand.test-data.ts';
import { marginalEuros } from './marginal.ts';

const twoYears = { startDate: '2021-01-01', endDate: '2023-01-01' };
const providerCost = { priceYear: 2021, fixed: [], variableEurosPerDay: 45 };

/** Ten in care, who stay 73 days: 50 are admitted a year. */
function incentive(contract: Contract, year = 2021, clients = 10) {
  const scenario = paidBy(contract, twoYears, [{ providerCost }]);
  const grid = gridByHand(scenario);
  const perMonth = { admissions: [50 / 12], discharges: [50 / 12] };
  const told = { perDay: { careDays: [clients] }, perMonth, atPoints: { inCare: [clients] } };
  return marginalEuros(scenario, grid, contract.id)(replicationByHand(grid, told), year);
}

describe('what one care day or one admission more pays', () => {
  it('by the day: the price, whenever it is paid; an admission its whole stay', () => {
    const { perCareDay, perAdmission, costPerCareDay, daysPerAdmission } = incentive(
      contractByHand('pxq', { eurosPerDay: 300, paidAfterMonths: 24 }),
    );
    expect(perCareDay).toBeCloseTo(300, 4);
    expect(daysPerAdmission).toBeCloseTo(73, 6);
    expect(perAdmission).toBeCloseTo(21_900, 3);
    expect(costPerCareDay).toBeCloseTo(45, 4);
  });

  it('by the stay: nothing for a day, the price for an admission; of a result what may be expected', () => {
    const days = { eurosPerTrajectory: 20_000, usualDays: 73 };
    const trajectory = incentive(contractByHand('trajectory', { ...days, atStartShare: 0.8 }));
    expect(trajectory.perCareDay).toBeCloseTo(0, 4);
    expect(trajectory.perAdmission).toBeCloseTo(20_000, 3);
    const result = incentive(contractByHand('result', { ...days, resultShare: 0.3, successShare: 0.5 }));
    expect(result.perAdmission).toBeCloseTo(17_000, 3);
  });

  it('a lump sum pays nothing more; availability its use tariff', () => {
    const sum = incentive(contractByHand('lumpsum', { eurosPerYear: 1_000_000 }));
    expect([sum.perCareDay, sum.perAdmission]).toEqual([0, 0]);
    const beds = contractByHand('availability', { places: 10, eurosPerPlaceYear: 80_000, useEurosPerDay: 60 });
    expect(incentive(beds).perCareDay).toBeCloseTo(60, 4);
  });

  it('a corridor pays nothing within the band, and its share of the price outside', () => {
    const corridor = { bandShare: 0.05, aboveShare: 0.8, belowShare: 0.6, eurosPerDay: 300 };
    const at = (eurosPerYear: number) => incentive(contractByHand('lumpsum', { eurosPerYear, corridor })).perCareDay;
    expect(at(1_095_000)).toBe(0);
    expect(at(1_000_000)).toBeCloseTo(240, 4);
    expect(at(1_200_000)).toBeCloseTo(180, 4);
  });

  it('above a ceiling nothing, unless it is lifted', () => {
    const at = (then: 'unpaid' | 'lifted') =>
      incentive(contractByHand('pxq', { eurosPerDay: 300, ceiling: { eurosPerYear: 1_000_000, then } })).perCareDay;
    expect(at('unpaid')).toBeCloseTo(0, 4);
    expect(at('lifted')).toBeCloseTo(300, 4);
  });

  it('of a saving the provider gives up his share: a day more takes 40 % of its price away', () => {
    const sharedSavings = { baselineEurosPerYear: 2_000_000, providerShare: 0.4, twoSided: false };
    expect(incentive(contractByHand('pxq', { eurosPerDay: 300, sharedSavings })).perCareDay).toBeCloseTo(180, 4);
  });

  it('in the prices of the year that is asked', () => {
    const scenario = paidBy(contractByHand('pxq', { eurosPerDay: 300 }), {
      ...twoYears,
      indexation: { prices: { ovaShare: 0.9, years: [], laterRate: 0 } },
    });
    const rising = {
      ...scenario,
      indexation: { prices: { ovaShare: 1, years: [{ year: 2022, ovaRate: 0.1, ppcRate: 0 }], laterRate: 0 } },
    };
    const grid = gridByHand(rising);
    const marginal = marginalEuros(rising, grid, 'c');
    expect(marginal(replicationByHand(grid, {}), 2022)).toEqual({
      perCareDay: expect.closeTo(330, 4),
      perAdmission: null,
      costPerCareDay: null,
      daysPerAdmission: null,
    });
    expect(() => marginal(replicationByHand(grid, {}), 2023)).toThrow(/not in the horizon/);
  });
});
