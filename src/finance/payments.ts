/** Writes the euros of each month, given the days of each month. */
export type PayMonths = (days: Float64Array, euros: Float64Array) => void;

/** Pays every day its price. */
export function perDay(eurosPerDay: number): PayMonths {
  return (days, euros) => {
    for (let month = 0; month < euros.length; month++) euros[month] = days[month] * eurosPerDay;
  };
}

/** Pays an amount for each month, whatever the days. */
export function fixedAmounts(amounts: ArrayLike<number>): PayMonths {
  return (_days, euros) => euros.set(amounts);
}
