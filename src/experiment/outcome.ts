import { dateOfDay, dayOf, dayOfDate, yearsBetween } from '../calendar/calendar.ts';
import type { OutcomeKind, Scenario, Target, WorkshopRound } from '../scenario/schema.ts';
import { type Interval, meanInterval, meanIntervalHolds } from '../statistics/interval.ts';
import { summarise } from '../statistics/summary.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Futures } from './futures.ts';
import type { Measure, Samples } from './measure.ts';
import { MEASURES } from './measures.ts';
import { type Period, periodOf } from './periods.ts';
import { placesBookOf } from './places-book.ts';
import { findSamples, type MeasureSummary, summaryOfSamples, valuesOfSamples } from './samples.ts';

/** An outcome of one calendar year, of some segments or (when left out) of all. */
export type Outcome = Pick<WorkshopRound, 'outcome' | 'segments' | 'year'>;

/** How a target came out in one of its years. */
export interface TargetYear {
  readonly year: number;
  /** What was promised, in the unit of the outcome. */
  readonly value: number;
  readonly found: MeasureSummary;
  /** The 95 % interval of the mean; null when none can be given, see `sureMeanOf`. */
  readonly sure: Interval | null;
  /** In how many futures it is met. */
  readonly met: Chance | null;
}

export interface TargetReport {
  readonly target: string;
  readonly years: readonly TargetYear[];
}

/** Lays what was promised beside what comes out; years outside the period are left out. */
export function targetReports(futures: Futures): readonly TargetReport[] {
  return (futures.scenario.targets ?? []).map((target) => ({
    target: target.id,
    years: target.years.flatMap(({ year, value }) => {
      const samples = samplesOfOutcome(futures, { ...target, year });
      if (!samples) return [];
      const values = valuesOfSamples(samples).filter((found) => !Number.isNaN(found));
      const met = values.filter((found) => isMet(target, value, found)).length;
      const [found, sure] = [summaryOfSamples(samples), sureMeanOf(samples)];
      return [{ year, value, found, sure, met: chanceOf(met, values.length) }];
    }),
  }));
}

/** An outcome in each calendar year of the period that has it. */
export function outcomeYears(futures: Futures, outcome: Omit<Outcome, 'year'>): readonly OutcomeYear[] {
  return yearsOf(futures.scenario).flatMap((year) => {
    const samples = samplesOfOutcome(futures, { ...outcome, year });
    return samples ? [{ year, found: summaryOfSamples(samples), sure: sureMeanOf(samples) }] : [];
  });
}

export interface OutcomeYear {
  readonly year: number;
  readonly found: MeasureSummary;
  /** The 95 % interval of the mean; null when none can be given, see `sureMeanOf`. */
  readonly sure: Interval | null;
}

/**
 * Returns the 95 % interval (Student t) of the mean of an outcome, of a share that of the ratio; null for one future, and for
 * so skewed an outcome that the interval would be too narrow (`meanIntervalHolds`).
 */
export function sureMeanOf(samples: Samples): Interval | null {
  const { mean, standardError } = summaryOfSamples(samples);
  const summary = summarise(valuesOfSamples(samples).filter((value) => !Number.isNaN(value)));
  if (mean === null || !summary || !meanIntervalHolds(summary)) return null;
  return meanInterval({ n: summary.n, mean, standardError });
}

/**
 * Returns an outcome of each future, as the language defines it (`outcome` in schema-story.ts); null when the scenario does
 * not have it: another year, a cost without a contract, places without a limit.
 */
export function samplesOfOutcome(futures: Futures, { outcome, segments, year }: Outcome): Samples | null {
  const { scenario } = futures;
  if (!yearsOf(scenario).includes(year)) return null;
  const chosen = segments ?? null;
  const rule = OUTCOMES[outcome];
  if (rule.kind === 'measure')
    return sumOver(futures, MEASURES[rule.measure], chosen, rule.at === 'end' ? endOf(scenario, year) : `${year}`);
  if (rule.kind === 'places') return placesAtEnd(futures, chosen, year);
  const helped = helpedIn(futures, chosen, year);
  if (outcome === 'helped' || !helped) return helped;
  const outOfHome = scenario.segments.flatMap(({ id, outOfHome: isOut }) => (isOut === false ? [] : [id]));
  const all = helpedIn(futures, outOfHome, year);
  return all && { numerators: helped.numerators, denominators: all.numerators };
}

