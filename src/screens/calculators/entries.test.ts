import { describe, expect, it } from 'vitest';
import type { Input } from '../../calculators/calculator.ts';
import { CATALOGUE, type CalculatorId } from '../../calculators/catalogue.ts';
import { CALCULATOR_WORDS } from '../../messages/calculators.ts';
import { readField, sheetOf, stepped, type Typed, tidied } from './entries.ts';

const sheet = (id: CalculatorId, typed: Typed = {}) => sheetOf(CATALOGUE[id], CALCULATOR_WORDS[id], typed);
const fieldOf = (id: CalculatorId, key: string, typed: Typed = {}) =>
  sheet(id, typed).fields.find((field) => field.key === key)!;
const resultOf = (id: CalculatorId, key: string, typed: Typed = {}) => {
  const { run } = sheet(id, typed);
  return run.kind === 'outcome' && run.outcome.results.find((result) => result.key === key)?.value;
};
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

const SHARE: Input = { unit: 'share', minimum: 0, maximum: 1, step: 0.05, default: 0.9, source: 'published' };
const EUROS: Input = { unit: 'euros-per-year', minimum: 0, maximum: 1e6, step: 1000, default: 0, source: 'document' };

describe('what is typed in a calculator', () => {
  it('begins with the numbers of the calculator: 5,000 / (150 - 50) = 50 days', () => {
    expect(resultOf('recruiting', 'netDays')).toBe(50);
    expect(sheet('recruiting').fields.map(({ text }) => plain(text))).toEqual([
      '€ 5.000',
      '€ 150',
      '€ 50',
      '50',
      '10',
      '183',
    ]);
    expect(sheet('recruiting').fields.some(({ isChanged, complaint }) => isChanged || complaint !== null)).toBe(false);
  });

  it('counts at once: 5,000 / (300 - 50) = 20 days', () => {
    expect(resultOf('recruiting', 'netDays', { avoidedEurosPerDay: '300' })).toBe(20);
    expect(fieldOf('recruiting', 'avoidedEurosPerDay', { avoidedEurosPerDay: '300' }).isChanged).toBe(true);
  });

  it('is a share when it stands before %: 80 is 0,8', () => {
    expect(readField(SHARE, '80')).toBe(0.8);
    expect(readField(SHARE, '33,3')).toBeCloseTo(0.333, 12);
    expect(resultOf('two-contracts', 'byTheDay', { occupancy: '80' })).toBe(4_993_200);
  });

  it('is read as a Dutch person means it', () => {
    expect(readField(EUROS, '€ 162.978')).toBe(162_978);
    expect(readField(EUROS, '1.234,50')).toBe(1234.5);
    expect(readField(EUROS, ' ')).toBeNull();
  });

  it.each([
    ['vaak', 'Kans dat het zoeken lukt: de tekst ‘vaak’ is geen getal. Vul een getal in van 0% tot 100%.'],
    ['150', 'Kans dat het zoeken lukt: 150% is te hoog. Vul een getal in van 0% tot 100%.'],
    ['', 'Kans dat het zoeken lukt: hier staat nog niets. Vul een getal in van 0% tot 100%.'],
  ])('that cannot be used is told beside its field, and nothing is worked out with it: %j', (text, complaint) => {
    const { run, fields } = sheet('recruiting', { successShare: text });
    expect(run.kind).toBe('problems');
    expect(fields.filter((field) => field.complaint !== null).map(({ key }) => key)).toEqual(['successShare']);
    expect(plain(fieldOf('recruiting', 'successShare', { successShare: text }).complaint)).toBe(complaint);
  });

  it('with a point that may be a comma is asked about, never read as ten times as much', () => {
    expect(fieldOf('recruiting', 'avoidedEurosPerDay', { avoidedEurosPerDay: '1234.5' }).complaint).toContain('1234.5');
  });

  it('may be left out where the calculator works it out itself', () => {
    expect(fieldOf('two-contracts', 'lumpsumEuros').text).toBe('');
    expect(fieldOf('two-contracts', 'lumpsumEuros', { lumpsumEuros: '' })).toMatchObject({
      isChanged: false,
      complaint: null,
    });
    expect(resultOf('two-contracts', 'lumpsum', { lumpsumEuros: '5.000.000' })).toBe(5_000_000);
  });

  it('of a year has no thousands mark', () => {
    expect(fieldOf('indexation', 'firstYear').text).toBe('2024');
  });
});

describe('a step', () => {
  it('goes to the next multiple, and stays within the range', () => {
    expect(stepped(SHARE, '90', 1)).toBe('95');
    expect(stepped(SHARE, '92', 1)).toBe('95');
    expect(stepped(SHARE, '92', -1)).toBe('90');
    expect(stepped(SHARE, '100', 1)).toBe('100');
    expect(stepped(SHARE, '10', -10)).toBe('0');
    expect(plain(stepped(EUROS, '€ 162.978', 1))).toBe('€ 163.000');
  });

  it('begins at nothing in an empty field and leaves a text alone that is no number', () => {
    expect(stepped(SHARE, '', 1)).toBe('5');
    expect(stepped(SHARE, 'vaak', 1)).toBe('vaak');
  });
});

describe('a number that someone has finished', () => {
  it('is written as the page writes numbers, if that loses nothing', () => {
    expect(plain(tidied(EUROS, '162978'))).toBe('€ 162.978');
    expect(tidied(SHARE, '33,3333')).toBe('33,3333');
    expect(tidied(SHARE, 'vaak')).toBe('vaak');
    expect(tidied(SHARE, '')).toBe('');
  });
});
