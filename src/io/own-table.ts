import type { Day } from '../calendar/calendar.ts';
import { daysInMonth, partsOfDay } from '../calendar/calendar.ts';
import type { Past, PastClient, PastMonth } from '../experiment/past/past.ts';
import { FORBIDDEN_HEADERS, OWN_TABLE, type OwnColumn, TABLE_HEADERS } from '../messages/own-table.ts';
import { balanced } from './month-balance.ts';
import { readTable, type TextRow } from './read-table.ts';
import { looksLikeBsn, type ReadValue, readCount, readDay, readMonth } from './table-values.ts';

/** How an own table is to be read. */
export interface OwnTableChoice {
  /** The value of the group column that counts; null for all rows. */
  readonly group: string | null;
  /** First and last day on which a list of clients is complete; null where the list itself must tell. */
  readonly from: Day | null;
  readonly lastDay: Day | null;
}

/** The past that a table tells, or all that is wrong with it, in Dutch. Names and other columns are not kept. */
export type OwnTable =
  | {
      readonly ok: true;
      readonly past: Past;
      /** Values of the group column. */
      readonly groups: readonly string[];
      /** Columns that were not looked at. */
      readonly ignored: number;
    }
  | { readonly ok: false; readonly lines: readonly string[] };

const MOST_ROWS = 100_000;
const MOST_GROUPS = 20;

/** Reads a table of months or a list of clients; finds all mistakes at once. */
export function readOwnTable(text: string, choice: OwnTableChoice): OwnTable {
  if (text.startsWith('PK\u0003\u0004')) return wrong([OWN_TABLE.workbook]);
  const { rows, delimiter } = readTable(text);
  const [head, ...body] = rows;
  if (!head || body.length === 0) return wrong([OWN_TABLE.empty]);
  if (body.length > MOST_ROWS) return wrong([OWN_TABLE.tooMany(MOST_ROWS)]);
  const forbidden = forbiddenColumns(head, body);
  if (forbidden.length > 0) return wrong(forbidden);
  const columns = columnsOf(head);
  if (Array.isArray(columns)) return wrong(columns);
  const ignored = head.cells.length - columns.size;
  if (columns.has('month')) {
    const read = readMonths(body, columns, delimiter);
    return 'lines' in read ? wrong(read.lines) : { ok: true, past: read.past, groups: [], ignored };
  }
  const groups = groupsOf(body, columns);
  if (groups.length > MOST_GROUPS) return wrong([OWN_TABLE.tooManyGroups(MOST_GROUPS)]);
  const group = choice.group === null ? null : groups.find((one) => plain(one) === plain(choice.group ?? ''));
  if (group === undefined) return wrong([OWN_TABLE.unknownGroup(groups)]);
  const at = columns.get('group') ?? -1;
  const counted = group === null ? body : body.filter(({ cells }) => cells[at] === group);
  const read = readClients(counted, columns, choice);
  return 'lines' in read ? wrong(read.lines) : { ok: true, past: read.past, groups, ignored };
}

type Columns = ReadonlyMap<OwnColumn, number>;
type ReadPast = { readonly past: Past } | { readonly lines: readonly string[] };

function wrong(lines: readonly string[]): OwnTable {
  return { ok: false, lines };
}

const OF_MONTHS: readonly OwnColumn[] = ['referrals', 'admissions', 'discharges', 'inCare', 'waiting', 'places'];
const OF_CLIENTS: readonly OwnColumn[] = ['admitted', 'left', 'referred'];

/** Finds the columns by their headers; what is wrong with them otherwise. */
function columnsOf(head: TextRow): Columns | string[] {
  const names = Object.keys(TABLE_HEADERS) as OwnColumn[];
  const headers = head.cells.map(plain);
  const found = names.map((name) => ({
    name,
    at: headers.flatMap((header, at) => (TABLE_HEADERS[name].includes(header) ? [at] : [])),
  }));
  const has = (name: OwnColumn) => found.some((one) => one.name === name && one.at.length > 0);
  const isMonths = has('month');
  const isClients = OF_CLIENTS.some(has);
  if (isMonths && isClients) return [OWN_TABLE.both];
  if (isMonths ? !OF_MONTHS.slice(0, 4).some(has) : !isClients) return [OWN_TABLE.noColumns];
  const wanted = found.filter(({ name }) => isMonths !== (OF_CLIENTS.includes(name) || name === 'group'));
  const lines = [
    ...wanted.filter(({ at }) => at.length > 1).map(({ name }) => OWN_TABLE.twice(name)),
    ...(isClients ? (['admitted', 'left'] as const).filter((name) => !has(name)).map(OWN_TABLE.missing) : []),
  ];
  if (lines.length > 0) return lines;
  return new Map(wanted.flatMap(({ name, at: [at] }) => (at === undefined ? [] : [[name, at] as const])));
}

/** Data that may not be here stops the reading before anything is looked at. */
function forbiddenColumns(head: TextRow, body: readonly TextRow[]): string[] {
  const headers = head.cells.map(plain);
  const holds = (parts: readonly string[]) => headers.some((header) => parts.some((part) => header.includes(part)));
  const isBsn =
    holds(FORBIDDEN_HEADERS.bsn) || headers.some((_, at) => looksLikeBsn(body.map(({ cells }) => cells[at] ?? '')));
  return [...(isBsn ? [OWN_TABLE.bsn] : []), ...(holds(FORBIDDEN_HEADERS.birth) ? [OWN_TABLE.birth] : [])];
}

