import type { ProviderCost } from '../scenario/schema.ts';
import type { CalendarMonth } from './calendar-months.ts';
import type { PlacesPath } from './planned-places.ts';
import { placeDaysByMonth } from './planned-places.ts';

/**
 * Returns the fixed cost of a segment in each calendar month, in euros: for each item the places that are still
 * paid for, by the day, at `eurosPerPlaceYear` divided by the days of the year. A place that is open a whole year
 * costs exactly `eurosPerPlaceYear`, in a leap year too. It does not depend on who is in care.
 */
export function fixedCostByMonth(
  cost: ProviderCost,
  planned: PlacesPath,
  months: readonly CalendarMonth[],
): Float64Array {
  const euros = new Float64Array(months.length);
  for (const item of cost.fixed) {
    const paidPlaceDays = placeDaysByMonth(paidPlaces(planned, item.continuesDays), months);
    months.forEach((month, index) => {
      euros[index] = euros[index] + (item.eurosPerPlaceYear * paidPlaceDays[index]) / month.daysInYear;
    });
  }
  return euros;
}

/**
 * Returns the places a cost is paid for: an opened place at once, a closed place `continuesDays` longer.
 * That is the largest number of places planned in the last `continuesDays`: a place that reopens in that
 * time takes up the cost that was still going on and is not paid twice.
 */
export function paidPlaces(planned: PlacesPath, continuesDays: number | 'for-ever'): PlacesPath {
  const window = continuesDays === 'for-ever' ? Number.POSITIVE_INFINITY : continuesDays;
  const spans = planned.map((step, index) => ({
    ...step,
    until: planned[index + 1]?.from ?? Number.POSITIVE_INFINITY,
  }));
  const moments = new Set(spans.flatMap((span) => [span.from, span.until + window]).filter(Number.isFinite));
  return [...moments]
    .sort((a, b) => a - b)
    .map((moment) => ({
      from: moment,
      places: spans
        .filter((span) => span.from <= moment && span.until + window > moment)
        .reduce((most, span) => Math.max(most, span.places), 0),
    }));
}
