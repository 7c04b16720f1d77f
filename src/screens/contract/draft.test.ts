import { beforeAll, describe, expect, it } from 'vitest';
import almata from '../../../scenarios/almata.json' with { type: 'json' };
import { dayOfDate } from '../../calendar/calendar.ts';
import { simulatedPart } from '../../experiment/simulated-part.ts';
import { readShareLink, type Settings, writeShareLink } from '../../io/share-link.ts';
import { type Agreement, CONTRACT_FORMS } from '../../messages/contract-dialog.ts';
import { applyChanges } from '../../scenario/change.ts';
import type { ContractKind, Scenario } from '../../scenario/schema.ts';
import { openingOf, type Plan, planOf, withOwnContract, withoutOwnContract } from '../state/plan.ts';
import { type Draft, draftOf, readDraft } from './draft.ts';
import { judgeContract } from './judge-contract.ts';
import { quarterDays, type StartingTerm, startingTerms } from './starting-terms.ts';
import { FORMS } from './terms.ts';

const base = almata as unknown as Scenario;
const opening = openingOf(base);
const KINDS = Object.keys(CONTRACT_FORMS) as ContractKind[];

let plan: Plan;
let starts: Readonly<Record<string, StartingTerm>>;
let first: Draft;

function planned(settings: Settings): Plan {
  const found = planOf(base, settings, null);
  if (!found.ok) throw new Error(found.lines.join());
  return found.plan;
}

function startsOf(scenario: Scenario) {
  const now = { period: '2022', contract: 5_600_000.4, all: 5_650_000 };
  return startingTerms({ scenario, segments: scenario.segments, day: dayOfDate('2022-01-01'), now });
}

beforeAll(() => {
  plan = planned(opening);
  starts = startsOf(plan.chosen);
  first = draftOf(plan.chosen, starts, null, 'eigen-1');
});

const judged = (draft: Draft) => {
  const { own, complaints } = readDraft(draft, starts);
  const { fields, others } = judgeContract(base, opening, own);
  return { own, fields: { ...fields, ...complaints }, others };
};

describe('the numbers to begin with', () => {
  it('are those of the field: 43 places at 90 % and € 300 a day, a stay of 152 days', () => {
    // domain.md 1.1, reference arithmetic.
    expect(starts.eurosPerYear.value).toBe(4_237_650);
    expect(starts.eurosPerTrajectory.value).toBe(45_600);
    expect(starts.usualDays.value).toBe(152);
  });

  it('follow the number of places and the price', () => {
    expect(startsOf(base).eurosPerYear.value).toBe(5_617_350);
    const cheaper = applyChanges(base, [{ path: '/contracts/pxq/eurosPerDay', value: 150 }]);
    expect(cheaper.ok && startsOf(cheaper.scenario).eurosPerTrajectory.value).toBe(22_800);
  });

  it('give the same yearly sum in each fixed form', () => {
    const sum = starts.eurosPerYear.value;
    expect(43 * starts.eurosPerPlaceYear.value).toBe(sum);
    expect(starts.places.value * starts.occupancyRate.value * 365 * starts.eurosPerDay.value).toBeCloseTo(sum, 6);
    // Cents of an inhabitant: a hundred thousand of them are within € 500.
    expect(Math.abs(starts.inhabitants.value * starts.eurosPerInhabitantYear.value - sum)).toBeLessThan(500);
  });

  it('take what the municipality pays now as ceiling and as baseline', () => {
    expect(starts['ceiling/eurosPerYear'].value).toBe(5_600_000);
    expect(starts['sharedSavings/baselineEurosPerYear'].value).toBe(5_650_000);
  });

  it('leave out what nobody knows: without a price there is no sum', () => {
    const { providerCost, ...bare } = base.segments[0];
    const priceless = startsOf({ ...base, contracts: [], segments: [bare] });
    expect(priceless.eurosPerDay).toBeUndefined();
    expect(priceless.eurosPerYear).toBeUndefined();
    expect(priceless.usualDays.value).toBe(152);
  });
});

