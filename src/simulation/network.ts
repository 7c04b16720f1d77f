import * as clients from './clients.ts';
import { STATE } from './clients.ts';
import { moment, NOW } from './clock.ts';
import type { Model } from './model.ts';
import { MOST_GROUPS, MOST_POOLS, MOST_SEGMENTS } from './model.ts';
import { addAmountDays, MONTH } from './record.ts';

/**
 * The segments of one replication: places, who is in care, the waiting lists and the running counts. Everybody who
 * wants a place in a segment stands on its list in order of request: those at home and those who keep a place elsewhere
 * until it is their turn. Places lie in pools that open and close together; most segments have one.
 */
export const places = new Int32Array(MOST_SEGMENTS);
export const occupied = new Int32Array(MOST_SEGMENTS);
/** Places that can be given away: the sum over the pools of what they have above their clients. */
export const free = new Int32Array(MOST_SEGMENTS);
/** Clients in care who are ready to move on, and to where. */
export const blocked = new Int32Array(MOST_SEGMENTS);
const readyTo = new Int32Array(MOST_SEGMENTS * MOST_SEGMENTS);
/** Clients on the list who do not hold a place elsewhere, and all who are on it. */
export const waiting = new Int32Array(MOST_SEGMENTS);
const listed = new Int32Array(MOST_SEGMENTS);

export const poolPlaces = new Int32Array(MOST_POOLS);
export const poolOccupied = new Int32Array(MOST_POOLS);
const poolSize = new Int32Array(MOST_POOLS);
const poolSegment = new Int32Array(MOST_POOLS);
const firstPool = new Int32Array(MOST_SEGMENTS + 1);

/** The list of a segment is one chain, or several when groups differ in turn or in the places that they may have. */
const MOST_CHAINS = MOST_SEGMENTS * MOST_GROUPS;
const heads = new Int32Array(MOST_CHAINS);
const tails = new Int32Array(MOST_CHAINS);
const headStart = new Float64Array(MOST_CHAINS);
const heldBack = new Int32Array(MOST_CHAINS);
const chainCount = new Int32Array(MOST_SEGMENTS);
const chainOfGroup = new Uint8Array(MOST_CHAINS);

/** Extra places of busy times, and whether they are open. */
const flexiblePlaces = new Int32Array(MOST_SEGMENTS);
const flexibleOpenAt = new Int32Array(MOST_SEGMENTS);
const flexibleCloseBelow = new Int32Array(MOST_SEGMENTS);
const flexibleOpen = new Uint8Array(MOST_SEGMENTS);
/** For how many reasons nobody may be admitted now. While there are any, so many places fewer are free: more than exist. */
const stops = new Uint8Array(MOST_SEGMENTS);
const STOPPED = 2 ** 31;
/** 1 for segments with extra places or of which the open places are recorded. */
const isWatched = new Uint8Array(MOST_SEGMENTS);
/** 1 for segments of which the open places are recorded; how many there are, and from when. */
const recordsOpen = new Uint8Array(MOST_SEGMENTS);
const openPlaces = new Int32Array(MOST_SEGMENTS);
/** Groups among them that take nobody any more and still have clients. */
const closingGroups = new Int32Array(MOST_SEGMENTS);
const openSince = new Float64Array(MOST_SEGMENTS);

/** Segments of which a place or the list has changed at this instant. */
const changed = new Int32Array(MOST_SEGMENTS);
const isChanged = new Uint8Array(MOST_SEGMENTS);
let changedCount = 0;
let segmentCount = 0;

/** Reads the rules of the lists and the layout of the places from the model. */
export function loadNetwork(model: Model): void {
  segmentCount = model.segments;
  model.segmentModels.forEach((segment, index) => {
    const base = index * MOST_GROUPS;
    firstPool[index] = segment.firstPool;
    firstPool[index + 1] = segment.lastPool;
    chainCount[index] = segment.headStarts.length;
    headStart.set(segment.headStarts, base);
    heldBack.set(segment.heldBack, base);
    chainOfGroup.set(segment.chains, base);
    flexiblePlaces[index] = segment.flexiblePlaces;
    flexibleOpenAt[index] = segment.flexibleOpenAt;
    flexibleCloseBelow[index] = segment.flexibleCloseBelow;
    recordsOpen[index] = segment.recordsOpenPlaces ? 1 : 0;
    isWatched[index] = segment.recordsOpenPlaces || segment.flexiblePlaces > 0 ? 1 : 0;
  });
}

