import type { Inflow, Scenario } from '../../scenario/schema.ts';
import { onGrid } from '../clock.ts';
import { power } from '../distributions/elementary.ts';
import type { StreamModel } from '../model.ts';
import { keyOfName } from '../random.ts';
import type { Grid } from '../replication.ts';
import { type Behaviour, behaviourOf, type OverTime } from './behaviour.ts';
import { type CapacityPlan, placesPlanned } from './capacity-plan.ts';
import { cumulative, groupShares } from './group-shares.ts';
import { cumulativeInflow, type Response } from './inflow.ts';

/** Compiles a stream of referrals to the segment at this position. */
export function compileStream(
  scenario: Scenario,
  segmentIndex: number,
  inflow: Inflow,
  plan: CapacityPlan,
  { startDay, horizonDays }: Grid,
  startTime: number,
): StreamModel {
  const segment = scenario.segments[segmentIndex];
  const key = keyOfName(`${segment.id}/${inflow.id}`);
  const clusters = inflow.arrivals?.kind === 'clustered' ? clusterWeights(inflow.arrivals.sizes) : [];
  const response = responseOf(behaviourOf(segment, startDay), meanSize(clusters), plan, segment.demandPerSupply);
  const pieces = cumulativeInflow(inflow, startDay, startTime, horizonDays, response);
  return {
    segment: segmentIndex,
    keyA: key.a,
    keyB: key.b,
    times: Float64Array.from(pieces.times),
    expected: Float64Array.from(pieces.expected),
    rates: Float64Array.from(pieces.rates),
    total: pieces.total,
    even: inflow.arrivals?.kind === 'evenly-spaced',
    clusterChances: clusters.length > 1 ? cumulative(clusters) : new Float64Array(0),
    known: knownClients(scenario, inflow, horizonDays),
    population: inflow.population?.clients ?? 0,
    meanDaysAtHome: inflow.population?.meanDaysAtHome ?? 0,
    groupChances: cumulative(groupShares(scenario, inflow.groups)),
    fallbacks: (inflow.fallbacks ?? []).map((to) => scenario.segments.findIndex(({ id }) => id === to)),
  };
}

/**
 * How many more times than the scenario says clients, or clusters of a mean size, come on a day: by the contract in force,
 * and by the planned places of that day.
 */
function responseOf(
  behaviour: OverTime<Behaviour>,
  clusterSize: number,
  { pools, times }: CapacityPlan,
  elasticity = 0,
): Response {
  const factorAt = (time: number) => behaviour.at(time).inflowFactor / clusterSize;
  const plannedAt = (time: number) => placesPlanned(pools.map(({ placesAt }) => placesAt(time)));
  const first = plannedAt(0);
  if (elasticity === 0 || first === 0) return { times: behaviour.times, factorAt };
  return {
    times: [...times, ...behaviour.times],
    factorAt: (time) => factorAt(time) * power(plannedAt(time) / first, elasticity),
  };
}

type Sizes = Extract<NonNullable<Inflow['arrivals']>, { readonly kind: 'clustered' }>['sizes'];

/** The weight of a cluster of 1, 2, 3, ... clients. */
function clusterWeights(sizes: Sizes): number[] {
  const weights = Array.from({ length: Math.max(...sizes.map(({ clients }) => clients)) }, () => 0);
  for (const { clients, share } of sizes) weights[clients - 1] += share;
  return weights;
}

function meanSize(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 1 : weights.reduce((sum, weight, index) => sum + weight * (index + 1), 0) / total;
}

function knownClients({ clientGroups }: Scenario, { known = [] }: Inflow, horizonDays: number): StreamModel['known'] {
  return known
    .map(({ day, stayDays, group }) => ({
      time: onGrid(day),
      stayDays: stayDays ?? Number.NaN,
      group: clientGroups.findIndex(({ id }) => id === group),
    }))
    .filter(({ time }) => time < horizonDays)
    .sort((a, b) => a.time - b.time);
}
