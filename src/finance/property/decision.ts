import type { Day, IsoDate } from '../../calendar/calendar.ts';
import { dayOf, dayOfDate, monthStartsBetween, partsOfDay } from '../../calendar/calendar.ts';
import type { Property } from '../../scenario/schema.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import { calendarMonths } from '../calendar-months.ts';
import { bookValueOn, monthsLater, yearsFrom } from './building.ts';
import type { LocationPlan } from './location-money.ts';
import { daysWithin } from './location-use.ts';
import { plannedGroupsOn } from './open-groups.ts';
import type { Afterwards, OneOff, Stretch } from './running.ts';
import { runningOf } from './running.ts';

/** What the options of a building are worth from the first day on. */
export interface Decision {
  /** `keep` first, then what the property offers. */
  readonly options: readonly { readonly option: Afterwards; readonly presentValueEuros: number }[];
  /** What was invested and is not depreciated yet: spent, whatever is chosen, and in none of the values. */
  readonly sunkEuros: number;
}

/** The months over which the options of a building are compared, with all that does not depend on luck. */
export interface DecisionPlan {
  readonly plan: LocationPlan;
  readonly months: readonly CalendarMonth[];
  readonly factors: Float64Array;
  /** What a euro in the middle of each month is worth on the first day. */
  readonly worths: Float64Array;
  readonly options: readonly Afterwards[];
}

/** Lays out the `compareYears` from the first day; they may end before or after the last day of the scenario. */
export function decisionPlan(plan: LocationPlan): DecisionPlan {
  const { property, setting } = plan;
  const { startDay } = setting.grid;
  const { year, month, dayOfMonth } = partsOfDay(startDay);
  const end = dayOf(year + property.compareYears, month, dayOfMonth);
  const edges = [startDay, ...monthStartsBetween(startDay, end), end].map((day) => day - startDay);
  const months = calendarMonths({ startDay, monthEdges: edges });
  const years = edges.map((edge) => yearsFrom(startDay, startDay + edge));
  return {
    plan,
    months,
    factors: setting.factors('costs', property.priceYear, months),
    worths: Float64Array.from(months, (_, at) => worthAfter(property, (years[at] + years[at + 1]) / 2)),
    options: optionsOf(property),
  };
}

/**
 * Compares the options of a building by the cash that still can be avoided, over `compareYears` from the first day: rent
 * until it ends, upkeep, sale after its cost, income of letting or of another use, and the investment of a
 * conversion. Discounted to the first day at `discountRate` a year; a monthly amount falls in the middle of its month.
 * What is received counts plus. Not in it: investment, loan, interest and depreciation, which no choice can undo, and
 * grants, which decide who bears a cost and not how large it is. Where somebody is still there on the last day of the scenario, the
 * building is taken to be empty then, or on its planned closing after it; one that is not to close is kept under each option.
 */
export function decisionOf(decision: DecisionPlan, stretch: Stretch): Decision {
  const { capital } = decision.plan;
  return {
    options: valuesOf(decision, comparedStretch(decision, stretch)),
    sunkEuros: capital ? bookValueOn(capital, stretch.startDay) : 0,
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
export function closeAt(decision: DecisionPlan, dates: readonly IsoDate[]): ClosingOn[] {
  const { plan, months, factors } = decision;
  const { setting, property, capital } = plan;
  const { startDay } = setting.grid;
  const planned = plannedGroupsOn(plan.use, property, 0);
  return dates.map((date) => {
    const empty = Math.max(0, dayOfDate(date) - startDay);
    const openGroupDays = Float64Array.from(months, (month) => planned * daysWithin(month, 0, empty));
    const stretch = { startDay, months, factors, emptyDay: empty, openGroupDays };
    const { sell } = property.options;
    const saleDay = sell && capital ? monthsLater(startDay + empty, sell.monthsAfterEmpty) : null;
    const bookValueEuros = capital ? bookValueOn(capital, saleDay ?? startDay + empty) : 0;
    const factorOn = (day: Day) => {
      const ofDay = calendarMonths({ startDay: day, monthEdges: [0, 1] });
      return setting.factors('costs', property.priceYear, ofDay)[0];
    };
    return {
      date,
      options: valuesOf(decision, stretch),
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
function comparedStretch({ plan, months, factors }: DecisionPlan, stretch: Stretch): Stretch {
  const { startDay } = stretch;
  const { plannedClosing, setting } = plan.use;
  const emptyDay =
    stretch.emptyDay ?? (plannedClosing === null ? null : Math.max(plannedClosing, setting.grid.horizonDays));
  const last = stretch.months.length - 1;
  const openGroupDays = Float64Array.from(months, ({ from, until }, at) => {
    if (emptyDay !== null && emptyDay < until) return at <= last ? stretch.openGroupDays[at] : 0;
    const known = stretch.months[Math.min(at, last)];
    return (stretch.openGroupDays[Math.min(at, last)] / (known.until - known.from)) * (until - from);
  });
  return { startDay, months, factors, emptyDay, openGroupDays };
}

function valuesOf({ plan, worths, options }: DecisionPlan, stretch: Stretch): Decision['options'] {
  const { property } = plan;
  const { startDay } = stretch;
  const worthOf = (event: OneOff | null) =>
    event ? event.euros * worthAfter(property, yearsFrom(startDay, startDay + event.day)) : 0;
  return options.map((option) => {
    const { rent, upkeep, income, sale, conversion } = runningOf(property, stretch, option);
    let presentValueEuros = worthOf(sale) - worthOf(conversion);
    for (let month = 0; month < worths.length; month++) {
      presentValueEuros += (income[month] - rent[month] - upkeep[month]) * worths[month];
    }
    return { option, presentValueEuros };
  });
}

function worthAfter({ discountRate }: Property, years: number): number {
  return (1 + discountRate) ** -years;
}
