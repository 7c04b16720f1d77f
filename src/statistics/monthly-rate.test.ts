import { describe, expect, test } from 'vitest';
import { daysInMonth } from '../calendar/calendar.ts';
import { type MonthlyCount, monthlyRate } from './monthly-rate.ts';

/** Months from January 2018 on, with a number for each. */
function months(count: number, number: (at: number) => number): MonthlyCount[] {
  return Array.from({ length: count }, (_, at) => ({
    count: number(at),
    month: (at % 12) + 1,
    days: daysInMonth(2018 + Math.floor(at / 12), (at % 12) + 1),
    years: (at + 0.5 - count) / 12,
  }));
}

/** Poisson numbers by multiplying chances (Knuth), the same in every run. */
function poisson(seed: number): (mean: number) => number {
  let state = seed;
  const chance = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return (mean) => {
    let count = 0;
    for (let product = chance(); product > Math.exp(-mean); product *= chance()) count += 1;
    return count;
  };
}

/** All that was counted in one calendar month. */
function sumOf(rows: readonly MonthlyCount[], month: number): number {
  return rows.reduce((sum, row) => (row.month === month ? sum + row.count : sum), 0);
}

describe('a rate from monthly counts', () => {
  test('is the number by the days, a year having 365.25 of them', () => {
    const rate = monthlyRate(months(36, () => 10));
    // 2018 to 2020 with its leap day: 1096 days.
    expect(rate?.perYear).toBeCloseTo((360 / 1096) * 365.25, 6);
    expect(rate?.trend).toBeNull();
    expect(rate?.season).toBeNull();
    expect(rate?.dispersion.verdict).toBe('less');
  });

  test('has the interval of a Poisson number: 900 in three years are known to one in thirty', () => {
    const next = poisson(11);
    const rate = monthlyRate(months(36, () => next(25)));
    const total = (rate?.perYear ?? 0) * 3;
    expect(Math.abs(total - 900)).toBeLessThan(4 * 30);
    expect(rate?.standardError).toBeGreaterThanOrEqual(0.99 / Math.sqrt(total));
    expect(rate?.standardError).toBeLessThan(1.4 / 30);
  });

  test('nothing for two months, and nothing when nobody came', () => {
    expect(monthlyRate(months(2, () => 5))).toBeNull();
    expect(monthlyRate(months(24, () => 0))).toBeNull();
  });
});

describe('a season', () => {
  const wave = (at: number) => 1 + 0.5 * Math.cos((((at % 12) + 1) / 6) * Math.PI);

  test('that is strong is found, with factors whose mean is one', () => {
    const next = poisson(3);
    const rate = monthlyRate(months(48, (at) => next(20 * wave(at))));
    expect(rate?.seasonForm).toBe('wave');
    const factors = rate?.season ?? [];
    expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 9);
    expect(Math.abs(factors[11] - 1.5)).toBeLessThan(0.2);
    expect(Math.abs(factors[5] - 0.5)).toBeLessThan(0.2);
    expect(Math.abs((rate?.perYear ?? 0) / 240 - 1)).toBeLessThan(4 / Math.sqrt(960));
  });

  test('of one month only is found as single months, drawn towards one', () => {
    const next = poisson(5);
    const rows = months(60, (at) => next(at % 12 === 8 ? 60 : 20));
    const rate = monthlyRate(rows);
    expect(rate?.seasonForm).toBe('months');
    const september = rate?.season?.[8] ?? 0;
    expect(september).toBeGreaterThan(2);
    const raw = 12 * (sumOf(rows, 9) / rows.reduce((sum, { count }) => sum + count, 0));
    expect(september).toBeLessThan(raw);
  });

  test('and a trend are rarely seen where there are none: less than one in eight of 60 tables', () => {
    const next = poisson(17);
    const found = Array.from({ length: 60 }, () => monthlyRate(months(36, () => next(8))));
    const wrong = found.filter((rate) => rate?.season !== null || rate.trend !== null);
    expect(wrong.length).toBeLessThan(60 / 8);
  });

  test('is not looked for in less than two years', () => {
    const rate = monthlyRate(months(23, (at) => Math.round(20 * wave(at))));
    expect(rate?.couldSeeSeason).toBe(false);
    expect(rate?.season).toBeNull();
  });
});

test('a trend is found, and the rate is that of the end of the table', () => {
  const next = poisson(23);
  // From 20 a month to 20 x 1.2^4 at the end.
  const rate = monthlyRate(months(48, (at) => next(20 * 1.2 ** ((at + 0.5) / 12))));
  expect(rate?.trend?.low).toBeLessThan(0.2);
  expect(rate?.trend?.high).toBeGreaterThan(0.2);
  expect(rate?.trend?.low).toBeGreaterThan(0.05);
  const end = 240 * 1.2 ** 4;
  expect(Math.abs(Math.log((rate?.perYear ?? 0) / end))).toBeLessThan(4 * (rate?.standardError ?? 0));
});

describe('the spread of the months', () => {
  test('of pairs is twice that of clients who come alone', () => {
    const next = poisson(29);
    const rate = monthlyRate(months(120, () => 2 * next(5)));
    expect(rate?.dispersion.verdict).toBe('more');
    expect(rate?.dispersion.low).toBeLessThan(2);
    expect(rate?.dispersion.high).toBeGreaterThan(2);
  });

  test('of clients who come alone is one, within its interval in about 95 of 100 tables', () => {
    const next = poisson(31);
    const found = Array.from({ length: 200 }, () => monthlyRate(months(24, () => next(10)))?.dispersion);
    const covered = found.filter((spread) => spread && spread.low <= 1 && spread.high >= 1).length;
    // 190 expected; the binomial standard deviation is 3.1.
    expect(covered).toBeGreaterThan(190 - 4 * 3.1);
  });
});
