import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import { readAims, typedAim } from './read-aims.ts';
import { readLevers } from './read-levers.ts';

const parsed = parseScenarioText(readFileSync('scenarios/almata.json', 'utf8'), 'almata.json');
if (!parsed.ok) throw new Error('almata.json');
const { scenario } = parsed;
const aims = (...texts: readonly string[]) => readAims(texts, scenario);
const levers = (...texts: readonly string[]) => readLevers(texts, scenario, 2);

describe('what stands behind --aim', () => {
  test('is a measure, of all segments over the whole horizon unless it says otherwise', () => {
    expect(aims('waitingTime', 'waitingTime@2023', 'waitingList:gesloten@2024-01-01')).toEqual({
      aims: [
        { measure: 'waitingTime', segment: null, period: 'horizon' },
        { measure: 'waitingTime', segment: null, period: '2023' },
        { measure: 'waitingList', segment: 'gesloten', period: '2024-01-01' },
      ],
      problems: [],
    });
  });

  test('may be called by its Dutch word, as in a formula', () => {
    expect(aims('wachttijd@2023', 'binnen_norm')).toEqual(aims('waitingTime@2023', 'withinNorm'));
  });

  test('is written as it is read, and counts once', () => {
    const texts = ['waitingTime@2023', 'waitingList:gesloten@2024-01-01', 'occupancyRate'];
    expect(aims(...texts, ...texts).aims.map(typedAim)).toEqual(texts);
  });

  test.each([
    ['waitingTim', 'Bedoelt u waitingTime?'],
    ['wachttijt', 'Bedoelt u wachttijd?'],
    ['waitingTime:geslotn', 'Bedoelt u gesloten?'],
    ['waitingTime@2050', 'Kies een jaar (2021 tot en met 2025)'],
    ['waitingTime@2023-02-30', 'hoort niet bij dit scenario'],
    ['waitingTime@2024-01-01', 'bestaat niet op één dag'],
    ['waitingTime@', 'is niet te lezen'],
    ['', 'is niet te lezen'],
    ['constructor', 'bestaat niet'],
  ])('%s is refused, with what to type instead', (text, part) => {
    const { aims: read, problems } = aims(text);
    expect(read).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(part);
  });

  test('is refused for everything at once', () => {
    expect(aims('a', 'b', 'waitingTime').problems).toHaveLength(2);
  });
});

describe('what stands behind --input', () => {
  test('is a choice, all of something, or a path, with a range and perhaps a step', () => {
    const { ranges, problems } = readLevers(
      [
        'plaatsen=43:57',
        'instroom=0,8:1.2:0.1',
        '/segments/gesloten/capacity/steps/na-krimp/from=2022-01-01:2022-12-01',
      ],
      scenario,
      3,
    );
    expect(problems).toEqual([]);
    expect(ranges.map(({ lever, from, until, step }) => [lever.id, from, until, step])).toEqual([
      ['plaatsen', 43, 57, null],
      ['inflow', 0.8, 1.2, 0.1],
      ['/segments/gesloten/capacity/steps/na-krimp/from', dayOfDate('2022-01-01'), dayOfDate('2022-12-01'), null],
    ]);
  });

  test.each([
    ['plaatsen', 'is niet te lezen'],
    ['plaatsen=43', 'is niet te lezen'],
    ['plaatsen=57:43', 'begin groter dan het eind'],
    ['plaatsen=43:57:0', 'stap niet groter dan 0'],
    ['plaatsen=43.5:57', 'heel getal'],
    ['plaatsen=1:57', 'loopt van 30 tot en met 60'],
    ['plaatsen=veel:57', 'geen getal'],
    ['instrom=0.8:1.2', 'Bedoelt u instroom?'],
    ['/segments/geslten/start/inCare=1:2', 'Bedoelt u /segments/gesloten/start/inCare?'],
    ['/name=1:2', 'bestaat niet'],
    ['verblijf=0:1', 'er staat 0'],
    ['/segments/gesloten/capacity/steps/na-krimp/from=1:2', 'geen datum'],
  ])('%s is refused, with what to type instead', (text, part) => {
    const { ranges, problems } = levers(text);
    expect(ranges).toEqual([]);
    expect(problems.join('\n')).toContain(part);
  });

  test('is asked for when it is not there, and no more of it than fits the question', () => {
    expect(levers().problems[0]).toContain('plaatsen, nieuwe-jongeren, verblijfsduur, prijs, instroom, verblijf');
    expect(levers('plaatsen=43:57', 'prijs=150:300', 'instroom=1:2').problems).toHaveLength(1);
  });

  test('moves a number once', () => {
    const path = '/segments/gesloten/capacity/steps/na-krimp/places';
    expect(levers('plaatsen=43:57', `${path}=43:57`).problems[0]).toContain('hetzelfde getal');
    expect(levers('plaatsen=43:57', 'plaatsen=44:50').problems[0]).toContain('twee keer');
  });
});
