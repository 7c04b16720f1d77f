import type { LengthOfStay } from '../scenario/schema.ts';
import type { Parametric } from './distributions.ts';
import { cvOf, quantileOf } from './distributions.ts';

/**
 * A distribution as a table of quantiles: one uniform number gives one value, the same bits everywhere, and a longer
 * stay for a larger number (so that variants stay paired). Layout: 1025 knots over [0, 1], then 1025 knots over the
 * first cell and 1025 over the last cell, where a straight line would be too coarse.
 */
export const CELLS = 1024;
export const KNOTS = CELLS + 1;
export const TABLE_LENGTH = 3 * KNOTS;
/** Largest number that a 32-bit uniform can be, about: the tail ends there. */
const LAST = 1 - 1 / 4294967296;
const MOST_SHAPES = 200;

/**
 * Builds the table of a stay, before a maximum cuts it; its interpolated mean is exactly the mean of the stay. Own data
 * are not interpolated: their table is the sorted list itself, each stay equally likely.
 */
export function stayTable(stay: LengthOfStay): Float64Array {
  if (stay.kind === 'empirical') return Float64Array.from(stay.observedDays).sort();
  return shapeTable(stay).map((value) => value * stay.meanDays);
}

/**
 * Builds the table of the remaining stay of somebody met on an arbitrary day (length-biased: density proportional to
 * the survival function). Its distribution function at x is E[min(stay, x)] / E[stay].
 */
export function remainingStayTable(stay: LengthOfStay, table: Float64Array): Float64Array {
  const { chances, days } = knotsOf(stay.kind, table);
  const maximum = stay.maximumDays ?? Infinity;
  const last = days.length - 1;
  const restricted = new Float64Array(days.length);
  // Between two knots the survival falls in a straight line, so the area under it is exact.
  restricted[0] = Math.min(days[0], maximum);
  for (let i = 1; i <= last; i++) {
    const width = Math.min(days[i], maximum) - Math.min(days[i - 1], maximum);
    restricted[i] = restricted[i - 1] + width * (1 - (chances[i - 1] + chances[i]) / 2);
  }
  let at = 0;
  return tableOf((p) => {
    const wanted = p * restricted[last];
    if (wanted <= restricted[0]) return wanted;
    if (restricted[at] > wanted) at = 0;
    while (at < last - 1 && restricted[at + 1] < wanted) at++;
    const height = restricted[at + 1] - restricted[at];
    const [low, high] = [Math.min(days[at], maximum), Math.min(days[at + 1], maximum)];
    return height > 0 ? low + Math.min(1, (wanted - restricted[at]) / height) * (high - low) : low;
  });
}

/** Returns the exact mean of the stay that the table gives, cut off at the maximum. */
export function meanOfTable(stay: LengthOfStay, table: Float64Array): number {
  return meanOfKnots(knotsOf(stay.kind, table), stay.maximumDays ?? Infinity);
}

/** Tables of stays with mean 1, by kind and spread: moving a mean then costs a multiplication, not a thousand inversions. */
const shapes = new Map<string, Float64Array>();

function shapeTable(stay: Parametric): Float64Array {
  const name = `${stay.kind} ${cvOf(stay)}`;
  const known = shapes.get(name);
  if (known) return known;
  const table = tableOf(quantileOf({ ...stay, meanDays: 1 }));
  const mean = meanOfKnots(knotsOf(stay.kind, table), Infinity);
  for (let i = 0; i < TABLE_LENGTH; i++) table[i] /= mean;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(name, table);
  return table;
}

/** The points of the quantile function in rising order: between two of them it is a straight line. */
interface Knots {
  readonly chances: Float64Array;
  readonly days: Float64Array;
}

function knotsOf(kind: LengthOfStay['kind'], table: Float64Array): Knots {
  const count = kind === 'empirical' ? 2 * table.length : 3 * CELLS - 1;
  const chances = new Float64Array(count);
  const days = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (kind === 'empirical') {
      chances[i] = ((i + 1) >> 1) / table.length;
      days[i] = table[i >> 1];
    } else if (i < CELLS) {
      chances[i] = i / (CELLS * CELLS);
      days[i] = table[KNOTS + i];
    } else if (i < 2 * CELLS - 2) {
      chances[i] = (i - CELLS + 1) / CELLS;
      days[i] = table[i - CELLS + 1];
    } else {
      chances[i] = (CELLS - 1 + (i - 2 * CELLS + 2) / CELLS) / CELLS;
      days[i] = table[2 * KNOTS + i - 2 * CELLS + 2];
    }
  }
  return { chances, days };
}

function meanOfKnots({ chances, days }: Knots, maximum: number): number {
  let sum = 0;
  for (let i = 1; i < days.length; i++) {
    sum += ((Math.min(days[i - 1], maximum) + Math.min(days[i], maximum)) / 2) * (chances[i] - chances[i - 1]);
  }
  return sum;
}

function tableOf(quantile: (p: number) => number): Float64Array {
  const table = new Float64Array(TABLE_LENGTH);
  // Row by row, so that a quantile function that walks along a curve only walks forward.
  for (let i = 0; i <= CELLS; i++) table[KNOTS + i] = quantile(i / CELLS / CELLS);
  for (let i = 0; i <= CELLS; i++) table[i] = quantile(Math.min(i / CELLS, LAST));
  for (let i = 0; i <= CELLS; i++) table[2 * KNOTS + i] = quantile(Math.min((CELLS - 1 + i / CELLS) / CELLS, LAST));
  // The last cell holds the whole tail: end it so high that a straight line has the mean of the tail.
  const low = table[TABLE_LENGTH - 2];
  table[TABLE_LENGTH - 1] = Math.max(low, 2 * tailMean(quantile) - low);
  return table;
}

/** Mean of the quantile over the last cell, by halving it towards 1, four points in each half. */
function tailMean(quantile: (p: number) => number): number {
  let sum = 0;
  let left = 1;
  for (let halves = 0; halves < 12; halves++) {
    const width = left / 2;
    for (let i = 0; i < 4; i++) sum += (width / 4) * quantile(1 - (left - (width * (i + 0.5)) / 4) / (CELLS * CELLS));
    left = width;
  }
  return sum + left * quantile(1 - left / 2 / (CELLS * CELLS));
}
