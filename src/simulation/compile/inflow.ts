import type { Day } from '../../calendar/calendar.ts';
import { dayOf, dayOfDate, partsOfDay } from '../../calendar/calendar.ts';
import type { Inflow } from '../../scenario/schema.ts';

/** Days in the year that "a year" stands for in a yearly number: a referral rate does not rise in a leap year. */
export const DAYS_PER_YEAR = 365.25;

/**
 * The cumulative expected number of referrals, a line bent at each change of the rate. Referral times are found by
 * inverting it: moving a rate moves every referral a little and draws no other luck.
 */
export interface CumulativeInflow {
  /** Days since the first day of the scenario at which a piece starts; the first is the first moment simulated. */
  readonly times: readonly number[];
  /** Expected referrals from the first moment to the start of each piece. */
  readonly expected: readonly number[];
  /** Referrals a day in each piece. */
  readonly rates: readonly number[];
  /** Expected referrals until the horizon. */
  readonly total: number;
}

/** How many more come than the scenario says: a factor, and the times (days since the first day) at which it changes. */
export interface Response {
  readonly times: readonly number[];
  readonly factorAt: (time: number) => number;
}

const NO_RESPONSE: Response = { times: [], factorAt: () => 1 };

/** Works out the cumulative inflow from `fromDay` (days since the first day, below 0 when warming up) to the horizon. */
export function cumulativeInflow(
  inflow: Inflow,
  startDay: Day,
  fromDay: number,
  horizonDays: number,
  response: Response = NO_RESPONSE,
): CumulativeInflow {
  const times: number[] = [];
  const expected: number[] = [];
  const rates: number[] = [];
  let total = 0;
  const edges = [...edgesOf(inflow, startDay, fromDay, horizonDays, response.times), horizonDays];
  for (let i = 0; i + 1 < edges.length; i++) {
    const rate = ratePerDay(inflow, startDay + edges[i]) * response.factorAt(edges[i]);
    if (rates.length === 0 || rates[rates.length - 1] !== rate) {
      times.push(edges[i]);
      expected.push(total);
      rates.push(rate);
    }
    total += rate * (edges[i + 1] - edges[i]);
  }
  return { times, expected, rates, total };
}

/** Returns the expected referrals a day on a day. */
export function ratePerDay(inflow: Inflow, day: Day): number {
  const step = inflow.steps?.findLast(({ from }) => dayOfDate(from) <= day);
  const perYear = step?.referralsPerYear ?? inflow.referralsPerYear;
  const month = inflow.monthFactors?.[partsOfDay(day).month - 1] ?? 1;
  const weekday = inflow.weekdayFactors?.[weekdayOf(day)] ?? 1;
  return (perYear * growthFactor(inflow, day) * month * weekday) / DAYS_PER_YEAR;
}

/** 0 for Monday to 6 for Sunday; day 0, 1 January 1970, was a Thursday. */
function weekdayOf(day: Day): number {
  return (((Math.floor(day) + 3) % 7) + 7) % 7;
}

/** Growth works in yearly steps: once on its first day, and again on each first of January after it. */
function growthFactor({ growth }: Inflow, day: Day): number {
  if (!growth) return 1;
  const from = dayOfDate(growth.from);
  if (day < from) return 1;
  let factor = 1 + growth.rate;
  for (let year = partsOfDay(from).year + 1; year <= partsOfDay(day).year; year++) factor *= 1 + growth.rate;
  return factor;
}

function edgesOf(
  inflow: Inflow,
  startDay: Day,
  fromDay: number,
  horizonDays: number,
  responseTimes: readonly number[],
): number[] {
  const edges = new Set([fromDay]);
  const add = (day: Day) => {
    const time = day - startDay;
    if (time > fromDay && time < horizonDays) edges.add(time);
  };
  for (const { from } of inflow.steps ?? []) add(dayOfDate(from));
  if (inflow.growth) add(dayOfDate(inflow.growth.from));
  if (inflow.growth || inflow.monthFactors) {
    const { year, month } = partsOfDay(startDay + fromDay);
    for (let m = month + 1; dayOf(year, m, 1) < startDay + horizonDays; m++) add(dayOf(year, m, 1));
  }
  for (const time of responseTimes) add(startDay + time);
  if (inflow.weekdayFactors) for (let day = Math.floor(fromDay) + 1; day < horizonDays; day++) edges.add(day);
  return [...edges].sort((a, b) => a - b);
}
