import type { IndexPath, PriceRises } from '../finance/indexation.ts';
import { indexFactor, weightedPath } from '../finance/indexation.ts';

/** Two amounts, each of the prices of `baseYear`, that rise by their own index until `lastYear`. */
export interface Indexation {
  readonly baseYear: number;
  readonly lastYear: number;
  readonly prices: PriceRises;
  readonly budget: IndexPath;
  readonly costEuros: number;
  readonly budgetEuros: number;
}

export interface IndexedYear {
  readonly year: number;
  /** The rise of prices in this year, and since the base year. */
  readonly rate: number;
  readonly cumulated: number;
  readonly cost: number;
  readonly budget: number;
  /** Cost minus budget: what is missing. */
  readonly gap: number;
}

/**
 * Returns the cost of the same care and the budget in each year after the base year, and the gap between them. Prices
 * and budget have each their own index: the index of prices (OVA and PPC, advice of the VNG) is no promise about the
 * budget (domain brief 2.7).
 */
export function indexedYears({
  baseYear,
  lastYear,
  prices,
  budget,
  costEuros,
  budgetEuros,
}: Indexation): IndexedYear[] {
  const path = weightedPath(prices);
  return Array.from({ length: Math.max(0, lastYear - baseYear) }, (_, index) => {
    const year = baseYear + 1 + index;
    const factor = indexFactor(path, baseYear, year);
    const cost = costEuros * factor;
    const money = budgetEuros * indexFactor(budget, baseYear, year);
    return {
      year,
      rate: indexFactor(path, year - 1, year) - 1,
      cumulated: factor - 1,
      cost,
      budget: money,
      gap: cost - money,
    };
  });
}
