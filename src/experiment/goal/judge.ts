import { exactInterval } from '../../statistics/binomial.ts';
import { meanInterval } from '../../statistics/interval.ts';
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
 * the exact interval, of an average that of Student. Each side of the interval misses with chance `missed`. Where no future
 * has anything to measure the norm is not met.
 */
export function judge(scores: Float64Array, norm: GoalNorm, missed: number): Judgement {
  const values = scores.filter((score) => !Number.isNaN(score));
  const counted = values.length;
  if (counted === 0) return { verdict: 'fails', counted, score: null, low: null, high: null };
  const needed = scoreNeeded(norm);
  const { score, low, high } = norm.met === 'on-average' ? ofMean(values, missed) : ofChance(values, missed);
  const isKnown = low !== null && high !== null;
  return { verdict: isKnown ? verdictOf(low, high, needed) : 'open', counted, score, low, high };
}

function verdictOf(low: number, high: number, needed: number): Verdict {
  if (low >= needed) return 'meets';
  return high < needed ? 'fails' : 'open';
}

function ofChance(values: Float64Array, missed: number) {
  const met = values.reduce((sum, value) => sum + value, 0);
  return { score: met / values.length, ...exactInterval(met, values.length, missed) };
}

/**
 * An average of a skewed quantity needs more than 25 x skewness^2 futures for Student's interval (Cochran, Sampling
 * Techniques, 1977, 2.15). With fewer the interval is as many times wider as futures are missing, so that only what lies
 * far from the norm is decided by then.
 */
function ofMean(values: Float64Array, missed: number) {
  const summary = summarise(values);
  const interval = summary && meanInterval(summary, 1 - 2 * missed);
  // Always the same in a few futures is not the same in all of them.
  const isSeen = summary !== null && (summary.sd !== 0 || summary.n >= ENOUGH_OF_THE_SAME);
  if (!interval || !isSeen) return { score: summary?.mean ?? values[0], low: null, high: null };
  const { mean, skewness, n } = summary;
  const wider = Math.max(1, (25 * skewness * skewness) / n);
  return { score: mean, low: mean - wider * (mean - interval.low), high: mean + wider * (interval.high - mean) };
}

const ENOUGH_OF_THE_SAME = 100;
