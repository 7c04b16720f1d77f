import { applyChanges } from './change.ts';
import { type Lever, withLevers } from './lever.ts';
import { countOfRange, type LeverRange, valuesOfRange } from './lever-range.ts';
import { valueAt } from './pointer.ts';
import type { Problem } from './problems.ts';
import type { Change, Scenario } from './schema.ts';

/** A search halves what is left, so that a fine grid costs little; but each value must be a scenario that can be played. */
const USUAL_VALUES = 200;
export const MOST_VALUES = 400;

/** The values along which a goal is sought, or why there are none. */
export type GoalGrid =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly kind: 'single' }
  | { readonly kind: 'too-many'; readonly count: number };

/** Returns the values of a range: at its own step, that of its choice, or a round one. */
export function goalGrid(range: LeverRange): GoalGrid {
  const usual = { ...range, step: range.step ?? range.lever.choice?.step ?? null };
  const isFine = range.step === null && countOfRange(usual, USUAL_VALUES) > MOST_VALUES;
  const stepped = isFine ? range : usual;
  const count = countOfRange(stepped, USUAL_VALUES);
  if (!(count > 1)) return { kind: 'single' };
  if (count > MOST_VALUES) return { kind: 'too-many', count };
  return { kind: 'values', values: valuesOfRange(stepped, USUAL_VALUES) };
}

/** Returns the scenario with the lever at a value. Throws when the language refuses it: see `refusedAlong`. */
export function alongLever(scenario: Scenario, lever: Lever): (value: number) => Scenario {
  return (value) => {
    const changed = withLevers(scenario, [lever], [value]);
    if (!changed.ok) throw new Error(`alongLever: ${lever.id} cannot be ${value}`);
    return changed.scenario;
  };
}

/** Returns what the language says of the first value that it refuses; nothing when it takes them all. */
export function refusedAlong(scenario: Scenario, lever: Lever, values: readonly number[]): readonly Problem[] {
  for (const value of values) {
    const changed = withLevers(scenario, [lever], [value]);
    if (!changed.ok) return changed.problems;
  }
  return [];
}

/**
 * Returns the scenario with a date where it has none yet, so that a lever can move it: an admission stop, a closing. The
 * scenario itself where the path has a value already, or can have no date.
 */
export function withDateAt(scenario: Scenario, path: string, date: string): Scenario {
  if (valueAt(scenario, path) !== undefined) return scenario;
  const change: Change = { path, value: date };
  const changed = applyChanges(scenario, [change]);
  return changed.ok ? changed.scenario : scenario;
}
