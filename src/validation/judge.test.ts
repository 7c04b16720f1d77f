import { describe, expect, test } from 'vitest';
import { figure, judgeExact, judgeStochastic } from './judge.ts';
import { chanceOf, meanOf, ratioOf } from './plan.ts';
import { binomialTails, upperBound } from './rare.ts';

const mean = meanOf('x', () => 0);
const ratio = ratioOf(
  'x',
  () => 0,
  () => 0,
);
const chance = chanceOf('p_x', () => true);

describe('errors by the jackknife', () => {
  test('of a mean it is the usual standard error', () => {
    const { found, standardError } = figure(mean, [1, 2, 3, 4, 10], 1);
    expect(found).toBe(4);
    expect(standardError).toBeCloseTo(Math.sqrt(12.5 / 5), 12);
  });

  test('blocks of two replications: the mean over all, and the error of as many means of two', () => {
    const { n, found, standardError } = figure(mean, [1 + 2, 3 + 4, 10 + 4], 1, 2);
    expect([n, found]).toEqual([6, 4]);
    // Means 1.5, 3.5 and 7: variance 7.75.
    expect(standardError).toBeCloseTo(Math.sqrt(7.75 / 3), 12);
  });

  test('of a ratio it is zero when all pairs have the same ratio', () => {
    const { found, standardError } = figure(ratio, [2, 1, 4, 2, 6, 3], 2);
    expect(found).toBe(2);
    expect(standardError).toBeCloseTo(0, 12);
  });
});

describe('judging', () => {
  const figured = { n: 100, blocks: 100, seen: 100, found: 103, standardError: 1, hits: Number.NaN, looks: Number.NaN };
  const judge = (expected: number, precision: 'fast' | 'full' = 'fast') =>
    judgeStochastic('case', mean, figured, expected, precision).verdict;

  test('four errors off passes, a little more fails', () => {
    expect([judge(99), judge(98.9), judge(107.1)]).toEqual(['pass', 'fail', 'fail']);
  });

  test('a large error passes nothing, whatever z is', () => {
    const wild = { ...figured, standardError: 5 };
    expect(judgeStochastic('case', mean, wild, 100, 'fast').verdict).toBe('not covered');
    expect(judge(100, 'full')).toBe('pass');
    expect(judgeStochastic('case', mean, { ...figured, standardError: 1.2 }, 100, 'full').verdict).toBe('not covered');
  });

  test('what is exactly zero must be found to be zero', () => {
    expect(judge(0)).toBe('fail');
    expect(judgeStochastic('case', mean, { ...figured, found: 0, standardError: 0 }, 0, 'fast').verdict).toBe('pass');
  });

  test('a chance that was never seen is as sure as its looks allow', () => {
    const never = { n: 10_000, blocks: 10_000, seen: 0, found: 0, standardError: 0, hits: 0, looks: 10_000 };
    expect(judgeStochastic('case', chance, never, 0.02, 'fast').verdict).toBe('fail');
    expect(judgeStochastic('case', chance, never, 0.0009, 'fast').verdict).toBe('pass');
    expect(judgeStochastic('case', chance, { ...never, hits: 3, found: 3e-4 }, 1e-6, 'fast').verdict).toBe('fail');
    expect(judgeStochastic('case', chance, never, 1e-30, 'fast')).toMatchObject({
      verdict: 'pass',
      reason: 'counted: 0 of 10000, so at most 0.00030 (95 %)',
    });
  });

  test('a mean that was never seen fails when it should have been, and says too little when it is rare', () => {
    const never = { ...figured, n: 1000, blocks: 1000, seen: 0, found: 0, standardError: 0 };
    expect(judgeStochastic('case', mean, never, 3.2, 'fast').verdict).toBe('fail');
    const few = { ...never, seen: 3, found: 0.003, standardError: 0.00173 };
    for (const rare of [{ ...never }, few])
      expect(judgeStochastic('case', mean, rare, 0.002, 'fast')).toMatchObject({
        verdict: 'not covered',
        reason: expect.stringMatching(/^too little power: seen in [03] of 1000/),
      });
  });

  test('all replications the same: as sure as if one more had given nothing', () => {
    const same = { ...figured, n: 1000, blocks: 1000, seen: 1000, found: 20, standardError: 0 };
    expect(judgeStochastic('case', mean, same, 19.99999997, 'fast').verdict).toBe('pass');
    expect(judgeStochastic('case', mean, same, 19.9, 'fast').verdict).toBe('fail');
  });

  test('no number agrees with no number only', () => {
    const verdicts = [judgeExact('c', 'x', null, null), judgeExact('c', 'x', Number.NaN, null)];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
    expect([judgeExact('c', 'x', 1, null).verdict, judgeExact('c', 'x', null, 1).verdict]).toEqual(['fail', 'fail']);
  });
});

describe('counting what is rare', () => {
  test('both tails of the binomial distribution, by hand', () => {
    // Two looks at a chance of 1/4: 9/16, 6/16, 1/16.
    expect(binomialTails(0, 2, 0.25)).toEqual({ atMost: 0.5625, atLeast: 1 });
    expect(binomialTails(1, 2, 0.25)).toEqual({ atMost: 0.9375, atLeast: 0.4375 });
    expect(binomialTails(2, 2, 0.25).atLeast).toBeCloseTo(0.0625, 15);
  });

  test('never seen in 100 looks: at most 3 in 100 (the rule of three), always seen: at most 1', () => {
    expect(upperBound(0, 100)).toBeCloseTo(1 - 0.05 ** 0.01, 12);
    expect(upperBound(100, 100)).toBe(1);
    // Reference value: scipy.stats.beta.ppf(0.95, 4, 97).
    expect(upperBound(3, 100)).toBeCloseTo(0.07571, 4);
  });
});
