import { describe, expect, it } from 'vitest';
import { growthOf } from './growth.ts';

const DATES = ['2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01'];
const list = (...moments: readonly (readonly number[])[]) => moments.map((values) => Float64Array.from(values));

describe('since when a list is longer', () => {
  const none = list([0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2], [3, 3, 3, 3]);

  it('is told of each future, of the first of them, and of the mean with certainty', () => {
    // Longer from February in one future, March in a second, April in a third, never in the fourth.
    const longer = list([0, 0, 0, 0], [2, 1, 1, 1], [4, 3, 2, 2], [7, 6, 5, 3]);
    expect(growthOf(longer, none, DATES)).toEqual({
      firstSeen: '2022-02-01',
      // Mean differences 0.25, 0.75 and 2.25 with standard errors 0.25, 0.48 and 0.85; at 1 - 0.05/4 and three degrees
      // of freedom t is 5.4: none is certain.
      certainFrom: null,
      everLonger: expect.objectContaining({ count: 3, n: 4 }),
      p5: '2022-02-01',
      p50: '2022-03-01',
      p95: null,
    });
  });

  it('is certain where the difference is the same in every one of a hundred futures, not of four', () => {
    const longer = list([0, 0, 0, 0], [1, 1, 1, 1], [4, 4, 4, 4], [5, 5, 5, 5]);
    const often = (lists: readonly Float64Array[]) => lists.map(([value]) => new Float64Array(100).fill(value));
    expect(growthOf(longer, none, DATES)).toMatchObject({ firstSeen: '2022-03-01', certainFrom: null });
    const growth = growthOf(often(longer), often(none), DATES);
    expect(growth).toMatchObject({ firstSeen: '2022-03-01', certainFrom: '2022-03-01', p5: '2022-03-01' });
    expect(growth.p95).toBe('2022-03-01');
  });

  it('is never, for the same list and for a shorter one', () => {
    const shorter = list([0, 0, 0, 0], [0, 0, 0, 0], [1, 1, 1, 1], [1, 0, 0, 1]);
    for (const lists of [none, shorter])
      expect(growthOf(lists, none, DATES)).toMatchObject({
        firstSeen: null,
        certainFrom: null,
        everLonger: { count: 0, n: 4, share: 0 },
        p50: null,
      });
  });

  it('of one month in sixty that is a little longer by chance is not certain: all months are judged together', () => {
    // 100 futures: 60 are one longer, 40 are one shorter. Mean 0.2, standard error 0.98/10: t = 2.03. Alone that passes
    // 1.98; at 1 - 0.05/60 the bound is 3.4.
    const values = Array.from({ length: 100 }, (_, future) => (future < 60 ? 1 : -1));
    const dates = Array.from({ length: 60 }, (_, month) => `2022-01-${String(month)}`);
    const zeros = dates.map(() => new Float64Array(100));
    const lists = zeros.map((zero, month) => (month === 30 ? Float64Array.from(values) : zero));
    expect(growthOf(lists, zeros, dates).certainFrom).toBeNull();
    expect(growthOf([Float64Array.from(values)], [new Float64Array(100)], ['2022-01-01']).certainFrom).toBe(
      '2022-01-01',
    );
  });
});
