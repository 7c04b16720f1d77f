/**
 * A distribution as a table of quantiles: one uniform number gives one value, the same bits everywhere, and a longer
 * stay for a larger number (so that variants stay paired). Layout: 1025 knots over [0, 1], then 1025 knots over the
 * first cell and 1025 over the last cell, where a straight line would be too coarse.
 */
export const CELLS = 1024;
export const KNOTS = CELLS + 1;
export const TABLE_LENGTH = 3 * KNOTS;

/** The points of a quantile function in rising order: between two of them it is a straight line. */
export interface Knots {
  readonly chances: Float64Array;
  readonly days: Float64Array;
}

/** The chances at which a table has its knots, in rising order: those of the first and last cell instead of the cell. */
export const TABLE_CHANCES = Float64Array.from({ length: 3 * CELLS - 1 }, (_, i) => {
  if (i < CELLS) return i / (CELLS * CELLS);
  if (i < 2 * CELLS - 2) return (i - CELLS + 1) / CELLS;
  return (CELLS - 1 + (i - 2 * CELLS + 2) / CELLS) / CELLS;
});

/** Reads the points of a table. */
export function knotsOfTable(table: Float64Array): Knots {
  const days = TABLE_CHANCES.map((_, i) => table[placeOf(i)]);
  return { chances: TABLE_CHANCES, days };
}

/** Builds the table that has these days at `TABLE_CHANCES`. */
export function tableOfDays(days: Float64Array): Float64Array {
  const table = new Float64Array(TABLE_LENGTH);
  for (let i = 0; i < days.length; i++) table[placeOf(i)] = days[i];
  // Where two rows meet they share a knot; the first and last knot of the coarse row are never looked up.
  table[0] = days[0];
  table[KNOTS + CELLS] = table[1];
  table[CELLS - 1] = table[2 * KNOTS];
  table[CELLS] = table[TABLE_LENGTH - 1];
  return table;
}

/** The points of sorted own observations, each equally likely. */
export function knotsOfObserved(observed: Float64Array): Knots {
  const chances = new Float64Array(2 * observed.length);
  const days = new Float64Array(2 * observed.length);
  for (let i = 0; i < days.length; i++) {
    chances[i] = ((i + 1) >> 1) / observed.length;
    days[i] = observed[i >> 1];
  }
  return { chances, days };
}

function placeOf(knot: number): number {
  if (knot < CELLS) return KNOTS + knot;
  if (knot < 2 * CELLS - 2) return knot - CELLS + 1;
  return 2 * KNOTS + knot - 2 * CELLS + 2;
}
