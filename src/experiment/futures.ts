import type { Scenario } from '../scenario/schema.ts';
import type { Grid, Replication } from '../simulation/replication.ts';

/** All replications of one scenario so far, in order: number i of the list is replication i. */
export interface Futures {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly replications: readonly Replication[];
}

export interface RunOptions {
  readonly replications: number;
  /** Called with all replications 0 .. n-1 done so far: first after about 50, then at most a few times. */
  readonly onFutures?: (futures: Futures) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs the replications 0 .. n-1 of a scenario somewhere: inline, or over a pool of workers.
 * Rejects with an `AbortError` when cancelled and with an `Error` when a worker fails; never stays pending.
 */
export type RunFutures = (scenario: Scenario, options: RunOptions) => Promise<Futures>;
