import { dayOfDate } from '../calendar/calendar.ts';
import { placesAt, plannedPath } from '../finance/planned-places.ts';
import type { Inflow, LengthOfStay, Scenario, Segment } from '../scenario/schema.ts';
import { gridOf } from '../simulation/compile/grid.ts';
import { cumulativeInflow, DAYS_PER_YEAR } from '../simulation/compile/inflow.ts';
import { type Grid, POINT_SERIES } from '../simulation/replication.ts';
import { tableValues } from './table-values.ts';

/** What a run will take, expected beforehand, over all replications. */
export interface RunEstimate {
  /** Clients who are there on the first day or are referred, also in a warm-up. */
  readonly clients: number;
  /** Stays they ask for: a client who goes on to another segment counts again. */
  readonly stays: number;
  /** Referrals and ends of stays: what the kernel works through. */
  readonly events: number;
  /** Bytes of results, money included, that are held together. */
  readonly resultBytes: number;
  readonly verdict: RunVerdict;
}

/** Whether a run fits within the limits, and if not, which number drives it. */
export type RunVerdict =
  | { readonly kind: 'fits' }
  | {
      readonly kind: 'too-large';
      readonly limit: keyof RunLimits;
      readonly expected: number;
      readonly maximum: number;
      /** The segment that drives it; null when it is no segment. */
      readonly segment: string | null;
      /** Path of the field that drives it, as in a change: `/segments/closed/inflow/new/referralsPerYear`. */
      readonly path: string;
    };

/** The limits of a run: a part of `LIMITS` in src/scenario/limits.ts. */
export interface RunLimits {
  readonly clientsPerExperiment: number;
  /** In care and waiting at the same moment: the kernel has room for so many. */
  readonly clientsAtOnce: number;
  readonly resultBytes: number;
  /** Changes of the rate of referrals, all streams of a scenario together: the kernel has room for so many. */
  readonly inflowPieces: number;
  /** Numbers in the tables from which stays and other times are drawn: the kernel has room for so many. */
  readonly tableValues: number;
}

/** Estimates a run of a scenario before it starts, in about a millisecond, and judges it against the limits. */
export function estimateRun(scenario: Scenario, replications: number, limits: RunLimits): RunEstimate {
  const grid = gridOf(scenario);
  const entries = entriesOf(scenario, grid);
  const clients = sumOf(entries.map((entry) => entry.clients));
  const stays = staysBySegment(scenario, grid, entries, limits.clientsPerExperiment);
  const allStays = sumOf(stays);
  const bytes = bytesOfReplication(grid) + bytesOfUses(scenario, grid, stays);
  const pieces = piecesByStream(scenario, grid);
  const estimate = {
    clients: clients * replications,
    stays: allStays * replications,
    events: (clients + allStays) * replications,
    resultBytes: bytes * replications,
  };
  const tooManyClients = judge('clientsPerExperiment', estimate.stays, limits, () =>
    fitsUsually(allStays, replications, limits.clientsPerExperiment)
      ? { segment: null, path: '/replications' }
      : driverOfClients(scenario, entries, stays),
  );
  const tooManyAtOnce = judge('clientsAtOnce', mostAtOnce(scenario, grid, stays), limits, () =>
    driverOfClients(scenario, entries, stays),
  );
  const tooManyPieces = judge('inflowPieces', sumOf(pieces.map(({ count }) => count)), limits, () => {
    const { segment, path } = pieces.reduce((most, stream) => (stream.count > most.count ? stream : most));
    return { segment, path };
  });
  const tables = tableValues(scenario);
  const tooManyTables = judge('tableValues', sumOf(tables), limits, () => {
    const { id } = scenario.segments[tables.indexOf(Math.max(...tables))];
    return { segment: id, path: `/segments/${id}/lengthOfStay` };
  });
  const tooManyBytes = judge('resultBytes', estimate.resultBytes, limits, () => ({
    segment: null,
    path: fitsUsually(bytes, replications, limits.resultBytes) ? '/replications' : '/endDate',
  }));
  const verdict = tooManyClients ?? tooManyAtOnce ?? tooManyPieces ?? tooManyTables ?? tooManyBytes ?? { kind: 'fits' };
  return { ...estimate, verdict };
}

/** The default of a scenario: more than this is a choice. */
const USUAL_REPLICATIONS = 500;

interface Entry {
  readonly segment: number;
  readonly path: string;
  readonly clients: number;
}

