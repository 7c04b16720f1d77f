import type { Property } from '../../scenario/schema.ts';
import type { Replication } from '../../simulation/replication.ts';
import type { Booking } from '../bookings.ts';
import type { Column } from '../ledger.ts';
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
}

/** The lines of the ledger that a building may use. What is not named in cash is paid in the month of delivery. */
export const PROPERTY_LINES = [
  { booking: 'rent', column: 'delivery' },
  { booking: 'upkeep', column: 'delivery' },
  { booking: 'interest', column: 'delivery' },
  { booking: 'repayment', column: 'cash' },
  { booking: 'depreciation', column: 'delivery' },
  { booking: 'depreciation', column: 'cash' },
  { booking: 'impairment', column: 'delivery' },
  { booking: 'impairment', column: 'cash' },
  { booking: 'conversion', column: 'delivery' },
  { booking: 'conversion', column: 'cash' },
  { booking: 'saleProceeds', column: 'delivery' },
  { booking: 'saleProceeds', column: 'cash' },
  { booking: 'letIncome', column: 'delivery' },
  { booking: 'stateGrant', column: 'delivery' },
  { booking: 'stateGrant', column: 'cash' },
  { booking: 'municipalGrant', column: 'delivery' },
  { booking: 'municipalGrant', column: 'cash' },
] as const satisfies readonly { readonly booking: Booking; readonly column: Column }[];

/** The money of a building in one future, in euros for each month. */
export interface LocationMoney {
  readonly emptyDay: number | null;
  /** One row for each of `PROPERTY_LINES`. */
  readonly rows: readonly Float64Array[];
  /** Capital cost and rent of the groups that are closed: in the rows already. */
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
  const { property, capital } = plan;
  const { months, startDay } = stretch;
  const rows = PROPERTY_LINES.map(() => new Float64Array(months.length));
  const row = (booking: Booking, column: Column) =>
    rows[PROPERTY_LINES.findIndex((line) => line.booking === booking && line.column === column)];
  const running = runningOf(property, stretch, property.afterwards);
  row('rent', 'delivery').set(running.rent);
  row('upkeep', 'delivery').set(running.upkeep);
  row('letIncome', 'delivery').set(running.income);
  const depreciated = row('depreciation', 'delivery');
  const interests = row('interest', 'delivery');
  const repaid = row('repayment', 'cash');
  months.forEach(({ from, until }, at) => {
    const heldUntil = Math.min(until, running.heldUntil);
    if (!capital || heldUntil <= from) return;
    const { depreciation, interest, repayment } =
      heldUntil === until ? plan.capitalByMonth[at] : capitalBetween(capital, startDay + from, startDay + heldUntil);
    depreciated[at] = depreciation;
    interests[at] = interest;
    repaid[at] = repayment;
  });
  const { sale, conversion } = running;
  if (sale && capital) {
    const bookValue = bookValueOn(capital, startDay + sale.day);
    row('impairment', 'delivery')[sale.month] = Math.max(0, bookValue - sale.euros);
    row('saleProceeds', 'delivery')[sale.month] = Math.max(0, sale.euros - bookValue);
    row('saleProceeds', 'cash')[sale.month] = Math.max(0, sale.euros);
    row('impairment', 'cash')[sale.month] = Math.max(0, -sale.euros);
    repaid[sale.month] += loanOn(capital, startDay + sale.day);
  }
  const conversionValueOn = conversionValue(plan, conversion);
  if (conversion) {
    row('conversion', 'cash')[conversion.month] = conversion.euros;
    months.forEach(({ from, until }, at) => {
      const before = from <= conversion.day ? conversion.euros : conversionValueOn(from);
      row('conversion', 'delivery')[at] = until > conversion.day ? before - conversionValueOn(until) : 0;
    });
  }
  const vacancy = vacancyOf(plan, stretch, running, row);
  bookGrants(plan, { row, vacancy, sale, conversion });
  return { emptyDay: stretch.emptyDay, rows, vacancy, running, conversionValueOn };
}

type Row = (booking: Booking, column: Column) => Float64Array;

/** Capital cost and rent of the part of the building that is closed, until it is sold or has another use. */
function vacancyOf({ property }: LocationPlan, stretch: Stretch, running: Running, row: Row): Float64Array {
  const { heldFrom, heldUntil, otherUseFrom } = running;
  return Float64Array.from(stretch.months, (month, at) => {
    const heldDays = daysWithin(month, heldFrom, heldUntil);
    const ownDays = daysWithin(month, heldFrom, Math.min(heldUntil, otherUseFrom));
    if (ownDays === 0) return 0;
    const closedDays = Math.max(0, ownDays - stretch.openGroupDays[at] / property.groups);
    const cost = row('rent', 'delivery')[at] + row('depreciation', 'delivery')[at] + row('interest', 'delivery')[at];
    return (cost * closedDays) / heldDays;
  });
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
  readonly row: Row;
  readonly vacancy: Float64Array;
  readonly sale: OneOff | null;
  readonly conversion: OneOff | null;
}

/**
 * Books what others bear: each its share of the cost, never more than is left of it after those before it in the list,
 * nor than its maximum (in prices of the price year). A grant for a conversion is received at once and counts as the
 * conversion is depreciated.
 */
function bookGrants({ property, factors }: LocationPlan, { row, vacancy, sale, conversion }: Covered): void {
  const none = () => new Float64Array(factors.length);
  const costs = { vacancy, impairment: none(), conversion: none() };
  if (sale) costs.impairment[sale.month] = row('impairment', 'delivery')[sale.month];
  if (conversion) costs.conversion[conversion.month] = conversion.euros;
  const left = { vacancy: vacancy.slice(), impairment: costs.impairment.slice(), conversion: costs.conversion.slice() };
  for (const { payer, covers, share, mostEuros } of property.grants ?? []) {
    const booking = payer === 'state' ? 'stateGrant' : 'municipalGrant';
    let rest = mostEuros;
    costs[covers].forEach((cost, month) => {
      const euros = Math.min(share * cost, left[covers][month], rest * factors[month]);
      if (euros <= 0) return;
      rest -= euros / factors[month];
      left[covers][month] -= euros;
      row(booking, 'cash')[month] += euros;
      if (covers !== 'conversion' || !conversion) row(booking, 'delivery')[month] += euros;
      else {
        row('conversion', 'delivery').forEach((part, at) => {
          row(booking, 'delivery')[at] += (euros * part) / conversion.euros;
        });
      }
    });
  }
}
