import { dayOfDate } from '../calendar/calendar.ts';
import type { LengthOfStay, Scenario, Segment } from '../scenario/schema.ts';
import { onGrid } from './clock.ts';
import { isFirstCome } from './first-come.ts';
import { gridOf } from './grid.ts';
import { cumulativeInflow } from './inflow.ts';
import type { ExitModel, Model, SegmentModel, StayModel, StreamModel } from './model.ts';
import { UNLIMITED_PLACES } from './model.ts';
import { meanOfTable, remainingStayTable, stayTable } from './quantile-table.ts';
import type { Key } from './random.ts';
import { keyOfName, keyOfSeed } from './random.ts';

/** Compiles a scenario that has passed `parseScenario` into the model that the kernel runs. */
export function compileModel(scenario: Scenario): Model {
  const grid = gridOf(scenario);
  const startTime = scenario.start.kind === 'long-run' ? onGrid(-scenario.start.warmUpDays) : 0;
  const seed = keyOfSeed(scenario.seed);
  const { tables, stays } = compileStays(scenario);
  const streams = scenario.segments.flatMap((segment, index) =>
    compileStreams(scenario, segment, index, grid, startTime),
  );
  const referrals = streams.reduce((sum, stream) => sum + stream.total, 0);
  const segmentModels = scenario.segments.map((segment, index) =>
    compileSegment(scenario, segment, index, startTime, stays),
  );
  const capacitySteps = scenario.segments
    .flatMap((segment, index) => stepsAfter(segment, index, grid.startDay, startTime))
    .sort((a, b) => a.time - b.time);
  return {
    grid,
    startTime,
    seedA: seed.a,
    seedB: seed.b,
    segments: scenario.segments.length,
    groups: scenario.clientGroups.length,
    urgent: Uint8Array.from(scenario.clientGroups, (group) => (group.urgent ? 1 : 0)),
    streams,
    segmentModels,
    tables,
    stays,
    capacitySteps,
    normDays: scenario.norms.waitingDays,
    firstCome: isFirstCome({ segmentModels, capacitySteps }),
    expectedEvents: 2 * referrals + scenario.segments.reduce((sum, { start }) => sum + start.inCare + start.waiting, 0),
  };
}

function compileStreams(
  scenario: Scenario,
  segment: Segment,
  index: number,
  grid: Model['grid'],
  startTime: number,
): StreamModel[] {
  return segment.inflow.map((inflow) => {
    const { times, expected, rates, total } = cumulativeInflow(inflow, grid.startDay, startTime, grid.horizonDays);
    const key = keyOfName(`${segment.id}/${inflow.id}`);
    return {
      segment: index,
      keyA: key.a,
      keyB: key.b,
      times: Float64Array.from(times),
      expected: Float64Array.from(expected),
      rates: Float64Array.from(rates),
      total,
      groupChances: cumulative(groupShares(scenario, inflow.groups)),
    };
  });
}

function compileSegment(
  scenario: Scenario,
  segment: Segment,
  index: number,
  startTime: number,
  stays: readonly StayModel[],
): SegmentModel {
  const key: Key = keyOfName(`${segment.id}//start`);
  const groups = scenario.clientGroups.length;
  const waiting = waitingShares(scenario, segment);
  return {
    name: segment.id,
    initialPlaces: placesAt(segment, dayOfDate(scenario.startDate) + startTime),
    refuses: segment.waiting.kind === 'refuse',
    urgentFirst: segment.waiting.kind === 'list' && segment.waiting.order === 'most-urgent-first',
    overflow: segment.urgent.kind === 'overflow' ? segment.urgent.until : 'none',
    overflowAfterDays: segment.urgent.kind === 'overflow' ? segment.urgent.withinHours / 24 : Infinity,
    exits: compileExits(scenario, segment),
    startInCare: segment.start.inCare,
    startWaiting: segment.start.waiting,
    startKeyA: key.a,
    startKeyB: key.b,
    startCareChances: cumulative(waiting.map((share, group) => share * stays[index * groups + group].meanDays)),
    startWaitingChances: cumulative(waiting),
  };
}

function compileExits(scenario: Scenario, segment: Segment): ExitModel[] {
  let sum = 0;
  return segment.exits.map((exit) => {
    sum += exit.share;
    return {
      to: scenario.segments.findIndex(({ id }) => id === exit.to),
      // Shares that add up to 1 on paper may miss it by a rounding error: then nobody may slip out.
      cumulative: sum > 1 - 1e-9 ? 1 : sum,
      whenFull: exit.whenFull,
    };
  });
}

function compileStays(scenario: Scenario): { tables: Float64Array; stays: StayModel[] } {
  const parts: Float64Array[] = [];
  const known = new Map<string, StayModel>();
  let length = 0;
  const append = (table: Float64Array) => {
    parts.push(table);
    length += table.length;
    return length - table.length;
  };
  const compileStay = (stay: LengthOfStay): StayModel => {
    const table = stayTable(stay);
    return {
      offset: append(table),
      observed: stay.kind === 'empirical' ? table.length : 0,
      maximumDays: stay.maximumDays ?? Infinity,
      remainingOffset: append(remainingStayTable(stay, table)),
      meanDays: meanOfTable(stay, table),
    };
  };
  const stays = scenario.segments.flatMap((segment) =>
    scenario.clientGroups.map(({ id }) => {
      const own = segment.lengthOfStayByGroup?.find(({ group }) => group === id);
      const stay = own?.lengthOfStay ?? segment.lengthOfStay;
      const text = JSON.stringify(stay);
      const compiled = known.get(text) ?? compileStay(stay);
      known.set(text, compiled);
      return compiled;
    }),
  );
  const tables = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    tables.set(part, at);
    at += part.length;
  }
  return { tables, stays };
}

/** The shares of the client groups in the order of the scenario; `rest` is what the others leave. */
function groupShares(scenario: Scenario, groups: Segment['inflow'][number]['groups']): number[] {
  const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
  return scenario.clientGroups.map(({ id }) => {
    const share = groups.find(({ group }) => group === id)?.share ?? 0;
    return share === 'rest' ? Math.max(0, 1 - named) : share;
  });
}

/** Who stands on a list on the first day divides like the referrals of the segment, or else like nobody in particular. */
function waitingShares(scenario: Scenario, segment: Segment): number[] {
  const shares = scenario.clientGroups.map(() => 0);
  for (const inflow of segment.inflow) {
    const own = groupShares(scenario, inflow.groups);
    for (let group = 0; group < shares.length; group++) shares[group] += own[group] * inflow.referralsPerYear;
  }
  return shares.some((share) => share > 0) ? shares : shares.map((_, group) => (group === 0 ? 1 : 0));
}

function cumulative(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const last = weights.findLastIndex((weight) => weight > 0);
  return Float64Array.from(weights, (weight, index) => {
    sum += weight;
    return index >= last ? 1 : sum / total;
  });
}

function placesAt(segment: Segment, day: number): number {
  if (segment.capacity.kind === 'unlimited') return UNLIMITED_PLACES;
  const { steps } = segment.capacity;
  return (steps.findLast(({ from }) => dayOfDate(from) <= day) ?? steps[0]).places;
}

function stepsAfter(segment: Segment, index: number, startDay: number, startTime: number) {
  if (segment.capacity.kind === 'unlimited') return [];
  return segment.capacity.steps
    .map(({ from, places }) => ({ time: dayOfDate(from) - startDay, segment: index, places }))
    .filter(({ time }) => time > startTime);
}