describe('a contract', () => {
  it.each(KINDS)('of form %s is right as it begins, also with everything agreed besides', (kind) => {
    for (const agreements of [[], FORMS[kind].agreements.filter((one) => one !== 'indexation')]) {
      const { fields, others } = judged({ ...first, kind, agreements });
      expect({ fields, others }).toEqual({ fields: {}, others: [] });
    }
  });

  it.each(KINDS)('of form %s is booked over the same futures: nothing is simulated', (kind) => {
    const { own } = readDraft({ ...first, kind, agreements: FORMS[kind].agreements }, starts);
    const { chosen } = planned(withOwnContract(base, opening, own));
    expect(chosen.segments[0].contract).toBe('eigen-1');
    expect(simulatedPart(chosen)).toBe(simulatedPart(plan.chosen));
  });

  it('that stops admissions at its ceiling is simulated', () => {
    const draft: Draft = {
      ...first,
      kind: 'pxq',
      agreements: ['ceiling'],
      words: { ...first.words, 'ceiling/then': 'stop-admissions' },
    };
    const { own } = readDraft(draft, starts);
    expect(judged(draft).others).toEqual([]);
    expect(simulatedPart(planned(withOwnContract(base, opening, own)).chosen)).not.toBe(simulatedPart(plan.chosen));
  });

  it.each(KINDS)('of form %s comes back whole in the form, and through a link', (kind) => {
    const agreements = FORMS[kind].agreements as readonly Agreement[];
    const { own } = readDraft({ ...first, kind, agreements, from: '2023-01-01' }, starts);
    const again = readDraft(draftOf(plan.chosen, {}, own, 'eigen-1'), {});
    expect(again).toEqual({ own, complaints: {} });
    const settings = withOwnContract(base, opening, own);
    expect(readShareLink(writeShareLink(settings))).toEqual(settings);
  });

  it('leaves "now" as it is, and goes without a trace', () => {
    const { own } = readDraft(first, starts);
    const settings = withOwnContract(base, opening, own);
    expect(planned(settings).now).toBe(base);
    expect(withoutOwnContract(settings, 'eigen-1')).toEqual(opening);
  });

  it('can be chosen and left for one of the case without being lost', () => {
    const { own } = readDraft(first, starts);
    const settings = withOwnContract(base, opening, own);
    const left = { ...settings, values: { betaalvorm: 'lumpsum' } };
    expect(planned(left).chosen.segments[0].contract).toBe('lumpsum');
    expect(planned({ ...left, values: settings.values }).chosen.segments[0].contract).toBe('eigen-1');
  });
});

describe('what is filled in wrong', () => {
  it('is told for all fields at once', () => {
    const texts = {
      ...first.texts,
      eurosPerDay: 'drie',
      'ceiling/eurosPerYear': '-5',
      'billing/unpaidAbsenceShare': '105',
    };
    const wrong = judged({ ...first, label: '', kind: 'pxq', agreements: ['ceiling', 'billing'], texts });
    expect(Object.keys(wrong.fields).sort()).toEqual([
      'billing/unpaidAbsenceShare',
      'ceiling/eurosPerYear',
      'eurosPerDay',
      'label',
    ]);
    expect(wrong.fields.eurosPerDay).toMatch(/geen getal/);
    expect(wrong.fields['billing/unpaidAbsenceShare']).toMatch(/tussen 0 en 100/);
    expect(JSON.stringify(wrong)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is told beside the field when the language finds it: shares that are not the whole', () => {
    const parts = [
      { contract: 'pxq', text: '60' },
      { contract: 'lumpsum', text: '50' },
    ];
    expect(Object.keys(judged({ ...first, kind: 'mixture', parts }).fields)).toEqual(['parts']);
  });

  it('is told when a ceiling can not stop admissions', () => {
    const words = { ...first.words, 'ceiling/then': 'stop-admissions' };
    const { fields } = judged({ ...first, kind: 'trajectory', agreements: ['ceiling'], words });
    expect(Object.keys(fields)).toEqual(['ceiling/then']);
  });

  it('is told when the numbers cannot be counted with: too large', () => {
    const { fields } = judged({ ...first, kind: 'lumpsum', texts: { ...first.texts, eurosPerYear: '9999999999999' } });
    expect(fields.eurosPerYear).toMatch(/hoogstens 100\.000\.000\.000/);
  });
});

it('a contract may begin on the first of each quarter within the period', () => {
  const days = quarterDays(base);
  expect(days[0]).toBe('2021-04-01');
  expect(days).toContain('2023-01-01');
  expect(days.at(-1)).toBe('2025-10-01');
});
