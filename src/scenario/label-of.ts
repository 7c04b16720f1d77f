import { labelOf } from './place.ts';
import type { Scenario } from './schema.ts';

/** Returns the label of a client group, or its id when there is no such group. */
export function groupLabel(scenario: Scenario, id: string): string {
  return labelOf(scenario, 'clientGroups', id) ?? id;
}

/** Returns the label of a segment, or its id when there is no such segment. */
export function segmentLabel(scenario: Scenario, id: string): string {
  return labelOf(scenario, 'segments', id) ?? id;
}
