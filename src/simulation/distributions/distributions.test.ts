import { describe, expect, it } from 'vitest';
import type { LengthOfStay } from '../../scenario/schema.ts';
import { loadTables, lookUp } from '../tables.ts';
import { quantileOf, weibullShape } from './distributions.ts';
import { meanOfTable, remainingStayTable, stayTable } from './quantile-table.ts';

/** Exact values: validation cases dist-01 .. dist-04 of the shared case file (40-digit arithmetic, scipy). */
const CASES = [
  {
    stay: { kind: 'lognormal', meanDays: 152, cv: 1.2 },
    quantiles: { 0.1: 29.0062644712, 0.5: 97.308028749, 0.9: 326.441637062, 0.95: 460.067935725 },
    sd: 182.4,
  },
  {
    stay: { kind: 'gamma', meanDays: 152, cv: 0.8 },
    quantiles: { 0.1: 31.1075970103, 0.5: 121.08660986, 0.9: 313.606310724, 0.95: 390.595268053 },
    sd: 121.6,
  },
  {
    stay: { kind: 'weibull', meanDays: 152, cv: 1.4 },
    quantiles: { 0.1: 5.63804819394, 0.5: 75.14649927, 0.9: 391.480471483, 0.95: 562.122533061 },
    sd: 212.8,
  },
  {
    stay: { kind: 'exponential', meanDays: 150 },
    quantiles: { 0.1: 15.8040773487, 0.5: 103.972077084, 0.9: 345.387763949, 0.95: 449.359841033 },
    sd: 150,
  },
] as const;

describe('length of stay', () => {
  it.each(CASES)('$stay.kind has the exact quantiles', ({ stay, quantiles }) => {
    const quantile = quantileOf(stay);
    for (const [p, days] of Object.entries(quantiles))
      expect(Math.abs(quantile(Number(p)) / days - 1)).toBeLessThan(1e-10);
  });

  it('finds the Weibull shape from mean and spread', () => {
    expect(weibullShape(1.4)).toBeCloseTo(0.727384551272, 11);
    expect(weibullShape(1)).toBeCloseTo(1, 12);
  });

  it.each(CASES)('a table of $stay.kind has the exact mean and nearly the exact spread', ({ stay, sd }) => {
    const table = stayTable(stay);
    loadTables(table);
    expect(meanOfTable(stay, table)).toBeCloseTo(stay.meanDays, 9);
    const draws = 1_000_000;
    let [sum, square] = [0, 0];
    for (let i = 0; i < draws; i++) {
      const days = lookUp(0, (i + 0.5) / draws);
      sum += days;
      square += days * days;
    }
    expect(Math.abs(sum / draws / stay.meanDays - 1)).toBeLessThan(1e-5);
    expect(Math.abs(Math.sqrt(square / draws - (sum / draws) ** 2) / sd - 1)).toBeLessThan(2e-3);
  });

  it.each(CASES)('a larger number never gives a shorter stay of $stay.kind', ({ stay }) => {
    loadTables(stayTable(stay));
    let [before, shorter] = [0, 0];
    for (let i = 0; i < 300_000; i++) {
      const days = lookUp(0, (i + 0.5) / 300_000);
      if (days < before) shorter += 1;
      before = days;
    }
    expect(shorter).toBe(0);
  });

  it('the chance of a long stay is right to a few ten-thousandths, whatever its size', () => {
    loadTables(stayTable({ kind: 'exponential', meanDays: 1 }));
    for (const chance of [0.05, 0.0313, 0.0312, 0.02, 0.005, 0.0015, 0.00098, 0.00097, 0.0002, 0.00004]) {
      const days = -Math.log(chance);
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (lookUp(0, middle) < days) low = middle;
        else high = middle;
      }
      expect(Math.abs((1 - low) / chance - 1)).toBeLessThan(3e-4);
    }
  });

  it('a uniform table is the straight line between its ends, exactly', () => {
    const stay: LengthOfStay = { kind: 'uniform', fromDays: 8, untilDays: 24 };
    const table = stayTable(stay);
    loadTables(table);
    expect(meanOfTable(stay, table)).toBe(16);
    for (const u of [1e-9, 0.0005, 0.1, 0.25, 0.5, 0.75, 0.9991, 1 - 1e-9])
      expect(lookUp(0, u)).toBeCloseTo(8 + 16 * u, 12);
    const point: LengthOfStay = { kind: 'uniform', fromDays: 7.3, untilDays: 7.3 };
    expect(new Set(stayTable(point))).toEqual(new Set([7.3]));
  });

  it('a fixed table is its number everywhere', () => {
    expect(new Set(stayTable({ kind: 'fixed', meanDays: 28.1 }))).toEqual(new Set([28.1]));
  });

  it('somebody who is met in care stays on average E[stay squared] / 2 E[stay] longer, not half the mean', () => {
    const meanRemaining = (stay: LengthOfStay) => {
      loadTables(remainingStayTable(stay, stayTable(stay)));
      let sum = 0;
      for (let i = 0; i < 200_000; i++) sum += lookUp(0, (i + 0.5) / 200_000);
      return sum / 200_000;
    };
    // Validation case out-02: lognormal 150 days, cv 1.2: 183 days.
    expect(Math.abs(meanRemaining({ kind: 'lognormal', meanDays: 150, cv: 1.2 }) / 183 - 1)).toBeLessThan(3e-3);
    expect(meanRemaining({ kind: 'exponential', meanDays: 150 })).toBeCloseTo(150, 0);
    expect(meanRemaining({ kind: 'fixed', meanDays: 150 })).toBeCloseTo(75, 3);
    // (24^3 - 8^3) / 3 / 16 / 2 / 16.
    expect(meanRemaining({ kind: 'uniform', fromDays: 8, untilDays: 24 })).toBeCloseTo(13_312 / 3 / 16 / 2 / 16, 3);
    expect(meanRemaining({ kind: 'empirical', observedDays: [100, 200] })).toBeCloseTo(50_000 / 2 / 2 / 150, 1);
    // At most 100 days: uniform on 0..100 is left of a fixed stay of 100.
    expect(meanRemaining({ kind: 'fixed', meanDays: 150, maximumDays: 100 })).toBeCloseTo(50, 3);
  });

  it('a maximum cuts the mean', () => {
    // Validation case cap-01: exponential 200 days cut at 182: 119.495155193 days.
    const stay: LengthOfStay = { kind: 'exponential', meanDays: 200, maximumDays: 182 };
    expect(meanOfTable(stay, stayTable(stay))).toBeCloseTo(119.495155193, 1);
  });
});
