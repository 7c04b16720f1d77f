import { describe, expect, it } from 'vitest';
import type { Told } from '../finance/hand-made.test-data.ts';
import { gridByHand, replicationByHand, scenarioByHand } from '../finance/hand-made.test-data.ts';
import { compareFutures } from './compare.ts';
import { inTwenty } from './compare-samples.ts';
import type { Futures } from './futures.ts';

const scenario = scenarioByHand({});
const grid = gridByHand(scenario);
const futuresByHand = (told: readonly Told[]): Futures => ({
  scenario,
  grid,
  replications: told.map((each, index) => replicationByHand(grid, each, index)),
});
const waiting = (...counts: readonly number[]) =>
  futuresByHand(counts.map((count) => ({ atPoints: { waiting: [count] } })));

describe('a comparison', () => {
  it('pairs the replications with the same number', () => {
    const comparison = compareFutures(waiting(3, 5, 7, 1), waiting(1, 5, 9, 0), 'waitingList', null, '2022-01-01');
    expect(comparison).toMatchObject({
      n: 4,
      mean: 0.25,
      lower: 1,
      equal: 1,
      higher: 2,
      lowerInTwenty: 5,
      higherInTwenty: 10,
    });
  });

  it('uses the replications that both have', () => {
    expect(compareFutures(waiting(3, 5, 7), waiting(1, 2), 'waitingList', null, '2022-01-01')).toMatchObject({
      n: 2,
      mean: 2.5,
    });
  });

  it('is nothing when one has nothing', () => {
    expect(compareFutures(waiting(), waiting(1), 'waitingList', null, '2022-01-01')).toBeNull();
    expect(compareFutures(waiting(1), waiting(1), 'waitingTime', null, '2021')).toBeNull();
  });

  it('of ratios is the difference of ratios of sums, and leaves futures without admissions out of the count', () => {
    const wait = (...pairs: readonly (readonly [number, number])[]) =>
      futuresByHand(pairs.map(([days, clients]) => ({ perMonth: { waitedDays: [days], listAdmissions: [clients] } })));
    const a = wait([10, 1], [90, 3], [0, 0]);
    const b = wait([5, 1], [15, 3], [8, 2]);
    const comparison = compareFutures(a, b, 'waitingTime', null, '2021');
    expect(comparison?.mean).toBeCloseTo(100 / 4 - 28 / 6, 12);
    expect(comparison).toMatchObject({ lower: 0, equal: 0, higher: 2, higherInTwenty: 20 });
    expect(compareFutures(a, a, 'waitingTime', null, '2021')).toMatchObject({ mean: 0, standardError: 0, equal: 2 });
  });
});

describe('in k of 20', () => {
  it('says never and always only when it is so', () => {
    expect([0, 1, 250, 499, 500].map((count) => inTwenty(count, 500))).toEqual([0, 1, 10, 19, 20]);
    expect(inTwenty(0, 0)).toBe(0);
  });
});
