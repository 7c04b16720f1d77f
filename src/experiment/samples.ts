import { ratioOfSums } from '../statistics/interval.ts';
import { summarise } from '../statistics/summary.ts';
import type { Futures } from './futures.ts';
import type { Measure, Samples } from './measure.ts';
import type { Period } from './periods.ts';
import { periodOf } from './periods.ts';
import { placesBookOf } from './places-book.ts';

/** In the unit of the measure. All null where there is nothing: nobody was admitted, no place is planned. */
export interface MeasureSummary {
  /** The mean over replications; of a ratio the ratio of sums over all replications. */
  readonly mean: number | null;
  /** Of the mean; null for one replication. */
  readonly standardError: number | null;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

/**
 * Returns a measure of each replication; null when it does not exist there (see `rowsOf`). Throws for a segment or a
 * period that the scenario does not have.
 */
export function samplesIn(futures: Futures, measure: Measure, segment: string | null, period: string): Samples | null {
  return findSamples(futures, measure, segment, knownPeriod(futures, period));
}

/** The same for a period that is known. */
export function findSamples(
  futures: Futures,
  measure: Measure,
  segment: string | null,
  period: Period,
): Samples | null {
  const book = placesBookOf(futures);
  const { segments, span, moment } = measure;
  const known = segments?.(book) ?? futures.scenario.segments.map((_, index) => index);
  const counted = segment === null ? known : known.filter((index) => index === segmentIndex(futures, segment));
  if (counted.length === 0) return null;
  const scope = { kind: segment === null ? 'network' : 'segment', segments: counted } as const;
  if (period.kind === 'span') return span?.(book, scope, period) ?? null;
  return moment?.(book, scope, period) ?? null;
}

/** Returns what samples say together. */
export function summaryOfSamples(samples: Samples): MeasureSummary {
  const summary = summarise(valuesOfSamples(samples).filter((value) => !Number.isNaN(value)));
  if (!summary) return NOTHING;
  const { mean, standardError, p5, p25, p50, p75, p95 } = summary;
  const quantiles = { p5, p25, p50, p75, p95 };
  if (!samples.denominators) return { mean, standardError, ...quantiles };
  const ratio = ratioOfSums(samples.numerators, samples.denominators);
  return { mean: ratio?.ratio ?? null, standardError: ratio?.standardError ?? null, ...quantiles };
}

/** Returns one number for each replication: NaN where a ratio has no denominator, so that places keep their meaning. */
export function valuesOfSamples({ numerators, denominators }: Samples): Float64Array {
  if (!denominators) return numerators;
  return numerators.map((numerator, place) => (denominators[place] > 0 ? numerator / denominators[place] : Number.NaN));
}

const NOTHING: MeasureSummary = {
  mean: null,
  standardError: null,
  p5: null,
  p25: null,
  p50: null,
  p75: null,
  p95: null,
};

function knownPeriod({ grid }: Futures, text: string): Period {
  const period = periodOf(grid, text);
  if (!period) throw new Error(`samplesOf: period ${text} is not in the horizon`);
  return period;
}

function segmentIndex({ scenario }: Futures, id: string): number {
  const index = scenario.segments.findIndex((segment) => segment.id === id);
  if (index < 0) throw new Error(`samplesOf: segment ${id} is not in the scenario`);
  return index;
}
