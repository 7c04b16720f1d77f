import { meanInterval } from '../statistics/interval.ts';
import { quantile } from '../statistics/quantile.ts';
import { rootBetween } from '../statistics/root.ts';
import { summarise } from '../statistics/summary.ts';
import type { Chance } from './chance.ts';
import { chanceOf, HALF_CENT } from './chance.ts';
import { underContract } from './contracts.ts';
import type { Futures } from './futures.ts';
import type { PriceLine } from './price-line.ts';
import { costsOf, priceLine } from './price-line.ts';

/** At which price per day two things cost the municipalities the same. Prices in euros. */
export type BreakEven =
  | {
      readonly kind: 'price';
      /** Where the mean cost over the futures is the same. */
      readonly eurosPerDay: number;
      /**
       * All prices at which the mean difference cannot be told from nothing (paired t interval, 95 %). Null at a side
       * where that goes on beyond the range, and on both sides for one future.
       */
      readonly low: number | null;
      readonly high: number | null;
      /** The price at which they cost the same in one future. */
      readonly spread: PriceSpread;
    }
  | {
      readonly kind: 'none';
      /**
       * At every price of the range the priced contract costs less, or more; or its price makes no difference, because there
       * were no days to pay or its ceiling is always passed.
       */
      readonly reason: 'always-cheaper' | 'always-dearer' | 'price-makes-no-difference';
    };

/** Quantiles over the futures; null where they lie beyond the range. */
export interface PriceSpread {
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Futures in which it lies below the lowest price, and above the highest. */
  readonly below: number;
  readonly above: number;
}

/** A contract with a price per day, against another, in a calendar year or over the horizon. */
export interface BreakEvenQuestion {
  readonly priced: string;
  /** The id of a contract that pays for everything instead; null for the contracts as they are in force. */
  readonly against: string | null;
  readonly period: string;
  readonly from: number;
  readonly until: number;
}

/**
 * Returns the price at which a contract costs as much as another, over the same futures; null without futures.
 * `needsSimulation` as in `Recounted`: people would respond to one of the contracts, or to its price.
 */
export function breakEvenPrice(
  futures: Futures,
  question: BreakEvenQuestion,
): (BreakEven & { readonly needsSimulation: boolean }) | null {
  const { priced, against, period } = question;
  const other = against === null ? { futures, needsSimulation: false } : underContract(futures, against);
  const line = priceLine(futures, priced, period, question);
  const crossing = crossingOf(line, costsOf(other.futures, period));
  return crossing && { ...crossing, needsSimulation: line.needsSimulation || other.needsSimulation };
}

/** Returns the price at which the mean cost of a contract passes a budget, in euros over the period of the line. */
export function budgetPrice(line: PriceLine, budgetEuros: number): BreakEven | null {
  return crossingOf(line, new Float64Array(line.futures).fill(budgetEuros));
}

/** What the municipalities pay at one price: the mean and the middle nine tenths; and how likely that is above a budget. */
export interface PricePoint {
  readonly eurosPerDay: number;
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
  readonly exceeds: Chance | null;
}

/** Returns the cost at each price; `budgetEuros` over the period of the line, or null. Empty without futures. */
export function priceCurve(line: PriceLine, prices: readonly number[], budgetEuros: number | null): PricePoint[] {
  return prices.flatMap((eurosPerDay) => {
    const costs = line.costsAt(eurosPerDay);
    const summary = summarise(costs);
    if (!summary) return [];
    const { mean, p5, p95 } = summary;
    const exceeds =
      budgetEuros === null
        ? null
        : chanceOf(costs.filter((cost) => cost > budgetEuros + HALF_CENT).length, costs.length);
    return [{ eurosPerDay, mean, p5, p95, exceeds }];
  });
}

/** Finds where the costs of a line pass other costs, future by future. */
export function crossingOf(line: PriceLine, others: Float64Array): BreakEven | null {
  const { from, until, costsAt } = line;
  const over = (price: number) => summarise(costsAt(price).map((cost, future) => cost - others[future]));
  const [lowest, highest] = [over(from), over(until)];
  if (!lowest || !highest) return null;
  const [first, last] = [costsAt(from), costsAt(until)];
  if (first.every((cost, future) => cost === last[future]))
    return { kind: 'none', reason: 'price-makes-no-difference' };
  if (highest.mean < -HALF_CENT) return { kind: 'none', reason: 'always-cheaper' };
  if (lowest.mean > HALF_CENT) return { kind: 'none', reason: 'always-dearer' };
  const side = (which: 'low' | 'high') => (price: number) => {
    const summary = over(price);
    return (summary && meanInterval(summary)?.[which]) ?? Number.NaN;
  };
  const eurosPerDay = rootBetween((price) => over(price)?.mean ?? Number.NaN, from, until);
  const [reachesUp, reachesDown] = [side('high'), side('low')];
  return {
    kind: 'price',
    eurosPerDay,
    low: reachesUp(from) < 0 ? rootBetween(reachesUp, from, Math.max(from, eurosPerDay)) : null,
    high: reachesDown(until) > 0 ? rootBetween(reachesDown, eurosPerDay, until) : null,
    spread: spreadOf(line, others),
  };
}

function spreadOf({ from, until, costAt, costsAt }: PriceLine, others: Float64Array): PriceSpread {
  const [lowest, highest] = [costsAt(from), costsAt(until)];
  const crossings = Float64Array.from(others, (other, future) => {
    if (lowest[future] > other + HALF_CENT) return -FAR;
    if (highest[future] < other - HALF_CENT) return FAR;
    return rootBetween((price) => costAt(price, future) - other, from, until);
  }).sort();
  const within = (p: number) => {
    const price = quantile(crossings, p);
    return price >= from && price <= until ? price : null;
  };
  return {
    p5: within(0.05),
    p50: within(0.5),
    p95: within(0.95),
    below: crossings.filter((price) => price === -FAR).length,
    above: crossings.filter((price) => price === FAR).length,
  };
}

/** Beyond any price, and so is every quantile between it and a price. */
const FAR = 1e18;
