import { describe, expect, test } from 'vitest';
import { settledFlow } from './settled-flow.ts';
import { reachedFrom, throughput } from './traffic.ts';

// Family "Open network of segments" (jack-01 to jack-03) of the project's validation cases.
describe('traffic equations', () => {
  test.each([
    [
      'jack-01',
      [0.1, 0.05],
      [
        [0, 0.5],
        [0, 0],
      ],
      [0.1, 0.1],
    ],
    [
      'jack-02',
      [0.25, 0.3, 0, 0],
      [
        [0, 0.2, 0.4, 0.1],
        [0, 0, 0.3, 0.1],
        [0.05, 0, 0, 0.5],
        [0.02, 0.03, 0, 0],
      ],
      [0.2640218594, 0.35786455276, 0.212968109588, 0.16867269601],
    ],
    ['jack-03', [0.2], [[0.3]], [0.285714285714]],
  ])('%s: what arrives at each segment, from outside and from the others', (_, inflow, routing, expected) => {
    const found = throughput(inflow, routing)!;
    for (const [i, rate] of expected.entries()) expect(Math.abs(found[i]! / rate - 1)).toBeLessThan(1e-9);
  });

  test('a loop that nobody leaves has no answer, a loop that one in a thousand leaves has', () => {
    expect(
      throughput(
        [1, 0],
        [
          [0, 1],
          [1, 0],
        ],
      ),
    ).toBeNull();
    expect(
      throughput(
        [0, 0],
        [
          [0.7, 0.2 + 0.1],
          [0, 1],
        ],
      ),
    ).toBeNull();
    // 0.6 + 0.3 + 0.1 is a little less than 1 in a computer; nobody leaves all the same.
    expect(
      throughput(
        [1, 0, 0],
        [
          [0.6, 0.3, 0.1],
          [0.6, 0.3, 0.1],
          [0.6, 0.3, 0.1],
        ],
      ),
    ).toBeNull();
    // Each client makes 1 / (1 - 0.999) rounds on average.
    expect(
      throughput(
        [1, 0],
        [
          [0, 1],
          [0.999, 0],
        ],
      )![1],
    ).toBeCloseTo(1000, 6);
  });

  test('a segment where nobody comes has exactly no throughput', () => {
    expect(
      throughput(
        [5, 0, 0],
        [
          [0, 0.5, 0],
          [0, 0, 0],
          [0.3, 0.3, 0],
        ],
      ),
    ).toEqual([5, 2.5, 0]);
    expect(throughput([], [])).toEqual([]);
  });

  test('shares that cannot be are refused', () => {
    expect(() => throughput([1], [[1.2]])).toThrow(RangeError);
    expect(() => throughput([1], [[-0.1]])).toThrow(RangeError);
    expect(() => throughput([1, 1], [[0, 0]])).toThrow(RangeError);
    expect(() => throughput([-1], [[0]])).toThrow(RangeError);
    expect(() => throughput([Number.NaN], [[0]])).toThrow(RangeError);
  });

  test('what can be reached is what lies one step or more ahead', () => {
    const chain = [
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ];
    expect(reachedFrom([true, false, false], chain)).toEqual([false, true, true]);
    expect(
      reachedFrom(
        [true, false],
        [
          [0, 0.5],
          [0.5, 0],
        ],
      ),
    ).toEqual([true, true]);
    expect(reachedFrom([false, false, false], chain)).toEqual([false, false, false]);
  });
});

describe('the flow that settles behind narrow segments', () => {
  const list = (places: number, meanStay: number) => ({ places, meanStay, waiting: 'list' as const });
  const refuse = (places: number, meanStay: number) => ({ places, meanStay, waiting: 'refuse' as const });

  test('an overloaded segment lets through what its places can serve', () => {
    expect(
      settledFlow(
        [100, 0],
        [
          [0, 0.5],
          [0, 0],
        ],
        [list(40, 0.5), list(99, 1)],
      ),
    ).toEqual([100, 40]);
  });

  test('a segment behind an overloaded one need not be overloaded, although all the clients together would', () => {
    // 100 come, 80 can leave; 80 fit in 90 places of a year, 100 would not.
    expect(
      settledFlow(
        [100, 0],
        [
          [0, 1],
          [0, 0],
        ],
        [list(80, 1), list(90, 1)],
      ),
    ).toEqual([100, 80]);
  });

  test('an overloaded segment that gets leavers back counts them once', () => {
    // 60 can be served; half come back: 50 + 30.
    expect(settledFlow([50], [[0.5]], [list(60, 1)])).toEqual([80]);
  });

  test('refused clients do not go on', () => {
    // One place, load 1: half are refused.
    expect(
      settledFlow(
        [10, 0],
        [
          [0, 0.8],
          [0, 0],
        ],
        [refuse(1, 0.1), list(9, 0.1)],
      )![1],
    ).toBeCloseTo(4, 12);
  });

  test('leavers who come back to a segment that refuses: worked by hand', () => {
    // One place, stay 1: what leaves is x / (1 + x); x = 1 + 0.5 x / (1 + x) gives x^2 - 0.5 x - 1 = 0.
    expect(settledFlow([1], [[0.5]], [refuse(1, 1)])![0]).toBeCloseTo((0.5 + Math.sqrt(4.25)) / 2, 12);
  });

  test('no places at all let nobody through, and a closed loop has no answer', () => {
    expect(
      settledFlow(
        [3, 0],
        [
          [0, 1],
          [0, 0],
        ],
        [list(0, 1), list(5, 1)],
      ),
    ).toEqual([3, 0]);
    expect(
      settledFlow(
        [3, 0],
        [
          [0, 1],
          [0, 0],
        ],
        [refuse(0, 1), list(5, 1)],
      ),
    ).toEqual([3, 0]);
    expect(settledFlow([3], [[1]], [list(5, 1)])).toBeNull();
  });
});
