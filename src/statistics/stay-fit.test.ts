import { describe, expect, test } from 'vitest';
import { kaplanMeier, survivalAt } from './kaplan-meier.ts';
import { type StayFamily, type StayShape, stayQuantile } from './stay-family.ts';
import { fitStay, fitStays, type SeenStay } from './stay-fit.ts';

const ended = (until: number, from = 0): SeenStay => ({ from, until, hasEnded: true });
const still = (until: number, from = 0): SeenStay => ({ from, until, hasEnded: false });
const fitOf = (stays: readonly SeenStay[], family: StayFamily) => {
  const found = fitStay(family, stays);
  if (!found) throw new Error(`no fit of ${family}`);
  return found;
};

/** Remission in weeks of 21 patients on 6-MP (Freireich 1963; Klein and Moeschberger 2003, table 1.1); `+` was still in it. */
const REMISSION = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((text) => (text.endsWith('+') ? still(Number.parseFloat(text)) : ended(Number(text))));

describe('the exponential stay', () => {
  test('lasts the days in view by the number of ends: 359 weeks by 9 (Klein and Moeschberger 2003)', () => {
    const fit = fitOf(REMISSION, 'exponential');
    expect(fit.meanDays).toBeCloseTo(359 / 9, 12);
    expect(fit.logLikelihood).toBeCloseTo(9 * Math.log(9 / 359) - 9, 10);
    expect(fit.aic).toBeCloseTo(2 - 2 * fit.logLikelihood, 10);
    expect(fit.meanInterval?.high).toBeCloseTo((359 / 9) * Math.exp(1.959963985 / 3), 6);
  });

  test('does not count the days before somebody was seen', () => {
    expect(fitOf([ended(10), ended(30, 25), still(40, 15)], 'exponential').meanDays).toBe((10 + 5 + 25) / 2);
  });
});

describe('fits of whole stays', () => {
  const days = [12, 40, 41, 75, 90, 130, 155, 260, 300, 410];
  const whole = days.map((day) => ended(day));
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('lognormal: mean and variance of the logarithms', () => {
    const logs = days.map(Math.log);
    const mu = meanOf(logs);
    const variance = meanOf(logs.map((log) => (log - mu) ** 2));
    const fit = fitOf(whole, 'lognormal');
    expect(fit.meanDays / Math.exp(mu + variance / 2)).toBeCloseTo(1, 6);
    expect(fit.cv).toBeCloseTo(Math.sqrt(Math.expm1(variance)), 6);
  });

  test('gamma: its mean is that of the stays', () => {
    expect(fitOf(whole, 'gamma').meanDays / meanOf(days)).toBeCloseTo(1, 6);
  });

  test('weibull: its score is zero', () => {
    const fit = fitOf(whole, 'weibull');
    // With shape k the mean of t^k is scale^k, and sum t^k log t / sum t^k - 1 / k is the mean of log t.
    const shape = shapeOf(fit);
    const powers = days.map((day) => day ** shape);
    const weighted = meanOf(days.map((day, at) => powers[at] * Math.log(day))) / meanOf(powers);
    expect(weighted - 1 / shape).toBeCloseTo(meanOf(days.map(Math.log)), 5);
  });

  test('none without an end', () => {
    expect(fitStays([still(10), still(20)])).toEqual([]);
  });
});

/** The shape of a Weibull from two of its quantiles: log(-log S) is a straight line in log t. */
function shapeOf(shape: StayShape): number {
  const [low, high] = [stayQuantile(shape, 0.2), stayQuantile(shape, 0.9)];
  return Math.log(Math.log(0.1) / Math.log(0.8)) / Math.log(high / low);
}

