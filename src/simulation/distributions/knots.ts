/**
 * A distribution as a table of quantiles: one uniform number gives one value, the same bits everywhere, and a longer
 * stay for a larger number (so that variants stay paired). Layout: four rows of 1025 knots, over [0, 1], its first
 * 1024th, its last 32nd and its last 1024th. A straight line in the 32nd cell from the end of a row puts the chance of
 * a longer stay off by a ten-thousandth at most; in the last cell but one it would be 6 %.
 */
export const CELLS = 1024;
export const KNOTS = CELLS + 1;
export const TABLE_LENGTH = 4 * KNOTS;
/** The last so many cells of a row are looked up in the next, that many times finer. */
export const FINER = 32;
const LAST_COARSE = CELLS - FINER;

/** The points of a quantile function in rising order: between two of them it is a straight line. */
export interface Knots {
  readonly chances: Float64Array;
  readonly days: Float64Array;
}

/** The chances at which a table has its knots, in rising order, each row as far as it is looked up. */
export const TABLE_CHANCES = Float64Array.from([
  ...Array.from({ length: CELLS }, (_, i) => i / (CELLS * CELLS)),
  ...Array.from({ length: LAST_COARSE - 1 }, (_, i) => (i + 1) / CELLS),
  ...Array.from({ length: LAST_COARSE }, (_, i) => (LAST_COARSE + i / FINER) / CELLS),
  ...Array.from({ length: KNOTS }, (_, i) => (CELLS - 1 + i / CELLS) / CELLS),
]);

/** Reads the points of a table. */
export function knotsOfTable(table: Float64Array): Knots {
  const days = TABLE_CHANCES.map((_, i) => table[placeOf(i)]);
  return { chances: TABLE_CHANCES, days };
}

/** Builds the table that has these days at `TABLE_CHANCES`. */
export function tableOfDays(days: Float64Array): Float64Array {
  // Knots that are never looked up have a value too.
  const table = new Float64Array(TABLE_LENGTH).fill(days[days.length - 1]);
  for (let i = 0; i < days.length; i++) table[placeOf(i)] = days[i];
  table[0] = days[0];
  // Where two rows meet they share a knot.
  table[KNOTS + CELLS] = table[1];
  table[LAST_COARSE] = table[2 * KNOTS];
  table[2 * KNOTS + LAST_COARSE] = table[3 * KNOTS];
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
  const inCoarse = knot - CELLS;
  const inFine = inCoarse - (LAST_COARSE - 1);
  const inFinest = inFine - LAST_COARSE;
  if (inCoarse < 0) return KNOTS + knot;
  if (inFine < 0) return inCoarse + 1;
  return inFinest < 0 ? 2 * KNOTS + inFine : 3 * KNOTS + inFinest;
}
