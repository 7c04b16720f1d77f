import { lostPath } from './change.ts';
import { whereOf } from './place.ts';
import { valueAt } from './pointer.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './schema.ts';

/** Finds sources of which the path leads nowhere, or of which the range is upside down. */
export function sourceProblems(scenario: Scenario): Problem[] {
  return Object.entries(scenario.sources).flatMap(([target, source]): Problem[] => {
    const where = whereOf(scenario, ['sources', target]);
    if (valueAt(scenario, target) === undefined) {
      return [{ ...where, code: 'path-not-found', facts: lostPath(scenario, target) }];
    }
    const { low, high } = source.kind === 'assumption' ? source : {};
    if (low === undefined || high === undefined || low <= high) return [];
    return [{ ...where, code: 'range-upside-down', facts: { low, high } }];
  });
}
