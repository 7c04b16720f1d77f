import * as clients from './clients.ts';
import { STATE } from './clients.ts';
import { HORIZON, moment, NEXT_DISCHARGE, NEXT_REFERRAL, NEXT_STEP, NOW, WAIT_END } from './clock.ts';
import { checkConservation, resetTally, tally } from './conservation.ts';
import { addEvent, findEvent, resetEvents, takeEvent } from './event-list.ts';
import { followFirstCome } from './first-come.ts';
import { type ExitModel, MOST_SEGMENTS, type Model } from './model.ts';
import * as network from './network.ts';
import { becomeClient, becomeStartClient, drawRemainingStay, drawStay, loadPeople, setLuck } from './people.ts';
import { draw, hash, PURPOSE } from './random.ts';
import { addDays, addPresence, count, followClock, MONTH, POINT, readRecord, resetRecord } from './record.ts';
import { loadStreams, resetReferrals, takeReferral } from './referrals.ts';
import type { Replication } from './replication.ts';
import { swapCircles } from './swap.ts';
import { deadlineOf, hasLeftList, loadWaits, mayOverflow, recordOverflow, recordWait } from './waits.ts';

/**
 * Runs one replication: one possible future, from the first moment to the horizon. The textbook three phases: move the
 * clock to the next event (A), carry out all events of that instant (B: capacity changes, discharges, referrals), then
 * fill places until nothing moves (C: transfers and admissions). Nobody is admitted before everything else of the
 * instant has happened, so that it makes no difference whether a place closes before or after somebody leaves.
 */
export function runReplication(model: Model, index: number): Replication {
  if (model !== loaded) load(model);
  begin(index);
  if (model.firstCome) followFirstCome(model);
  else followEvents();
  checkConservation(model, index);
  return readRecord(index, swaps);
}

function followEvents(): void {
  openSegments();
  while (moveClock()) {
    followClock();
    while (moment[NEXT_STEP] === moment[NOW]) changePlaces();
    while (moment[NEXT_DISCHARGE] === moment[NOW]) finishStay(takeEvent());
    while (moment[NEXT_REFERRAL] === moment[NOW]) refer();
    fillPlaces();
  }
  closeLists();
}

/** Moves the clock to the next event; false when there is none before the horizon. */
function moveClock(): boolean {
  const other = Math.min(moment[NEXT_REFERRAL], moment[NEXT_STEP], moment[HORIZON]);
  findEvent(other);
  moment[NOW] = Math.min(moment[NEXT_DISCHARGE], other);
  return moment[NOW] < moment[HORIZON];
}

let loaded: Model | null = null;
let model: Model;
const refuses = new Uint8Array(MOST_SEGMENTS);
const exits: (readonly ExitModel[])[] = [];
let swaps = 0;
/** Capacity steps so far. */
let stepsDone = 0;
/** Clients of this instant who go elsewhere unless there is a place now. */
const hopefuls: number[] = [];
/** Clients who became ready to move on at this instant. */
let newlyReady = 0;

function load(next: Model): void {
  loaded = model = next;
  moment[HORIZON] = model.grid.horizonDays;
  model.segmentModels.forEach((segment, index) => {
    refuses[index] = segment.refuses ? 1 : 0;
    exits[index] = segment.exits;
  });
  loadPeople(model);
  loadWaits(model);
  loadStreams(model);
}

function begin(index: number): void {
  swaps = 0;
  newlyReady = 0;
  const luckA = hash(model.seedA, index);
  const luckB = hash(model.seedB, index ^ 0x2545f491);
  setLuck(luckA, luckB);
  resetReferrals(luckA, luckB);
  resetTally();
  resetRecord(model.grid);
}

function openSegments(): void {
  clients.resetClients();
  network.resetNetwork(model);
  resetEvents(model.startTime, moment[HORIZON], model.expectedEvents);
  stepsDone = -1;
  findNextStep();
  moment[NOW] = model.startTime;
  followClock();
  for (let segment = 0; segment < model.segments; segment++) startSegment(segment);
  fillPlaces();
}

