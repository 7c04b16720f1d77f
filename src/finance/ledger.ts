import type { Grid, Replication } from '../simulation/replication.ts';
import type { Booking } from './bookings.ts';
import { BOOKINGS } from './bookings.ts';

/** In the month in which care was given, or in which money changed hands. */
export type Column = 'delivery' | 'cash';

/** A row of months in the ledger. */
export interface Line {
  readonly booking: Booking;
  /** The position of a segment; the number of segments for what belongs to none of them. */
  readonly segment: number;
  readonly column: Column;
}

/**
 * One rule by which money is booked. A rule whose cash is not that of the delivery writes both columns; a line of which
 * nobody writes the cash is paid in the month of delivery.
 */
export interface BookRule {
  readonly writes: readonly Line[];
  /** What rules before this one booked, and this one needs. */
  readonly reads?: readonly Line[];
  /**
   * Adds the euros of each month of one replication. `at` and `from` are the positions in `euros` of the first month of
   * each line of `writes` and `reads`; -1 for a line that nobody writes. No amount is below zero.
   */
  readonly book: (
    replication: Replication,
    euros: Float64Array,
    at: readonly number[],
    from: readonly number[],
  ) => void;
}

/** Where each line lies, and the rules in the order in which they book. */
export interface Layout {
  readonly months: number;
  /** The length of the ledger of one replication. */
  readonly cells: number;
  /** The first cell of a line; -1 when nobody writes it. The cash of a line without one of its own is its delivery. */
  readonly cellOf: (line: Line) => number;
  readonly book: (replication: Replication, euros: Float64Array) => void;
}

/** Gives each line that some rule writes its place: only these take room. */
export function layOut(grid: Grid, rules: readonly BookRule[]): Layout {
  const months = grid.monthEdges.length - 1;
  const cells = new Map<number, number>();
  for (const { writes } of rules) {
    for (const line of writes) {
      const key = keyOf(grid, line);
      if (!cells.has(key)) cells.set(key, cells.size * months);
    }
  }
  const own = (line: Line) => cells.get(keyOf(grid, line)) ?? -1;
  const cellOf = (line: Line) => {
    const cell = own(line);
    return cell < 0 && line.column === 'cash' ? own({ ...line, column: 'delivery' }) : cell;
  };
  const bound = rules.map(({ writes, reads = [], book }) => ({ book, at: writes.map(own), from: reads.map(cellOf) }));
  return {
    months,
    cells: cells.size * months,
    cellOf,
    book: (replication, euros) => {
      for (const { book, at, from } of bound) book(replication, euros, at, from);
    },
  };
}

function keyOf({ segments }: Grid, { booking, segment, column }: Line): number {
  return (BOOKINGS.indexOf(booking) * (segments + 1) + segment) * 2 + (column === 'cash' ? 1 : 0);
}
