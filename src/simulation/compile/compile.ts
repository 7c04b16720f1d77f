import type { Scenario } from '../../scenario/schema.ts';
import { onGrid } from '../clock.ts';
import { isFirstCome } from '../first-come.ts';
import type { GroupModel, Luck, Model, SegmentModel, StayModel, StreamModel } from '../model.ts';
import { keyOfSeed } from '../random.ts';
import { compileCapacity } from './capacity.ts';
import { planCapacity } from './capacity-plan.ts';
import { compileCeilings } from './ceilings.ts';
import { gridOf } from './grid.ts';
import { DAYS_PER_YEAR } from './inflow.ts';
import { compileMeasures } from './measures.ts';
import { compileOrigins } from './origins.ts';
import { compileSegment } from './segment.ts';
import { compileStays } from './stays.ts';
import { compileStream } from './stream.ts';
import { emptyStore, joinTables } from './tables.ts';

/** Compiles a scenario that has passed `parseScenario` into the model that the kernel runs. */
export function compileModel(scenario: Scenario, luck: Luck = 'plain'): Model {
  const grid = gridOf(scenario);
  const startTime = scenario.start.kind === 'long-run' ? onGrid(-scenario.start.warmUpDays) : 0;
  const seed = keyOfSeed(scenario.seed);
  const store = emptyStore();
  const stays = compileStays(scenario, store, grid, startTime);
  const plans = scenario.segments.map((segment) => planCapacity(scenario, segment, grid));
  const { pools, capacitySteps } = compileCapacity(scenario, plans, startTime);
  const streams = scenario.segments.flatMap((segment, index) =>
    segment.inflow.map((inflow) => compileStream(scenario, index, inflow, plans[index], grid, startTime)),
  );
  const segmentModels = scenario.segments.map((_, index) =>
    compileSegment(scenario, index, pools, stays, store, grid, startTime),
  );
  const measures = compileMeasures(scenario, grid.startDay);
  const groups = scenario.clientGroups.map(compileGroup);
  const model = {
    grid,
    luck,
    startTime,
    seedA: seed.a,
    seedB: seed.b,
    segments: scenario.segments.length,
    groups,
    streams,
    segmentModels,
    pools,
    tables: joinTables(store),
    stays,
    capacitySteps,
    measures,
    normDays: scenario.norms.waitingDays,
    ceilings: compileCeilings(scenario, grid, startTime),
    origins: compileOrigins(scenario),
    expectedEvents: expectedEvents({ segmentModels, streams, stays }, grid.horizonDays - startTime),
  };
  return { ...model, firstCome: isFirstCome(model) };
}

function compileGroup({ urgent, ageAtReferral: age }: Scenario['clientGroups'][number]): GroupModel {
  return {
    urgent,
    age: age ? { from: age.fromYears * DAYS_PER_YEAR, until: age.untilYears * DAYS_PER_YEAR } : null,
  };
}

/** Two events for each client, and one more where something may come before the place or before the end of the stay. */
function expectedEvents(
  { segmentModels, streams, stays }: Pick<Model, 'segmentModels' | 'streams' | 'stays'>,
  days: number,
): number {
  const started = segmentModels.reduce((sum, { startInCare, startWaiting }) => sum + startInCare + startWaiting, 0);
  const referred = streams.reduce((sum, stream) => sum + referralsOf(stream, stays, segmentModels.length, days), 0);
  return (segmentModels.some(hasTimers) ? 3 : 2) * referred + started;
}

function referralsOf(stream: StreamModel, stays: readonly StayModel[], segments: number, days: number): number {
  const clusterSize = stream.clusterChances.reduce((sum, chance) => sum + 1 - chance, 1);
  const cycleDays = stream.meanDaysAtHome + stays[stream.segment * (stays.length / segments)].meanDays;
  const comeAgain = stream.population > 0 ? (stream.population * days) / cycleDays : 0;
  return stream.total * clusterSize + stream.known.length + comeAgain;
}

function hasTimers({ patience, worsening, dropout, returnAfter, ageLimit, exits }: SegmentModel): boolean {
  const mayComeFirst = [patience, worsening, dropout, returnAfter].some((table) => table !== null);
  return mayComeFirst || ageLimit < Infinity || exits.some(({ search }) => search !== null);
}
