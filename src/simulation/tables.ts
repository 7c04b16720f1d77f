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

const COARSE_END = CELLS - FINER;

/** Looks up the quantile of 0 < u < 1 in the table that starts at `offset`. */
export function lookUp(offset: number, u: number): number {
  const x = u * CELLS;
  return x >= 1 && x < COARSE_END ? between(offset, x) : lookUpFiner(offset, x);
}

/** The first cell and the last ones have rows of their own. */
function lookUpFiner(offset: number, x: number): number {
  if (x < 1) return between(offset + KNOTS, x * CELLS);
  const finer = (x - COARSE_END) * FINER;
  if (finer < COARSE_END) return between(offset + 2 * KNOTS, finer);
  return between(offset + 3 * KNOTS, (finer - COARSE_END) * FINER);
}

function between(row: number, x: number): number {
  const cell = x | 0;
  const low = values[row + cell];
  return low + (values[row + cell + 1] - low) * (x - cell);
}

/** Looks up one of the sorted observations that start at `offset`. */
export function lookUpObserved(offset: number, observations: number, u: number): number {
  return values[offset + Math.floor(u * observations)];
}
