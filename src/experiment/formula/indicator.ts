import type { Scenario } from '../../scenario/schema.ts';
import { type Interval, meanInterval, meanIntervalHolds, wilsonInterval } from '../../statistics/interval.ts';
import { summarise } from '../../statistics/summary.ts';
import { bookOf } from '../book.ts';
import { type Comparison, compareSamples } from '../compare-samples.ts';
import { isMeasure } from '../default-aims.ts';
import type { Futures } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import type { MeasureId } from '../measures.ts';
import { MONEY_MEASURES } from '../money-measures.ts';
import { periodOf } from '../periods.ts';
import { samplesOf } from '../rows.ts';
import { type MeasureSummary, summaryOfSamples, valuesOfSamples } from '../samples.ts';

/** A formula as this room needs it: the inputs are measures, or `DAYS_KEY`. */
export interface IndicatorFormula {
  readonly inputs: readonly { readonly key: string; readonly part: 'value' | 'above' | 'below' }[];
  readonly value: Evaluate;
  /** Two sums of which the formula is the ratio; null when it only has a value in each future. */
  readonly ratio: { readonly above: Evaluate; readonly below: Evaluate } | null;
  /** Yes (1) or no (0) in each future: the mean is a chance. */
  readonly isChance: boolean;
}

type Evaluate = (values: ArrayLike<number>) => number;

/** The input that stands for the number of days of the period. */
export const DAYS_KEY = 'days';

export interface IndicatorRequest {
  readonly scenario: Scenario;
  /** Beside what, over the same futures; null for nothing. */
  readonly against: Scenario | null;
  readonly replications: number;
  /** Ids of segments; null is the total. */
  readonly segments: readonly (string | null)[];
  /** Calendar years, `horizon` or dates. */
  readonly periods: readonly string[];
}

/** What a formula comes to, of one segment or in total, in one period. In the unit of the formula. */
export interface IndicatorRow extends MeasureSummary {
  readonly segment: string | null;
  readonly period: string;
  readonly replications: number;
  /** Futures in which the formula has no value: a division by zero, or a root of less than zero. */
  readonly withoutValue: number;
  /** Of the mean, 95 %; null with fewer than two values. */
  readonly interval: Interval | null;
  /** Too few futures for so skewed a quantity: the interval is too narrow. */
  readonly isSkewed: boolean;
  /** What the formula needs and is not there: measures that this segment or this kind of period does not have. */
  readonly missing: readonly string[];
  /** What is divided by is sometimes below and sometimes above zero: the ratio has no mean that means something. */
  readonly crossesZero: boolean;
  /** This scenario minus `against`, future by future. */
  readonly difference: Comparison | null;
  readonly againstMean: number | null;
}

/** Works a formula out in each future, for each segment and period asked. */
export async function indicatorStudy(
  lab: Lab,
  request: IndicatorRequest,
  formula: IndicatorFormula,
): Promise<readonly IndicatorRow[]> {
  const { scenario, against, replications, segments, periods } = request;
  const futures = await playAndBook(lab, scenario, replications, formula);
  const beside = against === null ? null : await playAndBook(lab, against, replications, formula);
  const rows: IndicatorRow[] = [];
  for (const segment of segments) {
    for (const period of periods) rows.push(indicatorRow(futures, beside, formula, segment, period));
    await lab.pause();
  }
  return rows;
}

/** Works a formula out over futures that are there; `beside` has the same replications. */
export function indicatorRow(
  futures: Futures,
  beside: Futures | null,
  formula: IndicatorFormula,
  segment: string | null,
  period: string,
): IndicatorRow {
  const own = valuesIn(futures, formula, segment, period);
  const other = beside && valuesIn(beside, formula, segment, period);
  const replications = futures.replications.length;
  const values = own.samples ? valuesOfSamples(own.samples).filter((value) => !Number.isNaN(value)) : [];
  const summary = summaryOfSamples(own.samples ?? NO_SAMPLES);
  const moments = summarise(values);
  const n = own.samples?.denominators ? replications : values.length;
  const { mean, standardError } = summary;
  return {
    segment,
    period,
    replications,
    ...summary,
    withoutValue: own.samples ? replications - values.length : 0,
    interval: formula.isChance
      ? wilsonInterval(values.filter((value) => value === 1).length, n)
      : mean === null
        ? null
        : meanInterval({ n, mean, standardError }),
    isSkewed:
      !formula.isChance &&
      !own.samples?.denominators &&
      moments !== null &&
      moments.n > 1 &&
      !meanIntervalHolds(moments),
    missing: own.missing,
    crossesZero: own.crossesZero,
    difference: own.samples && other?.samples ? compareSamples(...withBoth(own.samples, other.samples)) : null,
    againstMean: other?.samples ? summaryOfSamples(other.samples).mean : null,
  };
}

