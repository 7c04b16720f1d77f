import { isRecord } from './pointer.ts';
import type { Contract, Scenario } from './schema.ts';

/** By which path of the indexation an amount rises. */
export type IndexedBy = 'prices' | 'costs' | 'budget';

/** The years of which the amounts of a scenario are, by the path along which they rise. Amounts of 0 have no year. */
export type AmountYears = Readonly<Record<IndexedBy, readonly number[]>>;

/** Returns the price years of all amounts, of these contracts only; see `contractsInForce`. */
export function amountYears(scenario: Scenario, contracts: readonly Contract[]): AmountYears {
  const { segments, measures = [], locations = [], reinvestments = [], budget, shadowPrices } = scenario;
  const paid = measures.filter(
    (measure) => measure.eurosPerYear > 0 || ('eurosPerClient' in measure && measure.eurosPerClient > 0),
  );
  const property = locations.map((location) => location.property?.priceYear);
  return {
    prices: known([
      ...contracts.map((contract) => (contract.kind === 'mixture' ? undefined : contract.priceYear)),
      ...segments.flatMap(({ urgent, waiting, laterCost }) => [
        urgent.kind === 'overflow' && urgent.eurosPerDay > 0 ? urgent.priceYear : undefined,
        waiting.kind === 'list' ? waiting.bridging?.priceYear : undefined,
        laterCost?.priceYear,
      ]),
      ...paid.map(({ priceYear }) => priceYear),
      ...property,
      ...reinvestments.map(({ priceYear }) => priceYear),
      shadowPrices?.priceYear,
    ]),
    costs: known([
      ...segments.flatMap(({ providerCost, capacity }) => [
        providerCost?.priceYear,
        capacity.kind !== 'unlimited' && isRecord(capacity.closing) ? capacity.closing.priceYear : undefined,
      ]),
      ...property,
    ]),
    budget: known([budget?.priceYear]),
  };
}

/** Returns the contracts that pay at some time, and the parts of mixtures. */
export function contractsInForce({ segments, contracts }: Scenario): readonly Contract[] {
  const paying = new Set(
    segments.flatMap(({ contract, contractSteps = [] }) => [contract, ...contractSteps.map((step) => step.contract)]),
  );
  const inForce = contracts.filter(({ id }) => paying.has(id));
  const parts = new Set(
    inForce.flatMap((contract) => (contract.kind === 'mixture' ? contract.parts.map((part) => part.contract) : [])),
  );
  return contracts.filter(({ id }) => paying.has(id) || parts.has(id));
}

function known(years: readonly (number | undefined)[]): number[] {
  return years.filter((year) => year !== undefined);
}
