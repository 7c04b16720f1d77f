import { type Lever, withLevers } from './lever.ts';
import { countOfRange, type LeverRange, valuesOfRange } from './lever-range.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './schema.ts';

/** A lever with the values that a question gives it. */
export interface GridInput {
  readonly lever: Lever;
  readonly values: readonly number[];
}

/** A scenario with each lever at a value. */
export interface GridPoint {
  /** One for each lever, in its unit. */
  readonly values: readonly number[];
  readonly scenario: Scenario;
}

export type LeverGrid =
  | { readonly ok: true; readonly inputs: readonly GridInput[]; readonly points: readonly GridPoint[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Without a step of its own a lever gets so many values at most: alone, or beside another. */
const MOST_VALUES = { alone: 16, together: 9 } as const;

/** More scenarios than this nobody waits for, and no picture shows. */
export const MOST_POINTS = 2000;

/** Returns how many values a lever gets at most when nobody says a step. */
export function mostValues(levers: number): number {
  return levers > 1 ? MOST_VALUES.together : MOST_VALUES.alone;
}

/** Returns how many scenarios a grid over these ranges has, without making one. */
export function sizeOfGrid(ranges: readonly LeverRange[]): number {
  return ranges.reduce((product, range) => product * countOfRange(range, mostValues(ranges.length)), 1);
}

/**
 * Makes the scenario of every combination of values, the last lever moving fastest; or returns what is wrong, of the first
 * combination that the language does not accept.
 */
export function leverGrid(scenario: Scenario, ranges: readonly LeverRange[]): LeverGrid {
  const inputs = ranges.map((range) => ({
    lever: range.lever,
    values: valuesOfRange(range, mostValues(ranges.length)),
  }));
  const levers = inputs.map(({ lever }) => lever);
  const points: GridPoint[] = [];
  for (const values of combinations(inputs)) {
    const changed = withLevers(scenario, levers, values);
    if (!changed.ok) return { ok: false, problems: changed.problems };
    points.push({ values, scenario: changed.scenario });
  }
  return { ok: true, inputs, points };
}

function combinations(inputs: readonly GridInput[]): readonly (readonly number[])[] {
  return inputs.reduce<readonly (readonly number[])[]>(
    (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}
