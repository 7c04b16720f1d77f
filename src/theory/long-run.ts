import { erlangB, erlangC } from './erlang.ts';
import type { Gate } from './settled-flow.ts';
import { settledFlow } from './settled-flow.ts';
import { reachedFrom } from './traffic.ts';

/** Mean length of a calendar year in days. */
export const DAYS_PER_YEAR = 365.25;

/** A segment for ever under the same conditions: constant Poisson inflow, constant places, first come first served. */
export interface LongRunSegment {
  /** New clients a year from outside, at random (Poisson). */
  readonly externalPerYear: number;
  /** The share of leavers who go on to each segment of the list; what is left leaves the system. */
  readonly routing: readonly number[];
  readonly meanDays: number;
  /** A cv of 1 alone does not make a stay exponential: a lognormal stay can have it too. */
  readonly stay: 'exponential' | 'general';
  /** Standard deviation of the stay divided by its mean; not used for exponential stays. */
  readonly cv: number;
  /** Infinity when there is always a place. */
  readonly places: number;
  readonly waiting: 'list' | 'refuse';
  /**
   * What a client does when the next segment is full: keep the place here, leave the system, or `free`: leave the
   * place here at once and join the list there (or be refused there).
   */
  readonly blocking: 'keeps-place' | 'leaves' | 'free';
}

/** Whether a number is what theory proves for these conditions, or a formula known to come close. */
export type Basis = 'exact' | 'approximation';

/** What mathematics says of one segment in the long run. Waits are means over all clients, in days. */
export type LongRunAnswer =
  | (Flow & {
      readonly kind: 'stable';
      readonly occupied: number;
      readonly occupancyRate: number;
      /** The share of arrivals that wait at all. */
      readonly waitShare: number;
      readonly meanWaitDays: number;
      readonly meanWaiting: number;
    })
  | (Flow & {
      readonly kind: 'refusal';
      readonly refusedShare: number;
      readonly refusedPerYear: number;
      readonly occupied: number;
      readonly occupancyRate: number;
    })
  /** Always a place: the load is the mean number in care. */
  | (Flow & { readonly kind: 'unlimited' })
  /** More comes in than can leave: the list has no mean, it grows. */
  | (Flow & {
      readonly kind: 'overload';
      readonly places: number;
      /** What comes in minus what can leave, clients per year; 0 when the load is exactly the number of places. */
      readonly growthPerYear: number;
      /** The most the places can serve: at this inflow every place is always taken. */
      readonly largestInflowPerYear: number;
    })
  /** No formula: places are kept while waiting for the next segment, or nobody leaves a loop. */
  | { readonly kind: 'none'; readonly reason: 'blocking' | 'leaves-when-full' | 'closed-loop' };

interface Flow {
  readonly basis: Basis;
  /** From outside and from other segments together. */
  readonly arrivalsPerYear: number;
  /** Arrivals x mean stay: the mean number in care if there were always a place. */
  readonly load: number;
}

/**
 * Returns the long-run answer for each segment of a network, in the same order.
 * Exact: exponential stays with a list (Erlang C; Jackson 1963 for a network); refusal with any stay (Erlang B);
 * always a place, any stay (Little); one place with any stay (Pollaczek-Khinchine); each as long as the arrivals are
 * Poisson or the network has product form (Baskett et al. 1975). Otherwise an approximation: Allen-Cunneen for
 * several places and another stay, and the same formulas behind a segment whose leavers are no Poisson stream.
 */
export function longRun(segments: readonly LongRunSegment[]): readonly LongRunAnswer[] {
  const routing = segments.map((segment) => segment.routing);
  const gates = segments.map(gateOf);
  const inflow = segments.map((segment) => segment.externalPerYear);
  const arrivals = settledFlow(inflow, routing, gates);
  if (arrivals === null) return segments.map(() => ({ kind: 'none', reason: 'closed-loop' }));
  const unknown = whereNoFormulaHolds(segments);
  const streams = streamsInto(segments, arrivals);
  return segments.map(
    (segment, i) => unknown[i] ?? answer(segment, arrivals[i], streams.isPoisson[i], streams.isRateExact[i]),
  );
}

