import { keyA, keyB, knownStay } from './clients.ts';
import { moment, NEXT_REFERRAL, onGrid } from './clock.ts';
import { MOST_STREAMS, type Model, type StreamModel } from './model.ts';
import { becomeClient, becomeClientOf, setKey } from './people.ts';
import { hash, uniform } from './random.ts';
import { lookUp, UNIT_EXPONENTIAL } from './tables.ts';

/**
 * The streams of referrals of one replication. Each knows its next referral, found by inverting its cumulative
 * expected number: a sum of unit exponentials, or of units when they come at equal distances. Clients of whom it is
 * known when they come run beside it, in a lane of their own behind the lanes of the streams.
 */
const MOST_PIECES = 2 ** 20;
const MOST_LANES = 2 * MOST_STREAMS;
const firstPiece = new Int32Array(MOST_STREAMS);
const pieceTime = new Float64Array(MOST_PIECES + 1);
const pieceExpected = new Float64Array(MOST_PIECES + 1);
const pieceDays = new Float64Array(MOST_PIECES + 1);
/** 1 for streams that do not come one by one at random. */
const isPatterned = new Uint8Array(MOST_STREAMS);
const streamKeyA = new Int32Array(MOST_STREAMS);
const streamKeyB = new Int32Array(MOST_STREAMS);
let streams: readonly StreamModel[] = [];
let streamCount = 0;
let laneCount = 0;
/** The stream of each lane of known clients. */
const streamOfLane = new Int32Array(MOST_LANES);

/** For each lane: what decides between equal moments; the number and the moment of the next client. */
const laneKey = new Int32Array(MOST_LANES);
const number = new Int32Array(MOST_LANES);
const nextTime = new Float64Array(MOST_LANES);
/** For each stream: expected referrals used up; the piece; clients who still come at this moment. */
const usedUp = new Float64Array(MOST_STREAMS);
const piece = new Int32Array(MOST_STREAMS);
const clusterLeft = new Int32Array(MOST_STREAMS);
/** The lane that brings the next client. */
let soonest = 0;
let luckA = 0;
let luckB = 0;

/** Lays the pieces of all streams side by side, each closed by a piece in which nobody comes any more. */
export function loadStreams(model: Model): void {
  streams = model.streams;
  streamCount = laneCount = streams.length;
  soonest = 0;
  let at = 0;
  for (let stream = 0; stream < streamCount; stream++) {
    const { keyA, keyB, times, expected, rates, total, known, even, clusterChances } = streams[stream];
    isPatterned[stream] = even || clusterChances.length > 0 ? 1 : 0;
    streamKeyA[stream] = keyA;
    streamKeyB[stream] = keyB;
    firstPiece[stream] = at;
    streamOfLane[stream] = stream;
    laneKey[stream] = keyA;
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
    if (known.length > 0) {
      streamOfLane[laneCount] = stream;
      laneKey[laneCount] = keyB;
      laneCount += 1;
    }
  }
}

/** Starts all streams of a new replication. */
export function resetReferrals(keyA: number, keyB: number): void {
  luckA = keyA;
  luckB = keyB;
  for (let stream = 0; stream < streamCount; stream++) {
    number[stream] = -1;
    usedUp[stream] = 0;
    clusterLeft[stream] = 0;
    piece[stream] = firstPiece[stream];
    drawReferral(stream);
  }
  for (let lane = streamCount; lane < laneCount; lane++) {
    number[lane] = -1;
    readKnown(lane);
  }
  findSoonest();
}

/** Makes row `id` the next client and returns its stream. */
export function takeReferral(id: number): number {
  const lane = soonest;
  const stream = streamOfLane[lane];
  if (lane < streamCount) {
    keyA[id] = hash(luckA ^ streamKeyA[stream], number[stream]);
    keyB[id] = hash(luckB ^ streamKeyB[stream], number[stream]);
    becomeClient(id, stream, streams[stream].groupChances);
    drawReferral(stream);
  } else {
    becomeKnown(id, lane);
    readKnown(lane);
  }
  findSoonest();
  return stream;
}

function drawReferral(stream: number): void {
  number[stream] += 1;
  if (isPatterned[stream] === 1) {
    drawPatterned(stream);
    return;
  }
  findMoment(stream, lookUp(UNIT_EXPONENTIAL, luckOfStep(stream)));
}

/** In clusters or at equal distances. */
function drawPatterned(stream: number): void {
  if (clusterLeft[stream] > 0) clusterLeft[stream] -= 1;
  else findMoment(stream, stepOf(stream, luckOfStep(stream)));
}

/** The time between two referrals belongs to the stream: crossing the two keys makes a third, independent hash. */
function luckOfStep(stream: number): number {
  return uniform(hash(luckB ^ streamKeyA[stream], number[stream]));
}

/** Finds when so many more referrals are expected. */
function findMoment(stream: number, step: number): void {
  const wanted = usedUp[stream] + step;
  usedUp[stream] = wanted;
  let at = piece[stream];
  while (pieceExpected[at + 1] <= wanted) at++;
  piece[stream] = at;
  nextTime[stream] = onGrid(pieceTime[at] + (wanted - pieceExpected[at]) * pieceDays[at]);
}

/** Expected arrivals until the next one, and how many come then. At equal distances chance only decides the first. */
function stepOf(stream: number, luck: number): number {
  const { even, clusterChances } = streams[stream];
  const size = uniform(hash(luckA ^ streamKeyB[stream], number[stream]));
  while (clusterLeft[stream] < clusterChances.length && clusterChances[clusterLeft[stream]] <= size) {
    clusterLeft[stream] += 1;
  }
  if (!even) return lookUp(UNIT_EXPONENTIAL, luck);
  return number[stream] === 0 ? luck : 1;
}

function becomeKnown(id: number, lane: number): void {
  const stream = streamOfLane[lane];
  const { known, groupChances } = streams[stream];
  const { group, stayDays } = known[number[lane]];
  setKey(id, ~streamKeyB[stream], streamKeyA[stream], number[lane]);
  if (group < 0) becomeClient(id, stream, groupChances);
  else becomeClientOf(id, stream, group);
  knownStay[id] = stayDays;
}

function readKnown(lane: number): void {
  const { known } = streams[streamOfLane[lane]];
  number[lane] += 1;
  nextTime[lane] = number[lane] < known.length ? onGrid(known[number[lane]].time) : Infinity;
}

/** Finds the lane that is next, and sets NEXT_REFERRAL. */
function findSoonest(): void {
  if (laneCount > 1) compareLanes();
  moment[NEXT_REFERRAL] = laneCount > 0 ? nextTime[soonest] : Infinity;
}

function compareLanes(): void {
  let first = 0;
  for (let lane = 1; lane < laneCount; lane++) {
    const isTie = nextTime[lane] === nextTime[first];
    if (nextTime[lane] < nextTime[first] || (isTie && laneKey[lane] < laneKey[first])) first = lane;
  }
  soonest = first;
}
