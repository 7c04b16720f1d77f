import { dayOf, yearsBetween } from '../calendar/calendar.ts';
import type { Journal } from './journal.ts';
import type { Model, OriginsModel } from './model.ts';
import type { Grid, Uses } from './replication.ts';

/** Reads from the journal of one replication who used what, by municipality; null when the model has none. */
export function usesOf({ grid, origins }: Model, journal: Journal): Uses | null {
  if (origins === null) return null;
  const table = emptyTable(grid);
  const homes = followLives(journal, table, origins);
  return sortedUses(table, homes);
}

/** Rows in order of appearance. */
interface Table {
  readonly horizon: number;
  readonly segments: number;
  readonly years: readonly number[];
  /** Days since the first day at which the years begin, and at which the last one ends: the first and last are cut off. */
  readonly edges: readonly number[];
  readonly rowOf: Map<number, number>;
  readonly keys: number[];
  readonly columns: Readonly<Record<Column, number[]>>;
}

type Column = 'careDays' | 'overflowDays' | 'waitingDays' | 'admissions' | 'discharges';

function emptyTable({ startDay, horizonDays, segments }: Grid): Table {
  const years = yearsBetween(startDay, startDay + horizonDays);
  const edges = [0, ...years.slice(1).map((year) => dayOf(year, 1, 1) - startDay), horizonDays];
  const columns = { careDays: [], overflowDays: [], waitingDays: [], admissions: [], discharges: [] };
  return { horizon: horizonDays, segments, years, edges, rowOf: new Map(), keys: [], columns };
}

/** Where each client has been since when: a segment, or -1. */
interface Whereabouts {
  readonly segment: Int32Array;
  readonly since: Float64Array;
}

function nowhere(clients: number): Whereabouts {
  return { segment: new Int32Array(clients).fill(-1), since: new Float64Array(clients) };
}

/** Enters each day and each coming and going of all clients. Returns the municipality of each. */
function followLives(journal: Journal, table: Table, { ofStreams, ofStarts }: OriginsModel): Uint16Array {
  const { days, clients, events, segments, streams, origins } = journal;
  const people = streams.length;
  const homes = new Uint16Array(people);
  for (let client = 0; client < people; client++) {
    if (streams[client] >= 0) homes[client] = drawnFrom(ofStreams[streams[client]], origins[client]);
  }
  const care = nowhere(people);
  const list = nowhere(people);
  const overflow = nowhere(people);
  const end = (of: Whereabouts, column: Column, client: number, until: number) => {
    if (of.segment[client] < 0) return;
    addDays(table, column, client, of.segment[client], of.since[client], until);
    of.segment[client] = -1;
  };
  const leavePlace = (client: number, day: number) => {
    if (care.segment[client] >= 0) count(table, 'discharges', client, care.segment[client], day);
    end(care, 'careDays', client, day);
  };
  let startsInCare = -1;
  for (let i = 0; i < days.length; i++) {
    const day = days[i];
    const client = clients[i];
    const segment = segments[i];
    switch (events[i]) {
      case 'start-in-care':
        homes[client] = drawnFrom(ofStarts[segment], origins[client]);
        startsInCare = client;
        break;
      case 'start-waiting':
        homes[client] = drawnFrom(ofStarts[segment], origins[client]);
        break;
      case 'admitted':
        // To be in care on the first day is no admission.
        if (client === startsInCare) startsInCare = -1;
        else count(table, 'admissions', client, segment, day);
        end(list, 'waitingDays', client, day);
        leavePlace(client, day);
        begin(care, client, segment, day);
        break;
      case 'listed':
        leavePlace(client, day);
        // Who gets worse while waiting is listed again, and goes on waiting.
        if (list.segment[client] < 0) begin(list, client, segment, day);
        break;
      case 'gave-up':
        end(list, 'waitingDays', client, day);
        break;
      case 'left':
        end(list, 'waitingDays', client, day);
        leavePlace(client, day);
        break;
      case 'overflow-begins':
        begin(overflow, client, segment, day);
        break;
      case 'overflow-ends':
        end(overflow, 'overflowDays', client, day);
        break;
    }
  }
  for (let client = 0; client < people; client++) {
    end(care, 'careDays', client, Infinity);
    end(list, 'waitingDays', client, Infinity);
    end(overflow, 'overflowDays', client, Infinity);
  }
  return homes;
}

function begin(of: Whereabouts, client: number, segment: number, day: number): void {
  of.segment[client] = segment;
  of.since[client] = day;
}

function drawnFrom(chances: Float64Array, luck: number): number {
  let at = 0;
  while (chances[at] <= luck) at++;
  return at;
}

/** Adds the days of [from, until) to the rows of the years in which they lie. */
function addDays(table: Table, column: Column, client: number, segment: number, from: number, until: number): void {
  const { edges, horizon } = table;
  const first = Math.max(from, 0);
  const last = Math.min(until, horizon);
  for (let year = 0; first < last && edges[year] < last; year++) {
    if (edges[year + 1] <= first) continue;
    const row = rowFor(table, client, segment, year);
    table.columns[column][row] += Math.min(last, edges[year + 1]) - Math.max(first, edges[year]);
  }
}

function count(table: Table, column: Column, client: number, segment: number, day: number): void {
  if (day < 0) return;
  const year = table.edges.findLastIndex((edge) => edge <= day);
  table.columns[column][rowFor(table, client, segment, year)] += 1;
}

function rowFor(
  { rowOf, keys, columns, segments, years }: Table,
  client: number,
  segment: number,
  year: number,
): number {
  const key = (client * segments + segment) * years.length + year;
  const known = rowOf.get(key);
  if (known !== undefined) return known;
  const row = keys.length;
  rowOf.set(key, row);
  keys.push(key);
  for (const column of Object.values(columns)) column.push(0);
  return row;
}

/** By municipality, then by client, segment and year. */
function sortedUses({ keys, segments, years, columns }: Table, homes: Uint16Array): Uses {
  const clientOf = (row: number) => Math.floor(keys[row] / (segments * years.length));
  const rows = keys.map((_, row) => row);
  rows.sort((a, b) => homes[clientOf(a)] - homes[clientOf(b)] || keys[a] - keys[b]);
  return {
    municipalities: Uint16Array.from(rows, (row) => homes[clientOf(row)]),
    clients: Int32Array.from(rows, clientOf),
    segments: Uint8Array.from(rows, (row) => Math.floor(keys[row] / years.length) % segments),
    years: Uint16Array.from(rows, (row) => years[keys[row] % years.length]),
    careDays: Float64Array.from(rows, (row) => columns.careDays[row]),
    overflowDays: Float64Array.from(rows, (row) => columns.overflowDays[row]),
    waitingDays: Float64Array.from(rows, (row) => columns.waitingDays[row]),
    admissions: Uint16Array.from(rows, (row) => columns.admissions[row]),
    discharges: Uint16Array.from(rows, (row) => columns.discharges[row]),
  };
}
