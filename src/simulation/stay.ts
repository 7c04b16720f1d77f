import { countIn, countOut, isPaidFromCeiling } from './ceilings.ts';
import * as clients from './clients.ts';
import { DUE, STATE } from './clients.ts';
import { HORIZON, moment, NOW, onGrid } from './clock.ts';
import { addEvent } from './event-list.ts';
import { note } from './journal.ts';
import { MOST_POOLS, MOST_SEGMENTS, type Model } from './model.ts';
import * as network from './network.ts';
import { drawStay } from './people.ts';
import { draw, PURPOSE } from './random.ts';
import { count, follow, followAt, IN, MONTH } from './record.ts';
import { lookUp, UNIT_EXPONENTIAL } from './tables.ts';

/** A stay in a place: how it begins, how it ends, and what is recorded of it. */
let streams: Model['streams'] = [];
/** 1 for segments whose clients may have to move when places close: they stay known until the horizon. */
const mayMove = new Uint8Array(MOST_SEGMENTS);
const location = new Int32Array(MOST_POOLS);
/** Those in care in a pool that may close under them, last admitted first. */
const residents = new Int32Array(MOST_POOLS);

/** Reads what becomes of places and of the people of a population from the model. */
export function loadStays(model: Model): void {
  streams = model.streams;
  model.segmentModels.forEach((segment, index) => {
    mayMove[index] = segment.relocateTo >= 0 ? 1 : 0;
  });
  model.pools.forEach((pool, index) => {
    location[index] = pool.location;
  });
}

/** Forgets the residents of the replication before. */
export function resetStays(model: Model): void {
  residents.fill(-1, 0, model.pools.length);
}

/** A client begins a stay in a place of the segment. Who comes from another place has moved. */
export function enter(id: number, segment: number): void {
  countEntry(id, segment);
  clients.admitted[id] = moment[NOW];
  drawStay(id, segment);
  stepIn(id, segment);
}

/** A client whose place closes goes on with the same stay in another place. */
export function goOnIn(id: number, segment: number): void {
  countEntry(id, segment);
  clients.admitted[id] = moment[NOW];
  stepIn(id, segment);
}

/** A client who is treated moves on to the segment where he is: begins a new stay and needs no free place. */
export function startAgain(id: number, segment: number): void {
  if (clients.state[id] === STATE.searching) follow(IN.blocked, segment, -1);
  if (isPaidFromCeiling[segment] === 1) {
    countOut(segment);
    countIn(segment);
  }
  count(MONTH.discharges, segment, 1);
  countEntry(id, segment);
  clients.admitted[id] = moment[NOW];
  drawStay(id, segment);
  note('admitted', id, segment, clients.pool[id]);
  settle(id, segment);
}

/** Takes a place until the pending event. */
export function stepIn(id: number, segment: number): void {
  network.takePlace(id, segment);
  follow(IN.care, segment, 1);
  if (location[clients.pool[id]] >= 0) followAt(location[clients.pool[id]], 1);
  if (isPaidFromCeiling[segment] === 1) countIn(segment);
  note('admitted', id, segment, clients.pool[id]);
  settle(id, segment);
}

/** Leaves the place: it is free from now on. */
export function stepOut(id: number): void {
  const segment = clients.segment[id];
  if (clients.state[id] > STATE.inCare && clients.state[id] !== STATE.relocating) follow(IN.blocked, segment, -1);
  follow(IN.care, segment, -1);
  if (location[clients.pool[id]] >= 0) followAt(location[clients.pool[id]], -1);
  network.freePlace(id);
  if (isPaidFromCeiling[segment] === 1) countOut(segment);
  count(MONTH.discharges, segment, 1);
}

/** A client is gone, after so many days elsewhere; somebody of a population is at home then, and will ask again. */
export function release(id: number, daysElsewhere = 0): void {
  if (memberOf(id) < 0) clients.forgetClient(id);
  else goHome(id, daysElsewhere);
}

function goHome(id: number, daysElsewhere: number): void {
  const { segment, meanDaysAtHome } = streams[memberOf(id)];
  const luck = draw(clients.keyA[id], clients.keyB[id], PURPOSE.away, clients.wishes[id]);
  goAway(id, segment, daysElsewhere + meanDaysAtHome * lookUp(UNIT_EXPONENTIAL, luck));
}

/** The stream of whose population the client is one, or -1. */
export function memberOf(id: number): number {
  return clients.stream[id] < -1 ? -2 - clients.stream[id] : -1;
}

/** Comes back after so many days to ask for a place in the segment; forgotten when that is beyond the horizon. */
export function goAway(id: number, segment: number, days: number): void {
  clients.eventTime[id] = onGrid(moment[NOW] + days);
  if (clients.eventTime[id] >= moment[HORIZON]) {
    clients.forgetClient(id);
    return;
  }
  clients.state[id] = STATE.away;
  clients.target[id] = segment;
  clients.due[id] = DUE.returning;
  addEvent(id);
}

/** Takes a client out of those who may have to move. */
export function leaveResidents(id: number): void {
  if (mayMove[clients.segment[id]] === 0) return;
  const before = clients.listBefore[id];
  const after = clients.listNext[id];
  if (before < 0) residents[clients.pool[id]] = after;
  else clients.listNext[before] = after;
  if (after >= 0) clients.listBefore[after] = before;
}

/** Who was admitted last to a pool of a segment whose clients may have to move, or -1. */
export function lastAdmitted(pool: number): number {
  return residents[pool];
}

function countEntry(id: number, segment: number): void {
  count(MONTH.admissions, segment, 1);
  if (clients.segment[id] < 0) return;
  count(MONTH.transfersIn, segment, 1);
  clients.moves[id] += 1;
}

/** In care until the pending event. Who stays beyond the horizon needs no row any more. */
function settle(id: number, segment: number): void {
  clients.segment[id] = segment;
  clients.state[id] = STATE.inCare;
  clients.stage[id] += 1;
  if (mayMove[segment] === 1) joinResidents(id);
  if (clients.eventTime[id] < moment[HORIZON]) addEvent(id);
  else if (mayMove[segment] === 0) clients.forgetClient(id);
}

function joinResidents(id: number): void {
  const pool = clients.pool[id];
  const first = residents[pool];
  clients.listBefore[id] = -1;
  clients.listNext[id] = first;
  if (first >= 0) clients.listBefore[first] = id;
  residents[pool] = id;
}
