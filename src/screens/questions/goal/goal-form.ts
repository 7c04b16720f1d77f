import { dateOfDay } from '../../../calendar/calendar.ts';
import { aimMistake, defaultAims } from '../../../experiment/default-aims.ts';
import { emptyFutures } from '../../../experiment/futures.ts';
import { type GoalRequest, plannedPlays } from '../../../experiment/goal/goal.ts';
import { goalMistakes } from '../../../experiment/goal/mistakes.ts';
import type { GoalNorm } from '../../../experiment/goal/norm.ts';
import type { Wanted } from '../../../experiment/goal/search.ts';
import { periodOf } from '../../../experiment/periods.ts';
import { costOfStudy, type StudyCost } from '../../../experiment/study-cost.ts';
import { rangeMistakeText } from '../../../messages/aim-problems.ts';
import { GOAL_PROBLEMS, goalMistakeText } from '../../../messages/goal-problems.ts';
import { problemLines } from '../../../messages/problems.ts';
import { applyChanges } from '../../../scenario/change.ts';
import { alongLever, goalGrid, MOST_VALUES, refusedAlong, withDateAt } from '../../../scenario/goal-grid.ts';
import { type Lever, leverBy, leversOf } from '../../../scenario/lever.ts';
import { type LeverRange, rangeMistakes, usualRange } from '../../../scenario/lever-range.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { type ReadyGoal, readyGoals } from './ready-goals.ts';

/** What stands in the form. */
export interface GoalForm {
  readonly range: LeverRange;
  readonly norm: GoalNorm;
  readonly normDays: number;
  readonly wanted: Wanted | null;
  readonly mostReplications: number;
}

/** A goal that can be sought, with what its answer needs. */
export interface AskedGoal extends GoalRequest {
  readonly scenario: Scenario;
  readonly lever: Lever;
  /** Equal for two questions with the same answer. */
  readonly key: string;
}

export interface PreparedGoal {
  readonly request: AskedGoal | null;
  readonly problems: readonly string[];
  readonly cost: StudyCost | null;
}

/** How often one value can be played at most. */
export const MOST_TIMES = [1000, 5000, 20_000] as const;
export const CHANCES = [0.5, 0.8, 0.9, 0.95, 0.99] as const;

/** Fills the form with a goal that stands ready. */
export function formOf(scenario: Scenario, { range, norm, normDays }: ReadyGoal): GoalForm {
  return {
    range,
    norm,
    normDays: normDays ?? scenario.norms.waitingDays,
    wanted: null,
    mostReplications: MOST_TIMES[1],
  };
}

/** Returns the form to begin with, or one that fits when the case has become another; null without anything to move. */
export function fittingGoal(scenario: Scenario, form: GoalForm | null): GoalForm | null {
  if (form && isKnown(scenario, form)) return form;
  const [ready] = readyGoals(scenario);
  if (ready) return formOf(scenario, ready);
  const [lever] = leversOf(scenario);
  const [aim] = defaultAims(scenario);
  if (!lever || !aim) return null;
  const norm: GoalNorm = { aim, sense: 'at-most', limit: scenario.norms.waitingDays, met: 'on-average' };
  return formOf(scenario, { question: '', range: usualRange(scenario, lever), norm, normDays: null });
}

function isKnown(scenario: Scenario, form: GoalForm): boolean {
  const { aim } = form.norm;
  if (leverBy(baseOf(scenario, form), form.range.lever.id) === null) return false;
  if ('measure' in aim) return aimMistake(scenario, aim) === null;
  const isThere = (scenario.locations ?? []).some(({ id }) => id === aim.location);
  return isThere && periodOf(emptyFutures(scenario).grid, aim.period)?.kind === 'moment';
}

/** Returns the scenario with what the question itself needs: a date that the lever can move. */
export function baseOf(scenario: Scenario, { range: { lever, from } }: Pick<GoalForm, 'range'>): Scenario {
  if (lever.how !== 'date') return scenario;
  return lever.paths.reduce((base, path) => withDateAt(base, path, dateOfDay(from)), scenario);
}

/** Makes the question of a form, judges it and estimates the work; plays nothing. */
export function preparedGoal(scenario: Scenario, form: GoalForm, cores: number): PreparedGoal {
  const { range, norm, normDays, wanted, mostReplications } = form;
  const { lever } = range;
  const refused = (problems: readonly string[]) => ({ request: null, problems, cost: null });
  const mistakes = rangeMistakes(range).map((mistake) => rangeMistakeText(lever, mistake, false));
  if (mistakes.length > 0) return refused([...new Set(mistakes)]);
  const grid = goalGrid(range);
  if (grid.kind === 'single') return refused([GOAL_PROBLEMS.single(lever)]);
  if (grid.kind === 'too-many') return refused([GOAL_PROBLEMS.tooMany(lever, grid.count, MOST_VALUES)]);
  const { values } = grid;
  const normMistakes = goalMistakes(norm, values.length, mostReplications).map(goalMistakeText);
  if (normMistakes.length > 0) return refused(normMistakes);
  const normed = applyChanges(baseOf(scenario, form), [{ path: '/norms/waitingDays', value: normDays }]);
  if (!normed.ok) return refused(problemLines(normed.problems));
  const problems = problemLines(refusedAlong(normed.scenario, lever, values.length > CHECKED ? ends(values) : values));
  if (problems.length > 0) return refused(problems);
  const scenarioAt = alongLever(normed.scenario, lever);
  const asked = { values, norm, wanted, mostReplications };
  const key = JSON.stringify([normed.scenario, lever.id, asked]);
  const request = { ...asked, scenarioAt, scenario: normed.scenario, lever, key };
  return { request, problems: [], cost: costOfStudy(plannedPlays(request), cores, LIMITS) };
}

/** So many values are all checked while somebody types. */
const CHECKED = 40;

function ends(values: readonly number[]): readonly number[] {
  return [values[0], values[Math.floor(values.length / 2)], values[values.length - 1]];
}
