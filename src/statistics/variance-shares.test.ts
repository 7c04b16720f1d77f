import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../experiment/sensitivity/latin-hypercube.ts';
import { summarise } from './summary.ts';
import { normalQuantile } from './two-piece-normal.ts';
import { fewestDraws, type VarianceShare, varianceShares } from './variance-shares.ts';

const DRAWS = 400;
const FUTURES = 25;

/** Normal scores of inputs, and a normal luck for each future of each draw. */
function drawn(inputs: readonly string[], seed = 'shares') {
  const scores = latinHypercube(seed, inputs, DRAWS).map((chances) => chances.map(normalQuantile));
  const lucks = latinHypercube(`${seed} luck`, ['luck'], DRAWS * FUTURES)[0].map(normalQuantile);
  const rowsOf = (outcome: (at: number, luck: number) => number) =>
    Array.from({ length: DRAWS }, (_, at) => {
      const found = summarise(
        Array.from({ length: FUTURES }, (_, future) => outcome(at, lucks[at * FUTURES + future])),
      );
      return { n: FUTURES, mean: found?.mean ?? 0, variance: (found?.sd ?? 0) ** 2 };
    });
  return { scores, rowsOf };
}

function expectAround(found: VarianceShare, share: number): void {
  expect(found.share).toBeGreaterThan(share - 0.06);
  expect(found.share).toBeLessThan(share + 0.06);
  expect(found.low).toBeLessThan(found.share);
  // An interval of 95 % with room for one in a thousand.
  const half = (found.high - found.low) * 0.85;
  expect(Math.abs(found.share - share)).toBeLessThan(half);
}

describe('what the variance of an outcome consists of', () => {
  it('of a sum is the variance of each term: 9, 4 and 1 of the inputs, 6 of chance, nothing through each other', () => {
    const { scores, rowsOf } = drawn(['a', 'b', 'c', 'idle']);
    const [a, b, c] = scores;
    const shares = varianceShares(scores, DRAWS).sharesOf(
      rowsOf((at, luck) => 100 + 3 * a[at] - 2 * b[at] + c[at] + Math.sqrt(6) * luck),
    );
    if (!shares) throw new Error('nothing varies');
    expect(shares.standardDeviation).toBeCloseTo(Math.sqrt(20), 0);
    expectAround(shares.chance, 6 / 20);
    expectAround(shares.inputs, 14 / 20);
    [9, 4, 1, 0].forEach((variance, at) => {
      expectAround(shares.eachInput[at], variance / 20);
    });
    expectAround(shares.rest, 0);
    expect(shares.eachInput[3].low).toBeLessThan(0);
  });

  it('of price times days, by hand: Var = D²p² + P²d² + p²d², with luck in the days P²s² + p²s²', () => {
    // Price 200 ± 40 euros, days 1000 ± 100, luck 150 days.
    const [price, days, p, d, s] = [200, 1000, 40, 100, 150];
    const { scores, rowsOf } = drawn(['price', 'days']);
    const shares = varianceShares(scores, DRAWS).sharesOf(
      rowsOf((at, luck) => (price + p * scores[0][at]) * (days + d * scores[1][at] + s * luck)),
    );
    if (!shares) throw new Error('nothing varies');
    const chance = (price ** 2 + p ** 2) * s ** 2;
    const [byPrice, byDays, byBoth] = [days ** 2 * p ** 2, price ** 2 * d ** 2, p ** 2 * d ** 2];
    const total = byPrice + byDays + byBoth + chance;
    expect(shares.standardDeviation / Math.sqrt(total)).toBeCloseTo(1, 1);
    expectAround(shares.chance, chance / total);
    expectAround(shares.eachInput[0], byPrice / total);
    expectAround(shares.eachInput[1], byDays / total);
    expectAround(shares.rest, byBoth / total);
  });

  it('of a product of two inputs around zero is nothing of either by itself: all through each other', () => {
    const { scores, rowsOf } = drawn(['a', 'b']);
    const shares = varianceShares(scores, DRAWS).sharesOf(rowsOf((at) => scores[0][at] * scores[1][at]));
    if (!shares) throw new Error('nothing varies');
    expect(shares.chance.share).toBe(0);
    expect(shares.rest.share).toBeGreaterThan(0.9);
  });

  it('follows a bend: of z² the whole variance is of its input', () => {
    const { scores, rowsOf } = drawn(['a', 'idle']);
    const shares = varianceShares(scores, DRAWS).sharesOf(rowsOf((at) => scores[0][at] ** 2));
    expect(shares?.eachInput[0].share).toBeGreaterThan(0.95);
    expect(shares?.eachInput[0].share).toBeLessThan(1.05);
  });

  it('is nothing when the outcome is always the same, and asks for enough draws', () => {
    const { scores, rowsOf } = drawn(['a']);
    expect(varianceShares(scores, DRAWS).sharesOf(rowsOf(() => 5617350.1))).toBeNull();
    expect(() => varianceShares(scores, fewestDraws(1) - 1)).toThrow(RangeError);
  });
});
