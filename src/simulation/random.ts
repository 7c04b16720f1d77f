// Not the package as a whole: that brings six generators that nobody asks for, a tenth of the worker.
import seedrandom from 'seedrandom/seedrandom.js';

/**
 * Luck without order: every draw is a hash of (key of the seed, replication, client, purpose, stage). What happens
 * first cannot change it, so two variants meet the same clients and a slider moved back gives the same picture.
 */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/** What a client's draws are for. A new purpose goes at the end, so that recorded figures stay. */
export const PURPOSE = {
  group: 1,
  stay: 2,
  exit: 3,
  patience: 4,
  worsening: 5,
  bridging: 6,
  dropout: 7,
  extension: 8,
  search: 9,
  comesBack: 10,
  away: 11,
  age: 12,
  ageExtension: 13,
  origin: 14,
} as const;
/** Room for this many purposes in each stage of a client's path. */
const PURPOSES = 16;

/** Turns the seed, always a text, into two 32-bit words. The only use of seedrandom. */
export function keyOfSeed(seed: string): Key {
  const random = seedrandom(seed);
  return { a: random.int32(), b: random.int32() };
}

/** Turns the name of a stream (ids of segment and inflow) into two 32-bit words. Order of segments plays no part. */
export function keyOfName(name: string): Key {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < name.length; i++) {
    a = Math.imul(a ^ name.charCodeAt(i), 0x01000193);
    b = hash(b, name.charCodeAt(i));
  }
  return { a: hash(a, name.length), b };
}

/** Mixes two words into one: for each fixed word a one-to-one map of the other. */
export function hash(a: number, b: number): number {
  let h = a ^ Math.imul(b, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0x735a2d97);
  return h ^ (h >>> 15);
}

/** Draws a uniform number strictly between 0 and 1 for one purpose and stage of the client with key (a, b). */
export function draw(a: number, b: number, purpose: number, stage: number): number {
  return uniform(hash(a ^ Math.imul(stage * PURPOSES + purpose + 1, 0x85ebca6b), b));
}

/** All bits set while luck is turned round, otherwise none. */
let turned = 0;

/** Turns all draws round, or not: u becomes exactly 1 - u. Two replications with opposite luck are an antithetic pair. */
export function turnLuck(isTurned: boolean): void {
  turned = isTurned ? -1 : 0;
}

/** Turns a word into a number strictly between 0 and 1: the middle of one of 2^32 equal parts. */
export function uniform(word: number): number {
  return (((word ^ turned) >>> 0) + 0.5) * 2.3283064365386963e-10;
}
