import type { Duration } from '../../scenario/schema.ts';
import { stayTable } from '../distributions/quantile-table.ts';
import type { TableModel } from '../model.ts';

/** The tables of a model while it is compiled. */
export interface TableStore {
  readonly parts: Float64Array[];
  length: number;
  /** Durations that have been tabulated, by their text. */
  readonly durations: Map<string, TableModel>;
}

/** Returns a store without tables. */
export function emptyStore(): TableStore {
  return { parts: [], length: 0, durations: new Map() };
}

/** Adds a table and returns where it starts. */
export function addTable(store: TableStore, table: Float64Array): number {
  const offset = store.length;
  store.parts.push(table);
  store.length += table.length;
  return offset;
}

/** Tabulates a duration; those with the same text share a table. */
export function tabulate(store: TableStore, duration: Duration): TableModel {
  const text = JSON.stringify(duration);
  const known = store.durations.get(text);
  if (known) return known;
  const table = stayTable(duration);
  const observed = duration.kind === 'empirical' ? table.length : 0;
  const compiled = { offset: addTable(store, table), observed };
  store.durations.set(text, compiled);
  return compiled;
}

/** Lays all tables one behind the other. */
export function joinTables({ parts, length }: TableStore): Float64Array {
  const tables = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    tables.set(part, at);
    at += part.length;
  }
  return tables;
}
