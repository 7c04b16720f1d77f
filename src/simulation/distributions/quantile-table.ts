import type { LengthOfStay } from '../../scenario/schema.ts';
import type { Parametric } from './distributions.ts';
import { cvOf, quantileOf } from './distributions.ts';
import { CELLS, type Knots, knotsOfObserved, knotsOfTable, TABLE_CHANCES, TABLE_LENGTH, tableOfDays } from './knots.ts';
import { mixtureTable } from './mixture-table.ts';

/** Largest number that a 32-bit uniform can be, about: the tail ends there. */
const LAST = 1 - 1 / 4294967296;
const MOST_SHAPES = 200;

/**
 * Builds the table of a stay or another duration, before a maximum cuts it; its interpolated mean is exactly the mean of
 * the stay. Own data are not interpolated: their table is the sorted list itself, each stay equally likely.
 */
export function stayTable(stay: LengthOfStay): Float64Array {
  switch (stay.kind) {
    case 'empirical':
      return Float64Array.from(stay.observedDays).sort();
    case 'uniform': {
      const { fromDays, untilDays } = stay;
      return tableOfDays(TABLE_CHANCES.map((chance) => fromDays + (untilDays - fromDays) * chance));
    }
    case 'mixture':
      return mixtureTable(
        stay.parts.map((part) => ({ weight: part.share, ...knotsOf(part.stay, stayTable(part.stay)) })),
      );
    default:
      return shapeTable(stay).map((value) => value * stay.meanDays);
  }
}

/**
 * Builds the table of the remaining stay of somebody met on an arbitrary day (length-biased: density proportional to
 * the survival function). Its distribution function at x is E[min(stay, x)] / E[stay]. Of those who reach a maximum
 * only `extendedShare` stay on.
 */
export function remainingStayTable(stay: LengthOfStay, table: Float64Array, extendedShare = 0): Float64Array {
  const { chances, days } = knotsOf(stay, table);
  const maximum = stay.maximumDays ?? Infinity;
  const last = days.length - 1;
  const restricted = new Float64Array(days.length);
  const cut = (value: number) => meanCut(value, maximum, extendedShare);
  // Between two knots the survival falls in a straight line, so the area under it is exact.
  restricted[0] = cut(days[0]);
  for (let i = 1; i <= last; i++) {
    const width = cut(days[i]) - cut(days[i - 1]);
    restricted[i] = restricted[i - 1] + width * (1 - (chances[i - 1] + chances[i]) / 2);
  }
  const longest = extendedShare > 0 ? Infinity : maximum;
  let at = 0;
  return tableOf((p) => {
    const wanted = p * restricted[last];
    if (wanted <= restricted[0]) return wanted;
    if (restricted[at] > wanted) at = 0;
    while (at < last - 1 && restricted[at + 1] < wanted) at++;
    const height = restricted[at + 1] - restricted[at];
    const [low, high] = [Math.min(days[at], longest), Math.min(days[at + 1], longest)];
    return height > 0 ? low + Math.min(1, (wanted - restricted[at]) / height) * (high - low) : low;
  });
}

/** Returns the exact mean of the stay that the table gives, where only `extendedShare` stay on beyond the maximum. */
export function meanOfTable(stay: LengthOfStay, table: Float64Array, extendedShare = 0): number {
  return meanOfKnots(knotsOf(stay, table), stay.maximumDays ?? Infinity, extendedShare);
}

function knotsOf({ kind }: Pick<LengthOfStay, 'kind'>, table: Float64Array): Knots {
  return kind === 'empirical' ? knotsOfObserved(table) : knotsOfTable(table);
}

/** What is left of a stay on average when only a share stays on beyond the maximum. */
function meanCut(days: number, maximum: number, extendedShare: number): number {
  return days <= maximum ? days : maximum + extendedShare * (days - maximum);
}

/** Tables of stays with mean 1, by kind and spread: moving a mean then costs a multiplication, not a thousand inversions. */
const shapes = new Map<string, Float64Array>();

function shapeTable(stay: Parametric): Float64Array {
  const name = `${stay.kind} ${cvOf(stay)}`;
  const known = shapes.get(name);
  if (known) return known;
  const table = tableOf(quantileOf({ ...stay, meanDays: 1 }));
  const mean = meanOfKnots(knotsOfTable(table), Infinity, 0);
  for (let i = 0; i < TABLE_LENGTH; i++) table[i] /= mean;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(name, table);
  return table;
}

function meanOfKnots({ chances, days }: Knots, maximum: number, extendedShare: number): number {
  let sum = 0;
  for (let i = 1; i < days.length; i++) {
    const both = meanCut(days[i - 1], maximum, extendedShare) + meanCut(days[i], maximum, extendedShare);
    sum += (both / 2) * (chances[i] - chances[i - 1]);
  }
  return sum;
}

function tableOf(quantile: (p: number) => number): Float64Array {
  // In rising order, so that a quantile function that walks along a curve only walks forward.
  const table = tableOfDays(TABLE_CHANCES.map((chance) => quantile(Math.min(chance, LAST))));
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