function answer(
  segment: LongRunSegment,
  arrivalsPerYear: number,
  isPoisson: boolean,
  isRateExact: boolean,
): LongRunAnswer {
  const { places, meanDays, stay, waiting } = segment;
  const load = (arrivalsPerYear * meanDays) / DAYS_PER_YEAR;
  const flow = (isExact: boolean): Flow => ({ basis: isExact ? 'exact' : 'approximation', arrivalsPerYear, load });
  if (places === Infinity) return { kind: 'unlimited', ...flow(isRateExact) };
  if (waiting === 'refuse') {
    const refusedShare = erlangB(load, places);
    const occupied = load * (1 - refusedShare);
    const refusedPerYear = arrivalsPerYear * refusedShare;
    return { kind: 'refusal', ...flow(isPoisson), refusedShare, refusedPerYear, occupied, ...rateOf(occupied, places) };
  }
  const waitShare = load < places * (1 - LOAD_ROUNDING) ? erlangC(load, places) : null;
  if (waitShare === null && load > 0) {
    const largestInflowPerYear = (places * DAYS_PER_YEAR) / meanDays;
    const growthPerYear = Math.max(0, arrivalsPerYear - largestInflowPerYear);
    return { kind: 'overload', ...flow(isRateExact), places, growthPerYear, largestInflowPerYear };
  }
  // Pollaczek-Khinchine for one place, Allen-Cunneen for more; 1 for exponential stays. Nobody waits for no places.
  const variability = stay === 'exponential' ? 1 : (1 + segment.cv * segment.cv) / 2;
  const meanWaitDays = waitShare ? (variability * waitShare * meanDays) / (places - load) : 0;
  const meanWaiting = (arrivalsPerYear * meanWaitDays) / DAYS_PER_YEAR;
  const isExact = isPoisson && (stay === 'exponential' || places === 1);
  const occupied = { occupied: load, ...rateOf(load, places) };
  return { kind: 'stable', ...flow(isExact), ...occupied, waitShare: waitShare ?? 0, meanWaitDays, meanWaiting };
}

/** A load within rounding of the places is overload: a stable list there would be thousands of millions long. */
const LOAD_ROUNDING = 1e-9;

function rateOf(occupied: number, places: number): { readonly occupancyRate: number } {
  return { occupancyRate: places === 0 ? 0 : occupied / places };
}

function gateOf({ places, waiting, meanDays }: LongRunSegment): Gate {
  return { places, waiting, meanStay: meanDays / DAYS_PER_YEAR };
}

/** Blocking spoils a segment and all that lies behind it; leaving when the next is full spoils from the next on. */
function whereNoFormulaHolds(segments: readonly LongRunSegment[]): readonly (LongRunAnswer | null)[] {
  const routing = segments.map((segment) => segment.routing);
  const canFill = segments.map((segment) => segment.places < Infinity);
  const blocked = segments.map(
    ({ blocking, routing: row }) => blocking === 'keeps-place' && row.some((share, to) => share > 0 && canFill[to]),
  );
  const behindBlocked = reachedFrom(blocked, routing);
  const skipped = segments.map((next, to) =>
    segments.some(
      ({ blocking, routing: row }) => blocking === 'leaves' && row[to] > 0 && canFill[to] && next.waiting === 'list',
    ),
  );
  const behindSkipped = reachedFrom(skipped, routing);
  return segments.map((_, i) => {
    if (blocked[i] || behindBlocked[i]) return { kind: 'none', reason: 'blocking' };
    return skipped[i] || behindSkipped[i] ? { kind: 'none', reason: 'leaves-when-full' } : null;
  });
}

/**
 * Tells of each segment whether its arrivals are as good as Poisson, and whether their yearly number is exact.
 * Product form survives exponential stays with a list and segments that always have a place (any stay); leavers of
 * other segments are no Poisson stream. Their number is still exact, unless some of them were refused further on.
 */
function streamsInto(segments: readonly LongRunSegment[], arrivals: readonly number[]) {
  const routing = segments.map((segment) => segment.routing);
  const disturbs = segments.map(
    ({ places, waiting, stay }, i) =>
      arrivals[i] > 0 && places < Infinity && !(waiting === 'list' && stay === 'exponential'),
  );
  const isPoisson = reachedFrom(disturbs, routing).map((disturbed) => !disturbed);
  const guesses = segments.map(
    ({ places, waiting }, i) => arrivals[i] > 0 && places < Infinity && waiting === 'refuse' && !isPoisson[i],
  );
  const isRateExact = reachedFrom(guesses, routing).map((guessed) => !guessed);
  return { isPoisson, isRateExact };
}
