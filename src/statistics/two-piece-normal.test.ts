import { describe, expect, it } from 'vitest';
import { normalQuantile, twoPieceNormal } from './two-piece-normal.ts';

/** The 90 % point of the standard normal distribution, from published tables. */
const Z90 = 1.2815515655446004;

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.9, Z90],
    [0.1, -Z90],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
  ])('at %f is %f', (chance, z) => expect(normalQuantile(chance)).toBeCloseTo(z, 9));
});

describe('an uncertain input', () => {
  it.each([
    ['in the middle', 103, 120, 137],
    ['near the low end', 100, 103, 140],
    ['near the high end', 100, 139, 140],
    ['at the low end', 0.877, 0.877, 0.913],
    ['at the high end', 150, 300, 300],
  ])('is below its low end once in ten, and above its high end once in ten: most likely %s', (_, low, mode, high) => {
    const { quantile } = twoPieceNormal({ low, mode, high });
    const size = high - low;
    expect((quantile(0.1) - low) / size).toBeCloseTo(0, 6);
    expect((quantile(0.9) - high) / size).toBeCloseTo(0, 6);
  });

  it('is plainly normal when the most likely value lies in the middle', () => {
    const { quantile } = twoPieceNormal({ low: 100 - 10 * Z90, mode: 100, high: 100 + 10 * Z90 });
    for (const chance of [0.01, 0.2, 0.5, 0.77, 0.99])
      expect(quantile(chance)).toBeCloseTo(100 + 10 * normalQuantile(chance), 5);
  });

  it('is most often near its most likely value: the density is highest there and has no jump', () => {
    const { quantile } = twoPieceNormal({ low: 90, mode: 100, high: 130 });
    const density = (chance: number) => 2e-4 / (quantile(chance + 1e-4) - quantile(chance - 1e-4));
    const chances = Array.from({ length: 97 }, (_, at) => 0.02 + at / 100);
    const highest = chances.reduce((best, chance) => (density(chance) > density(best) ? chance : best));
    expect(quantile(highest)).toBeGreaterThan(99);
    expect(quantile(highest)).toBeLessThan(101.5);
    const below = chances.filter((chance) => quantile(chance) < 100).at(-1) ?? 0;
    expect(density(below + 0.01) / density(below)).toBeCloseTo(1, 2);
  });

  it('never leaves what the language allows, and is divided over the rest', () => {
    // Half of a normal around 0 is cut off: what is left is half-normal, of which the median is 0.674 deviations.
    const { quantile } = twoPieceNormal({ low: -Z90, mode: 0, high: Z90 }, 0);
    expect(quantile(1e-9)).toBeCloseTo(0, 6);
    expect(quantile(0.5)).toBeCloseTo(0.6744897501960817, 6);
    const share = twoPieceNormal({ low: 0.5, mode: 0.9, high: 0.99 }, 0, 1);
    expect(share.quantile(1 - 1e-9)).toBeLessThanOrEqual(1);
  });

  it('refuses a range that is upside down, or that leaves out its most likely value', () => {
    expect(() => twoPieceNormal({ low: 3, mode: 2, high: 1 })).toThrow(RangeError);
    expect(() => twoPieceNormal({ low: 1, mode: 5, high: 3 })).toThrow(RangeError);
    expect(() => twoPieceNormal({ low: 1, mode: 1, high: 1 })).toThrow(RangeError);
  });
});
