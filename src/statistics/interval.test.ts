import { describe, expect, test } from 'vitest';
import {
  meanInterval,
  meanIntervalHolds,
  quantileInterval,
  ratioOfSums,
  welchInterval,
  wilsonInterval,
} from './interval.ts';
import { studentT } from './student-t.ts';
import type { Summary } from './summary.ts';
import { summarise } from './summary.ts';

// Cases stat-01 to stat-03 of the project's validation cases (family "Summary statistics of replications").
const STAT_01 = [12.1, 9.8, 15.3, 11.2, 10.4, 13.9, 8.7, 12.6, 14.2, 11.8];
const STAT_02 = [1000000004, 1000000007, 1000000013, 1000000016];
const STAT_03 = [...Array<number>(19).fill(0), 100];

const rising = (values: readonly number[]) => Float64Array.from(values).sort();

describe('the t interval of a mean', () => {
  test.each([
    ['stat-01', STAT_01, 12, 1.48301229683],
    ['stat-02', STAT_02, 1000000010, 8.71548814726],
    ['stat-03', STAT_03, 5, 10.465120272],
  ])('%s has the half width of the case', (_, values, mean, halfWidth) => {
    const interval = meanInterval(summarise(values)!)!;
    const tolerance = Math.max(1e-9, mean * Number.EPSILON);
    expect(Math.abs(interval.high - (mean + halfWidth))).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(interval.low - (mean - halfWidth))).toBeLessThanOrEqual(tolerance);
  });

  test('one replication has no interval', () => {
    expect(meanInterval(summarise([5])!)).toBeNull();
  });

  // Reference values: scipy.stats.t.ppf.
  test.each([
    [1, [3.0776835371752544, 6.313751514675037, 12.706204736174694, 636.6192487687897]],
    [2, [1.8856180831641272, 2.9199855803537242, 4.302652729749462, 31.599054576445365]],
    [9, [1.3830287383966329, 1.833112932656237, 2.262157162798205, 4.780912585931217]],
    [10, [1.372183641110336, 1.8124611228116756, 2.228138851986274, 4.586893858702708]],
    [499, [1.2832504230098851, 1.6479129840597124, 1.9647293909876886, 3.3101305703978303]],
    [9999, [1.281636238198314, 1.6450060333112988, 1.960201263621357, 3.291500063300963]],
  ])('Student t with %i degrees of freedom is right to eleven digits', (degrees, expected) => {
    [0.8, 0.9, 0.95, 0.999].forEach((level, i) => {
      expect(Math.abs(studentT(level, degrees) / expected[i]! - 1)).toBeLessThan(1e-11);
    });
  });

  test('95 % of the intervals cover the truth, also with ten replications', () => {
    // Nearly symmetric, like the client days of a year: the sum of 50 exponential stays of mean 1.
    const covered = coverage({ experiments: 2000, replications: 10, truth: 50, draw: (chance) => stays(chance, 50) });
    // Two-sided binomial band of 1 in 10,000 around 1900 of 2000.
    expect(covered).toBeGreaterThanOrEqual(1860);
    expect(covered).toBeLessThanOrEqual(1936);
  });

  test('a quantity that is nearly always zero breaks the interval, and that is said', () => {
    const rare = (chance: () => number) => (chance() < 0.02 ? stays(chance, 1) : 0);
    const experiment = { experiments: 500, replications: 100, truth: 0.02, draw: rare };
    expect(coverage(experiment)).toBeLessThan(0.9 * 500);
    expect(coverage({ ...experiment, counts: (summary) => summary.sd !== 0 && meanIntervalHolds(summary) })).toBe(0);
  });

  test('five hundred replications are enough for the skewness of a waiting list after a cut', () => {
    expect(meanIntervalHolds({ n: 500, skewness: 1.1 })).toBe(true);
    expect(meanIntervalHolds({ n: 20, skewness: 1.1 })).toBe(false);
    expect(meanIntervalHolds({ n: 500, skewness: 21 })).toBe(false);
    expect(meanIntervalHolds({ n: 1, skewness: 0 })).toBe(false);
  });
});

describe('the interval of Welch', () => {
  test('pair-01: two policies as if they had not met the same luck', () => {
    const a = summarise([10.2, 14.1, 8.9, 20.3, 15.5, 12.2, 17.8, 9.4])!;
    const b = summarise([9.1, 12.6, 8.2, 18.1, 13.9, 11.5, 15.6, 8.8])!;
    const interval = welchInterval(a, b)!;
    expect(interval.low).toBeCloseTo(-2.80515349462, 9);
    expect(interval.high).toBeCloseTo(5.45515349462, 9);
  });

  test('equal spread and number: as many degrees of freedom as both together', () => {
    const estimate = { n: 10, mean: 5, standardError: 1 };
    const { low, high } = welchInterval(estimate, { ...estimate, mean: 2 })!;
    expect((low + high) / 2).toBeCloseTo(3, 12);
    expect((high - low) / 2).toBeCloseTo(studentT(0.95, 18) * Math.SQRT2, 12);
  });

  test('nothing to go by: one replication, or no spread at all', () => {
    const estimate = { n: 10, mean: 5, standardError: 0 };
    expect(welchInterval(estimate, { ...estimate, n: 1, standardError: null })).toBeNull();
    expect(welchInterval(estimate, estimate)).toBeNull();
  });
});

