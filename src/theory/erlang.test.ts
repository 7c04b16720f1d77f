import { describe, expect, test } from 'vitest';
import { erlangB, erlangC, meanWaitDays, meanWaiting, shareWaitingLonger } from './erlang.ts';

// Rows "Erlang" of the check values in the domain brief, appendix A; printed with three digits.
describe('check values of the domain', () => {
  test.each([
    [57, 0.9, 0.336, 0.0589],
    [43, 0.9, 0.396, 0.0921],
    [43, 0.95, 0.653, 0.3036],
    [4, 0.9, 0.788, 1.969],
    [100, 0.9, 0.217, 0.0217],
  ])('%i places at an occupancy of %f: who waits, and how many stays long', (places, occupancy, waitShare, stays) => {
    expect(erlangC(places * occupancy, places)).toBeCloseTo(waitShare, 3);
    expect(Math.abs(meanWaitDays(places * occupancy, places, 1)! / stays - 1)).toBeLessThan(0.0015);
  });

  test.each([
    [57, 0.048],
    [43, 0.062],
  ])('%i places offered 90 %% refuse some when nobody can wait', (places, refused) => {
    expect(erlangB(places * 0.9, places)).toBeCloseTo(refused, 3);
  });

  test.each([
    [0.5, 0.293],
    [0.75, 0.589],
  ])('two availability beds that are used %f of the time refuse many', (used, refused) => {
    let [low, high] = [0, 100];
    for (let step = 0; step < 100; step += 1) {
      const load = (low + high) / 2;
      if ((load * (1 - erlangB(load, 2))) / 2 < used) low = load;
      else high = load;
    }
    expect(erlangB(low, 2)).toBeCloseTo(refused, 3);
  });
});

// Family "M/M/c waiting list (Erlang C)" of the project's validation cases.
const WAITING = [
  { id: 'mm1-01', perDay: 0.08, meanDays: 10, places: 1, wait: 0.8, days: 40, list: 3.2, longer: [30, 0.439049308875] },
  {
    id: 'mmc-01',
    perDay: 0.2,
    meanDays: 20,
    places: 5,
    wait: 0.554112554113,
    days: 11.0822510823,
    list: 2.21645021645,
    longer: [30, 0.123639222939],
  },
  {
    id: 'mmc-02',
    perDay: 0.27,
    meanDays: 150,
    places: 43,
    wait: 0.6049905487,
    days: 36.299432922,
    list: 9.80084688895,
    longer: [30, 0.366945316623],
  },
  {
    id: 'mmc-03',
    perDay: 0.27,
    meanDays: 150,
    places: 57,
    wait: 0.00925200901432,
    days: 0.0841091728574,
    list: 0.0227094766715,
    longer: [14, 0.0019834558829],
  },
  {
    id: 'mmc-04',
    perDay: 1.5,
    meanDays: 60,
    places: 100,
    wait: 0.216940480906,
    days: 1.30164288544,
    list: 1.95246432816,
    longer: [14, 0.0210371453429],
  },
] as const;

describe('a waiting list that everybody joins', () => {
  test.each(WAITING)('$id agrees with the case to nine digits', (item) => {
    const load = item.perDay * item.meanDays;
    const [days, longer] = item.longer;
    expect(relative(erlangC(load, item.places), item.wait)).toBeLessThan(1e-9);
    expect(relative(meanWaitDays(load, item.places, item.meanDays), item.days)).toBeLessThan(1e-9);
    expect(relative(meanWaiting(load, item.places), item.list)).toBeLessThan(1e-9);
    expect(relative(shareWaitingLonger(days, load, item.places, item.meanDays), longer)).toBeLessThan(1e-9);
  });

  test('overload has no mean: the list grows without end', () => {
    for (const load of [43, 43.1, 1000]) {
      expect(erlangC(load, 43)).toBeNull();
      expect(meanWaitDays(load, 43, 150)).toBeNull();
      expect(meanWaiting(load, 43)).toBeNull();
      expect(shareWaitingLonger(30, load, 43, 150)).toBeNull();
    }
    expect(erlangC(0, 0)).toBeNull();
  });

  test('with a place for everybody nobody waits', () => {
    expect([erlangC(50, Infinity), meanWaitDays(50, Infinity, 150), meanWaiting(50, Infinity)]).toEqual([0, 0, 0]);
    expect(shareWaitingLonger(0, 50, Infinity, 150)).toBe(0);
    expect([erlangC(0, 5), meanWaitDays(0, 5, 150), meanWaiting(0, 5)]).toEqual([0, 0, 0]);
  });

  test('everybody who waits, waits longer than zero days', () => {
    expect(shareWaitingLonger(0, 40.5, 43, 150)).toBe(erlangC(40.5, 43));
  });
});

describe('refusal instead of a list', () => {
  // Cases erlb-01 and erlb-04 of the project's validation cases: 0.27 x 150 on 43 places, 0.5 x 6 on 3 places.
  test.each([
    [40.5, 43, 0.0817648370861],
    [3, 3, 0.346153846154],
  ])('a load of %f on %i places', (load, places, refused) => {
    expect(relative(erlangB(load, places), refused)).toBeLessThan(1e-9);
  });

  test('no places refuse everybody, endless places nobody, and no clients are never refused', () => {
    expect([erlangB(5, 0), erlangB(5, Infinity), erlangB(0, 5)]).toEqual([1, 0, 0]);
  });

  test('three hundred thousand places keep their digits', () => {
    const n = 300_000;
    // Critical load: B = sqrt(2 / (pi n)) (1 + O(1 / sqrt n)) (Jagerman 1974).
    expect(relative(erlangB(n, n), Math.sqrt(2 / (Math.PI * n)))).toBeLessThan(2 / Math.sqrt(n));
    // Twice the load refuses half, but for a part 1 / n.
    expect(relative(erlangB(2 * n, n), 0.5)).toBeLessThan(2 / n);
    expect(erlangB(1, n)).toBe(0);
    expect(erlangC(n - 1000, n)!).toBeGreaterThan(0);
  });

  test('nonsense is refused and not computed with', () => {
    for (const [load, places] of [
      [Number.NaN, 3],
      [-1, 3],
      [Infinity, 3],
      [1, 2.5],
      [1, -1],
      [1, Number.NaN],
    ] as const) {
      expect(() => erlangB(load, places)).toThrow(RangeError);
    }
  });
});

function relative(found: number | null, expected: number): number {
  return found === null ? Infinity : Math.abs(found / expected - 1);
}
