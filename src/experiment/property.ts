import type { IsoDate } from '../calendar/calendar.ts';
import { dateOfDay } from '../calendar/calendar.ts';
import type { AccountItem } from '../finance/property/accounts.ts';
import { ACCOUNT_ITEMS, yearAccounts } from '../finance/property/accounts.ts';
import type { ClosingOn } from '../finance/property/decision.ts';
import { closeAt, decisionOf, decisionPlan } from '../finance/property/decision.ts';
import type { LocationPlan } from '../finance/property/location-money.ts';
import { locationPlans, stretchOf } from '../finance/property/location-money.ts';
import { emptyDay, locationUse } from '../finance/property/location-use.ts';
import type { Afterwards } from '../finance/property/running.ts';
import { settingOf } from '../finance/setting.ts';
import type { PairedDifference } from '../statistics/paired.ts';
import { pairedDifference } from '../statistics/paired.ts';
import type { Summary } from '../statistics/summary.ts';
import { summarise } from '../statistics/summary.ts';
import type { Futures } from './futures.ts';

/** When a location is empty, over all futures. Dates are points of the grid: each week and each first of a month. */
export interface EmptyDates {
  readonly location: string;
  readonly futures: number;
  /** How many of them on each date, rising; the others are not empty on the last day. */
  readonly dates: readonly { readonly date: IsoDate; readonly count: number }[];
}

/** Returns when each location is empty; also of those without a building. */
export function emptyDates({ scenario, grid, replications }: Futures): EmptyDates[] {
  const setting = settingOf(scenario, grid);
  return (scenario.locations ?? []).map(({ id }, index) => {
    const use = locationUse(setting, index);
    const days = replications.flatMap((replication) => emptyDay(use, replication) ?? []).sort((a, b) => a - b);
    const dates = [...new Set(days)].map((day) => ({
      date: dateOfDay(grid.startDay + day),
      count: days.filter((other) => other === day).length,
    }));
    return { location: id, futures: replications.length, dates };
  });
}

/** Returns the first date on which the location is empty in a share of all futures; null when it comes to less. */
export function emptyBy({ futures, dates }: EmptyDates, share: number): IsoDate | null {
  let count = 0;
  for (const entry of dates) {
    count += entry.count;
    // 0.9 x 70 is a little more than 63.
    if (count >= share * futures - 1e-9) return entry.date;
  }
  return null;
}

/** What the building of a location comes to over all futures. */
export interface BuildingReport {
  readonly location: string;
  /** The annual accounts: what counts for the result and the books. */
  readonly years: readonly { readonly year: number; readonly euros: Readonly<Record<AccountItem, Summary>> }[];
  /** The decision: cash that can still be avoided, each option with its difference from keeping the building. */
  readonly options: readonly BuildingOption[];
  /** Book value on the first day: spent, whatever is chosen, and in none of the options. */
  readonly sunkEuros: number;
}

export interface BuildingOption {
  readonly option: Afterwards;
  /** Received counts plus: see `decisionOf`. */
  readonly presentValueEuros: Summary;
  /** In the same futures; null for keeping it itself. */
  readonly againstKeep: PairedDifference | null;
}

/** Returns the accounts and the options of each building; none without replications. */
export function buildingReports({ scenario, grid, replications }: Futures): BuildingReport[] {
  if (replications.length === 0) return [];
  return locationPlans(settingOf(scenario, grid)).map((plan) => {
    const stretches = replications.map((replication) => stretchOf(plan, replication));
    const accounts = stretches.map((stretch) => yearAccounts(plan, stretch));
    const decision = decisionPlan(plan);
    const decisions = stretches.map((stretch) => decisionOf(decision, stretch));
    const valuesOf = (at: number) => decisions.map(({ options }) => options[at].presentValueEuros);
    return {
      location: idOf(plan),
      years: accounts[0].map(({ year }, at) => ({
        year,
        euros: recordOf((item) => summaryOf(accounts.map((years) => years[at].euros[item]))),
      })),
      options: decisions[0].options.map(({ option }, at) => ({
        option,
        presentValueEuros: summaryOf(valuesOf(at)),
        againstKeep: option === 'keep' ? null : pairedDifference(valuesOf(at), valuesOf(0)),
      })),
      sunkEuros: decisions[0].sunkEuros,
    };
  });
}

/** Compares dates on which a building could be empty: see `closeAt`. Null when the location has no building. */
export function compareClosings(
  { scenario, grid }: Futures,
  location: string,
  dates: readonly IsoDate[],
): ClosingOn[] | null {
  const plan = locationPlans(settingOf(scenario, grid)).find((candidate) => idOf(candidate) === location);
  return plan ? closeAt(decisionPlan(plan), dates) : null;
}

function idOf({ setting, use }: LocationPlan): string {
  return (setting.scenario.locations ?? [])[use.index].id;
}

function recordOf(of: (item: AccountItem) => Summary): Readonly<Record<AccountItem, Summary>> {
  return Object.fromEntries(ACCOUNT_ITEMS.map((item) => [item, of(item)])) as Record<AccountItem, Summary>;
}

function summaryOf(values: readonly number[]): Summary {
  const summary = summarise(values);
  if (!summary) throw new Error('summaryOf: no futures');
  return summary;
}
