import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShareLink, type Settings, writeShareLink } from './share-link.ts';

const SHARED: Settings = {
  scenario: 'almata',
  variant: 'in-een-keer',
  values: { plaatsen: 45, instroom: 9.2, verblijf: 4.5, prijs: 250, betaalvorm: 'lumpsum' },
  assumptions: {},
  contracts: {},
  threshold: 15,
};

test('a link comes back as the state that was shared', () => {
  expect(readShareLink(writeShareLink(SHARED))).toEqual(SHARED);
});

const OWN: Settings = {
  ...SHARED,
  contracts: {
    'eigen-1': {
      contract: {
        id: 'eigen-1',
        label: 'Vast bedrag & meer = 50% / jaar',
        kind: 'lumpsum',
        eurosPerYear: 4_237_650.5,
        priceYear: 2021,
        corridor: { bandShare: 0.05, aboveShare: 0.5, belowShare: 0.5, eurosPerDay: 300 },
        sharedSavings: { baselineEurosPerYear: 1, providerShare: 0.5, twoSided: true },
      },
      segment: 'gesloten',
      from: '2023-01-01',
    },
    'eigen-2': {
      contract: {
        id: 'eigen-2',
        label: '2022',
        kind: 'mixture',
        parts: [
          { contract: 'pxq', share: 0.5 },
          { contract: 'eigen-1', share: 0.5 },
        ],
      },
      segment: null,
      from: null,
    },
  },
};

test('own contracts come back whole: amounts, words, lists, and a name that is a number', () => {
  expect(readShareLink(writeShareLink(OWN))).toEqual(OWN);
  expect(writeShareLink(OWN)).toContain('n.eigen-1/eurosPerYear=4237650.5');
});

test('a link cannot reach into the language itself', () => {
  const contracts = JSON.parse(
    '{"__proto__": {"contract": {"id": "x", "kind": "pxq"}, "segment": null, "from": null}}',
  );
  expect(readShareLink(writeShareLink({ ...OWN, contracts }))?.contracts).toEqual({});
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
});

test('five changed values fit in 300 characters', () => {
  expect(writeShareLink(SHARED).length).toBeLessThan(300);
});

test('the order in which someone moved the sliders does not change the link', () => {
  const turned = { ...SHARED, values: Object.fromEntries(Object.entries(SHARED.values).reverse()) };
  expect(writeShareLink(turned)).toBe(writeShareLink(SHARED));
});

test('a link that was cut off is refused at every length', () => {
  const link = writeShareLink(SHARED);
  for (let length = 0; length < link.length; length++) expect(readShareLink(link.slice(0, length))).toBeNull();
});

test('a link with one changed character is refused', () => {
  const link = writeShareLink(SHARED);
  for (let at = 0; at < link.length; at++) {
    const other = link[at] === 'x' ? 'y' : 'x';
    expect(readShareLink(link.slice(0, at) + other + link.slice(at + 1))).toBeNull();
  }
});

test('any state survives the trip, whatever is in its names', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text !== '__proto__');
  const state = fc.record({
    scenario: name,
    variant: fc.option(name),
    values: fc.dictionary(name, fc.oneof(number, name)),
    assumptions: fc.dictionary(name, number),
    contracts: fc.constant({}),
    threshold: fc.option(number),
  });
  fc.assert(
    fc.property(state, (shared) => {
      expect(readShareLink(writeShareLink(shared))).toEqual({ ...shared });
    }),
  );
});

test('a text of any kind never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readShareLink(text)));
  expect(readShareLink(`${'x'.repeat(9000)}&~0`)).toBeNull();
  expect(readShareLink('%E0%A4%A&~1')).toBeNull();
});
