import * as clients from './clients.ts';
import type { Model } from './model.ts';
import { MOST_GROUPS, MOST_SEGMENTS } from './model.ts';

/**
 * The segments of one replication: places, who is in care, the waiting lists and the running counts. Everybody who
 * wants a place in a segment stands on its list in order of request: those at home and those who are ready in another
 * segment and keep their place there.
 */
export const places = new Int32Array(MOST_SEGMENTS);
export const occupied = new Int32Array(MOST_SEGMENTS);
/** Clients in care who are ready to move on. */
export const blocked = new Int32Array(MOST_SEGMENTS);
/** Clients on the list who do not hold a place elsewhere. */
export const waiting = new Int32Array(MOST_SEGMENTS);

/** Two chains for each segment: who goes first, and the others. In a first-come list the second one stays empty. */
const heads = new Int32Array(2 * MOST_SEGMENTS);
const tails = new Int32Array(2 * MOST_SEGMENTS);
const urgentFirst = new Uint8Array(MOST_SEGMENTS);
const urgentGroup = new Uint8Array(MOST_GROUPS);
/** Segments of which a place or the list has changed at this instant. */
const changed = new Int32Array(MOST_SEGMENTS);
const isChanged = new Uint8Array(MOST_SEGMENTS);
let changedCount = 0;
let segmentCount = 0;

/** Empties all segments and opens the places of the first moment. */
export function resetNetwork(model: Model): void {
  segmentCount = model.segments;
  for (let segment = 0; segment < segmentCount; segment++) {
    places[segment] = model.segmentModels[segment].initialPlaces;
    urgentFirst[segment] = model.segmentModels[segment].urgentFirst ? 1 : 0;
  }
  urgentGroup.set(model.urgent);
  occupied.fill(0);
  blocked.fill(0);
  waiting.fill(0);
  heads.fill(-1);
  tails.fill(-1);
  isChanged.fill(0);
  changedCount = 0;
}

/** Puts a client at the end of the list of its target segment. */
export function joinList(id: number): void {
  const chain = chainOf(id);
  clients.next[id] = -1;
  if (heads[chain] < 0) heads[chain] = id;
  else clients.next[tails[chain]] = id;
  tails[chain] = id;
  if (clients.state[id] === clients.STATE.waiting) waiting[clients.target[id]] += 1;
  markChanged(clients.target[id]);
}

/** Returns who is first in turn for a place in the segment, or -1. */
export function firstOnList(segment: number): number {
  const first = heads[2 * segment];
  return first >= 0 ? first : heads[2 * segment + 1];
}

/** Takes a client off the list of its target segment, also from the middle. */
export function leaveList(id: number): void {
  const chain = chainOf(id);
  if (clients.state[id] === clients.STATE.waiting) waiting[clients.target[id]] -= 1;
  if (heads[chain] === id) {
    heads[chain] = clients.next[id];
    return;
  }
  let before = heads[chain];
  while (clients.next[before] !== id) before = clients.next[before];
  clients.next[before] = clients.next[id];
  if (tails[chain] === id) tails[chain] = before;
}

/** Tells whether there is a free place for which nobody else is in turn. */
export function isOpen(segment: number): boolean {
  return occupied[segment] < places[segment] && heads[2 * segment] < 0 && heads[2 * segment + 1] < 0;
}

/** Gives a place back; who is on the list may then have it. */
export function freePlace(segment: number): void {
  occupied[segment] -= 1;
  if (heads[2 * segment] >= 0 || heads[2 * segment + 1] >= 0) markChanged(segment);
}

/** Remembers that places may now be filled. */
export function markChanged(segment: number): void {
  if (isChanged[segment] === 1) return;
  isChanged[segment] = 1;
  changed[changedCount++] = segment;
}

/** Returns a segment that has changed and forgets it, or -1. */
export function takeChanged(): number {
  if (changedCount === 0) return -1;
  const segment = changed[--changedCount];
  isChanged[segment] = 0;
  return segment;
}

/** Finds the client in a segment who has been ready for the longest, or -1. Walks all lists: for rare use. */
export function longestReadyIn(segment: number): number {
  let longest = -1;
  for (let chain = 0; chain < 2 * segmentCount; chain++) {
    for (let id = heads[chain]; id >= 0; id = clients.next[id]) {
      const here = clients.state[id] === clients.STATE.ready && clients.segment[id] === segment;
      if (here && (longest < 0 || clients.since[id] < clients.since[longest])) longest = id;
    }
  }
  return longest;
}

/** Counts, for each segment, those ready in `segment` who want a place there. Walks all lists: for rare use. */
export function readyTargets(segment: number): Int32Array {
  const wanted = new Int32Array(segmentCount);
  for (let chain = 0; chain < 2 * segmentCount; chain++) {
    for (let id = heads[chain]; id >= 0; id = clients.next[id]) {
      if (clients.state[id] === clients.STATE.ready && clients.segment[id] === segment) wanted[chain >> 1] += 1;
    }
  }
  return wanted;
}

function chainOf(id: number): number {
  const segment = clients.target[id];
  return 2 * segment + (urgentFirst[segment] === 1 && urgentGroup[clients.group[id]] === 0 ? 1 : 0);
}
