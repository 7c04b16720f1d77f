import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumptionsOf } from './assumptions.ts';
import { applyChanges, variantOf } from './change.ts';
import { leverBy } from './lever.ts';
import { parseScenarioText } from './parse.ts';
import type { Change, Scenario } from './schema.ts';
import { endsOf, inputsOf, type UncertainInput, withInputs, withMargin } from './uncertain-inputs.ts';

const CV = '/segments/gesloten/lengthOfStay/cv';
const STAY = '/segments/gesloten/lengthOfStay/meanDays';
const INFLOW = '/segments/gesloten/inflow/aanmeldingen/referralsPerYear';
const IN_CARE = '/segments/gesloten/start/inCare';

function almata(): Scenario {
  const parsed = parseScenarioText(readFileSync('scenarios/almata.json', 'utf8'), 'almata');
  if (!parsed.ok) throw new Error('almata');
  return parsed.scenario;
}

const base = almata();

function changed(changes: readonly Change[]): Scenario {
  const result = applyChanges(base, changes);
  if (!result.ok) throw new Error(result.problems[0].code);
  return result.scenario;
}

function asked(id: string, low: number, value: number, high: number): UncertainInput {
  const lever = leverBy(base, id);
  if (!lever) throw new Error(id);
  return { lever, low, value, high, from: 'asked' };
}

const rangesOf = (inputs: readonly UncertainInput[]) =>
  Object.fromEntries(inputs.map(({ lever, low, value, high }) => [lever.id, [low, value, high]]));

describe('the uncertain inputs of a scenario', () => {
  it('are the assumptions with a range; the price of all contracts together is one input', () => {
    const { uncertain, fixed } = inputsOf(base, assumptionsOf(base), []);
    const ranges = rangesOf(uncertain);
    expect(ranges[CV]).toEqual([0.877, 0.877, 0.913]);
    expect(ranges[IN_CARE]).toEqual([51, 51, 52]);
    expect(ranges.prijs).toEqual([150, 300, 300]);
    expect(Object.keys(ranges)).not.toContain('/contracts/pxq/eurosPerDay');
    // From a document, without a range: it stays as it is.
    expect(fixed.find(({ assumption }) => assumption.path === STAY)?.why).toBe('no-range');
    expect(fixed.find(({ assumption }) => assumption.path === '/norms/waitingDays')?.why).toBe('decided');
    expect(fixed.find(({ assumption }) => assumption.path === '/contracts/traject/usualDays')?.why).toBe('decided');
  });

  it('are in a variant those of the variant: a growth that only it has', () => {
    const variant = variantOf(base, 'minder-instroom');
    if (!variant.ok) throw new Error('variant');
    const ranges = rangesOf(inputsOf(variant.scenario, assumptionsOf(base, 'minder-instroom'), []).uncertain);
    expect(ranges['/segments/gesloten/inflow/aanmeldingen/growth/rate']).toEqual([-0.2, -0.15, -0.13]);
  });

  it('are asked for before they are read: an asked input takes the place of all its paths', () => {
    const { uncertain } = inputsOf(base, assumptionsOf(base), [asked(CV, 0.8, 0.877, 1), asked('inflow', 0.9, 1, 1.1)]);
    const ranges = rangesOf(uncertain);
    expect(ranges[CV]).toEqual([0.8, 0.877, 1]);
    expect(ranges.inflow).toEqual([0.9, 1, 1.1]);
    expect(ranges[INFLOW]).toBeUndefined();
  });

  it('no longer have a range when the value was set: by somebody, or out of the range', () => {
    const moved = changed([{ path: CV, value: 1.2 }]);
    const why = (scenario: Scenario, chosen: readonly string[]) =>
      inputsOf(scenario, assumptionsOf(scenario), [], chosen).fixed.find(({ assumption }) => assumption.path === CV)
        ?.why;
    expect(why(moved, [])).toBe('moved');
    expect(why(changed([{ path: CV, value: 0.9 }]), [CV])).toBe('no-range');
  });

  it('with a margin: ten percent to both sides of what has no range, whole where it must be, never of a decision', () => {
    const { fixed } = inputsOf(base, assumptionsOf(base), [asked('inflow', 0.9, 1, 1.1)]);
    const ranges = rangesOf(withMargin(base, fixed, 0.1));
    expect(ranges[STAY]).toEqual([136.96875, 152.1875, 167.40625]);
    expect(ranges['/segments/gesloten/providerCost/variableEurosPerDay']).toEqual([40.5, 45, 49.5]);
    for (const decided of ['/norms/waitingDays', '/segments/gesloten/capacity/steps/begin/places', INFLOW, CV])
      expect(ranges[decided], decided).toBeUndefined();
    expect(Object.keys(ranges).filter((path) => path.includes('priceYear') || path.includes('/traject/'))).toEqual([]);
  });
});

describe('inputs at their ends', () => {
  it('change only what they are about, and are rounded where they must be whole', () => {
    const { ends } = endsOf(base, [asked('inflow', 0.9, 1, 1.1)]);
    expect(ends[0].low.segments[0].inflow[0].referralsPerYear).toBeCloseTo(110.7, 9);
    expect(ends[0].high.segments[0].inflow[0].referralsPerYear).toBeCloseTo(135.3, 9);
    expect(ends[0].low.segments[0].lengthOfStay).toEqual(base.segments[0].lengthOfStay);
    const both = withInputs(base, [asked(IN_CARE, 51, 51, 52), asked('verblijfsduur', 4, 5, 6)], [51.6, 5.5]);
    if (!both.ok) throw new Error('refused');
    expect(both.scenario.segments[0].start.inCare).toBe(52);
    expect(both.scenario.segments[0].lengthOfStay).toMatchObject({ meanDays: 5.5 * 30.4375 });
  });

  it('that the language refuses are told with the reason: one share of a mixture by itself', () => {
    const share = '/contracts/mix/parts/0/share';
    const { ends, refused } = endsOf(base, [asked(share, 0.4, 0.5, 0.6)]);
    expect(ends).toEqual([]);
    expect(refused[0].problems[0].code).toBe('shares-not-one');
  });
});