describe('the Wilson interval of a chance', () => {
  // Reference values: scipy.stats.binomtest(...).proportion_ci(method='wilson').
  test.each([
    [0, 100, 0.95, 0, 0.03699349820698568],
    [17, 20, 0.95, 0.6395811352592431, 0.9476312541037835],
    [17, 20, 0.9, 0.6781719243246932, 0.9384175895226318],
    [3, 500, 0.95, 0.002042596271960237, 0.01749025210405338],
    [20, 20, 0.95, 0.8388748419471808, 1],
  ])('%i of %i at level %f', (successes, n, level, low, high) => {
    const interval = wilsonInterval(successes, n, level)!;
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  test('never seen is not never, and always stays possible', () => {
    expect(wilsonInterval(0, 100)).toMatchObject({ low: 0 });
    expect(wilsonInterval(0, 100)!.high).toBeGreaterThan(0.03);
    expect(wilsonInterval(100, 100)).toMatchObject({ high: 1 });
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('the interval of a quantile between order statistics', () => {
  test('stat-01: the median of ten lies between the second and the ninth', () => {
    const interval = quantileInterval(rising(STAT_01), 0.5)!;
    expect(interval).toMatchObject({ low: 9.8, high: 14.2 });
    expect(interval.coverage).toBeCloseTo(0.978515625, 12);
  });

  test('stat-03: the median of nineteen zeros and one hundred is zero', () => {
    const interval = quantileInterval(rising(STAT_03), 0.5)!;
    expect(interval).toMatchObject({ low: 0, high: 0 });
    expect(interval.coverage).toBeCloseTo(0.958610534668, 12);
  });

  test('P90 of a hundred lies between the 84th and the 96th, with coverage 95.57 %', () => {
    const interval = quantileInterval(
      Float64Array.from({ length: 100 }, (_, i) => i + 1),
      0.9,
    )!;
    expect(interval).toMatchObject({ low: 84, high: 96 });
    expect(interval.coverage).toBeCloseTo(0.9557, 4);
  });

  test.each([
    [0.9, 36],
    [0.95, 72],
    [0.99, 368],
  ])('P%f cannot be known below %i replications', (p, needed) => {
    const ranks = (n: number) => Float64Array.from({ length: n }, (_, i) => i + 1);
    expect(quantileInterval(ranks(needed - 1), p)).toBeNull();
    expect(quantileInterval(ranks(needed), p)?.high).toBe(needed);
    expect(quantileInterval(ranks(0), p)).toBeNull();
    // The same at the other end.
    expect(quantileInterval(ranks(needed - 1), 1 - p)).toBeNull();
    expect(quantileInterval(ranks(needed), 1 - p)?.low).toBe(1);
  });

  test('a hundred thousand replications do not underflow', () => {
    const n = 100_000;
    const interval = quantileInterval(
      Float64Array.from({ length: n }, (_, i) => (i + 1) / n),
      0.5,
    )!;
    // Normal approximation: 0.5 +- 1.96 x 0.5 / sqrt(n).
    expect(interval.low).toBeCloseTo(0.5 - 0.98 / Math.sqrt(n), 4);
    expect(interval.high).toBeCloseTo(0.5 + 0.98 / Math.sqrt(n), 4);
    expect(interval.coverage).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the ratio of sums', () => {
  test('three years of money over clients, worked by hand', () => {
    // Ratio 60 / 12 = 5; residuals 10-15, 20-20, 30-25 = -5, 0, 5; s = 5; error = 5 x sqrt(3) / 12.
    const ratio = ratioOfSums([10, 20, 30], [3, 4, 5])!;
    expect(ratio.ratio).toBe(5);
    expect(ratio.standardError).toBeCloseTo((5 * Math.sqrt(3)) / 12, 12);
  });

  test('it is not the mean of the ratios', () => {
    expect(ratioOfSums([1, 90], [1, 9])?.ratio).toBe(9.1);
  });

  test('a fixed price has no error, one year has no known error, and nothing to divide by has no ratio', () => {
    expect(ratioOfSums([300, 600], [1, 2])).toEqual({ ratio: 300, standardError: 0 });
    expect(ratioOfSums([300], [2])).toEqual({ ratio: 150, standardError: null });
    expect(ratioOfSums([0, 0], [0, 0])).toBeNull();
    expect(ratioOfSums([], [])).toBeNull();
    expect(() => ratioOfSums([1], [1, 2])).toThrow(RangeError);
  });

  test('its interval covers the true ratio in 95 % of the experiments', () => {
    const chance = generator(7);
    let covered = 0;
    for (let experiment = 0; experiment < 1000; experiment += 1) {
      const clients = Array.from({ length: 100 }, () => 5 + Math.floor(10 * chance()));
      const days = clients.map((count) => stays(chance, count));
      const { ratio, standardError } = ratioOfSums(days, clients)!;
      const interval = meanInterval({ n: 100, mean: ratio, standardError })!;
      if (interval.low <= 1 && 1 <= interval.high) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(921);
    expect(covered).toBeLessThanOrEqual(975);
  });
});

/** Counts in how many experiments the 95 % interval covers the truth. */
function coverage(experiment: {
  readonly experiments: number;
  readonly replications: number;
  readonly truth: number;
  readonly draw: (chance: () => number) => number;
  readonly counts?: (summary: Summary) => boolean;
}): number {
  const chance = generator(2022);
  let covered = 0;
  for (let i = 0; i < experiment.experiments; i += 1) {
    const summary = summarise(Array.from({ length: experiment.replications }, () => experiment.draw(chance)))!;
    const interval = meanInterval(summary)!;
    const hit = interval.low <= experiment.truth && experiment.truth <= interval.high;
    if (experiment.counts ? experiment.counts(summary) : hit) covered += 1;
  }
  return covered;
}

/** The sum of exponential stays of mean 1. */
function stays(chance: () => number, count: number): number {
  let days = 0;
  for (let i = 0; i < count; i += 1) days -= Math.log(1 - chance());
  return days;
}

/** A small seeded generator (mulberry32), so that these tests depend on no other room. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
