import type { Lab } from '../../../experiment/lab.ts';
import { type AllTogether, allTogether, type Draw } from '../../../experiment/sensitivity/all-together.ts';
import { drawInputs } from '../../../experiment/sensitivity/draw-inputs.ts';
import { type OneAtATime, oneAtATime } from '../../../experiment/sensitivity/one-at-a-time.ts';
import type { Problem } from '../../../scenario/problems.ts';
import { endsOf, type InputEnds, type UncertainInput, withInputs } from '../../../scenario/uncertain-inputs.ts';
import { REPLICATIONS_PER_DRAW, type SensitivityRequest } from './sensitivity-form.ts';

export interface RefusedInput {
  readonly input: UncertainInput;
  readonly problems: readonly Problem[];
}

export type SensitivityAnswer =
  | { readonly kind: 'one-at-a-time'; readonly found: OneAtATime; readonly refused: readonly RefusedInput[] }
  | {
      readonly kind: 'all-together';
      readonly found: AllTogether;
      readonly refused: readonly RefusedInput[];
      readonly skipped: number;
    }
  /** So many draws do not fit together that what is left would bend the answer. */
  | {
      readonly kind: 'do-not-fit';
      readonly skipped: number;
      readonly of: number;
      readonly problems: readonly Problem[];
    };

/** A larger part of the draws that the language refuses would bend what is left. */
const MOST_REFUSED = 0.1;

/** Scenarios that are made before the page may draw again: some milliseconds each. */
const MADE_AT_ONCE = 4;

/** Plays the question: makes its scenarios in pieces, so that the page stays free, and asks the study. */
export async function answerSensitivity(
  lab: Lab,
  request: SensitivityRequest,
  show: (soFar: SensitivityAnswer) => void,
): Promise<SensitivityAnswer> {
  const { scenario, aims, replications } = request;
  const ends: InputEnds[] = [];
  const refused: RefusedInput[] = [];
  for (const input of request.inputs) {
    const made = endsOf(scenario, [input]);
    ends.push(...made.ends);
    refused.push(...made.refused);
    await lab.pause();
  }
  if (request.how === 'one-at-a-time') {
    const inputs = ends.map(({ input, low, high }) => ({ id: input.lever.id, low, high }));
    const answer = (found: OneAtATime): SensitivityAnswer => ({ kind: 'one-at-a-time', found, refused });
    return answer(await oneAtATime(lab, { scenario, aims, replications, inputs }, (soFar) => show(answer(soFar))));
  }
  const inputs = ends.map(({ input }) => input);
  const draws: Draw[] = [];
  let problems: readonly Problem[] = [];
  for (const [number, { chances, values }] of drawInputs(scenario.seed, inputs, request.draws).entries()) {
    const changed = withInputs(scenario, inputs, values);
    if (changed.ok) draws.push({ chances, scenario: changed.scenario });
    else problems = changed.problems;
    if (number % MADE_AT_ONCE === 0) await lab.pause();
  }
  const skipped = request.draws - draws.length;
  if (skipped > MOST_REFUSED * request.draws) return { kind: 'do-not-fit', skipped, of: request.draws, problems };
  const found = await allTogether(lab, {
    scenario,
    replications,
    aims,
    lines: request.lines,
    inputs: inputs.map(({ lever }) => lever.id),
    draws,
    replicationsPerDraw: REPLICATIONS_PER_DRAW,
  });
  return { kind: 'all-together', found, refused, skipped };
}
