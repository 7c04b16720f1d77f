import { readFileSync } from 'node:fs';
import { expect, describe as group, it } from 'vitest';
import { describe } from '../scenario/describe.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import { withValueAt } from '../scenario/pointer.ts';
import type { Scenario } from '../scenario/schema.ts';
import { THREE_SEGMENTS } from '../scenario/three-segments.test-data.ts';
import { descriptionText } from './describe.ts';

const parsed = parseScenarioText(readFileSync('scenarios/almata.json', 'utf8'), 'almata.json');
if (!parsed.ok) throw new Error('almata.json is not a scenario');
const ALMATA = parsed.scenario;

function told(scenario: Scenario): string[] {
  return describe(scenario).map((description) => descriptionText(description).replaceAll('\u00a0', ' '));
}

function toldWith(path: string, value: unknown): string[] {
  return told(withValueAt(THREE_SEGMENTS, path, value)!);
}

group('a scenario read aloud', () => {
  it('says each setting in a sentence with its unit', () => {
    const sentences = told(ALMATA);
    for (const sentence of [
      'De berekening loopt van 1 januari 2021 tot en met 31 december 2025.',
      'Er komen 123 jongeren per jaar bij; dat is 2,4 per week.',
      'Van de nieuwe jongeren is 66% spoed en 34% regulier.',
      'Een verblijf duurt gemiddeld 5 maanden (152 dagen), met een spreiding van 0,877 keer dat gemiddelde (gammaverdeling).',
      'Er zijn 57 plaatsen.',
      'Vanaf 1 januari 2022 zijn er 57 plaatsen.',
      'Wie spoed heeft en niet binnen 24 uur een plaats krijgt, gaat naar een noodplek van € 450 per dag, tot er een plaats vrij is.',
      'Bij contract ‘Betalen per dag (PxQ)’ betaalt de gemeente € 300 voor elke dag dat een plaats bezet is (prijspeil 2021).',
      'Variant ‘In één keer naar 43’: aantal plaatsen vanaf 1 januari 2022 wordt 43 plaatsen (was 57 plaatsen).',
      'De toekomst wordt 500 keer nagespeeld, met startgetal ‘almata’.',
    ]) {
      expect(sentences).toContain(sentence);
    }
  });

  it('points each sentence to its part of the file, and says of which segment it is', () => {
    const description = describe(ALMATA).find(({ code }) => code === 'inflow');
    expect(description?.path).toBe('/segments/gesloten/inflow/aanmeldingen/referralsPerYear');
    expect(description?.segment).toBe('Gesloten jeugdhulp (JeugdzorgPlus)');
  });

  it.each([
    [
      '/segments/0/inflow/0/growth',
      { from: '2023-01-01', rate: -0.15 },
      'Vanaf 1 januari 2023 en daarna elk jaar op 1 januari komen er 15% minder jongeren bij dan ervoor.',
    ],
    [
      '/segments/0/inflow/0/steps',
      [{ from: '2023-07-01', referralsPerYear: 52.18 }],
      'Vanaf 1 juli 2023 komen er 52,18 jongeren per jaar bij; dat is 1 per week.',
    ],
    [
      '/segments/0/inflow/0/monthFactors',
      [1.5, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 1, 1],
      'De drukte verschilt per maand: in januari 1,5 keer en in juli 0,5 keer het gemiddelde.',
    ],
    ['/segments/0/lengthOfStay', { kind: 'fixed', meanDays: 20 }, 'Een verblijf duurt voor iedereen 20 dagen.'],
    [
      '/segments/0/lengthOfStay',
      { kind: 'exponential', meanDays: 152.1875, maximumDays: 182.625 },
      'Een verblijf duurt gemiddeld 5 maanden (152 dagen), hoogstens 6 maanden (183 dagen) (exponentiële verdeling).',
    ],
    [
      '/segments/0/lengthOfStay',
      { kind: 'empirical', observedDays: [10, 20] },
      'Een verblijf duurt zoals gemeten bij 2 verblijven: gemiddeld 15 dagen.',
    ],
    [
      '/segments/0/lengthOfStayByGroup',
      [{ group: 'iedereen', lengthOfStay: { kind: 'fixed', meanDays: 1 } }],
      'Voor ‘Iedereen’ duurt een verblijf voor iedereen 1 dag.',
    ],
    ['/segments/0/capacity', { kind: 'unlimited' }, 'Er is altijd plaats.'],
    [
      '/segments/0/waiting',
      { kind: 'refuse' },
      'Wie geen vrije plaats vindt, zoekt ergens anders hulp: er is geen wachtlijst.',
    ],
    [
      '/segments/0/waiting',
      { kind: 'list', order: 'most-urgent-first' },
      'Wie geen vrije plaats vindt, komt op de wachtlijst: spoed gaat voor, daarna wie het eerst is aangemeld.',
    ],
    [
      '/segments/0/waiting',
      { kind: 'list', order: 'first-come', maximum: 0 },
      'Niemand kan thuis op de wachtlijst staan: wie komt als het vol is, zoekt ergens anders hulp.',
    ],
    [
      '/segments/0/waiting',
      { kind: 'list', order: 'first-come', maximum: 1 },
      'Er wacht hoogstens 1 jongere thuis: wie daarna komt, zoekt ergens anders hulp.',
    ],
    [
      '/segments/0/waiting',
      { kind: 'list', order: 'first-come', bridging: { afterDays: 0, share: 1, eurosPerDay: 61.5 } },
      'Van wie wacht, krijgt 100% hulp tijdens het wachten, van € 61,50 per dag.',
    ],
    ['/segments/0/inflow/0/known', [{ id: 'a', day: 4 }], 'Van 1 jongere is bekend op welke dag die komt.'],
    [
      '/segments/0/inflow/0/fallbacks',
      ['wonen', 'ambulant', 'verblijf'],
      'Is het hier vol, dan probeert een nieuwe jongere eerst ‘Wonen’, dan ‘Ambulant’ en dan ‘Verblijf’.',
    ],
    ['/segments/0/afterMaximum', { extendedShare: 0, exits: [] }, 'Niemand blijft langer dan het langste verblijf.'],
    [
      '/segments/0/ageLimit',
      { years: 18, extendedShare: 0, extendedYears: 18 },
      'De hulp stopt als een jongere 18 jaar wordt.',
    ],
    [
      '/segments/0/behaviour',
      [{ contract: 'dagprijs', stayFactor: 1, inflowFactor: 1, occupancyTarget: 1 }],
      'Met contract ‘Dagprijs’ doen mensen hetzelfde als anders.',
    ],
    ['/segments/0/urgent', { kind: 'wait' }, 'Spoed wacht zoals ieder ander.'],
    [
      '/segments/0/exits',
      [{ to: 'wonen', share: 0.25, whenFull: 'keep-place' }],
      '25% stroomt na het verblijf door naar ‘Wonen’; is daar geen plaats, dan houdt de jongere de oude plaats bezet.',
    ],
    ['/segments/0/exits', [{ to: 'wonen', share: 0.25, whenFull: 'leave' }], '75% vertrekt na het verblijf.'],
    ['/segments/0/start', { inCare: 1, waiting: 1 }, 'Op de eerste dag heeft 1 jongere een plaats en wacht er 1.'],
    [
      '/contracts/0',
      { id: 'dagprijs', label: 'X', kind: 'lumpsum', eurosPerYear: 1e6, priceYear: 2022 },
      'Bij contract ‘X’ betaalt de gemeente een vast bedrag van € 1.000.000 per jaar (prijspeil 2022).',
    ],
    [
      '/contracts/0',
      {
        id: 'dagprijs',
        label: 'X',
        kind: 'lumpsum-norm',
        places: 'as-planned',
        occupancyRate: 0.9,
        eurosPerDay: 300,
        priceYear: 2022,
      },
      'Bij contract ‘X’ betaalt de gemeente een vast bedrag per jaar: het geplande aantal plaatsen × 90% bezetting × 365 dagen × € 300 (prijspeil 2022).',
    ],
    ['/start', { kind: 'long-run', warmUpDays: 365 }, 'Eerst loopt een aanloop van 365 dagen die niet meetelt.'],
    ['/variants', [{ id: 'v', label: 'V', changes: [] }], 'Variant ‘V’: alles blijft zoals het is.'],
  ])('%s as %j', (path, value, sentence) => {
    expect(toldWith(path, value)).toContain(sentence);
  });

  it('never shows the machinery', () => {
    for (const sentence of [...told(ALMATA), ...told(THREE_SEGMENTS)]) {
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object|n\.v\.t\./);
      expect(sentence).toMatch(/^[\p{Lu}\d€].*\.$/u);
    }
  });
});
