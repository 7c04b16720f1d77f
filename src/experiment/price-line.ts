import { alternativesIn } from '../finance/contracts/in-force.ts';
import type { Scenario } from '../scenario/schema.ts';
import { recount, underContract } from './contracts.ts';
import type { Futures } from './futures.ts';
import { MONEY_MEASURES } from './money-measures.ts';
import { samplesIn } from './samples.ts';

/** What the municipalities pay in a period, as it goes with the price per day of one contract that pays for everything. */
export interface PriceLine {
  /** Prices in euros of the price year of the contract. */
  readonly from: number;
  readonly until: number;
  readonly futures: number;
  /** The cost in each future at a price between the two; in one future only. */
  readonly costsAt: (eurosPerDay: number) => Float64Array;
  readonly costAt: (eurosPerDay: number, future: number) => number;
  /** True where the cost of every future is a straight line in the price: then `costsAt` is only arithmetic. */
  readonly isStraight: boolean;
  /** See `Recounted`. */
  readonly needsSimulation: boolean;
}

/** Returns the contracts with a price per day: those of which a price line can be made. */
export function pricedContracts(scenario: Scenario): readonly string[] {
  const alternatives = alternativesIn(scenario);
  return scenario.contracts.flatMap((contract) =>
    'eurosPerDay' in contract && alternatives.includes(contract.id) ? [contract.id] : [],
  );
}

/**
 * Books the futures at both ends of a range of prices and between them; without a ceiling and the like the cost is a
 * straight line and no more is booked. `contract` has a price per day of its own: `pricedContracts`.
 */
export function priceLine(
  futures: Futures,
  contract: string,
  period: string,
  { from, until }: { readonly from: number; readonly until: number },
): PriceLine {
  const booked = new Map<number, Float64Array>();
  const bookedAt = (price: number): Float64Array => {
    const costs = booked.get(price) ?? costsOf(atPrice(futures, contract, price).futures, period);
    booked.set(price, costs);
    return costs;
  };
  const [low, high] = [bookedAt(from), bookedAt(until)];
  const onChord = (price: number, future: number) =>
    low[future] + ((price - from) / (until - from)) * (high[future] - low[future]);
  // Two places that no usual ceiling puts its bend symmetrically between.
  const isStraight = [0.3819, 0.7236].every((part) => {
    const price = from + part * (until - from);
    return bookedAt(price).every((cost, future) => Math.abs(cost - onChord(price, future)) <= 1e-6 + 1e-9 * cost);
  });
  return {
    from,
    until,
    futures: low.length,
    costsAt: (price) => (isStraight ? low.map((_, future) => onChord(price, future)) : bookedAt(price)),
    costAt: (price, future) =>
      isStraight
        ? onChord(price, future)
        : (booked.get(price)?.[future] ?? costsOf(atPrice(only(futures, future), contract, price).futures, period)[0]),
    isStraight,
    needsSimulation: [from, until].some((price) => atPrice(futures, contract, price).needsSimulation),
  };
}

function atPrice(futures: Futures, contract: string, eurosPerDay: number) {
  const { futures: under, needsSimulation } = underContract(futures, contract);
  const { scenario } = under;
  const contracts = scenario.contracts.map((other) =>
    other.id === contract && 'eurosPerDay' in other ? { ...other, eurosPerDay } : other,
  );
  const repriced = recount(under, { ...scenario, contracts });
  return { futures: repriced.futures, needsSimulation: needsSimulation || repriced.needsSimulation };
}

/** Returns what the municipalities pay in all, in each future. */
export function costsOf(futures: Futures, period: string): Float64Array {
  const samples = samplesIn(futures, MONEY_MEASURES.costMunicipality, null, period);
  return samples?.numerators ?? new Float64Array(futures.replications.length);
}

function only(futures: Futures, future: number): Futures {
  return { ...futures, replications: [futures.replications[future]] };
}
