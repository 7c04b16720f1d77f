import type { Property } from '../../scenario/schema.ts';
import type { Replication } from '../../simulation/replication.ts';
import type { Line } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import type { Capital, CapitalPlan } from './building.ts';
import { bookValueOn, capitalBetween, capitalPlan, lifeLeft, loanOn, yearsFrom } from './building.ts';
import type { LocationUse } from './location-use.ts';
import { daysWithin, emptyDay, locationUse } from './location-use.ts';
import type { OpenGroupDays } from './open-groups.ts';
import { openGroupsOf } from './open-groups.ts';
import type { OneOff, Running, Stretch } from './running.ts';
import { runningOf } from './running.ts';

/** The building of a location, with all of its money that does not depend on luck. */
export interface LocationPlan {
  readonly setting: Setting;
  readonly use: LocationUse;
  readonly property: Property;
  /** Null when the building is rented. */
  readonly capital: CapitalPlan | null;
  /** Its capital in each month, as long as it is held; empty when it is rented. */
  readonly capitalByMonth: readonly Capital[];
  readonly openGroups: OpenGroupDays;
  /** From the price year of the building to the prices of each month. */
  readonly factors: Float64Array;
  /** Nothing in every month: never written. */
  readonly none: Float64Array;
}

/** Amounts of a building, in euros for each month: what counts for the result, and in cash where that differs. */
export interface LocationAmounts {
  readonly rent: Float64Array;
  readonly upkeep: Float64Array;
  readonly interest: Float64Array;
  readonly repayment: Float64Array;
  readonly depreciation: Float64Array;
  readonly impairment: Float64Array;
  /** What a sale costs more than it brings in. */
  readonly saleShortfall: Float64Array;
  readonly saleGain: Float64Array;
  readonly saleReceived: Float64Array;
  readonly conversion: Float64Array;
  readonly conversionPaid: Float64Array;
  readonly letIncome: Float64Array;
  readonly stateGrant: Float64Array;
  readonly stateGrantReceived: Float64Array;
  readonly municipalGrant: Float64Array;
  readonly municipalGrantReceived: Float64Array;
  /** Nothing in every month. */
  readonly none: Float64Array;
}

/** The lines of the ledger that a building may use. What is not named in cash is paid in the month of delivery. */
export const PROPERTY_LINES: readonly (Omit<Line, 'segment'> & { readonly amounts: keyof LocationAmounts })[] = [
  { booking: 'rent', column: 'delivery', amounts: 'rent' },
  { booking: 'upkeep', column: 'delivery', amounts: 'upkeep' },
  { booking: 'interest', column: 'delivery', amounts: 'interest' },
  { booking: 'repayment', column: 'cash', amounts: 'repayment' },
  { booking: 'depreciation', column: 'delivery', amounts: 'depreciation' },
  { booking: 'depreciation', column: 'cash', amounts: 'none' },
  { booking: 'impairment', column: 'delivery', amounts: 'impairment' },
  { booking: 'impairment', column: 'cash', amounts: 'saleShortfall' },
  { booking: 'saleProceeds', column: 'delivery', amounts: 'saleGain' },
  { booking: 'saleProceeds', column: 'cash', amounts: 'saleReceived' },
  { booking: 'conversion', column: 'delivery', amounts: 'conversion' },
  { booking: 'conversion', column: 'cash', amounts: 'conversionPaid' },
  { booking: 'letIncome', column: 'delivery', amounts: 'letIncome' },
  { booking: 'stateGrant', column: 'delivery', amounts: 'stateGrant' },
  { booking: 'stateGrant', column: 'cash', amounts: 'stateGrantReceived' },
  { booking: 'municipalGrant', column: 'delivery', amounts: 'municipalGrant' },
  { booking: 'municipalGrant', column: 'cash', amounts: 'municipalGrantReceived' },
];

/** The money of a building in one future, in euros for each month. */
export interface LocationMoney {
  readonly emptyDay: number | null;
  readonly amounts: LocationAmounts;
  /** Capital cost and rent of the groups that are closed: in the amounts already. */
  readonly vacancy: Float64Array;
  readonly running: Running;
  /** What the conversion still is worth in the books at the start of a day. */
  readonly conversionValueOn: (day: number) => number;
}

