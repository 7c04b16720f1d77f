import { expect, test } from 'vitest';
import { type NumberBounds, readTypedNumber } from './typed-number.ts';

const PLACES: NumberBounds = { minimum: 30, maximum: 60, whole: true, write: String };
const PRICE: NumberBounds = { minimum: 0, maximum: 5000, whole: false, write: (value) => `€ ${value}` };

test.each([
  ['1234,5', 1234.5],
  ['1.234,50', 1234.5],
  ['€ 1.234,50', 1234.5],
  ['  300 ', 300],
  ['0', 0],
])('%j is taken as a Dutch person means it', (text, value) => {
  expect(readTypedNumber(text, PRICE)).toEqual({ ok: true, value });
});

test('a point that may be a decimal point is asked about, never read as ten times as much', () => {
  const typed = readTypedNumber('1234.5', PRICE);
  expect(typed).toMatchObject({ ok: false, complaint: expect.stringContaining('1234.5') });
});

test.each(['', '29', '61', '-45', '999999'])('%j is outside the bounds, and the complaint names them', (text) => {
  expect(readTypedNumber(text, PLACES)).toEqual({ ok: false, complaint: 'Vul een getal in tussen 30 en 60.' });
});

test('half a place is refused', () => {
  expect(readTypedNumber('43,5', PLACES)).toEqual({ ok: false, complaint: 'Vul een heel getal in.' });
});

test.each(['veertig', '1e3', '∞', '43 plaatsen', '4 of 5'])('%j is no number', (text) => {
  expect(readTypedNumber(text, PLACES)).toMatchObject({ ok: false });
});
