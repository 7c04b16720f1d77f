import { describe, expect, test } from 'vitest';
import { twoContractsResult } from './two-contracts.ts';

const almata = { places: 57, eurosPerDay: 300, normOccupancy: 0.9, fixedCostShare: 0.85, lumpsumEuros: null };

describe('worked example 2.2 of the domain brief: 57 places, 300 a day at 90 %', () => {
  // The rows as they stand in the brief, in whole euros.
  test.each([
    [0.7, 4_369_050, 5_430_105, -1_061_055, 187_245, 1_248_300],
    [0.8, 4_993_200, 5_523_728, -530_528, 93_623, 624_150],
    [0.85, 5_305_275, 5_570_539, -265_264, 46_811, 312_075],
    [0.9, 5_617_350, 5_617_350, 0, 0, 0],
    [0.95, 5_929_425, 5_664_161, 265_264, -46_811, -312_075],
    [1, 6_241_500, 5_710_973, 530_528, -93_623, -624_150],
  ])('at %f', (occupancy, byTheDay, cost, resultByTheDay, resultLumpsum, difference) => {
    const result = twoContractsResult(almata, occupancy);
    const found = [
      result.byTheDay,
      result.providerCost,
      result.providerResultByTheDay,
      result.providerResultLumpsum,
      result.lumpsumMinusByTheDay,
    ];
    // Half a euro either way: the brief rounds 93,622.50 up.
    const expected = [byTheDay, cost, resultByTheDay, resultLumpsum, difference];
    for (const [index, euros] of found.entries()) {
      expect(Math.abs(euros - expected[index])).toBeLessThanOrEqual(0.5001);
    }
  });

  test('the natural lumpsum is 5,617,350 at every occupancy, and 4,237,650 for 43 places', () => {
    for (const occupancy of [0, 0.5, 1]) expect(twoContractsResult(almata, occupancy).lumpsum).toBe(5_617_350);
    expect(twoContractsResult({ ...almata, places: 43 }, 1).lumpsum).toBe(4_237_650);
  });

  test('nobody in care: nothing by the day, but the fixed cost of 4,774,747.50 is there', () => {
    expect(twoContractsResult(almata, 0)).toMatchObject({ byTheDay: 0, providerCost: expect.closeTo(4_774_747.5, 6) });
  });

  test('both forms cost the same at the norm, or where an agreed lumpsum says', () => {
    expect(twoContractsResult(almata, 1).equalOccupancy).toBeCloseTo(0.9, 12);
    expect(twoContractsResult({ ...almata, lumpsumEuros: 4_993_200 }, 1).equalOccupancy).toBeCloseTo(0.8, 12);
    expect(twoContractsResult({ ...almata, lumpsumEuros: 7_000_000 }, 1).equalOccupancy).toBe('never');
  });

  test('what the municipality saves the provider loses: both sides together do not depend on the form', () => {
    const { providerResultByTheDay, providerResultLumpsum, lumpsumMinusByTheDay } = twoContractsResult(almata, 0.73);
    expect(providerResultLumpsum - providerResultByTheDay).toBeCloseTo(lumpsumMinusByTheDay, 6);
  });
});
