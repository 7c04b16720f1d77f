import { stayOf } from './arrivals.ts';
import { endsOfStay } from './ends-of-stay.ts';
import { meanStayDays } from './mean-stay.ts';
import { leastStayFactor } from './response-on.ts';
import type { Destination, Duration, Exit, Scenario, Segment } from './schema.ts';

/** How clients of each group go through the segments, as far as it does not change with the day. */
export interface Network {
  readonly segments: number;
  readonly groups: number;
  /** Per group and once more for those who come from a population: lists of a fixed number of people do not grow. */
  readonly classes: number;
  /** For each segment x groups + group. */
  readonly paths: readonly Path[];
  /** For each segment: all for whom there is no place give up waiting in the end and go there; -1 for nowhere. */
  readonly givingUpTo: readonly number[];
  /** For each segment: what is certain of those who ask, also when there are places enough on average. */
  readonly lets: readonly ('all' | 'those-who-find-a-place' | 'perhaps-nobody')[];
}

export interface Path {
  /** At least and at most, when waiting may change the group; measures left out. */
  readonly careDays: readonly [least: number, most: number];
  /** Days on the place after care, until the next place is found. */
  readonly searchDays: number;
  readonly arrows: readonly Arrow[];
}

export interface Arrow {
  readonly to: number;
  readonly share: number;
  /** Where a client waits who finds it full; `nowhere` for who goes on without. */
  readonly waits: 'at-home' | 'in-place' | 'nowhere';
}

/** Follows the arrows of a scenario. Clients with fallbacks are left out: it is not certain that they ever wait. */
export function networkOf({ segments, clientGroups }: Scenario): Network {
  const position = (wanted: string) => segments.findIndex(({ id }) => id === wanted);
  const hasPopulation = segments.some(({ inflow }) => inflow.some(({ population }) => population));
  const offered = new Set(segments.flatMap(fallbacksOf));
  return {
    segments: segments.length,
    groups: clientGroups.length,
    classes: clientGroups.length * (hasPopulation ? 2 : 1),
    paths: segments.flatMap((segment) => pathsIn(segment, clientGroups, position)),
    givingUpTo: segments.map((segment) => givingUpTo(segment, position)),
    lets: segments.map((segment) => {
      if (!mayLose(segment)) return 'all';
      const isShared = offered.has(segment.id) || segment.inflow.some(({ fallbacks }) => fallbacks);
      return isShared ? 'perhaps-nobody' : 'those-who-find-a-place';
    }),
  };
}

/** Counts the stays of which the end takes a numerical integral. */
export function unevenEnds({ segments, clientGroups }: Scenario): number {
  return segments.filter(({ dropout, ageLimit }) => dropout || ageLimit).length * clientGroups.length;
}

/** Whether clients may go elsewhere without a place. */
function mayLose(segment: Segment): boolean {
  return mayLoseOtherwise(segment) || (segment.waiting.kind === 'list' && segment.waiting.patience !== undefined);
}

function mayLoseOtherwise({ waiting, urgent, ageLimit }: Segment): boolean {
  if (waiting.kind === 'refuse' || waiting.maximum !== undefined || ageLimit) return true;
  return urgent.kind === 'overflow' && urgent.until === 'whole-stay';
}

function givingUpTo(segment: Segment, position: (id: string) => number): number {
  const { waiting } = segment;
  if (waiting.kind === 'refuse' || !waiting.patience || mayLoseOtherwise(segment)) return -1;
  return positionOf(waiting.patience.then, position);
}

function fallbacksOf({ inflow, exits, afterMaximum }: Segment): string[] {
  return [...inflow, ...exits, ...(afterMaximum?.exits ?? [])].flatMap(({ fallbacks }) => fallbacks ?? []);
}

function pathsIn(segment: Segment, clientGroups: Scenario['clientGroups'], position: (id: string) => number): Path[] {
  const { exits, afterMaximum, dropout, returns, waiting } = segment;
  // Stays that are certain: those of the contract with the shortest.
  const stayFactor = leastStayFactor(segment);
  const paths = clientGroups.map((group): Path => {
    const ends = endsOfStay(segment, group, stayOf(segment, group.id), stayFactor);
    const after = afterMaximum?.exits ?? [];
    const arrows = [
      ...exits.map((exit) => arrowOf(exit, ends.asUsual, position)),
      ...after.map((exit) => arrowOf(exit, ends.onMaximum, position)),
    ];
    const droppedTo = dropout ? positionOf(dropout.then, position) : -1;
    if (droppedTo >= 0) arrows.push({ to: droppedTo, share: ends.droppedOut, waits: 'at-home' });
    // Nobody comes back after a birthday that ended care.
    const droppedOut = dropout?.then === 'leave' ? ends.droppedOut : 0;
    const gone = ends.asUsual * (1 - sumOf(exits)) + ends.onMaximum * (1 - sumOf(after)) + droppedOut;
    if (returns) {
      arrows.push({ to: position(returns.to), share: Math.max(0, gone) * returns.share, waits: 'at-home' });
    }
    return {
      careDays: [ends.meanDays, ends.meanDays],
      searchDays: ends.asUsual * searchOf(exits) + ends.onMaximum * searchOf(after),
      arrows: arrows.filter(({ share }) => share > 0),
    };
  });
  const worse = waiting.kind === 'list' ? waiting.worsening?.becomes : undefined;
  const worst = paths[clientGroups.findIndex(({ id }) => id === worse)];
  if (!worst) return paths;
  return paths.map(({ careDays: [days], ...path }) => {
    const [worstDays] = worst.careDays;
    return { ...path, careDays: [Math.min(days, worstDays), Math.max(days, worstDays)] };
  });
}

function arrowOf({ to, share, whenFull, fallbacks }: Exit, part: number, position: (id: string) => number): Arrow {
  const waits = whenFull === 'keep-place' ? 'in-place' : whenFull === 'wait-at-home' ? 'at-home' : 'nowhere';
  return { to: position(to), share: fallbacks ? 0 : share * part, waits };
}

function sumOf(exits: readonly Exit[]): number {
  return exits.reduce((sum, { share }) => sum + share, 0);
}

function searchOf(exits: readonly Exit[]): number {
  const days = (search: Duration | undefined) => (search ? meanStayDays(search) : 0);
  return exits.reduce((sum, { share, search }) => sum + share * days(search), 0);
}

function positionOf(then: Destination, position: (id: string) => number): number {
  return then === 'leave' ? -1 : position(then.to);
}
