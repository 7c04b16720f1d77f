import type { Day } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
import type { CalendarMonth } from './calendar-months.ts';
import type { BookRule } from './ledger.ts';
import type { Setting } from './setting.ts';

/**
 * Books what the measures cost, each in its segment: an amount a year in twelfths while it is in force, a part of a
 * month by its days, so that a whole year costs the same in a leap year. Besides, each client reached in a month has a
 * price; recruiting reaches nobody.
 */
export function measureRules({ scenario: { measures = [], segments }, grid, months, factors }: Setting): BookRule[] {
  // `Replication.measures` counts for those that reach clients, in the order of the scenario.
  let reaching = 0;
  return measures.map((measure): BookRule => {
    const { segment, from, eurosPerYear, priceYear } = measure;
    const price = 'eurosPerClient' in measure ? measure.eurosPerClient : 0;
    const first = measure.kind === 'recruit' ? -1 : reaching++ * months.length;
    const index = factors('prices', priceYear);
    const fixed = months.map((month, at) => (eurosPerYear / 12) * partInForce(month, from, grid.startDay) * index[at]);
    return {
      writes: [
        { booking: 'measurePayment', segment: segments.findIndex(({ id }) => id === segment), column: 'delivery' },
      ],
      book: (replication, euros, [at]) => {
        for (let month = 0; month < fixed.length; month++) {
          const clients = first < 0 ? 0 : replication.measures[first + month];
          euros[at + month] += fixed[month] + clients * price * index[month];
        }
      },
    };
  });
}

/** The part of the calendar month that lies inside the horizon and in which a measure from this date is in force. */
function partInForce({ from, until, part }: CalendarMonth, date: string, startDay: Day): number {
  const begin = Math.max(from, dayOfDate(date) - startDay);
  return until > begin ? (part * (until - begin)) / (until - from) : 0;
}
