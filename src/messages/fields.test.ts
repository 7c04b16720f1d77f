import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../scenario/assumptions.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import { placeOf } from '../scenario/place.ts';
import { pathOf, valueAt, withValueAt } from '../scenario/pointer.ts';
import { THREE_SEGMENTS } from '../scenario/three-segments.test-data.ts';
import { fieldValue, formatStay } from './field-values.ts';
import { fieldDescription, fieldLabel, fieldOwner } from './fields.ts';
import { inSentence } from './names.ts';

const parsed = parseScenarioText(readFileSync('scenarios/almata.json', 'utf8'), 'almata.json');
if (!parsed.ok) throw new Error('almata.json is not a scenario');
const ALMATA = parsed.scenario;

const at = (root: unknown, ...keys: PropertyKey[]) => placeOf(root, keys);

describe('the label of a value', () => {
  it('tells apart what a reader sees in one list', () => {
    for (const variant of [null, ...ALMATA.variants.map(({ id }) => id)]) {
      const labels = assumptionsOf(ALMATA, variant).map(
        ({ place, value }) => `${fieldOwner(place)} ${fieldLabel(place)}${typeof value === 'string' ? value : ''}`,
      );
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('says the date, the group and the kind of cost', () => {
    const labels = assumptionsOf(ALMATA).map(({ place }) => fieldLabel(place));
    for (const label of [
      'Aantal plaatsen vanaf 1 januari 2022',
      'Deel spoed',
      'Spreiding van de verblijfsduur',
      'Vaste kosten per plaats per jaar: gebouw',
    ]) {
      expect(labels).toContain(label);
    }
  });

  it('of a stay of one group says of which group', () => {
    const own = [{ group: 'iedereen', lengthOfStay: { kind: 'fixed', meanDays: 3 } }];
    const scenario = withValueAt(THREE_SEGMENTS, '/segments/0/lengthOfStayByGroup', own);
    const place = at(scenario, 'segments', 0, 'lengthOfStayByGroup', 0, 'lengthOfStay', 'meanDays');
    expect(fieldLabel(place)).toBe('Gemiddelde verblijfsduur van iedereen');
  });

  it('of two streams says which stream', () => {
    const two = [1, 2].map((number) => ({
      ...THREE_SEGMENTS.segments[0].inflow[0],
      id: `s${number}`,
      label: `Stroom ${number}`,
    }));
    const scenario = withValueAt(THREE_SEGMENTS, '/segments/0/inflow', two);
    expect(fieldLabel(at(scenario, 'segments', 0, 'inflow', 1, 'referralsPerYear'))).toBe(
      'Instroom ‘Stroom 2’: nieuwe jongeren per jaar',
    );
    expect(fieldLabel(at(scenario, 'segments', 0, 'inflow', 1, 'groups', 0, 'share'))).toBe(
      'Deel iedereen van instroom ‘Stroom 2’',
    );
  });

  it('of a place that the language does not know is that of the part around it', () => {
    expect(fieldLabel(at(THREE_SEGMENTS, 'segments', 0, 'start', 'waitng'))).toBe('Beginstand');
    expect(fieldLabel(at(THREE_SEGMENTS, 'zzz'))).toBe('Het scenario');
    expect(fieldLabel(at(THREE_SEGMENTS, 'constructor', 'name'))).toBe('Het scenario');
  });

  it('counts what has no name', () => {
    const nameless = withValueAt(THREE_SEGMENTS, '/segments/1', { start: { inCare: -1 } });
    expect(fieldOwner(at(nameless, 'segments', 1, 'start', 'inCare'))).toBe('Segment 2');
    const odd = withValueAt(THREE_SEGMENTS, '/segments/0/capacity/steps/0/from', 'gisteren');
    expect(fieldLabel(at(odd, 'segments', 0, 'capacity', 'steps', 0, 'places'))).toBe('Aantal plaatsen in stap 1');
  });

  it('knows each month', () => {
    const place = at(
      { segments: [{ inflow: [{ monthFactors: [1, 1, 1] }] }] },
      'segments',
      0,
      'inflow',
      0,
      'monthFactors',
      2,
    );
    expect(fieldLabel(place)).toBe('Instroom: drukte in maart');
  });

  it('stands in a sentence with a small letter, but for names', () => {
    expect(['Begindatum', 'PxQ', 'JeugdzorgPlus', 'Én', ''].map(inSentence)).toEqual([
      'begindatum',
      'PxQ',
      'JeugdzorgPlus',
      'én',
      '',
    ]);
  });

  it('without a place leaves names and dates out', () => {
    expect(fieldDescription('segments/capacity/steps/places')).toBe('Aantal plaatsen vanaf de datum van de stap');
    expect(fieldDescription('segments/nothing')).toBeNull();
  });
});

describe('every number of the language', () => {
  const numbers = leavesOf(everythingScenario, []).map((keys) => {
    const place = at(everythingScenario, ...keys);
    const value = valueAt(everythingScenario, pathOf(everythingScenario, keys));
    return { label: `${fieldOwner(place) ?? 'Scenario'}: ${fieldLabel(place)}`, text: fieldValue(place, value) };
  });

  it('has a label that tells it from all others, and says of what it is', () => {
    expect(numbers.length).toBeGreaterThan(150);
    const labels = numbers.map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    expect(labels.filter((label) => label.includes('…'))).toEqual([]);
  });

  it('has a value with its unit', () => {
    for (const { text } of numbers) expect(text).not.toMatch(/undefined|NaN|null|n\.v\.t\./);
    const shown = numbers.map(({ label, text }) => `${label} = ${text.replaceAll('\u00a0', ' ')}`);
    for (const line of [
      'Scenario: Maatregel ‘Pleeggezinnen werven’: nieuwe plaatsen per jaar = 6 plaatsen per jaar',
      'Scenario: Hoogste leeftijd bij aanmelding van de groep ‘Zware vraag’ = 17,5 jaar',
      'Segment ‘Gesloten jeugdhulp’: Kosten van verhuizen bij sluiting = € 1.150 per jongere',
      'Segment ‘Gesloten jeugdhulp’: Verblijf ‘lang’: gemiddelde = 6,6 maanden (200 dagen)',
      'Segment ‘Gesloten jeugdhulp’: Plaatsen met personeel vanaf 1 januari 2025 = 24 plaatsen',
      'Segment ‘Gesloten jeugdhulp’: Na het langste verblijf: zoeken van een plaats in ‘Behandelgroep’: gemiddelde = 10 dagen',
      'Segment ‘Behandelgroep’: Meer aanmeldingen door meer plaatsen = 0,2% meer bij 1% meer plaatsen',
      'Segment ‘Crisisopvang’: Instroom ‘Nieuwe crises’: drukte op vrijdag = 1,3 keer',
    ]) {
      expect(shown).toContain(line);
    }
  });
});

const ABOUT_THE_FILE = new Set<PropertyKey | undefined>(['variants', 'opening', 'sources']);

/** The keys to every number; own measurements stand together as one value. */
function leavesOf(value: unknown, keys: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  if (typeof value === 'number') return [keys];
  if (typeof value !== 'object' || value === null || ABOUT_THE_FILE.has(keys[0])) return [];
  if (keys.at(-1) === 'observedDays') return [keys];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('a value', () => {
  it('has its unit', () => {
    const values = new Map(
      assumptionsOf(ALMATA, 'minder-instroom').map(({ path, place, value }) => [path, fieldValue(place, value)]),
    );
    const shown = (path: string) => values.get(path)?.replaceAll('\u00a0', ' ');
    expect(shown('/segments/gesloten/capacity/steps/na-krimp/places')).toBe('43 plaatsen');
    expect(shown('/segments/gesloten/lengthOfStay/meanDays')).toBe('5 maanden (152 dagen)');
    expect(shown('/segments/gesloten/inflow/aanmeldingen/growth/rate')).toBe('15% minder per jaar');
    expect(shown('/segments/gesloten/inflow/aanmeldingen/groups/spoed/share')).toBe('66%');
    expect(shown('/segments/gesloten/inflow/aanmeldingen/groups/regulier/share')).toBe('de rest');
    expect(shown('/segments/gesloten/providerCost/fixed/personeel/eurosPerPlaceYear')).toBe(
      '€ 67.766,50 per plaats per jaar',
    );
    expect(shown('/segments/gesloten/urgent/withinHours')).toBe('24 uur');
    expect(shown('/contracts/pxq/priceYear')).toBe('2021');
    expect([...values.values()].join('\n')).not.toMatch(/undefined|NaN|null|n\.v\.t\./);
  });

  it('of a list of measurements is their number and mean', () => {
    const scenario = withValueAt(THREE_SEGMENTS, '/segments/0/lengthOfStay', {
      kind: 'empirical',
      observedDays: [10, 20, 60],
    })!;
    const found = assumptionsOf(scenario).find(({ path }) => path.endsWith('observedDays'));
    expect(found && fieldValue(found.place, found.value)).toBe('3 metingen, gemiddeld 30 dagen');
  });

  it('of one day or one place stands alone', () => {
    const place = at(THREE_SEGMENTS, 'norms', 'waitingDays');
    expect([1, 0.5, 63].map((days) => fieldValue(place, days))).toEqual(['1 dag', '0,5 dagen', '63 dagen']);
    expect(fieldValue(at(THREE_SEGMENTS, 'segments', 0, 'capacity', 'steps', 0, 'places'), 1)).toBe('1 plaats');
    expect(formatStay(20)).toBe('20 dagen');
  });
});
