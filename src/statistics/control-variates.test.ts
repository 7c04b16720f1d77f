import { describe, expect, test } from 'vitest';
import {
  controlledInterval,
  controlledMean,
  createRegression,
  halfWidthOf,
  inPairs,
  linearised,
} from './control-variates.ts';
import { ratioOfSums } from './interval.ts';
import { studentT } from './student-t.ts';
import { summarise } from './summary.ts';

const plain = (numerators: readonly number[]) => ({ numerators, denominators: null });
const OUTCOMES = [1, 3, 4, 8];
const LUCK = [-1, 0, 0, 3];

describe('a mean from which known luck is taken away', () => {
  test('one control by hand: slope 15/9, mean 4 - 5/3 x 1/2, squares left 26 - 225/9 over two degrees of freedom', () => {
    const found = controlledMean(plain(OUTCOMES), [LUCK]);
    expect(found?.mean).toBeCloseTo(19 / 6, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(0.5 * (1 / 4 + 0.25 / 9)), 12);
    expect(found?.degreesOfFreedom).toBe(2);
    expect(halfWidthOf(found!)).toBeCloseTo((studentT(0.95, 2) * Math.sqrt(5)) / 6, 12);
  });

  test('without controls it is the plain mean, or the ratio of sums, with the same error', () => {
    const values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16, 1e9 - 3];
    const { mean, standardError } = summarise(values)!;
    const found = controlledMean(plain(values));
    expect([found?.mean, found?.degreesOfFreedom]).toEqual([mean, 4]);
    expect(found?.standardError).toBeCloseTo(standardError!, 9);
    const [waited, admitted] = [
      [120, 0, 310, 95, 44],
      [11, 9, 14, 10, 8],
    ];
    const ratio = controlledMean({ numerators: waited, denominators: admitted });
    expect(ratio?.mean).toBeCloseTo(569 / 52, 12);
    expect(ratio?.standardError).toBeCloseTo(ratioOfSums(waited, admitted)!.standardError!, 12);
  });

  test('what luck explains completely has no error left, and the mean at average luck', () => {
    const found = controlledMean(plain(LUCK.map((luck) => 7 + 2 * luck)), [LUCK]);
    expect(found?.mean).toBeCloseTo(7, 12);
    expect(found?.standardError).toBeCloseTo(0, 7);
  });

  test('a control that follows from the others, or never moves, changes nothing', () => {
    const one = controlledMean(plain(OUTCOMES), [LUCK]);
    const double = controlledMean(plain(OUTCOMES), [LUCK, LUCK.map((luck) => 2 * luck), [0, 0, 0, 0]]);
    expect(double).toMatchObject({ degreesOfFreedom: 2 });
    expect(double?.mean).toBeCloseTo(one!.mean, 12);
    expect(double?.standardError).toBeCloseTo(one!.standardError!, 12);
  });

  test('two controls by hand: outcomes are 5 + a - 2b exactly', () => {
    const [a, b] = [
      [1, -1, 2, 0, -3],
      [0, 2, -1, 1, 1],
    ];
    const found = controlledMean(plain(a.map((value, i) => 5 + value - 2 * b[i])), [a, b]);
    expect(found?.mean).toBeCloseTo(5, 12);
    expect(found?.standardError).toBeCloseTo(0, 7);
    expect(found?.degreesOfFreedom).toBe(2);
  });

  test('a ratio takes luck from both parts: it is the ratio of the two controlled means', () => {
    const admitted = [2, 4, 3, 5];
    const [top, bottom] = [OUTCOMES, admitted].map((values) => controlledMean(plain(values), [LUCK])!.mean);
    const ratio = controlledMean({ numerators: OUTCOMES, denominators: admitted }, [LUCK]);
    expect(ratio?.mean).toBeCloseTo(top / bottom, 12);
    const line = linearised({ numerators: OUTCOMES, denominators: admitted }, [LUCK])!;
    const again = controlledMean({ numerators: line, denominators: null }, [LUCK]);
    expect(again?.mean).toBeCloseTo(ratio!.mean, 12);
    expect(again?.standardError).toBeCloseTo(ratio!.standardError!, 12);
  });

  test('asked after each observation it says the same as asked once', () => {
    const fit = createRegression(1);
    OUTCOMES.forEach((_, at) => {
      fit.add(plain(OUTCOMES), [LUCK], at);
    });
    expect(fit.result()?.mean).toBe(controlledMean(plain(OUTCOMES), [LUCK])?.mean);
  });

  test('too few observations give no error; none, and a ratio by zero, give nothing', () => {
    expect(controlledMean(plain([3]), [[1]])).toMatchObject({ mean: 3, standardError: null });
    expect(controlledMean(plain([3, 4]), [[1, 2]])).toMatchObject({ standardError: null });
    expect(controlledMean(plain([]))).toBeNull();
    expect(controlledMean({ numerators: [0, 0], denominators: [0, 0] })).toBeNull();
  });

  test('the two halves of an antithetic pair are one observation', () => {
    expect([...inPairs([1, 3, 10, 20, 7])]).toEqual([2, 15]);
  });

  test('no interval where one of hundred outcomes makes the mean: it would be far too narrow', () => {
    const rare = Array.from({ length: 100 }, (_, i) => (i === 0 ? 50 : 0));
    expect(controlledInterval(controlledMean(plain(rare))!)).toBeNull();
    const usual = Array.from({ length: 100 }, (_, i) => i % 10);
    expect(controlledInterval(controlledMean(plain(usual))!)).not.toBeNull();
  });
});
