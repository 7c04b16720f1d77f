import { parseIsoDate } from '../calendar/calendar.ts';
import { emptyFutures } from '../experiment/futures.ts';
import type { GoalRequest } from '../experiment/goal/goal.ts';
import { goalMistakes } from '../experiment/goal/mistakes.ts';
import type { GoalNorm } from '../experiment/goal/norm.ts';
import { MEASURES } from '../experiment/measures.ts';
import { periodOf } from '../experiment/periods.ts';
import { GOAL_PROBLEMS, goalMistakeText } from '../messages/goal-problems.ts';
import { PARTS } from '../messages/parts.ts';
import { problemLines } from '../messages/problems.ts';
import { applyChanges } from '../scenario/change.ts';
import { alongLever, goalGrid, MOST_VALUES, refusedAlong, withDateAt } from '../scenario/goal-grid.ts';
import type { Lever } from '../scenario/lever.ts';
import { nearestTo } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { FlagKind } from './flags.ts';
import { readAims } from './read-aims.ts';
import { readLevers, readNumber, readShare } from './read-levers.ts';

export const GOAL_FLAGS = {
  input: 'values',
  aim: 'values',
  empty: 'values',
  'at-most': 'value',
  'at-least': 'value',
  chance: 'value',
  'norm-days': 'value',
  smallest: 'switch',
  largest: 'switch',
} as const satisfies Record<string, FlagKind>;

interface Flags {
  readonly has: (flag: 'smallest' | 'largest') => boolean;
  readonly value: (flag: ValueFlag) => string | null;
  readonly values: readonly { readonly flag: string; readonly value: string }[];
}

type ValueFlag = 'at-most' | 'at-least' | 'chance' | 'norm-days' | 'replications' | 'shard';

/** A goal of the command line that can be sought. */
export interface ReadGoal {
  /** With the norm of the question, before the lever moves. */
  readonly scenario: Scenario;
  readonly lever: Lever;
  readonly request: GoalRequest;
}

/** So often at most at one value when nobody says. */
const USUAL_REPLICATIONS = 5000;
const USUAL_CHANCE = 0.9;

/** Returns what is wrong with the own flags by themselves: before any file is read. */
export function goalFlagProblems(typed: Flags): string[] {
  const { value, has } = typed;
  const days = value('norm-days');
  const limits = [value('at-most'), value('at-least')].filter((limit) => limit !== null);
  const aims = textsOf(typed, 'aim').length + textsOf(typed, 'empty').length;
  const isEmpty = textsOf(typed, 'empty').length > 0;
  const chance = value('chance');
  return [
    ...(aims === 0 ? [GOAL_PROBLEMS.noAim] : []),
    ...(aims > 1 ? [GOAL_PROBLEMS.severalAims] : []),
    ...(isEmpty && limits.length > 0 ? [GOAL_PROBLEMS.emptyHasLimit] : []),
    ...(!isEmpty && limits.length === 0 ? [GOAL_PROBLEMS.noLimit] : []),
    ...(limits.length > 1 ? [GOAL_PROBLEMS.twoLimits] : []),
    ...(has('smallest') && has('largest') ? [GOAL_PROBLEMS.twoEnds] : []),
    ...(chance !== null && readShare(chance) === null ? [GOAL_PROBLEMS.chanceForm(chance)] : []),
    ...(days !== null && !(Number(readNumber(days)) > 0) ? [GOAL_PROBLEMS.normDays(days)] : []),
    ...(value('shard') !== null || textsOf(typed, 'part').length > 0 ? [PARTS.notHere] : []),
  ];
}

