import { describe, expect, test } from 'vitest';
import { bandOf } from './band-of.ts';
import { summarise } from './summary.ts';

/** Values for 3 days and 101 replications: small counts, large counts and amounts with cents. */
const KINDS: Record<string, (point: number, replication: number) => number> = {
  'small counts': (point, r) => (r * 37 + point) % 23,
  'negative counts': (point, r) => ((r * 37 + point) % 23) - 11,
  'large counts': (point, r) => ((r * 7919 + point) % 101) * 5003,
  amounts: (point, r) => ((r * 7919 + point) % 101) / 7,
  'all the same': () => 4,
};

describe('the band over replications', () => {
  for (const [kind, value] of Object.entries(KINDS)) {
    test(`${kind}: each day has the mean and the quantiles of its own replications`, () => {
      const band = bandOf([0, 7, 14], 101, (point, into) => {
        for (let r = 0; r < into.length; r += 1) into[r] = value(point, r);
      });
      expect(band.days).toEqual([0, 7, 14]);
      for (let point = 0; point < 3; point += 1) {
        const values = Array.from({ length: 101 }, (_, r) => value(point, r));
        const { mean, p5, p25, p50, p75, p95 } = summarise(values)!;
        expect([band.mean[point], band.p5[point], band.p25[point]]).toEqual([mean, p5, p25]);
        expect([band.p50[point], band.p75[point], band.p95[point]]).toEqual([p50, p75, p95]);
      }
    });
  }

  test('with one replication every line of the band is that replication', () => {
    const band = bandOf([0], 1, (_, into) => {
      into[0] = 12;
    });
    expect([band.mean[0], band.p5[0], band.p50[0], band.p95[0]]).toEqual([12, 12, 12, 12]);
  });

  test('no days give an empty band, no replications give none', () => {
    expect(bandOf([], 10, () => {}).mean).toHaveLength(0);
    expect(() => bandOf([0], 0, () => {})).toThrow(RangeError);
  });

  test('a band makes no room for more than its replications', () => {
    bandOf([0], 5, (_, into) => expect(into).toHaveLength(5));
  });
});
