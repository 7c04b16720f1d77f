import { beforeEach, expect, test } from 'vitest';
import type { Settings } from '../io/share-link.ts';
import { createSettingsStore, type SettingsStore } from './store.ts';

const START: Settings = {
  scenario: 'almata',
  variant: null,
  values: {},
  assumptions: {},
  contracts: {},
  threshold: null,
};
const places = (count: number): Settings => ({ ...START, values: { plaatsen: count } });

let store: SettingsStore;
const now = () => store.store.getState().settings;
const steps = () => store.store.temporal.getState().pastStates.length;

beforeEach(() => {
  store = createSettingsStore(START, () => new Date(0));
});

test('every change can be undone and redone, at least fifty steps', () => {
  for (let count = 1; count <= 60; count++) store.change(places(count));
  for (let count = 60; count >= 1; count--) {
    expect(now()).toEqual(places(count));
    store.undo();
  }
  expect(now()).toEqual(START);
  for (let count = 1; count <= 60; count++) store.redo();
  expect(now()).toEqual(places(60));
});

test('an own contract is a step back, and the same contract again is none', () => {
  const contract = { id: 'eigen-1', label: 'Vast', kind: 'lumpsum', eurosPerYear: 1, priceYear: 2021 } as const;
  const made = { ...START, contracts: { 'eigen-1': { contract, segment: null, from: null } } };
  store.change(made);
  store.change(structuredClone(made));
  expect(steps()).toBe(1);
  store.change({ ...START, contracts: { 'eigen-1': { contract, segment: null, from: '2023-01-01' } } });
  expect(steps()).toBe(2);
  store.undo();
  expect(now()).toEqual(made);
  store.undo();
  expect(now()).toEqual(START);
});

test('a whole drag is one step back and one line in the log', () => {
  store.change(places(57));
  for (let count = 56; count >= 43; count--) store.change(places(count), 'drag 1');
  store.endGesture();
  expect(steps()).toBe(2);
  expect(store.store.getState().log.map((entry) => [entry.before, entry.after])).toEqual([
    [START, places(57)],
    [places(57), places(43)],
  ]);
  store.undo();
  expect(now()).toEqual(places(57));
});

test('two drags of the same slider are two steps', () => {
  store.change(places(50), 'drag 1');
  store.endGesture();
  store.change(places(45), 'drag 1');
  store.endGesture();
  store.undo();
  expect(now()).toEqual(places(50));
});

test('a drag that ends where it began leaves no step and no line', () => {
  store.change(places(50), 'drag 1');
  store.change(places(49), 'drag 1');
  store.change(START, 'drag 1');
  store.endGesture();
  expect(steps()).toBe(0);
  expect(store.store.getState().log).toEqual([]);
});

test('setting what is already set is no change', () => {
  store.change(places(50));
  store.change({ ...places(50) });
  expect(steps()).toBe(1);
  expect(store.store.getState().log).toHaveLength(1);
});

test('undoing removes nothing from the log, and a new change after it is added', () => {
  store.change(places(50));
  store.undo();
  store.change(places(44));
  expect(store.store.getState().log.map((entry) => entry.number)).toEqual([1, 2]);
  store.redo();
  expect(now()).toEqual(places(44));
});

test('undoing in the middle of a drag ends the drag', () => {
  store.change(places(50), 'drag 1');
  store.undo();
  expect(now()).toEqual(START);
  store.change(places(48), 'drag 1');
  store.undo();
  expect(now()).toEqual(START);
});

test('the memory of steps is bounded', () => {
  for (let count = 1; count <= 1000; count++) store.change(places(count));
  expect(steps()).toBe(200);
  expect(store.store.getState().log).toHaveLength(200);
});
