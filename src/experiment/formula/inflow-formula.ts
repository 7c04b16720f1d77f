import type { Day, IsoDate } from '../../calendar/calendar.ts';
import { dateOfDay, dayOf, dayOfDate, partsOfDay } from '../../calendar/calendar.ts';
import type { Change, Inflow, Scenario } from '../../scenario/schema.ts';
import { DAYS_PER_YEAR, ratePerDay } from '../../simulation/compile/inflow.ts';

/** A formula for referrals a year, worked out for each month. Its inputs are names of `InflowMoment`. */
export interface InflowFormula {
  readonly inputs: readonly { readonly key: string }[];
  readonly value: (values: ArrayLike<number>) => number;
}

/** What a formula for the inflow may use of a month. */
export interface InflowMoment {
  /** 1 to 12. */
  readonly month: number;
  readonly year: number;
  /** Days from the first day of the scenario to the middle of the month, so that a straight line keeps its mean. */
  readonly day: number;
  /** The same in years of 365.25 days. */
  readonly time: number;
  /** Referrals a year in this month as the scenario has it, with steps, growth and season. */
  readonly now: number;
}

export const MOMENT_KEYS = ['month', 'year', 'day', 'time', 'now'] as const satisfies readonly (keyof InflowMoment)[];

export interface InflowMonth extends InflowMoment {
  /** The first day of it that is simulated. */
  readonly from: IsoDate;
  readonly days: number;
  /** Referrals a year by the formula; NaN or infinite where it has no value. */
  readonly value: number;
}

/** Works the formula out for each month of the scenario, for one stream of one segment. */
export function inflowMonths(scenario: Scenario, inflow: Inflow, formula: InflowFormula): readonly InflowMonth[] {
  const [startDay, endDay] = [dayOfDate(scenario.startDate), dayOfDate(scenario.endDate)];
  const { weekdayFactors: _, ...stream } = inflow;
  const months: InflowMonth[] = [];
  for (let from = startDay; from < endDay; ) {
    const { year, month } = partsOfDay(from);
    const until = Math.min(endDay, dayOf(year, month + 1, 1));
    const day = (from + until) / 2 - startDay;
    const moment: InflowMoment = { month, year, day, time: day / DAYS_PER_YEAR, now: meanRate(stream, from, until) };
    const value = formula.value(formula.inputs.map(({ key }) => moment[key as keyof InflowMoment]));
    months.push({ ...moment, from: dateOfDay(from), days: until - from, value });
    from = until;
  }
  return months;
}

/** Returns the first month of which the formula gives no number of referrals a year; null when there is none. */
export function impossibleMonth(months: readonly InflowMonth[], most: number): InflowMonth | null {
  return months.find(({ value }) => !(Number.isFinite(value) && value >= 0 && value <= most)) ?? null;
}

/**
 * Returns the ordinary changes that put the months into the scenario as dated steps. The growth and the season of the
 * stream end: the formula says all of it. What came before the first day (a warm-up) stays as it was.
 */
export function inflowChanges(path: string, inflow: Inflow, months: readonly InflowMonth[]): readonly Change[] {
  const steps = months.flatMap(({ from, value }, at) =>
    at > 0 && withoutNoise(months[at - 1].value) === withoutNoise(value)
      ? []
      : [{ from, referralsPerYear: withoutNoise(value) }],
  );
  return [
    { path: `${path}/steps`, value: steps },
    ...(inflow.growth ? [{ path: `${path}/growth`, value: { ...inflow.growth, rate: 0 } }] : []),
    ...(inflow.monthFactors ? [{ path: `${path}/monthFactors`, value: inflow.monthFactors.map(() => 1) }] : []),
  ];
}

function meanRate(stream: Inflow, from: Day, until: Day): number {
  let sum = 0;
  for (let day = from; day < until; day++) sum += ratePerDay(stream, day);
  return withoutNoise((sum / (until - from)) * DAYS_PER_YEAR);
}

/** The last digits of a sum or a sine are noise, and noise would make a step of each month and other luck. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