/** Works out the buildings of all locations that have one. */
export function locationPlans(setting: Setting): LocationPlan[] {
  const { startDay } = setting.grid;
  return (setting.scenario.locations ?? []).flatMap(({ property }, index) => {
    if (!property) return [];
    const use = locationUse(setting, index);
    const capital = property.tenure.kind === 'owned' ? capitalPlan(property.tenure) : null;
    return [
      {
        setting,
        use,
        property,
        capital,
        capitalByMonth: capital
          ? setting.months.map(({ from, until }) => capitalBetween(capital, startDay + from, startDay + until))
          : [],
        openGroups: openGroupsOf(use, property),
        factors: setting.factors('costs', property.priceYear),
        none: new Float64Array(setting.months.length),
      },
    ];
  });
}

/** Returns how the building is used in a replication; without one as planned. */
export function stretchOf(
  { setting, use, factors, openGroups }: LocationPlan,
  replication: Replication | null,
): Stretch {
  return {
    startDay: setting.grid.startDay,
    months: setting.months,
    factors,
    emptyDay: emptyDay(use, replication),
    openGroupDays: openGroups(replication),
  };
}

/**
 * Works out the money of a building in one future, when `afterwards` happens. In delivery a sale counts for what it
 * brings in above the book value, or loses below it (impairment), and a conversion is depreciated over the rest of
 * the life; over `compareYears` when nothing is left of it or the building is rented. In cash a sale counts as a whole,
 * the loan is paid off with it, and a conversion is paid when it is made.
 */
export function locationMoney(plan: LocationPlan, stretch: Stretch): LocationMoney {
  const { property, capital, none } = plan;
  const { months, startDay, emptyDay } = stretch;
  const running = runningOf(property, stretch, property.afterwards);
  const { rent, upkeep, income, sale, conversion } = running;
  const costs = { rent, ...capitalOf(plan, stretch, running) };
  const vacancy = vacancyOf(plan, stretch, running, costs);
  const conversionValueOn = conversionValue(plan, conversion);
  const depreciatedConversion = conversion
    ? Float64Array.from(months, ({ from, until }) => {
        if (until <= conversion.day) return 0;
        return (from <= conversion.day ? conversion.euros : conversionValueOn(from)) - conversionValueOn(until);
      })
    : none;
  const bookValue = sale && capital ? bookValueOn(capital, startDay + sale.day) : 0;
  const once = (event: OneOff | null, euros: number) => {
    if (!event || euros <= 0) return none;
    const amounts = none.slice();
    amounts[event.month] = euros;
    return amounts;
  };
  const net = sale?.euros ?? 0;
  const amounts = {
    ...costs,
    upkeep,
    impairment: once(sale, bookValue - net),
    saleShortfall: once(sale, -net),
    saleGain: once(sale, net - bookValue),
    saleReceived: once(sale, net),
    conversion: depreciatedConversion,
    conversionPaid: once(conversion, conversion?.euros ?? 0),
    letIncome: income,
    none,
  };
  const grants = grantsOf(plan, {
    conversion: depreciatedConversion,
    investment: conversion?.euros ?? 0,
    cost: { vacancy, impairment: amounts.impairment, conversion: amounts.conversionPaid },
  });
  return { emptyDay, amounts: { ...amounts, ...grants }, vacancy, running, conversionValueOn };
}

type CapitalAmounts = Pick<LocationAmounts, 'depreciation' | 'interest' | 'repayment'>;

