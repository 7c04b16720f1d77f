/**
 * The clients of one replication as columns of numbers: a client is an id, the row. Rows are used again after a client
 * has gone.
 */
export const STATE = {
  elsewhere: 0,
  /** Wants a place at this instant and is on no list. */
  asking: 1,
  /** On the list, without a place. */
  waiting: 2,
  inCare: 3,
  /** Treated, and looking for the next place: keeps the place, and is on no list yet. */
  searching: 4,
  /** Treated, and on the list of the next segment: keeps the place. */
  ready: 5,
  /** In care in a place that has closed, and on the list of the segment to which it moves. */
  relocating: 6,
  /** Left, and will come back. */
  away: 7,
} as const;

/** What the pending event of a client is. */
export const DUE = {
  endOfStay: 0,
  maximum: 1,
  dropout: 2,
  tooOld: 3,
  endOfSearch: 4,
  givingUp: 5,
  worsening: 6,
  overflow: 7,
  returning: 8,
} as const;

/**
 * Room for this many rows at once. The columns are constants, which the engine turns into fixed addresses; memory that
 * is never touched costs nothing.
 */
export const MOST_CLIENTS = 2 ** 20;

/** The moment of the one pending event of this client, days since the first day, and what it is. */
export const eventTime = new Float64Array(MOST_CLIENTS);
export const due = new Uint8Array(MOST_CLIENTS);
/** The next row in the same bucket of the calendar, or the next free row. */
export const next = new Int32Array(MOST_CLIENTS);
/** The neighbours on a waiting list, or among the residents of a pool that may have to move. */
export const listNext = new Int32Array(MOST_CLIENTS);
export const listBefore = new Int32Array(MOST_CLIENTS);
export const state = new Uint8Array(MOST_CLIENTS);
/** Where the client is in care, or was last, and in which pool of places there; -1 before the first stay. */
export const segment = new Int32Array(MOST_CLIENTS);
export const pool = new Int32Array(MOST_CLIENTS);
/** Where the client wants a place: whose list it is on. */
export const target = new Int32Array(MOST_CLIENTS);
export const group = new Int32Array(MOST_CLIENTS);
/** The stream that brought the client; -1 for those of the first day. */
export const stream = new Int32Array(MOST_CLIENTS);
/** The client's own random key, how many stays it has begun, and how many times it has wished for something. */
export const keyA = new Int32Array(MOST_CLIENTS);
export const keyB = new Int32Array(MOST_CLIENTS);
export const stage = new Int32Array(MOST_CLIENTS);
export const wishes = new Int32Array(MOST_CLIENTS);
/** Moves from one place to another, so far. */
export const moves = new Int32Array(MOST_CLIENTS);
/** When the present wait began: referral, or the end of treatment. */
export const since = new Float64Array(MOST_CLIENTS);
/** From when the client is in line for the place that he wants: the search before it does not count. */
export const inLineSince = new Float64Array(MOST_CLIENTS);
/** From when the client is urgent, in the present wait. */
export const urgentSince = new Float64Array(MOST_CLIENTS);
export const admitted = new Float64Array(MOST_CLIENTS);
/** The day of birth; Infinity where age plays no part. */
export const birth = new Float64Array(MOST_CLIENTS);
/** Days of the first stay when they are known beforehand; NaN when not. */
export const knownStay = new Float64Array(MOST_CLIENTS);
/** The way out that was chosen at the end of treatment. */
export const exit = new Int32Array(MOST_CLIENTS);
/** Order of appearance, for the journal. */
export const number = new Int32Array(MOST_CLIENTS);

/** Puts two clients in an order that depends on nothing but themselves. */
export function hasLowerKey(a: number, b: number): boolean {
  return keyA[a] < keyA[b] || (keyA[a] === keyA[b] && keyB[a] < keyB[b]);
}

let free = -1;
let used = 0;

/** Empties the table. */
export function resetClients(): void {
  free = -1;
  used = 0;
}

/** Returns a free row. */
export function newClient(): number {
  if (free >= 0) {
    const id = free;
    free = next[id];
    return id;
  }
  if (used === MOST_CLIENTS) throw new Error(`newClient: more than ${MOST_CLIENTS} clients at once`);
  return used++;
}

/** Gives a row back. */
export function forgetClient(id: number): void {
  state[id] = STATE.elsewhere;
  next[id] = free;
  free = id;
}
