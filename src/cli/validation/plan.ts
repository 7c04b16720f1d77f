import type { Cells } from '../../experiment/cells.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** One case of the format of `cases.json`. */
export interface ValidationCase {
  readonly id: string;
  readonly family: string;
  readonly kind: 'exact' | 'stochastic';
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** How one output is found: what is added up in each replication, and what the means of these sums give. */
export interface Reading {
  /** The name of the output, with its position for an element of a list: `mean_in_care_at[2]`. */
  readonly output: string;
  readonly sums: (cells: Cells) => readonly number[];
  readonly value: (means: readonly number[]) => number;
  /** `per-run`: one yes or no in each replication, so its error is known also when it never happened. */
  readonly chance?: 'per-run';
}

/** One scenario that is run as often as its readings need. */
export interface Trial {
  readonly scenario: Scenario;
  readonly readings: readonly Reading[];
}

/** An output that needs no chance: computed once. */
export interface Figure {
  readonly output: string;
  readonly found: number;
}

/** How a case is put to the program. Outputs that are in none of the lists are reported as not covered. */
export interface Plan {
  readonly trials?: readonly Trial[];
  readonly figures?: readonly Figure[];
  /** Why an output is not covered; a name without position stands for the whole list. */
  readonly notCovered?: Readonly<Record<string, string>>;
}

/** Maps the inputs of a family to scenarios. Throws `NotCovered` for inputs that it does not know. */
export type Mapping = (inputs: unknown, expected: ValidationCase['expected']) => Plan;

/** Says that a case, or what it asks, cannot be put to this version. */
export class NotCovered extends Error {}

/** A long run for families that ask for the steady state: 36,500 days count after as many that do not. */
export const LONG_RUN = { days: 36_500, warmUpDays: 36_500 } as const;

export const NO_CLIENT_RECORDS = 'the kernel keeps sums and weekly states, not the days of single clients';

/** A mean of one number per replication. */
export function meanOf(output: string, of: (cells: Cells) => number): Reading {
  return { output, sums: (cells) => [of(cells)], value: ([mean]) => mean };
}

/** A ratio of sums over all replications, never a mean of ratios. */
export function ratioOf(output: string, top: (cells: Cells) => number, bottom: (cells: Cells) => number): Reading {
  return { output, sums: (cells) => [top(cells), bottom(cells)], value: ([a, b]) => a / b };
}

/** A variance over the replications of one number per replication. */
export function varianceOf(output: string, of: (cells: Cells) => number): Reading {
  return { output, sums: squares(of), value: ([mean, square]) => square - mean * mean };
}

/** A standard deviation over the replications of one number per replication. */
export function deviationOf(output: string, of: (cells: Cells) => number): Reading {
  return { output, sums: squares(of), value: ([mean, square]) => Math.sqrt(Math.max(0, square - mean * mean)) };
}

/** The share of the replications in which something holds. */
export function chanceOf(output: string, holds: (cells: Cells) => boolean): Reading {
  return { ...meanOf(output, (cells) => (holds(cells) ? 1 : 0)), chance: 'per-run' };
}

function squares(of: (cells: Cells) => number): Reading['sums'] {
  return (cells) => {
    const value = of(cells);
    return [value, value * value];
  };
}
