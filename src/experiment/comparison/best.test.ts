import { describe, expect, it } from 'vitest';
import { bestOf } from './best.ts';

const of = (variant: string, ...values: readonly number[]) => ({
  variant,
  samples: { numerators: Float64Array.from(values), denominators: null },
});

describe('the best of variants', () => {
  it('is counted future by future; who shares the first place is not the best alone', () => {
    const best = bestOf([of('a', 1, 4, 0, 2), of('b', 3, 2, 0, 2), of('c', 5, 5, 0, 9)], 'lower', 0);
    expect(best?.ranking.map(({ variant, alone, shared }) => [variant, alone.count, shared.count])).toEqual([
      ['a', 1, 2],
      ['b', 1, 2],
      ['c', 0, 1],
    ]);
    // Three pairs.
    expect(best?.level).toBeCloseTo(1 - 0.05 / 3, 12);
  });

  it('is the highest where higher is better', () => {
    const best = bestOf([of('a', 10, 10.2, 9.9), of('b', 20, 20.1, 20.2)], 'higher', 0);
    expect(best?.ranking[0]).toMatchObject({ variant: 'b', alone: { count: 3, n: 3 } });
    expect(best?.rivals).toEqual([]);
  });

  it('is not certain while the paired interval of the difference holds zero', () => {
    expect(bestOf([of('a', 1, 9, 2, 8), of('b', 2, 8, 9, 2)], 'lower', 0)?.rivals).toEqual(['b']);
    expect(bestOf([of('a', 1, 2), of('b', 1, 2)], 'lower', 0)?.rivals).toEqual(['b']);
  });

  it('takes a fraction of a cent for the same amount', () => {
    const best = bestOf([of('a', 100), of('b', 100.004)], 'lower', 0.005);
    expect(best?.ranking.map(({ alone, shared }) => [alone.count, shared.count])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('leaves out futures in which a ratio has no value, and needs two variants', () => {
    const waits = (variant: string, days: readonly number[], clients: readonly number[]) => ({
      variant,
      samples: { numerators: Float64Array.from(days), denominators: Float64Array.from(clients) },
    });
    const best = bestOf([waits('a', [10, 0], [1, 0]), waits('b', [20, 9], [1, 3])], 'lower', 0);
    expect(best?.ranking[0].alone).toMatchObject({ n: 1 });
    expect(bestOf([of('a', 1)], 'lower', 0)).toBeNull();
  });
});
