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
  let year = table.edges.length - 1;
  while (table.edges[year] > day) year--;
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
  columns.careDays.push(0);
  columns.overflowDays.push(0);
  columns.waitingDays.push(0);
  columns.admissions.push(0);
  columns.discharges.push(0);
  return row;
}

/** By municipality, then by client, segment and year. */
function sortedUses({ rowOf, keys, segments, years, columns }: Table, homes: Uint16Array): Uses {
  const perClient = segments * years.length;
  // One number for the whole order: numbers are sorted many times faster than rows are compared.
  const most = homes.length * perClient;
  const order = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[at] = homes[Math.floor(keys[at] / perClient)] * most + keys[at];
  order.sort();
  const uses = emptyUses(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = order[at] % most;
    const row = rowOf.get(key) ?? -1;
    uses.municipalities[at] = Math.floor(order[at] / most);
    uses.clients[at] = Math.floor(key / perClient);
    uses.segments[at] = Math.floor(key / years.length) % segments;
    uses.years[at] = years[key % years.length];
    uses.careDays[at] = columns.careDays[row];
    uses.overflowDays[at] = columns.overflowDays[row];
    uses.waitingDays[at] = columns.waitingDays[row];
    uses.admissions[at] = columns.admissions[row];
    uses.discharges[at] = columns.discharges[row];
  }
  return uses;
}

function emptyUses(rows: number): Uses {
  return {
    municipalities: new Uint16Array(rows),
    clients: new Int32Array(rows),
    segments: new Uint8Array(rows),
    years: new Uint16Array(rows),
    careDays: new Float64Array(rows),
    overflowDays: new Float64Array(rows),
    waitingDays: new Float64Array(rows),
    admissions: new Uint16Array(rows),
    discharges: new Uint16Array(rows),
  };
}
