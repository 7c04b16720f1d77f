import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../scenario/check.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import { runReplication } from '../simulate.ts';
import { everyScenario, livesOf, modelOf, runsOf } from './metamorphic.test-data.ts';
import { recordsByName, relabelled, reordered, withUnusedSegment } from './transform.test-data.ts';

/** Everything recorded in the first replications, by name. */
function recordsOf(scenario: Scenario) {
  const { grid } = modelOf(scenario);
  return runsOf(scenario).map((replication) => recordsByName(scenario, grid, replication));
}

function readAgain(scenario: Scenario): Scenario {
  const read = checkScenario(JSON.parse(JSON.stringify(scenario)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

describe('what cannot matter changes no bit, whatever the scenario', () => {
  it('a replication is the same alone, after others, and again', () => {
    everyScenario((scenario) => {
      const model = modelOf(scenario);
      const [first, second, third] = [0, 1, 2].map((index) => runReplication(model, index));
      expect(runReplication(compileModel(scenario), 2)).toEqual(third);
      expect(runReplication(model, 0)).toEqual(first);
      expect(runReplication(model, 1)).toEqual(second);
    });
  });

  it('in whatever pieces the work is cut, also between two scenarios', () => {
    const scenarios: Scenario[] = [];
    everyScenario((scenario) => {
      scenarios.push(scenario);
    }, 60);
    const whole = scenarios.map((scenario) => runsOf(scenario, 4));
    const models = scenarios.map(modelOf);
    const pieces = [3, 1, 0, 2].map((index) => models.map((model) => runReplication(model, index)));
    expect([2, 1, 3, 0].map((piece) => pieces[piece])).toEqual(
      [0, 1, 2, 3].map((index) => whole.map((runs) => runs[index])),
    );
  });

  it('to look into a replication', () => {
    everyScenario((scenario) => {
      expect(livesOf(scenario, 1).replication).toEqual(runReplication(modelOf(scenario), 1));
    });
  });

  it('to write the scenario down and read it again: also the file is the same, to the last byte', () => {
    everyScenario((scenario) => {
      const once = readAgain(scenario);
      expect(once).toEqual(scenario);
      expect(JSON.stringify(readAgain(once))).toBe(JSON.stringify(once));
      expect(runsOf(once)).toEqual(runsOf(scenario));
    });
  });

  it('to call things by other names', () => {
    everyScenario((scenario) => {
      expect(runsOf(relabelled(scenario))).toEqual(runsOf(scenario));
    });
  });

  it('to have one more segment in which nothing happens', () => {
    everyScenario((scenario) => {
      const [found, expected] = [recordsOf(withUnusedSegment(scenario)), recordsOf(scenario)];
      found.forEach((records, index) => {
        expect(records).toMatchObject(expected[index]);
      });
    });
  });

  it('to name the segments, the inflows and the measures in another order', () => {
    everyScenario((scenario) => {
      expect(recordsOf(reordered(scenario))).toEqual(recordsOf(scenario));
    });
  });

  it('to pay another price', () => {
    everyScenario((scenario) => {
      const dearer = JSON.parse(JSON.stringify(scenario), (key, value) =>
        key.startsWith('euros') || key === 'variableEurosPerDay' ? value + 7 : value,
      );
      expect(runsOf(dearer)).toEqual(runsOf(scenario));
    });
  });
});
