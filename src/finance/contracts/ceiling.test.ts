import { describe, expect, it } from 'vitest';
import { booked, bookedInAll, contractByHand, paidBy, replicationByMonth } from './by-hand.test-data.ts';

type Then = 'unpaid' | 'lifted' | 'stop-admissions';
const twoYears = { startDate: '2021-01-01', endDate: '2023-01-01' };
/** 10 in care at 100 euros: 365,000 a year, of which 200,000 is the ceiling. */
const capped = (then: Then, settings: object = {}) =>
  paidBy(contractByHand('pxq', { eurosPerDay: 100, ceiling: { eurosPerYear: 200_000, then }, ...settings }), twoYears);
const tenInCare = { perDay: { careDays: [10] } };

describe('a ceiling of 200,000 a year on 365,000 of production', () => {
  it('unpaid: pays up to the ceiling in each calendar year, and nothing after it', () => {
    const months = booked(capped('unpaid'), tenInCare, 'contractPayment');
    // 31 + 28 + 31 + 30 + 31 + 30 = 181 days are 181,000; of July 19,000 is left.
    expect(months.slice(0, 8)).toEqual([31_000, 28_000, 31_000, 30_000, 31_000, 30_000, 19_000, 0]);
    expect(months.slice(12, 14)).toEqual([31_000, 28_000]);
    expect(bookedInAll(capped('unpaid'), tenInCare, 'contractPayment', { from: 12 })).toBeCloseTo(200_000, 6);
    expect(bookedInAll(capped('unpaid'), tenInCare, 'aboveCeiling')).toBe(0);
  });

  it('unpaid: says how much is delivered for which nobody pays', () => {
    const told = replicationByMonth(capped('unpaid'), { careDays: [Array(24).fill(300)] });
    const unpaid = booked(capped('unpaid'), told, 'unpaidCare');
    expect(unpaid[5]).toBe(0);
    expect(unpaid[6]).toBeCloseTo(10_000, 6);
    expect(unpaid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2 * 160_000, 6);
    expect(booked(capped('lifted'), told, 'unpaidCare').every((euros) => euros === 0)).toBe(true);
  });

  it.each(['lifted', 'stop-admissions'] as const)('%s: pays everything, what is above the ceiling apart', (then) => {
    expect(bookedInAll(capped(then), tenInCare, 'contractPayment')).toBeCloseTo(400_000, 6);
    expect(bookedInAll(capped(then), tenInCare, 'aboveCeiling')).toBeCloseTo(330_000, 6);
    expect(booked(capped(then), tenInCare, 'aboveCeiling')[6]).toBeCloseTo(12_000, 6);
  });

  it('below the ceiling nothing changes', () => {
    const five = { perDay: { careDays: [5] } };
    expect(bookedInAll(capped('unpaid'), five, 'contractPayment')).toBe(2 * 182_500);
  });

  it('counts the part of the year in which the contract is in force', () => {
    const scenario = { ...capped('unpaid'), startDate: '2021-07-01', endDate: '2022-01-01' };
    expect(bookedInAll(scenario, tenInCare, 'contractPayment')).toBeCloseTo(100_000, 6);
  });

  it('paid two months later, the cash is what is paid of each month', () => {
    const late = capped('lifted', { paidAfterMonths: 2 });
    expect(booked(late, tenInCare, 'contractPayment', { column: 'cash' })[8]).toBeCloseTo(19_000, 6);
    expect(booked(late, tenInCare, 'aboveCeiling', { column: 'cash' })[8]).toBeCloseTo(12_000, 6);
  });
});

describe('a ceiling on trajectories', () => {
  const terms = { eurosPerTrajectory: 10_000, atStartShare: 1, usualDays: 100 };
  /** Ten are admitted in January and leave in February: all is delivered by then. */
  const told = (scenario: ReturnType<typeof paidBy>) =>
    replicationByMonth(scenario, { careDays: [[200, 100]], admissions: [[10]], discharges: [[0, 10]] });

  it('unpaid: in neither column more than the ceiling is paid', () => {
    const ceiling = { eurosPerYear: 40_000, then: 'unpaid' } as const;
    const scenario = paidBy(contractByHand('trajectory', { ...terms, atStartShare: 0.5, ceiling }));
    const [delivered, cash] = (['delivery', 'cash'] as const).map((column) =>
      booked(scenario, told(scenario), 'contractPayment', { column }),
    );
    // Of 100,000 in the pool 200 / (200 + 10 x 100) is delivered in January: 16,667, the rest in February.
    expect(delivered!.slice(0, 3).map(Math.round)).toEqual([16_667, 23_333, 0]);
    expect(cash!.slice(0, 3).map(Math.round)).toEqual([40_000, 0, 0]);
  });

  it('lifted: both columns and both lines add up to the price', () => {
    const ceiling = { eurosPerYear: 40_000, then: 'lifted' } as const;
    const scenario = paidBy(contractByHand('trajectory', { ...terms, atStartShare: 0.5, ceiling }));
    for (const column of ['delivery', 'cash'] as const) {
      expect(bookedInAll(scenario, told(scenario), 'contractPayment', { column })).toBeCloseTo(40_000, 6);
      const sum = (['contractPayment', 'aboveCeiling'] as const).map((booking) =>
        bookedInAll(scenario, told(scenario), booking, { column }),
      );
      expect(sum[0]! + sum[1]!).toBeCloseTo(100_000, 6);
    }
  });
});
