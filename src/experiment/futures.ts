import type { Scenario } from '../scenario/schema.ts';
import { gridOf } from '../simulation/compile/grid.ts';
import type { Luck } from '../simulation/model.ts';
import type { Grid, Replication } from '../simulation/replication.ts';

export type { Luck };

/** All replications of one scenario so far, in order: number i of the list is replication i. */
export interface Futures {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly replications: readonly Replication[];
}

export interface RunOptions {
  readonly replications: number;
  /** Begins with this replication, and gives no others; 0 when left out. */
  readonly from?: number;
  readonly luck?: Luck;
  /** Called with all replications that are in so far, without gaps: first after about 50, then at most a few times. */
  readonly onFutures?: (futures: Futures) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs the replications `from` .. `replications` - 1 of a scenario somewhere: inline, or over a pool of workers.
 * Rejects with an `AbortError` when cancelled and with an `Error` when a worker fails; never stays pending.
 */
export type RunFutures = (scenario: Scenario, options: RunOptions) => Promise<Futures>;

/** Returns the futures of a scenario of which nothing has been simulated yet. */
export function emptyFutures(scenario: Scenario): Futures {
  return { scenario, grid: gridOf(scenario), replications: [] };
}

/** Returns the futures with the next replications behind those done so far; throws when one is missing or double. */
export function withReplications(futures: Futures, more: readonly Replication[]): Futures {
  const replications = [...futures.replications, ...more];
  for (let place = futures.replications.length; place < replications.length; place++) {
    const { index } = replications[place];
    if (index !== place) throw new Error(`withReplications: replication ${index} at place ${place}`);
  }
  return { ...futures, replications };
}
