import type { Mutation } from './mutation.ts';

const SUMMARY = 'src/statistics/summary.ts';
const INTERVAL = 'src/statistics/interval.ts';

/** Faults in means, errors and bands: the numbers stay plausible and say something else. */
export const STATISTICS_FAULTS: readonly Mutation[] = [
  {
    fault: 'standard error of the mean as sd / n instead of sd / sqrt(n)',
    file: SUMMARY,
    before: 'sd / Math.sqrt(n)',
    after: 'sd / n',
    tests: ['src/statistics/summary.test.ts'],
  },
  {
    fault: 'standard deviation over n instead of n - 1',
    file: SUMMARY,
    before: 'Math.sqrt((m2 * n) / (n - 1))',
    after: 'Math.sqrt(m2)',
    tests: ['src/statistics/summary.test.ts'],
  },
  {
    fault: 'what rounding drops from a sum is lost',
    file: SUMMARY,
    before: 'return sum + dropped;',
    after: 'return sum;',
    tests: ['src/statistics/summary.test.ts'],
  },
  {
    fault: 'interval of a mean with the normal distribution instead of t',
    file: INTERVAL,
    before: 'studentT(level, n - 1) * standardError',
    after: 'normalZ(level) * standardError',
    tests: ['src/statistics/interval.test.ts'],
  },
  {
    fault: 'interval of a chance by Wald instead of Wilson',
    file: INTERVAL,
    before: `  const centre = (share + (z * z) / (2 * n)) / widening;
  const halfWidth = (z / widening) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));`,
    after: `  const centre = share + 0 * widening;
  const halfWidth = z * Math.sqrt((share * (1 - share)) / n);`,
    tests: ['src/statistics/interval.test.ts'],
  },
  {
    fault: 'skewness does not stop an interval',
    file: INTERVAL,
    before: 'n >= 2 && n > 25 * skewness * skewness',
    after: 'n >= 2 && n > 25 * Math.min(0, skewness)',
    tests: ['src/statistics/interval.test.ts'],
  },
  {
    fault: 'paired difference taken over pairs that do not belong together',
    file: 'src/statistics/paired.ts',
    before: '(value, i) => value - b[i]',
    after: '(value, i) => value - b[b.length - 1 - i]',
    tests: ['src/statistics/paired.test.ts'],
  },
  {
    fault: 'quantile at the wrong place in the row',
    file: 'src/statistics/quantile.ts',
    before: '(sorted.length - 1) * p',
    after: 'Math.max(0, sorted.length * p - 1)',
    tests: ['src/statistics/summary.test.ts', 'src/statistics/band-of.test.ts'],
  },
  {
    fault: 'P95 of a band is its P75',
    file: 'src/statistics/band-of.ts',
    before: 'p95[point] = quantile(values, 0.95);',
    after: 'p95[point] = quantile(values, 0.75);',
    tests: ['src/statistics/band-of.test.ts'],
  },
  {
    fault: 'mean of ratios instead of ratio of sums',
    file: 'src/experiment/samples.ts',
    before: 'mean: ratio?.ratio ?? null',
    after: 'mean: ratio && mean',
    tests: ['src/experiment/rows.test.ts'],
  },
];
