import type { ProviderCost, Scenario, Segment } from '../../scenario/schema.ts';
import type { Grid } from '../../simulation/replication.ts';
import type { Setting } from '../setting.ts';
import { settingOf } from '../setting.ts';
import { fixedCostByMonth } from './fixed-cost.ts';
import { knownCost } from './provider-cost.ts';
import type { StaffEuros } from './staff-cost.ts';
import { groupStaff, staffPrices } from './staff-cost.ts';
import type { StaffDays } from './staff-days.ts';
import { addStaffDays, noStaffDays } from './staff-days.ts';
import { wholeGroups } from './whole-groups.ts';

/** What care costs in a year as planned: the part that is there whoever is in care, and the part of each care day. */
export interface CostStructure {
  /** Planned places, the mean over the year. */
  readonly places: number;
  readonly fixedEurosPerYear: number;
  readonly variableEurosPerDay: number;
}

/**
 * Returns the cost of a segment (its position) in the prices of a calendar year, with the overhead in it; null when the
 * cost is not known or the year is outside the horizon. Of a year that lies partly inside, the part inside counts as if
 * it were like that all year. Not in it: buildings with a property of their own, and clients who have to move.
 */
export function costAt(scenario: Scenario, grid: Grid, segment: number, year: number): CostStructure | null {
  const setting = settingOf(scenario, grid);
  const { months, placeDays, factors } = setting;
  const cost = knownCost(scenario.segments[segment], setting.paths[segment]);
  const inYear = months.flatMap((month, at) => (month.year === year ? [at] : []));
  const days = placeDays[segment];
  if (!cost || !days || inYear.length === 0) return null;
  const sumOf = (euros: ArrayLike<number>) => inYear.reduce((sum, month) => sum + euros[month], 0);
  const overhead = 1 + (cost.overheadRate ?? 0);
  const index = factors('costs', cost.priceYear);
  const fixed = fixedCostByMonth(cost, setting.paths[segment] ?? [], months).map((euros, at) => euros * index[at]);
  const staff = plannedStaffEuros(setting, segment, cost);
  const staffed = staff
    ? (sumOf(staff.staffCost) + sumOf(staff.hiredCost)) * overhead + sumOf(staff.recruitmentCost)
    : 0;
  const daysInside = inYear.reduce((sum, month) => sum + months[month].until - months[month].from, 0);
  const partOfYear = daysInside / months[inYear[0]].daysInYear;
  return {
    places: sumOf(days) / daysInside,
    fixedEurosPerYear: (sumOf(fixed) + staffed) / partOfYear,
    variableEurosPerDay: cost.variableEurosPerDay * index[inYear[0]] * overhead,
  };
}

/** Cost in each month that is still paid for what is closed, in euros. */
export interface StrandedCost {
  /** For each fixed item of places that are closed. */
  readonly fixed: readonly { readonly id: string; readonly label: string; readonly euros: Float64Array }[];
  /** Staff of groups that are closed, with what hired staff costs more and with its overhead. */
  readonly staff: Float64Array;
}

/** Returns what stays behind, as planned, of the places and groups of a segment (its position) that close. */
export function strandedCost(scenario: Scenario, grid: Grid, segment: number): StrandedCost {
  const setting = settingOf(scenario, grid);
  const { months, factors } = setting;
  const path = setting.paths[segment];
  const cost = knownCost(scenario.segments[segment], path);
  if (!cost || !path) return { fixed: [], staff: new Float64Array(months.length) };
  const index = factors('costs', cost.priceYear);
  const fixed = cost.fixed.map((item) => {
    const paid = fixedCostByMonth({ ...cost, fixed: [item] }, path, months);
    const used = fixedCostByMonth({ ...cost, fixed: [{ ...item, continuesDays: 0 }] }, path, months);
    return { id: item.id, label: item.label, euros: paid.map((euros, at) => (euros - used[at]) * index[at]) };
  });
  const days = plannedStaffDays(setting, scenario.segments[segment]);
  const none = noStaffDays(months);
  const overhead = 1 + (cost.overheadRate ?? 0);
  const staff = days && cost.staffing && staffPrices(setting, cost, cost.staffing)({ ...none, leaving: days.leaving });
  return {
    fixed,
    staff: staff ? staff.staffCost.map((euros, at) => (euros + staff.hiredCost[at]) * overhead) : none.leaving,
  };
}

/** Full-time employees (fte) in a month, the mean over its days. */
export interface FteMonth {
  /** In groups that are open. */
  readonly open: number;
  /** Of groups that have yet to open. */
  readonly starting: number;
  /** Of groups that are closed, and still paid. */
  readonly leaving: number;
  /** The part of all these that is hired. */
  readonly hired: number;
}

/** Returns the staff that a segment (its position) needs and still pays in each month, as planned; null without staffing. */
export function ftePath(scenario: Scenario, segment: number, grid: Grid): FteMonth[] | null {
  const setting = settingOf(scenario, grid);
  const days = plannedStaffDays(setting, scenario.segments[segment]);
  const staffing = scenario.segments[segment].providerCost?.staffing;
  if (!days || !staffing) return null;
  const { fte } = groupStaff(staffing);
  return setting.months.map(({ from, until }, month) => {
    const mean = (groupDays: Float64Array) => (groupDays[month] / (until - from)) * fte;
    const [open, starting, leaving] = [days.open, days.starting, days.leaving].map(mean);
    return { open, starting, leaving, hired: (open + starting + leaving) * (staffing.hired?.share ?? 0) };
  });
}

function plannedStaffEuros(setting: Setting, segment: number, cost: ProviderCost): StaffEuros | null {
  const days = plannedStaffDays(setting, setting.scenario.segments[segment]);
  return days && cost.staffing ? staffPrices(setting, cost, cost.staffing)(days) : null;
}

/** The staff of the groups that dates say are open. */
function plannedStaffDays({ scenario, grid, months }: Setting, segment: Segment): StaffDays | null {
  const staffing = segment.providerCost?.staffing;
  // Left out only where the segment has groups of its own.
  const groups = staffing && wholeGroups(scenario, segment, staffing.placesPerGroup ?? 1, grid, months);
  if (!staffing || !groups) return null;
  const days = noStaffDays(months);
  addStaffDays(days, groups.planned, staffing, months, 'each-time');
  return days;
}
