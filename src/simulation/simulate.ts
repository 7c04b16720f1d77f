import * as asking from './asking.ts';
import * as ceilings from './ceilings.ts';
import * as clients from './clients.ts';
import { STATE } from './clients.ts';
import { HORIZON, moment, NEXT_CEILING, NEXT_DUE, NEXT_REFERRAL, NEXT_STEP, NOW } from './clock.ts';
import { checkConservation, resetTally, tally } from './conservation.ts';
import { findEvent, resetEvents, takeEvent } from './event-list.ts';
import { followFirstCome } from './first-come.ts';
import { emptyJournal, type Journal, note, openJournal } from './journal.ts';
import * as leaving from './leaving.ts';
import { loadMeasures, measureReferral } from './measures.ts';
import type { Model } from './model.ts';
import * as network from './network.ts';
import * as people from './people.ts';
import { hash, turnLuck } from './random.ts';
import { closeRecord, count, followClock, MONTH, readRecord, resetRecord } from './record.ts';
import { loadStreams, resetReferrals, takeReferral } from './referrals.ts';
import type { Replication } from './replication.ts';
import * as stay from './stay.ts';
import * as steps from './steps.ts';
import { swapCircles } from './swap.ts';
import { usesOf } from './uses.ts';
import { loadWaits } from './waits.ts';

/**
 * Runs one replication: one possible future, from the first moment to the horizon. The textbook three phases: move the
 * clock to the next event (A), carry out all events of that instant (B: discharges, capacity changes, leaving the list,
 * referrals), then fill places until nothing moves (C: transfers and admissions). Nobody is admitted before everything
 * else of the instant has happened, so that it makes no difference whether a place closes before or after somebody
 * leaves. A journal, when given, is filled with all that happens to each client.
 */
export function runReplication(model: Model, index: number, journal: Journal | null = null): Replication {
  prepareReplication(model, index);
  const lives = journal ?? (model.origins === null ? null : emptyJournal());
  openJournal(lives);
  if (model.firstCome && lives === null) followFirstCome(model);
  else followEvents();
  openJournal(null);
  checkConservation(model, index);
  return { ...readRecord(index, swaps), uses: lives === null ? null : usesOf(model, lives) };
}

function followEvents(): void {
  openSegments();
  while (moveClock()) {
    followClock();
    while (moment[NEXT_DUE] === moment[NOW]) carryOut(takeEvent());
    while (moment[NEXT_STEP] === moment[NOW]) steps.takeStep();
    steps.takeWaitingSteps();
    if (moment[NEXT_CEILING] === moment[NOW]) followCeilings();
    if (withoutPlace.length > 0) endWaits();
    while (moment[NEXT_REFERRAL] === moment[NOW]) refer();
    fillPlaces();
  }
  closeRecord();
  leaving.closeSegments();
}

/** Moves the clock to the next event; false when there is none before the horizon. */
function moveClock(): boolean {
  const other = Math.min(moment[NEXT_REFERRAL], moment[NEXT_STEP], moment[NEXT_CEILING], moment[HORIZON]);
  findEvent(other);
  moment[NOW] = Math.min(moment[NEXT_DUE], other);
  return moment[NOW] < moment[HORIZON];
}

let loaded: Model | null = null;
let model: Model;
let swaps = 0;
/** Clients without a place of whom an event is due at this instant: they come after the changes of places. */
const withoutPlace: number[] = [];

/** Loads a model where it is not the one that is loaded, and sets the luck of one of its replications. */
export function prepareReplication(next: Model, index: number): void {
  if (next !== loaded) load(next);
  begin(index);
}

function load(next: Model): void {
  loaded = model = next;
  moment[HORIZON] = model.grid.horizonDays;
  people.loadPeople(model);
  network.loadNetwork(model);
  loadWaits(model);
  loadMeasures(model);
  stay.loadStays(model);
  ceilings.loadCeilings(model);
  asking.loadAsking(model);
  leaving.loadLeaving(model);
  loadStreams(model);
}

function begin(index: number): void {
  swaps = 0;
  const inPairs = model.luck === 'antithetic';
  turnLuck(inPairs && index % 2 === 1);
  const drawn = inPairs ? index >> 1 : index;
  const luckA = hash(model.seedA, drawn);
  const luckB = hash(model.seedB, drawn ^ 0x2545f491);
  people.setLuck(luckA, luckB);
  resetReferrals(luckA, luckB);
  resetTally();
  resetRecord(model.grid);
}