/** Lists where the clients of one replication come from. */
function entriesOf(scenario: Scenario, grid: Grid): readonly Entry[] {
  return scenario.segments.flatMap((segment, index) => {
    const { id, inflow, start } = segment;
    const factor = mostResponse(scenario, segment, grid);
    return [
      ...inflow.flatMap((stream) => {
        const path = `/segments/${id}/inflow/${stream.id}`;
        const { growth: _, ...level } = stream;
        const clients = referralsOf(scenario, stream) * factor;
        const grows = clients > 2 * referralsOf(scenario, level) * factor;
        const { population, known = [] } = stream;
        const ofPopulation = population && population.meanDaysAtHome < 1 ? 'meanDaysAtHome' : 'clients';
        return [
          { segment: index, path: `${path}/${grows ? 'growth/rate' : 'referralsPerYear'}`, clients },
          { segment: index, path: `${path}/known`, clients: known.length },
          {
            segment: index,
            path: `${path}/population/${ofPopulation}`,
            clients: population ? visitsOf(scenario, segment, population) : 0,
          },
        ];
      }),
      { segment: index, path: `/segments/${id}/start/inCare`, clients: start.inCare },
      { segment: index, path: `/segments/${id}/start/waiting`, clients: start.waiting },
    ];
  });
}

/** Season and weekdays divide the referrals differently over the year; over years their number stays the same. */
function referralsOf(scenario: Scenario, stream: Inflow): number {
  const { weekdayFactors: _, monthFactors: __, ...level } = stream;
  const startDay = dayOfDate(scenario.startDate);
  const horizonDays = dayOfDate(scenario.endDate) - startDay;
  return cumulativeInflow(level, startDay, -warmUpDays(scenario), horizonDays, { times: [], factorAt: () => 1 }).total;
}

/** Everybody of a population as often as he can be away and at home again; who may be refused is not even away. */
function visitsOf(scenario: Scenario, segment: Segment, population: NonNullable<Inflow['population']>): number {
  const { clients, meanDaysAtHome } = population;
  const mayBeRefused = segment.waiting.kind === 'refuse' || segment.waiting.maximum !== undefined;
  return clients * (1 + daysOf(scenario) / (meanDaysAtHome + (mayBeRefused ? 0 : usualDays(segment))));
}

/** By how much at most the inflow is larger than the scenario says: by a contract, and by the number of places. */
function mostResponse(scenario: Scenario, segment: Segment, grid: Grid): number {
  const { demandPerSupply } = segment;
  const factor = Math.max(...responsesOf(segment).map((response) => response?.inflowFactor ?? 1));
  const path = plannedPath(scenario, segment, grid);
  if (demandPerSupply === undefined || path === null) return factor;
  const most = Math.max(0, ...path.map(({ places }) => places));
  const first = placesAt(path, 0);
  return first === 0 ? factor : factor * (most / first) ** demandPerSupply;
}

/** Counts the pieces of each stream in which the rate is the same. */
function piecesByStream(scenario: Scenario, grid: Grid): readonly { segment: string; path: string; count: number }[] {
  const days = daysOf(scenario);
  return scenario.segments.flatMap((segment) => {
    const path = plannedPath(scenario, segment, grid) ?? [];
    const responds = segment.demandPerSupply === undefined ? 0 : path.length;
    return segment.inflow.map(({ id, steps = [], growth, monthFactors, weekdayFactors }) => {
      const months = growth || monthFactors ? Math.ceil(days / 28) : 0;
      const key = weekdayFactors ? 'weekdayFactors' : 'steps';
      const count = (weekdayFactors ? Math.ceil(days) : 0) + months + steps.length + responds + OWN_PIECES;
      return { segment: segment.id, path: `/segments/${segment.id}/inflow/${id}/${key}`, count };
    });
  });
}

/**
 * Follows the clients along the ways that are open to them, at most as often as stays (or waits) fit in the time. Who
 * finds no place in all that time goes nowhere, or gives up and asks elsewhere.
 */
