import type { Scenario } from '../../scenario/schema.ts';
import { isotonic } from '../../statistics/isotonic.ts';
import { pairedDifference } from '../../statistics/paired.ts';
import { quantile } from '../../statistics/quantile.ts';
import { bookOf } from '../book.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import { MONEY_MEASURES } from '../money-measures.ts';
import { summaryOfSamples, valuesOfSamples } from '../samples.ts';
import { type Handover, handoverOf } from './handover.ts';
import { type Judgement, judge, type Verdict } from './judge.ts';
import { type GoalNorm, samplesOfNorm, scoreNeeded, scoresOf } from './norm.ts';
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

/** A value of the input that was looked at. */
export interface GoalPoint {
  readonly value: number;
  readonly replications: number;
  readonly verdict: Verdict;
  /**
   * What the norm is about: the mean of the aim, or the share of futures in which the aim keeps within the limit. The
   * intervals of all points together cover with 95 %. Null where there is nothing to measure, or too little.
   */
  readonly level: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The mean of the aim, in its unit. */
  readonly mean: number | null;
  /** Of a chance: what the aim keeps within in that share of the futures. */
  readonly reached: number | null;
}

export interface GoalResult {
  /**
   * `found`: `value` meets the norm. `everywhere`: all values do. `nowhere`: none does. `undecided`: of none it is certain
   * that it does, and `open` might. `nothing`: no future has anything to measure.
   */
  readonly outcome: 'found' | 'everywhere' | 'nowhere' | 'undecided' | 'nothing';
  readonly wanted: Wanted;
  /** The smallest or largest value that surely meets the norm. */
  readonly value: number | null;
  /** The value next to it, or beyond `open`, that surely does not. */
  readonly fails: number | null;
  /** All values between the two: they cannot be told apart from the norm with so many replications. */
  readonly open: readonly number[];
  /** The best guess: where the rising curve through all points meets the norm. */
  readonly likely: number | null;
  /** Where the norm is met best, or missed least. */
  readonly best: number | null;
  readonly points: readonly GoalPoint[];
  /** Neighbours between which the norm is met worse although it should be met better: the answer may not be the only one. */
  readonly falls: readonly { readonly from: number; readonly until: number }[];
  /** Of all points together. */
  readonly replications: number;
  /** The chance with which all verdicts together are right. */
  readonly certainty: number;
  /** Of a norm on who lives in a building: how it empties at `value`. */
  readonly handover: Handover | null;
}

const CERTAINTY = 0.95;
const FIRST_LOOK = 50;

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
  if ('measure' in norm.aim || result.value === null) return result;
  const at = values.indexOf(result.value);
  const replications = visits.find((one) => one.at === at)?.replications ?? FIRST_LOOK;
  return resultOf(
    request,
    visits,
    handoverOf(await lab.play(scenarioAt(result.value), replications), norm.aim.location),
  );
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

interface Visit extends Judgement {
  readonly at: number;
  readonly samples: Samples | null;
  readonly scores: Float64Array;
  readonly replications: number;
}

const BOOKED_TOGETHER = 4;

function isMoney({ aim }: GoalNorm): boolean {
  return 'measure' in aim && Object.hasOwn(MONEY_MEASURES, aim.measure);
}

function wantedOf({ wanted, values }: GoalRequest, visits: readonly Visit[]): Wanted {
  if (wanted) return wanted;
  const scoreAt = (at: number) => visits.find((one) => one.at === at)?.score ?? -Infinity;
  return scoreAt(values.length - 1) >= scoreAt(0) ? 'smallest' : 'largest';
}

function resultOf(request: GoalRequest, visits: readonly Visit[], handover: Handover | null): GoalResult {
  const { values } = request;
  const wanted = wantedOf(request, visits);
  const { meets, fails, open } = standing(visits, values.length, wanted);
  const sorted = [...visits].sort((a, b) => a.at - b.at);
  const best = sorted.reduce<Visit | null>((most, one) => (better(one, most) ? one : most), null);
  return {
    outcome: outcomeOf(visits, meets),
    wanted,
    value: meets === null ? null : values[meets],
    fails: fails === null ? null : values[fails],
    open: open.length === 0 ? [] : values.slice(...stretchOf(fails, meets, wanted, values.length)),
    likely: likelyOf(request, sorted, wanted),
    best: best && values[best.at],
    points: sorted.map((one) => pointOf(one, request)),
    falls: fallsOf(sorted, wanted).map(([from, until]) => ({ from: values[from], until: values[until] })),
    replications: visits.reduce((sum, { replications }) => sum + replications, 0),
    certainty: CERTAINTY,
    handover,
  };
}

