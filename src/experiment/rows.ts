import { ratioOfSums } from '../statistics/interval.ts';
import { summarise } from '../statistics/summary.ts';
import { bookOf } from './book.ts';
import type { Futures } from './futures.ts';
import type { Measure, MeasureId, Samples, Unit } from './measures.ts';
import { MEASURE_IDS, MEASURES } from './measures.ts';
import type { Period } from './periods.ts';
import { HORIZON, periodOf, periodsOf } from './periods.ts';

/** What the replications say about one measure, of one segment or in total, in one period. */
export interface Row extends MeasureSummary {
  readonly measure: MeasureId;
  /** The id of a segment; null for the total. */
  readonly segment: string | null;
  /** A calendar year, `horizon` or a date. */
  readonly period: string;
  readonly unit: Unit;
}

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
 * Returns all rows of futures: for each measure the total and then each segment, for each period. Left out is what
 * cannot be: a flow at a date, the occupancy of unlimited places, the cost of a provider who told none. Left out too is
 * what never happens although it could in another scenario: giving up, dropping out, moving.
 */
export function rowsOf(futures: Futures): readonly Row[] {
  const periods = periodsOf(futures.grid);
  const segments = [null, ...futures.scenario.segments.map(({ id }) => id)];
  return MEASURE_IDS.filter((measure) => isUsed(futures, measure)).flatMap((measure) =>
    segments.flatMap((segment) =>
      periods.flatMap((period) => {
        const samples = findSamples(futures, measure, segment, period);
        if (!samples) return [];
        const { unit } = MEASURES[measure];
        return [{ measure, segment, period: period.text, unit, ...summaryOfSamples(samples) }];
      }),
    ),
  );
}

/** Tells whether a measure says anything about these futures: some are of things that only some scenarios do. */
export function isUsed(futures: Futures, measure: MeasureId): boolean {
  const { onlyWhenUsed }: Measure = MEASURES[measure];
  if (!onlyWhenUsed) return true;
  return samplesOf(futures, measure, null, HORIZON)?.numerators.some((value) => value !== 0) ?? false;
}

/** Returns what the replications say about a measure; null when the measure does not exist there (see `rowsOf`). */
export function summaryOf(
  futures: Futures,
  measure: MeasureId,
  segment: string | null,
  period: string,
): MeasureSummary | null {
  const samples = samplesOf(futures, measure, segment, period);
  return samples && summaryOfSamples(samples);
}

/** Returns the value of each replication in order, without those that have none (nobody was admitted). */
export function valuesOf(futures: Futures, measure: MeasureId, segment: string | null, period: string): Float64Array {
  const samples = samplesOf(futures, measure, segment, period);
  return samples ? valuesOfSamples(samples).filter((value) => !Number.isNaN(value)) : new Float64Array(0);
}

/**
 * Returns a measure of each replication; null when it does not exist there (see `rowsOf`). Throws for a segment or a
 * period that the scenario does not have.
 */
export function samplesOf(
  futures: Futures,
  measure: MeasureId,
  segment: string | null,
  period: string,
): Samples | null {
  return findSamples(futures, measure, segment, knownPeriod(futures, period));
}

/** Returns one number for each replication: NaN where a ratio has no denominator, so that places keep their meaning. */
export function valuesOfSamples({ numerators, denominators }: Samples): Float64Array {
  if (!denominators) return numerators;
  return numerators.map((numerator, place) => (denominators[place] > 0 ? numerator / denominators[place] : Number.NaN));
}

function findSamples(futures: Futures, measure: MeasureId, segment: string | null, period: Period): Samples | null {
  const book = bookOf(futures);
  const { segments, span, moment }: Measure = MEASURES[measure];
  const known = segments?.(book) ?? futures.scenario.segments.map((_, index) => index);
  const counted = segment === null ? known : known.filter((index) => index === segmentIndex(futures, segment));
  if (counted.length === 0) return null;
  const scope = { kind: segment === null ? 'network' : 'segment', segments: counted } as const;
  if (period.kind === 'span') return span?.(book, scope, period) ?? null;
  return moment?.(book, scope, period) ?? null;
}

function summaryOfSamples(samples: Samples): MeasureSummary {
  const summary = summarise(valuesOfSamples(samples).filter((value) => !Number.isNaN(value)));
  if (!summary) return NOTHING;
  const { mean, standardError, p5, p25, p50, p75, p95 } = summary;
  const quantiles = { p5, p25, p50, p75, p95 };
  if (!samples.denominators) return { mean, standardError, ...quantiles };
  const ratio = ratioOfSums(samples.numerators, samples.denominators);
  return { mean: ratio?.ratio ?? null, standardError: ratio?.standardError ?? null, ...quantiles };
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
