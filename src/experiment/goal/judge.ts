import { exactInterval } from '../../statistics/binomial.ts';
import { meanInterval, meanIntervalHolds } from '../../statistics/interval.ts';
import { summarise } from '../../statistics/summary.ts';
import { type GoalNorm, scoreNeeded } from './norm.ts';

/** `open`: so many futures cannot tell on which side of the norm a point lies. */
export type Verdict = 'meets' | 'fails' | 'open';

/** On which side of the norm a point lies. All numbers are scores: see `scoresOf`. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Futures that have something to measure. */
  readonly counted: number;
  /** All null when no future has. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Judges a point by the scores of its futures: decided when its interval lies on one side of the norm. Of a chance that is
 * the exact interval, of an average that of Student, and not before there are futures enough for so skewed a quantity.
 * Each side of the interval misses with chance `missed`. Where no future has anything to measure the norm is not met.
 */
export function judge(scores: Float64Array, norm: GoalNorm, missed: number): Judgement {
  const values = scores.filter((score) => !Number.isNaN(score));
  const counted = values.length;
  if (counted === 0) return { verdict: 'fails', counted, score: null, low: null, high: null };
  const needed = scoreNeeded(norm);
  const { score, low, high, holds } = norm.met === 'on-average' ? ofMean(values, missed) : ofChance(values, missed);
  const verdict =
    !holds || low === null || high === null ? 'open' : low >= needed ? 'meets' : high < needed ? 'fails' : 'open';
  return { verdict, counted, score, low, high };
}

function ofChance(values: Float64Array, missed: number) {
  const met = values.reduce((sum, value) => sum + value, 0);
  return { score: met / values.length, ...exactInterval(met, values.length, missed), holds: true };
}

function ofMean(values: Float64Array, missed: number) {
  const summary = summarise(values);
  const interval = summary && meanInterval(summary, 1 - 2 * missed);
  if (!summary || !interval) return { score: values[0], low: null, high: null, holds: false };
  // Always the same in a few futures is not the same in all of them.
  const isSeen = summary.sd !== 0 || summary.n >= ENOUGH_OF_THE_SAME;
  return { score: summary.mean, ...interval, holds: isSeen && meanIntervalHolds(summary) };
}

const ENOUGH_OF_THE_SAME = 200;
