import type { Inflow, Scenario, Segment } from '../../scenario/schema.ts';
import { DAYS_PER_YEAR } from './inflow.ts';

/** The shares of the client groups in the order of the scenario; `rest` is what the others leave. */
export function groupShares({ clientGroups }: Scenario, groups: Inflow['groups']): number[] {
  const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
  return clientGroups.map(({ id }) => {
    const share = groups.find(({ group }) => group === id)?.share ?? 0;
    return share === 'rest' ? Math.max(0, 1 - named) : share;
  });
}

/** Who stands on a list on the first day divides like the referrals of the segment, or else like nobody in particular. */
export function waitingShares(scenario: Scenario, segment: Segment): number[] {
  const shares = scenario.clientGroups.map(() => 0);
  for (const inflow of segment.inflow) {
    const own = groupShares(scenario, inflow.groups);
    const perYear = referralsPerYear(inflow);
    for (let group = 0; group < shares.length; group++) shares[group] += own[group] * perYear;
  }
  return shares.some((share) => share > 0) ? shares : shares.map((_, group) => (group === 0 ? 1 : 0));
}

/** Turns weights into cumulative chances; nobody slips out by a rounding error. */
export function cumulative(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const last = weights.findLastIndex((weight) => weight > 0);
  return Float64Array.from(weights, (weight, index) => {
    sum += weight;
    return index >= last ? 1 : sum / total;
  });
}

/** How many a stream brings in a year, about: known clients as often as they can, when all of them are at home. */
export function referralsPerYear({ referralsPerYear: perYear, population }: Inflow): number {
  return perYear + (population ? (population.clients * DAYS_PER_YEAR) / population.meanDaysAtHome : 0);
}
