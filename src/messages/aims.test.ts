import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MEASURE_IDS } from '../experiment/measures.ts';
import { leverBy } from '../scenario/lever.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import {
  aimDifference,
  aimName,
  aimTable,
  aimTitle,
  aimUnit,
  aimValue,
  leverHead,
  leverIdOf,
  leverName,
  leverTyped,
  leverUnit,
  leverValueText,
  leverWord,
  measureName,
} from './aims.ts';

const parsed = parseScenarioText(readFileSync('scenarios/almata.json', 'utf8'), 'almata.json');
if (!parsed.ok) throw new Error('almata.json');
const { scenario } = parsed;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const lever = (id: string) => {
  const found = leverBy(scenario, id);
  if (!found) throw new Error(id);
  return found;
};

describe('what a question is about, in words', () => {
  test('has its period and its unit', () => {
    expect(aimTitle(scenario, { measure: 'waitingTime', segment: null, period: '2023' })).toBe(
      'Gemiddelde wachttijd in 2023 (dagen)',
    );
    expect(aimName(scenario, { measure: 'waitingList', segment: 'gesloten', period: '2024-01-01' })).toBe(
      'Gesloten jeugdhulp (JeugdzorgPlus): Wachtlijst op 1 januari 2024',
    );
    expect(aimName(scenario, { measure: 'waitingList', segment: null, period: 'horizon' })).toBe(
      'Gemiddelde wachtlijst over de hele periode',
    );
  });

  test('is another name for each measure', () => {
    const names = MEASURE_IDS.map((measure) => measureName(measure, 'horizon') + aimUnit(measure));
    expect(new Set(names).size).toBe(MEASURE_IDS.length);
  });

  test('is written with its unit, to some four figures', () => {
    expect(aimValue('waitingTime', 63.24)).toBe('63,2 dagen');
    expect(aimValue('occupancyRate', 0.9345)).toBe('93,5%');
    expect(plain(aimValue('costMunicipality', 5_617_350))).toBe('€ 5,617 miljoen');
    expect(plain(aimValue('providerResult', -405_250))).toBe('− € 405,3 duizend');
    expect(aimValue('waitingTime', null)).toBe('n.v.t.');
    expect(plain(aimDifference('costMunicipality', 1200))).toBe('+€ 1.200');
    expect(aimDifference('occupancyRate', -0.021)).toBe('−2,1 procentpunt');
  });

  test('has as many decimals in every row of a table', () => {
    const euros = aimTable('costMunicipality', [980_000, 5_617_350]);
    expect([euros.unit, euros.write(980_000), euros.write(5_617_350)]).toEqual(['duizend €', '980', '5.617']);
    const days = aimTable('waitingTime', [0.4, 63.25]);
    expect([days.unit, days.write(0.4), days.write(63.25), days.write(null)]).toEqual([
      'dagen',
      '0,4',
      '63,3',
      'n.v.t.',
    ]);
  });
});

describe('an input of a question, in words', () => {
  test('is the question of its choice, or its field', () => {
    expect(leverName(lever('plaatsen'))).toBe('Hoeveel plaatsen blijven er?');
    expect(leverName(lever('inflow'))).toBe('Alle instroom samen, maal');
    expect(leverName(lever('/norms/waitingDays'))).toBe('Norm voor wachten');
    expect(leverName(lever('/segments/gesloten/start/inCare'))).toBe(
      'Gesloten jeugdhulp (JeugdzorgPlus): jongeren met een plaats op de eerste dag',
    );
  });

  test('is told apart from another date by the date that it is now', () => {
    expect(leverName(lever('/segments/gesloten/capacity/steps/na-krimp/from'))).toBe(
      'Gesloten jeugdhulp (JeugdzorgPlus): begindatum van een aantal plaatsen (nu 1 januari 2022)',
    );
  });

  test('has values with their unit', () => {
    const date = lever('/segments/gesloten/capacity/steps/na-krimp/from');
    // 19 000 days after 1 January 1970.
    expect([leverValueText(date, 19_000), leverHead(date, 19_000), leverTyped(date, 19_000)]).toEqual([
      '8 januari 2022',
      '8 jan 2022',
      '2022-01-08',
    ]);
    expect(plain(leverValueText(lever('prijs'), 247.5))).toBe('€ 247,50 per dag');
    expect(leverValueText(lever('nieuwe-jongeren'), 8.5)).toBe('8,5 per maand');
    expect(leverValueText(lever('plaatsen'), 43)).toBe('43 plaatsen');
    expect(leverValueText(lever('stay'), 1.1)).toBe('1,1 keer');
    expect([leverUnit(lever('prijs')), leverUnit(lever('stay')), leverUnit(date)]).toEqual([
      'euro per dag',
      'keer',
      '',
    ]);
  });

  test('is typed in Dutch', () => {
    expect([leverIdOf('instroom'), leverIdOf('Verblijf'), leverIdOf('plaatsen')]).toEqual([
      'inflow',
      'stay',
      'plaatsen',
    ]);
    expect([leverWord(lever('inflow')), leverWord(lever('prijs'))]).toEqual(['instroom', 'prijs']);
  });
});
