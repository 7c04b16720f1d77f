import { keyA, keyB } from './clients.ts';
import { moment, NEXT_REFERRAL, onGrid } from './clock.ts';
import { MOST_STREAMS, type Model } from './model.ts';
import { hash, uniform } from './random.ts';
import { lookUp, UNIT_EXPONENTIAL } from './tables.ts';

/**
 * The streams of referrals of one replication. Each knows its next referral, found by inverting its cumulative
 * expected number: a sum of unit exponentials.
 */
const MOST_PIECES = 2 ** 20;
const firstPiece = new Int32Array(MOST_STREAMS);
const pieceTime = new Float64Array(MOST_PIECES + 1);
const pieceExpected = new Float64Array(MOST_PIECES + 1);
const pieceDays = new Float64Array(MOST_PIECES + 1);
const streamKeyA = new Int32Array(MOST_STREAMS);
const streamKeyB = new Int32Array(MOST_STREAMS);
let streamCount = 0;

/** For each stream: the number and the moment of the next client; expected referrals used up; the piece. */
const number = new Int32Array(MOST_STREAMS);
const nextTime = new Float64Array(MOST_STREAMS);
const usedUp = new Float64Array(MOST_STREAMS);
const piece = new Int32Array(MOST_STREAMS);
/** The stream that brings the next client. */
let soonest = 0;
let luckA = 0;
let luckB = 0;

/** Lays the pieces of all streams side by side, each closed by a piece in which nobody comes any more. */
export function loadStreams({ streams }: Model): void {
  streamCount = streams.length;
  let at = 0;
  for (let stream = 0; stream < streamCount; stream++) {
    const { keyA, keyB, times, expected, rates, total } = streams[stream];
    streamKeyA[stream] = keyA;
    streamKeyB[stream] = keyB;
    firstPiece[stream] = at;
    if (at + times.length >= MOST_PIECES)
      throw new RangeError(`loadStreams: more than ${MOST_PIECES} pieces of inflow`);
    pieceTime.set(times, at);
    pieceExpected.set(expected, at);
    for (let i = 0; i < rates.length; i++) pieceDays[at + i] = 1 / rates[i];
    at += times.length;
    pieceTime[at] = Infinity;
    pieceExpected[at] = total;
    pieceDays[at] = 1;
    pieceExpected[at + 1] = Infinity;
    at += 2;
  }
}

/** Starts all streams of a new replication. */
export function resetReferrals(keyA: number, keyB: number): void {
  luckA = keyA;
  luckB = keyB;
  for (let stream = 0; stream < streamCount; stream++) {
    number[stream] = -1;
    usedUp[stream] = 0;
    piece[stream] = firstPiece[stream];
    drawReferral(stream);
  }
  findSoonest();
}

/** Gives the next referral its key in row `id` and returns its stream. */
export function takeReferral(id: number): number {
  const stream = soonest;
  keyA[id] = hash(luckA ^ streamKeyA[stream], number[stream]);
  keyB[id] = hash(luckB ^ streamKeyB[stream], number[stream]);
  drawReferral(stream);
  findSoonest();
  return stream;
}

function drawReferral(stream: number): void {
  number[stream] += 1;
  // The time between two referrals belongs to the stream: crossing the two keys makes a third, independent hash.
  const luck = uniform(hash(luckB ^ streamKeyA[stream], number[stream]));
  const wanted = usedUp[stream] + lookUp(UNIT_EXPONENTIAL, luck);
  usedUp[stream] = wanted;
  let at = piece[stream];
  while (pieceExpected[at + 1] <= wanted) at++;
  piece[stream] = at;
  nextTime[stream] = onGrid(pieceTime[at] + (wanted - pieceExpected[at]) * pieceDays[at]);
}

/** Finds the stream that is next, and sets NEXT_REFERRAL. */
function findSoonest(): void {
  let first = 0;
  for (let stream = 1; stream < streamCount; stream++) if (nextTime[stream] < nextTime[first]) first = stream;
  soonest = first;
  moment[NEXT_REFERRAL] = streamCount > 0 ? nextTime[first] : Infinity;
}
