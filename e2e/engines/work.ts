import type { Scenario } from '../../src/scenario/schema.ts';

/** What an engine must run: each scenario in each way. */
export interface Work {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly replications: number;
  readonly ways: readonly Way[];
}

/**
 * Replications over the pool of the product with so many workers, or in one worker in chunks of so many; or only the
 * compiled model. Moments are rounded to a grid, which may hide for years that engines compute a table differently.
 */
export type Way = { readonly workers: number } | { readonly chunk: number } | { readonly compiled: true };

/** The hash of what each scenario gives, by its name. */
export type Hashes = Readonly<Record<string, string>>;

/** What the page sends back: the hashes of each way, in the order of the work; or what went wrong. */
export type Outcome = { readonly hashes: readonly Hashes[] } | { readonly error: string };
