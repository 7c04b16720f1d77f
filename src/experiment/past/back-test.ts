import type { Day } from '../../calendar/calendar.ts';
import { placesAt, plannedPath } from '../../finance/planned-places.ts';
import type { Scenario, Segment } from '../../scenario/schema.ts';
import { gridOf } from '../../simulation/compile/grid.ts';
import {
  type Grid,
  MONTH_SERIES,
  monthCell,
  POINT_SERIES,
  pointCell,
  type Replication,
} from '../../simulation/replication.ts';
import { bandOf } from '../../statistics/band-of.ts';
import type { Lab } from '../lab.ts';
import type { PlannedPlay } from '../study-cost.ts';
import { ENOUGH_MONTHS, ENOUGH_STAYS, type FitCaution, fitPast, type PastFit } from './fit-past.ts';
import { type Past, type PastMonth, pastBefore, windowOf } from './past.ts';
import { type PastPlaces, pastScenario } from './past-scenario.ts';

/** Asks how well the first half of a past foretells the second. */
export interface BackTestRequest {
  readonly past: Past;
  /** Gives the places, the rules of the list and the groups of clients of the segment. */
  readonly scenario: Scenario;
  readonly segment: string;
  /** The number of places in the second half; null for those of the table, or else of the scenario. */
  readonly places: number | null;
  readonly replications: number;
}

/** What is foretold and compared, month by month: the number at the end of a month, or in it. */
export const BACK_TESTED = ['inCare', 'waiting', 'referrals', 'admissions', 'discharges'] as const;
export type BackTested = (typeof BACK_TESTED)[number];

export interface BackTest {
  readonly from: Day;
  /** The first day of the second half. */
  readonly split: Day;
  readonly until: Day;
  readonly replications: number;
  readonly placesFrom: 'asked' | 'table' | 'scenario';
  /** By change, from the split on; null when there is no limit. */
  readonly places: readonly { readonly from: Day; readonly places: number }[] | null;
  /** What the first half said. */
  readonly fit: PastFit;
  readonly measures: readonly BackTestedMeasure[];
}

/** One measure: reality beside the futures, and how far they are apart. */
export interface BackTestedMeasure {
  readonly measure: BackTested;
  readonly months: readonly BackTestedMonth[];
  /** Mean distance between reality and the mean of the futures. */
  readonly meanAbsoluteError: number;
  /** Mean of the futures less reality: above 0 when too much was foretold. */
  readonly bias: number;
  /** Months in which reality lay between P5 and P95. */
  readonly inside: number;
  /** Mean distance of a guess without a model: what stands at the split stays so; what flows, as in the first half. */
  readonly simpleError: number;
}

