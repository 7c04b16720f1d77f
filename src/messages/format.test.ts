import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import {
  formatCount,
  formatDate,
  formatEuros,
  formatEurosShort,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatShortest,
  parseDutchNumber,
} from './format.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

describe('numbers in Dutch', () => {
  it('have a decimal comma, points for thousands and a true minus', () => {
    expect(formatNumber(1234.5, 1)).toBe('1.234,5');
    expect(formatNumber(-1234.5, 2)).toBe(`${MINUS}1.234,50`);
    expect(formatNumber(1_000_000)).toBe('1.000.000');
    expect(formatShortest(10.25)).toBe('10,25');
    expect(formatShortest(43)).toBe('43');
    expect(formatShortest(-0.5)).toBe(`${MINUS}0,5`);
  });

  it('never show a minus before zero', () => {
    expect([
      formatNumber(-0),
      formatNumber(-0.4),
      formatShortest(-0.001),
      formatEuros(-0.3),
      formatEurosShort(-0.2),
    ]).toEqual(['0', '0', '0', `€${NBSP}0`, `€${NBSP}0`]);
    expect(formatNumber(-0.5)).toBe(`${MINUS}1`);
    expect(formatPercent(-0.004)).toBe('0%');
  });

  it('say n.v.t. for what is not there', () => {
    for (const nothing of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const format of [formatNumber, formatShortest, formatEuros, formatEurosShort, formatPercent]) {
        expect(format(nothing)).toBe('n.v.t.');
      }
    }
  });
});

describe('amounts', () => {
  it('stand behind the euro sign with a space that does not break', () => {
    expect(formatEuros(5_617_350)).toBe(`€${NBSP}5.617.350`);
    expect(formatEuros(223.2575, 2)).toBe(`€${NBSP}223,26`);
    expect(formatEuros(1234.5, 2)).toBe(`€${NBSP}1.234,50`);
    expect(formatEuros(-12)).toBe(`${MINUS}${NBSP}€${NBSP}12`);
  });

  it('are said in thousands and millions, never with a letter', () => {
    expect(formatEurosShort(820)).toBe(`€${NBSP}820`);
    expect(formatEurosShort(9_499)).toBe(`€${NBSP}9.499`);
    expect(formatEurosShort(405_000)).toBe(`€${NBSP}405${NBSP}duizend`);
    expect(formatEurosShort(999_499)).toBe(`€${NBSP}999${NBSP}duizend`);
    expect(formatEurosShort(999_500)).toBe(`€${NBSP}1,0${NBSP}miljoen`);
    expect(formatEurosShort(5_617_350)).toBe(`€${NBSP}5,6${NBSP}miljoen`);
    expect(formatEurosShort(-698_000)).toBe(`${MINUS}${NBSP}€${NBSP}698${NBSP}duizend`);
    expect(formatEurosShort(1_250_000_000)).toBe(`€${NBSP}1.250,0${NBSP}miljoen`);
  });
});

describe('shares, dates and counts', () => {
  it('are written as people write them', () => {
    expect(formatPercent(0.953)).toBe('95%');
    expect(formatPercent(0.9531, 1)).toBe('95,3%');
    expect(formatDate(dayOfDate('2022-01-01'))).toBe('1 januari 2022');
    expect(formatShortDate(dayOfDate('2024-03-29'))).toBe('29 mrt 2024');
    expect(formatMonth(dayOfDate('2024-05-31'))).toBe('mei 2024');
  });

  it('take one or many after rounding', () => {
    expect([0, 0.6, 1, 1.4, 1.6, 12].map((count) => formatCount(count, 'jongere', 'jongeren'))).toEqual([
      '0 jongeren',
      '1 jongere',
      '1 jongere',
      '1 jongere',
      '2 jongeren',
      '12 jongeren',
    ]);
  });

  it('have every month of the year', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatDate(dayOfDate(`2022-${String(index + 1).padStart(2, '0')}-15`)),
    );
    expect(new Set(months).size).toBe(12);
    expect(months.every((text) => /^15 [a-z]+ 2022$/.test(text))).toBe(true);
  });
});

describe('a number that someone types', () => {
  it.each([
    ['57', 57],
    ['57,0', 57],
    ['1234,5', 1234.5],
    ['1.234,50', 1234.5],
    ['1.234', 1234],
    ['12.345.678', 12_345_678],
    ['€ 300', 300],
    [`€${NBSP}1.250`, 1250],
    ['-3', -3],
    [`${MINUS}3,5`, -3.5],
    [' 66% ', 66],
    ['0,5', 0.5],
  ])('%s is %d', (text, value) => {
    expect(parseDutchNumber(text)).toBe(value);
  });

  it.each(['1234.5', '1.5', '0.5', '1.23', '1,234.5', '1,2,3', '0.123', '1.2345', '12.34.567', ',5', '5,'])(
    '%s is unclear: it is asked, never guessed',
    (text) => {
      expect(parseDutchNumber(text)).toBe('unclear');
    },
  );

  it.each(['', 'abc', '-', ',', '.', '12a', '1e9', 'NaN', '--3'])('%s is no number', (text) => {
    expect(parseDutchNumber(text)).toBeNull();
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        return parseDutchNumber(formatNumber(value, decimals)) === (value === 0 ? 0 : value);
      }),
    );
  });
});
