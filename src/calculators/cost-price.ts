const DAYS = 365;

/** People of one function. Salary without the costs of the employer, a year for a full job. */
export interface StaffFunction {
  readonly fte: number;
  readonly salaryEuros: number;
}

/** What a day in a place costs to make, from its parts. */
export interface CostPrice {
  readonly functions: readonly StaffFunction[];
  /** What an employer pays on top of the salary, as a share of it. */
  readonly employerRate: number;
  readonly places: number;
  /** The share of the places that must be occupied for the price to cover the cost. Above zero. */
  readonly normOccupancy: number;
  /** Food, pocket money and other cost of an occupied day. */
  readonly clientEurosPerDay: number;
  /** As a share of staff and client cost together, without the building. */
  readonly overheadRate: number;
  readonly housingEurosPerPlaceYear: number;
  readonly indexRate: number;
  readonly marginRate: number;
}

/** The part of the law (AMvB reële prijzen Jeugdwet, Stb. 2024, 69) that a line belongs to; the margin is in none. */
export type LegalElement = 'a' | 'b' | 'c' | 'd' | null;

export interface CostPriceLine {
  readonly part: 'staff' | 'client' | 'overhead' | 'housing' | 'index' | 'margin';
  readonly element: LegalElement;
  readonly eurosPerDay: number;
}

export interface CostPriceResult {
  readonly lines: readonly CostPriceLine[];
  /** The sum of the lines: the price of an occupied day. */
  readonly eurosPerDay: number;
  readonly fte: number;
}

/**
 * Returns the price of a day with a line for each element that the law asks for: staff, other costs of the client,
 * overhead with housing, and indexation; then the margin (domain brief 2.7). The norm for occupancy is inside staff and
 * housing: both are paid for empty places too.
 */
export function costPriceResult(input: CostPrice): CostPriceResult {
  const { functions, employerRate, places, normOccupancy, clientEurosPerDay } = input;
  const paidDays = DAYS * normOccupancy;
  const salaries = functions.reduce((euros, { fte, salaryEuros }) => euros + fte * salaryEuros, 0);
  const staff = (salaries * (1 + employerRate)) / (places * paidDays);
  const overhead = input.overheadRate * (staff + clientEurosPerDay);
  const housing = input.housingEurosPerPlaceYear / paidDays;
  const index = (staff + clientEurosPerDay + overhead + housing) * input.indexRate;
  const margin = (staff + clientEurosPerDay + overhead + housing + index) * input.marginRate;
  const lines: readonly CostPriceLine[] = [
    { part: 'staff', element: 'a', eurosPerDay: staff },
    { part: 'client', element: 'b', eurosPerDay: clientEurosPerDay },
    { part: 'overhead', element: 'c', eurosPerDay: overhead },
    { part: 'housing', element: 'c', eurosPerDay: housing },
    { part: 'index', element: 'd', eurosPerDay: index },
    { part: 'margin', element: null, eurosPerDay: margin },
  ];
  return {
    lines,
    eurosPerDay: lines.reduce((sum, line) => sum + line.eurosPerDay, 0),
    fte: functions.reduce((sum, { fte }) => sum + fte, 0),
  };
}
