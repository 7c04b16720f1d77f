import { describe, expect, test } from 'vitest';
import { dots, quantile } from './quantile.ts';
import { summarise } from './summary.ts';

// Cases stat-01, stat-02 and stat-03 of the project's validation cases (family "Summary statistics of replications").
const CASES = [
  {
    id: 'stat-01: ten replications',
    values: [12.1, 9.8, 15.3, 11.2, 10.4, 13.9, 8.7, 12.6, 14.2, 11.8],
    expected: { mean: 12, sd: 2.07310824073, standardError: 0.655574387677, p10: 9.69, p50: 11.95, p90: 14.31 },
  },
  {
    id: 'stat-02: an offset of a thousand million costs no digits',
    values: [1000000004, 1000000007, 1000000013, 1000000016],
    expected: {
      mean: 1000000010,
      sd: 5.47722557505,
      standardError: 2.73861278753,
      p10: 1000000004.9,
      p50: 1000000010,
      p90: 1000000015.1,
    },
  },
  {
    id: 'stat-03: nineteen zeros and one hundred',
    values: [...Array<number>(19).fill(0), 100],
    expected: { mean: 5, sd: 22.360679775, standardError: 5, p10: 0, p50: 0, p90: 0 },
  },
];

describe('the summary of replications', () => {
  for (const { id, values, expected } of CASES) {
    test(id, () => {
      const summary = summarise(values);
      const sorted = Float64Array.from(values).sort();
      const found = { ...summary, p10: quantile(sorted, 0.1), p90: quantile(sorted, 0.9) };
      expect(summary?.n).toBe(values.length);
      for (const [name, value] of Object.entries(expected)) {
        const tolerance = Math.max(1e-9, Math.abs(value) * Number.EPSILON);
        expect(Math.abs((found as Record<string, number>)[name]! - value), name).toBeLessThanOrEqual(tolerance);
      }
    });
  }

  test('the variance does not change when every value moves by a thousand million', () => {
    const values = [4, 7, 13, 16];
    expect(summarise(values.map((value) => value + 1e9))?.sd).toBe(summarise(values)?.sd);
  });

  test('nothing to summarise gives no summary', () => {
    expect(summarise([])).toBeNull();
    expect(summarise(new Float64Array(0))).toBeNull();
  });

  test('one replication has a mean and no standard error', () => {
    const summary = summarise([7]);
    expect(summary).toMatchObject({
      n: 1,
      mean: 7,
      sd: null,
      standardError: null,
      p5: 7,
      p95: 7,
      minimum: 7,
      maximum: 7,
    });
  });

  test('equal replications have exactly their own mean and no spread at all', () => {
    const summary = summarise(Array<number>(500).fill(0.1));
    expect(summary).toMatchObject({ mean: 0.1, sd: 0, standardError: 0, skewness: 0, p5: 0.1, p50: 0.1, p95: 0.1 });
  });

  test('the order of the replications does not matter for what is drawn, and the input stays as it was', () => {
    const values = [3, 1, 2];
    expect(summarise(values)).toEqual(summarise([1, 2, 3]));
    expect(values).toEqual([3, 1, 2]);
  });

  test('ten thousand tiny amounts beside a large one are not lost in the mean', () => {
    const tiny = Array<number>(10_000).fill(1e-16);
    expect(Math.abs(summarise([0, 1, ...tiny])!.mean / ((1 + 1e-12) / 10_002) - 1)).toBeLessThan(1e-15);
  });

  test('a long tail to the right has a positive skewness', () => {
    // m3 / m2^1.5 of nineteen zeros and one hundred: (1 - 2p) / sqrt(p (1 - p)) with p = 0.05.
    expect(summarise([...Array<number>(19).fill(0), 100])?.skewness).toBeCloseTo(0.9 / Math.sqrt(0.0475), 12);
  });
});

describe('quantiles', () => {
  test('a quantile lies between its neighbours in proportion (type 7)', () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3);
    expect(quantile([1, 2, 3, 4, 5], 0)).toBe(1);
    expect(quantile([1, 2, 3, 4, 5], 1)).toBe(5);
    expect(quantile([42], 0.95)).toBe(42);
  });

  test('twenty dots of the numbers 1 to 100 stand five apart', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    const plot = dots(values, 20);
    expect(plot).toHaveLength(20);
    expect(plot[0]).toBeCloseTo(1 + 99 * 0.025, 12);
    for (let i = 1; i < 20; i += 1) expect(plot[i]! - plot[i - 1]!).toBeCloseTo(99 / 20, 12);
  });

  test('twenty values are their own twenty dots, all but for the ends drawn in', () => {
    const plot = dots(
      Float64Array.from({ length: 20 }, (_, i) => i),
      20,
    );
    for (const [i, dot] of plot.entries()) expect(Math.abs(dot - i)).toBeLessThan(0.5);
    expect(dots([])).toEqual([]);
  });
});
