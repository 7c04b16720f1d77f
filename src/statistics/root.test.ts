import { describe, expect, it } from 'vitest';
import { rootBetween } from './root.ts';

describe('where a rising function passes zero', () => {
  it('is found at once on a straight line', () => {
    let asked = 0;
    const line = (x: number) => {
      asked++;
      return 3 * x - 600;
    };
    expect(rootBetween(line, 150, 300)).toBeCloseTo(200, 12);
    expect(asked).toBe(3);
  });

  it('is found beside a bend, on a curve, and behind a long flat stretch', () => {
    expect(rootBetween((x) => Math.min(2 * x - 10, x / 2 - 4), 0, 100)).toBeCloseTo(8, 7);
    expect(rootBetween((x) => x ** 3 - 2, 0, 100)).toBeCloseTo(Math.cbrt(2), 6);
    expect(rootBetween((x) => Math.max(x - 1, -1e-6), -1e6, 2)).toBeCloseTo(1, 2);
  });

  it('is an end where the function does not pass', () => {
    expect(rootBetween((x) => x + 1, 0, 1)).toBe(0);
    expect(rootBetween((x) => x - 2, 0, 1)).toBe(1);
    expect(rootBetween((x) => x - 1, 0, 1)).toBe(1);
  });

  it('is some place of a stretch that is flat at zero', () => {
    const flat = (x: number) => (x < 2 ? x - 2 : Math.max(0, x - 5));
    const root = rootBetween(flat, 0, 9);
    expect(flat(root)).toBeCloseTo(0, 7);
  });
});
