import { expect, it } from 'vitest';
import type { Source } from '../scenario/schema.ts';
import { sourcesOf } from './sources-of.ts';

const source = (note: string): Source => ({ kind: 'assumption', note });
const sources = {
  '/segments/huis': source('the house'),
  '/segments/huis/providerCost/fixed': source('its fixed cost'),
  '/contracts/dag/eurosPerDay': source('a price'),
  '/contracts/dag/priceYear': source('its year'),
};
const notes = (path: string) => sourcesOf({ sources }, path).map(({ note }) => note);

it('the source of a number is that of the nearest part that holds it, else those of its own parts', () => {
  expect(notes('/segments/huis/providerCost/fixed/gebouw')).toEqual(['its fixed cost']);
  expect(notes('/segments/huis/providerCost/staffing')).toEqual(['the house']);
  expect(notes('/contracts/dag')).toEqual(['a price', 'its year']);
  expect(notes('/contracts/da')).toEqual([]);
  expect(notes('/municipalities')).toEqual([]);
});
