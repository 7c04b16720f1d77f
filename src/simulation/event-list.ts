import { eventTime, hasLowerKey, next } from './clients.ts';
import { moment, NEXT_DUE } from './clock.ts';

/**
 * The calendar: the pending event of each client, the whole horizon in equal buckets, each a chain of clients that is
 * sorted when it is reached. The horizon is known, so events past it never enter. Order: time, then key of the client.
 */
const MOST_BUCKETS = 2 ** 22;
const heads = new Int32Array(MOST_BUCKETS + 1);
/** Scalars live in columns: a variable of a module is a tagged, sometimes boxed, value. Room as in `MOST_SEGMENTS`. */
const scale = new Float64Array(16);
const ORIGIN = 0;
const PER_DAY = 1;
const cursor = new Int32Array(32);
/** The bucket being worked through, and in it the first row that is still to come. */
const BUCKET = 0;
const CURRENT = 1;

/** Empties the calendar and lays it over `[from, until)` days with about one event in each bucket. */
export function resetEvents(from: number, until: number, expectedEvents: number): void {
  const buckets = Math.min(Math.max(64, Math.ceil(expectedEvents)), MOST_BUCKETS);
  heads.fill(-1, 0, buckets + 1);
  scale[ORIGIN] = from;
  scale[PER_DAY] = buckets / (until - from);
  cursor[BUCKET] = -1;
  cursor[CURRENT] = -1;
}

/** Adds the row at its `eventTime`, which must not lie before the present. */
export function addEvent(id: number): void {
  const at = ((eventTime[id] - scale[ORIGIN]) * scale[PER_DAY]) | 0;
  if (at > cursor[BUCKET]) {
    next[id] = heads[at];
    heads[at] = id;
  } else insertCurrent(id);
}

/** Takes out the event of a client before its time. */
export function removeEvent(id: number): void {
  const at = ((eventTime[id] - scale[ORIGIN]) * scale[PER_DAY]) | 0;
  const isLater = at > cursor[BUCKET];
  const first = isLater ? heads[at] : cursor[CURRENT];
  if (first === id) {
    if (isLater) heads[at] = next[id];
    else cursor[CURRENT] = next[id];
    return;
  }
  let before = first;
  while (next[before] !== id) before = next[before];
  next[before] = next[id];
}

/** Looks for the next event at or before `until`, and no further, so that the present stays near. Sets NEXT_DUE. */
export function findEvent(until: number): void {
  if (cursor[CURRENT] < 0) openBucket(until);
  moment[NEXT_DUE] = cursor[CURRENT] < 0 ? Infinity : eventTime[cursor[CURRENT]];
}

/** Takes out the row that `findEvent` found. The next one of the same instant, if any, becomes NEXT_DUE. */
export function takeEvent(): number {
  const id = cursor[CURRENT];
  cursor[CURRENT] = next[id];
  moment[NEXT_DUE] = next[id] < 0 ? Infinity : eventTime[next[id]];
  return id;
}

/** Goes to the next bucket up to `until` that holds rows, and sorts it. */
function openBucket(until: number): void {
  const last = ((until - scale[ORIGIN]) * scale[PER_DAY]) | 0;
  let bucket = cursor[BUCKET] + 1;
  while (bucket <= last && heads[bucket] < 0) bucket++;
  cursor[BUCKET] = Math.min(bucket, last);
  if (bucket > last) return;
  const head = heads[bucket];
  cursor[CURRENT] = next[head] < 0 ? head : sortChain(head);
}

function insertCurrent(id: number): void {
  const current = cursor[CURRENT];
  if (current < 0 || comesBefore(id, current)) {
    next[id] = current;
    cursor[CURRENT] = id;
    return;
  }
  let after = current;
  while (next[after] >= 0 && !comesBefore(id, next[after])) after = next[after];
  next[id] = next[after];
  next[after] = id;
}

/** At the same moment the clients' own keys decide: rows depend on who left before, also elsewhere. */
function comesBefore(a: number, b: number): boolean {
  return eventTime[a] < eventTime[b] || (eventTime[a] === eventTime[b] && hasLowerKey(a, b));
}

/** Merge sort of a chain, so that ten thousand events at one instant are no slower than spread ones. */
function sortChain(head: number): number {
  const second = next[head];
  if (second < 0) return head;
  if (next[second] < 0) {
    if (comesBefore(head, second)) return head;
    next[second] = head;
    next[head] = -1;
    return second;
  }
  let slow = head;
  for (let fast = second; fast >= 0 && next[fast] >= 0; fast = next[next[fast]]) slow = next[slow];
  const half = next[slow];
  next[slow] = -1;
  return mergeChains(sortChain(head), sortChain(half));
}

function mergeChains(a: number, b: number): number {
  let head: number;
  if (comesBefore(a, b)) {
    head = a;
    a = next[a];
  } else {
    head = b;
    b = next[b];
  }
  let last = head;
  while (a >= 0 && b >= 0) {
    if (comesBefore(a, b)) {
      next[last] = a;
      last = a;
      a = next[a];
    } else {
      next[last] = b;
      last = b;
      b = next[b];
    }
  }
  next[last] = a >= 0 ? a : b;
  return head;
}
