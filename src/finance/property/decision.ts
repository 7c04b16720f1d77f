import type { Day, IsoDate } from '../../calendar/calendar.ts';
import { dayOf, dayOfDate, monthStartsBetween, partsOfDay } from '../../calendar/calendar.ts';
import type { Property } from '../../scenario/schema.ts';
import { calendarMonths } from '../calendar-months.ts';
import { bookValueOn, monthsLater, yearsFrom } from './building.ts';
import type { LocationPlan } from './location-money.ts';
import { plannedGroupsOn } from './open-groups.ts';
import type { Afterwards, Running, Stretch } from './running.ts';
import { runningOf } from './running.ts';

/** What the options of a building are worth from the first day on. */
export interface Decision {
  /** `keep` first, then what the property offers. */
  readonly options: readonly { readonly option: Afterwards; readonly presentValueEuros: number }[];
  /** What was invested and is not depreciated yet: spent, whatever is chosen, and in none of the values. */
  readonly sunkEuros: number;
}

/**
 * Compares the options of a building by the cash that still can be avoided, over `compareYears` from the first day: rent
 * until it ends, upkeep, sale after its cost, income of letting or of another use, and the investment of a
 * conversion. Discounted to the first day at `discountRate` a year; a monthly amount falls in the middle of its month.
 * What is received counts plus. Not in it: investment, loan, interest and depreciation, which no choice can undo, and
 * grants, which decide who bears a cost and not how large it is. A building that is never empty is kept under each option.
 */
export function decisionOf(plan: LocationPlan, stretch: Stretch): Decision {
  const compared = comparedStretch(plan, stretch);
  return {
    options: optionsOf(plan.property).map((option) => ({
      option,
      presentValueEuros: presentValue(runningOf(plan.property, compared, option), compared, plan.property.discountRate),
    })),
    sunkEuros: plan.capital ? bookValueOn(plan.capital, stretch.startDay) : 0,
  };
}

/** What it means to have the building empty on a date. */
export interface ClosingOn {
  readonly date: IsoDate;
  readonly options: Decision['options'];
  /** The book value when it is sold, or on the date when it cannot be; 0 of a rented building. */
  readonly bookValueEuros: number;
  /** Book value minus sale after its cost; below 0 for a gain. Null when there is no sale. */
  readonly bookLossEuros: number | null;
}

/**
 * Compares dates on which the building could be empty, each with the groups of the first day open until then: cash
 * and loss in the books apart. A date before the first day counts as the first day.
 */
export function closeAt(plan: LocationPlan, dates: readonly IsoDate[]): ClosingOn[] {
  const { setting, property, capital } = plan;
  const { months, grid } = setting;
  const { startDay } = grid;
  const planned = plannedGroupsOn(plan.use, property, 0);
  const openFor = (days: (from: number, until: number) => number, ofMonths: Stretch['months']) =>
    Float64Array.from(ofMonths, ({ from, until }) => planned * days(from, until));
  const always = { startDay, months, factors: plan.factors, emptyDay: null };
  const compared = comparedStretch(plan, { ...always, openGroupDays: openFor((from, until) => until - from, months) });
  return dates.map((date) => {
    const empty = Math.max(0, dayOfDate(date) - startDay);
    const openGroupDays = openFor((from, until) => Math.max(0, Math.min(until, empty) - from), compared.months);
    const stretch = { ...compared, emptyDay: empty, openGroupDays };
    const { sell } = property.options;
    const saleDay = sell && capital ? monthsLater(startDay + empty, sell.monthsAfterEmpty) : null;
    const bookValueEuros = capital ? bookValueOn(capital, saleDay ?? startDay + empty) : 0;
    const factorOn = (day: Day) => {
      const ofDay = calendarMonths({ startDay: day, monthEdges: [0, 1] });
      return setting.factors('costs', property.priceYear, ofDay)[0];
    };
    return {
      date,
      options: optionsOf(property).map((option) => ({
        option,
        presentValueEuros: presentValue(runningOf(property, stretch, option), stretch, property.discountRate),
      })),
      bookValueEuros,
      bookLossEuros:
        sell && saleDay !== null ? bookValueEuros - (sell.saleEuros - sell.costEuros) * factorOn(saleDay) : null,
    };
  });
}

function optionsOf({ options, tenure }: Property): Afterwards[] {
  const { sell, let: letting, convert } = options;
  return [
    'keep',
    ...(sell && tenure.kind === 'owned' ? (['sell'] as const) : []),
    ...(letting ? (['let'] as const) : []),
    ...(convert ? (['convert'] as const) : []),
  ];
}

/** Brings the use of a building to the months that are compared: after the last day it stays as it was. */
function comparedStretch({ property, setting }: LocationPlan, stretch: Stretch): Stretch {
  const { startDay, emptyDay } = stretch;
  const { year, month, dayOfMonth } = partsOfDay(startDay);
  const end = dayOf(year + property.compareYears, month, dayOfMonth);
  const edges = [startDay, ...monthStartsBetween(startDay, end), end].map((day) => day - startDay);
  const months = calendarMonths({ startDay, monthEdges: edges });
  const last = stretch.months.length - 1;
  const openGroupDays = months.map(({ from, until }, at) => {
    const known = Math.min(at, last);
    const days = stretch.months[known].until - stretch.months[known].from;
    const isEmptied = emptyDay !== null && emptyDay < until;
    if (isEmptied) return at <= last ? stretch.openGroupDays[at] : 0;
    return (stretch.openGroupDays[known] / days) * (until - from);
  });
  return {
    startDay,
    months,
    factors: setting.factors('costs', property.priceYear, months),
    emptyDay,
    openGroupDays: Float64Array.from(openGroupDays),
  };
}

function presentValue({ rent, upkeep, income, sale, conversion }: Running, stretch: Stretch, rate: number): number {
  const { startDay, months } = stretch;
  const worth = (years: number) => (1 + rate) ** -years;
  const at = (day: number) => yearsFrom(startDay, startDay + day);
  const dated =
    (sale ? sale.euros * worth(at(sale.day)) : 0) - (conversion ? conversion.euros * worth(at(conversion.day)) : 0);
  return months.reduce(
    (sum, { from, until }, month) =>
      sum + (income[month] - rent[month] - upkeep[month]) * worth((at(from) + at(until)) / 2),
    dated,
  );
}
