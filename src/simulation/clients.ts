/**
 * The clients of one replication as columns of numbers: a client is an id, the row. Rows are used again after a client
 * has gone.
 */
export const STATE = { elsewhere: 0, waiting: 1, inCare: 2, ready: 3 } as const;

/**
 * Room for this many rows at once. The columns are constants, which the engine turns into fixed addresses; memory that
 * is never touched costs nothing.
 */
export const MOST_CLIENTS = 2 ** 20;

/** The moment at which the stay ends, days since the first day. */
export const eventTime = new Float64Array(MOST_CLIENTS);
/** The next row in the same chain: a bucket of the calendar, a waiting list, or the free rows. One at a time. */
export const next = new Int32Array(MOST_CLIENTS);
export const state = new Uint8Array(MOST_CLIENTS);
/** Where the client is in care, or was last; -1 before the first stay. */
export const segment = new Int32Array(MOST_CLIENTS);
/** Where the client wants a place: whose list it is on. */
export const target = new Int32Array(MOST_CLIENTS);
export const group = new Int32Array(MOST_CLIENTS);
/** The client's own random key, and how many stays it has begun. */
export const keyA = new Int32Array(MOST_CLIENTS);
export const keyB = new Int32Array(MOST_CLIENTS);
export const stage = new Int32Array(MOST_CLIENTS);
/** When the present wait began: referral, or the day the client was ready to move on. */
export const since = new Float64Array(MOST_CLIENTS);
export const admitted = new Float64Array(MOST_CLIENTS);

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
  next[id] = free;
  free = id;
}
