import { describe, expect, it } from 'vitest';
import { assumptionsOf } from './assumptions.ts';
import { applyChanges } from './change.ts';
import { everythingScenario } from './everything.test-data.ts';
import { parseScenario } from './parse.ts';
import { isRecord } from './pointer.ts';
import type { Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const PLACES = '/segments/verblijf/capacity/steps/begin/places';
const PRICE = '/contracts/dagprijs/eurosPerDay';

const scenario: Scenario = {
  ...THREE_SEGMENTS,
  variants: [
    { id: 'kleiner', label: 'Kleiner', changes: [{ path: '/segments/0/capacity/steps/0/places', value: 43 }] },
    {
      id: 'stappen',
      label: 'Stappen',
      changes: [
        {
          path: '/segments/verblijf/capacity/steps',
          value: [
            { id: 'begin', from: '2022-01-01', places: 57 },
            { id: 'later', from: '2023-01-01', places: 50 },
          ],
        },
      ],
    },
  ],
  sources: {
    ...THREE_SEGMENTS.sources,
    [PLACES]: { kind: 'document', document: 'Artikel', quote: '57 plaatsen' },
    '/variants/kleiner/changes/0': { kind: 'assumption', note: 'Verwachting.' },
    '/variants/0/changes/0/value': { kind: 'assumption', note: 'Nog nauwkeuriger.' },
    '/variants/stappen/changes/0/value/later/places': { kind: 'own-data', note: 'Eigen plan.' },
  },
};

function originAt(
  path: string,
  ...rest: readonly [variant?: string | null, changes?: Parameters<typeof assumptionsOf>[2]]
) {
  return assumptionsOf(scenario, ...rest).find((assumption) => assumption.path === path);
}

describe('the assumptions of a scenario', () => {
  it('are all its numbers and words, each with the nearest source up its path', () => {
    expect(originAt(PLACES)).toMatchObject({
      value: 57,
      input: { kind: 'number' },
      origin: { kind: 'source', path: PLACES },
    });
    expect(originAt(PRICE)?.origin).toMatchObject({
      kind: 'source',
      path: '/contracts',
      source: { kind: 'assumption' },
    });
    expect(originAt('/segments/verblijf/waiting/order')).toMatchObject({
      value: 'first-come',
      input: { kind: 'word', options: ['first-come', 'most-urgent-first', 'ageing'] },
    });
    expect(originAt('/segments/verblijf/contract')).toMatchObject({
      value: 'dagprijs',
      named: 'Dagprijs',
      input: { kind: 'word', options: ['dagprijs'] },
    });
    expect(originAt('/segments/verblijf/capacity/steps/begin/from')?.input).toEqual({ kind: 'date' });
    expect(originAt('/segments/verblijf/lengthOfStay/kind')?.input).toEqual({ kind: 'none' });
    const paths = assumptionsOf(scenario).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.some((path) => /\/(id|label|group|to)$/.test(path))).toBe(false);
  });

  it('in a variant have the source of the change, never of the value it replaces', () => {
    expect(originAt(PLACES, 'kleiner')).toMatchObject({
      value: 43,
      origin: { kind: 'source', path: '/variants/0/changes/0/value', source: { note: 'Nog nauwkeuriger.' } },
    });
  });

  it('that a variant writes again without changing them keep their own source', () => {
    expect(originAt(PLACES, 'stappen')).toMatchObject({ value: 57, origin: { path: PLACES } });
    expect(originAt('/segments/verblijf/capacity/steps/later/places', 'stappen')).toMatchObject({
      value: 50,
      origin: { kind: 'source', source: { kind: 'own-data' } },
    });
    expect(originAt('/segments/verblijf/capacity/steps/later/from', 'stappen')?.origin).toEqual({ kind: 'unknown' });
  });

  it('that somebody changed are chosen, until they are put back', () => {
    expect(originAt(PLACES, null, [{ path: PLACES, value: 40 }])).toMatchObject({
      value: 40,
      origin: { kind: 'chosen' },
    });
    expect(originAt(PLACES, null, [{ path: PLACES, value: 57 }])).toMatchObject({
      value: 57,
      origin: { path: PLACES },
    });
    expect(originAt(PLACES, 'kleiner', [{ path: PLACES, value: 57 }])?.origin).toEqual({ kind: 'chosen' });
    expect(originAt(PRICE, 'kleiner', [{ path: PLACES, value: 57 }])?.origin).toMatchObject({ path: '/contracts' });
  });

  it('of own measurements are one entry, whatever their number', () => {
    const own = [{ path: '/segments/verblijf/lengthOfStay', value: { kind: 'empirical', observedDays: [1, 2, 3] } }];
    expect(originAt('/segments/verblijf/lengthOfStay/observedDays', null, own)).toMatchObject({
      value: [1, 2, 3],
      input: { kind: 'none' },
      origin: { kind: 'chosen' },
    });
  });
});

