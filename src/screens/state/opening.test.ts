import { expect, it } from 'vitest';
import almata from '../../../scenarios/almata.json' with { type: 'json' };
import { type Settings, writeShareLink } from '../../io/share-link.ts';
import type { OwnContract } from '../../scenario/own-contract.ts';
import type { Contract, Scenario } from '../../scenario/schema.ts';
import { createCaseLibrary } from './case-library.ts';
import { judge } from './judge.ts';
import { fileKey, openedAtOnce, openedFrom } from './opening.ts';
import { openingOf, withOwnContract } from './plan.ts';

const first = almata as unknown as Scenario;
const other: Scenario = { ...first, id: 'other' };
const opening = openingOf(first);
const lump = { id: 'eigen-1', label: 'Vast', kind: 'lumpsum', eurosPerYear: 1, priceYear: 2021 };
const own = (contract: object): OwnContract => ({ contract: contract as Contract, segment: null, from: null });

const parts = (fetch = async () => other) => ({
  library: createCaseLibrary(first, [{ id: 'other', fetch }]),
  fetchCheck: async () => judge,
  fetchOwnFile: async (key: string) => (key === fileKey('1') ? other : null),
});
const open = (settings: Settings, fetch?: () => Promise<Scenario>) =>
  openedFrom(`#${writeShareLink(settings)}`, parts(fetch));

it('the first case needs nothing to be fetched', () => {
  const { library } = parts();
  const settings = { ...opening, values: { plaatsen: 45 } };
  expect(openedAtOnce('', library)).toEqual({ settings: opening, trouble: null });
  expect(openedAtOnce(`#${writeShareLink(settings)}`, library)).toEqual({ settings, trouble: null });
  expect(openedAtOnce('#almata&k.plaatsen=4', library)).toEqual({ settings: opening, trouble: 'damaged' });
});

it('another case is fetched, and a link to it that cannot be fetched says so', async () => {
  const settings = openingOf(other);
  expect(openedAtOnce(`#${writeShareLink(settings)}`, parts().library)).toBeNull();
  expect(await open(settings)).toEqual({ settings, trouble: null });
  expect(await open(settings, () => Promise.reject(new Error('offline')))).toMatchObject({ trouble: 'not-fetched' });
  expect(await open({ ...settings, scenario: 'unknown' })).toMatchObject({ settings: opening, trouble: 'damaged' });
});

it('an own contract in a link counts only when the language finds nothing wrong with it', async () => {
  const right = withOwnContract(first, opening, own(lump));
  expect(await open(right)).toEqual({ settings: right, trouble: null });
  for (const wrong of [
    { ...lump, eurosPerYear: -1 },
    { ...lump, kind: 'gift' },
    { ...lump, eurosPerYear: undefined },
  ])
    expect(await open(withOwnContract(first, opening, own(wrong)))).toMatchObject({ trouble: 'damaged' });
});

it('an own file opens where it is kept, and elsewhere the reader is told to ask for it', async () => {
  const here = openingOf(other, fileKey('1'));
  expect(await open(here)).toEqual({ settings: here, trouble: null });
  expect(await open(openingOf(other, fileKey('2')))).toMatchObject({ settings: opening, trouble: 'file-elsewhere' });
});
