import type { Staffing } from '../../scenario/schema.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import type { GroupBand } from './group-bands.ts';

/** Days x groups of staff in each month. */
export interface StaffDays {
  /** Of groups that are open. */
  readonly open: Float64Array;
  /** Of groups that have yet to open. */
  readonly starting: Float64Array;
  /** Of groups that are closed and still paid for. */
  readonly leaving: Float64Array;
  /** Groups that open in the month and have to find their staff. */
  readonly newGroups: Float64Array;
}

export function noStaffDays(months: readonly CalendarMonth[]): StaffDays {
  const none = () => new Float64Array(months.length);
  return { open: none(), starting: none(), leaving: none(), newGroups: none() };
}

/**
 * Adds the staff of groups: from `startsDaysBefore` before a group opens until it closes, and then what is still paid,
 * all of it for `continuesDays` or evenly less until nothing is left. A group that opens again takes up the staff that
 * is still there. `recruits`: each time that a group opens after the first day it looks for the staff that is not there;
 * `once`: only the first time, for groups that come and go.
 */
export function addStaffDays(
  days: StaffDays,
  bands: readonly GroupBand[],
  { startsDaysBefore = 0, continuesDays, runOff }: Staffing,
  months: readonly CalendarMonth[],
  recruits: 'each-time' | 'once',
): void {
  for (const { groups, spans } of bands) {
    spans.forEach(({ from, until }, index) => {
      const isFirst = index === 0;
      const before = isFirst ? Number.NEGATIVE_INFINITY : spans[index - 1].until;
      const isPlanned = isFirst || recruits === 'each-time';
      const begins = isPlanned ? Math.max(from - startsDaysBefore, before) : from;
      const next = spans[index + 1]?.from ?? Number.POSITIVE_INFINITY;
      const nextBegins = recruits === 'each-time' ? Math.max(next - startsDaysBefore, until) : next;
      const gone = until + continuesDays;
      add(days.starting, months, begins, from, (day) => groups * day);
      add(days.open, months, from, until, (day) => groups * day);
      add(
        days.leaving,
        months,
        until,
        Math.min(gone, nextBegins),
        runOff === 'at-once'
          ? (day) => groups * day
          : (day) => groups * ((day - until) * (1 - (day - until) / (2 * continuesDays))),
      );
      if (from <= 0 || !isPlanned) return;
      const stillThere = begins === before ? 1 : partLeft(begins - before, continuesDays, runOff);
      const month = months.findIndex((candidate) => candidate.from <= from && from < candidate.until);
      if (month >= 0) days.newGroups[month] += groups * (1 - stillThere);
    });
  }
}

/** The part of the staff of a closed group that is still paid after so many days. */
function partLeft(daysSince: number, continuesDays: number, runOff: Staffing['runOff']): number {
  if (daysSince >= continuesDays) return 0;
  return runOff === 'at-once' ? 1 : 1 - daysSince / continuesDays;
}

/** Adds to each month what `upTo` grows by over its days in `[from, until)`. */
function add(
  into: Float64Array,
  months: readonly CalendarMonth[],
  from: number,
  until: number,
  upTo: (day: number) => number,
): void {
  for (let month = 0; month < months.length && months[month].from < until; month++) {
    const begin = Math.max(from, months[month].from);
    const end = Math.min(until, months[month].until);
    if (end > begin) into[month] += upTo(end) - upTo(begin);
  }
}
