import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceAtLeast, recruitingResult } from './recruiting.ts';

const search = {
  eurosPerChild: 5000,
  avoidedEurosPerDay: 150,
  familyEurosPerDay: 50,
  successShare: 0.5,
  children: 10,
  avoidedDays: 183,
};

describe('looking for a family for one child (kindgericht werven)', () => {
  // Domain brief, 1.4, the table of kindgericht werven; appendix A.
  test.each([
    [150, 33.33, 50, 100],
    [223.26, 22.4, 28.86, 57.72],
    [300, 16.67, 20, 40],
  ])('at %f euros a day: %f days gross, %f net, %f when half succeed', (price, gross, net, half) => {
    const result = recruitingResult({ ...search, avoidedEurosPerDay: price });
    expect(result.grossDays).toBeCloseTo(gross, 2);
    expect(result.netDays).toBeCloseTo(net, 2);
    expect(result.netDaysWithFailures).toBeCloseTo(half, 2);
  });

  test.each([150, 151])('never when the family costs as much or more', (price) => {
    const result = recruitingResult({ ...search, familyEurosPerDay: price });
    expect(result).toMatchObject({ netDays: 'never', netDaysWithFailures: 'never', neededSuccesses: 'never' });
    expect(result.chanceOfLoss).toBe(1);
    expect(result.grossDays).toBe(5000 / 150);
  });

  test('never when no search succeeds', () => {
    const result = recruitingResult({ ...search, successShare: 0 });
    expect(result).toMatchObject({ netDays: 50, netDaysWithFailures: 'never', expectedGain: -50_000, chanceOfLoss: 1 });
  });

  test('ten searches: each success brings 18,300, so three of them pay for all ten', () => {
    const result = recruitingResult(search);
    // 10 x 0.5 x 183 x 100 - 10 x 5,000.
    expect(result.expectedGain).toBe(41_500);
    expect(result.neededSuccesses).toBe(3);
    // At most two of ten coins: (1 + 10 + 45) / 1024.
    expect(result.chanceOfLoss).toBeCloseTo(56 / 1024, 12);
  });

  test('exactly as many successes as the money needs is enough', () => {
    // 100 days x 100 euros: five successes pay 50,000.
    expect(recruitingResult({ ...search, avoidedDays: 100 }).neededSuccesses).toBe(5);
    expect(recruitingResult({ ...search, avoidedDays: 99 }).neededSuccesses).toBe(6);
    // Fifty days is the pay-back of one: all ten must succeed, and one day less is never enough.
    expect(recruitingResult({ ...search, avoidedDays: 50 }).neededSuccesses).toBe(10);
    expect(recruitingResult({ ...search, avoidedDays: 49 }).neededSuccesses).toBe('never');
  });
});

describe('the chance that so many succeed', () => {
  test('three throws of a coin', () => {
    expect([0, 1, 2, 3, 4].map((least) => chanceAtLeast(least, 3, 0.5))).toEqual([1, 0.875, 0.5, 0.125, 0]);
  });

  test('at least one is one minus none', () => {
    const trials = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(trials, fc.double({ min: 0, max: 1, noNaN: true }), (children, share) => {
        expect(chanceAtLeast(1, children, share)).toBeCloseTo(1 - (1 - share) ** children, 9);
        expect(chanceAtLeast(children, children, share)).toBeCloseTo(share ** children, 9);
      }),
    );
  });
});
