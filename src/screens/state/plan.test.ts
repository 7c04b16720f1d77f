import { beforeAll, describe, expect, it } from 'vitest';
import almata from '../../../scenarios/almata.json' with { type: 'json' };
import type { Settings } from '../../io/share-link.ts';
import { applyChanges, variantOf } from '../../scenario/change.ts';
import { changesOfChoice, choiceValue } from '../../scenario/choice-value.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { NumberChoice, Scenario } from '../../scenario/schema.ts';
import { changeText, controlOf } from './change-text.ts';
import { judge } from './judge.ts';
import { choicesOf, fits, openingOf, type Plan, planOf, withAssumption, withChoice } from './plan.ts';

let base: Scenario;
let opening: Settings;

const SPREAD = '/segments/gesloten/lengthOfStay/cv';
const choice = (id: string) => choicesOf(base).find((candidate) => candidate.id === id) as NumberChoice;

function plan(settings: Settings): Plan {
  const planned = planOf(base, settings, judge);
  if (!planned.ok) throw new Error(planned.lines[0]);
  return planned.plan;
}

beforeAll(() => {
  const parsed = parseScenario(almata);
  if (!parsed.ok) throw new Error('almata');
  base = parsed.scenario;
  opening = openingOf(base);
});

describe('settings worked out', () => {
  it('give what the language itself makes of variant and choices', () => {
    for (const variant of [null, ...base.variants.map(({ id }) => id)]) {
      const settings = { ...opening, variant, values: { plaatsen: 45, prijs: 250, betaalvorm: 'lumpsum' } };
      const start = variantOf(base, variant);
      const changes = choicesOf(base).flatMap((one) =>
        one.id in settings.values ? changesOfChoice(one, settings.values[one.id as 'prijs']) : [],
      );
      const expected = start.ok ? applyChanges(start.scenario, changes) : start;
      expect(expected.ok && expected.scenario).toEqual(plan(settings).chosen);
    }
  });

  it('leave "nu" alone for a choice, and change both sides for an assumption', () => {
    const chosen = plan({ ...opening, values: { plaatsen: 45 }, assumptions: { [SPREAD]: 1.2 } });
    expect(choiceValue(chosen.now, choice('plaatsen'))).toBe(57);
    expect(choiceValue(chosen.chosen, choice('plaatsen'))).toBe(45);
    expect([chosen.now, chosen.chosen].map((one) => one.segments[0].lengthOfStay)).toMatchObject([
      { cv: 1.2 },
      { cv: 1.2 },
    ]);
  });

  it('are the same scenario on both sides when nothing is chosen', () => {
    const { now, chosen } = plan({ ...opening, variant: null });
    expect(chosen).toBe(now);
  });

  it('that are too large to simulate are refused before a run', () => {
    const path = '/segments/gesloten/inflow/aanmeldingen/referralsPerYear';
    const planned = planOf(base, { ...opening, assumptions: { [path]: 1_000_000 } }, judge);
    expect(planned).toMatchObject({ ok: false, lines: [expect.stringMatching(/te groot/)] });
  });

  it('that the language refuses give its problems', () => {
    const path = '/segments/gesloten/inflow/aanmeldingen/groups/spoed/share';
    const planned = planOf(base, { ...opening, assumptions: { [path]: 7 } }, judge);
    expect(planned).toMatchObject({ ok: false, lines: [expect.stringMatching(/spoed/i)] });
  });
});

describe('a choice that goes back to where the variant starts', () => {
  it('is no difference any more', () => {
    const moved = withChoice(plan(opening), choice('plaatsen'), 44);
    expect(moved.values).toEqual({ plaatsen: 44 });
    expect(withChoice(plan(moved), choice('plaatsen'), 43)).toEqual(opening);
  });

  it('holds for an assumption too', () => {
    const edited = withAssumption(base, opening, SPREAD, 1.2);
    expect(withAssumption(base, edited, SPREAD, 0.877)).toEqual(opening);
    expect(withAssumption(base, edited, SPREAD, null)).toEqual(opening);
  });
});

describe('a link to this case', () => {
  it.each([
    ['an unknown variant', { variant: 'weg' }],
    ['an unknown choice', { values: { weg: 1 } }],
    ['a number outside the bounds', { values: { plaatsen: 4 } }],
    ['half a place', { values: { plaatsen: 43.5 } }],
    ['a text for a number', { values: { plaatsen: 'veel' } }],
    ['an unknown contract', { values: { betaalvorm: 'gratis' } }],
    ['a path that is no number', { assumptions: { '/name': 3 } }],
    ['a path into the machinery', { assumptions: { '/__proto__/x': 3 } }],
  ])('with %s does not fit', (_, part) => {
    expect(fits(base, { ...opening, ...(part as Partial<Settings>) })).toBe(false);
  });

  it('with values within their bounds fits', () => {
    expect(
      fits(base, { ...opening, values: { plaatsen: 45, betaalvorm: 'lumpsum' }, assumptions: { [SPREAD]: 1 } }),
    ).toBe(true);
  });
});

describe('the log', () => {
  const says = (part: Partial<Settings>, from: Partial<Settings> = {}) =>
    changeText(base, { ...opening, ...from }, { ...opening, ...from, ...part });

  it('says each kind of change in a sentence', () => {
    expect(says({ values: { plaatsen: 45 } })).toBe('Plaatsen 43 → 45');
    expect(says({ values: { verblijfsduur: 4.5 } })).toBe('Verblijfsduur in maanden 5,0 → 4,5');
    expect(says({ values: { prijs: 250 } })).toBe('Prijs per dag €\u00a0300 → €\u00a0250');
    expect(says({ values: { betaalvorm: 'lumpsum' } })).toMatch(/^Betaalvorm: Betalen per dag.* → Vast bedrag/);
    expect(says({ variant: 'in-stappen' })).toBe('Begonnen met: In stappen naar 43');
    expect(says({ assumptions: { [SPREAD]: 1.2 } })).toMatch(/^Spreiding van de verblijfsduur 0,877 .* → 1,2 /);
    expect(says({ threshold: 20 })).toBe('Grens bij de stippen: 20');
    expect(says({ variant: null, values: {} }, { values: { plaatsen: 45 } })).toBe('Alles terug naar nu');
    const own = { id: 'eigen-1', label: 'Vast', kind: 'lumpsum', eurosPerYear: 1, priceYear: 2021 } as const;
    const contracts = { 'eigen-1': { contract: own, segment: null, from: null } };
    expect(says({ contracts, values: { betaalvorm: 'eigen-1' } })).toBe('Afspraak gemaakt: Vast');
    expect(
      says({ values: { betaalvorm: 'lumpsum' }, contracts }, { values: { betaalvorm: 'eigen-1' }, contracts }),
    ).toBe('Betaalvorm: Vast → Vast bedrag per jaar (lumpsum)');
  });

  it('knows which control to go to', () => {
    expect(controlOf(base, opening, { ...opening, values: { prijs: 250 } })).toBe('keuze-prijs');
    expect(controlOf(base, opening, { ...opening, threshold: 3 })).toBe('kans');
    expect(controlOf(base, opening, { ...opening, variant: null })).toBe('keuzes');
  });
});
