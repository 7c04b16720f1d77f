import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { everythingScenario } from './everything.test-data.ts';
import { leverBy, leversOf, leverValue, withLevers } from './lever.ts';
import { parseScenarioText } from './parse.ts';
import { valueAt } from './pointer.ts';
import type { Scenario } from './schema.ts';

const almata = scenarioIn('scenarios/almata.json');

describe('inputs that a question moves', () => {
  test('the choices of the first screen, in their own unit: stays in months are days in the scenario', () => {
    const lever = leverBy(almata, 'verblijfsduur');
    expect(lever && leverValue(almata, lever)).toBe(5);
    expect(lever && valueAt(moved(almata, 'verblijfsduur', 4), lever.paths[0])).toBeCloseTo(4 * 30.4375, 9);
    expect(leverBy(almata, 'plaatsen')).toMatchObject({ minimum: 30, maximum: 60, isWhole: true });
  });

  test('all inflow together, its dated steps included', () => {
    const rates = ({ segments }: Scenario) =>
      segments.flatMap(({ inflow }) =>
        inflow.flatMap(({ referralsPerYear, steps = [] }) => [
          referralsPerYear,
          ...steps.map((step) => step.referralsPerYear),
        ]),
      );
    const more = rates(moved(everythingScenario, 'inflow', 1.1));
    expect(more).toEqual(rates(everythingScenario).map((rate) => expect.closeTo(1.1 * rate, 9)));
    expect(everythingScenario.segments.some(({ inflow }) => inflow.some(({ steps }) => steps))).toBe(true);
  });

  test('any number or date by its path; a word or a path that is not there is no input', () => {
    const date = '/segments/gesloten/capacity/steps/na-krimp/from';
    expect(leverBy(almata, date)).toMatchObject({ how: 'date' });
    expect(valueAt(moved(almata, date, dayOfDate('2023-03-01')), date)).toBe('2023-03-01');
    expect(leverBy(almata, '/contracts/pxq/eurosPerDay')).toMatchObject({ how: 'set', minimum: 0 });
    expect(leverBy(almata, '/contracts/pxq/kind')).toBeNull();
    expect(leverBy(almata, '/nowhere')).toBeNull();
  });

  test('every lever that is offered leaves the scenario as it is at its own value', () => {
    for (const scenario of [almata, everythingScenario])
      for (const lever of leversOf(scenario)) {
        const changed = withLevers(scenario, [lever], [leverValue(scenario, lever)]);
        expect(changed.ok && changed.scenario).toEqual(scenario);
      }
  });

  test('a value that the language refuses is told', () => {
    const lever = leverBy(almata, '/segments/gesloten/start/inCare');
    expect(lever && withLevers(almata, [lever], [-3])).toMatchObject({ ok: false });
  });
});

function moved(scenario: Scenario, id: string, value: number): Scenario {
  const lever = leverBy(scenario, id);
  const changed = lever && withLevers(scenario, [lever], [value]);
  if (!changed?.ok) throw new Error(`lever ${id}`);
  return changed.scenario;
}

function scenarioIn(file: string): Scenario {
  const parsed = parseScenarioText(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(file);
  return parsed.scenario;
}
