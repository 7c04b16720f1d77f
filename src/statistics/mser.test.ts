import { describe, expect, test } from 'vitest';
import { mser } from './mser.ts';

describe('the warm-up by MSER', () => {
  test('a series that climbs and then stays level is cut where it has become level', () => {
    const level = (i: number) => 40 + (i % 2 === 0 ? 1 : -1);
    const series = Array.from({ length: 100 }, (_, i) => (i < 20 ? 2 * i : level(i)));
    expect(mser(series)).toMatchObject({ first: 20 });
  });

  test('the statistic of three batches, worked by hand', () => {
    // Batches 1, 3 and 5: around 3 with squares 8, over 9; without the first around 4 with squares 2, over 4.
    expect(mser([1, 3, 5], 1)).toEqual({ first: 1, statistic: 0.5, mean: 4 });
  });

  test('never more than half is left out, a rest that fills no batch does not count', () => {
    expect(mser([0, 1, 2, 3, 4, 5, 6, 7], 1)?.first).toBe(4);
    expect(mser([5, 5, 5, 5, 5, 1000], 5)).toEqual({ first: 0, statistic: 0, mean: 5 });
    expect(mser([1, 2], 5)).toBeNull();
  });
});
