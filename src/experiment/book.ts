import type { Money, MoneyPlan } from '../finance/account.ts';
import { accountReplication, planMoney } from '../finance/account.ts';
import type { Futures } from './futures.ts';

/** The money of futures. */
export interface Book {
  readonly moneyPlan: () => MoneyPlan;
  /** The ledger of each replication, in order. */
  readonly money: () => readonly Money[];
  /** Books so many replications more, so that a page can draw in between; false when all are booked. */
  readonly bookMore: (count: number) => boolean;
}

/**
 * Work that takes long, in steps: it yields futures of which it reads the money next, so that these can be booked in pieces
 * first, or null where a page may draw.
 */
export type Work<Result> = Generator<Futures | null, Result, void>;

/** Does all of the work at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const BOOKS = new WeakMap<Futures, Book>();

/** Returns the book of futures. The money is worked out when first asked for, and once. */
export function bookOf(futures: Futures): Book {
  const known = BOOKS.get(futures);
  if (known) return known;
  const { scenario, grid, replications } = futures;
  const moneyPlan = once(() => planMoney(scenario, grid));
  const booked: Money[] = [];
  const bookMore = (count: number): boolean => {
    const until = Math.min(replications.length, booked.length + count);
    for (let place = booked.length; place < until; place++)
      booked.push(accountReplication(moneyPlan(), replications[place]));
    return booked.length < replications.length;
  };
  const book: Book = {
    moneyPlan,
    money: () => {
      bookMore(replications.length);
      return booked;
    },
    bookMore,
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