/** Reads the goal itself against a scenario. Returns all problems at once, as Dutch lines. */
export function readGoal(
  typed: Flags,
  asked: Scenario,
): { readonly goal: ReadGoal | null; readonly problems: readonly string[] } {
  const inputs = textsOf(typed, 'input');
  const days = typed.value('norm-days');
  const normed = days === null ? null : applyChanges(asked, [{ path: '/norms/waitingDays', value: readNumber(days) }]);
  if (normed && !normed.ok) return { goal: null, problems: problemLines(normed.problems) };
  const scenario = inputs.reduce(withDateOf, normed ? normed.scenario : asked);
  const { ranges, problems } = readLevers(inputs, scenario, 1);
  const norm = readNorm(typed, scenario);
  if (typeof norm === 'string' || problems.length > 0 || ranges.length === 0)
    return { goal: null, problems: typeof norm === 'string' ? [...problems, norm] : problems };
  const [range] = ranges;
  const { lever } = range;
  const grid = goalGrid(range);
  if (grid.kind === 'single') return { goal: null, problems: [GOAL_PROBLEMS.single(lever)] };
  if (grid.kind === 'too-many')
    return { goal: null, problems: [GOAL_PROBLEMS.tooMany(lever, grid.count, MOST_VALUES)] };
  const { values } = grid;
  const mostReplications = typed.value('replications') === null ? USUAL_REPLICATIONS : scenario.replications;
  const mistakes = [
    ...goalMistakes(norm, values.length, mostReplications).map(goalMistakeText),
    ...problemLines(refusedAlong(scenario, lever, values)),
  ];
  if (mistakes.length > 0) return { goal: null, problems: mistakes };
  const wanted = typed.has('smallest') ? 'smallest' : typed.has('largest') ? 'largest' : null;
  const scenarioAt = alongLever(scenario, lever);
  return { goal: { scenario, lever, request: { values, scenarioAt, norm, wanted, mostReplications } }, problems: [] };
}

function readNorm(typed: Flags, scenario: Scenario): GoalNorm | string {
  const chance = readShare(typed.value('chance') ?? '');
  const [empty] = textsOf(typed, 'empty');
  if (empty !== undefined) return readEmpty(empty, scenario, chance ?? USUAL_CHANCE);
  const { aims, problems } = readAims(textsOf(typed, 'aim'), scenario);
  if (problems.length > 0) return problems.join('\n');
  const [aim] = aims;
  const sense = typed.value('at-most') === null ? 'at-least' : 'at-most';
  const text = typed.value(sense) ?? '';
  const limit = readLimit(sense, text, MEASURES[aim.measure].unit === 'share');
  if (typeof limit === 'string') return limit;
  return { aim, sense, limit, met: chance === null ? 'on-average' : { inShareOfFutures: chance } };
}

function readLimit(flag: string, text: string, isShare: boolean): number | string {
  const isPercent = text.trim().endsWith('%');
  const number = readNumber(isPercent ? text.trim().slice(0, -1) : text);
  if (number === null) return GOAL_PROBLEMS.limitForm(flag, text);
  if (isPercent && !isShare) return GOAL_PROBLEMS.notAShare(flag, text);
  if (isShare && !isPercent && number > 2) return GOAL_PROBLEMS.percentMissing(flag, text);
  return isPercent ? number / 100 : number;
}

function readEmpty(text: string, scenario: Scenario, chance: number): GoalNorm | string {
  const [location, period, ...rest] = text.split('@');
  if (!location || !period || rest.length > 0) return GOAL_PROBLEMS.emptyForm(text);
  const known = (scenario.locations ?? []).map(({ id }) => id);
  if (!known.includes(location)) return GOAL_PROBLEMS.noLocation(location, nearestTo(location, known), known);
  if (periodOf(emptyFutures(scenario).grid, period)?.kind !== 'moment') return GOAL_PROBLEMS.emptyDate(period);
  return { aim: { location, period }, sense: 'at-most', limit: 0, met: { inShareOfFutures: chance } };
}

/** A date that is not there yet begins at the beginning of its range. */
function withDateOf(scenario: Scenario, input: string): Scenario {
  const [, path, from] = /^(\/[^=]+)=([^:]+):/.exec(input) ?? [];
  return path !== undefined && parseIsoDate(from) !== null ? withDateAt(scenario, path, from) : scenario;
}

function textsOf(typed: Flags, flag: 'input' | 'aim' | 'empty' | 'part'): string[] {
  return typed.values.flatMap((one) => (one.flag === flag ? [one.value] : []));
}