describe('the assumptions of a scenario that uses everything', () => {
  const all = assumptionsOf(everythingScenario);
  const at = (path: string) => all.find((assumption) => assumption.path === path);

  it('hold every number of the parts that describe the world', () => {
    // The year of a row says what its number is about.
    const { version, replications, start, opening, variants, sources, ...world } = everythingScenario;
    const numbers = numbersIn(JSON.parse(JSON.stringify(world, (key, value) => (key === 'year' ? undefined : value))));
    const listed = all.flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
    expect(listed.filter((value) => typeof value === 'number')).toHaveLength(numbers);
    expect(all.every(({ origin }) => origin.kind === 'source')).toBe(true);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  });

  it('of groups, locations and measures have their own source, and are edited as what they are', () => {
    expect(at('/clientGroups/zwaar/headStartDays')).toMatchObject({ value: 30, origin: { path: '/clientGroups' } });
    expect(at('/locations/zuid/closes')).toMatchObject({ input: { kind: 'date' }, origin: { path: '/locations' } });
    expect(at('/measures/werven/mostPlaces')).toMatchObject({ value: 12, origin: { path: '/measures' } });
    expect(at('/segments/gesloten/capacity/groups/meer/opens')?.input).toEqual({ kind: 'date' });
    expect(at('/segments/behandelgroep/capacity/steps/ombouw/onlyWhen/has')?.input).toEqual({
      kind: 'word',
      options: ['in-care', 'places'],
    });
  });

  it('of money have their own source, and are edited as what they are', () => {
    expect(at('/indexation/prices/years/jaar-2024/ovaFinalRate')).toMatchObject({
      value: 0.06,
      input: { kind: 'number' },
      origin: { path: '/indexation' },
    });
    expect(at('/municipalities/stad/pastUse/pas/careDays')).toMatchObject({
      value: 14_200,
      origin: { path: '/municipalities' },
    });
    expect(at('/contracts/mengsel/parts/per-inwoner/share')).toMatchObject({ origin: { path: '/contracts' } });
    expect(at('/locations/noord/property/tenure/inUseFrom')?.input).toEqual({ kind: 'date' });
    expect(at('/locations/zuid/property/tenure/earliestEnd')?.input).toEqual({ kind: 'date' });
    expect(at('/locations/noord/property/afterwards')?.input).toEqual({
      kind: 'word',
      options: ['keep', 'sell', 'let', 'convert'],
    });
    expect(at('/segments/crisisopvang/contractSteps/beschikbaar/contract')).toMatchObject({
      named: 'Beschikbare plaatsen',
      input: { kind: 'word', options: everythingScenario.contracts.map(({ id }) => id) },
    });
  });

  it('can be changed where they are listed', () => {
    const numbers = all.filter(({ value }) => typeof value === 'number');
    const changed = applyChanges(
      everythingScenario,
      numbers.map(({ path }) => ({ path, times: 1 })),
    );
    expect(changed).toEqual({ ok: true, scenario: everythingScenario });
  });

  it('without a source are told, wherever they are', () => {
    const parsed = parseScenario({ ...everythingScenario, sources: {} });
    const told = (parsed.ok ? parsed.warnings : []).filter(({ code }) => code === 'no-source');
    const numbers = all.filter(({ value }) => typeof value === 'number' || Array.isArray(value));
    expect(told.map(({ path }) => path).sort()).toEqual(numbers.map(({ path }) => path).sort());
  });

  it('are no names: whom a place is kept for, where clients go, which contract an answer is to', () => {
    const names = [...everythingScenario.segments, ...everythingScenario.clientGroups].map(({ id }) => id);
    const named = all.filter(({ value, named }) => named === null && names.includes(String(value)));
    expect(named.map(({ path }) => path)).toEqual([]);
    expect(at('/segments/gesloten/behaviour/0/contract')).toBeUndefined();
    expect(at('/contracts/mengsel/parts/per-inwoner/contract')).toBeUndefined();
    expect(at('/reinvestments/alternatieven/into/0')).toBeUndefined();
    expect(at('/indexation/prices/years/jaar-2024/year')).toBeUndefined();
    expect(at('/segments/gesloten/behaviour/0/stayFactor')).toMatchObject({ value: 0.95 });
    expect(at('/segments/gesloten/capacity/reserved/places')).toMatchObject({ value: 1 });
  });

  it('of known clients are one entry: the days on which they come', () => {
    const path = '/segments/behandelgroep/inflow/aanmeldingen/known';
    expect(at(path)).toMatchObject({ value: [3, 10.5], input: { kind: 'none' } });
  });
});

/** Counts numbers; of known clients only the days, and of no list of ids. */
function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, child) => sum + numbersIn(child), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce((sum, [key, child]) => sum + (key === 'stayDays' ? 0 : numbersIn(child)), 0);
}