/** Places those in care on the first day with their remaining stay, and those who wait on the list. */
function startSegment(segment: number): void {
  const { startInCare, startWaiting, startKeyA, startKeyB, startCareChances, startWaitingChances } =
    model.segmentModels[segment];
  for (let i = 0; i < startInCare; i++) {
    const id = clients.newClient();
    becomeStartClient(id, startKeyA, startKeyB, i, startCareChances);
    clients.admitted[id] = moment[NOW];
    drawRemainingStay(id, segment);
    stepIn(id, segment);
  }
  for (let i = 0; i < startWaiting; i++) {
    const id = clients.newClient();
    becomeStartClient(id, ~startKeyA, startKeyB, i, startWaitingChances);
    askPlace(id, segment);
    network.joinList(id);
  }
}

function refer(): void {
  const id = clients.newClient();
  const { segment, groupChances } = model.streams[takeReferral(id)];
  becomeClient(id, groupChances);
  count(MONTH.referrals, segment, 1);
  askPlace(id, segment);
  if (network.isOpen(segment) && moment[NEXT_REFERRAL] !== moment[NOW]) admitFromHome(id, segment);
  else if (refuses[segment] === 1 && !mayOverflow(id, segment)) hope(id);
  else network.joinList(id);
}

/** A client who holds no place wants one from now on. */
function askPlace(id: number, segment: number): void {
  clients.target[id] = segment;
  clients.since[id] = moment[NOW];
  clients.state[id] = STATE.waiting;
}

function hope(id: number): void {
  hopefuls.push(id);
  network.markChanged(clients.target[id]);
}

function changePlaces(): void {
  const { segment, places } = model.capacitySteps[stepsDone];
  network.places[segment] = places;
  network.markChanged(segment);
  findNextStep();
}

function findNextStep(): void {
  stepsDone += 1;
  moment[NEXT_STEP] = stepsDone < model.capacitySteps.length ? model.capacitySteps[stepsDone].time : Infinity;
}

/** The stay is over: the client leaves, or is ready for the next segment. */
function finishStay(id: number): void {
  const from = clients.segment[id];
  const exit = exits[from].length === 0 ? null : chooseExit(id, exits[from]);
  if (exit === null) {
    stepOut(id);
    depart(id, from);
  } else if (exit.whenFull === 'keep-place') {
    readyForNext(id, from, exit.to);
  } else {
    stepOut(id);
    askPlace(id, exit.to);
    if (exit.whenFull === 'wait-at-home') network.joinList(id);
    else hope(id);
  }
}

function chooseExit(id: number, among: readonly ExitModel[]): ExitModel | null {
  const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.exit, clients.stage[id]);
  for (let i = 0; i < among.length; i++) if (u < among[i].cumulative) return among[i];
  return null;
}

/** Keeps the place until one is free in the next segment. Somebody who stays where they are needs no free place. */
function readyForNext(id: number, from: number, to: number): void {
  if (to === from) {
    stepOut(id);
    comeFromSegment(id, from);
    return;
  }
  clients.target[id] = to;
  clients.since[id] = moment[NOW];
  clients.state[id] = STATE.ready;
  network.blocked[from] += 1;
  newlyReady += 1;
  network.joinList(id);
}

/** Phase C: gives free places to those in turn; each transfer frees a place upstream, and so on. */
function fillPlaces(): void {
  for (let segment = network.takeChanged(); segment >= 0; segment = network.takeChanged()) {
    while (network.occupied[segment] < network.places[segment]) {
      const id = network.firstOnList(segment);
      if (id < 0) break;
      if (hasLeftList(id, segment)) goElsewhere(id, segment);
      else admitFromList(id, segment);
    }
  }
  if (hopefuls.length > 0) {
    for (const id of hopefuls) tryOnce(id);
    hopefuls.length = 0;
  }
  if (newlyReady > 0) {
    newlyReady = 0;
    swaps += swapCircles(model.segments, (id) => admitFromList(id, clients.target[id]));
  }
}

