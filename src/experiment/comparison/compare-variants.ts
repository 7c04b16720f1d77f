import { dateOfDay } from '../../calendar/calendar.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { meanIntervalHolds } from '../../statistics/interval.ts';
import { summarise } from '../../statistics/summary.ts';
import type { Aim } from '../aim.ts';
import type { Caution } from '../cautions.ts';
import { HALF_CENT } from '../chance.ts';
import { type Comparison, compareSamples, linearised } from '../compare-samples.ts';
import { emptyFutures } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Measure, Samples, Unit } from '../measure.ts';
import { MEASURES } from '../measures.ts';
import { type MeasureSummary, summaryOfSamples } from '../samples.ts';
import { hashOf } from '../scenario-hash.ts';
import { type Best, bestOf } from './best.ts';
import { type Growth, growthOf } from './growth.ts';
import { monthPoints, periodsOfAim, type Reading, readVariant } from './reading.ts';
import { type TogetherEffect, togetherEffect } from './together.ts';

/** Variants to lay side by side, with the same seed, first and last day. */
export interface ComparisonRequest {
  readonly variants: readonly ComparedVariant[];
  /** The id of the variant that all others are compared with. */
  readonly against: string;
  readonly aims: readonly Aim[];
  readonly replications: number;
  /** The variant with all changes at once, and those with one of them: asks what they do together. */
  readonly together: { readonly all: string; readonly singles: readonly string[] } | null;
}

export interface ComparedVariant {
  /** Unique in the request. */
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
}

export interface ComparisonResult {
  readonly against: string;
  readonly seed: string;
  /** Of each variant. */
  readonly replications: number;
  /**
   * The level of each interval over the whole of an aim: with so many comparisons at 1 - 0.05 / their number, all of
   * them together are 95 % sure (Bonferroni). Those of single years are at 95 % each.
   */
  readonly level: number;
  readonly comparisons: number;
  readonly variants: readonly VariantOutcome[];
  readonly aims: readonly AimOutcome[];
}

export interface VariantOutcome {
  readonly id: string;
  readonly label: string;
  /** Stands for everything that the outcome depends on. */
  readonly hash: string;
  /** The list of all segments together by week: dates, and clients over all futures. */
  readonly list: ListByWeek;
  /** When the list gets longer than that of the reference; null for the reference itself. */
  readonly growth: Growth | null;
  readonly cautions: readonly Caution[];
}

export interface ListByWeek extends Readonly<Record<'mean' | 'p5' | 'p25' | 'p50' | 'p75' | 'p95', readonly number[]>> {
  readonly dates: readonly string[];
}

export interface AimOutcome {
  readonly aim: Aim;
  readonly unit: Unit;
  readonly better: Measure['better'];
  /** The period of the aim itself first, then the years, or the firsts of January. */
  readonly periods: readonly PeriodOutcome[];
  /** Over the period of the aim; null when more is not better or worse, or nothing can be compared. */
  readonly best: Best | null;
  readonly together: TogetherEffect | null;
}

export interface PeriodOutcome {
  readonly period: string;
  readonly level: number;
  /** In the order of the variants. */
  readonly variants: readonly AimOfVariant[];
}

export interface AimOfVariant extends MeasureSummary {
  readonly variant: string;
  /** This variant minus the reference, future by future; null for the reference, or where either has no such measure. */
  readonly difference: (Comparison & { readonly isRough: boolean }) | null;
}

/**
 * Plays each variant on the same luck and compares all of them with one. A variant that equals the reference differs by
 * exactly zero. `show` is called after each variant with what is known by then.
 */
export async function compareVariants(
  lab: Lab,
  request: ComparisonRequest,
  show?: (soFar: ComparisonResult) => void,
): Promise<ComparisonResult> {
  const { variants, against, aims, replications } = request;
  const reference = variants.find(({ id }) => id === against);
  if (!reference) throw new Error(`compareVariants: no variant ${against}`);
  const readings = new Map<string, Reading>();
  // The reference first: a first answer needs it.
  for (const { id, scenario } of [reference, ...variants.filter((variant) => variant !== reference)]) {
    readings.set(id, await readVariant(lab, await lab.play(scenario, replications), aims));
    if (show && readings.size > 1 && readings.size < variants.length) show(resultOf(request, reference, readings));
  }
  return resultOf(request, reference, readings);
}

