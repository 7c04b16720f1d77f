import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAYS_PER_MONTH,
  dateOfDay,
  dayOf,
  dayOfDate,
  daysInMonth,
  daysInYear,
  monthStartsBetween,
  parseIsoDate,
  partsOfDay,
  yearsBetween,
} from './calendar.ts';

const FIRST = dayOfDate('1800-01-01');
const LAST = dayOfDate('2400-01-01');

describe('a day', () => {
  it('is a number of days since 1 January 1970', () => {
    expect(dayOfDate('1970-01-01')).toBe(0);
    expect(dayOfDate('1969-12-31')).toBe(-1);
    expect(dayOfDate('2000-03-01')).toBe(11_017);
    expect(dayOfDate('2022-01-01')).toBe(18_993);
  });

  it('agrees with the calendar of the machine on every day of six centuries', () => {
    for (let day = FIRST; day < LAST; day++) {
      const date = new Date(day * 86_400_000);
      const parts = partsOfDay(day);
      const isSame =
        parts.year === date.getUTCFullYear() &&
        parts.month === date.getUTCMonth() + 1 &&
        parts.dayOfMonth === date.getUTCDate();
      if (!isSame) expect(parts).toEqual(date.toISOString());
    }
  });

  it('goes to a date and back', () => {
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => dayOfDate(dateOfDay(day)) === day));
  });

  it('keeps its date at any hour', () => {
    expect(partsOfDay(dayOfDate('2024-02-29') + 0.99)).toEqual({ year: 2024, month: 2, dayOfMonth: 29 });
  });
});

describe('a date that does not exist', () => {
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-00-10',
    '2022-13-01',
    '2022-01-00',
    '2022-1-1',
    '01-01-2022',
    '2022-01-01T00:00',
    ' 2022-01-01',
    '',
  ])('%s is no day', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  it('is a bug where only dates that exist may come', () => {
    expect(() => dayOfDate('2023-02-29')).toThrow('2023-02-29');
  });

  it('never rolls over to another day', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(99), fc.nat(99), (year, month, dayOfMonth) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const day = parseIsoDate(text);
        return day === null || dateOfDay(day) === text;
      }),
    );
  });
});

describe('months and years', () => {
  it('know their length, in leap years too', () => {
    expect([1, 2, 3, 4, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 31, 30, 31]);
    expect([2000, 2020, 2024].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 29]);
    expect([1900, 2021, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 28, 28]);
    expect([2023, 2024, 1900, 2000].map(daysInYear)).toEqual([365, 366, 365, 366]);
  });

  it('run on past December', () => {
    expect(dateOfDay(dayOf(2022, 13, 1))).toBe('2023-01-01');
    expect(dateOfDay(dayOf(2022, 0, 1))).toBe('2021-12-01');
    expect(dateOfDay(dayOf(2022, 27, 1))).toBe('2024-03-01');
  });

  it('start strictly between two days', () => {
    const between = (from: string, until: string) =>
      monthStartsBetween(dayOfDate(from), dayOfDate(until)).map(dateOfDay);
    expect(between('2021-11-01', '2022-02-01')).toEqual(['2021-12-01', '2022-01-01']);
    expect(between('2021-11-30', '2021-12-02')).toEqual(['2021-12-01']);
    expect(between('2021-11-02', '2021-11-30')).toEqual([]);
  });

  it('count a year when one of its days counts', () => {
    const years = (from: string, until: string) => yearsBetween(dayOfDate(from), dayOfDate(until));
    expect(years('2021-01-01', '2026-01-01')).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(years('2021-12-31', '2022-01-02')).toEqual([2021, 2022]);
    expect(years('2021-12-31', '2022-01-01')).toEqual([2021]);
  });

  it('five months are 152.1875 days', () => {
    expect(5 * DAYS_PER_MONTH).toBe(152.1875);
  });
});
