import type { Futures } from './futures.ts';
import type { Measure, Samples, Unit } from './measure.ts';
import type { MeasureId } from './measures.ts';
import { MEASURE_IDS, MEASURES } from './measures.ts';
import { HORIZON, periodsOf } from './periods.ts';
import type { MeasureSummary } from './samples.ts';
import { findSamples, samplesIn, summaryOfSamples, valuesOfSamples } from './samples.ts';

/** What the replications say about one measure, of one segment or in total, in one period. */
export interface Row extends MeasureSummary {
  readonly measure: MeasureId;
  /** The id of a segment; null for the total. */
  readonly segment: string | null;
  /** A calendar year, `horizon` or a date. */
  readonly period: string;
  readonly unit: Unit;
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
        const samples = findSamples(futures, MEASURES[measure], segment, period);
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
  return samplesIn(futures, MEASURES[measure], segment, period);
}
