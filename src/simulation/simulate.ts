import * as clients from './clients.ts';
import { STATE } from './clients.ts';
import { HORIZON, moment, NEXT_DISCHARGE, NEXT_REFERRAL, NEXT_STEP, NOW } from './clock.ts';
import { checkConservation } from './conservation.ts';
import { addEvent, findEvent, resetEvents, takeEvent } from './event-list.ts';
import type { ExitModel, Model } from './model.ts';
import { MOST_GROUPS, MOST_SEGMENTS } from './model.ts';
import * as network from './network.ts';
import { draw, hash, PURPOSE } from './random.ts';
import { addDays, addPresence, count, countAt, followClock, MONTH, POINT, readRecord, resetRecord } from './record.ts';
import { loadStreams, resetReferrals, takeReferral } from './referrals.ts';
import type { Replication } from './replication.ts';
import { swapCircles } from './swap.ts';
import { loadTables, lookUp, lookUpObserved } from './tables.ts';

/**
 * Runs one replication: one possible future, from the first moment to the horizon. The textbook three phases: move the
 * clock to the next event (A), carry out all events of that instant (B: capacity changes, discharges, referrals), then
 * fill places until nothing moves (C: transfers and admissions). Nobody is admitted before everything else of the
 * instant has happened, so that it makes no difference whether a place closes before or after somebody leaves.
 */
export function runReplication(model: Model, index: number): Replication {
  if (model !== loaded) load(model);
  begin(index);
  while (moveClock()) {
    followClock();
    while (moment[NEXT_STEP] === moment[NOW]) changePlaces();
    while (moment[NEXT_DISCHARGE] === moment[NOW]) finishStay(takeEvent());
    while (moment[NEXT_REFERRAL] === moment[NOW]) refer();
    fillPlaces();
  }
  closeLists();
  checkConservation(model, index, tally);
  return readRecord(index, swaps);
}

/** Moves the clock to the next event; false when there is none before the horizon. */
function moveClock(): boolean {
  const other = Math.min(moment[NEXT_REFERRAL], moment[NEXT_STEP], moment[HORIZON]);
  findEvent(other);
  moment[NOW] = Math.min(moment[NEXT_DISCHARGE], other);
  return moment[NOW] < moment[HORIZON];
}

/** What happened to all clients, from the first moment on: for the conservation check. */
export interface Tally {
  created: number;
  departed: number;
  refused: number;
  overflowed: number;
}

/** What happens with an urgent client who waits too long, by segment. */
const OVERFLOW = { none: 0, 'place-free': 1, 'whole-stay': 2 } as const;

let loaded: Model | null = null;
let model: Model;
let normDays = 0;
let groups = 0;
// The model once more, as constant columns: the engine reads these fastest.
const urgent = new Uint8Array(MOST_GROUPS);
const refuses = new Uint8Array(MOST_SEGMENTS);
const overflow = new Uint8Array(MOST_SEGMENTS);
const overflowAfter = new Float64Array(MOST_SEGMENTS);
const exits: (readonly ExitModel[])[] = [];
const stayOffset = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const stayObserved = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const stayMaximum = new Float64Array(MOST_SEGMENTS * MOST_GROUPS);
const tally: Tally = { created: 0, departed: 0, refused: 0, overflowed: 0 };
let swaps = 0;
/** Key of this replication. */
let luckA = 0;
let luckB = 0;
/** Capacity steps so far. */
let stepsDone = 0;
/** Clients of this instant who go elsewhere unless there is a place now. */
const hopefuls: number[] = [];
/** Clients who became ready to move on at this instant. */
let newlyReady = 0;

function load(next: Model): void {
  loaded = model = next;
  moment[HORIZON] = model.grid.horizonDays;
  normDays = model.normDays;
  groups = model.groups;
  loadTables(model.tables);
  urgent.set(model.urgent);
  model.segmentModels.forEach((segment, index) => {
    refuses[index] = segment.refuses ? 1 : 0;
    overflow[index] = OVERFLOW[segment.overflow];
    overflowAfter[index] = segment.overflowAfterDays;
    exits[index] = segment.exits;
  });
  model.stays.forEach((stay, index) => {
    stayOffset[index] = stay.offset;
    stayObserved[index] = stay.observed;
    stayMaximum[index] = stay.maximumDays;
  });
  loadStreams(model);
}

function begin(index: number): void {
  swaps = 0;
  newlyReady = 0;
  luckA = hash(model.seedA, index);
  luckB = hash(model.seedB, index ^ 0x2545f491);
  tally.created = tally.departed = tally.refused = tally.overflowed = 0;
  clients.resetClients();
  network.resetNetwork(model);
  resetEvents(model.startTime, moment[HORIZON], model.expectedEvents);
  resetRecord(model.grid);
  resetReferrals(luckA, luckB);
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
    const id = createClient(startKeyA, startKeyB, i, startCareChances);
    const { remainingOffset } = model.stays[segment * groups + clients.group[id]];
    const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, 0);
    stepIn(id, segment, lookUp(remainingOffset, u));
  }
  for (let i = 0; i < startWaiting; i++) {
    const id = createClient(~startKeyA, startKeyB, i, startWaitingChances);
    askPlace(id, segment);
    network.joinList(id);
  }
}

