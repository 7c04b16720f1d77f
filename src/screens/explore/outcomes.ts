import { type Comparison, compareFutures } from '../../experiment/compare.ts';
import type { Futures } from '../../experiment/futures.ts';
import type { MeasureId } from '../../experiment/measures.ts';
import { type MeasureSummary, summaryOf } from '../../experiment/rows.ts';
import type { Picture } from '../state/calculator.ts';

/** A summary of which all numbers exist. */
export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** One figure of the page: how it is now, how it becomes, and the paired difference. Null where there is none. */
export interface Figure {
  readonly now: Spread | null;
  readonly chosen: Spread | null;
  readonly difference: Comparison | null;
}

/** Works out one figure of a picture, of one segment or over all (null). */
export function figureOf(
  { now, chosen }: Picture,
  measure: MeasureId,
  period: string,
  segment: string | null = null,
): Figure {
  return {
    now: spreadOf(now, measure, period, segment),
    chosen: spreadOf(chosen, measure, period, segment),
    difference: compareFutures(chosen, now, measure, segment, period),
  };
}

/** Returns what futures say about a measure, of one segment or in total (null); null when they say nothing. */
export function spreadOf(
  futures: Futures,
  measure: MeasureId,
  period: string,
  segment: string | null = null,
): Spread | null {
  const known = SPREADS.get(futures) ?? new Map<string, Spread | null>();
  SPREADS.set(futures, known);
  const key = `${measure} ${period} ${segment ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const spread = complete(summaryOf(futures, measure, segment, period));
  known.set(key, spread);
  return spread;
}

/** Several parts of the page ask for the same figure. */
const SPREADS = new WeakMap<Futures, Map<string, Spread | null>>();

function complete(summary: MeasureSummary | null): Spread | null {
  if (!summary) return null;
  const { mean, p5, p25, p50, p75, p95 } = summary;
  if (mean === null || p5 === null || p25 === null || p50 === null || p75 === null || p95 === null) return null;
  return { mean, p5, p25, p50, p75, p95 };
}
