import { describe, expect, it } from 'vitest';
import { exactInterval } from './binomial.ts';

describe('exact interval of a chance', () => {
  it('never in n trials: the chance is less than 1 - missed^(1/n)', () => {
    const { low, high } = exactInterval(0, 50, 0.025);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(1 - 0.025 ** (1 / 50), 8);
  });

  it('always in n trials: the chance is more than missed^(1/n)', () => {
    expect(exactInterval(20, 20, 0.001)).toEqual({ low: expect.closeTo(0.001 ** (1 / 20), 8), high: 1 });
  });

  it('once in two trials: P(at least once) is 1 - (1 - p)^2 and P(at most once) is 1 - p^2', () => {
    const { low, high } = exactInterval(1, 2, 0.05);
    expect(low).toBeCloseTo(1 - Math.sqrt(0.95), 8);
    expect(high).toBeCloseTo(Math.sqrt(0.95), 8);
  });
});
