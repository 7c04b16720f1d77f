import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILE, schemaText } from '../../scripts/schema-text.ts';
import { assumptionsOf } from './assumptions.ts';
import { applyChanges, variantOf } from './change.ts';
import { choiceValue } from './choice-value.ts';
import { parseScenario, parseScenarioText } from './parse.ts';
import { valueAt } from './pointer.ts';
import type { Scenario } from './schema.ts';
import { runWarnings } from './warnings.ts';

const files = readdirSync('scenarios').filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

function shipped(name: string): Scenario {
  const parsed = parseScenarioText(readFileSync(`scenarios/${name}`, 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  return parsed.scenario;
}

/** What a case is about may be a warning: a house closes and there are not enough places. */
const INTENDED: Readonly<Record<string, readonly string[]>> = { 'voorbeeldregio.json': ['overload'] };

describe('every shipped scenario', () => {
  it.each(files)('%s can be run, without a warning that is not intended, and points to the schema', (name) => {
    const parsed = parseScenarioText(readFileSync(`scenarios/${name}`, 'utf8'), name);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.warnings.map(({ code }) => code)).toEqual(INTENDED[name] ?? []);
    expect(shipped(name).$schema).toBe('./scenario.schema.json');
    expect(`${shipped(name).id}.json`).toBe(name);
  });

  it.each(files)('%s comes back as it was written', (name) => {
    const scenario = shipped(name);
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(JSON.parse(readFileSync(`scenarios/${name}`, 'utf8')));
    expect(parseScenario(scenario)).toMatchObject({ ok: true, scenario });
  });

  it.each(files)('%s has a source for every number, in the base and in every variant', (name) => {
    const scenario = shipped(name);
    for (const variant of [null, ...scenario.variants.map(({ id }) => id)]) {
      const numbers = assumptionsOf(scenario, variant).filter(({ value }) => typeof value === 'number');
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers.filter(({ origin }) => origin.kind !== 'source').map(({ path }) => path)).toEqual([]);
    }
  });
});

describe('the JSON Schema', () => {
  it('is up to date: run npm run schema', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
  });
});

describe('almata', () => {
  const almata = shipped('almata.json');
  const version = (id: string | null): Scenario => {
    const variant = variantOf(almata, id);
    if (!variant.ok) throw new Error(id ?? 'base');
    return variant.scenario;
  };
  const lastPlaces = (id: string | null) => valueAt(version(id), '/segments/gesloten/capacity/steps/na-krimp/places');

  it('calls no assumption a fact: only 57, 43, five months, seven weeks and groups of ten and four come from the document', () => {
    const fromDocument = [null, ...almata.variants.map(({ id }) => id)].flatMap((variant) =>
      assumptionsOf(almata, variant).flatMap(({ value, origin }) =>
        typeof value === 'number' && origin.kind === 'source' && origin.source.kind === 'document' ? [value] : [],
      ),
    );
    expect([...new Set(fromDocument)].toSorted((a, b) => a - b)).toEqual([0.678, 4, 10, 43, 57, 152.1875]);
    for (const source of Object.values(almata.sources)) {
      if (source.kind === 'document' && source.quote.includes('43'))
        expect(source.note).toMatch(/verwachting.*geen besluit/);
      if (source.kind === 'document' && source.quote.includes('vijf maanden'))
        expect(source.note).toMatch(/alleen over West-Brabant West/);
    }
  });

  it('costs the provider what the field says: 83,767.50 a place and 45 a day, 85 and 15 percent at 90 % of 300', () => {
    const cost = almata.segments[0].providerCost;
    const fixed = (cost?.fixed ?? []).reduce((sum, { eurosPerPlaceYear }) => sum + eurosPerPlaceYear, 0);
    expect(fixed).toBe(83_767.5);
    expect(fixed + 0.9 * 365 * (cost?.variableEurosPerDay ?? 0)).toBeCloseTo(0.9 * 365 * 300, 9);
    expect(fixed / (0.9 * 365 * 300)).toBeCloseTo(0.85, 12);
  });

  it('stays 57 in the base and ends at what a variant says, on the step that the slider moves', () => {
    expect(lastPlaces(null)).toBe(57);
    expect(almata.variants.map(({ id }) => [id, lastPlaces(id)])).toEqual([
      ['in-een-keer', 43],
      ['in-stappen', 43],
      ['minder-instroom', 43],
      ['korter-verblijf', 43],
      ['veertig-en-zes', 40],
      ['thuisbest', 43],
      ['groepen-van-tien', 44],
      ['groepen-van-vier', 44],
      ['later', 43],
      ['vervolgplek', 43],
      ['terugkomers', 43],
    ]);
  });

  it('is overloaded after the cut, but not with a shorter stay or after two years of less inflow', () => {
    const overloaded = (id: string | null) =>
      runWarnings(version(id)).map(({ code, facts }) => [code, 'from' in facts && facts.from]);
    expect(overloaded(null)).toEqual([]);
    expect(overloaded('in-een-keer')).toEqual([['overload', '2022-01-01']]);
    expect(overloaded('in-stappen')).toEqual([['overload', '2022-04-01']]);
    expect(overloaded('minder-instroom')).toEqual([]);
    expect(overloaded('korter-verblijf')).toEqual([]);
  });

  it('opens with five choices whose values the reader can say aloud', () => {
    const opening = version(almata.opening.variant);
    expect(almata.opening.choices.map((choice) => choiceValue(opening, choice))).toEqual([43, 10.25, 5, 'pxq', 300]);
    const shorter = version('korter-verblijf');
    expect(choiceValue(shorter, almata.opening.choices[2])).toBe(3.8);
  });

  it('with a slider moved away and back is the same text', () => {
    const path = '/segments/gesloten/capacity/steps/na-krimp/places';
    const away = applyChanges(almata, [{ path, value: 30 }]);
    const back = away.ok ? applyChanges(away.scenario, [{ path, value: 57 }]) : null;
    expect(back?.ok && JSON.stringify(back.scenario)).toBe(JSON.stringify(almata));
  });
});
