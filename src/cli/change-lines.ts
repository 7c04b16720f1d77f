import { differenceLine } from '../messages/differences.ts';
import { differencesBetween } from '../scenario/differences.ts';
import type { Scenario } from '../scenario/schema.ts';
import { wrapped } from './columns.ts';

/** Writes which choices and assumptions differ between two scenarios, and only those. */
export function changeLines(from: Scenario, to: Scenario): string[] {
  return differencesBetween(from, to).flatMap((one) => wrapped(`- ${differenceLine(from, to, one)}`, '  '));
}
