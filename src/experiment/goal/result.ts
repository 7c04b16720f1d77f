import { isotonic } from '../../statistics/isotonic.ts';
import { pairedDifference } from '../../statistics/paired.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { Samples } from '../measure.ts';
import { summaryOfSamples, valuesOfSamples } from '../samples.ts';
import type { GoalRequest } from './goal.ts';
import type { Handover } from './handover.ts';
import type { Judgement, Verdict } from './judge.ts';
import { type GoalNorm, rangeOf, scoreNeeded } from './norm.ts';
import { standing, type Wanted } from './search.ts';

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
  /** Whether every value had exactly the same aim in the same futures: the input has nothing to do with it. */
  readonly isFlat: boolean;
  /** Of all points together. */
  readonly replications: number;
  /** The chance with which all verdicts together are right. */
  readonly certainty: number;
  /** Of a norm on who lives in a building: how it empties at `value`, or else at `best`. */
  readonly handover: Handover | null;
}

/** The chance with which all verdicts of a search together are right. */
export const CERTAINTY = 0.95;
/** So many replications are played at every value that is looked at. */
export const FIRST_LOOK = 50;

/** A value that was looked at, with what every future said. */
export interface Visit extends Judgement {
  readonly at: number;
  readonly samples: Samples | null;
  readonly scores: Float64Array;
  readonly replications: number;
}

/** Which value is wanted: as asked, or away from the end that meets the norm worse. */
export function wantedOf({ wanted, values }: GoalRequest, visits: readonly Visit[]): Wanted {
  if (wanted) return wanted;
  const scoreAt = (at: number) => visits.find((one) => one.at === at)?.score ?? -Infinity;
  return scoreAt(values.length - 1) >= scoreAt(0) ? 'smallest' : 'largest';
}

/** Puts together what a search knows so far. */
export function resultOf(request: GoalRequest, visits: readonly Visit[], handover: Handover | null): GoalResult {
  const { values } = request;
  const wanted = wantedOf(request, visits);
  const { meets, fails, open } = standing(visits, values.length, wanted);
  const sorted = [...visits].sort((a, b) => a.at - b.at);
  const best = sorted.reduce<Visit | null>((most, one) => (better(one, most) ? one : most), null);
  return {
    outcome: outcomeOf(visits, meets, wanted === 'smallest' ? 0 : values.length - 1),
    wanted,
    value: meets === null ? null : values[meets],
    fails: fails === null ? null : values[fails],
    open: open.length === 0 ? [] : values.slice(...stretchOf(fails, meets, wanted, values.length)),
    likely: likelyOf(request, sorted, wanted),
    best: best && values[best.at],
    points: sorted.map((one) => pointOf(one, request)),
    falls: fallsOf(sorted, wanted).map(([from, until]) => ({ from: values[from], until: values[until] })),
    isFlat: isFlat(visits),
    replications: visits.reduce((sum, { replications }) => sum + replications, 0),
    certainty: CERTAINTY,
    handover,
  };
}

/** `end` is the end of the range that should not meet the norm: when it does, so does all beyond it. */
function outcomeOf(visits: readonly Visit[], meets: number | null, end: number): GoalResult['outcome'] {
  if (visits.every(({ score }) => score === null)) return 'nothing';
  if (meets === end && visits.every(({ verdict }) => verdict !== 'fails')) return 'everywhere';
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
  const needed = scoreNeeded(norm);
  const after = curve.findIndex((score) => score >= needed);
  if (after < 0) return null;
  if (after === 0) return values[known[0].at];
  // Between two points that were looked at the curve is taken to be straight.
  const [from, until] = [known[after - 1].at, known[after].at];
  const part = (needed - curve[after - 1]) / (curve[after] - curve[after - 1]);
  const place = from + part * (until - from);
  return values[until > from ? Math.ceil(place) : Math.floor(place)];
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

function isFlat(visits: readonly Visit[]): boolean {
  const valuesIn = ({ samples }: Visit) => (samples ? valuesOfSamples(samples).subarray(0, FIRST_LOOK) : []);
  const first = visits[0] ? valuesIn(visits[0]) : [];
  const isSame = (visit: Visit) => valuesIn(visit).every((value, place) => Object.is(value, first[place]));
  return visits.length > 1 && first.length > 0 && visits.every(isSame);
}

/** In the order in which the norm should be met better and better. */
function towards(sorted: readonly Visit[], wanted: Wanted): Visit[] {
  return wanted === 'smallest' ? [...sorted] : [...sorted].reverse();
}

function pointOf({ at, samples, verdict, replications, ...scores }: Visit, { values, norm }: GoalRequest): GoalPoint {
  const isTurned = norm.met === 'on-average' && norm.sense === 'at-most';
  const turned = (score: number | null) => (score !== null && isTurned ? -score : score);
  const ends = isTurned ? [scores.high, scores.low] : [scores.low, scores.high];
  const [low, high] = ends.map(turned).map((end) => (end === null ? null : withinUnit(end, norm)));
  return {
    value: values[at],
    replications,
    verdict,
    level: turned(scores.score),
    low,
    high,
    mean: samples && summaryOfSamples(samples).mean,
    reached: samples && reachedIn(samples, norm),
  };
}

/** Fewer than none, or a share beyond all, cannot be: what an interval has of that is nothing. */
function withinUnit(end: number, norm: GoalNorm): number {
  const { least, most } = norm.met === 'on-average' ? rangeOf(norm.aim) : { least: 0, most: 1 };
  return Math.min(most, Math.max(least, end));
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