const NO_SAMPLES: Samples = { numerators: new Float64Array(0), denominators: null };

interface Values {
  /** NaN, or 0 over 0 for a ratio, in a future where the formula has no value; null when it has one nowhere. */
  readonly samples: Samples | null;
  readonly missing: readonly string[];
  readonly crossesZero: boolean;
}

function valuesIn(futures: Futures, formula: IndicatorFormula, segment: string | null, period: string): Values {
  const columns = formula.inputs.map(({ key, part }) => columnOf(futures, key, part, segment, period));
  const missing = [...new Set(formula.inputs.flatMap(({ key }, at) => (columns[at] === null ? [key] : [])))];
  if (missing.length > 0) return { samples: null, missing, crossesZero: false };
  const count = futures.replications.length;
  const row = new Float64Array(columns.length);
  const numerators = new Float64Array(count);
  const denominators = formula.ratio ? new Float64Array(count) : null;
  for (let place = 0; place < count; place++) {
    for (const [at, column] of columns.entries()) row[at] = column?.[place] ?? Number.NaN;
    if (!formula.ratio || !denominators) {
      const value = formula.value(row);
      numerators[place] = Number.isFinite(value) ? value : Number.NaN;
      continue;
    }
    const [above, below] = [formula.ratio.above(row), formula.ratio.below(row)];
    const isThere = Number.isFinite(above) && Number.isFinite(below) && below !== 0;
    numerators[place] = isThere ? above : 0;
    denominators[place] = isThere ? below : 0;
  }
  if (!denominators?.some((below) => below < 0))
    return { samples: { numerators, denominators }, missing, crossesZero: false };
  if (denominators.some((below) => below > 0)) return { samples: null, missing, crossesZero: true };
  const turned = { numerators: numerators.map((above) => -above), denominators: denominators.map((below) => -below) };
  return { samples: turned, missing, crossesZero: false };
}

function columnOf(
  futures: Futures,
  key: string,
  part: IndicatorFormula['inputs'][number]['part'],
  segment: string | null,
  period: string,
): Float64Array | null {
  const count = futures.replications.length;
  if (key === DAYS_KEY) {
    const span = periodOf(futures.grid, period);
    return span?.kind === 'span' ? new Float64Array(count).fill(span.days) : null;
  }
  const samples = isMeasure(key) ? samplesOf(futures, key, segment, period) : null;
  if (samples === null) return null;
  if (part === 'value') return valuesOfSamples(samples);
  return part === 'above' ? samples.numerators : (samples.denominators ?? new Float64Array(count).fill(1));
}

/** Of values without a second part only the futures in which both have one: the others cannot be compared. */
function withBoth(a: Samples, b: Samples): [Samples, Samples] {
  if (a.denominators || b.denominators) return [a, b];
  const both = (_: number, place: number) => !Number.isNaN(a.numerators[place]) && !Number.isNaN(b.numerators[place]);
  return [
    { numerators: a.numerators.filter(both), denominators: null },
    { numerators: b.numerators.filter(both), denominators: null },
  ];
}

async function playAndBook(
  lab: Lab,
  scenario: Scenario,
  replications: number,
  { inputs }: IndicatorFormula,
): Promise<Futures> {
  const futures = await lab.play(scenario, replications);
  if (inputs.some(({ key }) => isMoneyMeasure(key))) {
    while (bookOf(futures).bookMore(BOOKED_AT_ONCE)) await lab.pause();
  }
  return futures;
}

/** Some milliseconds of work. */
const BOOKED_AT_ONCE = 4;

function isMoneyMeasure(key: string): boolean {
  return isMeasure(key) && key in (MONEY_MEASURES as Partial<Record<MeasureId, unknown>>);
}
