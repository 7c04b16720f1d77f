import type { Scenario } from '../../scenario/schema.ts';
import { bookOf } from '../book.ts';
import type { Lab } from '../lab.ts';
import { MONEY_MEASURES } from '../money-measures.ts';
import type { PlannedPlay } from '../study-cost.ts';
import { handoverOf } from './handover.ts';
import { judge } from './judge.ts';
import { type GoalNorm, samplesOfNorm, scoresOf } from './norm.ts';
import { CERTAINTY, FIRST_LOOK, type GoalResult, resultOf, type Visit, wantedOf } from './result.ts';
import { firstPlaces, mostLooks, standing, type Wanted } from './search.ts';

/** The value of one input at which a norm is just met. */
export interface GoalRequest {
  /** The values that the input may have, rising. */
  readonly values: readonly number[];
  /** The scenario with the input at one of these values. */
  readonly scenarioAt: (value: number) => Scenario;
  readonly norm: GoalNorm;
  /** Null: whichever end of the range meets the norm better is the end to stay away from. */
  readonly wanted: Wanted | null;
  /** So many replications are played at one value at most. */
  readonly mostReplications: number;
}

/**
 * Looks for the smallest or largest value at which a norm is met: a few values over the range first, then always half of
 * what is left. Every value meets the same futures (common random numbers) and is played on, twice as long each time, until
 * it is decided on which side of the norm it lies or the most is reached. All looks at all values share the 5 % of error
 * (Bonferroni), so that the answer holds with 95 %.
 */
export async function seekGoal(
  lab: Lab,
  request: GoalRequest,
  show: (soFar: GoalResult) => void = () => {},
): Promise<GoalResult> {
  const { values, scenarioAt, norm } = request;
  const looks = looksUntil(request.mostReplications);
  const missed = (1 - CERTAINTY) / (2 * looks.length * mostLooks(values.length));
  const visits: Visit[] = [];

  async function visit(at: number): Promise<void> {
    const scenario = scenarioAt(values[at]);
    let seen: Visit | null = null;
    for (const replications of looks) {
      const futures = await lab.play(scenario, replications);
      if (isMoney(norm)) while (bookOf(futures).bookMore(BOOKED_TOGETHER)) await lab.pause();
      const samples = samplesOfNorm(futures, norm);
      const scores = samples ? scoresOf(samples, norm) : new Float64Array(0);
      seen = { at, samples, scores, replications, ...judge(scores, norm, missed) };
      await lab.pause();
      if (seen.verdict !== 'open') break;
    }
    if (seen) visits.push(seen);
    // Which way the answer lies is known from both ends.
    if (visits.length > 1) show(resultOf(request, visits, null));
  }

  for (const at of firstPlaces(values.length)) await visit(at);
  const wanted = wantedOf(request, visits);
  for (;;) {
    const { next } = standing(visits, values.length, wanted);
    if (next === null) break;
    await visit(next);
  }
  const result = resultOf(request, visits, null);
  const shown = result.value ?? result.best;
  if ('measure' in norm.aim || shown === null) return result;
  const at = values.indexOf(shown);
  const replications = visits.find((one) => one.at === at)?.replications ?? FIRST_LOOK;
  return resultOf(request, visits, handoverOf(await lab.play(scenarioAt(shown), replications), norm.aim.location));
}

/** Expects what a search plays, to estimate it: little at the first values, more at each halving, the most at a few. */
export function plannedPlays({ values, scenarioAt, mostReplications }: GoalRequest): PlannedPlay[] {
  const places = firstPlaces(values.length);
  const others = Math.min(values.length - places.length, Math.ceil(mostLooks(values.length) / 2));
  const nearest = Math.min(others, values.length > 60 ? 6 : 3);
  const play = (at: number, replications: number) => ({
    scenario: scenarioAt(values[at]),
    replications: Math.min(mostReplications, replications),
  });
  return [
    ...places.map((at) => play(at, 2 * FIRST_LOOK)),
    ...Array.from({ length: others }, (_, at) => play(places[0], at < nearest ? mostReplications : 8 * FIRST_LOOK)),
  ];
}

/** After how many replications a value is judged: twice as many each time. */
export function looksUntil(most: number): number[] {
  const looks: number[] = [];
  for (let look = FIRST_LOOK; look < most; look *= 2) looks.push(look);
  return [...looks, most];
}

/** The fewest replications with which a chance can be shown at all: it must hold in every one of them. Infinite for 1. */
export function fewestFor(chance: number, countOfValues: number, most: number): number {
  const missed = (1 - CERTAINTY) / (2 * looksUntil(most).length * mostLooks(countOfValues));
  return chance >= 1 ? Infinity : Math.ceil(Math.log(missed) / Math.log(chance));
}

const BOOKED_TOGETHER = 4;

function isMoney({ aim }: GoalNorm): boolean {
  return 'measure' in aim && Object.hasOwn(MONEY_MEASURES, aim.measure);
}
