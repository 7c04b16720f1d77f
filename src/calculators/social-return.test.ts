import { describe, expect, test } from 'vitest';
import { socialReturnResult } from './social-return.ts';

// Business case of family homes, domain brief 1.4 and appendix A.
const familyHome = { benefitEuros: 78_705, costEuros: 60_327, avoidedCareShare: 0.92 };

describe('the return to society of a family home', () => {
  test('is 1.3046 for each euro', () => {
    expect(socialReturnResult(familyHome).ratio).toBeCloseTo(1.3046, 4);
  });

  test('is for 92 % the group that was avoided: without it about 6,300 is left, a tenth of the cost', () => {
    const result = socialReturnResult(familyHome);
    expect(result.avoidedCareEuros).toBeCloseTo(72_408.6, 6);
    expect(result.otherBenefitEuros).toBeCloseTo(6296.4, 6);
    expect(result.ratioWithoutAvoidedCare).toBeCloseTo(0.1044, 4);
  });

  test('needs three quarters of the avoided care to be real', () => {
    // (60,327 - 6,296.4) / 72,408.6.
    expect(socialReturnResult(familyHome).neededShareOfAvoidedCare).toBeCloseTo(0.7462, 4);
  });

  test('may need nothing of it, or more than there is', () => {
    expect(socialReturnResult({ ...familyHome, avoidedCareShare: 0 }).neededShareOfAvoidedCare).toBe(0);
    expect(socialReturnResult({ ...familyHome, costEuros: 80_000 }).neededShareOfAvoidedCare).toBe('never');
  });

  test('has no ratio when nothing is paid', () => {
    expect(socialReturnResult({ ...familyHome, costEuros: 0 })).toMatchObject({
      ratio: 'never',
      ratioWithoutAvoidedCare: 'never',
    });
  });
});
