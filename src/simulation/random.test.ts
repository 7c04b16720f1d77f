import { describe, expect, it } from 'vitest';
import { draw, hash, keyOfName, keyOfSeed, uniform } from './random.ts';

const DRAWS = 20_000;

/** First draws of client n of a stream in consecutive replications, or of consecutive clients in one replication. */
function series(of: (i: number) => number): number[] {
  return Array.from({ length: DRAWS }, (_, i) => of(i));
}

function clientDraw(replication: number, client: number, purpose: number, stage: number): number {
  const seed = keyOfSeed('almata');
  const stream = keyOfName('gesloten/aanmeldingen');
  const a = hash(hash(seed.a, replication) ^ stream.a, client);
  const b = hash(hash(seed.b, replication ^ 0x2545f491) ^ stream.b, client);
  return draw(a, b, purpose, stage);
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

describe('luck', () => {
  const between = (replication: number, client: number) => {
    const [seed, stream] = [keyOfSeed('almata'), keyOfName('gesloten/aanmeldingen')];
    return uniform(hash(hash(seed.b, replication ^ 0x2545f491) ^ stream.a, client));
  };
  const sequences = {
    'the times between referrals': series((i) => between(3, i)),
    'the first time in consecutive replications': series((i) => between(i, 0)),
    'the same client in consecutive replications': series((i) => clientDraw(i, 0, 2, 0)),
    'consecutive clients in one replication': series((i) => clientDraw(0, i, 2, 0)),
    'consecutive stays of one client': series((i) => clientDraw(0, 0, 2, i)),
  };

  it.each(Object.entries(sequences))('is uniform for %s (Kolmogorov-Smirnov)', (_, values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const distance = Math.max(
      ...sorted.map((u, i) => Math.max(Math.abs(u - i / DRAWS), Math.abs(u - (i + 1) / DRAWS))),
    );
    // Chance 1e-4 of a larger distance.
    expect(distance * Math.sqrt(DRAWS)).toBeLessThan(2.23);
  });

  it.each(Object.entries(sequences))('has no memory for %s', (_, values) => {
    for (const lag of [1, 2, 10]) {
      expect(Math.abs(correlation(values.slice(lag), values.slice(0, -lag))) * Math.sqrt(DRAWS)).toBeLessThan(4);
    }
  });

  it('is independent between purposes and between the two keys of neighbouring seeds', () => {
    const stay = series((i) => clientDraw(1, i, 2, 0));
    for (const purpose of [1, 3]) {
      expect(
        Math.abs(
          correlation(
            stay,
            series((i) => clientDraw(1, i, purpose, 0)),
          ),
        ) * Math.sqrt(DRAWS),
      ).toBeLessThan(4);
    }
    const times = series((i) => between(1, i));
    expect(Math.abs(correlation(stay, times)) * Math.sqrt(DRAWS)).toBeLessThan(4);
    expect(keyOfSeed('1')).not.toEqual(keyOfSeed('2'));
    expect(keyOfSeed('1')).toEqual(keyOfSeed('1'));
  });

  it('repeats no number more often than chance does among 32-bit numbers', () => {
    // Expected repeats: 20,000 squared / 2 / 2^32 = 0.05.
    expect(DRAWS - new Set(sequences['consecutive clients in one replication']).size).toBeLessThanOrEqual(2);
  });

  it('lies strictly between 0 and 1', () => {
    for (const values of Object.values(sequences)) {
      expect(Math.min(...values)).toBeGreaterThan(0);
      expect(Math.max(...values)).toBeLessThan(1);
    }
  });
});