/** Empties all segments and opens the places of the first moment. */
export function resetNetwork(model: Model): void {
  for (const counts of [places, occupied, free, blocked, waiting, listed, openPlaces, closingGroups])
    counts.fill(0, 0, segmentCount);
  readyTo.fill(0);
  model.pools.forEach(({ segment, initialPlaces, size }, pool) => {
    poolSegment[pool] = segment;
    poolSize[pool] = size;
    poolPlaces[pool] = initialPlaces;
    poolOccupied[pool] = 0;
    places[segment] += initialPlaces;
    free[segment] += initialPlaces;
  });
  heads.fill(-1, 0, segmentCount * MOST_GROUPS);
  tails.fill(-1, 0, segmentCount * MOST_GROUPS);
  flexibleOpen.fill(0);
  stops.fill(0);
  openSince.fill(model.startTime);
  isChanged.fill(0);
  changedCount = 0;
  for (let segment = 0; segment < segmentCount; segment++) if (isWatched[segment] === 1) followBusyness(segment);
}

/** Puts a client on the list of its target segment, behind those of the same turn who are longer in line. */
export function joinList(id: number): void {
  const segment = clients.target[id];
  const chain = chainOf(segment, id);
  let before = tails[chain];
  // Only somebody who got worse has been in line before.
  while (before >= 0 && clients.inLineSince[before] > clients.inLineSince[id]) before = clients.listBefore[before];
  const after = before < 0 ? heads[chain] : clients.listNext[before];
  clients.listBefore[id] = before;
  clients.listNext[id] = after;
  if (before < 0) heads[chain] = id;
  else clients.listNext[before] = id;
  if (after < 0) tails[chain] = id;
  else clients.listBefore[after] = id;
  listed[segment] += 1;
  if (clients.state[id] === STATE.waiting) waiting[segment] += 1;
  markChanged(segment);
}

/** Takes a client off the list of its target segment. */
export function leaveList(id: number): void {
  const segment = clients.target[id];
  const chain = chainOf(segment, id);
  const before = clients.listBefore[id];
  const after = clients.listNext[id];
  if (before < 0) heads[chain] = after;
  else clients.listNext[before] = after;
  if (after < 0) tails[chain] = before;
  else clients.listBefore[after] = before;
  listed[segment] -= 1;
  if (clients.state[id] === STATE.waiting) waiting[segment] -= 1;
}

/** Returns who is in turn for a free place in the segment and may have it, or -1. */
export function nextInTurn(segment: number): number {
  if (chainCount[segment] > 1) return nextOfChains(segment);
  const chain = segment * MOST_GROUPS;
  return free[segment] > heldBack[chain] ? heads[chain] : -1;
}

function nextOfChains(segment: number): number {
  const base = segment * MOST_GROUPS;
  let first = -1;
  let longest = Infinity;
  for (let chain = base; chain < base + chainCount[segment]; chain++) {
    const id = heads[chain];
    if (id < 0 || free[segment] <= heldBack[chain]) continue;
    const turn = clients.inLineSince[id] - headStart[chain];
    if (turn < longest) {
      longest = turn;
      first = id;
    }
  }
  return first;
}

/** Returns somebody on the list, whoever it is, or -1: to empty it. */
export function anyOnList(segment: number): number {
  const base = segment * MOST_GROUPS;
  for (let chain = base; chain < base + chainCount[segment]; chain++) if (heads[chain] >= 0) return heads[chain];
  return -1;
}

/** Tells whether a client on the list would get another turn in another client group. */
export function changesTurn(id: number, group: number): boolean {
  const base = clients.target[id] * MOST_GROUPS;
  return chainOfGroup[base + clients.group[id]] !== chainOfGroup[base + group];
}

/** Tells whether the client may have a free place. */
export function mayEnter(id: number, segment: number): boolean {
  return free[segment] > heldBack[chainOf(segment, id)];
}

/** Tells whether the client may have a free place for which nobody else can be in turn. */
export function isOpen(id: number, segment: number): boolean {
  return listed[segment] === 0 && mayEnter(id, segment);
}

/** Gives the client a place, also above the number of places: those of the first day. */
export function takePlace(id: number, segment: number): void {
  const pool = firstPool[segment + 1] - firstPool[segment] > 1 ? poolWithPlace(segment) : firstPool[segment];
  if (poolOccupied[pool] < poolPlaces[pool]) free[segment] -= 1;
  poolOccupied[pool] += 1;
  occupied[segment] += 1;
  clients.pool[id] = pool;
  if (isWatched[segment] === 1) followBusyness(segment);
}

/** The first pool that has a place, or the last one. */
function poolWithPlace(segment: number): number {
  let pool = firstPool[segment];
  const last = firstPool[segment + 1] - 1;
  while (pool < last && poolOccupied[pool] >= poolPlaces[pool]) pool++;
  return pool;
}

/** Gives the place of a client back; who is on the list may then have it. */
export function freePlace(id: number): void {
  const segment = clients.segment[id];
  const pool = clients.pool[id];
  poolOccupied[pool] -= 1;
  occupied[segment] -= 1;
  if (poolOccupied[pool] < poolPlaces[pool]) {
    free[segment] += 1;
    if (listed[segment] > 0) markChanged(segment);
  }
  if (isWatched[segment] === 1) followBusyness(segment);
}

