import { describe, expect, test } from 'vitest';
import { pairedDifference } from './paired.ts';

// Case pair-01 of the project's validation cases (family "Comparing two policies").
const A = [10.2, 14.1, 8.9, 20.3, 15.5, 12.2, 17.8, 9.4];
const B = [9.1, 12.6, 8.2, 18.1, 13.9, 11.5, 15.6, 8.8];

describe('two variants with the same luck', () => {
  test('pair-01: eight pairs give the paired interval, not the wide one of unpaired samples', () => {
    const difference = pairedDifference(A, B);
    expect(difference?.mean).toBeCloseTo(1.325, 9);
    expect(difference?.low).toBeCloseTo(0.778152111865, 9);
    expect(difference?.high).toBeCloseTo(1.87184788813, 9);
    expect(difference).toMatchObject({ n: 8, lower: 0, equal: 0, higher: 8 });
  });

  test('a variant equal to the base differs by exactly zero', () => {
    expect(pairedDifference(A, A)).toEqual({
      n: 8,
      mean: 0,
      standardError: 0,
      low: 0,
      high: 0,
      lower: 0,
      equal: 8,
      higher: 0,
    });
  });

  test('the sign is a minus b, and every pair is counted once', () => {
    const difference = pairedDifference([1, 2, 3, 4], [5, 2, 2, 9]);
    expect(difference).toMatchObject({ mean: -2, lower: 2, equal: 1, higher: 1 });
    expect(pairedDifference([5, 2, 2, 9], [1, 2, 3, 4])).toMatchObject({ mean: 2, lower: 1, equal: 1, higher: 2 });
  });

  test('one pair has a difference and no interval, no pairs have nothing', () => {
    expect(pairedDifference([3], [1])).toMatchObject({ mean: 2, standardError: null, low: null, high: null });
    expect(pairedDifference([], [])).toBeNull();
  });

  test('replications that do not pair are refused', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(RangeError);
  });
});
