import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenarioText } from '../../../scenario/parse.ts';
import { fittingGoal, formOf, preparedGoal } from './goal-form.ts';
import { readyGoals } from './ready-goals.ts';

const scenarios = ['almata', 'voorbeeldregio', 'holland-rijnland'].map((id) => {
  const parsed = parseScenarioText(readFileSync(`scenarios/${id}.json`, 'utf8'), id);
  if (!parsed.ok) throw new Error(`${id} is no scenario`);
  return parsed.scenario;
});

describe('the goals that stand ready', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('can all be sought in %s', (_, scenario) => {
    const goals = readyGoals(scenario);
    expect(goals.length).toBeGreaterThan(0);
    expect(new Set(goals.map(({ question }) => question)).size).toBe(goals.length);
    for (const goal of goals) {
      const { problems, request, cost } = preparedGoal(scenario, formOf(scenario, goal), 2);
      expect(problems, goal.question).toEqual([]);
      expect(request?.values.length).toBeGreaterThan(1);
      expect(cost?.verdict).toBe('fits');
    }
  });
});

describe('a form of a goal', () => {
  const [scenario] = scenarios.filter(({ id }) => id === 'almata');
  const form = fittingGoal(scenario, null);
  if (!form) throw new Error('nothing to seek');

  it('begins with the first goal that stands ready', () => {
    expect(form).toEqual(formOf(scenario, readyGoals(scenario)[0]));
  });

  it('is refused with a reason: a range upside down, of one value, too fine, a chance of all futures', () => {
    const { range, norm } = form;
    const problemsOf = (change: Partial<typeof form>) => preparedGoal(scenario, { ...form, ...change }, 2).problems;
    expect(problemsOf({ range: { ...range, from: 60, until: 30 } })).toHaveLength(1);
    expect(problemsOf({ range: { ...range, from: 50, until: 50 } })).toHaveLength(1);
    const stay = readyGoals(scenario)[1].range;
    expect(problemsOf({ range: { ...stay, from: 2, until: 12, step: 0.001 } })[0]).toMatch(/10\.001/);
    expect(problemsOf({ norm: { ...norm, met: { inShareOfFutures: 1 } } })[0]).toMatch(/100%/);
    expect(problemsOf({ norm: { ...norm, limit: 1 } })).toHaveLength(1);
    expect(problemsOf({})).toEqual([]);
  });

  it('asks with its own norm for waiting, and another question has another key', () => {
    const asked = preparedGoal(scenario, form, 2).request;
    expect(asked?.scenario.norms.waitingDays).toBe(14);
    expect(asked?.scenarioAt(40).norms.waitingDays).toBe(14);
    expect(preparedGoal(scenario, { ...form, normDays: 21 }, 2).request?.key).not.toBe(asked?.key);
    expect(preparedGoal(scenario, form, 2).request?.key).toBe(asked?.key);
  });
});
