import type { Money, MoneyPlan } from '../finance/account.ts';
import { accountReplication, planMoney } from '../finance/account.ts';
import type { Futures } from './futures.ts';

/** The money of futures. */
export interface Book {
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
