import { dateOfDay, dayOfDate, monthStartsBetween, parseIsoDate } from '../../../calendar/calendar.ts';
import { aimMistake } from '../../../experiment/default-aims.ts';
import { emptyFutures } from '../../../experiment/futures.ts';
import type { GoalNorm } from '../../../experiment/goal/norm.ts';
import type { MeasureId } from '../../../experiment/measures.ts';
import { HORIZON, periodsOf } from '../../../experiment/periods.ts';
import { formatDate } from '../../../messages/format.ts';
import { READY_GOALS } from '../../../messages/goal-panel.ts';
import { inSentence, printable } from '../../../messages/names.ts';
import { withDateAt } from '../../../scenario/goal-grid.ts';
import { type Lever, leverBy, leversOf, leverValue } from '../../../scenario/lever.ts';
import { type LeverRange, usualRange } from '../../../scenario/lever-range.ts';
import { elementTokens } from '../../../scenario/pointer.ts';
import type { Scenario, Segment } from '../../../scenario/schema.ts';

/** A goal that stands ready: the question, and what it puts in the form. */
export interface ReadyGoal {
  readonly question: string;
  readonly range: LeverRange;
  readonly norm: GoalNorm;
  /** Null: that of the scenario. */
  readonly normDays: number | null;
}

/** Two weeks: what people ask for. */
const SOON_DAYS = 14;
const SHORT_LIST = 5;
const NINE_OF_TEN = { inShareOfFutures: 0.9 } as const;

/** Returns the goals that make sense in a scenario. */
export function readyGoals(scenario: Scenario): readonly ReadyGoal[] {
  const all = [
    placesGoal(scenario),
    stayGoal(scenario),
    inflowGoal(scenario),
    ...followUpGoals(scenario),
    ...reachGoals(scenario),
    ...flexibleGoals(scenario),
    ...emptyGoals(scenario),
    priceGoal(scenario),
  ];
  return all.filter((goal) => goal !== null && isThere(scenario, goal)) as readonly ReadyGoal[];
}

function isThere(scenario: Scenario, { norm: { aim } }: ReadyGoal): boolean {
  return !('measure' in aim) || aimMistake(scenario, aim) === null;
}

function placesGoal(scenario: Scenario): ReadyGoal | null {
  const segment = scenario.segments.find(
    ({ capacity, waiting }) => capacity.kind === 'places' && waiting.kind === 'list',
  );
  if (!segment) return null;
  const range = placesRange(scenario, segment);
  const norm = {
    ...normOf('withinNorm', ofSegment(scenario, segment), lastYear(scenario)),
    sense: 'at-least',
    limit: 0.95,
  } as const;
  return (
    range && { question: READY_GOALS.places(nameOf(scenario, segment), SOON_DAYS), range, norm, normDays: SOON_DAYS }
  );
}

function stayGoal(scenario: Scenario): ReadyGoal | null {
  const lever = choiceOf(scenario, 'months') ?? leverBy(scenario, 'stay');
  if (!lever) return null;
  const segment = segmentMoved(scenario, lever);
  const norm = {
    ...normOf('waitingList', segment?.id ?? null, lastDay(scenario)),
    limit: SHORT_LIST,
    met: NINE_OF_TEN,
  };
  const question = READY_GOALS.stay(segment && nameOf(scenario, segment), SHORT_LIST);
  return { question, range: factorRange(scenario, lever), norm, normDays: null };
}

function inflowGoal(scenario: Scenario): ReadyGoal | null {
  const lever = choiceOf(scenario, 'clients-per-month') ?? leverBy(scenario, 'inflow');
  if (!lever) return null;
  const segment = segmentMoved(scenario, lever);
  const norm = { ...normOf('waitingTime', segment?.id ?? null, lastYear(scenario)), limit: SOON_DAYS };
  const question = READY_GOALS.inflow(segment && nameOf(scenario, segment), SOON_DAYS);
  return { question, range: factorRange(scenario, lever), norm, normDays: null };
}

/** Places where others wait for a next place. */
function followUpGoals(scenario: Scenario): ReadyGoal[] {
  for (const from of scenario.segments)
    for (const { to, whenFull } of from.exits) {
      const next = scenario.segments.find(({ id }) => id === to);
      const range = whenFull === 'keep-place' && next ? placesRange(scenario, next) : null;
      if (!range || !next) continue;
      const norm = { ...normOf('blockedPlaces', from.id, lastYear(scenario)), limit: 0.5 };
      const question = READY_GOALS.followUp(inSentence(printable(next.label)), inSentence(printable(from.label)));
      return [{ question, range, norm, normDays: null }];
    }
  return [];
}

/** How far a measure that leads clients elsewhere can go before the wait grows there. */
function reachGoals(scenario: Scenario): ReadyGoal[] {
  return (scenario.measures ?? []).flatMap((measure) => {
    if (measure.kind !== 'divert') return [];
    const lever = leverBy(scenario, `/measures/${measure.id}/reach`);
    const to = scenario.segments.find(({ id }) => id === measure.to);
    if (!lever || !to) return [];
    const norm = { ...normOf('waitingTime', to.id, lastYear(scenario)), limit: SOON_DAYS };
    const question = READY_GOALS.reach(printable(measure.label), inSentence(printable(to.label)), SOON_DAYS);
    return [{ question, range: { lever, from: 0, until: 1, step: 0.05 }, norm, normDays: null }];
  });
}

