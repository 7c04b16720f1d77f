import { describe, expect, it } from 'vitest';
import { exp, gammaProbability, log, logGamma, normalQuantile, power } from './elementary.ts';

const points = Array.from({ length: 4000 }, (_, i) => 10 ** (-300 + (600 * i) / 4000) * (1 + (i % 7) / 7));

function relative(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-300);
}

describe('functions from basic arithmetic only', () => {
  it('agree with the logarithm of the engine to two units in the last place', () => {
    for (const x of points) expect(relative(log(x), Math.log(x))).toBeLessThan(5e-16);
    expect([log(1), log(0), log(5e-324)]).toEqual([0, -Infinity, Math.log(5e-324)]);
  });

  it('agree with the exponential of the engine', () => {
    for (let x = -700; x < 700; x += 0.37) expect(relative(exp(x), Math.exp(x))).toBeLessThan(5e-16);
    expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Infinity]);
    expect(relative(power(2.5, 3.5), 2.5 ** 3.5)).toBeLessThan(1e-14);
  });

  it('know the gamma function at whole and half numbers', () => {
    let factorial = 1;
    for (let n = 1; n < 60; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(2e-13 * Math.max(1, Math.log(factorial)));
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14);
  });

  it('know the incomplete gamma function where it is elementary', () => {
    for (const x of [0.01, 0.5, 1, 3, 10, 40]) {
      expect(gammaProbability(1, x)).toBeCloseTo(1 - Math.exp(-x), 13);
      expect(gammaProbability(2, x)).toBeCloseTo(1 - Math.exp(-x) * (1 + x), 13);
    }
  });

  it('know the normal quantiles of the tables', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007687, 11);
    expect(normalQuantile(0.0001)).toBeCloseTo(-3.719016485455709, 12);
  });
});
