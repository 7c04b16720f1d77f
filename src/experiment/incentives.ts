import { alternativesIn } from '../finance/contracts/in-force.ts';
import { marginalEuros } from '../finance/contracts/marginal.ts';
import type { Futures } from './futures.ts';
import type { MeasureSummary } from './samples.ts';
import { summaryOfSamples } from './samples.ts';

/** What a little more care in a year brings the provider under a contract, over the futures. In euros. */
export interface Incentive {
  /** The contract, as if it pays for everything. */
  readonly contract: string;
  readonly year: number;
  /** Paid for one care day more, and for one admission more with its stay (in the futures in which somebody is admitted). */
  readonly perCareDay: MeasureSummary;
  readonly perAdmission: MeasureSummary;
  /** What a care day more costs the provider, and the stay of that admission in days. All null when not known. */
  readonly costPerCareDay: MeasureSummary;
  readonly daysPerAdmission: MeasureSummary;
}

/** Returns the incentive of each alternative of the scenario in a calendar year of the horizon: see `marginalEuros`. */
export function incentivesOf({ scenario, grid, replications }: Futures, year: number): readonly Incentive[] {
  return alternativesIn(scenario).map((id) => {
    const marginal = marginalEuros(scenario, grid, id);
    const all = replications.map((replication) => marginal(replication, year));
    const over = (part: keyof (typeof all)[number]): MeasureSummary =>
      summaryOfSamples({ numerators: Float64Array.from(all.flatMap((one) => one[part] ?? [])), denominators: null });
    return {
      contract: id,
      year,
      perCareDay: over('perCareDay'),
      perAdmission: over('perAdmission'),
      costPerCareDay: over('costPerCareDay'),
      daysPerAdmission: over('daysPerAdmission'),
    };
  });
}
