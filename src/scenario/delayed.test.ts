import { describe, expect, it } from 'vitest';
import { undatedDifferences, withDelay } from './delayed.ts';
import { withValueAt } from './pointer.ts';
import type { Capacity, Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const STEPS = '/segments/verblijf/capacity/steps';
const steps = (...all: readonly (readonly [string, number])[]) => all.map(([from, places]) => ({ from, places }));
const set = (scenario: Scenario, path: string, value: unknown) => withValueAt(scenario, path, value) ?? scenario;
const now = set(THREE_SEGMENTS, STEPS, steps(['2022-01-01', 57], ['2022-07-01', 55], ['2023-01-31', 55]));

function stepsOf({ segments: [{ capacity }] }: Scenario) {
  return (capacity as Extract<Capacity, { kind: 'places' }>).steps.map(({ from, places }) => [from, places]);
}

function delayed(chosen: Scenario, months: number, from = now): Scenario {
  const result = withDelay(from, chosen, months);
  if (!result.ok) throw new Error(result.problems[0].code);
  return result.scenario;
}

describe('a plan that begins later', () => {
  it('moves what differs from now, and leaves what both have', () => {
    const chosen = set(now, STEPS, steps(['2022-01-01', 57], ['2022-07-01', 55], ['2023-01-31', 43]));
    expect(stepsOf(delayed(chosen, 13))).toEqual([
      ['2022-01-01', 57],
      ['2022-07-01', 55],
      // The last day of a month that is shorter.
      ['2024-02-29', 43],
    ]);
  });

  it('moves the whole plan when nothing with a date differs, and never the first day', () => {
    expect(stepsOf(delayed(now, 2))).toEqual([
      ['2022-01-01', 57],
      ['2022-09-01', 55],
      ['2023-03-31', 55],
    ]);
  });

  it('moves inflow only where the plan changes it', () => {
    const growth = { from: '2023-01-01', rate: -0.15 };
    const chosen = set(now, '/segments/verblijf/inflow/0/growth', growth);
    expect(delayed(chosen, 24).segments[0].inflow[0].growth).toEqual({ from: '2025-01-01', rate: -0.15 });
    expect(delayed(chosen, 24, chosen).segments[0].inflow[0].growth).toEqual(growth);
  });

  it('tells what has no date and so does not wait', () => {
    const chosen = set(set(now, `${STEPS}/2/places`, 43), '/segments/verblijf/lengthOfStay/meanDays', 115);
    expect(undatedDifferences(now, chosen).map(({ path }) => path)).toEqual([
      '/segments/verblijf/lengthOfStay/meanDays',
    ]);
    const fromTheStart = set(now, `${STEPS}/0/places`, 60);
    expect(undatedDifferences(now, fromTheStart).map(({ after }) => after)).toEqual([60]);
  });

  it('counts what falls after the last day', () => {
    // Until 2025: July 2022 becomes January 2025, and January 2023 July 2025.
    expect(withDelay(now, now, 30)).toMatchObject({ moved: 2, beyond: 2 });
    expect(withDelay(now, now, 29)).toMatchObject({ moved: 2, beyond: 1 });
  });

  it('moves nothing when there is no date', () => {
    expect(withDelay(THREE_SEGMENTS, THREE_SEGMENTS, 24).moved).toBe(0);
  });
});