function openSegments(): void {
  moment[NOW] = model.startTime;
  followClock();
  clients.resetClients();
  network.resetNetwork(model);
  stay.resetStays(model);
  asking.resetAsking();
  resetEvents(model.startTime, moment[HORIZON], model.expectedEvents);
  steps.resetSteps(model.capacitySteps);
  ceilings.resetCeilings();
  for (let segment = 0; segment < model.segments; segment++) startSegment(segment);
  for (let stream = 0; stream < model.streams.length; stream++) startPopulation(stream);
  if (moment[NEXT_CEILING] === moment[NOW]) followCeilings();
  fillPlaces();
}

/** A ceiling is reached, or a new year begins: then those who could not move on may be in a circle. */
function followCeilings(): void {
  if (ceilings.takeTurns()) asking.lookForCircles();
}

/** Places those in care on the first day with their remaining stay, and those who wait on the list. */
function startSegment(segment: number): void {
  const { startInCare, startWaiting, startKeyA, startKeyB, startCareChances, startWaitingChances } =
    model.segmentModels[segment];
  for (let i = 0; i < startInCare; i++) {
    const id = clients.newClient();
    people.setKey(id, startKeyA, startKeyB, i);
    people.becomeClient(id, -1, startCareChances);
    note('start-in-care', id, segment, clients.group[id]);
    clients.admitted[id] = moment[NOW];
    people.drawRemainingStay(id, segment);
    stay.stepIn(id, segment);
  }
  for (let i = 0; i < startWaiting; i++) {
    const id = clients.newClient();
    people.setKey(id, ~startKeyA, startKeyB, i);
    people.becomeClient(id, -1, startWaitingChances);
    note('start-waiting', id, segment, clients.group[id]);
    asking.wish(id, segment);
    asking.waitOnList(id);
  }
}

/** The people of whom it is known that they will ask, all at home on the first day. */
function startPopulation(stream: number): void {
  const { population, keyA, keyB, groupChances } = model.streams[stream];
  for (let i = 0; i < population; i++) {
    const id = clients.newClient();
    people.setKey(id, ~keyA, keyB, i);
    // Below -1: one of a population.
    people.becomeClient(id, -2 - stream, groupChances);
    tally.created -= 1;
    stay.release(id);
  }
}

function endWaits(): void {
  for (const id of withoutPlace) leaving.endWait(id);
  withoutPlace.length = 0;
}

/** Carries out the pending event of a client. Who leaves a list waits until the places of this instant are known. */
function carryOut(id: number): void {
  if (clients.state[id] === STATE.waiting || clients.state[id] === STATE.away) withoutPlace.push(id);
  else leaving.endStay(id);
}

function refer(): void {
  const id = clients.newClient();
  const stream = takeReferral(id);
  const { segment, fallbacks } = model.streams[stream];
  const to = measureReferral(id, segment);
  if (to < 0) {
    tally.created -= 1;
    note('left', id, segment, -1);
    clients.forgetClient(id);
    return;
  }
  count(MONTH.referrals, to, 1);
  note('referred', id, to, clients.group[id]);
  if (network.isOpen(id, to) && moment[NEXT_REFERRAL] !== moment[NOW]) {
    asking.wish(id, to);
    asking.admitFromHome(id, to);
  } else asking.ask(id, to, to === segment ? fallbacks : leaving.NOWHERE, 'wait-at-home');
}

/** Phase C: gives free places to those in turn; each transfer frees a place upstream, and so on. */
function fillPlaces(): void {
  do {
    for (let segment = network.takeChanged(); segment >= 0; segment = network.takeChanged()) {
      for (let id = network.nextInTurn(segment); id >= 0; id = network.nextInTurn(segment)) {
        asking.admitFromList(id, segment);
      }
    }
  } while (asking.tryHopeful() || steps.takeWaitingSteps());
  if (asking.takeNewlyReady()) {
    const circles = swapCircles(model.segments, asking.swap);
    if (moment[NOW] >= 0) swaps += circles;
  }
}
