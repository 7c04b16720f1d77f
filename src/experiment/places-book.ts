import type { PlacesPath } from '../finance/planned-places.ts';
import { plannedPath } from '../finance/planned-places.ts';
import type { Futures } from './futures.ts';

/** What the measures of clients and places read of futures. */
export interface PlacesBook {
  readonly futures: Futures;
  /** Planned places of each segment; null where capacity is unlimited. */
  readonly places: readonly (PlacesPath | null)[];
}

const BOOKS = new WeakMap<Futures, PlacesBook>();

/** Returns the places of futures, worked out once. */
export function placesBookOf(futures: Futures): PlacesBook {
  const known = BOOKS.get(futures);
  if (known) return known;
  const { scenario, grid } = futures;
  const book = { futures, places: scenario.segments.map((segment) => plannedPath(scenario, segment, grid)) };
  BOOKS.set(futures, book);
  return book;
}
