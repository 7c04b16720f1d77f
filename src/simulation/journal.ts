import { keyA, keyB, number, stream } from './clients.ts';
import { moment, NOW } from './clock.ts';
import { draw, PURPOSE } from './random.ts';

/**
 * What happened to each client, in order: for one replication that somebody wants to look into. Closed in all others.
 * The kernel writes it, `experiment/lives.ts` reads it.
 */
export interface Journal {
  /** Days since the first day; below 0 in a warm-up. */
  readonly days: number[];
  /** The number of the client in order of appearance, from 0. */
  readonly clients: number[];
  readonly events: JournalEvent[];
  readonly segments: number[];
  /** What else belongs to it: see `JournalEvent`; -1 for nothing. */
  readonly details: number[];
  /** By number of the client: the stream that brought him (-1: of the first day), and his own luck of where he is from. */
  readonly streams: number[];
  readonly origins: number[];
}

/**
 * Every change in a life. The detail: of `referred`, `start-in-care`, `start-waiting`, `returned` and `worsened` the
 * client group; of `diverted`, `ready` and `relocating` the segment to which; of `admitted` the pool of places; of
 * `prevented` and `shortened` the measure. `left` follows on whatever ends a path: after it nothing happens, except that
 * a client may come back.
 */
export type JournalEvent =
  | 'start-in-care'
  | 'start-waiting'
  | 'referred'
  | 'returned'
  | 'prevented'
  | 'diverted'
  | 'refused'
  | 'listed'
  | 'gave-up'
  | 'worsened'
  | 'too-old'
  | 'overflow-begins'
  | 'overflow-ends'
  | 'admitted'
  | 'shortened'
  | 'stay-ended'
  | 'dropped-out'
  | 'maximum-reached'
  | 'searching'
  | 'ready'
  | 'relocating'
  | 'left';

/** Returns an empty journal. */
export function emptyJournal(): Journal {
  return { days: [], clients: [], events: [], segments: [], details: [], streams: [], origins: [] };
}

let open: Journal | null = null;

/** Opens a journal for the replication that begins, or null to keep none. */
export function openJournal(journal: Journal | null): void {
  open = journal;
}

/** Writes down what happens to a client at the moment of the clock. */
export function note(event: JournalEvent, id: number, segment: number, detail: number): void {
  if (open !== null) noteAt(moment[NOW], event, id, segment, detail);
}

/** Writes down what happened at another moment. */
export function noteAt(day: number, event: JournalEvent, id: number, segment: number, detail: number): void {
  if (open === null) return;
  open.days.push(day);
  open.clients.push(number[id]);
  open.events.push(event);
  open.segments.push(segment);
  open.details.push(detail);
}

/** Writes down who has just appeared. Of a population the stream is that of its people. */
export function noteClient(id: number): void {
  if (open === null) return;
  open.streams.push(stream[id] < -1 ? -2 - stream[id] : stream[id]);
  open.origins.push(draw(keyA[id], keyB[id], PURPOSE.origin, 0));
}
