import { describe, expect, it } from 'vitest';
import { endsOfStay } from './ends-of-stay.ts';
import { chanceOfLonger, meanStayDays } from './mean-stay.ts';
import type { LengthOfStay } from './schema.ts';

const exponential = (meanDays: number): LengthOfStay & { kind: 'exponential' } => ({ kind: 'exponential', meanDays });
const mixture: LengthOfStay = {
  kind: 'mixture',
  parts: [
    { share: 0.25, stay: { kind: 'uniform', fromDays: 10, untilDays: 30 } },
    { share: 0.5, stay: exponential(100) },
    { share: 0.25, stay: { kind: 'fixed', meanDays: 40 } },
  ],
};

describe('the mean of a stay', () => {
  it('of which every number of days between two is equally likely lies in the middle, and is cut by a maximum', () => {
    const stay: LengthOfStay = { kind: 'uniform', fromDays: 10, untilDays: 30 };
    expect(meanStayDays(stay)).toBe(20);
    expect(meanStayDays({ ...stay, maximumDays: 40 })).toBe(20);
    expect(meanStayDays({ ...stay, maximumDays: 5 })).toBe(5);
    // Half end before 20 days, after 15 on average; the others on day 20.
    expect(meanStayDays({ ...stay, maximumDays: 20 })).toBeCloseTo(17.5, 12);
  });

  it('of short and long stays through each other is the mean over the parts, each with the maximum', () => {
    expect(meanStayDays(mixture)).toBeCloseTo(0.25 * 20 + 0.5 * 100 + 0.25 * 40, 12);
    const cut = 0.25 * 17.5 + 0.5 * 100 * (1 - Math.exp(-0.2)) + 0.25 * 20;
    expect(meanStayDays({ ...mixture, maximumDays: 20 })).toBeCloseTo(cut, 12);
  });

  it.each<LengthOfStay>([
    exponential(80),
    { kind: 'gamma', meanDays: 80, cv: 0.7 },
    { kind: 'gamma', meanDays: 80, cv: 2 },
    { kind: 'lognormal', meanDays: 80, cv: 0.9 },
    { kind: 'weibull', meanDays: 80, cv: 0.6 },
    { kind: 'uniform', fromDays: 20, untilDays: 150 },
    { kind: 'fixed', meanDays: 80 },
    { kind: 'empirical', observedDays: [1, 20, 80, 80, 400] },
    mixture,
  ])('up to a maximum is the area under the chance of staying longer ($kind)', (stay) => {
    const [maximumDays, steps] = [120, 120_000];
    const longer = chanceOfLonger(stay);
    let area = 0;
    for (let step = 0; step < steps; step++)
      area += longer(((step + 0.5) * maximumDays) / steps) * (maximumDays / steps);
    expect(meanStayDays({ ...stay, maximumDays })).toBeCloseTo(area, 3);
    expect(chanceOfLonger({ ...stay, maximumDays })(maximumDays)).toBe(0);
    expect(longer(-1)).toBe(1);
  });
});

describe('how stays end', () => {
  const nobody = {};
  const exit = { to: 'x', share: 1, whenFull: 'leave' } as const;

  it('without more: as usual, after the mean stay', () => {
    expect(endsOfStay(nobody, nobody, exponential(100), 1.5)).toMatchObject({ meanDays: 150, asUsual: 1 });
  });

  it('of two exponential times the first ends it: 1/100 and 1/50 a day', () => {
    const dropout = { duration: exponential(50), then: 'leave' } as const;
    const ends = endsOfStay({ dropout }, nobody, exponential(100), 1);
    expect(ends.droppedOut).toBeCloseTo(2 / 3, 3);
    expect(ends.asUsual).toBeCloseTo(1 / 3, 3);
    expect(ends.meanDays).toBeCloseTo(100 / 3, 1);
  });

  it('a fixed moment of dropping out is a maximum for those who are still there', () => {
    const dropout = { duration: { kind: 'fixed', meanDays: 40 }, then: 'leave' } as const;
    const ends = endsOfStay({ dropout }, nobody, { kind: 'gamma', meanDays: 90, cv: 0.8 }, 1);
    expect(ends.droppedOut).toBeCloseTo(chanceOfLonger({ kind: 'gamma', meanDays: 90, cv: 0.8 })(40), 3);
    expect(ends.meanDays).toBeCloseTo(meanStayDays({ kind: 'gamma', meanDays: 90, cv: 0.8, maximumDays: 40 }), 2);
  });

  it('after the maximum a share stays as long as they would have', () => {
    const afterMaximum = { extendedShare: 0.25, exits: [exit] };
    const ends = endsOfStay({ afterMaximum }, nobody, { ...exponential(100), maximumDays: 100 }, 1);
    expect(ends.onMaximum).toBeCloseTo(0.75 * Math.exp(-1), 12);
    expect(ends.asUsual).toBeCloseTo(1 - 0.75 * Math.exp(-1), 12);
    expect(ends.meanDays).toBeCloseTo(100 * (1 - Math.exp(-1)) + 0.25 * 100 * Math.exp(-1), 12);
    // The contract makes stays twice as long, but the maximum is a rule.
    const longer = endsOfStay({ afterMaximum }, nobody, { ...exponential(100), maximumDays: 100 }, 2);
    expect(longer.onMaximum).toBeCloseTo(0.75 * Math.exp(-0.5), 12);
    expect(longer.meanDays).toBeCloseTo(200 * (1 - Math.exp(-0.5)) + 0.25 * 200 * Math.exp(-0.5), 12);
  });

  it('a birthday ends it: somebody between 16 and 18 has half a year on average to 17, or none', () => {
    const ageLimit = { years: 17, extendedShare: 0, extendedYears: 17 };
    const age = { ageAtReferral: { fromYears: 16, untilYears: 18 } };
    const long = endsOfStay({ ageLimit }, age, { kind: 'fixed', meanDays: 10_000 }, 1);
    expect(long.agedOut).toBeCloseTo(1, 6);
    // Half are too old; the others have between 0 and 365.25 days.
    expect(long.meanDays).toBeCloseTo(0.5 * (365.25 / 2), 1);
    expect(endsOfStay({ ageLimit }, nobody, { kind: 'fixed', meanDays: 10_000 }, 1).agedOut).toBe(0);
    const extended = endsOfStay(
      { ageLimit: { ...ageLimit, extendedShare: 1, extendedYears: 21 } },
      age,
      exponential(1),
      1,
    );
    expect(extended).toMatchObject({ meanDays: expect.closeTo(1, 2), agedOut: expect.closeTo(0, 3) });
  });

  it('all ways together are everybody', () => {
    const ends = endsOfStay(
      {
        dropout: { duration: { kind: 'weibull', meanDays: 200, cv: 0.7 }, then: 'leave' },
        afterMaximum: { extendedShare: 0.4, exits: [exit] },
        ageLimit: { years: 18, extendedShare: 0.3, extendedYears: 21 },
      },
      { ageAtReferral: { fromYears: 16, untilYears: 18.5 } },
      { ...mixture, maximumDays: 90 },
      1.2,
    );
    const { asUsual, onMaximum, droppedOut, agedOut } = ends;
    expect(asUsual + onMaximum + droppedOut + agedOut).toBeCloseTo(1, 9);
    for (const share of [asUsual, onMaximum, droppedOut, agedOut]) expect(share).toBeGreaterThan(0.02);
  });
});
