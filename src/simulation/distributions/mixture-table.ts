import { type Knots, TABLE_CHANCES, tableOfDays } from './knots.ts';

/**
 * Builds the table of a mixture: with chance `weight` the days come from that part. Its distribution function is the
 * weighted sum of those of the parts, which are straight lines between their knots, so that the sum is known exactly.
 * Each cell of the table keeps its own mean, also where it holds a jump from short to long stays.
 */
export function mixtureTable(parts: readonly (Knots & { readonly weight: number })[]): Float64Array {
  const { days, areas } = readAt(sumOf(parts), TABLE_CHANCES);
  return tableOfDays(keepMeans(days, areas));
}

/** The quantile function of the mixture: the inverse of the weighted sum of the distribution functions. */
function sumOf(parts: readonly (Knots & { readonly weight: number })[]): Knots {
  const all = unionOf(parts);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  // Two points for each number of days: the chance of less, and the chance of at most so many.
  const chances = new Float64Array(2 * all.length);
  for (const part of parts) {
    let below = -1;
    for (let i = 0; i < all.length; i++) {
      while (below + 1 < part.days.length && part.days[below + 1] < all[i]) below++;
      chances[2 * i] += (part.weight / total) * chanceBetween(part, below, all[i]);
      while (below + 1 < part.days.length && part.days[below + 1] <= all[i]) below++;
      chances[2 * i + 1] += (part.weight / total) * chanceBetween(part, below, all[i]);
    }
  }
  chances[chances.length - 1] = 1;
  for (let i = 1; i < chances.length; i++) chances[i] = Math.min(1, Math.max(chances[i], chances[i - 1]));
  return { chances, days: Float64Array.from(chances, (_, i) => all[i >> 1]) };
}

function unionOf(parts: readonly Knots[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { days }) => sum + days.length, 0));
  let at = 0;
  for (const { days } of parts) {
    all.set(days, at);
    at += days.length;
  }
  all.sort();
  return all.filter((value, i) => i === 0 || value !== all[i - 1]);
}

/** The chance on the straight line from knot `below` to the next one. */
function chanceBetween({ chances, days }: Knots, below: number, value: number): number {
  if (below < 0) return 0;
  if (below === days.length - 1) return 1;
  const width = days[below + 1] - days[below];
  return chances[below] + (chances[below + 1] - chances[below]) * ((value - days[below]) / width);
}

/** Reads the quantiles at rising chances, and the area under the quantile function up to each of them. */
function readAt({ chances, days }: Knots, wanted: Float64Array): { days: Float64Array; areas: Float64Array } {
  const found = { days: new Float64Array(wanted.length), areas: new Float64Array(wanted.length) };
  let at = 0;
  let area = 0;
  for (let i = 0; i < wanted.length; i++) {
    while (at + 2 < chances.length && chances[at + 1] < wanted[i]) {
      area += ((days[at] + days[at + 1]) / 2) * (chances[at + 1] - chances[at]);
      at++;
    }
    const width = chances[at + 1] - chances[at];
    const part = width > 0 ? Math.min(1, (wanted[i] - chances[at]) / width) : 0;
    found.days[i] = days[at] + part * (days[at + 1] - days[at]);
    found.areas[i] = area + ((days[at] + found.days[i]) / 2) * (wanted[i] - chances[at]);
  }
  return found;
}

/**
 * Moves knots so that the straight line over each cell has the area of the cell: the lower knot up where the line lies
 * too low, the upper knot down where it lies too high. Neither passes the other, so the order of the knots stays.
 */
function keepMeans(days: Float64Array, areas: Float64Array): Float64Array {
  const kept = days.slice();
  const last = days.length - 1;
  const widthOf = (cell: number) => (cell < 0 || cell >= last ? 0 : TABLE_CHANCES[cell + 1] - TABLE_CHANCES[cell]);
  for (let cell = 0; cell < last; cell++) {
    if (days[cell] === days[cell + 1]) continue;
    const width = widthOf(cell);
    const missing = areas[cell + 1] - areas[cell] - (width * (days[cell] + days[cell + 1])) / 2;
    if (missing > 0) kept[cell] += (2 * missing) / (width + widthOf(cell - 1));
    else kept[cell + 1] += (2 * missing) / (width + widthOf(cell + 1));
  }
  for (let i = 1; i <= last; i++) kept[i] = Math.max(kept[i], kept[i - 1]);
  return kept;
}
