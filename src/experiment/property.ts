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
import { POINT_SERIES, pointCell } from '../simulation/replication.ts';
import type { Band } from '../statistics/band.ts';
import { bandOf } from '../statistics/band-of.ts';
import type { PairedDifference } from '../statistics/paired.ts';
import { pairedDifference } from '../statistics/paired.ts';
import type { Summary } from '../statistics/summary.ts';
import { summarise } from '../statistics/summary.ts';
import type { Work } from './book.ts';
import { finish } from './book.ts';
import { eachOf } from './each-of.ts';
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

/** Returns how many live at a location, at each point of the grid; null for a location that is not there, or no futures. */
export function residentsOf(futures: Futures, location: string): Band | null {
  const { grid, replications } = futures;
  const residents = residentCounter(futures, location);
  if (!residents || replications.length === 0) return null;
  return bandOf(grid.pointDays, replications.length, (point, into) => {
    for (let place = 0; place < replications.length; place++) into[place] = residents(place, point);
  });
}

/** Counts who lives at a location in a replication at a point, in its groups and its segments; null for an unknown location. */
export function residentCounter({ scenario, grid, replications }: Futures, location: string) {
  const index = (scenario.locations ?? []).findIndex(({ id }) => id === location);
  if (index < 0) return null;
  const { groups, segments } = locationUse(settingOf(scenario, grid), index);
  const inCare = POINT_SERIES.indexOf('inCare');
  return (place: number, point: number) => {
    const { locations, points } = replications[place];
    const inGroups = groups.length > 0 ? locations[index * grid.pointDays.length + point] : 0;
    return segments.reduce((sum, segment) => sum + points[pointCell(grid, inCare, segment, point)], inGroups);
  };
}

/** What the building of a location comes to over all futures. */
export interface BuildingReport {
  readonly location: string;
  /** The annual accounts: what counts for the result and the books. */
  readonly years: readonly BuildingYear[];
  /** The decision: cash that can still be avoided, each option with its difference from keeping the building. */
  readonly options: readonly BuildingOption[];
  /** Book value on the first day: spent, whatever is chosen, and in none of the options. */
  readonly sunkEuros: number;
}

export interface BuildingYear {
  readonly year: number;
  readonly euros: Readonly<Record<AccountItem, Summary>>;
  /** All costs of the year together, before anything covers them. */
  readonly costs: Summary;
}

export interface BuildingOption {
  readonly option: Afterwards;
  /** Received counts plus: see `decisionOf`. */
  readonly presentValueEuros: Summary;
  /** In the same futures; null for keeping it itself. */
  readonly againstKeep: PairedDifference | null;
}

/** Returns the accounts and the options of each building; none without replications. */
export function buildingReports(futures: Futures): BuildingReport[] {
  return (futures.scenario.locations ?? []).flatMap(({ id }) => finish(buildingWork(futures, id)) ?? []);
}

/** Returns those of one building, in pieces; null for a location without a building, or without replications. */
export function* buildingWork(
  { scenario, grid, replications }: Futures,
  location: string,
): Work<BuildingReport | null> {
  const plan = planOf({ scenario, grid }, location);
  if (!plan || replications.length === 0) return null;
  const stretches = yield* eachOf(replications, (replication) => stretchOf(plan, replication));
  const accounts = yield* eachOf(stretches, (stretch) => yearAccounts(plan, stretch));
  const decision = decisionPlan(plan);
  const decisions = yield* eachOf(stretches, (stretch) => decisionOf(decision, stretch));
  const valuesOf = (at: number) => decisions.map(({ options }) => options[at].presentValueEuros);
  return {
    location,
    years: yield* eachOf(accounts[0], ({ year }, at) => ({
      year,
      euros: recordOf((item) => summaryOf(accounts.map((years) => years[at].euros[item]))),
      costs: summaryOf(accounts.map((years) => COSTS.reduce((sum, item) => sum + years[at].euros[item], 0))),
    })),
    options: decisions[0].options.map(({ option }, at) => ({
      option,
      presentValueEuros: summaryOf(valuesOf(at)),
      againstKeep: option === 'keep' ? null : pairedDifference(valuesOf(at), valuesOf(0)),
    })),
    sunkEuros: decisions[0].sunkEuros,
  };
}

/** What a year costs; the other items cover it or say it again. */
const COSTS = ['rent', 'upkeep', 'interest', 'depreciation', 'impairment', 'conversion'] as const;

/** Compares dates on which a building could be empty: see `closeAt`. Null when the location has no building. */
export function compareClosings(
  { scenario, grid }: Futures,
  location: string,
  dates: readonly IsoDate[],
): ClosingOn[] | null {
  const plan = planOf({ scenario, grid }, location);
  return plan ? closeAt(decisionPlan(plan), dates) : null;
}

function planOf({ scenario, grid }: Pick<Futures, 'scenario' | 'grid'>, location: string): LocationPlan | null {
  return locationPlans(settingOf(scenario, grid)).find((candidate) => idOf(candidate) === location) ?? null;
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
