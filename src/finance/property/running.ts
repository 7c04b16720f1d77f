import type { Day } from '../../calendar/calendar.ts';
import { dayOfDate } from '../../calendar/calendar.ts';
import type { Property } from '../../scenario/schema.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import { monthsLater } from './building.ts';
import { daysWithin } from './location-use.ts';

export type Afterwards = Property['afterwards'];

/** When a building is used, and over which months its money is asked for. Days are since the first day. */
export interface Stretch {
  readonly startDay: Day;
  readonly months: readonly CalendarMonth[];
  /** From the price year of the building to the prices of each month. */
  readonly factors: Float64Array;
  /** The day on which nobody lives there any more; null when that does not happen. */
  readonly emptyDay: number | null;
  /** Days x groups that are open in each month. */
  readonly openGroupDays: Float64Array;
}

/** An amount on a day, in the prices of that day. */
export interface OneOff {
  readonly day: number;
  readonly month: number;
  readonly euros: number;
}

/**
 * What a building costs and brings in from now on, in euros for each month: what is paid and received, and nothing of
 * what was invested before. `upkeep` is maintenance and energy, and the cost of letting or of the new use.
 */
export interface Running {
  readonly rent: Float64Array;
  readonly upkeep: Float64Array;
  readonly income: Float64Array;
  /** Sale after its cost: below 0 when that is more than the sale brings in. Null: not sold within these months. */
  readonly sale: OneOff | null;
  readonly conversion: OneOff | null;
  /** From when it belongs to this location, and until when. */
  readonly heldFrom: number;
  readonly heldUntil: number;
  /** From when it is let or has another use. */
  readonly otherUseFrom: number;
}

/**
 * Works out the running money of a building under one of its options. An option starts so many months after the
 * building is empty; a building that is never empty is kept. Rent ends when the notice is over that is given on the day
 * it is empty, not before `earliestEnd`; who lets or converts a rented building goes on renting it. Of upkeep a closed
 * group saves its part; from another use on, the costs of that use take its place.
 */
export function runningOf(property: Property, stretch: Stretch, option: Afterwards): Running {
  const { months, factors } = stretch;
  const { tenure, groups, closedGroupSaving } = property;
  const { heldFrom, heldUntil, otherUse, otherUseFrom, sale, conversion } = planOf(property, stretch, option);
  const upkeepEurosPerYear = property.maintenanceEurosPerYear + property.energyEurosPerYear;
  const rentEurosPerYear = tenure.kind === 'rented' ? tenure.eurosPerYear : 0;
  const rent = new Float64Array(months.length);
  const upkeep = new Float64Array(months.length);
  const income = new Float64Array(months.length);
  months.forEach((month, at) => {
    // A whole month is a twelfth of a year, in a leap year too.
    const yearsPerDay = (month.part / 12 / (month.until - month.from)) * factors[at];
    const heldDays = daysWithin(month, heldFrom, heldUntil);
    const ownDays = daysWithin(month, heldFrom, Math.min(heldUntil, otherUseFrom));
    const openDays = Math.min(stretch.openGroupDays[at] / groups, ownDays);
    const ownUpkeep = upkeepEurosPerYear * (ownDays - closedGroupSaving * (ownDays - openDays));
    const otherDays = heldDays - ownDays;
    rent[at] = rentEurosPerYear * heldDays * yearsPerDay;
    upkeep[at] = (ownUpkeep + otherUse.costEurosPerYear * otherDays) * yearsPerDay;
    income[at] = otherUse.incomeEurosPerYear * otherDays * yearsPerDay;
  });
  const dated = ({ day, euros }: Amount): OneOff | null => {
    const month = months.findIndex(({ from, until }) => from <= day && day < until);
    return month < 0 ? null : { day, month, euros: euros * factors[month] };
  };
  return {
    rent,
    upkeep,
    income,
    sale: sale && dated(sale),
    conversion: conversion && dated(conversion),
    heldFrom,
    heldUntil,
    otherUseFrom,
  };
}

interface Amount {
  readonly day: number;
  readonly euros: number;
}

/** What happens to a building, and when; amounts in prices of its price year. */
interface Plan {
  readonly heldFrom: number;
  readonly heldUntil: number;
  readonly otherUseFrom: number;
  readonly otherUse: { readonly incomeEurosPerYear: number; readonly costEurosPerYear: number };
  readonly sale: Amount | null;
  readonly conversion: Amount | null;
}

function planOf({ tenure, options }: Property, { startDay, emptyDay }: Stretch, option: Afterwards): Plan {
  const kept: Plan = {
    heldFrom: tenure.kind === 'owned' ? dayOfDate(tenure.inUseFrom) - startDay : Number.NEGATIVE_INFINITY,
    heldUntil: Number.POSITIVE_INFINITY,
    otherUseFrom: Number.POSITIVE_INFINITY,
    otherUse: { incomeEurosPerYear: 0, costEurosPerYear: 0 },
    sale: null,
    conversion: null,
  };
  if (emptyDay === null) return kept;
  const later = (months: number) => monthsLater(startDay + emptyDay, months) - startDay;
  const { sell, let: letting, convert } = options;
  if (option === 'let' && letting) {
    const { eurosPerYear, costEurosPerYear, monthsAfterEmpty } = letting;
    const otherUse = { incomeEurosPerYear: eurosPerYear, costEurosPerYear };
    return { ...kept, otherUse, otherUseFrom: later(monthsAfterEmpty) };
  }
  if (option === 'convert' && convert) {
    const day = later(convert.monthsAfterEmpty);
    return { ...kept, otherUse: convert, otherUseFrom: day, conversion: { day, euros: convert.investmentEuros } };
  }
  if (tenure.kind === 'rented') {
    const earliestEnd = tenure.earliestEnd === undefined ? emptyDay : dayOfDate(tenure.earliestEnd) - startDay;
    return { ...kept, heldUntil: Math.max(later(tenure.noticeMonths), earliestEnd) };
  }
  if (option === 'sell' && sell) {
    const day = later(sell.monthsAfterEmpty);
    return { ...kept, heldUntil: day, sale: { day, euros: sell.saleEuros - sell.costEuros } };
  }
  return kept;
}
