import jStat from 'jstat';
import { describe, expect, test } from 'vitest';
import { logGamma, logNormalTail, logUpperGamma } from './log-gamma.ts';
import { STAY_FAMILIES, stayLogs, stayQuantile, staySurvival } from './stay-family.ts';

describe('the gamma function and its tail', () => {
  test('is a factorial at whole numbers and the root of pi at one half', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  test('has known tails: exp(-x) for a = 1 and (1 + x) exp(-x) for a = 2, also where nothing else is left', () => {
    for (const x of [0.01, 0.5, 1.9, 2.1, 30, 2000]) {
      expect(logUpperGamma(1, x) / -x).toBeCloseTo(1, 12);
      expect(Math.abs(logUpperGamma(2, x) - (Math.log1p(x) - x))).toBeLessThan(1e-11 * Math.max(1, x));
    }
    expect(logUpperGamma(3, 0)).toBe(0);
  });

  test('gives the normal tail: one half in the middle, 2.5 % beyond 1.959964', () => {
    expect(Math.exp(logNormalTail(0))).toBeCloseTo(0.5, 14);
    expect(Math.exp(logNormalTail(1.959963984540054))).toBeCloseTo(0.025, 13);
    expect(Math.exp(logNormalTail(-1.959963984540054))).toBeCloseTo(0.975, 13);
  });
});

describe('quantiles of a stay', () => {
  const [mean, cv] = [152, 0.877];
  const sigma = Math.sqrt(Math.log1p(cv ** 2));
  // Shape 1.1432 of a Weibull gives this cv: sqrt(G(1 + 2/k) / G(1 + 1/k)^2 - 1) with jstat's own gamma below.
  const references = {
    exponential: (chance: number) => jStat.exponential.inv(chance, 1 / mean),
    gamma: (chance: number) => jStat.gamma.inv(chance, 1 / cv ** 2, mean * cv ** 2),
    lognormal: (chance: number) => jStat.lognormal.inv(chance, Math.log(mean) - sigma ** 2 / 2, sigma),
  };

  test.each(Object.entries(references))('of a %s agree with jstat', (family, inverse) => {
    for (const chance of [0.01, 0.1, 0.5, 0.9, 0.99]) {
      const found = stayQuantile({ family: family as keyof typeof references, meanDays: mean, cv }, chance);
      expect(Math.abs(found / inverse(chance) - 1)).toBeLessThan(1e-6);
    }
  });

  test('of a Weibull agree with jstat: shape 2 has cv sqrt(4 / pi - 1) and mean scale * sqrt(pi) / 2', () => {
    const shape = {
      family: 'weibull',
      meanDays: (100 * Math.sqrt(Math.PI)) / 2,
      cv: Math.sqrt(4 / Math.PI - 1),
    } as const;
    for (const chance of [0.01, 0.1, 0.5, 0.9, 0.99])
      expect(Math.abs(stayQuantile(shape, chance) / jStat.weibull.inv(chance, 100, 2) - 1)).toBeLessThan(1e-9);
  });

  test('of a gamma with mean n and cv sqrt(2 / n) are those of chi-square', () => {
    for (const degrees of [1, 5, 47])
      for (const chance of [0.025, 0.975])
        expect(
          Math.abs(
            stayQuantile({ family: 'gamma', meanDays: degrees, cv: Math.sqrt(2 / degrees) }, chance) /
              jStat.chisquare.inv(chance, degrees) -
              1,
          ),
        ).toBeLessThan(1e-6);
  });
});

test.each(STAY_FAMILIES)(
  'of a %s the density is how fast the share that is left falls, and the mean is the area under it',
  (family) => {
    const shape = { family, meanDays: 120, cv: family === 'exponential' ? 1 : 0.7 };
    const { density } = stayLogs(shape);
    for (const days of [20, 100, 300]) {
      const slope = (staySurvival(shape, days - 0.01) - staySurvival(shape, days + 0.01)) / 0.02;
      expect(Math.exp(density(days)) / slope).toBeCloseTo(1, 6);
    }
    let area = 0;
    for (let days = 0.5; days < 4000; days += 1) area += staySurvival(shape, days);
    expect(area).toBeCloseTo(120, 1);
  },
);
