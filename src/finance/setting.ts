import type { Indexation, Scenario } from '../scenario/schema.ts';
import type { Grid } from '../simulation/replication.ts';
import type { CalendarMonth } from './calendar-months.ts';
import { calendarMonths } from './calendar-months.ts';
import type { IndexPath } from './indexation.ts';
import { indexFactor, weightedPath } from './indexation.ts';
import type { PlacesPath } from './planned-places.ts';
import { placeDaysByMonth, plannedPath } from './planned-places.ts';

/** What all rules of the money share: the same for every replication of a scenario. */
export interface Setting {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly months: readonly CalendarMonth[];
  /** Planned places of each segment, and their place days in each month; null when capacity is unlimited. */
  readonly paths: readonly (PlacesPath | null)[];
  readonly placeDays: readonly (Float64Array | null)[];
  /**
   * For each month the factor from a price year to the prices of that month: see `indexation` of the scenario. Other
   * months may be given: those of a comparison that goes on after the last day.
   */
  readonly factors: (
    amounts: 'prices' | 'costs' | 'budget',
    priceYear: number,
    ofMonths?: readonly CalendarMonth[],
  ) => Float64Array;
}

export function settingOf(scenario: Scenario, grid: Grid): Setting {
  const months = calendarMonths(grid);
  const paths = scenario.segments.map((segment) => plannedPath(scenario, segment, grid));
  return {
    scenario,
    grid,
    months,
    paths,
    placeDays: paths.map((path) => path && placeDaysByMonth(path, months)),
    factors: (amounts, priceYear, ofMonths = months) => {
      const rates = scenario.indexation && ratesOf(scenario.indexation, amounts);
      return Float64Array.from(ofMonths, ({ year }) => (rates ? indexFactor(rates, priceYear, year) : 1));
    },
  };
}

/** Returns an amount in the prices of each month; one without a price year stays what it is. */
export function amountsOf(
  { factors, months }: Setting,
  amounts: 'prices' | 'costs',
  euros: number,
  priceYear: number | undefined,
): Float64Array {
  if (priceYear === undefined) return new Float64Array(months.length).fill(euros);
  return factors(amounts, priceYear).map((factor) => euros * factor);
}

function ratesOf({ prices, costs, budget }: Indexation, amounts: 'prices' | 'costs' | 'budget'): IndexPath | undefined {
  if (amounts === 'budget') return budget;
  return (amounts === 'costs' ? costs : undefined) ?? weightedPath(prices);
}