type OutcomeRule =
  | { readonly kind: 'measure'; readonly measure: keyof typeof MEASURES; readonly at: 'end' | 'year' }
  | { readonly kind: 'places' }
  | { readonly kind: 'helped' };

const OUTCOMES: Readonly<Record<OutcomeKind, OutcomeRule>> = {
  'in-care': { kind: 'measure', measure: 'inCare', at: 'end' },
  places: { kind: 'places' },
  'waiting-list': { kind: 'measure', measure: 'waitingList', at: 'end' },
  'waiting-days': { kind: 'measure', measure: 'waitingTime', at: 'year' },
  'within-norm': { kind: 'measure', measure: 'withinNorm', at: 'year' },
  helped: { kind: 'helped' },
  'share-of-helped': { kind: 'helped' },
  transfers: { kind: 'measure', measure: 'transfersIn', at: 'year' },
  overflow: { kind: 'measure', measure: 'overflow', at: 'year' },
  'cost-municipality': { kind: 'measure', measure: 'costMunicipality', at: 'year' },
};

/** The segments that are summed; null for the network. */
type Ids = readonly string[] | null;

/** Planned on the last day of the year: a step on 1 January is of the next one. */
function placesAtEnd(futures: Futures, segments: Ids, year: number): Samples | null {
  const end = periodOf(futures.grid, endOf(futures.scenario, year));
  return end?.kind === 'moment' ? sumIn(futures, MEASURES.plannedPlaces, segments, { ...end, day: end.day - 1 }) : null;
}

/** There on the first day of the year, or admitted in it. Who moves between two of the segments counts in both. */
function helpedIn(futures: Futures, segments: Ids, year: number): Samples | null {
  const there = sumOver(futures, MEASURES.inCare, segments, beginOf(futures.scenario, year));
  const came = sumOver(futures, MEASURES.admissions, segments, `${year}`);
  if (!there || !came) return null;
  return { numerators: there.numerators.map((count, at) => count + came.numerators[at]), denominators: null };
}

function sumOver(futures: Futures, measure: Measure, ids: Ids, text: string): Samples | null {
  const period = periodOf(futures.grid, text);
  return period && sumIn(futures, measure, ids, period);
}

function sumIn(futures: Futures, measure: Measure, ids: Ids, period: Period): Samples | null {
  // All together is more than the sum of the segments: grants and programmes are of none of them.
  if (ids === null) return findSamples(futures, measure, null, period);
  const book = placesBookOf(futures);
  const known = measure.segments?.(book) ?? futures.scenario.segments.map((_, index) => index);
  const segments = known.filter((index) => ids.includes(futures.scenario.segments[index]?.id ?? ''));
  if (segments.length === 0) return null;
  const scope = { kind: 'segment', segments } as const;
  return period.kind === 'span'
    ? (measure.span?.(book, scope, period) ?? null)
    : (measure.moment?.(book, scope, period) ?? null);
}

function isMet({ sense }: Target, limit: number, found: number): boolean {
  return sense === 'at-most' ? found <= limit : found >= limit;
}

/** The calendar years of which a day lies in the period. */
function yearsOf({ startDate, endDate }: Scenario): readonly number[] {
  return yearsBetween(dayOfDate(startDate), dayOfDate(endDate));
}

function beginOf({ startDate }: Scenario, year: number): string {
  return dateOfDay(Math.max(dayOf(year, 1, 1), dayOfDate(startDate)));
}

/** The first moment after the year, or the last one of the scenario. */
function endOf({ endDate }: Scenario, year: number): string {
  return dateOfDay(Math.min(dayOf(year + 1, 1, 1), dayOfDate(endDate)));
}