function outcomeOf(visits: readonly Visit[], meets: number | null): GoalResult['outcome'] {
  if (visits.every(({ score }) => score === null)) return 'nothing';
  if (visits.every(({ verdict }) => verdict === 'meets')) return 'everywhere';
  if (meets !== null) return 'found';
  return visits.some(({ verdict }) => verdict === 'open') ? 'undecided' : 'nowhere';
}

/** The places between the last that fails and the first that meets the norm; to the end of the range where there is none. */
function stretchOf(fails: number | null, meets: number | null, wanted: Wanted, count: number): [number, number] {
  const [before, after] = wanted === 'smallest' ? [fails, meets] : [meets, fails];
  return [before === null ? 0 : before + 1, after ?? count];
}

function better(one: Visit, most: Visit | null): boolean {
  return one.score !== null && (most === null || most.score === null || one.score > most.score);
}

/** Reads the answer off the curve through all points that rises towards the norm. */
function likelyOf({ values, norm }: GoalRequest, sorted: readonly Visit[], wanted: Wanted): number | null {
  const known = towards(sorted, wanted).filter(({ score }) => score !== null);
  const curve = isotonic(
    known.map(({ score }) => score ?? 0),
    known.map(({ counted }) => counted),
  );
  const at = curve.findIndex((score) => score >= scoreNeeded(norm));
  return at < 0 ? null : values[known[at].at];
}

/** Neighbours whose scores fall by more than chance, in the same futures. */
function fallsOf(sorted: readonly Visit[], wanted: Wanted): [number, number][] {
  const visits = towards(sorted, wanted);
  return visits.slice(1).flatMap((one, index): [number, number][] => {
    const before = visits[index];
    const common = Math.min(one.scores.length, before.scores.length);
    const both = [...Array(common).keys()].filter(
      (place) => !Number.isNaN(one.scores[place]) && !Number.isNaN(before.scores[place]),
    );
    const scoresIn = (visit: Visit) => both.map((place) => visit.scores[place]);
    const level = 1 - (1 - CERTAINTY) / (visits.length - 1);
    const difference = pairedDifference(scoresIn(one), scoresIn(before), level);
    const isFall = difference !== null && difference.high !== null && difference.high < 0;
    return isFall ? [[Math.min(one.at, before.at), Math.max(one.at, before.at)]] : [];
  });
}

/** In the order in which the norm should be met better and better. */
function towards(sorted: readonly Visit[], wanted: Wanted): Visit[] {
  return wanted === 'smallest' ? [...sorted] : [...sorted].reverse();
}

function pointOf({ at, samples, verdict, replications, ...scores }: Visit, { values, norm }: GoalRequest): GoalPoint {
  const isTurned = norm.met === 'on-average' && norm.sense === 'at-most';
  const turned = (score: number | null) => (score !== null && isTurned ? -score : score);
  const [low, high] = isTurned ? [scores.high, scores.low] : [scores.low, scores.high];
  return {
    value: values[at],
    replications,
    verdict,
    level: turned(scores.score),
    low: turned(low),
    high: turned(high),
    mean: samples && summaryOfSamples(samples).mean,
    reached: samples && reachedIn(samples, norm),
  };
}

/** Of a chance of 0.9: what the aim is at most in nine of ten futures, or at least. */
function reachedIn(samples: Samples, { met, sense }: GoalNorm): number | null {
  if (met === 'on-average') return null;
  const sorted = valuesOfSamples(samples)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (sorted.length === 0) return null;
  return quantile(sorted, sense === 'at-most' ? met.inShareOfFutures : 1 - met.inShareOfFutures);
}
