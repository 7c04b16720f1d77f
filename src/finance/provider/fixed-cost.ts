import type { Capacity, ProviderCost } from '../../scenario/schema.ts';
import type { Grid } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import type { BookRule } from '../ledger.ts';
import { fixedAmounts } from '../payments.ts';
import type { PlacesPath } from '../planned-places.ts';
import { followsPlan } from '../planned-places.ts';

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

/** Books the fixed cost of a segment: by its plan, or by the places that were open where that differs. */
export function fixedCostRule(cost: ProviderCost, segment: PlacesSetting): BookRule {
  const { grid, months, path, capacity, index, prices } = segment;
  const factors = prices(1);
  const isKept = grid.monthSeries > MONTH_SERIES.indexOf('openPlaceDays');
  if (!isKept || followsPlan(capacity)) {
    const planned = fixedCostByMonth(cost, path, months);
    return fixedAmounts(
      'fixedCost',
      index,
      planned.map((euros, month) => euros * factors[month]),
    );
  }
  // After the planned places of the time before: in each month the mean number of those that were open. So a change
  // within a month counts by its days, and a cost that continues runs from the end of a month.
  const before = path.filter((step) => step.from < 0);
  const begins = [...before, ...months].map(({ from }) => from);
  const places = Float64Array.from(begins, (_, step) => before[step]?.places ?? 0);
  const items = cost.fixed.map(({ eurosPerPlaceYear, continuesDays }) => ({
    paidFor: paidPlaceDays(begins, continuesDays, months),
    perPlaceDay: factors.map((factor, month) => (eurosPerPlaceYear * factor) / months[month].daysInYear),
  }));
  const first = monthCell(grid, MONTH_SERIES.indexOf('openPlaceDays'), index, 0);
  return {
    writes: [{ booking: 'fixedCost', segment: index, column: 'delivery' }],
    book: (replication, euros, [at]) => {
      for (let month = 0; month < months.length; month++) {
        const { from, until } = months[month];
        places[before.length + month] = replication.months[first + month] / (until - from);
      }
      for (const { paidFor, perPlaceDay } of items) {
        const placeDays = paidFor(places);
        for (let month = 0; month < months.length; month++) euros[at + month] += placeDays[month] * perPlaceDay[month];
      }
    },
  };
}

/**
 * Returns the fixed cost of a segment in each calendar month, in euros: for each item the places that are still
 * paid for, by the day, at `eurosPerPlaceYear` divided by the days of the year. A place that is open a whole year
 * costs exactly `eurosPerPlaceYear`, in a leap year too. It does not depend on who is in care.
 */
export function fixedCostByMonth(cost: ProviderCost, path: PlacesPath, months: readonly CalendarMonth[]): Float64Array {
  const euros = new Float64Array(months.length);
  const begins = path.map(({ from }) => from);
  const places = path.map((step) => step.places);
  for (const { eurosPerPlaceYear, continuesDays } of cost.fixed) {
    const placeDays = paidPlaceDays(begins, continuesDays, months)(places);
    months.forEach(({ daysInYear }, month) => {
      euros[month] += (eurosPerPlaceYear * placeDays[month]) / daysInYear;
    });
  }
  return euros;
}

/**
 * Returns a function from the places of each step of a path to the place days that a cost is paid for in each month:
 * an opened place at once, a closed place `continuesDays` longer. That is the largest number of places of the last
 * `continuesDays`: a place that reopens in that time takes up the cost that was still going on and is not paid twice.
 * `begins`: when the steps begin, in days since the first day, rising.
 */
export function paidPlaceDays(
  begins: readonly number[],
  continuesDays: number | 'for-ever',
  months: readonly Pick<CalendarMonth, 'from' | 'until'>[],
): (places: ArrayLike<number>) => Float64Array {
  const window = continuesDays === 'for-ever' ? Number.POSITIVE_INFINITY : continuesDays;
  const pieces = piecesOf(begins, window, months);
  const counting = new Int32Array(begins.length);
  return (places) => {
    const placeDays = new Float64Array(months.length);
    // Steps that count, newest last: none is followed by one with as many places, so that the first has the most.
    let [first, last, next] = [0, 0, 0];
    for (const { month, days, oldest, newest } of pieces) {
      for (; next <= newest; next++) {
        while (last > first && places[counting[last - 1]] <= places[next]) last -= 1;
        counting[last++] = next;
      }
      while (first < last && counting[first] < oldest) first += 1;
      if (first < last) placeDays[month] += places[counting[first]] * days;
    }
    return placeDays;
  };
}

/** A stretch of a month in which the same steps count: those from `oldest` to `newest`. */
interface Piece {
  readonly month: number;
  readonly days: number;
  readonly oldest: number;
  readonly newest: number;
}

function piecesOf(
  begins: readonly number[],
  window: number,
  months: readonly Pick<CalendarMonth, 'from' | 'until'>[],
): Piece[] {
  const moments = [...new Set([...begins, ...begins.map((begin) => begin + window)])].sort((a, b) => a - b);
  let [next, oldest, newest] = [0, 0, -1];
  return months.flatMap(({ from, until }, month) => {
    while (next < moments.length && moments[next] <= from) next += 1;
    const edges = [from];
    for (; next < moments.length && moments[next] < until; next++) edges.push(moments[next]);
    return edges.map((edge, index): Piece => {
      while (newest + 1 < begins.length && begins[newest + 1] <= edge) newest += 1;
      // A step ends when the next one begins.
      while (oldest + 1 < begins.length && begins[oldest + 1] + window <= edge) oldest += 1;
      return { month, days: (edges[index + 1] ?? until) - edge, oldest, newest };
    });
  });
}