export interface BackTestedMonth {
  readonly firstDay: Day;
  readonly days: number;
  readonly actual: number;
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** Why a past cannot be tested. */
export type BackTestRefusal = 'few-months' | 'few-stays' | 'no-in-care' | 'no-inflow' | 'no-stay' | 'no-places';

/** So many different pairs of inflow and stay, as likely as the first half makes them. */
const PARAMETER_SETS = 20;

/** Says why a back-test would mean nothing; empty when it can be played. */
export function backTestRefusals(request: BackTestRequest): readonly BackTestRefusal[] {
  const whole = fitPast(request.past);
  const ended = whole.stay?.ended ?? 0;
  const isShort = whole.months < ENOUGH_MONTHS;
  if (isShort || whole.inCareAtEnd === null || whole.cautions.includes('no-discharges-column'))
    return [
      ...(isShort ? (['few-months'] as const) : []),
      ...(whole.inCareAtEnd === null ? (['no-in-care'] as const) : []),
      ...(whole.cautions.includes('no-discharges-column') ? (['no-stay'] as const) : []),
    ];
  if (ended < ENOUGH_STAYS) return ['few-stays'];
  const { fit, places } = planOf(request);
  return [
    ...(fit.inflow === null ? (['no-inflow'] as const) : []),
    ...(fit.stay === null ? (['no-stay'] as const) : []),
    ...(places?.every((step) => step.places === 0) ? (['no-places'] as const) : []),
  ];
}

/** Returns what must be known of the learned half; that it is only a half goes without saying. */
export function backTestCautions({ fit }: BackTest): readonly FitCaution[] {
  return fit.cautions.filter((caution) => TOLD.includes(caution));
}

const TOLD: readonly FitCaution[] = [
  'few-stays',
  'admissions-only',
  'nobody-still-there',
  'no-top',
  'counted-on-first-day',
  'does-not-add-up',
];

/** Lists what a back-test plays, to be estimated beforehand. Empty when it is refused. */
export function backTestPlays(request: BackTestRequest): readonly PlannedPlay[] {
  return backTestRefusals(request).length > 0 ? [] : planOf(request).plays;
}

/**
 * Fits the first half, begins with who was really there at the split, and plays the second half with the places of that
 * time. The futures are spread over pairs of inflow and stay as uncertain as the fit is, so that the band holds both
 * chance and what the first half cannot tell. Throws for a past that is refused.
 */
export async function backTest(lab: Lab, request: BackTestRequest): Promise<BackTest> {
  if (backTestRefusals(request).length > 0) throw new RangeError('backTest: this past cannot be tested');
  const plan = planOf(request);
  const replications: Replication[] = [];
  for (const { scenario, replications: count } of plan.plays) {
    replications.push(...(await lab.play(scenario, count)).replications);
    await lab.pause();
  }
  const grid = gridOf(plan.plays[0].scenario);
  return {
    from: plan.from,
    split: plan.split,
    until: plan.until,
    replications: replications.length,
    placesFrom: plan.placesFrom,
    places: plan.places,
    fit: plan.fit,
    measures: BACK_TESTED.flatMap((measure) => {
      const compared = compare(measure, plan, grid, replications);
      return compared ? [compared] : [];
    }),
  };
}

interface Plan {
  readonly from: Day;
  readonly split: Day;
  readonly until: Day;
  readonly before: readonly PastMonth[];
  readonly after: readonly PastMonth[];
  readonly fit: PastFit;
  readonly start: { readonly inCare: number | null; readonly waiting: number | null };
  readonly placesFrom: BackTest['placesFrom'];
  readonly places: BackTest['places'];
  readonly plays: readonly PlannedPlay[];
}

/** What was worked out once for a question is kept with it. */
function planOf(request: BackTestRequest): Plan {
  const known = plans.get(request) ?? planned(request);
  plans.set(request, known);
  return known;
}

const plans = new WeakMap<BackTestRequest, Plan>();

function planned({ past, scenario, segment, places: asked, replications }: BackTestRequest): Plan {
  const { from, months } = windowOf(past);
  const half = Math.floor(months.length / 2);
  const [before, after] = [months.slice(0, half), months.slice(half)];
  const split = after[0].firstDay;
  const until = after[after.length - 1].firstDay + after[after.length - 1].days;
  const fit = fitPast(pastBefore(past, split));
  const start = { inCare: fit.inCareAtEnd, waiting: fit.waitingAtEnd };
  const inTable = after.every(({ places }) => places !== null);
  const placesFrom = asked !== null ? 'asked' : inTable ? 'table' : 'scenario';
  const known: Readonly<Record<BackTest['placesFrom'], PastPlaces | null>> = {
    asked: [{ from: split, places: asked ?? 0 }],
    table: changesOf(after.map(({ firstDay, places }) => ({ from: firstDay, places: places ?? 0 }))),
    scenario: null,
  };
  const make = (set: number) =>
    pastScenario(
      { scenario, segment, split, until, start, places: known[placesFrom] },
      fit,
      { set, sets: PARAMETER_SETS },
      Math.ceil(replications / PARAMETER_SETS),
    );
  const sets = fit.inflow && fit.stay ? Array.from({ length: PARAMETER_SETS }, (_, set) => make(set)) : [];
  const places = sets.length > 0 ? placesOf(sets[0], split) : known[placesFrom];
  const plays = sets.map((one) => ({ scenario: one, replications: one.replications }));
  return { from, split, until, before, after, fit, start, placesFrom, places, plays };
}

/** The places as they are planned in the second half, by change. */
function placesOf(scenario: Scenario, split: Day): BackTest['places'] {
  const [segment]: readonly Segment[] = scenario.segments;
  const path = plannedPath(scenario, segment, gridOf(scenario));
  if (path === null) return null;
  const later = path.filter((step) => step.from > 0).map((step) => ({ from: split + step.from, places: step.places }));
  return changesOf([{ from: split, places: placesAt(path, 0) }, ...later]);
}

function changesOf(steps: PastPlaces): PastPlaces {
  return steps.filter((step, at) => at === 0 || step.places !== steps[at - 1].places);
}

function compare(
  measure: BackTested,
  { before, after, split, start }: Plan,
  grid: Grid,
  replications: readonly Replication[],
): BackTestedMeasure | null {
  const actual = after.flatMap((month) => month[measure] ?? []);
  if (actual.length < after.length) return null;
  const edges = after.map(({ firstDay }) => firstDay - split);
  const read = readerOf(measure, grid);
  const band = bandOf(edges, replications.length, (month, into) => {
    for (let at = 0; at < replications.length; at += 1) into[at] = read(replications[at], month);
  });
  const months = after.map(
    ({ firstDay, days }, at): BackTestedMonth => ({
      firstDay,
      days,
      actual: actual[at],
      mean: band.mean[at],
      p5: band.p5[at],
      p25: band.p25[at],
      p50: band.p50[at],
      p75: band.p75[at],
      p95: band.p95[at],
    }),
  );
  const isLevel = measure === 'inCare' || measure === 'waiting';
  const counted = before.flatMap((month) => month[measure] ?? []);
  const perDay = sum(counted) / sum(before.map(({ days }) => days));
  const guess = ({ days }: BackTestedMonth) => (isLevel ? (start[measure] ?? 0) : perDay * days);
  return {
    measure,
    months,
    meanAbsoluteError: sum(months.map((month) => Math.abs(month.mean - month.actual))) / months.length,
    bias: sum(months.map((month) => month.mean - month.actual)) / months.length,
    inside: months.filter(({ actual: real, p5, p95 }) => p5 <= real && real <= p95).length,
    simpleError: sum(months.map((month) => Math.abs(guess(month) - month.actual))) / months.length,
  };
}

/** Reads a measure of a month: what is counted at its end stands on the first day of the next. */
function readerOf(measure: BackTested, grid: Grid): (replication: Replication, month: number) => number {
  if (measure === 'inCare' || measure === 'waiting') {
    const row = POINT_SERIES.indexOf(measure);
    const points = grid.monthEdges.slice(1).map((day) => pointCell(grid, row, 0, grid.pointDays.indexOf(day)));
    return (replication, month) => replication.points[points[month]];
  }
  const row = MONTH_SERIES.indexOf(measure);
  return (replication, month) => replication.months[monthCell(grid, row, 0, month)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
