import { alternativesIn } from '../finance/contracts/in-force.ts';
import { marginalEuros } from '../finance/contracts/marginal.ts';
import { finish, type Work } from './book.ts';
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
export function incentivesOf(futures: Futures, year: number): readonly Incentive[] {
  return alternativesIn(futures.scenario).map((id) => finish(incentiveWork(futures, id, year)));
}

/** Works out the incentive of one contract, as if it pays for everything, one replication after the other. */
export function* incentiveWork(
  { scenario, grid, replications }: Futures,
  contract: string,
  year: number,
): Work<Incentive> {
  const marginal = marginalEuros(scenario, grid, contract);
  const all: ReturnType<typeof marginal>[] = [];
  for (const replication of replications) {
    all.push(marginal(replication, year));
    yield null;
  }
  const over = (part: keyof (typeof all)[number]): MeasureSummary =>
    summaryOfSamples({ numerators: Float64Array.from(all.flatMap((one) => one[part] ?? [])), denominators: null });
  return {
    contract,
    year,
    perCareDay: over('perCareDay'),
    perAdmission: over('perAdmission'),
    costPerCareDay: over('costPerCareDay'),
    daysPerAdmission: over('daysPerAdmission'),
  };
}
