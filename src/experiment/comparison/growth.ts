import { meanInterval } from '../../statistics/interval.ts';
import { summarise } from '../../statistics/summary.ts';
import { type Chance, chanceOf } from '../chance.ts';

/** When a list gets longer than in the variant with which it is compared. Dates are firsts of a month, or the last day. */
export interface Growth {
  /** The first moment at which the list is longer in at least one future: before it nothing differs for the worse. */
  readonly firstSeen: string | null;
  /**
   * The first moment at which the mean difference lies above zero with 95 % over all moments together (Bonferroni: each
   * at 1 - 0.05 / their number), so that looking at every month does not find growth by chance. Null: never, or fewer
   * than a hundred futures: what is the same in a few of them is not certain.
   */
  readonly certainFrom: string | null;
  /** In how many futures the list is longer at one of the moments. */
  readonly everLonger: Chance | null;
  /** Of the first such moment in each future: earlier in 5, 50 and 95 % of the futures. Null: in so many not at all. */
  readonly p5: string | null;
  readonly p50: string | null;
  readonly p95: string | null;
}

/** Finds when a list grows beyond that of a reference, pair by pair; `lists[moment][future]`, as many of both. */
export function growthOf(
  lists: readonly Float64Array[],
  reference: readonly Float64Array[],
  dates: readonly string[],
): Growth {
  const differences = lists.map((values, moment) => values.map((value, future) => value - reference[moment][future]));
  const level = 1 - 0.05 / Math.max(1, dates.length);
  const isCertain = (values: Float64Array) => {
    const summary = summarise(values);
    const interval = summary && meanInterval(summary, level);
    return interval !== null && summary !== null && summary.n >= ENOUGH && interval.low > 0;
  };
  const firsts = Array.from(lists[0] ?? [], (_, future) => {
    const first = differences.findIndex((values) => values[future] > 0);
    return first < 0 ? Number.POSITIVE_INFINITY : first;
  }).sort((a, b) => a - b);
  const dateAt = (moment: number | undefined) => dates[moment ?? -1] ?? null;
  const quantileDate = (share: number) => dateAt(firsts[Math.max(0, Math.ceil(share * firsts.length) - 1)]);
  return {
    firstSeen: dateAt(firsts[0]),
    certainFrom: dateAt(differences.findIndex(isCertain)),
    everLonger: chanceOf(firsts.filter(Number.isFinite).length, firsts.length),
    p5: quantileDate(0.05),
    p50: quantileDate(0.5),
    p95: quantileDate(0.95),
  };
}

const ENOUGH = 100;
