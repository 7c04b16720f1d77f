import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { bandLabel, blockedLabel, formatOutcome, formatRange, meanKey, meanLabel } from './charts.ts';

describe('the words in the charts', () => {
  it('write a mean in whole clients, and never zero for what is there', () => {
    expect([0, 0.04, 0.9, 0.96, 14.4, 60_000].map(formatOutcome)).toEqual([
      '0',
      '<\u00a01',
      '<\u00a01',
      '1',
      '14',
      '60.000',
    ]);
    expect(meanLabel(0.4)).toBe('gemiddeld minder dan 1');
  });

  it('write a range on one line, and one number when both ends are equal', () => {
    expect(formatRange(0, 42)).toBe('0\u00a0tot\u00a042');
    expect(formatRange(0.2, 0.3)).toBe('0');
    expect(bandLabel('half', 2, 22)).toBe('helft van de keren: 2\u00a0tot\u00a022');
  });

  it('name the end of a year by that year', () => {
    expect(meanKey('43 plaatsen', 14.2, dayOfDate('2026-01-01'))).toBe('43 plaatsen: gemiddeld 14, eind 2025');
    expect(meanKey('43 plaatsen', 14.2, dayOfDate('2025-07-01'))).toBe('43 plaatsen: gemiddeld 14, 1 jul 2025');
  });

  it('speak of one client in the singular', () => {
    expect(blockedLabel(1.2)).toBe('1 is klaar en wacht op een vervolgplek');
    expect(blockedLabel(2.4)).toBe('2 zijn klaar en wachten op een vervolgplek');
  });
});