describe('an institution that was looked at for a while', () => {
  /** Numbers between 0 and 1 that are the same in every run (Park and Miller 1988). */
  function chances(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
  }

  /** Clients come evenly from four years before on, and are seen in `windowDays`; days are whole. */
  function seen(shape: StayShape, windowDays: number, seed: number): SeenStay[] {
    const chance = chances(seed);
    const before = 1500;
    return Array.from({ length: 2500 }, () => {
      const comes = Math.round(chance() * (before + windowDays)) - before;
      return {
        from: Math.max(0, -comes - 0.5),
        whole: Math.max(1, Math.round(stayQuantile(shape, chance()))),
        toEnd: windowDays - comes,
      };
    })
      .filter(({ from, whole }) => whole > from)
      .map(({ from, whole, toEnd }) => ({ from, until: Math.min(whole, toEnd), hasEnded: whole <= toEnd }));
  }

  const truths: readonly StayShape[] = [
    { family: 'exponential', meanDays: 150, cv: 1 },
    { family: 'gamma', meanDays: 150, cv: 0.6 },
    { family: 'lognormal', meanDays: 150, cv: 0.9 },
    { family: 'weibull', meanDays: 150, cv: 0.6 },
  ];

  test.each(truths)('$family: mean and cv are found within four standard errors', (truth) => {
    const fit = fitOf(seen(truth, 730, 20_261), truth.family);
    const errors = fit.covariance ?? [];
    expect(Math.abs(Math.log(fit.meanDays / truth.meanDays))).toBeLessThan(4 * Math.sqrt(errors[0][0]));
    if (truth.family === 'exponential') return;
    expect(Math.abs(Math.log(fit.cv / truth.cv))).toBeLessThan(4 * Math.sqrt(errors[1][1]));
  });

  test('to leave out who is still there makes stays too short, and to count who was there as new makes them too long', () => {
    const truth = truths[1];
    const stays = seen(truth, 120, 7);
    const fair = fitOf(stays, 'gamma');
    const error = Math.sqrt(fair.covariance?.[0][0] ?? 0);
    expect(Math.abs(Math.log(fair.meanDays / 150))).toBeLessThan(4 * error);
    const newcomers = stays.filter(({ from }) => from === 0);
    const withoutStill = fitOf(
      newcomers.filter(({ hasEnded }) => hasEnded),
      'gamma',
    );
    expect(Math.log(withoutStill.meanDays / 150)).toBeLessThan(-4 * error);
    const lengthBiased = fitOf(
      stays.map((stay) => ({ ...stay, from: 0 })),
      'gamma',
    );
    expect(Math.log(lengthBiased.meanDays / 150)).toBeGreaterThan(4 * error);
  });

  test('the family of which the stays are is the best', () => {
    for (const truth of truths.slice(1, 3)) expect(fitStays(seen(truth, 1500, 99))[0].family).toBe(truth.family);
  });
});

describe('the curve of Kaplan and Meier', () => {
  test('of the remissions on 6-MP, as printed (Klein and Moeschberger 2003, table 4.1)', () => {
    const points = kaplanMeier(REMISSION);
    const printed = [
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ];
    expect(points.map(({ days, share }) => [days, Number(share.toFixed(3))])).toEqual(printed);
    expect(survivalAt(points, 5)).toBe(1);
    expect(survivalAt(points, 22.5)).toBeCloseTo(0.538, 3);
  });

  test('has Greenwood intervals: after the first end of 3 of 21 the variance of log S is 3 / (21 x 18)', () => {
    const [first] = kaplanMeier(REMISSION);
    const power = Math.exp((1.959963985 * Math.sqrt(3 / (21 * 18))) / -Math.log(18 / 21));
    expect(first.low).toBeCloseTo((18 / 21) ** power, 9);
    expect(first.high).toBeCloseTo((18 / 21) ** (1 / power), 9);
  });

  test('counts who came into view later only from then on', () => {
    // On day 5 one of two ends, the two others are not yet seen; on day 10 one of three.
    const points = kaplanMeier([still(20), ended(5), ended(10, 6), still(12, 6)]);
    expect(points.map(({ days }) => days)).toEqual([5, 10]);
    expect(points[0].share).toBe(1 / 2);
    expect(points[1].share).toBeCloseTo(1 / 3, 12);
  });
});
