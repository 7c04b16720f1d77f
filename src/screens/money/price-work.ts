import type { Work } from '../../experiment/book.ts';
import type { BreakEven, PricePoint } from '../../experiment/break-even-price.ts';
import { budgetPrice, crossingOf, priceCurve } from '../../experiment/break-even-price.ts';
import { budgetRisks } from '../../experiment/budget-risk.ts';
import type { Futures } from '../../experiment/futures.ts';
import { costsOf, pricedContracts, priceWork } from '../../experiment/price-line.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { meanOf } from '../../statistics/summary.ts';
import { priceRangeOf, shownContracts } from './shown-contracts.ts';

/** The cost of one contract at each price, beside another and a budget. */
export interface PriceResult {
  readonly scenario: Scenario;
  readonly period: string;
  readonly priced: { readonly id: string; readonly label: string; readonly price: number; readonly priceYear: number };
  readonly other: { readonly id: string | null; readonly label: string; readonly mean: number } | null;
  readonly costs: readonly PricePoint[];
  readonly isStraight: boolean;
  readonly crossing: BreakEven | null;
  readonly budget: {
    readonly euros: number;
    readonly crossing: BreakEven | null;
    /** At the present price; null when that lies outside the range. */
    readonly now: PricePoint | null;
  } | null;
  /** Contracts of which the response of people is not in it. */
  readonly reacting: readonly string[];
}

/** Which contracts the reader chose to compare; null for the first that are there. */
export interface PriceQuestion {
  readonly priced: string | null;
  readonly against: string | null;
  readonly period: string;
  readonly budget: Scenario['budget'];
}

/** Returns the contracts that can be priced, and for one of them those to lay it beside. */
export function pricePairs(scenario: Scenario, priced: string | null) {
  const ids = pricedContracts(scenario);
  const inForce = scenario.segments.map(({ contract }) => contract);
  const first = ids.find((id) => id === priced) ?? ids.find((id) => inForce.includes(id)) ?? ids.at(0) ?? null;
  return { priced: first, candidates: ids };
}

const STEPS = 15;

/** Works out the cost of a contract over a range of prices, and where it passes another; null without a price per day. */
export function* priceResult(futures: Futures, question: PriceQuestion): Work<PriceResult | null> {
  const { scenario } = futures;
  const { period } = question;
  const { priced: id } = pricePairs(scenario, question.priced);
  const contract = scenario.contracts.find((one) => one.id === id);
  if (id === null || !contract || !('eurosPerDay' in contract)) return null;
  const range = priceRangeOf(scenario, id, contract.eurosPerDay);
  yield futures;
  const line = yield* priceWork(futures, id, period, range);
  const others = shownContracts(futures).filter((one) => one.contract !== id);
  const other = others.find((one) => one.contract === question.against) ?? firstOther(others, scenario);
  if (other) yield other.futures;
  const budgetEuros =
    budgetRisks(futures, question.budget)?.find((risk) => risk.period === period)?.budgetEuros ?? null;
  const step = (range.until - range.from) / (line.isStraight ? STEPS : 4 * STEPS);
  const prices = Array.from({ length: (line.isStraight ? STEPS : 4 * STEPS) + 1 }, (_, at) => range.from + at * step);
  const otherCosts = other && costsOf(other.futures, period);
  yield null;
  return {
    scenario,
    period,
    priced: { id, label: contract.label, price: contract.eurosPerDay, priceYear: contract.priceYear },
    other: other && otherCosts ? { id: other.contract, label: other.label, mean: meanOf(otherCosts) } : null,
    costs: priceCurve(line, prices, budgetEuros),
    isStraight: line.isStraight,
    crossing: otherCosts && crossingOf(line, otherCosts),
    budget:
      budgetEuros === null
        ? null
        : {
            euros: budgetEuros,
            crossing: budgetPrice(line, budgetEuros),
            now: priceCurve(line, [contract.eurosPerDay], budgetEuros).at(0) ?? null,
          },
    reacting: [...(line.needsSimulation ? [contract.label] : []), ...(other?.needsSimulation ? [other.label] : [])],
  };
}

/** A contract without a price per day of its own says most beside one that has it. */
function firstOther<Other extends { readonly contract: string | null; readonly isInForce: boolean }>(
  others: readonly Other[],
  scenario: Scenario,
): Other | null {
  const kindOf = ({ contract }: Other) => scenario.contracts.find(({ id }) => id === contract)?.kind;
  const fixed = ['lumpsum', 'lumpsum-norm', 'availability', 'population'];
  return (
    others.find((one) => one.isInForce) ??
    others.find((one) => fixed.includes(kindOf(one) ?? '')) ??
    others.at(0) ??
    null
  );
}
