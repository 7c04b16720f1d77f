import { expect, it } from 'vitest';
import { differencesBetween } from './differences.ts';
import { withValueAt } from './pointer.ts';
import type { Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const set = (scenario: Scenario, path: string, value: unknown) => withValueAt(scenario, path, value) ?? scenario;

it('tells what people decide from what they take the world to be, and only what differs', () => {
  const other = [
    ['/segments/verblijf/capacity/steps/0/places', 43],
    ['/segments/verblijf/lengthOfStay/meanDays', 120],
    ['/contracts/dagprijs/eurosPerDay', 210],
    ['/norms/waitingDays', 30],
    ['/name', 'Anders'],
    ['/seed', 'anders'],
    ['/replications', 50],
  ].reduce((changed, [path, value]) => set(changed, String(path), value), THREE_SEGMENTS);
  expect(differencesBetween(THREE_SEGMENTS, other).map(({ kind, before, after }) => [kind, before, after])).toEqual(
    expect.arrayContaining([
      ['assumption', 63, 30],
      ['assumption', 152, 120],
      ['choice', 200, 210],
    ]),
  );
  const kinds = differencesBetween(THREE_SEGMENTS, other).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['assumption', 'assumption', 'choice', 'choice']);
  expect(differencesBetween(THREE_SEGMENTS, THREE_SEGMENTS)).toEqual([]);
});
