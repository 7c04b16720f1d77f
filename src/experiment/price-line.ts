import { alternativesIn } from '../finance/contracts/in-force.ts';
import type { Scenario } from '../scenario/schema.ts';
import { finish, type Work } from './book.ts';
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
  /** The cost in each future at a price between the two; in one future only. Only arithmetic. */
  readonly costsAt: (eurosPerDay: number) => Float64Array;
  readonly costAt: (eurosPerDay: number, future: number) => number;
  /** True where the cost of every future is a straight line in the price. */
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
export function priceLine(futures: Futures, contract: string, period: string, range: PriceRange): PriceLine {
  return finish(priceWork(futures, contract, period, range));
}

export interface PriceRange {
  readonly from: number;
  readonly until: number;
}

/** Works out `priceLine` in steps. */
export function* priceWork(
  futures: Futures,
  contract: string,
  period: string,
  { from, until }: PriceRange,
): Work<PriceLine> {
  // Two places that no usual ceiling puts its bend symmetrically between.
  const first = [0, 0.3819, 0.7236, 1].map((part) => from + part * (until - from));
  const points: CostPoint[] = [];
  for (const price of first) points.push(yield* bookedAt(futures, contract, period, price));
  const isStraight = points.every(({ price, costs }) => isOn(costs, chord(points[0], points[3], price)));
  const bent = isStraight ? [points[0], points[3]] : yield* withBends(points, futures, contract, period);
  const costAt = costsBetween(bent);
  return {
    from,
    until,
    futures: points[0].costs.length,
    costsAt: (price) => points[0].costs.map((_, future) => costAt(price, future)),
    costAt,
    isStraight,
    needsSimulation: [from, until].some((price) => atPrice(futures, contract, price).needsSimulation),
  };
}

/** What is paid in each future at one price. */
interface CostPoint {
  readonly price: number;
  readonly costs: Float64Array;
}

function* bookedAt(futures: Futures, contract: string, period: string, price: number): Work<CostPoint> {
  const booked = atPrice(futures, contract, price).futures;
  yield booked;
  return { price, costs: costsOf(booked, period) };
}

/** Parts of the range below which no more is looked for bends. */
const FINEST = 512;

/**
 * Adds points until the cost between any two is told by the lines on both sides of them: see `costsBetween`. A ceiling
 * bends the cost of a future once in a year, so this takes few.
 */
function* withBends(
  first: readonly CostPoint[],
  futures: Futures,
  contract: string,
  period: string,
): Work<readonly CostPoint[]> {
  let points = first;
  const finest = (first[first.length - 1].price - first[0].price) / FINEST;
  const known = new Set<number>();
  for (;;) {
    const wide = points.slice(1).flatMap((point, place) => {
      const middle = points[place].price + 0.4472 * (point.price - points[place].price);
      return point.price - points[place].price > finest && !known.has(middle) ? [middle] : [];
    });
    if (wide.length === 0) return points;
    const told = costsBetween(points);
    const missed: CostPoint[] = [];
    for (const price of wide) {
      known.add(price);
      const point = yield* bookedAt(futures, contract, period, price);
      if (!isOn(point.costs, (future) => told(price, future))) missed.push(point);
    }
    if (missed.length === 0) return points;
    points = [...points, ...missed].sort((a, b) => a.price - b.price);
  }
}

/**
 * Returns the cost of a future at a price between points: on the lines that run through the neighbours of its stretch, up to
 * where these cross, as the one bend of a future lies there. A straight line between the two points where they do not.
 */
function costsBetween(points: readonly CostPoint[]): (price: number, future: number) => number {
  return (price, future) => {
    const after = Math.max(
      1,
      Math.min(
        points.length - 1,
        points.findIndex((point) => point.price >= price),
      ),
    );
    const [left, right] = [points[after - 1], points[after]];
    const straight = chord(left, right, price)(future);
    if (after === 1 || after === points.length - 1) return straight;
    const fromLeft = chord(points[after - 2], left, price)(future);
    const fromRight = chord(right, points[after + 1], price)(future);
    // A bend downwards lies above the straight line between its ends, and below both lines; upwards the other way round.
    if (fromLeft > straight && fromRight > straight) return Math.min(fromLeft, fromRight);
    if (fromLeft < straight && fromRight < straight) return Math.max(fromLeft, fromRight);
    return straight;
  };
}

function chord(a: CostPoint, b: CostPoint, price: number): (future: number) => number {
  const part = (price - a.price) / (b.price - a.price);
  return (future) => a.costs[future] + part * (b.costs[future] - a.costs[future]);
}

function isOn(costs: Float64Array, told: (future: number) => number): boolean {
  return costs.every((cost, future) => Math.abs(cost - told(future)) <= 1e-6 + 1e-9 * cost);
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
