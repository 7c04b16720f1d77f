import type { Aim } from '../../../experiment/aim.ts';
import { aimMistake, defaultAims } from '../../../experiment/default-aims.ts';
import { costOfStudy, type StudyCost } from '../../../experiment/study-cost.ts';
import { playsOfSweep, type SweepRequest } from '../../../experiment/sweep/sweep.ts';
import { rangeMistakeText } from '../../../messages/aim-problems.ts';
import { problemLines } from '../../../messages/problems.ts';
import { SWEEP, SWEEP_PANEL } from '../../../messages/sweep.ts';
import { leverBy, leversOf } from '../../../scenario/lever.ts';
import { type GridInput, leverGrid, MOST_POINTS, sizeOfGrid } from '../../../scenario/lever-grid.ts';
import { type LeverRange, rangeMistakes, usualRange } from '../../../scenario/lever-range.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { askedLine, type DecisionLine, usualLine } from '../decision-line.ts';

/** What stands in the form. */
export interface SweepForm extends DecisionLine {
  readonly aim: Aim;
  readonly first: LeverRange;
  readonly second: LeverRange | null;
  readonly replications: number;
}

/** A sweep that can be played, with what its picture needs. */
export interface AskedSweep extends SweepRequest {
  readonly inputs: readonly GridInput[];
  /** Equal for two questions with the same answer. */
  readonly key: string;
}

export interface PreparedSweep {
  readonly request: AskedSweep | null;
  readonly problems: readonly string[];
  readonly cost: StudyCost | null;
}

/** How often each value can be played. */
export const TIMES = [100, 500, 2000, 10_000] as const;

/** Returns the form to begin with, or one that fits when the case has become another; null without anything to move. */
export function fittingForm(scenario: Scenario, form: SweepForm | null): SweepForm | null {
  const isKnown = ({ lever }: LeverRange) => leverBy(scenario, lever.id) !== null;
  if (form && isKnown(form.first) && (!form.second || isKnown(form.second)) && aimMistake(scenario, form.aim) === null)
    return form;
  const [lever] = leversOf(scenario);
  const [aim] = defaultAims(scenario);
  if (!lever || !aim) return null;
  const replications = TIMES.find((times) => times >= Math.min(500, scenario.replications)) ?? TIMES[0];
  return { aim, first: usualRange(scenario, lever), second: null, ...usualLine(scenario, aim), replications };
}

/** Makes the scenarios of a form, judges them and estimates the work; plays nothing. */
export function preparedSweep(scenario: Scenario, form: SweepForm, cores: number): PreparedSweep {
  const ranges = form.second ? [form.first, form.second] : [form.first];
  const mistakes = ranges.flatMap((range) =>
    rangeMistakes(range).map((mistake) => rangeMistakeText(range.lever, mistake, false)),
  );
  const isDouble = form.second?.lever.paths.some((path) => form.first.lever.paths.includes(path)) ?? false;
  const problems = [...new Set(mistakes), ...(isDouble ? [SWEEP_PANEL.sameLever] : [])];
  if (problems.length > 0) return { request: null, problems, cost: null };
  const size = sizeOfGrid(ranges);
  if (size > MOST_POINTS) return { request: null, problems: [SWEEP.tooMany(size, MOST_POINTS)], cost: null };
  const grid = leverGrid(scenario, ranges);
  if (!grid.ok) return { request: null, problems: problemLines(grid.problems), cost: null };
  const { aim, replications } = form;
  const asked = { aims: [aim], line: askedLine(form), replications };
  const values = grid.inputs.map((input) => [input.lever.id, input.values]);
  const key = JSON.stringify([scenario, asked, values]);
  const request = { base: scenario, points: grid.points, ...asked, inputs: grid.inputs, key };
  return { request, problems: [], cost: costOfStudy(playsOfSweep(request), cores, LIMITS) };
}
