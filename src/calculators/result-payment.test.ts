import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultPaymentResult } from './result-payment.ts';

// Timon, domain brief 1.3: a mother with six children, five months (152 days), 150 or 300 a day.
const timon = { children: 6, days: 152, eurosPerDay: 150, priceEuros: 100_000, onResultShare: 0, successChance: 0.5 };

describe('six children who may stay at home', () => {
  test.each([
    [152, 150, 136_800],
    [152, 300, 273_600],
    [365, 150, 328_500],
    [365, 300, 657_000],
  ])('%i days at %i a day avoid %i', (days, eurosPerDay, avoided) => {
    expect(resultPaymentResult({ ...timon, days, eurosPerDay }).avoidedEuros).toBe(avoided);
  });

  test.each([
    [150, 30],
    [300, 15],
  ])('100,000 against a year at %i a day comes back from a chance of %i %%', (eurosPerDay, percent) => {
    const chance = resultPaymentResult({ ...timon, days: 365, eurosPerDay }).breakEvenChance as number;
    expect(Math.round(chance * 100)).toBe(percent);
  });

  test('more than the stay would have cost never comes back', () => {
    expect(resultPaymentResult({ ...timon, priceEuros: 136_801 }).breakEvenChance).toBe('never');
    expect(resultPaymentResult({ ...timon, priceEuros: 136_800 }).breakEvenChance).toBe(1);
  });

  test('half of it on success only: 50,000 for certain, 75,000 on average at one in two', () => {
    const result = resultPaymentResult({ ...timon, onResultShare: 0.5 });
    expect(result).toMatchObject({ paidOnSuccess: 100_000, paidOnFailure: 50_000, expectedPayment: 75_000 });
    // 0.5 x 136,800 - 75,000.
    expect(result.expectedGain).toBe(-6600);
    // 50,000 / (136,800 - 50,000).
    expect(result.breakEvenChance).toBeCloseTo(0.57604, 5);
  });

  test('all of it on success only: failure costs nothing', () => {
    expect(resultPaymentResult({ ...timon, onResultShare: 1 })).toMatchObject({ paidOnFailure: 0, breakEvenChance: 0 });
  });

  test('at the break-even chance the mean gain is nothing', () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 136_000 }), share, (priceEuros, onResultShare) => {
        const payment = { ...timon, priceEuros, onResultShare };
        const chance = resultPaymentResult(payment).breakEvenChance as number;
        expect(chance).toBeLessThanOrEqual(1);
        expect(resultPaymentResult({ ...payment, successChance: chance }).expectedGain).toBeCloseTo(0, 4);
      }),
    );
  });
});
