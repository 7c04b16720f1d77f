import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../calendar/calendar.ts';
import type { Inflow } from '../../scenario/schema.ts';
import type { Response } from './inflow.ts';
import { cumulativeInflow, ratePerDay } from './inflow.ts';

const start = dayOfDate('2021-01-01');
const NONE: Response = { times: [], factorAt: () => 1 };
const stream = (settings: Partial<Inflow> = {}): Inflow => ({
  id: 'in',
  referralsPerYear: 365.25,
  groups: [{ group: 'all', share: 1 }],
  ...settings,
});
/** The cumulative inflow from 2021-01-01 over so many days; nobody responds to anything unless told. */
const over = (days: number, settings: Partial<Inflow> = {}, { from = 0, response = NONE } = {}) =>
  cumulativeInflow(stream(settings), start, from, days, response);
const rateOn = (date: string, settings: Partial<Inflow>) => ratePerDay(stream(settings), dayOfDate(date));

describe('the expected inflow', () => {
  it('takes a year as 365.25 days, so that four years with a leap year bring four times the yearly number', () => {
    expect(ratePerDay(stream(), start)).toBe(1);
    expect(over(1461).total).toBe(4 * 365.25);
  });

  it('is counted from the first moment simulated, also when that lies before the first day', () => {
    expect(over(50, {}, { from: -100 })).toEqual({ times: [-100], expected: [0], rates: [1], total: 150 });
  });

  it('bends on the day of a step, and nowhere else', () => {
    const { times, rates, expected } = over(100, { steps: [{ from: '2021-01-31', referralsPerYear: 730.5 }] });
    expect(times).toEqual([0, 30]);
    expect(rates).toEqual([1, 2]);
    expect(expected).toEqual([0, 30]);
  });

  it('grows on the date of the growth and again on each first of January after it', () => {
    const growth = { growth: { from: '2021-07-01', rate: 0.5 } };
    expect(rateOn('2021-06-30', growth)).toBe(1);
    expect(rateOn('2021-07-01', growth)).toBe(1.5);
    expect(rateOn('2021-12-31', growth)).toBe(1.5);
    expect(rateOn('2022-01-01', growth)).toBe(2.25);
    expect(rateOn('2023-01-01', growth)).toBe(3.375);
  });

  it('follows the factor of the calendar month', () => {
    const months = { monthFactors: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
    expect(rateOn('2021-01-31', months)).toBe(1);
    expect(rateOn('2024-02-29', months)).toBe(2);
    expect(rateOn('2021-12-01', months)).toBe(12);
  });

  it('follows the factor of the weekday, Monday first', () => {
    const weekdays = { weekdayFactors: [1, 2, 3, 4, 5, 6, 7] };
    expect(rateOn('2024-01-01', weekdays)).toBe(1);
    expect(rateOn('2024-02-29', weekdays)).toBe(4);
    expect(over(7, weekdays)).toMatchObject({ times: [0, 1, 2, 3, 4, 5, 6], rates: [5, 6, 7, 1, 2, 3, 4], total: 28 });
  });

  it('rises by a response of the surroundings from the day of the response', () => {
    const response = { times: [40], factorAt: (time: number) => (time < 40 ? 1 : 1.5) };
    expect(over(100, {}, { response })).toEqual({ times: [0, 40], expected: [0, 40], rates: [1, 1.5], total: 130 });
  });
});
