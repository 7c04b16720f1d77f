import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { MISFITS, type Misfit, UNKNOWN_IDS, WARNED, withChanges } from '../scenario/misfits.test-data.ts';
import { MONEY_MISFITS, UNKNOWN_MONEY_IDS } from '../scenario/misfits-money.test-data.ts';
import { parseScenario } from '../scenario/parse.ts';
import { withValueAt } from '../scenario/pointer.ts';
import type { Problem } from '../scenario/problems.ts';
import { MONEY_WARNED } from '../scenario/warned-money.test-data.ts';
import { HELPS, NEVER } from './bad-inputs.test-data.ts';
import { problemLines, problemText } from './problems.ts';

function foundIn(changes: Misfit['changes']): readonly Problem[] {
  const parsed = parseScenario(withChanges(everythingScenario, changes));
  return parsed.ok ? parsed.warnings : parsed.problems;
}

describe('what does not fit together', () => {
  it.each([...UNKNOWN_IDS, ...MISFITS, ...WARNED, ...UNKNOWN_MONEY_IDS, ...MONEY_MISFITS, ...MONEY_WARNED])(
    '$title: says where, what and how to mend it',
    (misfit) => {
      const problem = foundIn(misfit.changes).find(({ code, path }) => code === misfit.code && path === misfit.path);
      const line = problem ? problemText(problem) : '';
      expect(line).toMatch(/^\p{Lu}[^:]*: .*[.?]$/u);
      expect(line).toMatch(HELPS);
      expect(line).not.toMatch(NEVER);
    },
  );

  it.each([
    [
      { '/segments/gesloten/capacity/groups/meer/closes': '2024-12-31' },
      'de sluiting (31 december 2024) ligt niet na de opening (1 januari 2025)',
    ],
    [{ '/locations/zuid/closes': '2025-09-30' }, 'ligt niet op of na de opnamestop (1 oktober 2025)'],
    [
      { '/segments/behandelgroep/capacity/flexible/closeBelowInCare': 21 },
      'open bij 20 jongeren en dicht bij minder dan 21',
    ],
    [{ '/segments/gesloten/ageLimit/extendedYears': 17 }, 'stopt bij 17 jaar, eerder dan de gewone hulp (18 jaar)'],
    [
      { '/segments/gesloten/capacity/groups/duin/location': 'nord' },
      'de locatie ‘nord’ bestaat niet. Bedoelt u ‘noord’?',
    ],
    [{ '/measures/ombuigen/to': 'gesloten' }, 'hier staat ‘Gesloten jeugdhulp’ zelf'],
    [{ '/segments/crisisopvang/inflow/nieuw/arrivals/sizes/samen/share': 0.2 }, 'de delen zijn samen 0,95 (95%)'],
    [
      { '/segments/thuis/returns': { share: 1, after: { kind: 'fixed', meanDays: 9 }, to: 'thuis' } },
      'laat niet iedereen terugkomen',
    ],
  ])('%j names the values', (changes, text) => {
    expect(problemLines(foundIn(changes)).join('\n')).toContain(text);
  });
});

describe('a value that cannot be', () => {
  it.each<readonly [path: string, value: unknown, shows: readonly string[]]>([
    ['/clientGroups/crisis/urgencyLevel', 10, ['10', 'hoogstens 9']],
    ['/clientGroups/crisis/ageAtReferral/fromYears', -1, ['-1', 'minstens 0', 'jaar']],
    ['/clientGroups/zwaar/headStartDays', 'lang', ['‘lang’', 'een getal verwacht']],
    ['/locations/zuid/closes', '2025-02-30', ['2025-02-30', 'bestaat niet']],
    ['/measures/voorkomen/reach', 1.2, ['1,2', 'hoogstens 1']],
    ['/measures/voorkomen/kind', 'prevnt', ['prevnt', 'Bedoelt u ‘prevent’?']],
    ['/measures/voorkomen/mostPlaces', 4, ['mostPlaces', 'bestaat niet']],
    ['/segments/crisisopvang/inflow/nieuw/weekdayFactors', [1, 1, 1], ['3 regels', 'precies 7']],
    ['/segments/crisisopvang/inflow/nieuw/arrivals/sizes/0/clients', 0, ['staat 0', 'minstens 1']],
    [
      '/segments/crisisopvang/inflow/nieuw/arrivals',
      { kind: 'evenly-space' },
      ['evenly-space', 'Bedoelt u ‘evenly-spaced’?'],
    ],
    // At home for a moment only: who is refused would ask again without end.
    ['/segments/crisisopvang/inflow/bekenden/population/meanDaysAtHome', 1e-9, ['minstens 0,001']],
    ['/segments/crisisopvang/inflow/nieuw/fallbacks', [], ['leeg', 'minstens één']],
    ['/segments/crisisopvang/lengthOfStay/untilDays', null, ['niets ingevuld']],
    ['/segments/gesloten/lengthOfStay/parts/kort/stay/meanDays', -5, ['-5', 'minstens 0,001']],
    ['/segments/gesloten/lengthOfStay/parts', [], ['leeg', 'minstens 2']],
    ['/segments/gesloten/capacity/closing', { relocateTo: 5, eurosPerMove: 1 }, ['staat 5', 'een tekst verwacht']],
    ['/segments/gesloten/capacity/closing', { relocateTo: 'thuis' }, ['niets ingevuld']],
    ['/segments/gesloten/capacity/closing', 'nooit', ['nooit', 'as-clients-leave']],
    ['/segments/gesloten/capacity/groups/duin/places', 0, ['staat 0', 'minstens 1']],
    ['/segments/gesloten/capacity/groups/duin/opens', 'straks', ['straks', 'jjjj-mm-dd']],
    ['/segments/gesloten/waiting/patience/then', { naar: 'thuis' }, ['naar', 'bestaat niet']],
    ['/segments/gesloten/waiting/maximum', 2.5, ['2,5', 'heel getal']],
    ['/segments/gesloten/dropout/then', 'weg', ['weg', 'leave']],
    ['/segments/gesloten/behaviour/0/stayFactor', 11, ['11', 'hoogstens 10']],
    ['/segments/gesloten/ageLimit/years', 1e9, ['1.000.000.000', 'hoogstens 100']],
    ['/segments/behandelgroep/capacity/steps/ombouw/onlyWhen/has', 'plek', ['plek', 'in-care']],
    ['/segments/behandelgroep/demandPerSupply', 3, ['staat 3', 'hoogstens 2']],
    ['/segments/thuis/outOfHome', 'nee', ['‘nee’', 'true (ja) of false (nee)']],
  ])('at %s: %j', (path, value, shows) => {
    const parsed = parseScenario(withValueAt(everythingScenario, path, value));
    expect(parsed.ok).toBe(false);
    const lines = problemLines(parsed.ok ? [] : parsed.problems);
    for (const line of lines) {
      expect(line).toMatch(HELPS);
      expect(line).not.toMatch(NEVER);
    }
    for (const shown of shows) expect(lines.join('\n')).toContain(shown);
  });
});
