import { describe, expect, it } from 'vitest';
import { assumptionsOf } from './assumptions.ts';
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
