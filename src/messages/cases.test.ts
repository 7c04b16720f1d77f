import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CASE_CARDS } from './cases.ts';

it('every case that comes with the page has a card, and every card a case', () => {
  const files = readdirSync('scenarios').filter((name) => /^[^.]+\.json$/.test(name));
  expect(Object.keys(CASE_CARDS).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
});
