import type { ProviderCost, Staffing } from '../../scenario/schema.ts';
import type { Booking } from '../bookings.ts';
import type { BookRule } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import type { StaffDays } from './staff-days.ts';
import { addStaffDays, noStaffDays } from './staff-days.ts';
import { wholeGroups } from './whole-groups.ts';

/** A year counts as many hours in a leap year as in another: the amount is one for a year. */
const DAYS_PER_YEAR = 365;

/** The people of one group, whoever is in care: hours a year, full-time employees (fte) and what they cost. */
export interface GroupStaff {
  readonly hoursPerYear: number;
  readonly fte: number;
  readonly eurosPerYear: number;
}

/** Returns the staff of one group: people x hours a day x 365, by productive hours to fte (domain brief 3.6). */
export function groupStaff({ posts, productiveHoursPerFte, salaryEurosPerFte, employerRate }: Staffing): GroupStaff {
  const hoursPerYear = posts.reduce((hours, { staff, hoursPerDay }) => hours + staff * hoursPerDay, 0) * DAYS_PER_YEAR;
  const fte = hoursPerYear / productiveHoursPerFte;
  return { hoursPerYear, fte, eurosPerYear: fte * salaryEurosPerFte * (1 + employerRate) };
}

/** What staff costs in each month, in euros. */
export interface StaffEuros {
  /** Own or hired, at the price of own staff. */
  readonly staffCost: Float64Array;
  /** What hired staff costs more. */
  readonly hiredCost: Float64Array;
  readonly recruitmentCost: Float64Array;
}

/** Books the staff of the groups of a segment; nothing when its cost has no staffing or its places no limit. */
export function staffRule(setting: Setting, index: number, cost: ProviderCost): BookRule[] {
  const { scenario, grid, months } = setting;
  const segment = scenario.segments[index];
  const { staffing } = cost;
  // Left out only where the segment has groups of its own.
  const groups = staffing && wholeGroups(scenario, segment, staffing.placesPerGroup ?? 1, grid, months);
  if (!staffing || !groups) return [];
  const bookings = (['staffCost', 'hiredCost', 'recruitmentCost'] as const).filter(
    (booking) =>
      booking === 'staffCost' || (booking === 'hiredCost' ? staffing.hired : staffing.recruitmentEurosPerFte),
  );
  const eurosOf = staffPrices(setting, cost, staffing);
  const certain = noStaffDays(months);
  addStaffDays(certain, groups.certain, staffing, months, 'each-time');
  const always = eurosOf(certain);
  const { inReplication } = groups;
  const recruits = segment.capacity.kind === 'groups' ? 'each-time' : 'once';
  return [
    {
      writes: bookings.map((booking: Booking) => ({ booking, segment: index, column: 'delivery' })),
      book: (replication, euros, at) => {
        let amounts = always;
        if (inReplication) {
          const days = copyOf(certain);
          addStaffDays(days, inReplication(replication), staffing, months, recruits);
          amounts = eurosOf(days);
        }
        bookings.forEach((booking, line) => {
          const row = amounts[booking];
          for (let month = 0; month < row.length; month++) euros[at[line] + month] += row[month];
        });
      },
    },
  ];
}

/** Returns what days of groups of staff cost: by the day, at the amount of a year divided by its days. */
export function staffPrices(
  { months, factors }: Setting,
  { priceYear }: ProviderCost,
  staffing: Staffing,
): (days: StaffDays) => StaffEuros {
  const { fte, eurosPerYear } = groupStaff(staffing);
  const { hired, recruitmentEurosPerFte = 0 } = staffing;
  const index = factors('costs', priceYear);
  const perGroupDay = index.map((factor, month) => (eurosPerYear * factor) / months[month].daysInYear);
  const extra = hired ? hired.share * hired.extraRate : 0;
  return ({ open, starting, leaving, newGroups }) => {
    const staffCost = perGroupDay.map((euros, month) => (open[month] + starting[month] + leaving[month]) * euros);
    return {
      staffCost,
      hiredCost: staffCost.map((euros) => euros * extra),
      recruitmentCost: newGroups.map((groups, month) => groups * fte * recruitmentEurosPerFte * index[month]),
    };
  };
}

function copyOf({ open, starting, leaving, newGroups }: StaffDays): StaffDays {
  return {
    open: open.slice(),
    starting: starting.slice(),
    leaving: leaving.slice(),
    newGroups: newGroups.slice(),
  };
}
