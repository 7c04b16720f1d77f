import { describe, expect, test } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/schema.ts';
import { costOfStudy, LONGEST_SECONDS } from './study-cost.ts';

const plain: Scenario = { ...everythingScenario };
const times = (count: number, replications: number, scenario = plain) =>
  Array.from({ length: count }, () => ({ scenario, replications }));

describe('what a study will take', () => {
  test('counts scenarios and replications, and grows with both', () => {
    const one = costOfStudy(times(1, 500), 1, LIMITS);
    const ten = costOfStudy(times(10, 500), 1, LIMITS);
    expect(one).toMatchObject({ scenarios: 1, replications: 500, verdict: 'fits' });
    expect(ten).toMatchObject({ scenarios: 10, replications: 5000 });
    expect(ten.seconds).toBeCloseTo(10 * one.seconds, 6);
    expect(costOfStudy(times(10, 500), 4, LIMITS).seconds).toBeLessThan(ten.seconds / 2);
  });

  test('more than an hour, or one scenario that is too large by itself, is too large', () => {
    const million = costOfStudy(times(2000, 100_000), 2, LIMITS);
    expect(million.seconds).toBeGreaterThan(LONGEST_SECONDS);
    expect(million.verdict).toBe('too-large');
    const [segment, ...others] = plain.segments;
    const [stream, ...streams] = segment.inflow;
    const crowd = { ...segment, inflow: [{ ...stream, referralsPerYear: 1e9 }, ...streams] };
    const huge = { ...plain, segments: [crowd, ...others] };
    expect(costOfStudy(times(1, 1, huge), 1, LIMITS).verdict).toBe('too-large');
  });
});
