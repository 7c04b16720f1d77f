import type { Capacity, ProviderCost } from '../../scenario/schema.ts';
import type { Grid, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import type { BookRule } from '../ledger.ts';
import { fixedAmounts } from '../payments.ts';
import type { PlacesPath } from '../planned-places.ts';
import { followsPlan, placeDaysByMonth } from '../planned-places.ts';

/** Books the fixed cost of a segment: by its plan, or by the places that were open where that differs. */
export function fixedCostRule(cost: ProviderCost, segment: PlacesSetting): BookRule {
  const { grid, months, path, capacity, index, prices } = segment;
  const factors = prices(1);
  const indexed = (euros: Float64Array) => euros.map((amount, month) => amount * factors[month]);
  const isKept = grid.monthSeries > MONTH_SERIES.indexOf('openPlaceDays');
  if (!isKept || followsPlan(capacity)) {
    return fixedAmounts('fixedCost', index, indexed(fixedCostByMonth(cost, path, months)));
  }
  return {
    writes: [{ booking: 'fixedCost', segment: index, column: 'delivery' }],
    book: (replication, euros, [at]) => {
      const amounts = indexed(fixedCostByMonth(cost, openedPath(replication, segment), months));
      for (let month = 0; month < amounts.length; month++) euros[at + month] += amounts[month];
    },
  };
}

export interface PlacesSetting {
  readonly grid: Grid;
  readonly months: readonly CalendarMonth[];
  /** The position of the segment. */
  readonly index: number;
  readonly path: PlacesPath;
  readonly capacity: Capacity;
  /** An amount of the price year of the cost, in the prices of each month. */
  readonly prices: (euros: number) => Float64Array;
}

/**
 * Returns the fixed cost of a segment in each calendar month, in euros: for each item the places that are still
 * paid for, by the day, at `eurosPerPlaceYear` divided by the days of the year. A place that is open a whole year
 * costs exactly `eurosPerPlaceYear`, in a leap year too. It does not depend on who is in care.
 */
export function fixedCostByMonth(
  cost: ProviderCost,
  places: PlacesPath,
  months: readonly CalendarMonth[],
): Float64Array {
  const euros = new Float64Array(months.length);
  for (const item of cost.fixed) {
    const paidPlaceDays = placeDaysByMonth(paidPlaces(places, item.continuesDays), months);
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
  // Spans that still count, newest last: none is followed by one with as many places, so that the first has the most.
  const counting: { readonly until: number; readonly places: number }[] = [];
  let next = 0;
  return [...moments]
    .sort((a, b) => a - b)
    .map((moment) => {
      for (; next < spans.length && spans[next].from <= moment; next++) {
        while (counting.length > 0 && counting[counting.length - 1].places <= spans[next].places) counting.pop();
        counting.push(spans[next]);
      }
      while (counting.length > 0 && counting[0].until + window <= moment) counting.shift();
      return { from: moment, places: counting[0]?.places ?? 0 };
    });
}

/**
 * Returns the places of a segment as they were open in a replication, when its plan does not tell: in each month the
 * mean number, after the planned places of the time before. So a change within a month counts by its days, and a cost
 * that continues runs from the end of a month.
 */
function openedPath({ months: cells }: Replication, { grid, months, index, path }: PlacesSetting): PlacesPath {
  const first = monthCell(grid, MONTH_SERIES.indexOf('openPlaceDays'), index, 0);
  return [
    ...path.filter((step) => step.from < 0),
    ...months.map(({ from, until }, month) => ({ from, places: cells[first + month] / (until - from) })),
  ];
}
