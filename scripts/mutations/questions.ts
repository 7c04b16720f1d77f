import type { Mutation } from './mutation.ts';

const GOAL = 'src/experiment/goal/judge.ts';
const CROSSING = 'src/experiment/sweep/crossing.ts';
const BEST = 'src/experiment/comparison/best.ts';

/** Faults in answers to questions: each still answers, with a number that is a little off or too sure. */
export const QUESTION_FAULTS: readonly Mutation[] = [
  {
    fault: 'an antithetic pair has the same luck twice',
    file: 'src/simulation/random.ts',
    before: 'turned = isTurned ? -1 : 0;',
    after: 'turned = isTurned ? 0 : 0;',
    tests: ['src/simulation/antithetic.test.ts'],
  },
  {
    fault: 'who waits exactly as long as the norm is not within it',
    file: 'src/simulation/waits.ts',
    before: 'return days <= normDays;',
    after: 'return days < normDays;',
    tests: ['src/simulation/simulate.test.ts'],
  },
  {
    fault: 'a control variate costs no degree of freedom',
    file: 'src/statistics/control-variates.ts',
    before: 'const degreesOfFreedom = n - 1 - used;',
    after: 'const degreesOfFreedom = n - 1;',
    tests: ['src/statistics/control-variates.test.ts'],
  },
  {
    fault: 'a run stops at the first look that happens to be precise',
    file: 'src/experiment/precision/precision.ts',
    before: 'at > 0 && look <= target',
    after: 'look <= target && at >= 0',
    tests: ['src/experiment/precision/precision.test.ts'],
  },
  {
    fault: 'a goal is decided by the mean, whatever its interval',
    file: GOAL,
    before: "if (low >= needed) return 'meets';",
    after: "if ((low + high) / 2 >= needed) return 'meets';",
    tests: ['src/experiment/goal/goal.test.ts', 'src/experiment/goal/search.test.ts'],
  },
  {
    fault: 'a goal of a skewed average is decided as if it were symmetric',
    file: GOAL,
    before: 'const wider = Math.max(1, (25 * skewness * skewness) / n);',
    after: 'const wider = Math.min(1, (25 * skewness * skewness) / n + 1);',
    tests: ['src/experiment/goal/judge.test.ts'],
  },
  {
    fault: 'the search for the largest value looks from the wrong end',
    file: 'src/experiment/goal/search.ts',
    before: "(wanted === 'smallest' ? at : count - 1 - at)",
    after: "(wanted === 'smallest' || count > 0 ? at : count - 1 - at)",
    tests: ['src/experiment/goal/search.test.ts'],
  },
  {
    fault: 'the place where a line is passed lies halfway, whatever the means',
    file: CROSSING,
    before: 'const share = (line - a.mean) / (b.mean - a.mean);',
    after: 'const share = (line - line + 0.5) / 1;',
    tests: ['src/experiment/sweep/crossing.test.ts'],
  },
  {
    fault: 'the interval of a crossing ends at the nearest point, sure or not',
    file: CROSSING,
    before: 'if (side === null) continue;',
    after: 'if (side === null) return points[at].value;',
    tests: ['src/experiment/sweep/crossing.test.ts'],
  },
  {
    fault: 'a shared best future counts as won alone',
    file: BEST,
    before: '(winners.length === 1 ? alone : shared)[winner] += 1;',
    after: '(winners.length > 0 ? alone : shared)[winner] += 1;',
    tests: ['src/experiment/comparison/best.test.ts'],
  },
  {
    fault: 'draws of an input all lie at the lower edge of their slice',
    file: 'src/experiment/sensitivity/latin-hypercube.ts',
    before: '(slice + draw(a, hash(b, at), WITHIN, 0)) / count',
    after: '(slice + 0 * draw(a, hash(b, at), WITHIN, 0)) / count',
    tests: ['src/experiment/sensitivity/latin-hypercube.test.ts'],
  },
  {
    fault: 'both sides of a range have the same spread',
    file: 'src/statistics/two-piece-normal.ts',
    before: 'mode - 2 * (1 - left) * unit * normalQuantile',
    after: 'mode - 2 * left * unit * normalQuantile',
    tests: ['src/statistics/two-piece-normal.test.ts'],
  },
  {
    fault: 'who was there when the looking began counts as seen from admission',
    file: 'src/statistics/stay-fit.ts',
    before: '(days(ended) + days(still) - days(before)) /',
    after: '(days(ended) + days(still)) /',
    tests: ['src/statistics/stay-fit.test.ts'],
  },
  {
    fault: 'who left on a day is no longer at risk on it',
    file: 'src/statistics/kaplan-meier.ts',
    before: 'leaves[gone] < days',
    after: 'leaves[gone] <= days',
    tests: ['src/statistics/stay-fit.test.ts'],
  },
  {
    fault: 'the last part of divided work is left out',
    file: 'src/cli/parts.ts',
    before: 'at === of ? count :',
    after: 'at === of ? count - step :',
    tests: ['src/cli/parts.test.ts'],
  },
  {
    fault: 'a study plays again what it has',
    file: 'src/experiment/lab.ts',
    before: 'const from = futures.replications.length;',
    after: 'const from = 0 * futures.replications.length;',
    tests: ['src/experiment/lab.test.ts'],
  },
  {
    fault: 'who is helped in a year is only who comes in it',
    file: 'src/experiment/outcome.ts',
    before: 'count + came.numerators[at]',
    after: '0 * count + came.numerators[at]',
    tests: ['src/experiment/outcome.test.ts', 'src/experiment/library.test.ts'],
  },
];
