import { dayOfDate } from '../../calendar/calendar.ts';
import type { Location, Property, Scenario } from '../../scenario/schema.ts';
import type { Grid, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../../simulation/replication.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { Booking } from '../bookings.ts';
import { gridByHand, placesByHand, replicationByHand, scenarioByHand, segmentByHand } from '../hand-made.test-data.ts';
import type { Column } from '../ledger.ts';
import { settingOf } from '../setting.ts';
import type { LocationPlan } from './location-money.ts';
import { locationPlans } from './location-money.ts';

export const OWNED = {
  kind: 'owned',
  investmentEuros: 4_000_000,
  inUseFrom: '2010-01-01',
  lifeYears: 40,
  residualEuros: 1_000_000,
  interestRate: 0.04,
  interest: 'linear',
} as const;

/** 120,000 a year in all: 10,000 a month. */
export const RENTED = { kind: 'rented', eurosPerYear: 120_000, noticeMonths: 6 } as const;

/** A building for 60 places in 6 groups. Upkeep is 120,000 a year, of which a closed group saves half of its sixth. */
export function propertyByHand(settings: Partial<Property> = {}): Property {
  return {
    priceYear: 2021,
    places: 60,
    groups: 6,
    tenure: OWNED,
    maintenanceEurosPerYear: 80_000,
    energyEurosPerYear: 40_000,
    closedGroupSaving: 0.5,
    tariffEurosPerPlaceYear: 16_001,
    options: {},
    afterwards: 'keep',
    compareYears: 10,
    discountRate: 0,
    ...settings,
  };
}

type Step = readonly [from: string, places: number];

/** A building in 2021, 2022 and 2023 with one segment whose places are a number. */
export function buildingByHand(
  property: Partial<Property>,
  steps: readonly Step[] = [['2021-01-01', 60]],
  settings: Partial<Scenario> = {},
): Scenario {
  return scenarioByHand({
    startDate: '2021-01-01',
    endDate: '2024-01-01',
    locations: [{ id: 'house', label: 'House', property: propertyByHand(property) }],
    segments: [segmentByHand({ location: 'house', capacity: placesByHand(...steps) })],
    ...settings,
  });
}

/** Six groups of ten in one building; `dates` of each group, and of the location. */
export function groupsByHand(
  property: Partial<Property>,
  dates: readonly { readonly admissionStop?: string; readonly closes?: string }[],
  location: Partial<Location> = {},
): Scenario {
  const groups = Array.from({ length: 6 }, (_, at) => ({
    id: `group-${at}`,
    label: `Group ${at}`,
    location: 'house',
    places: 10,
    ...dates[at],
  }));
  return {
    ...buildingByHand(property),
    locations: [{ id: 'house', label: 'House', property: propertyByHand(property), ...location }],
    segments: [segmentByHand({ capacity: { kind: 'groups', groups, closing: 'as-clients-leave' } })],
  };
}

export function gridWithLocations(scenario: Scenario): Grid {
  return { ...gridByHand(scenario), locations: (scenario.locations ?? []).length };
}

/** Who is there, by days since the first day, in the only segment and location; and groups with only last clients. */
export interface Lived {
  readonly inCare?: (day: number) => number;
  readonly closingGroups?: (day: number) => number;
}

/** A replication of a scenario with one location: whole months, points at the first of each. */
export function livedByHand(scenario: Scenario, { inCare, closingGroups }: Lived): Replication {
  const grid = gridWithLocations(scenario);
  const replication = replicationByHand(grid, {});
  const points = replication.points.slice();
  const months = replication.months.slice();
  const locations = Int32Array.from(grid.pointDays, (day) => inCare?.(day) ?? 0);
  grid.pointDays.forEach((day, point) => {
    points[pointCell(grid, POINT_SERIES.indexOf('inCare'), 0, point)] = inCare?.(day) ?? 0;
  });
  grid.monthEdges.slice(1).forEach((until, month) => {
    const from = grid.monthEdges[month];
    months[monthCell(grid, MONTH_SERIES.indexOf('closingGroupDays'), 0, month)] =
      (closingGroups?.(from) ?? 0) * (until - from);
  });
  return { ...replication, points, months, locations };
}

/** Everybody leaves on a date: sixty before it. */
export function leftOn(date: string): Lived {
  const day = dayOfDate(date) - dayOfDate('2021-01-01');
  return { inCare: (at) => (at < day ? 60 : 0) };
}

export function planByHand(scenario: Scenario): LocationPlan {
  return locationPlans(settingOf(scenario, gridWithLocations(scenario)))[0];
}

/** Euros booked on all segments in a calendar year, or over the horizon. */
export function booked(
  scenario: Scenario,
  lived: Lived,
  booking: Booking,
  column: Column = 'delivery',
  year: number | null = null,
): number {
  const plan = planMoney(scenario, gridWithLocations(scenario));
  const { euros } = accountReplication(plan, livedByHand(scenario, lived));
  let sum = 0;
  for (let segment = 0; segment <= plan.grid.segments; segment++) {
    const cell = plan.layout.cellOf({ booking, segment, column });
    if (cell < 0) continue;
    plan.months.forEach((month, at) => {
      if (year === null || month.year === year) sum += euros[cell + at];
    });
  }
  return sum;
}
