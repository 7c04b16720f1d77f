import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { variantOf } from '../scenario/change.ts';
import { parseScenarioText } from '../scenario/parse.ts';
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

const files = readdirSync('scenarios').filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

it.each(files)('in %s whatever the page shows has a source, also where only a variant brings it', (name) => {
  const parsed = parseScenarioText(readFileSync(`scenarios/${name}`, 'utf8'), name);
  if (!parsed.ok) throw new Error(name);
  const shown = [null, ...parsed.scenario.variants.map(({ id }) => id)].flatMap((id) => {
    const variant = variantOf(parsed.scenario, id);
    if (!variant.ok) throw new Error(`${name} ${id}`);
    const {
      sources,
      contracts = [],
      municipalities,
      programmes,
      reinvestments,
      locations,
      segments,
    } = variant.scenario;
    const paths = [
      ...(contracts.length > 0 ? ['/contracts'] : []),
      ...(municipalities ? ['/municipalities'] : []),
      ...(programmes ?? []).map((one) => `/programmes/${one.id}`),
      ...(reinvestments ?? []).map((one) => `/reinvestments/${one.id}`),
      ...(locations ?? []).map((one) => `/locations/${one.id}`),
      ...segments.flatMap((one) => (one.providerCost ? [`/segments/${one.id}/providerCost`] : [])),
    ];
    return paths.map((path) => ({ id, path, found: sourcesOf({ sources }, path).length }));
  });
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ found }) => found === 0)).toEqual([]);
});
