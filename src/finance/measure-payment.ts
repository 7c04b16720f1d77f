import type { Day } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
import type { Measure, Scenario } from '../scenario/schema.ts';
import type { Grid } from '../simulation/replication.ts';
import type { CalendarMonth } from './calendar-months.ts';
import type { BookMonths } from './payments.ts';

/**
 * Returns how the measures of a segment are paid, or null when it has none. Each costs its amount a year in twelfths
 * while it is in force, a part of a month by its days: a whole year costs the same in a leap year. Besides, each client
 * reached in a month has a price; recruiting reaches nobody.
 */
export function measurePaymentOf(
  { measures = [] }: Scenario,
  segment: string,
  grid: Grid,
  months: readonly CalendarMonth[],
): BookMonths | null {
  const own = measures.filter((measure) => measure.segment === segment);
  if (own.length === 0) return null;
  const fixed = months.map((month) =>
    own.reduce((sum, { from, eurosPerYear }) => sum + (eurosPerYear / 12) * partInForce(month, from, grid.startDay), 0),
  );
  const reaching = measures
    .filter(reachesClients)
    .map((measure, row) => ({ segment: measure.segment, price: measure.eurosPerClient, first: row * months.length }))
    .filter((measure) => measure.segment === segment);
  return (replication, euros) => {
    euros.set(fixed);
    for (const { price, first } of reaching) {
      for (let month = 0; month < euros.length; month++) euros[month] += replication.measures[first + month] * price;
    }
  };
}

/** The part of the calendar month that lies inside the horizon and in which a measure from this date is in force. */
function partInForce({ from, until, part }: CalendarMonth, date: string, startDay: Day): number {
  const begin = Math.max(from, dayOfDate(date) - startDay);
  return until > begin ? (part * (until - begin)) / (until - from) : 0;
}

/** `Replication.measures` counts for each of these, in the order of the scenario. */
function reachesClients(measure: Measure): measure is Exclude<Measure, { readonly kind: 'recruit' }> {
  return measure.kind !== 'recruit';
}
