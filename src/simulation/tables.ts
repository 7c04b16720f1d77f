import { CELLS, FINER, KNOTS, TABLE_LENGTH } from './distributions/knots.ts';
import { stayTable } from './distributions/quantile-table.ts';

/** The quantile tables of the model in one constant column: the engine turns it into a fixed address. */
const MOST_VALUES = 2 ** 23;
const values = new Float64Array(MOST_VALUES);

/** Where the unit exponential stands, from which the times between referrals are drawn. */
export const UNIT_EXPONENTIAL = MOST_VALUES - TABLE_LENGTH;
values.set(stayTable({ kind: 'exponential', meanDays: 1 }), UNIT_EXPONENTIAL);

/** Puts the tables of a model in place. */
export function loadTables(tables: Float64Array): void {
  if (tables.length > UNIT_EXPONENTIAL) throw new RangeError(`loadTables: ${tables.length} values do not fit`);
  values.set(tables);
}

/** Looks up the quantile of 0 < u < 1 in the table that starts at `offset`. */
export function lookUp(offset: number, u: number): number {
  let x = u * CELLS;
  let cell = x | 0;
  if (cell === 0) {
    x *= CELLS;
    cell = x | 0;
    offset += KNOTS;
  } else if (cell >= CELLS - FINER) {
    x = (x - (CELLS - FINER)) * FINER;
    cell = x | 0;
    offset += 2 * KNOTS;
    if (cell >= CELLS - FINER) {
      x = (x - (CELLS - FINER)) * FINER;
      cell = x | 0;
      offset += KNOTS;
    }
  }
  const low = values[offset + cell];
  return low + (values[offset + cell + 1] - low) * (x - cell);
}

/** Looks up one of the sorted observations that start at `offset`. */
export function lookUpObserved(offset: number, observations: number, u: number): number {
  return values[offset + Math.floor(u * observations)];
}
