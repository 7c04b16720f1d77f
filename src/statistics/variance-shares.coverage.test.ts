import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../experiment/sensitivity/latin-hypercube.ts';
import { summarise } from './summary.ts';
import { normalQuantile } from './two-piece-normal.ts';
import { varianceShares } from './variance-shares.ts';

const SEEDS = 120;
const DRAWS = 200;
const FUTURES = 25;
/** Of 120 intervals of 95 % at most 14 miss, except once in a thousand times. */
const MOST_MISSED = 14;

/** Normal scores in steps fine enough: one for each is slow. */
const SCORES = Float64Array.from({ length: 20_011 }, (_, at) => normalQuantile((at + 0.5) / 20_011));
const scoreOf = (chance: number) => SCORES[Math.floor(chance * SCORES.length)];

describe('parts of the variance over 120 seeds', () => {
  it.each([
    {
      outcome: 'a sum of 9, 4 and 6',
      of: (a: number, b: number, luck: number) => 3 * a + 2 * b + Math.sqrt(6) * luck,
      shares: [6 / 19, 9 / 19, 4 / 19, 0, 0],
    },
    {
      outcome: 'a price of 200 ± 40 times 1000 ± 100 days with 150 of luck',
      of: (a: number, b: number, luck: number) => (200 + 40 * a) * (1000 + 100 * b + 150 * luck),
      shares: partsOfCost(200, 40, 1000, 100, 150),
    },
  ])('are right on average and as often within their interval as they say: $outcome', ({ of, shares }) => {
    const found = Array.from({ length: SEEDS }, (_, seed) => {
      const scores = latinHypercube(`cover ${seed}`, ['a', 'b', 'idle'], DRAWS).map((own) => own.map(scoreOf));
      const [lucks] = latinHypercube(`cover ${seed}`, ['luck'], DRAWS * FUTURES).map((own) => own.map(scoreOf));
      const rows = Array.from({ length: DRAWS }, (_, at) => {
        const values = lucks
          .subarray(at * FUTURES, (at + 1) * FUTURES)
          .map((luck) => of(scores[0][at], scores[1][at], luck));
        const summary = summarise(values);
        return { n: FUTURES, mean: summary?.mean ?? 0, variance: (summary?.sd ?? 0) ** 2 };
      });
      const parts = varianceShares(scores, DRAWS).sharesOf(rows);
      if (!parts) throw new Error('nothing varies');
      return [parts.chance, ...parts.eachInput, parts.rest];
    });
    shares.forEach((share, part) => {
      const own = found.map((parts) => parts[part]);
      const all = summarise(own.map((one) => one.share));
      if (!all?.standardError) throw new Error('no spread');
      expect(Math.abs(all.mean - share)).toBeLessThan(4 * all.standardError + 1e-3);
      expect(own.filter(({ low, high }) => share < low || share > high).length).toBeLessThanOrEqual(MOST_MISSED);
    });
  });
});

function partsOfCost(price: number, p: number, days: number, d: number, luck: number): number[] {
  const parts = [(price ** 2 + p ** 2) * luck ** 2, days ** 2 * p ** 2, price ** 2 * d ** 2, 0, p ** 2 * d ** 2];
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
