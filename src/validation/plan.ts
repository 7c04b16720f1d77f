import type { Outcome } from './outcome.ts';
import { type Sketch, scenarioOf } from './sketch.ts';

/** One case of the format of `cases.json`. */
export interface ValidationCase {
  readonly id: string;
  readonly family: string;
  readonly kind: 'exact' | 'stochastic';
  readonly description?: string;
  readonly source?: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** How one output is found: what is added up in each replication, and what the means of these sums give. */
export interface Reading {
  /** The name of the output, with its position for an element of a list: `mean_in_care_at[2]`. */
  readonly output: string;
  readonly sums: (outcome: Outcome) => readonly number[];
  readonly value: (means: readonly number[]) => number;
  /** A chance: the first sum counts how often it happened, the second how often we looked. */
  readonly isChance?: true;
  /** Reads the lives of single clients. */
  readonly ofLives?: true;
}

/** One scenario that is run as often as its readings need. */
export interface Trial {
  readonly scenario: ReturnType<typeof scenarioOf>;
  /** So many days of the case are one day of the scenario. */
  readonly unitDays: number;
  readonly readings: readonly Reading[];
}

/** An output that needs no chance: computed once. Null where there is no such number. */
export interface Figure {
  readonly output: string;
  readonly found: number | null;
}

/** How a case is put to the program. Outputs that are in neither list are reported as not covered. */
export interface Plan {
  readonly trials?: readonly Trial[];
  readonly figures?: readonly Figure[];
}

/** Maps the inputs of a family to scenarios. Throws `NotCovered` for inputs that it does not know. */
export type Mapping = (inputs: unknown, expected: ValidationCase['expected']) => Plan;

/**
 * Writes the scenario of a sketch and keeps the readings that the case asks for. Those of single clients become a trial
 * of their own: with a journal a run takes several times as long.
 */
export function trialsOf(
  sketch: Sketch,
  readings: readonly Reading[],
  expected: ValidationCase['expected'],
): readonly Trial[] {
  const asked = readings.filter(({ output }) => output.replace(/\[.*/, '') in expected);
  return [asked.filter((reading) => !reading.ofLives), asked.filter((reading) => reading.ofLives)].flatMap((own) =>
    own.length > 0 ? [{ scenario: scenarioOf(sketch), unitDays: sketch.unitDays ?? 1, readings: own }] : [],
  );
}

/** A reading of the lives of single clients: for these a journal is kept, which takes time. */
export function ofLives(reading: Reading): Reading {
  return { ...reading, ofLives: true };
}

/** A mean of one number per replication. */
export function meanOf(output: string, of: (outcome: Outcome) => number): Reading {
  return { output, sums: (outcome) => [of(outcome)], value: ([mean]) => mean };
}

/** A ratio of sums over all replications, never a mean of ratios. */
export function ratioOf(
  output: string,
  top: (outcome: Outcome) => number,
  bottom: (outcome: Outcome) => number,
): Reading {
  return { output, sums: (outcome) => [top(outcome), bottom(outcome)], value: ([a, b]) => a / b };
}

/** A variance over the replications of one number per replication. */
export function varianceOf(output: string, of: (outcome: Outcome) => number): Reading {
  return { output, sums: squares(of), value: ([mean, square]) => square - mean * mean };
}

/** A standard deviation over the replications of one number per replication. */
export function deviationOf(output: string, of: (outcome: Outcome) => number): Reading {
  return { output, sums: squares(of), value: ([mean, square]) => Math.sqrt(Math.max(0, square - mean * mean)) };
}

/** The share of the looks in which something was so: clients, moments, or replications. */
export function shareOf(
  output: string,
  hits: (outcome: Outcome) => number,
  looks: (outcome: Outcome) => number,
): Reading {
  return { ...ratioOf(output, hits, looks), isChance: true };
}

/** The share of the replications in which something holds. */
export function chanceOf(output: string, holds: (outcome: Outcome) => boolean): Reading {
  return shareOf(
    output,
    (outcome) => (holds(outcome) ? 1 : 0),
    () => 1,
  );
}

function squares(of: (outcome: Outcome) => number): Reading['sums'] {
  return (outcome) => {
    const value = of(outcome);
    return [value, value * value];
  };
}
