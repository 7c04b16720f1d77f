const DAYS = 365;

/** A number of places with a cost that is there anyhow and a cost of each occupied day, in euros. */
export interface FixedAndVariable {
  readonly places: number;
  readonly fixedEurosPerYear: number;
  readonly variableEurosPerDay: number;
  readonly eurosPerDay: number;
}

export interface BreakEvenResult {
  /** The share and the number of places that must be occupied for the income by the day to pay the cost. */
  readonly occupancy: number | 'never';
  readonly occupiedPlaces: number | 'never';
  /** The smallest whole number of children with which the places cost nothing extra. */
  readonly leastChildren: number | 'never';
  /** What each occupied day leaves for the fixed cost; below zero each day adds to the loss. */
  readonly leftPerDay: number;
}

/**
 * Returns where income by the day pays the cost: fixed / (365 x (price - variable cost)) places (domain brief, A1 and
 * A15). Never when a day costs more than it brings in, or when even full places do not pay.
 */
export function breakEvenResult(input: FixedAndVariable): BreakEvenResult {
  const { places, fixedEurosPerYear, variableEurosPerDay, eurosPerDay } = input;
  const leftPerDay = eurosPerDay - variableEurosPerDay;
  const needed = fixedEurosPerYear === 0 && leftPerDay >= 0 ? 0 : fixedEurosPerYear / (DAYS * leftPerDay);
  if (!(leftPerDay >= 0 && needed <= places))
    return { occupancy: 'never', occupiedPlaces: 'never', leastChildren: 'never', leftPerDay };
  return {
    occupancy: needed / places,
    occupiedPlaces: needed,
    // Whole children: the tolerance keeps 4 from becoming 5 by the last bit.
    leastChildren: Math.ceil(needed * (1 - 1e-12)),
    leftPerDay,
  };
}

/** Returns income by the day minus cost in a year at an occupancy (a share of the places). */
export function resultAt(input: FixedAndVariable, occupancy: number): number {
  const days = input.places * occupancy * DAYS;
  return days * (input.eurosPerDay - input.variableEurosPerDay) - input.fixedEurosPerYear;
}
