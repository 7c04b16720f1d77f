import type { ProviderCost, Scenario, Segment } from '../scenario/schema.ts';
import type { Grid, MonthSeries, Replication } from '../simulation/replication.ts';
import type { Booking } from './bookings.ts';
import { BOOKINGS } from './bookings.ts';
import type { CalendarMonth } from './calendar-months.ts';
import { calendarMonths } from './calendar-months.ts';
import { paymentOf } from './contracts.ts';
import { measurePaymentOf } from './measure-payment.ts';
import type { BookMonths } from './payments.ts';
import { perCount } from './payments.ts';
import type { PlacesPath } from './planned-places.ts';
import { placeDaysByMonth, plannedPath } from './planned-places.ts';
import { fixedCostOf } from './provider-cost.ts';

/** The ledger of one replication: what was booked for each segment and calendar month, in euros. */
export interface Money {
  /** One amount for each booking, segment and month: see `moneyCell`. Never below zero. */
  readonly euros: Float64Array;
}

/** All of the money that does not depend on luck, worked out once for a scenario: see `accountReplication`. */
export interface MoneyPlan {
  readonly grid: Grid;
  readonly months: readonly CalendarMonth[];
  readonly segments: readonly SegmentMoney[];
}

/** How a segment makes each booking; null when it has none of the kind, or when the amount cannot be known. */
type SegmentMoney = { readonly [Name in Booking]: BookMonths | null };

/**
 * Books one replication: every euro once, from a payer to a receiver, in the month of delivery.
 * Prices and contracts are read from the scenario, days from the replication: the kernel does not run.
 */
export function accountMonths(scenario: Scenario, grid: Grid, replication: Replication): Money {
  return accountReplication(planMoney(scenario, grid), replication);
}

/** Books one replication with a plan made before. Use it for many replications of one scenario. */
export function accountReplication(plan: MoneyPlan, replication: Replication): Money {
  const { grid } = plan;
  const euros = new Float64Array(BOOKINGS.length * grid.segments * plan.months.length);
  BOOKINGS.forEach((booking, row) => {
    plan.segments.forEach((segment, index) => {
      const target = moneyCell(grid, row, index, 0);
      segment[booking]?.(replication, euros.subarray(target, target + plan.months.length));
    });
  });
  return { euros };
}

/** Position in `Money.euros`; `booking` counts in the order of `BOOKINGS`; months lie side by side. */
export function moneyCell(grid: Grid, booking: number, segment: number, month: number): number {
  return (booking * grid.segments + segment) * (grid.monthEdges.length - 1) + month;
}

/** Works out the part of the money that is the same in every replication: fixed amounts, places, calendar. */
export function planMoney(scenario: Scenario, grid: Grid): MoneyPlan {
  const months = calendarMonths(grid);
  const paths = scenario.segments.map((segment) => plannedPath(scenario, segment, grid));
  const placeDays = paths.map((path) => path && placeDaysByMonth(path, months));
  const segments = scenario.segments.map((segment, index): SegmentMoney => {
    const { capacity, urgent, waiting } = segment;
    const contract = scenario.contracts.find((candidate) => candidate.id === segment.contract);
    const per = (series: MonthSeries, price: number) => perCount(grid, series, index, price);
    const setting = {
      months,
      placeDays: placeDays[index] ?? null,
      part: contractPart(scenario, placeDays, index, months),
      perCareDay: (price: number) => per('careDays', price),
    };
    const path = paths[index] ?? null;
    const cost = knownCost(segment, path);
    const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
    const move = capacity.kind !== 'unlimited' && capacity.closing !== 'as-clients-leave' ? capacity.closing : null;
    return {
      contractPayment: contract ? paymentOf(contract, setting) : null,
      overflowPayment: urgent.kind === 'overflow' ? per('overflowDays', urgent.eurosPerDay) : null,
      bridgingPayment: bridging ? per('bridgingDays', bridging.eurosPerDay) : null,
      measurePayment: measurePaymentOf(scenario, segment.id, grid, months),
      fixedCost: cost && path ? fixedCostOf(cost, { grid, months, index, path, capacity }) : null,
      variableCost: cost ? per('careDays', cost.variableEurosPerDay) : null,
      relocationCost: move ? per('relocations', move.eurosPerMove) : null,
    };
  });
  return { grid, months, segments };
}

/**
 * Returns the part of the fixed amount of its contract that a segment carries in each month. Segments that share
 * a contract divide it by their planned places; evenly where one of them is unlimited or none has a place.
 */
function contractPart(
  scenario: Scenario,
  placeDays: readonly (Float64Array | null)[],
  index: number,
  months: readonly CalendarMonth[],
): Float64Array {
  const contract = scenario.segments[index]?.contract;
  const shared = placeDays.filter((_, other) => scenario.segments[other]?.contract === contract);
  return Float64Array.from(months, (_, month) => {
    const all = shared.reduce((sum, days) => sum + (days?.[month] ?? 0), 0);
    const divisible = shared.every((days) => days !== null) && all > 0;
    return divisible ? (placeDays[index]?.[month] ?? 0) / all : 1 / shared.length;
  });
}

/** Returns the provider cost of a segment, or null when it is not given or is per place of an unlimited segment. */
function knownCost(segment: Segment, path: PlacesPath | null): ProviderCost | null {
  const cost = segment.providerCost ?? null;
  return cost && !path && cost.fixed.length > 0 ? null : cost;
}