function admitFromList(id: number, segment: number): void {
  network.leaveList(id);
  if (clients.state[id] === STATE.ready) {
    const from = clients.segment[id];
    addDays(MONTH.blockedDays, from, clients.since[id], moment[NOW]);
    addPresence(POINT.blocked, from, clients.since[id], moment[NOW]);
    network.blocked[from] -= 1;
    stepOut(id);
    comeFromSegment(id, segment);
  } else {
    moment[WAIT_END] = moment[NOW];
    if (clients.since[id] < moment[NOW]) recordWait(id, segment);
    admitFromHome(id, segment);
  }
}

function admitFromHome(id: number, segment: number): void {
  count(MONTH.listAdmissions, segment, 1);
  count(MONTH.waitedDays, segment, moment[NOW] - clients.since[id]);
  if (clients.stage[id] > 0) comeFromSegment(id, segment);
  else beginStay(id, segment);
}

function comeFromSegment(id: number, segment: number): void {
  count(MONTH.transfersIn, segment, 1);
  beginStay(id, segment);
}

function beginStay(id: number, segment: number): void {
  count(MONTH.admissions, segment, 1);
  clients.admitted[id] = moment[NOW];
  drawStay(id, segment);
  stepIn(id, segment);
}

/** Takes a place until the end of the stay. Who stays beyond the horizon is recorded now and needs no row any more. */
function stepIn(id: number, segment: number): void {
  network.occupied[segment] += 1;
  clients.segment[id] = segment;
  clients.state[id] = STATE.inCare;
  clients.stage[id] += 1;
  if (clients.eventTime[id] < moment[HORIZON]) {
    addEvent(id);
    return;
  }
  addDays(MONTH.careDays, segment, moment[NOW], Infinity);
  addPresence(POINT.inCare, segment, moment[NOW], Infinity);
  clients.forgetClient(id);
}

function stepOut(id: number): void {
  const segment = clients.segment[id];
  network.freePlace(segment);
  addDays(MONTH.careDays, segment, clients.admitted[id], moment[NOW]);
  addPresence(POINT.inCare, segment, clients.admitted[id], moment[NOW]);
  count(MONTH.discharges, segment, 1);
}

function depart(id: number, from: number): void {
  count(MONTH.departures, from, 1);
  tally.departed += 1;
  clients.forgetClient(id);
}

/** Now or never: no list, or an exit that leads away when the next segment is full. */
function tryOnce(id: number): void {
  const segment = clients.target[id];
  if (network.occupied[segment] < network.places[segment]) admitFromHome(id, segment);
  else if (clients.stage[id] > 0) depart(id, clients.segment[id]);
  else {
    count(MONTH.refused, segment, 1);
    tally.refused += 1;
    clients.forgetClient(id);
  }
}

/** An urgent client leaves the list at the deadline and stays elsewhere for the whole stay. */
function goElsewhere(id: number, segment: number): void {
  network.leaveList(id);
  moment[WAIT_END] = clients.admitted[id] = deadlineOf(id, segment);
  recordWait(id, segment);
  drawStay(id, segment);
  recordOverflow(segment, clients.admitted[id], clients.eventTime[id]);
  tally.overflowed += 1;
  clients.forgetClient(id);
}

/** At the horizon: records those who still wait, and those who are still ready to move on. */
function closeLists(): void {
  moment[NOW] = moment[HORIZON];
  for (let segment = 0; segment < model.segments; segment++) {
    let stillWaiting = 0;
    for (let id = network.firstOnList(segment); id >= 0; id = network.firstOnList(segment)) {
      if (hasLeftList(id, segment)) {
        goElsewhere(id, segment);
        continue;
      }
      network.leaveList(id);
      if (clients.state[id] === STATE.waiting) {
        moment[WAIT_END] = Infinity;
        recordWait(id, segment);
        stillWaiting += 1;
      } else recordReadyAtHorizon(id);
    }
    network.waiting[segment] = stillWaiting;
  }
}

function recordReadyAtHorizon(id: number): void {
  const from = clients.segment[id];
  addDays(MONTH.blockedDays, from, clients.since[id], Infinity);
  addPresence(POINT.blocked, from, clients.since[id], Infinity);
  addDays(MONTH.careDays, from, clients.admitted[id], Infinity);
  addPresence(POINT.inCare, from, clients.admitted[id], Infinity);
}