/** Changes the number of places of a pool; extra places of busy times come on top. */
export function setPlaces(pool: number, number: number): void {
  const segment = poolSegment[pool];
  const isFlexible = flexibleOpen[segment] === 1 && pool === firstPool[segment];
  changePlaces(pool, number + (isFlexible ? flexiblePlaces[segment] : 0));
  if (isWatched[segment] === 1) followBusyness(segment);
}

/** Nobody is admitted to the segment any more, as if it were full; who is in care stays. */
export function stopAdmissions(segment: number): void {
  if (stops[segment] === 0) free[segment] -= STOPPED;
  stops[segment] += 1;
}

/** Takes back one reason why nobody was admitted. */
export function resumeAdmissions(segment: number): void {
  stops[segment] -= 1;
  if (stops[segment] > 0) return;
  free[segment] += STOPPED;
  markChanged(segment);
}

/** Tells whether nobody may be admitted now, however many places are free. */
export function isStopped(segment: number): boolean {
  return stops[segment] > 0;
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

/** Records the open places up to the moment of the clock. */
export function recordOpenPlaces(segment: number): void {
  if (recordsOpen[segment] === 0) return;
  addAmountDays(MONTH.openPlaceDays, segment, openSince[segment], moment[NOW], openPlaces[segment]);
  addAmountDays(MONTH.closingGroupDays, segment, openSince[segment], moment[NOW], closingGroups[segment]);
  openSince[segment] = moment[NOW];
}

/** Counts a client who is ready in one segment for a place in another, or no longer (-1). */
export function countReady(from: number, to: number, change: number): void {
  blocked[from] += change;
  readyTo[from * MOST_SEGMENTS + to] += change;
}

/** How many are ready in one segment for a place in another. */
export function readyFor(from: number, to: number): number {
  return readyTo[from * MOST_SEGMENTS + to];
}

/** Finds the client in a segment who has been ready for the longest, or -1. Walks lists: for rare use. */
export function longestReadyIn(segment: number): number {
  let longest = -1;
  for (let to = 0; to < segmentCount; to++) {
    if (readyFor(segment, to) === 0) continue;
    for (let chain = to * MOST_GROUPS; chain < to * MOST_GROUPS + chainCount[to]; chain++) {
      for (let id = heads[chain]; id >= 0; id = clients.listNext[id]) {
        if (clients.state[id] !== STATE.ready || clients.segment[id] !== segment) continue;
        if (longest < 0 || isLongerReady(id, longest)) longest = id;
        break;
      }
    }
  }
  return longest;
}

/** Tells which of two clients has been ready for longer; at the same moment their keys decide. */
export function isLongerReady(one: number, other: number): boolean {
  const difference = clients.inLineSince[one] - clients.inLineSince[other];
  return difference < 0 || (difference === 0 && clients.hasLowerKey(one, other));
}

function changePlaces(pool: number, number: number): void {
  const segment = poolSegment[pool];
  const before = Math.max(0, poolPlaces[pool] - poolOccupied[pool]);
  places[segment] += number - poolPlaces[pool];
  poolPlaces[pool] = number;
  free[segment] += Math.max(0, number - poolOccupied[pool]) - before;
  markChanged(segment);
}

/** Opens or closes the extra places of busy times, and keeps the record of the open places. */
function followBusyness(segment: number): void {
  if (flexiblePlaces[segment] > 0) {
    const pool = firstPool[segment];
    if (flexibleOpen[segment] === 0 && occupied[segment] >= flexibleOpenAt[segment]) {
      flexibleOpen[segment] = 1;
      changePlaces(pool, poolPlaces[pool] + flexiblePlaces[segment]);
    } else if (flexibleOpen[segment] === 1 && occupied[segment] < flexibleCloseBelow[segment]) {
      flexibleOpen[segment] = 0;
      changePlaces(pool, poolPlaces[pool] - flexiblePlaces[segment]);
    }
  }
  if (recordsOpen[segment] === 0) return;
  let open = 0;
  let closing = 0;
  for (let pool = firstPool[segment]; pool < firstPool[segment + 1]; pool++) {
    const used = poolOccupied[pool];
    open += Math.max(poolPlaces[pool], used, used > 0 ? poolSize[pool] : 0);
    if (poolPlaces[pool] === 0 && used > 0 && poolSize[pool] > 0) closing += 1;
  }
  if (open === openPlaces[segment] && closing === closingGroups[segment]) return;
  recordOpenPlaces(segment);
  openPlaces[segment] = open;
  closingGroups[segment] = closing;
}

function chainOf(segment: number, id: number): number {
  const base = segment * MOST_GROUPS;
  return chainCount[segment] === 1 ? base : base + chainOfGroup[base + clients.group[id]];
}
