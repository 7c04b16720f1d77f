import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../calendar/calendar.ts';
import type { Owned } from './building.ts';
import { annuity, bookValueOn, capitalBetween, capitalPlan, lifeLeft, loanOn, monthsLater } from './building.ts';

/** Four million in 2010, forty years, a million left: 75,000 a year. */
const owned = (settings: Partial<Owned> = {}): Owned => ({
  kind: 'owned',
  investmentEuros: 4_000_000,
  inUseFrom: '2010-01-01',
  lifeYears: 40,
  residualEuros: 1_000_000,
  interestRate: 0.04,
  interest: 'linear',
  ...settings,
});

const between = (tenure: Owned, from: string, until: string) =>
  capitalBetween(capitalPlan(tenure), dayOfDate(from), dayOfDate(until));
const bookValue = (tenure: Owned, date: string) => bookValueOn(capitalPlan(tenure), dayOfDate(date));

describe('the book value of a building', () => {
  it('falls by (investment - residual value) / life each year: 75,000', () => {
    expect(bookValue(owned(), '2010-01-01')).toBe(4_000_000);
    expect(bookValue(owned(), '2011-01-01')).toBe(3_925_000);
    expect(bookValue(owned(), '2023-01-01')).toBe(4_000_000 - 13 * 75_000);
    expect(bookValue(owned(), '2026-01-01')).toBe(4_000_000 - 16 * 75_000);
  });

  it('is the residual value after its life, and nothing before it is in use', () => {
    expect(bookValue(owned(), '2050-01-01')).toBe(1_000_000);
    expect(bookValue(owned(), '2070-06-15')).toBe(1_000_000);
    expect(bookValue(owned(), '2009-12-31')).toBe(0);
    expect(lifeLeft(capitalPlan(owned()), dayOfDate('2023-01-01'))).toBe(27);
    expect(lifeLeft(capitalPlan(owned()), dayOfDate('2055-01-01'))).toBe(0);
  });
});

describe('depreciation', () => {
  it('is as much in a leap year as in another, a month being a twelfth', () => {
    expect(between(owned(), '2024-01-01', '2025-01-01').depreciation).toBeCloseTo(75_000, 6);
    expect(between(owned(), '2023-01-01', '2024-01-01').depreciation).toBeCloseTo(75_000, 6);
    expect(between(owned(), '2024-02-01', '2024-03-01').depreciation).toBeCloseTo(6250, 6);
    expect(between(owned(), '2024-02-01', '2024-02-16').depreciation).toBeCloseTo((6250 * 15) / 29, 6);
  });

  it('ends with the life, also in the middle of a month', () => {
    const short = owned({ inUseFrom: '2010-01-16', lifeYears: 10 });
    expect(between(short, '2020-01-01', '2021-01-01').depreciation).toBeCloseTo((300_000 / 12) * (15 / 31), 6);
  });
});

describe('interest over the book value', () => {
  it('is that of the start of each year of use: 160,000, then 157,000', () => {
    expect(between(owned(), '2010-01-01', '2011-01-01')).toEqual({
      depreciation: 75_000,
      interest: 160_000,
      repayment: 75_000,
    });
    expect(between(owned(), '2011-01-01', '2012-01-01').interest).toBeCloseTo(157_000, 6);
  });

  it('adds up over the life to rate x the sum of the book values: 0.04 x (40 x 4,000,000 - 75,000 x 780)', () => {
    expect(between(owned(), '2010-01-01', '2050-01-01').interest).toBeCloseTo(0.04 * (160_000_000 - 75_000 * 780), 2);
  });

  it('goes on over the residual value', () => {
    expect(between(owned(), '2060-01-01', '2061-01-01')).toEqual({ depreciation: 0, interest: 40_000, repayment: 0 });
  });
});

describe('an annuity', () => {
  it('is I r / (1 - (1 + r)^-N)', () => {
    assert(
      property(double({ min: 0.001, max: 0.5, noNaN: true }), integer({ min: 1, max: 60 }), (rate, years) => {
        expect(annuity(1_000_000, rate, years)).toBeCloseTo((1_000_000 * rate) / (1 - (1 + rate) ** -years), 3);
      }),
    );
    expect(annuity(1_000_000, 0, 40)).toBeCloseTo(25_000, 6);
    // A common table: 4 % and 40 years is 0.050523.
    expect(annuity(4_000_000, 0.04, 40)).toBeCloseTo(202_093.96, 2);
  });

  it('is the same sum each year, of which interest is over what is still owed', () => {
    const tenure = owned({ interest: 'annuity' });
    const first = between(tenure, '2010-01-01', '2011-01-01');
    const second = between(tenure, '2011-01-01', '2012-01-01');
    expect(first.interest).toBeCloseTo(160_000, 6);
    expect(first.repayment).toBeCloseTo(42_093.96, 2);
    expect(second.interest).toBeCloseTo(0.04 * (4_000_000 - 42_093.96), 2);
    expect(second.interest + second.repayment).toBeCloseTo(202_093.96, 2);
  });

  it('repays the whole loan in its life, also when that ends in the middle of a year', () => {
    assert(
      property(
        double({ min: 1, max: 60, noNaN: true }),
        double({ min: 0, max: 0.3, noNaN: true }),
        (lifeYears, interestRate) => {
          const tenure = owned({ interest: 'annuity', lifeYears, interestRate });
          const whole = between(tenure, '2010-01-01', '2080-01-01');
          expect(whole.repayment).toBeCloseTo(4_000_000, 2);
          expect(whole.repayment + whole.interest).toBeCloseTo(
            annuity(4_000_000, interestRate, lifeYears) * lifeYears,
            2,
          );
          expect(loanOn(capitalPlan(tenure), dayOfDate('2080-01-01'))).toBe(0);
        },
      ),
    );
  });
});

describe('a stretch of time', () => {
  it('costs the same in one piece as in two, and the loan falls by what is repaid', () => {
    const [start, end] = [dayOfDate('2008-01-01'), dayOfDate('2058-01-01')];
    assert(
      property(integer({ min: start, max: end }), integer({ min: start, max: end }), (one, other) => {
        for (const interest of ['linear', 'annuity'] as const) {
          const plan = capitalPlan(owned({ interest, inUseFrom: '2010-03-17' }));
          const [from, until] = [Math.min(one, other), Math.max(one, other)];
          const [before, after] = [capitalBetween(plan, start, from), capitalBetween(plan, from, until)];
          const both = capitalBetween(plan, start, until);
          expect(both.depreciation).toBeCloseTo(before.depreciation + after.depreciation, 4);
          expect(both.interest).toBeCloseTo(before.interest + after.interest, 4);
          expect(both.repayment).toBeCloseTo(before.repayment + after.repayment, 4);
          if (from < dayOfDate('2010-03-17')) continue;
          expect(loanOn(plan, from) - loanOn(plan, until)).toBeCloseTo(after.repayment, 4);
          expect(bookValueOn(plan, from) - bookValueOn(plan, until)).toBeCloseTo(after.depreciation, 4);
        }
      }),
    );
  });
});

it('some months later is the last of a month that has no such day', () => {
  expect(monthsLater(dayOfDate('2022-01-31'), 1)).toBe(dayOfDate('2022-02-28'));
  expect(monthsLater(dayOfDate('2022-11-15'), 14)).toBe(dayOfDate('2024-01-15'));
});
