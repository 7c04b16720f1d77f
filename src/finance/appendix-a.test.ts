import { describe, expect, it } from 'vitest';
import { costOfMonths } from '../calculators/availability.ts';
import { resultPaymentResult } from '../calculators/result-payment.ts';
import type { Contract, Scenario } from '../scenario/schema.ts';
import type { Told } from './hand-made.test-data.ts';
import { eurosByHand as euros, placesByHand, scenarioByHand, segmentByHand } from './hand-made.test-data.ts';
import { weightedIndex } from './indexation.ts';

/**
 * Sums of the domain brief (parts 1 and 2) that no other test holds. Its appendix A and the worked example 2.2 are in
 * account.test.ts; the rows of calculators beside the calculators.
 */

function priced(eurosPerDay: number, settings: Partial<Scenario> = {}): Scenario {
  const contract: Contract = { id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay, priceYear: 2021 };
  return scenarioByHand({ contracts: [contract], segments: [segmentByHand({ contract: 'pxq' })], ...settings });
}

const paidFor = (eurosPerDay: number, told: Told) => euros(priced(eurosPerDay), told, 'paymentMunicipality');

describe('places and stays at 150 and 300 euros a day (1.1)', () => {
  it.each([
    [150, 766_500],
    [300, 1_533_000],
  ])('14 places that are always full cost %i x 14 x 365 = %i', (price, expected) => {
    expect(paidFor(price, { perDay: { careDays: [14] } })).toBe(expected);
  });

  it.each([
    [152, 22_800, 45_600],
    [42, 6300, 12_600],
    [56, 8400, 16_800],
  ])('a stay of %i days costs %i or %i', (days, low, high) => {
    // One stay, told as its days over twelve months.
    const told: Told = { perMonth: { careDays: [days / 12] } };
    expect(paidFor(150, told)).toBeCloseTo(low, 8);
    expect(paidFor(300, told)).toBeCloseTo(high, 8);
  });

  it('54 places at 90 % turn over 2.66 and 5.32 million (1.3)', () => {
    const told: Told = { perDay: { careDays: [54 * 0.9] } };
    expect(paidFor(150, told)).toBeCloseTo(2_660_850, 6);
    expect(paidFor(300, told)).toBeCloseTo(5_321_700, 6);
  });

  it('64 residential years avoided are worth 3.5 and 7.0 million, before the cost of the alternative (1.4)', () => {
    const told: Told = { perDay: { careDays: [64] } };
    expect(paidFor(150, told)).toBe(3_504_000);
    expect(paidFor(300, told)).toBe(7_008_000);
  });

  it('a family home of 60,327 a year is 165.28 a day; twelve children cost 723,924 (1.4)', () => {
    expect((60_327 / 365).toFixed(2)).toBe('165.28');
    expect(paidFor(60_327 / 365, { perDay: { careDays: [12] } })).toBeCloseTo(723_924, 6);
  });
});

describe('the pilot of two beds within its budget (1.4)', () => {
  it('leaves 51,951 of 310,000 after nineteen months, and its seven months of 2019 exceed the 85,000 of that year', () => {
    expect(Math.floor(310_000 - costOfMonths(162_978, 19))).toBe(51_951);
    expect(costOfMonths(162_978, 7)).toBeGreaterThan(85_000);
  });
});

describe('the chance with which a trajectory of 20,000 must prevent a stay (3.8)', () => {
  it.each([
    [6.5 * 30.44, 274, 37],
    [152, 300, 44],
    [152, 150, 88],
  ])('a stay of %f days at %i: %i %%', (days, eurosPerDay, percent) => {
    const trajectory = { children: 1, days, eurosPerDay, priceEuros: 20_000, onResultShare: 0, successChance: 0.5 };
    expect(Math.round(100 * (resultPaymentResult(trajectory).breakEvenChance as number))).toBe(percent);
  });
});

describe('the index of the VNG, nine tenths wages (2.7)', () => {
  it.each([
    [2023, 'provisional', 0.0474, 0.0487, '4.75'],
    [2023, 'final', 0.0636, 0.0702, '6.43'],
    [2024, 'provisional', 0.0494, 0.0251, '4.70'],
    [2024, 'final', 0.06, 0.031, '5.71'],
    [2025, 'provisional', 0.0418, 0.0182, '3.94'],
  ])('%i %s: %f and %f make %s %%', (year, _figure, ovaRate, ppcRate, percent) => {
    expect((100 * weightedIndex({ year, ovaRate, ppcRate }, null, 0.9)).toFixed(2)).toBe(percent);
  });
});

describe('the cut from 57 to 43 places, in the first year (2.2)', () => {
  it('saves society 1,379,700 - 698,379.50: what is avoided, whoever pays it', () => {
    const cost = {
      priceYear: 2021,
      fixed: [
        { id: 'building', label: 'Building', eurosPerPlaceYear: 16_001, continuesDays: 'for-ever' as const },
        { id: 'staff', label: 'Staff', eurosPerPlaceYear: 83_767.5 - 16_001, continuesDays: 182.5 },
      ],
      variableEurosPerDay: 45,
    };
    const yearOf = (places: number, told: Told) => {
      const segment = {
        contract: 'pxq',
        providerCost: cost,
        capacity: placesByHand(['2020-01-01', 57], ['2021-01-01', places]),
      };
      const scenario = priced(300, { segments: [segmentByHand(segment)] });
      return {
        paid: euros(scenario, told, 'costMunicipality'),
        result: euros(scenario, told, 'providerResult'),
        society: euros(scenario, told, 'costSociety'),
      };
    };
    const before = yearOf(57, { perDay: { careDays: [57 * 0.9] } });
    const after = yearOf(43, { perDay: { careDays: [43 * 0.9] } });
    expect(before.paid - after.paid).toBeCloseTo(1_379_700, 6);
    expect(before.result - after.result).toBeCloseTo(698_379.5, 6);
    expect(before.society - after.society).toBeCloseTo(681_320.5, 6);
  });
});
