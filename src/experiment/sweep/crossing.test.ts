import { describe, expect, test } from 'vitest';
import { passagesOf, sideOf } from './crossing.ts';

/** Means at the values 1, 2, 3 … that are off by at most `error`. */
const curve = (means: readonly number[], error: number) =>
  means.map((mean, at) => ({ value: at + 1, mean, low: mean - error, high: mean + error }));

describe('where a mean passes a line', () => {
  test('a straight line is passed at its height, and the interval where its bands are', () => {
    // Means 0, 10, 20, 30 at 1, 2, 3, 4: 15 at 2.5. Upper band (mean + 4) reaches 15 at 2.1, lower band at 2.9.
    const { crossings, first, last } = passagesOf(curve([0, 10, 20, 30], 4), 15);
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toMatchObject({ direction: 'up', between: [2, 3], at: 2.5 });
    expect(crossings[0].low).toBeCloseTo(2.1, 12);
    expect(crossings[0].high).toBeCloseTo(2.9, 12);
    expect([first, last]).toEqual(['below', 'above']);
  });

  test('downwards likewise', () => {
    const { crossings } = passagesOf(curve([30, 20, 10, 0], 4), 15);
    expect(crossings[0]).toMatchObject({ direction: 'down', between: [2, 3], at: 2.5 });
    expect([crossings[0].low, crossings[0].high].map((value) => value?.toFixed(6))).toEqual(['2.100000', '2.900000']);
  });

  test('a flat curve is unsure over more points than the mean tells', () => {
    // Means 0, 2, 4, 6, 8 with 3 to both sides: 4.5 is passed between 3 and 4, and not sure from 1.75 until 4.75.
    const { crossings } = passagesOf(curve([0, 2, 4, 6, 8], 3), 4.5);
    expect(crossings[0]).toMatchObject({ between: [3, 4], at: 3.25 });
    expect(crossings[0].low).toBeCloseTo(1.75, 12);
    expect(crossings[0].high).toBeCloseTo(4.75, 12);
  });

  test('past the ends of the range nothing is claimed', () => {
    expect(passagesOf(curve([10, 14, 18], 10), 15).crossings[0]).toMatchObject({ low: null, high: null });
    expect(
      passagesOf(
        [
          { value: 1, mean: 1, low: null, high: null },
          { value: 2, mean: 3, low: null, high: null },
        ],
        2,
      ),
    ).toEqual({
      crossings: [{ direction: 'up', between: [1, 2], at: 1.5, low: null, high: null }],
      first: null,
      last: null,
    });
  });

  test('a line that is never reached is not passed', () => {
    expect(passagesOf(curve([1, 2, 3], 0.5), 4)).toEqual({ crossings: [], first: 'below', last: 'below' });
  });

  test('a mean that wavers around the line is one place, in no direction', () => {
    const { crossings } = passagesOf(curve([0, 11, 9, 0], 3), 10);
    expect(crossings).toMatchObject([{ direction: 'both-ways', between: [1, 3] }]);
    const clear = passagesOf(curve([0, 20, 20, 0], 3), 10);
    expect(clear.crossings.map(({ direction }) => direction)).toEqual(['up', 'down']);
  });

  test('exactly on the line is not above it', () => {
    expect(sideOf({ low: 10, high: 10 }, 10)).toBe('below');
    expect(sideOf({ low: 9, high: 11 }, 10)).toBeNull();
  });
});
