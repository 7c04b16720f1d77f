import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { withValueAt } from '../scenario/pointer.ts';
import { changeLines } from './change-lines.ts';

/** The lines about one change, without the breaks that fit them to the page. */
function linesOf(path: string, value: unknown): string[] {
  const text = changeLines(everythingScenario, withValueAt(everythingScenario, path, value)!).join('\n');
  return text.replaceAll('\u00a0', ' ').replaceAll('\n  ', ' ').split('\n');
}

describe('what is not the same in a variant', () => {
  it('is told with its value before and after', () => {
    expect(linesOf('/contracts/dagprijs/eurosPerDay', 310)).toEqual([
      '- Prijs per dag: ‘Prijs per dag’: € 300 per dag → € 310 per dag',
    ]);
  });

  it('is told when it is gone, and what stays is not', () => {
    const open = { id: 'hei', label: 'Hei', location: 'zuid', places: 6 };
    expect(linesOf('/segments/gesloten/capacity/groups/hei', open)).toEqual([
      '- Segment ‘Gesloten jeugdhulp’, woongroep ‘Hei’: geen nieuwe jongeren vanaf: was 1 maart 2025, vervalt',
      '- Segment ‘Gesloten jeugdhulp’, woongroep ‘Hei’: gesloten vanaf: was 1 juli 2025, vervalt',
    ]);
  });

  it('is told of each part of a ceiling that is new or gone', () => {
    const { ceiling: _, ...without } = everythingScenario.contracts[0] as { ceiling?: object };
    expect(linesOf('/contracts/0', without)).toEqual([
      '- Budgetplafond: ‘Prijs per dag’: was € 6.000.000 per jaar, vervalt',
      '- Wat er gebeurt bij het budgetplafond: ‘Prijs per dag’: was wordt niet betaald, vervalt',
    ]);
    expect(linesOf('/contracts/resultaat/ceiling', { eurosPerYear: 900_000, then: 'lifted' })).toEqual([
      '- Budgetplafond: ‘Prijs naar resultaat’: € 900.000 per jaar',
      '- Wat er gebeurt bij het budgetplafond: ‘Prijs naar resultaat’: wordt toch betaald, en apart geteld',
    ]);
  });

  it('is one line about a programme that is gone', () => {
    expect(linesOf('/programmes', [])).toEqual(['- Programma ‘Transformatie’: vervalt']);
  });

  it('names contracts, and tells other steps of places in one line', () => {
    expect(linesOf('/segments/gesloten/contract', 'vast')).toEqual([
      '- Segment ‘Gesloten jeugdhulp’, contract: Vast bedrag naar plaatsen → Vast bedrag',
    ]);
    const steps = [{ id: 'begin', from: '2024-01-01', places: 25 }];
    expect(linesOf('/segments/behandelgroep/capacity/steps', steps)).toEqual([
      '- Segment ‘Behandelgroep’, aantal plaatsen per datum: 22 vanaf 1 januari 2024, 26 vanaf 1 januari 2025, 20 vanaf 1 januari 2026 → 25 vanaf 1 januari 2024',
    ]);
  });

  it('tells a condition that is gone, though places and dates are the same', () => {
    const lines = linesOf('/segments/behandelgroep/capacity/steps/ombouw', {
      id: 'ombouw',
      from: '2025-01-01',
      places: 26,
    });
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/: was .*, vervalt$/);
  });

  it('tells own observations by their mean', () => {
    const lines = linesOf('/segments/gesloten/lengthOfStay', { kind: 'empirical', observedDays: [100, 200] });
    expect(lines).toContain(
      '- Segment ‘Gesloten jeugdhulp’, gemeten verblijfsduren: 2 metingen, gemiddeld 4,9 maanden (150 dagen)',
    );
  });
});
