import { dayOfDate } from '../calendar/calendar.ts';
import { BOOKINGS } from '../finance/bookings.ts';
import type { Inflow, LengthOfStay, Scenario } from '../scenario/schema.ts';
import { gridOf } from '../simulation/grid.ts';
import { cumulativeInflow } from '../simulation/inflow.ts';
import { MONTH_SERIES, POINT_SERIES } from '../simulation/replication.ts';

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
}

/** Estimates a run of a scenario before it starts, in well under a millisecond, and judges it against the limits. */
export function estimateRun(scenario: Scenario, replications: number, limits: RunLimits): RunEstimate {
  const entries = entriesOf(scenario);
  const clients = entries.reduce((sum, entry) => sum + entry.clients, 0);
  const stays = staysBySegment(scenario, entries);
  const allStays = stays.reduce((sum, count) => sum + count, 0);
  const bytes = bytesOfReplication(scenario);
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
  const tooManyAtOnce = judge('clientsAtOnce', mostAtOnce(scenario, stays), limits, () =>
    driverOfClients(scenario, entries, stays),
  );
  const tooManyBytes = judge('resultBytes', estimate.resultBytes, limits, () => ({
    segment: null,
    path: fitsUsually(bytes, replications, limits.resultBytes) ? '/replications' : '/endDate',
  }));
  return { ...estimate, verdict: tooManyClients ?? tooManyAtOnce ?? tooManyBytes ?? { kind: 'fits' } };
}

/** The default of a scenario: more than this is a choice. */
const USUAL_REPLICATIONS = 500;

interface Entry {
  readonly segment: number;
  readonly path: string;
  readonly clients: number;
}

/** Lists where the clients of one replication come from. */
function entriesOf(scenario: Scenario): readonly Entry[] {
  return scenario.segments.flatMap(({ id, inflow, start }, segment) => [
    ...inflow.map((stream) => {
      const path = `/segments/${id}/inflow/${stream.id}`;
      const clients = referralsOf(scenario, stream);
      const { growth: _, ...level } = stream;
      const grows = clients > 2 * referralsOf(scenario, level);
      return { segment, path: `${path}/${grows ? 'growth/rate' : 'referralsPerYear'}`, clients };
    }),
    { segment, path: `/segments/${id}/start/inCare`, clients: start.inCare },
    { segment, path: `/segments/${id}/start/waiting`, clients: start.waiting },
  ]);
}

function referralsOf(scenario: Scenario, stream: Inflow): number {
  const startDay = dayOfDate(scenario.startDate);
  return cumulativeInflow(stream, startDay, -warmUpDays(scenario), dayOfDate(scenario.endDate) - startDay).total;
}

/** Follows the clients along the exits, at most as often as stays fit in the time. */
function staysBySegment({ segments, ...scenario }: Scenario, entries: readonly Entry[]): Float64Array {
  const days = dayOfDate(scenario.endDate) - dayOfDate(scenario.startDate) + warmUpDays(scenario);
  const shortest = Math.min(...segments.map(({ lengthOfStay }) => meanDaysOf(lengthOfStay)));
  let asking = new Float64Array(segments.length);
  for (const { segment, clients } of entries) asking[segment] += clients;
  const stays = asking.slice();
  const negligible = stays.reduce((sum, count) => sum + count, 0) * 1e-6;
  for (let round = 1; round * shortest < days && asking.some((count) => count > negligible); round++) {
    const next = new Float64Array(segments.length);
    segments.forEach(({ exits }, from) => {
      for (const { to, share } of exits) next[segments.findIndex(({ id }) => id === to)] += share * asking[from];
    });
    asking = next;
    asking.forEach((count, segment) => {
      stays[segment] += count;
    });
  }
  return stays;
}

/** Bounds the clients in care and waiting at the same moment: in care by load and places, waiting by what is left over. */
function mostAtOnce(scenario: Scenario, stays: Float64Array): number {
  const days = dayOfDate(scenario.endDate) - dayOfDate(scenario.startDate) + warmUpDays(scenario);
  return scenario.segments.reduce((sum, { capacity, lengthOfStay, start, waiting }, segment) => {
    const staysPerPlace = days / meanDaysOf(lengthOfStay);
    const load = stays[segment] / Math.max(1, staysPerPlace);
    if (capacity.kind === 'unlimited') return sum + start.inCare + load;
    const fewest = Math.min(...capacity.steps.map(({ places }) => places));
    const most = Math.max(...capacity.steps.map(({ places }) => places));
    const left = waiting.kind === 'list' ? Math.max(0, stays[segment] - fewest * staysPerPlace) : 0;
    return sum + start.inCare + Math.min(load, most) + left;
  }, 0);
}

function driverOfClients(scenario: Scenario, entries: readonly Entry[], stays: Float64Array) {
  const clients = entries.reduce((sum, entry) => sum + entry.clients, 0);
  const busiest = stays.indexOf(Math.max(...stays));
  const goesRound = stays.reduce((sum, count) => sum + count, 0) > 10 * clients;
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

function bytesOfReplication(scenario: Scenario): number {
  const { segments, monthEdges, pointDays } = gridOf(scenario);
  const monthBytes = (MONTH_SERIES.length + BOOKINGS.length) * segments * (monthEdges.length - 1) * 8;
  return monthBytes + POINT_SERIES.length * segments * pointDays.length * 4 + OBJECT_BYTES;
}

/** What the objects around the numbers of a replication take, about. */
const OBJECT_BYTES = 500;

function warmUpDays({ start }: Pick<Scenario, 'start'>): number {
  return start.kind === 'long-run' ? start.warmUpDays : 0;
}

function meanDaysOf(stay: LengthOfStay): number {
  const mean =
    stay.kind === 'empirical'
      ? stay.observedDays.reduce((sum, days) => sum + days, 0) / stay.observedDays.length
      : stay.meanDays;
  return Math.min(mean, stay.maximumDays ?? mean);
}
