import type { Grid, MonthSeries, Replication } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../simulation/replication.ts';

/** Writes the euros of each month of a segment, given what happened in a replication. */
export type BookMonths = (replication: Replication, euros: Float64Array) => void;

/** Pays everything that a month series counts, a day or a client, its price. */
export function perCount(grid: Grid, series: MonthSeries, segment: number, price: number): BookMonths {
  const first = monthCell(grid, MONTH_SERIES.indexOf(series), segment, 0);
  return ({ months }, euros) => {
    for (let month = 0; month < euros.length; month++) euros[month] = months[first + month] * price;
  };
}

/** Pays an amount for each month, whatever happens. */
export function fixedAmounts(amounts: ArrayLike<number>): BookMonths {
  return (_replication, euros) => euros.set(amounts);
}
