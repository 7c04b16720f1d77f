import type { Moment, Span } from './periods.ts';
import type { PlacesBook } from './places-book.ts';

export type Unit = 'clients' | 'places' | 'days' | 'share' | 'moves' | 'euros';

/** One number for each replication; for a ratio its two parts, so that it can be a ratio of sums. */
export interface Samples {
  readonly numerators: Float64Array;
  /** Null when the measure is no ratio. */
  readonly denominators: Float64Array | null;
}

export interface Measure {
  readonly unit: Unit;
  /** What is good news. `neither`: more is not better or worse in itself, or it depends on who asks. */
  readonly better: 'lower' | 'higher' | 'neither';
  /** Works out the measure over a stretch of time; null when it has no meaning there. */
  readonly span: Rule<Span> | null;
  /** Works out the measure at a moment; null when it has no meaning there. */
  readonly moment: Rule<Moment> | null;
  /** The segments that have this measure; all of them when left out. The total is over these. */
  readonly segments?: (book: PlacesBook) => readonly number[];
  /** Of something that only some scenarios do: no row of it where it is 0 in every replication. */
  readonly onlyWhenUsed?: true;
}

/** Returns one number for each replication, or the two parts of a ratio. */
export type Rule<When> = (book: PlacesBook, scope: Scope, when: When) => Samples;

/** The segments that count together. `network`: the total over the scenario, one segment otherwise. */
export interface Scope {
  readonly kind: 'network' | 'segment';
  readonly segments: readonly number[];
}

/** Like `Float64Array.from`, which walks an iterator and is several times slower. */
export function valueOfEach<Item>(items: readonly Item[], measure: (item: Item) => number): Float64Array {
  const values = new Float64Array(items.length);
  for (let place = 0; place < items.length; place++) values[place] = measure(items[place]);
  return values;
}
