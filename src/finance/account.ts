import type { Scenario } from '../scenario/schema.ts';
import type { Grid, Replication } from '../simulation/replication.ts';
import type { CalendarMonth } from './calendar-months.ts';
import { contractRules } from './contracts/contracts.ts';
import { flowRules } from './flow-payments.ts';
import type { Layout } from './ledger.ts';
import { layOut } from './ledger.ts';
import { measureRules } from './measure-payment.ts';
import { propertyRules } from './property/property.ts';
import { providerRules } from './provider/provider-cost.ts';
import { settingOf } from './setting.ts';
import { costOfOthersRules } from './transition/cost-of-others.ts';
import { programmeRules } from './transition/programmes.ts';
import { reinvestmentRules } from './transition/reinvestment.ts';

/** The ledger of one replication: each line of `MoneyPlan.layout`, month by month, in euros. */
export interface Money {
  readonly euros: Float64Array;
}

/** All of the money that does not depend on luck, worked out once for a scenario: see `accountReplication`. */
export interface MoneyPlan {
  readonly grid: Grid;
  readonly months: readonly CalendarMonth[];
  readonly layout: Layout;
}

/**
 * Books one replication: every euro once, from a payer to a receiver, in the month of delivery and in that of payment.
 * Prices and contracts are read from the plan, days from the replication: the kernel does not run.
 */
export function accountReplication({ layout }: MoneyPlan, replication: Replication): Money {
  const euros = new Float64Array(layout.cells);
  layout.book(replication, euros);
  return { euros };
}

/** Works out the part of the money that is the same in every replication: fixed amounts, places, calendar, prices. */
export function planMoney(scenario: Scenario, grid: Grid): MoneyPlan {
  const setting = settingOf(scenario, grid);
  // In this order: a settlement looks at what was booked before it.
  const rules = [
    ...flowRules(setting),
    ...measureRules(setting),
    ...contractRules(setting),
    ...providerRules(setting),
    ...propertyRules(setting),
    ...costOfOthersRules(setting),
    ...programmeRules(setting),
    ...reinvestmentRules(setting),
  ];
  return { grid, months: setting.months, layout: layOut(grid, rules) };
}
