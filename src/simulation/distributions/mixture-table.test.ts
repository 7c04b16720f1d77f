import { describe, expect, it } from 'vitest';
import { chanceOfLonger } from '../../scenario/mean-stay.ts';
import type { LengthOfStay } from '../../scenario/schema.ts';
import { loadTables, lookUp } from '../tables.ts';
import { knotsOfTable } from './knots.ts';
import { meanOfTable, remainingStayTable, stayTable } from './quantile-table.ts';

type Mixture = Extract<LengthOfStay, { kind: 'mixture' }>;

/** Each with its exact mean and mean square, from those of its parts. */
const MIXTURES: Readonly<Record<string, { stay: Mixture; mean: number; square: number }>> = {
  'short and long exponential stays': {
    stay: mixture([0.6, { kind: 'exponential', meanDays: 20 }], [0.4, { kind: 'exponential', meanDays: 300 }]),
    mean: 0.6 * 20 + 0.4 * 300,
    square: 0.6 * 2 * 20 ** 2 + 0.4 * 2 * 300 ** 2,
  },
  'a fixed stay among others': {
    stay: mixture([0.3, { kind: 'fixed', meanDays: 28 }], [0.7, { kind: 'gamma', meanDays: 200, cv: 0.5 }]),
    mean: 0.3 * 28 + 0.7 * 200,
    square: 0.3 * 28 ** 2 + 0.7 * 200 ** 2 * 1.25,
  },
  'uniform parts with a gap between': {
    stay: mixture(
      [0.37, { kind: 'uniform', fromDays: 5, untilDays: 15 }],
      [0.63, { kind: 'uniform', fromDays: 100, untilDays: 160 }],
    ),
    mean: 0.37 * 10 + 0.63 * 130,
    square: 0.37 * (10 ** 2 + 100 / 12) + 0.63 * (130 ** 2 + 3600 / 12),
  },
  'fixed stays only': {
    stay: mixture([0.33, { kind: 'fixed', meanDays: 10 }], [0.67, { kind: 'fixed', meanDays: 50 }]),
    mean: 0.33 * 10 + 0.67 * 50,
    square: 0.33 * 100 + 0.67 * 2500,
  },
  'own data and a heavy tail': {
    stay: mixture(
      [0.5, { kind: 'empirical', observedDays: [75, 20, 310, 75] }],
      [0.5, { kind: 'lognormal', meanDays: 150, cv: 1.5 }],
    ),
    mean: 0.5 * 120 + 0.5 * 150,
    square: 0.5 * ((75 ** 2 + 20 ** 2 + 310 ** 2 + 75 ** 2) / 4) + 0.5 * 150 ** 2 * 3.25,
  },
};
const NAMES = Object.keys(MIXTURES);

describe('a mixture', () => {
  it.each(NAMES)('has exactly the mean of its parts: %s', (name) => {
    const { stay, mean } = MIXTURES[name];
    expect(Math.abs(meanOfTable(stay, stayTable(stay)) / mean - 1)).toBeLessThan(1e-12);
  });

  it.each(NAMES)('lies nowhere further than two cells from the exact distribution: %s', (name) => {
    const { stay } = MIXTURES[name];
    const { chances, days } = knotsOfTable(stayTable(stay));
    const isLonger = chanceOfLonger(stay);
    let furthest = 0;
    for (let i = 0; i < days.length; i++) {
      // At a jump the exact chance goes from one number to another, and every number between them is right.
      const least = 1 - isLonger(days[i] * (1 - 1e-9) - 1e-9);
      const most = 1 - isLonger(days[i] * (1 + 1e-9) + 1e-9);
      furthest = Math.max(furthest, least - chances[i], chances[i] - most);
    }
    expect(furthest).toBeLessThan(2 / 1024);
  });

  it.each(NAMES)('has the spread of its parts, and never a shorter stay for a larger number: %s', (name) => {
    const { stay, mean, square } = MIXTURES[name];
    loadTables(stayTable(stay));
    const draws = 1_000_000;
    let [sum, squares, shorter, before] = [0, 0, 0, 0];
    for (let i = 0; i < draws; i++) {
      const days = lookUp(0, (i + 0.5) / draws);
      if (days < before) shorter += 1;
      before = days;
      sum += days;
      squares += days * days;
    }
    expect(shorter).toBe(0);
    expect(Math.abs(sum / draws / mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(squares / draws / square - 1)).toBeLessThan(4e-3);
  });

  it.each(NAMES)('leaves who is met in care E[stay squared] / 2 E[stay] longer: %s', (name) => {
    const { stay, mean, square } = MIXTURES[name];
    loadTables(remainingStayTable(stay, stayTable(stay)));
    let sum = 0;
    for (let i = 0; i < 1_000_000; i++) sum += lookUp(0, (i + 0.5) / 1_000_000);
    expect(Math.abs(sum / 1_000_000 / (square / 2 / mean) - 1)).toBeLessThan(4e-3);
  });

  it('keeps a fixed stay to the day', () => {
    const { stay } = MIXTURES['a fixed stay among others'];
    loadTables(stayTable(stay));
    // Of the gamma stays 0.7 x P(4, 0.56) = 0.2 % is shorter than 28 days: from there on 30 % stays 28 days.
    for (const u of [0.01, 0.1, 0.2, 0.29]) expect(lookUp(0, u)).toBe(28);
  });

  it('of one distribution with itself is that distribution', () => {
    const alone: LengthOfStay = { kind: 'weibull', meanDays: 152, cv: 1.4 };
    const table = stayTable(alone);
    const mixed = stayTable(mixture([0.25, alone], [0.75, alone]));
    for (const u of [1e-7, 1e-4, 0.1, 0.5, 0.9, 0.999]) {
      loadTables(table);
      const exact = lookUp(0, u);
      loadTables(mixed);
      expect(Math.abs(lookUp(0, u) / exact - 1)).toBeLessThan(1e-9);
    }
  });

  it('weighs its parts by their shares, also when these miss 1 by rounding', () => {
    const { stay, mean } = MIXTURES['fixed stays only'];
    const tenth = { ...stay, parts: stay.parts.map((part) => ({ ...part, share: part.share / 10 })) };
    expect(meanOfTable(tenth, stayTable(tenth))).toBeCloseTo(mean, 10);
  });
});

function mixture(...parts: readonly [number, Mixture['parts'][number]['stay']][]): Mixture {
  return { kind: 'mixture', parts: parts.map(([share, stay]) => ({ share, stay })) };
}
