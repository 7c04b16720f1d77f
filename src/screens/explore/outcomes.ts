import { type Comparison, compareSamples } from '../../experiment/compare-samples.ts';
import { FLOW_MEASURES, type FlowMeasureId } from '../../experiment/flow-measures.ts';
import type { Futures } from '../../experiment/futures.ts';
import type { Measure } from '../../experiment/measure.ts';
import { type MeasureSummary, samplesIn, summaryOfSamples } from '../../experiment/samples.ts';
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

/** Works out one figure of clients or places, of one segment or over all (null). For euros see `money-outcomes.ts`. */
export function figureOf(
  picture: Picture,
  measure: FlowMeasureId,
  period: string,
  segment: string | null = null,
): Figure {
  return figureIn(picture, FLOW_MEASURES[measure], period, segment);
}

/** Returns what futures say about clients or places, of one segment or in total (null); null when they say nothing. */
export function spreadOf(
  futures: Futures,
  measure: FlowMeasureId,
  period: string,
  segment: string | null = null,
): Spread | null {
  return spreadIn(futures, FLOW_MEASURES[measure], period, segment);
}

/** Works out one figure of any measure. */
export function figureIn(
  { now, chosen }: Picture,
  measure: Measure,
  period: string,
  segment: string | null = null,
): Figure {
  const samples = (futures: Futures) => samplesIn(futures, measure, segment, period);
  return {
    now: spreadIn(now, measure, period, segment),
    chosen: spreadIn(chosen, measure, period, segment),
    difference: compareSamples(samples(chosen), samples(now)),
  };
}

/** Returns what futures say about any measure; null when they say nothing. */
export function spreadIn(
  futures: Futures,
  measure: Measure,
  period: string,
  segment: string | null = null,
): Spread | null {
  const known = SPREADS.get(futures) ?? new Map<Measure, Map<string, Spread | null>>();
  SPREADS.set(futures, known);
  const ofMeasure = known.get(measure) ?? new Map<string, Spread | null>();
  known.set(measure, ofMeasure);
  const key = `${period} ${segment ?? ''}`;
  const found = ofMeasure.get(key);
  if (found !== undefined) return found;
  const samples = samplesIn(futures, measure, segment, period);
  const spread = samples && complete(summaryOfSamples(samples));
  ofMeasure.set(key, spread);
  return spread;
}

/** Several parts of the page ask for the same figure. */
const SPREADS = new WeakMap<Futures, Map<Measure, Map<string, Spread | null>>>();

function complete({ mean, p5, p25, p50, p75, p95 }: MeasureSummary): Spread | null {
  if (mean === null || p5 === null || p25 === null || p50 === null || p75 === null || p95 === null) return null;
  return { mean, p5, p25, p50, p75, p95 };
}
