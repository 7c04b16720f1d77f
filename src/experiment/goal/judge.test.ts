import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { GoalNorm } from './norm.ts';

const atLeastOne: GoalNorm = {
  aim: { measure: 'admissions', segment: null, period: 'horizon' },
  sense: 'at-least',
  limit: 1,
  met: 'on-average',
};

describe('on which side of a norm a point lies', () => {
  test('an average that hangs on one rare future is not decided by the interval of Student', () => {
    // Mean 0.2, standard deviation sqrt 2: the plain interval ends at 0.6. A second such future would double the mean.
    const rare = Float64Array.from({ length: 50 }, (_, at) => (at === 0 ? 10 : 0));
    const found = judge(rare, atLeastOne, 0.025);
    expect(found).toMatchObject({ verdict: 'open', counted: 50, score: expect.closeTo(0.2, 12) });
    expect(found.high).toBeGreaterThan(1);
  });

  test('an even average of the same size is decided', () => {
    const even = Float64Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? 0.1 : 0.3));
    expect(judge(even, atLeastOne, 0.025)).toMatchObject({ verdict: 'fails', counted: 50 });
  });

  test('futures without anything to measure do not count; none at all is not met', () => {
    expect(judge(Float64Array.of(Number.NaN, 2, 2.1), atLeastOne, 0.025)).toMatchObject({
      counted: 2,
      verdict: 'meets',
    });
    expect(judge(Float64Array.of(Number.NaN), atLeastOne, 0.025)).toMatchObject({ counted: 0, verdict: 'fails' });
  });
});