function staysBySegment(scenario: Scenario, grid: Grid, entries: readonly Entry[], most: number): Float64Array {
  const { segments } = scenario;
  const days = daysOf(scenario);
  const roundDays = Math.min(...segments.map((segment) => Math.min(usualDays(segment), patienceDays(segment))));
  const rounds = days / roundDays;
  const position = new Map(segments.map(({ id }, index) => [id, index]));
  const ways = segments.map((segment) => waysFrom(segment, (id) => position.get(id) ?? 0));
  const room = segments.map((segment) => mostPlaces(scenario, segment, grid) * (1 + days / usualDays(segment)));
  let asking = new Float64Array(segments.length);
  for (const { segment, clients } of entries) asking[segment] += clients;
  const stays = asking.slice();
  const negligible = sumOf(stays) * 1e-6;
  // Nobody there at first; of those who wait a part gives up in each round.
  const waiting = new Float64Array(segments.length);
  const givesUp = segments.map((segment) => roundDays / patienceDays(segment));
  for (let round = 1; round < rounds && asking.some((count) => count > negligible); round++) {
    const next = new Float64Array(segments.length);
    ways.forEach(({ onwards, givingUpTo }, from) => {
      const served = Math.min(asking[from], room[from]);
      room[from] -= served;
      for (const { to, share } of onwards) next[to] += share * served;
      if (givingUpTo < 0) return;
      waiting[from] += asking[from] - served;
      next[givingUpTo] += waiting[from] * givesUp[from];
      waiting[from] -= waiting[from] * givesUp[from];
    });
    asking = next;
    // What has not ended by then goes round: as often as the time allows.
    const times = round === MOST_ROUNDS ? rounds - round : 1;
    asking.forEach((count, segment) => {
      stays[segment] += count * times;
    });
    if (times > 1 || sumOf(stays) > most) break;
  }
  return stays;
}

const MOST_ROUNDS = 10_000;

/** How long clients wait before they ask elsewhere, about. */
function patienceDays({ waiting }: Segment): number {
  const patience = waiting.kind === 'list' ? waiting.patience : undefined;
  return patience && patience.then !== 'leave' ? Math.max(SHORTEST_DAYS, drawnDays(patience.duration)) : Infinity;
}

function waysFrom(segment: Segment, position: (id: string) => number) {
  const { waiting } = segment;
  // Where a list is full most are refused, and do not wait.
  const then = waiting.kind === 'list' && waiting.maximum === undefined ? waiting.patience?.then : undefined;
  return {
    onwards: arrowsOf(segment).map(({ to, share }) => ({ to: position(to), share })),
    givingUpTo: then === undefined || then === 'leave' ? -1 : position(then.to),
  };
}

/**
 * Where those who ask for a place in a segment go on to, roughly: early ends and the maximum as if all times were
 * exponential. Moves because places close are too few to matter.
 */
function arrowsOf(segment: Segment): { readonly to: string; readonly share: number }[] {
  const { lengthOfStay, exits, afterMaximum, dropout, returns } = segment;
  const days = usualDays(segment);
  const early = dropout ? days / (days + drawnDays(dropout.duration)) : 0;
  const atMaximum =
    afterMaximum && lengthOfStay.maximumDays !== undefined
      ? Math.exp(-lengthOfStay.maximumDays / drawnDays(lengthOfStay)) * (1 - afterMaximum.extendedShare)
      : 0;
  const scaled = (list: Segment['exits'], part: number) =>
    list.map(({ to, share }) => ({ to, share: share * part * (1 - early) }));
  const arrows = [
    ...scaled(exits, 1 - atMaximum),
    ...scaled(afterMaximum?.exits ?? [], atMaximum),
    ...(dropout && dropout.then !== 'leave' ? [{ to: dropout.then.to, share: early }] : []),
  ];
  const leaving = Math.max(0, 1 - sumOf(arrows.map(({ share }) => share)));
  return returns ? [...arrows, { to: returns.to, share: returns.share * leaving }] : arrows;
}

/** Bounds the clients in care and waiting at the same moment: in care by load and places, waiting by what is left over. */
function mostAtOnce(scenario: Scenario, grid: Grid, stays: Float64Array): number {
  return scenario.segments.reduce((sum, segment, index) => {
    const staysPerPlace = daysOf(scenario) / usualDays(segment);
    const load = stays[index] / Math.max(1, staysPerPlace);
    const inCare = Math.min(load, mostPlaces(scenario, segment, grid));
    return sum + segment.start.inCare + inCare + mostOnList(scenario, segment, grid, stays[index]);
  }, 0);
}

/** Bounds the clients on the list of a segment where so many stays are asked for. */
function mostOnList(scenario: Scenario, segment: Segment, grid: Grid, stays: number): number {
  const path = plannedPath(scenario, segment, grid);
  if (path === null) return 0;
  const days = daysOf(scenario);
  const left = Math.max(0, stays - Math.min(...path.map(({ places }) => places)) * (days / usualDays(segment)));
  return mostWaiting(segment.waiting, left, stays / days);
}

/** The most places that there are at any time; Infinity when there is always one. */
function mostPlaces(scenario: Scenario, segment: Segment, grid: Grid): number {
  const { capacity } = segment;
  const path = plannedPath(scenario, segment, grid);
  const extra = capacity.kind === 'places' ? (capacity.flexible?.places ?? 0) : 0;
  return path === null ? Infinity : Math.max(0, ...path.map(({ places }) => places)) + extra;
}