function resultOf(
  request: ComparisonRequest,
  reference: ComparedVariant,
  readings: ReadonlyMap<string, Reading>,
): ComparisonResult {
  const { against, aims, replications } = request;
  const variants = request.variants.filter(({ id }) => readings.has(id));
  const comparisons = Math.max(1, (request.variants.length - 1) * aims.length);
  const level = 1 - 0.05 / comparisons;
  const known = { ...request, variants };
  return {
    against,
    seed: reference.scenario.seed,
    replications,
    level,
    comparisons,
    variants: variants.map((variant) => outcomeOfVariant(variant, reference, readings)),
    aims: aims.map((aim, at) => outcomeOfAim(known, reference, readings, aim, at, level)),
  };
}

function outcomeOfVariant(
  { id, label, scenario }: ComparedVariant,
  reference: ComparedVariant,
  readings: ReadonlyMap<string, Reading>,
): VariantOutcome {
  const { list, monthly, cautions } = readingOf(readings, id);
  const { grid } = emptyFutures(scenario);
  const { days, mean, p5, p25, p50, p75, p95 } = list;
  const plain = (values: Float64Array) => Array.from(values);
  return {
    id,
    label,
    hash: hashOf(scenario),
    list: {
      dates: days.map((day) => dateOfDay(grid.startDay + day)),
      mean: plain(mean),
      p5: plain(p5),
      p25: plain(p25),
      p50: plain(p50),
      p75: plain(p75),
      p95: plain(p95),
    },
    growth:
      id === reference.id
        ? null
        : growthOf(
            monthly,
            readingOf(readings, reference.id).monthly,
            monthPoints({ grid }).map(({ date }) => date),
          ),
    cautions,
  };
}

function outcomeOfAim(
  { variants, together }: ComparisonRequest,
  reference: ComparedVariant,
  readings: ReadonlyMap<string, Reading>,
  aim: Aim,
  at: number,
  level: number,
): AimOutcome {
  const { unit, better }: Measure = MEASURES[aim.measure];
  const samplesOf = (id: string, period = 0): Samples | null => readings.get(id)?.samples[at][period] ?? null;
  const candidates = variants.flatMap(({ id }) => {
    const samples = samplesOf(id);
    return samples ? [{ variant: id, samples }] : [];
  });
  return {
    aim,
    unit,
    better,
    periods: periodsOfAim(emptyFutures(reference.scenario), aim).map((period, place) => ({
      period,
      level: place === 0 ? level : 0.95,
      variants: variants.flatMap(({ id }): AimOfVariant[] => {
        const samples = samplesOf(id, place);
        if (!samples) return [];
        const other = id === reference.id ? null : samplesOf(reference.id, place);
        return [{ variant: id, ...summaryOfSamples(samples), difference: differenceOf(samples, other, place, level) }];
      }),
    })),
    best: better === 'neither' ? null : bestOf(candidates, better, unit === 'euros' ? HALF_CENT : 0),
    together:
      together && readings.has(together.all)
        ? togetherEffect(
            samplesOf(together.all),
            together.singles.map((id) => samplesOf(id)),
            samplesOf(reference.id),
            level,
          )
        : null,
  };
}

function differenceOf(samples: Samples, other: Samples | null, place: number, level: number) {
  const compared = compareSamples(samples, other, place === 0 ? level : 0.95);
  return compared && { ...compared, isRough: isRough(samples, other) };
}

/** So few futures for so skewed a difference that its interval may be too narrow. */
function isRough(samples: Samples, other: Samples | null): boolean {
  const [own, their] = [linearised(samples), other && linearised(other)];
  const summary = own && their && summarise(own.map((value, future) => value - their[future]));
  return !summary || !meanIntervalHolds(summary);
}

function readingOf(readings: ReadonlyMap<string, Reading>, id: string): Reading {
  const reading = readings.get(id);
  if (!reading) throw new Error(`readingOf: variant ${id} was not played`);
  return reading;
}
