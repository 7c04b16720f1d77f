import type { Booking } from '../bookings.ts';
import { partiesOf } from '../bookings.ts';
import type { Column } from '../ledger.ts';
import { bookValueOn } from './building.ts';
import type { LocationPlan } from './location-money.ts';
import { locationMoney, PROPERTY_LINES } from './location-money.ts';
import { plannedPlaceDays } from './location-use.ts';
import type { Stretch } from './running.ts';

/** What the annual accounts of a building say, each in euros. */
export const ACCOUNT_ITEMS = [
  /** At the end of the year; what a conversion is still worth included. */
  'bookValue',
  /** Costs of the year. */
  'rent',
  'upkeep',
  'interest',
  'depreciation',
  'impairment',
  'conversion',
  /** What covers them. The tariff is the housing part of the price of the planned places: its contract pays it already. */
  'saleGain',
  'letIncome',
  'tariff',
  'municipalGrant',
  'stateGrant',
  /** Costs minus what covers them: left to the provider; below 0 when more is covered. */
  'uncovered',
  /** Capital cost and rent of closed groups: in the costs above already. */
  'vacancy',
  /** What the provider pays and receives in cash for the building, loan included, tariff not. */
  'cashPaid',
  'cashReceived',
] as const;
export type AccountItem = (typeof ACCOUNT_ITEMS)[number];

export interface YearAccount {
  readonly year: number;
  readonly euros: Readonly<Record<AccountItem, number>>;
}

/** Returns the accounts of a building in one future for each calendar year, as far as it lies within the horizon. */
export function yearAccounts(plan: LocationPlan, stretch: Stretch): YearAccount[] {
  const { months, startDay } = stretch;
  const { capital, setting, property } = plan;
  const { rows, vacancy, running, conversionValueOn } = locationMoney(plan, stretch);
  const prices = setting.factors('prices', property.priceYear);
  const tariff = plannedPlaceDays(plan.use).map(
    (days, month) => (days / months[month].daysInYear) * property.tariffEurosPerPlaceYear * prices[month],
  );
  return [...new Set(months.map(({ year }) => year))].map((year) => {
    const sum = (amounts: Float64Array) =>
      amounts.reduce((total, euros, month) => total + (months[month].year === year ? euros : 0), 0);
    const booked = (booking: Booking, column: Column = 'delivery') => {
      const row = PROPERTY_LINES.findIndex((line) => line.booking === booking && line.column === column);
      return row < 0 ? 0 : sum(rows[row]);
    };
    const cash = (pays: boolean) =>
      BOOKINGS_OF_PROPERTY.filter((booking) => (partiesOf(booking).payer === 'provider') === pays).reduce(
        (total, booking) => total + booked(booking, HAS_OWN_CASH.has(booking) ? 'cash' : 'delivery'),
        0,
      );
    const end = Math.max(...months.filter((month) => month.year === year).map(({ until }) => until));
    const building = capital && end <= running.heldUntil ? bookValueOn(capital, startDay + end) : 0;
    const costs = {
      rent: booked('rent'),
      upkeep: booked('upkeep'),
      interest: booked('interest'),
      depreciation: booked('depreciation'),
      impairment: booked('impairment'),
      conversion: booked('conversion'),
    };
    const cover = {
      saleGain: booked('saleProceeds'),
      letIncome: booked('letIncome'),
      tariff: sum(tariff),
      municipalGrant: booked('municipalGrant'),
      stateGrant: booked('stateGrant'),
    };
    return {
      year,
      euros: {
        bookValue: building + conversionValueOn(end),
        ...costs,
        ...cover,
        uncovered: total(costs) - total(cover),
        vacancy: sum(vacancy),
        cashPaid: cash(true),
        cashReceived: cash(false),
      },
    };
  });
}

const BOOKINGS_OF_PROPERTY = [...new Set(PROPERTY_LINES.map(({ booking }) => booking))];
const HAS_OWN_CASH: ReadonlySet<Booking> = new Set(
  PROPERTY_LINES.filter(({ column }) => column === 'cash').map(({ booking }) => booking),
);

function total(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, euros) => sum + euros, 0);
}
