/** Of one child in one year, in the prices of one year. */
export interface SocialReturn {
  readonly benefitEuros: number;
  readonly costEuros: number;
  /** The share of the benefit that is the care which would otherwise have been needed. */
  readonly avoidedCareShare: number;
}

export interface SocialReturnResult {
  /** Benefit for each euro of cost; never when nothing is paid. */
  readonly ratio: number | 'never';
  readonly avoidedCareEuros: number;
  readonly otherBenefitEuros: number;
  /** What is left of the ratio when the child would not have needed the other care. */
  readonly ratioWithoutAvoidedCare: number | 'never';
  /** The share of the avoided care that must be real for benefit to equal cost; 0 when it is not needed. */
  readonly neededShareOfAvoidedCare: number | 'never';
}

/**
 * Returns the benefit for society of each euro (SROI) and how much of it hangs on what would have happened otherwise
 * (business case of family homes, domain brief 1.4). It is no saving of a municipality and may never be added to one.
 */
export function socialReturnResult({ benefitEuros, costEuros, avoidedCareShare }: SocialReturn): SocialReturnResult {
  const avoided = benefitEuros * avoidedCareShare;
  const other = benefitEuros - avoided;
  const isPaid = costEuros > 0;
  const missing = costEuros - other;
  return {
    ratio: isPaid ? benefitEuros / costEuros : 'never',
    avoidedCareEuros: avoided,
    otherBenefitEuros: other,
    ratioWithoutAvoidedCare: isPaid ? other / costEuros : 'never',
    neededShareOfAvoidedCare: missing <= 0 ? 0 : missing <= avoided ? missing / avoided : 'never',
  };
}
