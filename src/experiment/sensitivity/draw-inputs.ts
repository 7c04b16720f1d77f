import type { UncertainInput } from '../../scenario/uncertain-inputs.ts';
import { twoPieceNormal } from '../../statistics/two-piece-normal.ts';
import { latinHypercube } from './latin-hypercube.ts';

/** One draw of all inputs, in their order. */
export interface DrawnInputs {
  /** The chance at which each value was read. */
  readonly chances: readonly number[];
  /** In the unit of the lever; not yet rounded where it must be whole. */
  readonly values: readonly number[];
}

/**
 * Draws all inputs so many times, independently of each other, in a Latin hypercube: each from the two-piece normal
 * distribution of its range and its value as it is, cut at what its lever allows.
 */
export function drawInputs(seed: string, inputs: readonly UncertainInput[], count: number): readonly DrawnInputs[] {
  const distributions = inputs.map(({ lever: { minimum, maximum }, low, value, high }) =>
    twoPieceNormal({ low, mode: value, high }, minimum, maximum),
  );
  const chances = latinHypercube(
    seed,
    inputs.map(({ lever }) => lever.id),
    count,
  );
  return Array.from({ length: count }, (_, at) => ({
    chances: chances.map((own) => own[at]),
    values: distributions.map(({ quantile }, input) => quantile(chances[input][at])),
  }));
}