/** A client of the start population, with a key of its own. */
function createClient(streamA: number, streamB: number, number: number, groupChances: Float64Array): number {
  const id = clients.newClient();
  clients.keyA[id] = hash(luckA ^ streamA, number);
  clients.keyB[id] = hash(luckB ^ streamB, number);
  arrive(id, groupChances);
  return id;
}

function arrive(id: number, groupChances: Float64Array): void {
  clients.stage[id] = 0;
  clients.segment[id] = -1;
  let group = 0;
  if (groups > 1) {
    const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.group, 0);
    while (groupChances[group] <= u) group++;
  }
  clients.group[id] = group;
  tally.created += 1;
}

function refer(): void {
  const id = clients.newClient();
  const { segment, groupChances } = model.streams[takeReferral(id)];
  arrive(id, groupChances);
  count(MONTH.referrals, segment, 1);
  askPlace(id, segment);
  if (network.isOpen(segment) && moment[NEXT_REFERRAL] !== moment[NOW]) admitFromHome(id, segment);
  else if (refuses[segment] === 1 && (overflow[segment] === OVERFLOW.none || urgent[clients.group[id]] === 0)) hope(id);
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
      if (overflow[segment] === OVERFLOW['whole-stay'] && hasLeftList(id, segment)) goElsewhere(id, segment);
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
    if (clients.since[id] < moment[NOW]) recordWait(id, segment, moment[NOW]);
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
  stepIn(id, segment, drawStay(id, segment));
}

function drawStay(id: number, segment: number): number {
  const stay = segment * groups + clients.group[id];
  const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, clients.stage[id]);
  const observed = stayObserved[stay];
  const offset = stayOffset[stay];
  const days = observed > 0 ? lookUpObserved(offset, observed, u) : lookUp(offset, u);
  return days > stayMaximum[stay] ? stayMaximum[stay] : days;
}

/** Takes a place for a number of days. Who stays beyond the horizon is recorded now and needs no row any more. */
function stepIn(id: number, segment: number, days: number): void {
  network.occupied[segment] += 1;
  clients.segment[id] = segment;
  clients.admitted[id] = moment[NOW];
  clients.state[id] = STATE.inCare;
  clients.stage[id] += 1;
  const end = moment[NOW] + days;
  if (end < moment[HORIZON]) {
    clients.eventTime[id] = end;
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

/** Records the wait of a client on the list until it ends; `until` may be Infinity: still waiting at the horizon. */
function recordWait(id: number, segment: number, until: number): void {
  const since = clients.since[id];
  addDays(MONTH.waitingDays, segment, since, until);
  addPresence(POINT.waiting, segment, since, until);
  if (until - since > normDays) {
    countAt(MONTH.overNormStarts, segment, since + normDays);
    addPresence(POINT.waitingOverNorm, segment, since + normDays, until);
  }
  if (overflow[segment] !== OVERFLOW['place-free'] || urgent[clients.group[id]] === 0) return;
  const from = since + overflowAfter[segment];
  if (until > from) recordOverflow(segment, from, until);
}

function recordOverflow(segment: number, from: number, until: number): void {
  countAt(MONTH.overflowStarts, segment, from);
  addDays(MONTH.overflowDays, segment, from, until);
  addPresence(POINT.inOverflow, segment, from, until);
}

/** Urgent clients who go elsewhere for their whole stay leave the list at their deadline: found when they are in turn. */
function hasLeftList(id: number, segment: number): boolean {
  if (urgent[clients.group[id]] === 0 || clients.state[id] !== STATE.waiting) return false;
  const deadline = clients.since[id] + overflowAfter[segment];
  return deadline < moment[NOW] || (deadline === moment[NOW] && clients.since[id] < deadline);
}

function goElsewhere(id: number, segment: number): void {
  const deadline = clients.since[id] + overflowAfter[segment];
  network.leaveList(id);
  recordWait(id, segment, deadline);
  recordOverflow(segment, deadline, deadline + drawStay(id, segment));
  tally.overflowed += 1;
  clients.forgetClient(id);
}

/** At the horizon: records those who still wait, and those who are still ready to move on. */
function closeLists(): void {
  moment[NOW] = moment[HORIZON];
  for (let segment = 0; segment < model.segments; segment++) {
    let stillWaiting = 0;
    for (let id = network.firstOnList(segment); id >= 0; id = network.firstOnList(segment)) {
      if (overflow[segment] === OVERFLOW['whole-stay'] && hasLeftList(id, segment)) {
        goElsewhere(id, segment);
        continue;
      }
      network.leaveList(id);
      if (clients.state[id] === STATE.waiting) {
        recordWait(id, segment, Infinity);
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
