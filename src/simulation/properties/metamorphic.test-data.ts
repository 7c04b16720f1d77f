import fc from 'fast-check';
import type { Scenario } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import type { Journal } from '../journal.ts';
import { emptyJournal } from '../journal.ts';
import type { Model } from '../model.ts';
import type { Replication } from '../replication.ts';
import { runReplication } from '../simulate.ts';
import { anyScenario } from './any-scenario.test-data.ts';

const samples = new Map<number, readonly Scenario[]>();
const models = new WeakMap<Scenario, Model>();

/** Checks something for many made-up scenarios, always the same ones. What breaks it comes as JSON with the error. */
export function everyScenario(check: (scenario: Scenario) => void, count = 100): void {
  const scenarios = samples.get(count) ?? fc.sample(anyScenario, { seed: 1, numRuns: count });
  samples.set(count, scenarios);
  scenarios.forEach((scenario, number) => {
    try {
      check(scenario);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      throw new Error(`scenario ${number} of seed 1: ${what}\n${JSON.stringify(scenario)}`, { cause: error });
    }
  });
}

/** Compiles a scenario; the same object only once. */
export function modelOf(scenario: Scenario): Model {
  const model = models.get(scenario) ?? compileModel(scenario);
  models.set(scenario, model);
  return model;
}

/** Runs the first replications of a scenario. */
export function runsOf(scenario: Scenario, count = 3): Replication[] {
  const model = modelOf(scenario);
  return Array.from({ length: count }, (_, index) => runReplication(model, index));
}

/** Runs one replication with its journal. */
export function livesOf(scenario: Scenario, index = 0): { model: Model; replication: Replication; journal: Journal } {
  const model = modelOf(scenario);
  const journal = emptyJournal();
  const replication = runReplication(model, index, journal);
  return { model, replication, journal };
}
