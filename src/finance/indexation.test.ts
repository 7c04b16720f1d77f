import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceYear } from './indexation.ts';
import { indexFactor, weightedIndex, weightedPath } from './indexation.ts';

// The table of the VNG in the domain brief, 2.7.
const Y2023: PriceYear = { year: 2023, ovaRate: 0.0474, ppcRate: 0.0487, ovaFinalRate: 0.0636, ppcFinalRate: 0.0702 };
const Y2024: PriceYear = { year: 2024, ovaRate: 0.0494, ppcRate: 0.0251, ovaFinalRate: 0.06, ppcFinalRate: 0.031 };
const Y2025: PriceYear = { year: 2025, ovaRate: 0.0418, ppcRate: 0.0182 };
const percent = (rate: number): string => (rate * 100).toFixed(2);

describe('the index of a year', () => {
  test('without a year before it: nine tenths wages, one tenth prices (2023: 4.75 %)', () => {
    expect(percent(weightedIndex(Y2023, null, 0.9))).toBe('4.75');
  });

  test('2025: 3.94 % and the plain difference over 2024 make 4.95-4.96 %', () => {
    expect(percent(weightedIndex(Y2025, null, 0.9))).toBe('3.94');
    const index = weightedIndex(Y2025, Y2024, 0.9);
    // 0.9 x 4.18 + 0.1 x 1.82 = 3.944; 0.9 x (6.00 - 4.94) + 0.1 x (3.10 - 2.51) = 1.013.
    expect(index).toBeCloseTo(0.03944 + 0.01013, 12);
    expect(index).toBeGreaterThan(0.0495);
    expect(index).toBeLessThan(0.0496);
  });

  test('2024: the correction of the VNG, 1.60, may be given instead of the difference and gives 6.30 %', () => {
    expect(percent(weightedIndex({ ...Y2024, correctionRate: 0.016 }, Y2023, 0.9))).toBe('6.30');
    // The plain difference: 0.9 x 1.62 + 0.1 x 2.15 = 1.673.
    expect(weightedIndex(Y2024, Y2023, 0.9)).toBeCloseTo(0.04697 + 0.01673, 12);
    expect(weightedIndex({ ...Y2024, correctionRate: 0 }, Y2023, 0.9)).toBeCloseTo(0.04697, 12);
  });

  test('a final figure that is not known yet corrects nothing; of one that is known only its own weight', () => {
    const provisional = { year: 2024, ovaRate: 0.0494, ppcRate: 0.0251 };
    expect(weightedIndex(Y2025, provisional, 0.9)).toBeCloseTo(0.03944, 12);
    expect(weightedIndex(Y2025, { ...provisional, ovaFinalRate: 0.06 }, 0.9)).toBeCloseTo(0.03944 + 0.00954, 12);
  });
});

describe('from one price year to another', () => {
  test('the years of a path may stand in any order', () => {
    const years = [
      { year: 2027, rate: 0.03 },
      { year: 2026, rate: 0.02 },
    ];
    // 1.02 x 1.03, and 1.01 for the year after the last.
    expect(indexFactor({ years, laterRate: 0.01 }, 2025, 2027)).toBeCloseTo(1.0506, 12);
    expect(indexFactor({ years, laterRate: 0.01 }, 2025, 2028)).toBeCloseTo(1.0506 * 1.01, 12);
  });

  const path = {
    years: [
      { year: 2024, rate: 0.063 },
      { year: 2025, rate: 0.0496 },
    ],
    laterRate: 0.02,
  };

  test('2024 and 2025 cumulate to 11.6 %', () => {
    expect(percent(indexFactor(path, 2023, 2025) - 1)).toBe('11.57');
    const prices = { years: [Y2023, { ...Y2024, correctionRate: 0.016 }, Y2025], ovaShare: 0.9, laterRate: 0 };
    expect(((indexFactor(weightedPath(prices), 2023, 2025) - 1) * 100).toFixed(1)).toBe('11.6');
  });

  test('a year counts from the year before it, the same year not at all', () => {
    expect(indexFactor(path, 2023, 2024)).toBeCloseTo(1.063, 12);
    expect(indexFactor(path, 2024, 2025)).toBeCloseTo(1.0496, 12);
    expect(indexFactor(path, 2024, 2024)).toBe(1);
  });

  test('after the last known year the later rate, before the first nothing', () => {
    expect(indexFactor(path, 2025, 2028)).toBeCloseTo(1.02 ** 3, 12);
    expect(indexFactor(path, 2015, 2023)).toBe(1);
    expect(indexFactor(path, 2015, 2024)).toBeCloseTo(1.063, 12);
    expect(indexFactor({ years: [], laterRate: 0.02 }, 2019, 2024)).toBe(1);
  });

  test('there and back is where it began, and by way of any year the same', () => {
    const year = fc.integer({ min: 2018, max: 2032 });
    fc.assert(
      fc.property(year, year, year, (from, by, to) => {
        expect(indexFactor(path, from, to) * indexFactor(path, to, from)).toBeCloseTo(1, 12);
        expect(indexFactor(path, from, by) * indexFactor(path, by, to)).toBeCloseTo(indexFactor(path, from, to), 12);
      }),
    );
  });

  test('the correction looks at the year before in the calendar, not in the list', () => {
    const apart = weightedPath({ years: [Y2023, Y2025], ovaShare: 0.9, laterRate: 0 });
    expect(apart.years[1].rate).toBeCloseTo(0.03944, 12);
  });
});