/** Gathers mistakes of the same kind in one line with all its rows. */
function mistakes() {
  const found = new Map<
    string,
    { readonly column: OwnColumn | null; readonly what: string; readonly rows: number[] }
  >();
  return {
    add: (row: number, column: OwnColumn | null, what: string) => {
      const key = `${column} ${what}`;
      const known = found.get(key);
      if (known) known.rows.push(row);
      else found.set(key, { column, what, rows: [row] });
    },
    lines: () => [...found.values()].map(({ rows, column, what }) => OWN_TABLE.rows(rows, column, what)),
  };
}

function readMonths(body: readonly TextRow[], columns: Columns, delimiter: string): ReadPast {
  const found = mistakes();
  const read = body.map(({ number, cells }) => {
    const cell = (column: OwnColumn) => cells[columns.get(column) ?? -1] ?? '';
    const take = <Value>(column: OwnColumn, value: ReadValue<Value>): Value | null => {
      if ('value' in value) return value.value;
      found.add(number, column, value.wrong);
      return null;
    };
    const count = (column: OwnColumn, isWhole: boolean) =>
      columns.has(column) ? take(column, readCount(cell(column), delimiter, isWhole)) : null;
    return {
      number,
      firstDay: take('month', readMonth(cell('month'))),
      referrals: count('referrals', true),
      admissions: count('admissions', true),
      discharges: count('discharges', true),
      // Some tables give the mean of the month.
      inCare: count('inCare', false),
      waiting: count('waiting', false),
      places: count('places', true),
    };
  });
  const dated = read.flatMap(({ firstDay, ...row }) => (firstDay === null ? [] : [{ ...row, firstDay }]));
  dated.sort((a, b) => a.firstDay - b.firstDay);
  dated.forEach((row, at) => {
    const before = dated[at - 1];
    if (!before) return;
    if (before.firstDay === row.firstDay) found.add(row.number, 'month', OWN_TABLE.monthTwice);
    else if (before.firstDay + monthDays(before.firstDay) !== row.firstDay)
      found.add(row.number, 'month', OWN_TABLE.monthGap);
  });
  const lines = found.lines();
  if (lines.length > 0) return { lines };
  const months = dated.map(({ number: _, ...month }): PastMonth => ({ ...month, days: monthDays(month.firstDay) }));
  return { past: balanced(months) };
}

function readClients(body: readonly TextRow[], columns: Columns, choice: OwnTableChoice): ReadPast {
  const found = mistakes();
  const clients = body.map(({ number, cells }): PastClient => {
    const day = (column: OwnColumn): Day | null => {
      const text = cells[columns.get(column) ?? -1] ?? '';
      if (text === '') return null;
      const read = readDay(text);
      if ('value' in read) return read.value;
      found.add(number, column, read.wrong);
      return null;
    };
    const empty = (column: OwnColumn) => (cells[columns.get(column) ?? -1] ?? '') === '';
    const client = { referred: day('referred'), admitted: day('admitted'), left: day('left') };
    const { referred, admitted, left } = client;
    if (empty('referred') && empty('admitted'))
      found.add(number, null, empty('left') ? OWN_TABLE.nothing : OWN_TABLE.leftWithoutAdmitted);
    if (admitted !== null && left !== null && left < admitted) found.add(number, null, OWN_TABLE.leftBeforeAdmitted);
    else if (referred !== null && left !== null && left < referred)
      found.add(number, null, OWN_TABLE.leftBeforeReferred);
    if (admitted !== null && referred !== null && admitted < referred)
      found.add(number, null, OWN_TABLE.admittedBeforeReferred);
    return client;
  });
  const lines = found.lines();
  return lines.length > 0 ? { lines } : clientList(clients, choice);
}

/**
 * The window in which the list is complete. Without a first day it begins after the first departure: whoever was in care then
 * is in any list of everybody who was there, and how the stays went on from a departure does not depend on it.
 */
function clientList(clients: readonly PastClient[], { from: told, lastDay }: OwnTableChoice): ReadPast {
  const departures = clients.flatMap(({ left }) => left ?? []);
  const all = clients.flatMap(({ referred, admitted, left }) => [referred, admitted, left].flatMap((day) => day ?? []));
  const extreme = (days: readonly Day[], pick: (a: Day, b: Day) => Day) => days.reduce(pick);
  const first = extreme(departures.length > 0 ? departures : all, (a, b) => Math.min(a, b));
  const from = told ?? first + (departures.length > 0 ? 1 : 0);
  const until = (lastDay ?? extreme(all, (a, b) => Math.max(a, b))) + 1;
  if (until <= from) return { lines: [told === null ? OWN_TABLE.noWindow : OWN_TABLE.windowUpsideDown] };
  const within = clients
    .filter(({ left }) => left === null || left >= from)
    .map(({ referred, admitted, left }) => ({
      referred: before(referred, until),
      admitted: before(admitted, until),
      left: before(left, until),
    }))
    .filter(({ referred, admitted }) => referred !== null || admitted !== null);
  if (within.length === 0) return { lines: [OWN_TABLE.noClients] };
  const fromIs = told === null ? 'first-departure' : 'told';
  return { past: { kind: 'clients', from, until, fromIs, clients: within } };
}

function groupsOf(body: readonly TextRow[], columns: Columns): string[] {
  const at = columns.get('group');
  return at === undefined ? [] : [...new Set(body.map(({ cells }) => cells[at] ?? ''))].filter((text) => text !== '');
}

function before(day: Day | null, until: Day): Day | null {
  return day !== null && day < until ? day : null;
}

function monthDays(firstDay: Day): number {
  const { year, month } = partsOfDay(firstDay);
  return daysInMonth(year, month);
}

/** A header or a name in small letters, without accents and signs. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
