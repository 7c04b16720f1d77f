import type { Scenario } from '../../scenario/schema.ts';
import type { Grid } from '../../simulation/replication.ts';
import { settingOf } from '../setting.ts';

/**
 * Returns what the municipalities have in each calendar month, in euros: a twelfth of the budget of a year, for a month that
 * counts partly by its days, in the money of that year (`indexation.budget`, which is another index than that of
 * prices). Null without a budget.
 */
export function budgetByMonth(scenario: Scenario, grid: Grid): Float64Array | null {
  const { budget } = scenario;
  if (!budget) return null;
  const { months, factors } = settingOf(scenario, grid);
  return factors('budget', budget.priceYear).map((factor, at) => (budget.eurosPerYear / 12) * months[at].part * factor);
}
