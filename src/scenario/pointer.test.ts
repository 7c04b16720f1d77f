import { describe, expect, it } from 'vitest';
import { pathOf, tokensOf, valueAt, withValueAt } from './pointer.ts';

const ROOT = {
  segments: [
    { id: 'a', steps: [{ id: 'begin', places: 57 }, { places: 50 }] },
    {
      id: 'b',
      groups: [
        { group: 'spoed', share: 0.66 },
        { group: 'regulier', share: 'rest' },
      ],
    },
    { id: 'c', exits: [{ to: 'a', share: 0.5 }] },
  ],
  'odd/key': { '~': 1 },
  nothing: null,
};

describe('a path', () => {
  it('finds a value by keys, by position and by the name of an element', () => {
    expect(valueAt(ROOT, '/segments/0/steps/1/places')).toBe(50);
    expect(valueAt(ROOT, '/segments/a/steps/begin/places')).toBe(57);
    expect(valueAt(ROOT, '/segments/b/groups/spoed/share')).toBe(0.66);
    expect(valueAt(ROOT, '/segments/c/exits/a/share')).toBe(0.5);
    expect(valueAt(ROOT, '')).toBe(ROOT);
    expect(valueAt(ROOT, '/nothing')).toBeNull();
  });

  it('still holds when elements move', () => {
    const moved = { ...ROOT, segments: ROOT.segments.toReversed() };
    expect(valueAt(moved, '/segments/a/steps/begin/places')).toBe(57);
  });

  it('leads nowhere rather than to something else', () => {
    for (const path of [
      '/segments/d',
      '/segments/9',
      '/segments/-1',
      '/segments/00',
      '/segments/a/steps/1e0',
      '/nothing/x',
    ]) {
      expect(valueAt(ROOT, path)).toBeUndefined();
    }
  });

  it('escapes a slash and a tilde', () => {
    expect(tokensOf('/odd~1key/~0')).toEqual(['odd/key', '~']);
    expect(valueAt(ROOT, '/odd~1key/~0')).toBe(1);
    expect(pathOf(ROOT, ['odd/key', '~'])).toBe('/odd~1key/~0');
  });

  it('names an element that is alone with its name, and counts otherwise', () => {
    expect(pathOf(ROOT, ['segments', 0, 'steps', 0, 'places'])).toBe('/segments/a/steps/begin/places');
    expect(pathOf(ROOT, ['segments', 0, 'steps', 1, 'places'])).toBe('/segments/a/steps/1/places');
    const twins = { segments: [{ id: 'a' }, { id: 'a' }, { id: '7' }] };
    expect(pathOf(twins, ['segments', 1])).toBe('/segments/1');
    expect(pathOf(twins, ['segments', 2])).toBe('/segments/2');
  });
});

describe('another value at a path', () => {
  it('leaves the original as it was and shares what did not change', () => {
    const changed = withValueAt(ROOT, '/segments/a/steps/begin/places', 43);
    expect(valueAt(changed, '/segments/0/steps/0/places')).toBe(43);
    expect(valueAt(ROOT, '/segments/0/steps/0/places')).toBe(57);
    expect(changed?.segments[1]).toBe(ROOT.segments[1]);
  });

  it('may be a new key of an object, not a new element of a list', () => {
    expect(valueAt(withValueAt(ROOT, '/segments/a/growth', { rate: 1 }), '/segments/a/growth/rate')).toBe(1);
    expect(withValueAt(ROOT, '/segments/d', {})).toBeUndefined();
    expect(withValueAt(ROOT, '/segments/3', {})).toBeUndefined();
    expect(withValueAt(ROOT, '/segments/a/growth/rate', 1)).toBeUndefined();
    expect(withValueAt(ROOT, '', {})).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('never reaches %s', (key) => {
    expect(valueAt(ROOT, `/${key}`)).toBeUndefined();
    expect(withValueAt(ROOT, `/${key}/polluted`, true)).toBeUndefined();
    expect(withValueAt(ROOT, `/segments/a/${key}`, { polluted: true })).toBeUndefined();
    expect(withValueAt(ROOT, `/segments/${key}/polluted`, true)).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  });

  it('does not take inherited properties for data', () => {
    expect(valueAt(ROOT, '/toString')).toBeUndefined();
    expect(valueAt(ROOT, '/segments/length')).toBeUndefined();
    expect(withValueAt(ROOT, '/toString/x', 1)).toBeUndefined();
  });
});