function flexibleGoals(scenario: Scenario): ReadyGoal[] {
  return scenario.segments.flatMap((segment) => {
    if (segment.capacity.kind !== 'places' || !segment.capacity.flexible) return [];
    const lever = leverBy(scenario, `/segments/${segment.id}/capacity/flexible/places`);
    if (!lever) return [];
    const norm = {
      ...normOf('waitingList', ofSegment(scenario, segment), lastDay(scenario)),
      limit: SHORT_LIST,
      met: NINE_OF_TEN,
    };
    const range = { lever, from: 1, until: 2 * segment.capacity.flexible.places + 10, step: 1 };
    return [{ question: READY_GOALS.flexible(nameOf(scenario, segment), SHORT_LIST), range, norm, normDays: null }];
  });
}

/** Until when a building can go on admitting, so that it is empty on a date without moving anybody. */
function emptyGoals(scenario: Scenario): ReadyGoal[] {
  const months = monthStartsBetween(dayOfDate(scenario.startDate) + 1, dayOfDate(scenario.endDate));
  const [first, wished] = [months[0], months[months.length - 1]];
  if (months.length < 12) return [];
  return (scenario.locations ?? []).flatMap((location) => {
    const stop = stopOf(scenario, location.id);
    const lever = stop && leverBy(withDateAt(scenario, stop.path, dateOfDay(first)), stop.path);
    const until = Math.min(wished, stop?.closes ?? Infinity);
    if (!lever || until <= first) return [];
    const question = READY_GOALS.empty(inSentence(printable(location.label)), formatDate(wished));
    const aim = { location: location.id, period: dateOfDay(wished) };
    const norm: GoalNorm = { aim, sense: 'at-most', limit: 0, met: NINE_OF_TEN };
    return [{ question, range: { lever, from: first, until, step: 7 }, norm, normDays: null }];
  });
}

/** The date from which nobody new comes: of the only group there if that has dates of its own, else of the location. */
function stopOf({ segments, locations = [] }: Scenario, location: string) {
  const groups = segments.flatMap(({ id, capacity }) =>
    capacity.kind === 'groups'
      ? capacity.groups.flatMap((group) => (group.location === location ? [{ ...group, segment: id }] : []))
      : [],
  );
  const [only] = groups;
  if (!only) return null;
  const isOwn = groups.length === 1 && (only.admissionStop !== undefined || only.closes !== undefined);
  const path = isOwn ? `/segments/${only.segment}/capacity/groups/${only.id}` : `/locations/${location}`;
  const closes = isOwn ? only.closes : locations.find(({ id }) => id === location)?.closes;
  return { path: `${path}/admissionStop`, closes: closes === undefined ? null : dayOfDate(closes) };
}

function priceGoal(scenario: Scenario): ReadyGoal | null {
  const lever = choiceOf(scenario, 'euros-per-day');
  if (!lever || !scenario.budget) return null;
  const norm = {
    ...normOf('costMunicipality', null, lastYear(scenario)),
    limit: scenario.budget.eurosPerYear,
    met: NINE_OF_TEN,
  };
  return { question: READY_GOALS.price, range: usualRange(scenario, lever), norm, normDays: null };
}

function normOf(measure: MeasureId, segment: string | null, period: string): GoalNorm {
  return { aim: { measure, segment, period }, sense: 'at-most', limit: 0, met: 'on-average' };
}

/** The choice of the first screen, or the last step of the plan. */
function placesRange(scenario: Scenario, { id, capacity }: Segment): LeverRange | null {
  const own = (lever: Lever) => lever.choice?.unit === 'places' && lever.paths[0].startsWith(`/segments/${id}/`);
  const chosen = leversOf(scenario).find(own);
  if (chosen) return usualRange(scenario, chosen);
  if (capacity.kind !== 'places') return null;
  const token = elementTokens(capacity.steps).at(-1);
  const lever = leverBy(scenario, `/segments/${id}/capacity/steps/${token}/places`);
  if (!lever) return null;
  const now = leverValue(scenario, lever);
  return { lever, from: Math.max(1, Math.round(now / 2)), until: Math.round(now * 1.75) + 2, step: null };
}

function factorRange(scenario: Scenario, lever: Lever): LeverRange {
  return lever.how === 'times' ? { lever, from: 0.5, until: 1.5, step: 0.05 } : usualRange(scenario, lever);
}

function choiceOf(scenario: Scenario, unit: string): Lever | null {
  return leversOf(scenario).find(({ choice }) => choice?.unit === unit) ?? null;
}

/** The one segment that a lever moves, where there are more. */
function segmentMoved({ segments }: Scenario, { paths }: Lever): Segment | null {
  const moved = segments.filter(({ id }) => paths.some((path) => path.startsWith(`/segments/${id}/`)));
  return segments.length > 1 && moved.length === 1 ? moved[0] : null;
}

function ofSegment({ segments }: Scenario, { id }: Segment): string | null {
  return segments.length > 1 ? id : null;
}

function nameOf(scenario: Scenario, segment: Segment): string | null {
  return ofSegment(scenario, segment) && inSentence(printable(segment.label));
}

function lastYear(scenario: Scenario): string {
  const spans = periodsOf(emptyFutures(scenario).grid).filter(({ kind, text }) => kind === 'span' && text !== HORIZON);
  return spans[spans.length - 1]?.text ?? HORIZON;
}

function lastDay({ endDate }: Scenario): string {
  return dateOfDay(parseIsoDate(endDate) ?? 0);
}