function mostWaiting(waiting: Segment['waiting'], left: number, perDay: number): number {
  if (waiting.kind === 'refuse') return 0;
  // Twice the mean is more than a list with so much patience comes to.
  const patient = waiting.patience ? 2 * perDay * drawnDays(waiting.patience.duration) : Infinity;
  return Math.min(left, waiting.maximum ?? Infinity, patient);
}

function driverOfClients(scenario: Scenario, entries: readonly Entry[], stays: Float64Array) {
  const clients = sumOf(entries.map((entry) => entry.clients));
  const busiest = stays.indexOf(Math.max(...stays));
  const goesRound = sumOf(stays) > 10 * clients;
  const largest = entries.reduce((most, entry) => (entry.clients > most.clients ? entry : most));
  const segment = scenario.segments[goesRound ? busiest : largest.segment].id;
  return { segment, path: goesRound ? `/segments/${segment}/exits` : largest.path };
}

function judge(
  limit: keyof RunLimits,
  expected: number,
  limits: RunLimits,
  driver: () => { readonly segment: string | null; readonly path: string },
): RunVerdict | null {
  if (expected <= limits[limit]) return null;
  return { kind: 'too-large', limit, expected, maximum: limits[limit], ...driver() };
}

function fitsUsually(perReplication: number, replications: number, maximum: number): boolean {
  return replications > USUAL_REPLICATIONS && perReplication * USUAL_REPLICATIONS <= maximum;
}

function bytesOfReplication(grid: Grid): number {
  const { segments, monthEdges, pointDays, monthSeries, locations, measures } = grid;
  const months = monthEdges.length - 1;
  const monthBytes = ((monthSeries + LEDGER_LINES) * segments + measures) * months * 8;
  return monthBytes + (POINT_SERIES.length * segments + locations) * pointDays.length * 4 + OBJECT_BYTES;
}

/** Lines of the ledger that a segment uses, about. */
const LEDGER_LINES = 8;

/** A row for each client, segment and year: one for each stay, and more as stays and waits go on into other years. */
function bytesOfUses(scenario: Scenario, grid: Grid, stays: Float64Array): number {
  if (scenario.municipalities === undefined) return 0;
  const years = daysOf(scenario) / DAYS_PER_YEAR;
  const rows = scenario.segments.map((segment, index) => {
    const goesOn = Math.min(usualDays(segment) / DAYS_PER_YEAR, years) * stays[index];
    return stays[index] + goesOn + (mostOnList(scenario, segment, grid, stays[index]) * years) / 2;
  });
  return sumOf(rows) * BYTES_OF_USE;
}

/** A row of `Uses`. */
const BYTES_OF_USE = 37;

/** What the objects around the numbers of a replication take, about. */
const OBJECT_BYTES = 500;
/** The first piece of a stream, and the two that close it. */
const OWN_PIECES = 3;

/** The days that are simulated, with a warm-up. */
function daysOf(scenario: Scenario): number {
  return dayOfDate(scenario.endDate) - dayOfDate(scenario.startDate) + warmUpDays(scenario);
}

function warmUpDays({ start }: Pick<Scenario, 'start'>): number {
  return start.kind === 'long-run' ? start.warmUpDays : 0;
}

/** The mean stay in a segment, about, over the contracts that are in force in turn; never nothing, as time must move. */
function usualDays(segment: Segment): number {
  const { lengthOfStay } = segment;
  const factors = responsesOf(segment).map((response) => response?.stayFactor ?? 1);
  const days = (drawnDays(lengthOfStay) * sumOf(factors)) / factors.length;
  return Math.max(SHORTEST_DAYS, Math.min(days, lengthOfStay.maximumDays ?? Infinity));
}

/** How people respond to each contract that is in force at some time; undefined: not at all. */
function responsesOf({ behaviour = [], contract, contractSteps = [] }: Segment) {
  return [contract, ...contractSteps.map((step) => step.contract)].map((id) =>
    behaviour.find((candidate) => candidate.contract === id),
  );
}

const SHORTEST_DAYS = 0.001;

/** The mean of a stay or duration in days, its maximum not counted. */
function drawnDays(stay: LengthOfStay): number {
  switch (stay.kind) {
    case 'empirical':
      return sumOf(stay.observedDays) / stay.observedDays.length;
    case 'mixture':
      return stay.parts.reduce((sum, part) => sum + part.share * drawnDays(part.stay), 0);
    case 'uniform':
      return (stay.fromDays + stay.untilDays) / 2;
    default:
      return stay.meanDays;
  }
}

function sumOf(numbers: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
