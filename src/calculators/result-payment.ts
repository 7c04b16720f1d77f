/** A trajectory that is paid for keeping children at home, in euros. */
export interface ResultPayment {
  readonly children: number;
  /** Days that each child would have lived elsewhere. */
  readonly days: number;
  readonly eurosPerDay: number;
  /** The price of the whole trajectory, and the share of it that is only paid on success. */
  readonly priceEuros: number;
  readonly onResultShare: number;
  readonly successChance: number;
}

export interface ResultPaymentResult {
  /** What the stay of all children would have cost. */
  readonly avoidedEuros: number;
  readonly paidOnSuccess: number;
  readonly paidOnFailure: number;
  readonly expectedPayment: number;
  /** The mean of what is avoided minus what is paid; a loss is negative. */
  readonly expectedGain: number;
  /** The chance of success from which the payment comes back on average. */
  readonly breakEvenChance: number | 'never';
}

/**
 * Returns the sums of a result payment: price x (1 - r) for certain and price x r on success (domain brief 2.3), against
 * the stay that success avoids. It comes back from chance p with price x (1 - r + r p) = p x avoided stay; with r = 0
 * that is price / avoided stay (domain brief 1.3, Timon).
 */
export function resultPaymentResult(input: ResultPayment): ResultPaymentResult {
  const { children, days, eurosPerDay, priceEuros, onResultShare, successChance } = input;
  const avoidedEuros = children * days * eurosPerDay;
  const paidOnFailure = priceEuros * (1 - onResultShare);
  const expectedPayment = paidOnFailure + successChance * priceEuros * onResultShare;
  return {
    avoidedEuros,
    paidOnSuccess: priceEuros,
    paidOnFailure,
    expectedPayment,
    expectedGain: successChance * avoidedEuros - expectedPayment,
    breakEvenChance:
      priceEuros > avoidedEuros
        ? 'never'
        : paidOnFailure === 0
          ? 0
          : paidOnFailure / (avoidedEuros - priceEuros * onResultShare),
  };
}
