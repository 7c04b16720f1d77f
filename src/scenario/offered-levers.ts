import { parseIsoDate } from '../calendar/calendar.ts';
import { type Lever, leverBy, leversOf } from './lever.ts';
import { isRecord, pathOf } from './pointer.ts';
import type { Scenario } from './schema.ts';

/** Lists the levers that a page offers: those with a name, and every number and date of the places of each segment. */
export function offeredLevers(scenario: Scenario): readonly Lever[] {
  const named = leversOf(scenario);
  const chosen = new Set(named.flatMap(({ choice, paths }) => (choice ? paths : [])));
  const paths = scenario.segments.flatMap(({ capacity }, at) =>
    leavesOf(capacity, ['segments', at, 'capacity']).map((keys) => pathOf(scenario, keys)),
  );
  return [...named, ...paths.filter((path) => !chosen.has(path)).flatMap((path) => leverBy(scenario, path) ?? [])];
}

function leavesOf(value: unknown, keys: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  if (typeof value === 'number' || (typeof value === 'string' && parseIsoDate(value) !== null)) return [keys];
  if (Array.isArray(value)) return value.flatMap((inner, at) => leavesOf(inner, [...keys, at]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key])) : [];
}
