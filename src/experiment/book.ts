import type { Money, MoneyPlan } from '../finance/account.ts';
import { accountReplication, planMoney } from '../finance/account.ts';
import type { PlacesPath } from '../finance/planned-places.ts';
import { plannedPath } from '../finance/planned-places.ts';
import type { Futures } from './futures.ts';

/** What the measures read of futures: the replications, the planned places, and the money of each replication. */
export interface Book {
  readonly futures: Futures;
  /** Planned places of each segment; null where capacity is unlimited. */
  readonly places: readonly (PlacesPath | null)[];
  readonly moneyPlan: () => MoneyPlan;
  /** The ledger of each replication, in order. */
  readonly money: () => readonly Money[];
}

const BOOKS = new WeakMap<Futures, Book>();

/** Returns the book of futures. The money is worked out when first asked for, and once. */
export function bookOf(futures: Futures): Book {
  const known = BOOKS.get(futures);
  if (known) return known;
  const { scenario, grid, replications } = futures;
  const moneyPlan = once(() => planMoney(scenario, grid));
  const book: Book = {
    futures,
    places: scenario.segments.map((segment) => plannedPath(scenario, segment, grid)),
    moneyPlan,
    money: once(() => replications.map((replication) => accountReplication(moneyPlan(), replication))),
  };
  BOOKS.set(futures, book);
  return book;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
