const DAYS = 365;

/** Places that are paid by the day or by a fixed amount, with a price that is right at `normOccupancy`. */
export interface TwoContracts {
  readonly places: number;
  readonly eurosPerDay: number;
  readonly normOccupancy: number;
  /** The share of the cost at the norm that does not change with the number of children. */
  readonly fixedCostShare: number;
  /** The fixed amount a year; null for the amount that payment by the day gives at the norm. */
  readonly lumpsumEuros: number | null;
}

export interface TwoContractsResult {
  readonly lumpsum: number;
  readonly byTheDay: number;
  readonly providerCost: number;
  readonly providerResultByTheDay: number;
  readonly providerResultLumpsum: number;
  /** What the municipality pays more under the fixed amount; less is negative. */
  readonly lumpsumMinusByTheDay: number;
  /** The occupancy at which both forms cost the municipality the same; never when that is above full. */
  readonly equalOccupancy: number | 'never';
}

/**
 * Returns what the municipality pays and what the provider keeps under both forms at one occupancy (domain brief 2.2).
 * The cost of the provider equals the income by the day at the norm: fixed part + variable cost a day.
 */
export function twoContractsResult(contracts: TwoContracts, occupancy: number): TwoContractsResult {
  const { places, eurosPerDay, normOccupancy, fixedCostShare, lumpsumEuros } = contracts;
  const fullYear = places * DAYS * eurosPerDay;
  const atNorm = fullYear * normOccupancy;
  const lumpsum = lumpsumEuros ?? atNorm;
  const byTheDay = fullYear * occupancy;
  const providerCost = atNorm * fixedCostShare + byTheDay * (1 - fixedCostShare);
  return {
    lumpsum,
    byTheDay,
    providerCost,
    providerResultByTheDay: byTheDay - providerCost,
    providerResultLumpsum: lumpsum - providerCost,
    lumpsumMinusByTheDay: lumpsum - byTheDay,
    equalOccupancy: fullYear > 0 && lumpsum <= fullYear ? lumpsum / fullYear : 'never',
  };
}
