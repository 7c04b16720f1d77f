import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXAMPLE, playedPast } from '../experiment/past/example-past.test-data.ts';
import { changesOfFit } from '../experiment/past/fit-changes.ts';
import { fitPast } from '../experiment/past/fit-past.ts';
import { assumptionsOf } from '../scenario/assumptions.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/schema.ts';
import { fittedScenario } from './fitted-scenario.ts';

const fit = fitPast(playedPast(EXAMPLE));

function almata(change: (json: Record<string, never>) => void = () => {}): Scenario {
  const json = JSON.parse(readFileSync('scenarios/almata.json', 'utf8'));
  change(json);
  const parsed = parseScenario(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

it('every number from an own table says so, and the others keep their source', () => {
  const base = almata();
  const changes = changesOfFit(fit, base, base.segments[0], 'all');
  const parsed = parseScenario(JSON.parse(JSON.stringify(fittedScenario(base, fit, changes))));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const origins = new Map(assumptionsOf(parsed.scenario).map(({ path, origin }) => [path, origin]));
  for (const { change } of changes) {
    const found = [...origins].filter(([path]) => path === change.path || path.startsWith(`${change.path}/`));
    expect(found.length, change.path).toBeGreaterThan(0);
    for (const [, origin] of found)
      expect(origin.kind === 'source' && origin.source.kind, change.path).toBe('own-data');
  }
  const [price] = assumptionsOf(base).filter(({ path }) => path === '/contracts/pxq/eurosPerDay');
  expect(origins.get('/contracts/pxq/eurosPerDay')).toEqual(price.origin);
});

it('sources below a stay that was replaced go with it, and a choice reaches its new value', () => {
  const base = almata((json) => {
    const [segment] = json.segments as unknown as [{ lengthOfStay: unknown }];
    segment.lengthOfStay = { kind: 'lognormal', meanDays: 100, cv: 0.5 };
  });
  const long = { ...fit, inflow: fit.inflow && { ...fit.inflow, perYear: 400 } };
  const changes = changesOfFit(long, base, base.segments[0], 'all');
  const made = fittedScenario(base, long, changes);
  expect(Object.keys(made.sources).filter((path) => path.startsWith('/segments/gesloten/lengthOfStay'))).toEqual([
    '/segments/gesloten/lengthOfStay',
  ]);
  // 400 a year are 33.3 a month; the choice ended at 14.
  expect(made.opening.choices.find(({ id }) => id === 'nieuwe-jongeren')).toMatchObject({ maximum: 34, minimum: 4 });
  expect(parseScenario(JSON.parse(JSON.stringify(made))).ok).toBe(true);
});
