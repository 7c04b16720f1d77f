import type { Scenario } from '../../scenario/schema.ts';

/** A case that comes with the page and is fetched when someone chooses it. */
export interface ShippedCase {
  readonly id: string;
  readonly fetch: () => Promise<Scenario>;
}

/** The cases that can be opened: the one of the first picture, others that come with the page, and own files. */
export interface CaseLibrary {
  /** The case with which the page opens. */
  readonly first: Scenario;
  /** The ids of all cases that come with the page, the first one first. */
  readonly shipped: readonly string[];
  /** Returns a case that is there; null for one that is not, or has yet to be fetched. */
  readonly find: (id: string) => Scenario | null;
  /** Returns a case that comes with the page; null when there is none of that name. Rejects without a network. */
  readonly fetch: (id: string) => Promise<Scenario | null>;
  /** Keeps a case that someone opened from a file, under a name of its own: two files may hold the same id. */
  readonly keep: (key: string, scenario: Scenario) => void;
}

/** Makes a library; `others` are fetched by name. */
export function createCaseLibrary(first: Scenario, others: readonly ShippedCase[]): CaseLibrary {
  const known = new Map<string, Scenario>([[first.id, first]]);
  return {
    first,
    shipped: [first, ...others].map(({ id }) => id),
    find: (id) => known.get(id) ?? null,
    fetch: async (id) => {
      const found = known.get(id) ?? (await others.find((other) => other.id === id)?.fetch()) ?? null;
      if (found) known.set(id, found);
      return found;
    },
    keep: (key, scenario) => {
      known.set(key, scenario);
    },
  };
}
