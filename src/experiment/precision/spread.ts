import { quantileInterval } from '../../statistics/interval.ts';
import { quantile } from '../../statistics/quantile.ts';
import { type Chance, chanceOf } from '../chance.ts';

/** How far single futures lie apart, apart from how sure their mean is. In the unit of the measure. */
export interface FutureSpread {
  /** Independent futures that have a value at all: somebody was admitted. */
  readonly futures: number;
  /** Rising; those that so few futures cannot bound are left out, and their chance stands in `unknown`. */
  readonly quantiles: readonly FutureQuantile[];
  readonly unknown: readonly number[];
  /** In how many of them it is more than zero. */
  readonly aboveZero: Chance | null;
  /** In how many it is more than a line that was asked; null without one. In the unit of the measure. */
  readonly aboveLine: (Chance & { readonly line: number }) | null;
}

/** In a share `chance` of the futures it is at most `value`, with an interval of at least 95 % between two of the futures. */
export interface FutureQuantile {
  readonly chance: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** From once in a hundred futures to all but once. P5 and P95 take 72 futures, P1 and P99 368. */
const CHANCES = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

/** Works out the spread of values, one for each independent future; NaN for a future without one. */
export function spreadOf(values: Float64Array, line: number | null): FutureSpread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const found = CHANCES.map((chance) => ({ chance, interval: quantileInterval(sorted, chance) }));
  const above = (limit: number) => chanceOf(sorted.filter((value) => value > limit).length, sorted.length);
  const aboveLine = line === null ? null : above(line);
  return {
    futures: sorted.length,
    quantiles: found.flatMap(({ chance, interval }) =>
      interval ? [{ chance, value: quantile(sorted, chance), low: interval.low, high: interval.high }] : [],
    ),
    unknown: found.flatMap(({ chance, interval }) => (interval ? [] : [chance])),
    aboveZero: above(0),
    aboveLine: aboveLine && { ...aboveLine, line: line ?? 0 },
  };
}
