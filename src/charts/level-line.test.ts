import { describe, expect, test } from 'vitest';
import { levelLine } from './level-line.ts';

describe('the line of equal height over a grid', () => {
  test('a slope to the right has an upright line, at the height where it is passed', () => {
    expect(
      levelLine(
        [
          [0, 4],
          [0, 4],
        ],
        1,
      ),
    ).toEqual([{ x0: 0.25, y0: 0, x1: 0.25, y1: 1 }]);
  });

  test('a slope in both directions has a straight line through the grid', () => {
    // x + y = 1.5 over the places 0, 1, 2: each piece lies on it.
    const heights = [0, 1, 2].map((y) => [0, 1, 2].map((x) => x + y));
    const pieces = levelLine(heights, 1.5);
    expect(pieces.length).toBeGreaterThan(1);
    for (const { x0, y0, x1, y1 } of pieces) expect([x0 + y0, x1 + y1]).toEqual([1.5, 1.5]);
  });

  test('in a saddle the middle decides which corners are cut off', () => {
    // Corners 10, 0, 10, 0 going around: the middle is 5.
    const cutOff = (level: number) =>
      levelLine(
        [
          [10, 0],
          [0, 10],
        ],
        level,
      ).map(({ x0, y0, x1, y1 }) => [(x0 + x1) / 2, (y0 + y1) / 2]);
    // Above 4 the tops hang together, so that the two low corners (1, 0) and (0, 1) are cut off.
    expect(cutOff(4).map(([x, y]) => (x > y ? 'right' : 'left'))).toEqual(['right', 'left']);
    // Above 6 the two tops (0, 0) and (1, 1) stand alone.
    expect(cutOff(6).map(([x, y]) => (x + y < 1 ? 'first' : 'last'))).toEqual(['first', 'last']);
  });

  test('nothing is drawn on a plain, nor beside what is not known', () => {
    expect(
      levelLine(
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    ).toEqual([]);
    expect(
      levelLine(
        [
          [0, 4],
          [null, 4],
        ],
        1,
      ),
    ).toEqual([]);
    expect(levelLine([], 1)).toEqual([]);
  });
});