/** Depreciation, interest and repayment until the building is sold: then the rest of the loan is paid off. */
function capitalOf(plan: LocationPlan, { months, startDay }: Stretch, { heldUntil, sale }: Running): CapitalAmounts {
  const { capital, capitalByMonth, none } = plan;
  if (!capital) return { depreciation: none, interest: none, repayment: none };
  const [depreciation, interest, repayment] = [none.slice(), none.slice(), none.slice()];
  for (let at = 0; at < months.length && months[at].from < heldUntil; at++) {
    const { from, until } = months[at];
    const part =
      until <= heldUntil ? capitalByMonth[at] : capitalBetween(capital, startDay + from, startDay + heldUntil);
    depreciation[at] = part.depreciation;
    interest[at] = part.interest;
    repayment[at] = part.repayment;
  }
  if (sale) repayment[sale.month] += loanOn(capital, startDay + sale.day);
  return { depreciation, interest, repayment };
}

/** Capital cost and rent of the part of the building that is closed, until it is sold or has another use. */
function vacancyOf(
  { property, none }: LocationPlan,
  { months, openGroupDays }: Stretch,
  { heldFrom, heldUntil, otherUseFrom }: Running,
  { rent, depreciation, interest }: Pick<LocationAmounts, 'rent' | 'depreciation' | 'interest'>,
): Float64Array {
  const vacancy = none.slice();
  for (let at = 0; at < months.length; at++) {
    const heldDays = daysWithin(months[at], heldFrom, heldUntil);
    const ownDays = daysWithin(months[at], heldFrom, Math.min(heldUntil, otherUseFrom));
    const closedDays = ownDays - openGroupDays[at] / property.groups;
    if (closedDays > 0) vacancy[at] = ((rent[at] + depreciation[at] + interest[at]) * closedDays) / heldDays;
  }
  return vacancy;
}

/** A straight line from the investment to nothing. */
function conversionValue({ property, capital, setting }: LocationPlan, conversion: OneOff | null) {
  const { startDay } = setting.grid;
  if (!conversion) return () => 0;
  const left = capital ? lifeLeft(capital, startDay + conversion.day) : 0;
  const years = left > 0 ? left : property.compareYears;
  return (day: number) => {
    const passed = yearsFrom(startDay + conversion.day, startDay + day);
    return passed <= 0 ? 0 : conversion.euros * Math.max(0, 1 - passed / years);
  };
}

interface Covered {
  /** What each kind of grant may bear, by month. */
  readonly cost: Readonly<Record<Grant['covers'], Float64Array>>;
  /** The depreciation of a conversion, and what it cost. */
  readonly conversion: Float64Array;
  readonly investment: number;
}

type Grant = NonNullable<Property['grants']>[number];
type GrantAmounts = Pick<
  LocationAmounts,
  'stateGrant' | 'stateGrantReceived' | 'municipalGrant' | 'municipalGrantReceived'
>;

/**
 * Works out what others bear: each its share of the cost, never more than is left of it after those before it in the
 * list, nor than its maximum (in prices of the price year). A grant for a conversion is received at once and counts as
 * the conversion is depreciated.
 */
function grantsOf({ property, factors, none }: LocationPlan, { cost, conversion, investment }: Covered): GrantAmounts {
  const { grants = [] } = property;
  const row = (payer: Grant['payer']) => (grants.some((grant) => grant.payer === payer) ? none.slice() : none);
  const counted = { state: row('state'), municipality: row('municipality') };
  const received = { state: row('state'), municipality: row('municipality') };
  const left = new Map(grants.map(({ covers }) => [covers, cost[covers].slice()]));
  for (const { payer, covers, share, mostEuros } of grants) {
    const leftOver = left.get(covers) ?? none;
    let rest = mostEuros;
    for (let month = 0; month < none.length; month++) {
      const euros = Math.min(share * cost[covers][month], leftOver[month], rest * factors[month]);
      if (euros <= 0) continue;
      rest -= euros / factors[month];
      leftOver[month] -= euros;
      received[payer][month] += euros;
      if (covers !== 'conversion') counted[payer][month] += euros;
      else {
        const part = euros / investment;
        for (let at = 0; at < none.length; at++) counted[payer][at] += part * conversion[at];
      }
    }
  }
  return {
    stateGrant: counted.state,
    stateGrantReceived: received.state,
    municipalGrant: counted.municipality,
    municipalGrantReceived: received.municipality,
  };
}
