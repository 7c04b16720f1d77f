import { type Day, dayOf, partsOfDay } from '../../calendar/calendar.ts';

/** What a user knows of the past of one segment: a count for each month, or a row for each client. */
export type Past = PastMonths | ClientList;

/** Months one after the other, none left out. */
export interface PastMonths {
  readonly kind: 'months';
  readonly months: readonly PastMonth[];
  /** On which day of its month the table counts, as its numbers show. Numbers of a first day have been moved. */
  readonly counted: 'last-day' | 'first-day' | 'unclear' | 'unknown';
}

/** One calendar month; null for what the table does not tell. */
export interface PastMonth {
  readonly firstDay: Day;
  readonly days: number;
  readonly referrals: number | null;
  readonly admissions: number | null;
  readonly discharges: number | null;
  /** On the last day of the month. */
  readonly inCare: number | null;
  readonly waiting: number | null;
  readonly places: number | null;
}

/** Clients without a name: dates alone. Complete for who was in care or waiting on a day of `[from, until)`. */
export interface ClientList {
  readonly kind: 'clients';
  readonly from: Day;
  readonly until: Day;
  /** Whether `from` was told, or taken from the first departure in the list. */
  readonly fromIs: 'told' | 'first-departure';
  readonly clients: readonly PastClient[];
}

/** Null for what is not known or has not happened. A day is the calendar day: the hour is not known. */
export interface PastClient {
  readonly referred: Day | null;
  readonly admitted: Day | null;
  readonly left: Day | null;
}

/** What is known about the past without naming anybody: the window, and what happened in each whole month of it. */
export interface PastWindow {
  readonly from: Day;
  readonly until: Day;
  readonly months: readonly PastMonth[];
}

/** Returns the window of a past, with its whole months. */
export function windowOf(past: Past): PastWindow {
  if (past.kind === 'clients') return { from: past.from, until: past.until, months: monthsOfClients(past) };
  const last = past.months.at(-1);
  return {
    from: past.months[0]?.firstDay ?? 0,
    until: last ? last.firstDay + last.days : 0,
    months: past.months,
  };
}

/** Whether the list tells when clients were referred: without that, who never got a place is not in it. */
export function knowsReferrals(past: Past): boolean {
  return past.kind === 'clients'
    ? past.clients.some(({ referred }) => referred !== null)
    : past.months.every(({ referrals }) => referrals !== null);
}

/** Returns the part of a past before a day: who left later is still there, and who came later is not known yet. */
export function pastBefore(past: Past, day: Day): Past {
  if (past.kind === 'months') return { ...past, months: past.months.filter((month) => month.firstDay < day) };
  const before = (date: Day | null) => (date !== null && date < day ? date : null);
  const clients = past.clients.map((client) => ({
    referred: before(client.referred),
    admitted: before(client.admitted),
    left: before(client.left),
  }));
  return {
    ...past,
    until: day,
    clients: clients.filter(({ referred, admitted }) => referred !== null || admitted !== null),
  };
}

function monthsOfClients({ from, until, clients }: ClientList): PastMonth[] {
  const known = clients.some(({ referred }) => referred !== null);
  return wholeMonths(from, until).map(({ firstDay, days }) => {
    const end = firstDay + days;
    const count = (holds: (client: PastClient) => boolean) => clients.filter(holds).length;
    const inMonth = (date: Day | null) => date !== null && date >= firstDay && date < end;
    const isBefore = (date: Day | null) => date !== null && date < end;
    return {
      firstDay,
      days,
      referrals: known ? count(({ referred, admitted }) => inMonth(referred ?? admitted)) : null,
      admissions: count(({ admitted }) => inMonth(admitted)),
      discharges: count(({ admitted, left }) => admitted !== null && inMonth(left)),
      inCare: count(({ admitted, left }) => isBefore(admitted) && !isBefore(left)),
      waiting: known
        ? count(({ referred, admitted, left }) => isBefore(referred) && !isBefore(admitted) && !isBefore(left))
        : null,
      places: null,
    };
  });
}

function wholeMonths(from: Day, until: Day): { readonly firstDay: Day; readonly days: number }[] {
  const { year, month } = partsOfDay(from);
  const months: { firstDay: Day; days: number }[] = [];
  for (let next = month; dayOf(year, next + 1, 1) <= until; next += 1) {
    const firstDay = dayOf(year, next, 1);
    if (firstDay >= from) months.push({ firstDay, days: dayOf(year, next + 1, 1) - firstDay });
  }
  return months;
}
