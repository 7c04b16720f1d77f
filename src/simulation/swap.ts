import { segment as segmentOf, target } from './clients.ts';
import * as network from './network.ts';

/**
 * Finds circles of segments that wait for each other for ever: each of them is filled with clients who are ready, and
 * all of those want a place within the circle. One client of each segment then moves on at the same time; the longest
 * ready goes first. Returns the number of circles. `admit` takes a client from the list and places it.
 */
export function swapCircles(segments: number, move: (ids: readonly number[]) => void): number {
  let circles = 0;
  if (!mayBeLocked(segments)) return circles;
  for (let locked = lockedSegments(segments); locked.size > 0; locked = lockedSegments(segments)) {
    move(circleIn(locked));
    circles += 1;
  }
  return circles;
}

/** Most moments there is no segment of which all clients are ready: a look is enough. */
function mayBeLocked(segments: number): boolean {
  for (let segment = 0; segment < segments; segment++) if (isFull(segment)) return true;
  return false;
}

function isFull(segment: number): boolean {
  return network.occupied[segment] > 0 && network.blocked[segment] === network.occupied[segment];
}

/** Segments in which nothing can move any more: all clients are ready, and want only segments of this kind. */
function lockedSegments(segments: number): Set<number> {
  const locked = new Set<number>();
  for (let segment = 0; segment < segments; segment++) {
    // Where admissions are stopped something will move again: in the next year.
    if (isFull(segment) && !network.isStopped(segment)) locked.add(segment);
  }
  for (let size = -1; size !== locked.size; ) {
    size = locked.size;
    for (const segment of locked) {
      for (let to = 0; to < segments; to++) {
        if (network.readyFor(segment, to) > 0 && !locked.has(to)) locked.delete(segment);
      }
    }
  }
  return locked;
}

/** From whoever is ready for the longest follows the longest ready from segment to segment until one returns. */
function circleIn(locked: ReadonlySet<number>): number[] {
  const order: number[] = [];
  const path: number[] = [];
  const first = [...locked]
    .map(network.longestReadyIn)
    .reduce((one, other) => (network.isLongerReady(one, other) ? one : other));
  let segment = segmentOf[first];
  while (!order.includes(segment)) {
    order.push(segment);
    path.push(network.longestReadyIn(segment));
    segment = target[path[path.length - 1]];
  }
  return path.slice(order.indexOf(segment));
}
