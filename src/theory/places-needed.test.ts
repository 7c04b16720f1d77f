import { describe, expect, test } from 'vitest';
import { erlangB, erlangC } from './erlang.ts';
import {
  loadForNorm,
  loadForRefusals,
  placesForNorm,
  placesForRefusals,
  shareLonger,
  squareRootPlaces,
  waitChance,
} from './places-needed.ts';

const MONTHS_FIVE = { meanDays: 152.1875, variability: 1 };

describe('places for a norm', () => {
  test('one place, exponential: the wait is exponential, so the norm can be worked out by hand', () => {
    // M/M/1: P(W > t) = rho exp(-(1 - rho) t / m). With rho = 0.8, m = 10 and t = 30: 0.8 exp(-0.6).
    expect(shareLonger(0.8, 1, { meanDays: 10, variability: 1 }, 30)).toBeCloseTo(0.8 * Math.exp(-0.6), 12);
  });

  test('of a load of 41.67 a norm is met with so many places and not with one less', () => {
    const load = (100 * 152.1875) / 365.25;
    const norm = { days: 14, share: 0.95 };
    const places = placesForNorm(load, MONTHS_FIVE, norm);
    const longer = (count: number) => erlangC(load, count)! * Math.exp((-(count - load) * 14) / 152.1875);
    expect(longer(places)).toBeLessThanOrEqual(0.05);
    expect(longer(places - 1)).toBeGreaterThan(0.05);
    expect(places).toBeGreaterThan(42);
  });

  test('nobody comes: no places; a norm of always without waiting takes ever more', () => {
    expect(placesForNorm(0, MONTHS_FIVE, { days: 14, share: 0.95 })).toBe(0);
    const [loose, strict] = [0.9, 0.999].map((share) => placesForNorm(40, MONTHS_FIVE, { days: 0, share }));
    expect(strict).toBeGreaterThan(loose);
  });

  test('stays that differ more need more places', () => {
    const norm = { days: 30, share: 0.9 };
    const [fixed, usual, wide] = [0.5, 1, 3].map((variability) =>
      placesForNorm(40, { meanDays: 150, variability }, norm),
    );
    expect([fixed <= usual, usual <= wide, fixed < wide]).toEqual([true, true, true]);
  });

  test('the load that places can carry is where they are just enough', () => {
    const norm = { days: 63, share: 0.95 };
    const load = loadForNorm(43, MONTHS_FIVE, norm);
    expect(shareLonger(load, 43, MONTHS_FIVE, 63)).toBeCloseTo(0.05, 9);
    expect(placesForNorm(load, MONTHS_FIVE, norm)).toBe(43);
    expect(placesForNorm(load + 1e-6, MONTHS_FIVE, norm)).toBe(44);
    expect(loadForNorm(0, MONTHS_FIVE, norm)).toBe(0);
  });

  test('a norm of refusals by Erlang B', () => {
    // One place refuses a / (1 + a): 1 % at a load of 1/99; 43 places refuse 8.176 % of 40.5 (case erlb-01).
    expect(loadForRefusals(1, 0.01)).toBeCloseTo(1 / 99, 9);
    expect(placesForRefusals(40.5, 0.0818)).toBe(43);
    expect(placesForRefusals(40.5, 0.0817)).toBe(44);
    expect(erlangB(loadForRefusals(43, 0.5), 43)).toBeCloseTo(0.5, 9);
    expect(placesForRefusals(0, 0.05)).toBe(0);
  });
});

describe('the square-root rule', () => {
  // Phi and phi from a table of the normal distribution: 0.69146 and 0.35207 at a half, 0.84134 and 0.24197 at one,
  // 0.97725 and 0.05399 at two.
  test.each([
    [0, 1],
    [0.5, 1 / (1 + (0.5 * 0.69146) / 0.35207)],
    [1, 1 / (1 + 0.84134 / 0.24197)],
    [2, 1 / (1 + (2 * 0.97725) / 0.05399)],
  ])('the chance to wait at beta %d', (beta, chance) => {
    expect(waitChance(beta)).toBeCloseTo(chance, 4);
  });

  test('it comes ever nearer to the exact number of places as the load grows', () => {
    const norm = { days: 14, share: 0.95 };
    const off = [10, 100, 1000, 10_000].map((load) => {
      const exact = placesForNorm(load, MONTHS_FIVE, norm);
      return Math.abs(squareRootPlaces(load, MONTHS_FIVE, norm) - exact) / exact;
    });
    expect(off[0]).toBeLessThan(0.1);
    expect(off[3]).toBeLessThan(0.0003);
    expect(off.toSorted((a, b) => b - a)).toEqual(off);
  });
});
