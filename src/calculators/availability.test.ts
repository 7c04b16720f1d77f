import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityResult, costOfMonths, demandAtUse, demandOf } from './availability.ts';

// Two beds for 162,978 a year (Gooi en Vechtstreek, 2019); domain brief 1.4 and appendix A.
const beds = { eurosPerYear: 162_978, places: 2, eurosPerDay: 300, usedShare: 0.5 };

describe('two beds on availability', () => {
  test('cost 223.2575 a bed and day, 81,489 a bed and year', () => {
    const result = availabilityResult(beds);
    expect(result.eurosPerPlaceDay).toBeCloseTo(223.2575, 4);
    expect(result.eurosPerPlaceYear).toBe(81_489);
  });

  test.each([
    [0.5, 447],
    [0.6, 372],
    [0.7, 319],
    [0.8, 279],
    [0.9, 248],
    [1, 223],
  ])('used for %f of the days, a used day costs %i', (usedShare, euros) => {
    expect(Math.round(availabilityResult({ ...beds, usedShare }).eurosPerUsedDay as number)).toBe(euros);
  });

  test('never used, a used day has no price', () => {
    expect(availabilityResult({ ...beds, usedShare: 0 })).toMatchObject({
      eurosPerUsedDay: 'never',
      byTheDay: 0,
      dearer: 162_978,
    });
  });

  test('are cheaper than 300 a day from 74.42 % of the days, 543 of 730', () => {
    const { breakEvenShare, breakEvenDays } = availabilityResult(beds);
    expect(breakEvenShare).toBeCloseTo(0.7442, 4);
    expect(Math.round(breakEvenDays as number)).toBe(543);
    const there = availabilityResult({ ...beds, usedShare: breakEvenShare as number });
    expect(there.dearer).toBeCloseTo(0, 6);
    expect(there.eurosPerUsedDay).toBeCloseTo(300, 9);
  });

  test('are never cheaper than 150 a day: a full year by the day is 109,500', () => {
    const result = availabilityResult({ ...beds, eurosPerDay: 150, usedShare: 1 });
    expect(result).toMatchObject({
      breakEvenShare: 'never',
      breakEvenDays: 'never',
      byTheDay: 109_500,
      dearer: 53_478,
    });
  });

  test('a pilot of nineteen months costs 258,048.50 (the brief: 258,049), seven months 95,070.50', () => {
    expect(costOfMonths(162_978, 19)).toBe(258_048.5);
    expect(costOfMonths(162_978, 7)).toBe(95_070.5);
  });
});

describe('who finds the beds taken', () => {
  // Erlang B of two beds by hand: half used means load sqrt(2), three quarters means 1 + sqrt(7).
  test.each([
    [0.5, Math.SQRT2, 0.293],
    [0.75, 1 + Math.sqrt(7), 0.589],
  ])('used for %f: load %f, refused %f', (usedShare, load, refused) => {
    const demand = demandAtUse(usedShare, 2)!;
    expect(demand.load).toBeCloseTo(load, 9);
    expect(demand.refusedShare).toBeCloseTo(refused, 3);
  });

  test('no finite demand keeps beds always full, and no demand uses none', () => {
    expect(demandAtUse(1, 2)).toBeNull();
    expect(demandAtUse(0, 2)).toEqual({ load: 0, refusedShare: 0, usedShare: 0 });
  });

  test('from arrivals and stay: one bed, 10 a year for 36.5 days, is busy half the time and refuses half', () => {
    expect(demandOf(10, 36.5, 1)).toEqual({ load: 1, refusedShare: 0.5, usedShare: 0.5 });
  });

  test('the demand that goes with a use has that use', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (used, places) => {
          const { load, refusedShare } = demandAtUse(used, places)!;
          expect(demandOf(365, load, places).usedShare).toBeCloseTo(used, 9);
          expect((load * (1 - refusedShare)) / places).toBeCloseTo(used, 9);
        },
      ),
    );
  });

  test('nearly always full asks for an enormous demand, and is found', () => {
    // One bed: use = load / (1 + load).
    expect(demandAtUse(0.999_999, 1)!.load / 999_999).toBeCloseTo(1, 6);
  });
});
