import type { Grid, MonthSeries } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../simulation/replication.ts';
import type { Booking } from './bookings.ts';
import type { BookRule } from './ledger.ts';

/** Books everything that a month series counts, a day or a client, at the price of the month. */
export function perCount(
  grid: Grid,
  booking: Booking,
  segment: number,
  series: MonthSeries,
  prices: ArrayLike<number>,
): BookRule {
  const row = MONTH_SERIES.indexOf(series);
  const first = monthCell(grid, row, segment, 0);
  return {
    writes: [{ booking, segment, column: 'delivery' }],
    book: ({ months }, euros, [at]) => {
      // A series that is not kept: nothing of it can happen.
      if (row >= grid.monthSeries) return;
      for (let month = 0; month < prices.length; month++) euros[at + month] += months[first + month] * prices[month];
    },
  };
}

/** Books an amount for each month, whatever happens. */
export function fixedAmounts(booking: Booking, segment: number, amounts: ArrayLike<number>): BookRule {
  return {
    writes: [{ booking, segment, column: 'delivery' }],
    book: (_replication, euros, [at]) => {
      for (let month = 0; month < amounts.length; month++) euros[at + month] += amounts[month];
    },
  };
}
