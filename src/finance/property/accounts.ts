import { partiesOf } from '../bookings.ts';
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
  const { amounts, vacancy, running, conversionValueOn } = locationMoney(plan, stretch);
  const prices = setting.factors('prices', property.priceYear);
  const tariff = plannedPlaceDays(plan.use).map(
    (days, month) => (days / months[month].daysInYear) * property.tariffEurosPerPlaceYear * prices[month],
  );
  const years = [...new Set(months.map(({ year }) => year))];
  return years.map((year) => {
    const first = months.findIndex((month) => month.year === year);
    const last = months.findLastIndex((month) => month.year === year);
    const sum = (row: Float64Array) => {
      let total = 0;
      for (let month = first; month <= last; month++) total += row[month];
      return total;
    };
    const cash = (lines: typeof PAID_LINES) => lines.reduce((total, line) => total + sum(amounts[line.amounts]), 0);
    const end = months[last].until;
    const building = capital && end <= running.heldUntil ? bookValueOn(capital, startDay + end) : 0;
    const costs = {
      rent: sum(amounts.rent),
      upkeep: sum(amounts.upkeep),
      interest: sum(amounts.interest),
      depreciation: sum(amounts.depreciation),
      impairment: sum(amounts.impairment),
      conversion: sum(amounts.conversion),
    };
    const cover = {
      saleGain: sum(amounts.saleGain),
      letIncome: sum(amounts.letIncome),
      tariff: sum(tariff),
      municipalGrant: sum(amounts.municipalGrant),
      stateGrant: sum(amounts.stateGrant),
    };
    return {
      year,
      euros: {
        bookValue: building + conversionValueOn(end),
        ...costs,
        ...cover,
        uncovered: total(costs) - total(cover),
        vacancy: sum(vacancy),
        cashPaid: cash(PAID_LINES),
        cashReceived: cash(RECEIVED_LINES),
      },
    };
  });
}

/** The lines that are paid or received: those in cash, and those of delivery of which cash has no own line. */
const CASH_LINES = PROPERTY_LINES.filter(
  ({ booking, column }) =>
    column === 'cash' || !PROPERTY_LINES.some((line) => line.booking === booking && line.column === 'cash'),
);
const PAID_LINES = CASH_LINES.filter(({ booking }) => partiesOf(booking).payer === 'provider');
const RECEIVED_LINES = CASH_LINES.filter(({ booking }) => partiesOf(booking).receiver === 'provider');

function total(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, euros) => sum + euros, 0);
}
