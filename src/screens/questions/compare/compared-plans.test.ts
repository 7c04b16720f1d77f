import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Aim } from '../../../experiment/aim.ts';
import { variantOf } from '../../../scenario/change.ts';
import { leversOf } from '../../../scenario/lever.ts';
import { parseScenarioText } from '../../../scenario/parse.ts';
import { valueAt } from '../../../scenario/pointer.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { askedOf, type CompareForm, plansOf, turned } from './compared-plans.ts';

function shipped(name: string, variant: string | null = null): Scenario {
  const parsed = parseScenarioText(readFileSync(`scenarios/${name}.json`, 'utf8'), name);
  const changed = parsed.ok ? variantOf(parsed.scenario, variant) : null;
  if (!changed?.ok) throw new Error(name);
  return changed.scenario;
}

const now = shipped('almata');
const chosen = shipped('almata', 'in-een-keer');
const aim: Aim = { measure: 'waitingTime', segment: null, period: 'horizon' };
const FORM: CompareForm = {
  kind: 'plans',
  ticked: ['now', 'chosen'],
  against: 'now',
  plan: 'chosen',
  months: 24,
  beliefs: [0.9, 1.1],
  knobs: [],
  aims: [aim],
  replications: 50,
};

function asked(form: Partial<CompareForm>, scenarios: readonly [Scenario, Scenario] = [now, chosen]) {
  const result = askedOf(...scenarios, { ...FORM, ...form });
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.request;
}

const problemsOf = (form: Partial<CompareForm>) => {
  const result = askedOf(now, chosen, { ...FORM, ...form });
  return result.ok ? [] : result.problems;
};

describe('what the page lays side by side', () => {
  it('is now, the choices of the page, the variants and other contracts', () => {
    const ids = plansOf(now, chosen).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['now', 'chosen', 'variant in-een-keer']);
    expect(ids.filter((id) => id.startsWith('contract'))).toHaveLength(6);
    // Choices that are those of now are no plan of their own.
    expect(plansOf(now, now).map(({ id }) => id)).not.toContain('chosen');
  });

  it('of two beliefs is the inflow that each expects, in the plan of the page', () => {
    const { plans, comparison } = asked({ kind: 'beliefs' });
    const inflow = (scenario: Scenario) => valueAt(scenario, '/segments/gesloten/inflow/aanmeldingen/referralsPerYear');
    expect(plans.map(({ scenario }) => inflow(scenario))).toEqual([123 * 0.9, expect.closeTo(123 * 1.1, 9)]);
    expect(comparison.variants.every(({ scenario }) => scenario.replications === 50)).toBe(true);
  });

  it('of waiting is the plan, and the plan so many months later', () => {
    const { plans, comparison } = asked({ kind: 'wait' });
    expect(comparison.against).toBe('chosen');
    expect(valueAt(plans[1].scenario, '/segments/gesloten/capacity/steps/na-krimp/from')).toBe('2024-01-01');
  });

  it('of follow-up places asks how many are freed and how many it takes', () => {
    const region = shipped('voorbeeldregio');
    const { comparison } = asked({ kind: 'follow-up', plan: 'now' }, [region, region]);
    expect(comparison.aims.map(({ measure, segment }) => [measure, segment])).toEqual([
      ['blockedPlaces', null],
      ['inCare', 'gezinshuizen-extra'],
      ['inCare', 'thuis-extra'],
      ['waitingTime', null],
    ]);
    expect(problemsOf({ kind: 'follow-up' })).toHaveLength(1);
  });

  it('of knobs is each alone and all together; a knob begins a tenth lower', () => {
    const [places, clients] = leversOf(chosen);
    const knobs = [places, clients].map((lever) => ({ lever, value: turned(chosen, lever) }));
    // 43 places and 10.25 a month, less a tenth, on steps of 1 and of 0.25.
    expect(knobs.map(({ value }) => value)).toEqual([39, 9.25]);
    const { comparison } = asked({ kind: 'knobs', knobs });
    expect(comparison.variants.map(({ id }) => id)).toEqual(['chosen', 'knob 0', 'knob 1', 'together']);
    expect(comparison.together).toEqual({ all: 'together', singles: ['knob 0', 'knob 1'] });
    expect(problemsOf({ kind: 'knobs', knobs: [knobs[0], knobs[0]] })).toHaveLength(1);
    expect(problemsOf({ kind: 'knobs', knobs: [knobs[0]] })).toHaveLength(1);
  });

  it('is refused with one plan, and without an outcome', () => {
    expect(problemsOf({ ticked: ['now'], aims: [] })).toHaveLength(2);
  });
});
