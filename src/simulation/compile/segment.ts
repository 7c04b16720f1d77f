import type { Destination, Exit, Scenario, Segment } from '../../scenario/schema.ts';
import type { ExitModel, PoolModel, SegmentModel, StayModel } from '../model.ts';
import { keyOfName } from '../random.ts';
import type { Grid } from '../replication.ts';
import { cumulative, waitingShares } from './group-shares.ts';
import { DAYS_PER_YEAR } from './inflow.ts';
import { stayFactorsOf } from './stays.ts';
import { type TableStore, tabulate } from './tables.ts';
import { compileChains } from './waiting.ts';

/** Compiles the rules of the segment at this position. */
export function compileSegment(
  scenario: Scenario,
  index: number,
  pools: readonly PoolModel[],
  stays: readonly StayModel[],
  store: TableStore,
  grid: Grid,
  startTime: number,
): SegmentModel {
  const segment = scenario.segments[index];
  const firstPool = pools.findIndex((pool) => pool.segment === index);
  return {
    name: segment.id,
    firstPool,
    lastPool: firstPool + pools.filter((pool) => pool.segment === index).length,
    ...compileChains(scenario, segment),
    ...compileList(scenario, segment, store),
    overflow: segment.urgent.kind === 'overflow' ? segment.urgent.until : 'none',
    overflowAfterDays: segment.urgent.kind === 'overflow' ? segment.urgent.withinHours / 24 : Infinity,
    ...compileEnds(scenario, segment, store),
    ...compileBusyTimes(scenario, segment),
    recordsOpenPlaces: recordsOpenPlaces(segment),
    stayFactors: stayFactorsOf(segment, grid, startTime),
    ...compileStart(scenario, segment, index, stays),
  };
}

function compileList(
  scenario: Scenario,
  { waiting }: Segment,
  store: TableStore,
): Pick<
  SegmentModel,
  'mostWaiting' | 'patience' | 'patienceTo' | 'worsening' | 'worseningGroup' | 'bridgingShare' | 'bridgingAfterDays'
> {
  const { patience, worsening, bridging, maximum } =
    waiting.kind === 'list' ? waiting : { patience: undefined, worsening: undefined, bridging: undefined, maximum: 0 };
  return {
    mostWaiting: maximum ?? Infinity,
    patience: patience ? tabulate(store, patience.duration) : null,
    patienceTo: patience ? destinationOf(scenario, patience.then) : -1,
    worsening: worsening ? tabulate(store, worsening.duration) : null,
    worseningGroup: worsening ? scenario.clientGroups.findIndex(({ id }) => id === worsening.becomes) : -1,
    bridgingShare: bridging?.share ?? 0,
    bridgingAfterDays: bridging?.afterDays ?? Infinity,
  };
}

function compileEnds(
  scenario: Scenario,
  { exits, afterMaximum, dropout, returns, ageLimit }: Segment,
  store: TableStore,
): Pick<
  SegmentModel,
  | 'exits'
  | 'extendedShare'
  | 'exitsAfterMaximum'
  | 'dropout'
  | 'dropoutTo'
  | 'returnShare'
  | 'returnAfter'
  | 'returnTo'
  | 'ageLimit'
  | 'ageLimitExtended'
  | 'ageExtendedShare'
> {
  return {
    exits: compileExits(scenario, exits, store),
    extendedShare: afterMaximum?.extendedShare ?? 0,
    exitsAfterMaximum: afterMaximum ? compileExits(scenario, afterMaximum.exits, store) : null,
    dropout: dropout ? tabulate(store, dropout.duration) : null,
    dropoutTo: dropout ? destinationOf(scenario, dropout.then) : -1,
    returnShare: returns?.share ?? 0,
    returnAfter: returns ? tabulate(store, returns.after) : null,
    returnTo: returns ? positionOf(scenario, returns.to) : -1,
    ageLimit: ageLimit ? ageLimit.years * DAYS_PER_YEAR : Infinity,
    ageLimitExtended: ageLimit ? ageLimit.extendedYears * DAYS_PER_YEAR : Infinity,
    ageExtendedShare: ageLimit?.extendedShare ?? 0,
  };
}

function compileExits(scenario: Scenario, exits: readonly Exit[], store: TableStore): ExitModel[] {
  let sum = 0;
  return exits.map((exit) => {
    sum += exit.share;
    return {
      to: positionOf(scenario, exit.to),
      // Shares that add up to 1 on paper may miss it by a rounding error: then nobody may slip out.
      cumulative: sum > 1 - 1e-9 ? 1 : sum,
      whenFull: exit.whenFull,
      fallbacks: (exit.fallbacks ?? []).map((to) => positionOf(scenario, to)),
      search: exit.search ? tabulate(store, exit.search) : null,
    };
  });
}

function compileBusyTimes(
  scenario: Scenario,
  { capacity }: Segment,
): Pick<SegmentModel, 'flexiblePlaces' | 'flexibleOpenAt' | 'flexibleCloseBelow' | 'relocateTo'> {
  const flexible = capacity.kind === 'places' ? capacity.flexible : undefined;
  const closing = capacity.kind === 'unlimited' ? 'as-clients-leave' : capacity.closing;
  return {
    flexiblePlaces: flexible?.places ?? 0,
    flexibleOpenAt: flexible?.openAtInCare ?? 0,
    flexibleCloseBelow: flexible?.closeBelowInCare ?? 0,
    relocateTo: closing === 'as-clients-leave' ? -1 : positionOf(scenario, closing.relocateTo),
  };
}

/** Groups, extra places of busy times and steps that wait for something: their open places follow from the clients. */
function recordsOpenPlaces({ capacity }: Segment): boolean {
  if (capacity.kind !== 'places') return capacity.kind === 'groups';
  return capacity.flexible !== undefined || capacity.steps.some(({ onlyWhen }) => onlyWhen !== undefined);
}

function compileStart(
  scenario: Scenario,
  segment: Segment,
  index: number,
  stays: readonly StayModel[],
): Pick<
  SegmentModel,
  'startInCare' | 'startWaiting' | 'startKeyA' | 'startKeyB' | 'startCareChances' | 'startWaitingChances'
> {
  const key = keyOfName(`${segment.id}//start`);
  const groups = scenario.clientGroups.length;
  const waiting = waitingShares(scenario, segment);
  return {
    startInCare: segment.start.inCare,
    startWaiting: segment.start.waiting,
    startKeyA: key.a,
    startKeyB: key.b,
    startCareChances: cumulative(waiting.map((share, group) => share * stays[index * groups + group].meanDays)),
    startWaitingChances: cumulative(waiting),
  };
}

function destinationOf(scenario: Scenario, then: Destination): number {
  return then === 'leave' ? -1 : positionOf(scenario, then.to);
}

function positionOf({ segments }: Scenario, wanted: string): number {
  return segments.findIndex(({ id }) => id === wanted);
}
