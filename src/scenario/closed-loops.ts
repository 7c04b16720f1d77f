import type { Segment } from './schema.ts';

/** What is left of the shares below this is rounding, not a way out. A sum above 1 is another fault. */
const ROUNDING = 1e-9;

/** What says where the clients of a segment go. */
export type Ways = Pick<Segment, 'id' | 'exits'> &
  Partial<Pick<Segment, 'afterMaximum' | 'dropout' | 'returns' | 'ageLimit'>>;

/**
 * Returns the sets of segments that nobody ever leaves, as positions: each segment of a set can reach each other one
 * and none has a way out of the set. With such a set I - R is singular (R the shares) and the numbers in care grow
 * without bound; without one the spectral radius of R is below 1.
 */
export function closedLoops(segments: readonly Ways[]): number[][] {
  const positions = new Map(segments.map(({ id }, index) => [id, index]));
  const next = segments.map((segment) => nextOf(segment).flatMap((id) => positions.get(id) ?? []));
  const leaks = segments.map(hasWayOut);
  const reach = segments.map((_, index) => reachable(index, next));
  const isTrapped = reach.map((set) => [...set].every((index) => !leaks[index]));
  const loops: number[][] = [];
  for (const [index, set] of reach.entries()) {
    // A trapped set without a smaller trapped set behind it: from all that can be reached there is a way back.
    const isClosed = isTrapped[index] && [...set].every((other) => reach[other].has(index));
    if (isClosed && Math.min(...set) === index) loops.push([...set].sort((a, b) => a - b));
  }
  return loops;
}

/** The segments that can come after this one, for whatever reason care ends. */
function nextOf({ exits, afterMaximum, dropout, returns }: Ways): string[] {
  const all = [...exits, ...(afterMaximum?.exits ?? [])].filter(({ share }) => share > 0);
  return [
    ...all.map(({ to }) => to),
    ...(dropout && dropout.then !== 'leave' ? [dropout.then.to] : []),
    ...(returns && returns.share > 0 ? [returns.to] : []),
  ];
}

/** Whether somebody can leave for good. On a birthday everybody does; if all who leave come back, nobody else does. */
function hasWayOut({ exits, afterMaximum, dropout, returns, ageLimit }: Ways): boolean {
  if (ageLimit) return true;
  if (returns && returns.share >= 1) return false;
  const misses = (list: Ways['exits']) => Math.abs(list.reduce((sum, { share }) => sum + share, 0) - 1) > ROUNDING;
  const cutOff = afterMaximum && afterMaximum.extendedShare < 1 ? afterMaximum.exits : null;
  return misses(exits) || (cutOff !== null && misses(cutOff)) || dropout?.then === 'leave';
}

/** The segments that can follow on a segment, sooner or later; itself only when there is a way back. */
function reachable(from: number, next: readonly (readonly number[])[]): Set<number> {
  const found = new Set<number>();
  const toVisit = [...next[from]];
  for (let index = toVisit.pop(); index !== undefined; index = toVisit.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    toVisit.push(...next[index]);
  }
  return found;
}
