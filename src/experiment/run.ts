import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import type { Luck, Model } from '../simulation/model.ts';
import type { Grid, Replication } from '../simulation/replication.ts';
import { runReplication } from '../simulation/simulate.ts';
import type { Futures } from './futures.ts';
import { emptyFutures, withReplications } from './futures.ts';

/** A scenario that is ready to run: `run` returns `count` replications from number `from` on, in order. */
export interface PreparedScenario {
  readonly grid: Grid;
  readonly run: (from: number, count: number) => readonly Replication[];
}

/** Compiles a scenario once, to run it in chunks. The same function serves page, command line and tests. */
export function prepareScenario(scenario: Scenario, luck: Luck = 'plain'): PreparedScenario {
  const model = compileModel(scenario, luck);
  return { grid: model.grid, run: (from, count) => runChunk(model, from, count) };
}

/** Runs `count` replications of a model from number `from` on. A replication does not depend on its chunk. */
export function runChunk(model: Model, from: number, count: number): readonly Replication[] {
  return Array.from({ length: count }, (_, place) => runReplication(model, from + place));
}

/** Simulates here and now until there are `replications` futures; goes on after those of `from`, when given. */
export function simulateFutures(
  scenario: Scenario,
  { replications, from, luck }: { readonly replications: number; readonly from?: Futures; readonly luck?: Luck },
): Futures {
  const done = from ?? emptyFutures(scenario);
  const missing = replications - done.replications.length;
  if (missing <= 0) return { ...done, replications: done.replications.slice(0, replications) };
  return withReplications(done, prepareScenario(scenario, luck).run(done.replications.length, missing));
}
