import type { Verdict } from './judge.ts';

export type Wanted = 'smallest' | 'largest';

/** What is known of one place on the grid of values. */
export interface Seen {
  readonly at: number;
  readonly verdict: Verdict;
}

/** Where a search stands. All are places on the grid, in its order. */
export interface Standing {
  /** The first place, in the order of the search, that meets the norm; null when none is known. */
  readonly meets: number | null;
  /** The last place before it that does not. */
  readonly fails: number | null;
  /** Between the two, looked at and not decided. */
  readonly open: readonly number[];
  /** Where to look next; null when nothing is left to find out. */
  readonly next: number | null;
}

/** Places to look at first: the ends and three between them, for the shape of the answer. */
export function firstPlaces(count: number): number[] {
  return [...new Set([0, 1, 3, 2, 4].map((quarter) => Math.round((quarter * (count - 1)) / 4)).sort(endsFirst(count)))];
}

/**
 * Works out where a search for the smallest or largest value that meets the norm stands, and halves what is left. With
 * undecided places it looks for both ends of the undecided stretch. `seen` in any order, the ends of the grid among them.
 */
export function standing(seen: readonly Seen[], count: number, wanted: Wanted): Standing {
  // The search goes from the end that should not meet the norm to the end that should.
  const turned = (at: number) => (wanted === 'smallest' ? at : count - 1 - at);
  const places = seen.map(({ at, verdict }) => ({ at: turned(at), verdict })).sort((a, b) => a.at - b.at);
  const first = places.find(({ verdict }) => verdict === 'meets')?.at ?? count;
  const last = places.findLast(({ at, verdict }) => verdict === 'fails' && at < first)?.at ?? -1;
  const open = places.flatMap(({ at, verdict }) => (verdict === 'open' && at > last && at < first ? [at] : []));
  // The ends of a stretch that cannot be decided need not be known to the last value of a fine grid.
  const apart = open.length > 0 ? Math.max(1, Math.floor(count / FINE)) : 1;
  const next =
    between(last, open[0] ?? first, apart) ?? (open.length > 0 ? between(open[open.length - 1], first, apart) : null);
  return {
    meets: first < count ? turned(first) : null,
    fails: last >= 0 ? turned(last) : null,
    open: open.map(turned).sort((a, b) => a - b),
    next: next === null || next >= count ? null : turned(next),
  };
}

/** The most places at which a search looks. */
export function mostLooks(count: number): number {
  const widest = Math.ceil((count - 1) / 4);
  return Math.min(count, firstPlaces(count).length + 2 * Math.ceil(Math.log2(Math.max(1, widest)) + 1));
}

/** Of a grid with more values than this no answer depends on a single one. */
const FINE = 20;

function between(low: number, high: number, apart: number): number | null {
  return high - low > apart ? Math.floor((low + high) / 2) : null;
}

function endsFirst(count: number) {
  const isEnd = (at: number) => at === 0 || at === count - 1;
  return (a: number, b: number) => Number(isEnd(b)) - Number(isEnd(a)) || a - b;
}
