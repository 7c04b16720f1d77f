import * as clients from './clients.ts';
import { STATE } from './clients.ts';
import { HORIZON, moment, NOW } from './clock.ts';
import { tally } from './conservation.ts';
import { removeEvent } from './event-list.ts';
import { note } from './journal.ts';
import { type ExitModel, MOST_SEGMENTS, type Model } from './model.ts';
import * as network from './network.ts';
import { count, follow, IN, MONTH } from './record.ts';
import { enter, goOnIn, release, stepOut } from './stay.ts';
import { awaitDeadline, forgetDeadline, isInNorm, leaveList, mayOverflow } from './waits.ts';

/** Clients who want a place: from home, from another segment, or because theirs closes. */
const mostWaiting = new Float64Array(MOST_SEGMENTS);
/** Clients of this instant who try elsewhere when there is no place now, and what happens if there is none either. */
const hopefuls: Hopeful[] = [];
let hoping = 0;
let tried = 0;
/** Whether anybody became ready to move on at this instant. */
let newlyReady = false;

interface Hopeful {
  readonly id: number;
  readonly fallbacks: readonly number[];
  readonly whenFull: ExitModel['whenFull'];
}

/** Reads how many may wait from the model. */
export function loadAsking({ segmentModels }: Model): void {
  segmentModels.forEach((segment, index) => {
    mostWaiting[index] = segment.mostWaiting;
  });
}

/** Forgets those of the replication before. */
export function resetAsking(): void {
  resetHopefuls();
  newlyReady = false;
}

/** A client who holds no place wants one in this segment from now on. */
export function wish(id: number, segment: number): void {
  clients.target[id] = segment;
  clients.since[id] = clients.inLineSince[id] = clients.urgentSince[id] = moment[NOW];
  clients.state[id] = STATE.asking;
  clients.wishes[id] += 1;
}

/** A client who holds no place wants one: waits for it on the list, or tries once, here and in the fallbacks. */
export function ask(id: number, segment: number, fallbacks: readonly number[], whenFull: ExitModel['whenFull']): void {
  wish(id, segment);
  if (whenFull !== 'leave' && mayWait(id, segment)) waitOnList(id);
  if (clients.state[id] === STATE.asking || fallbacks.length > 0) hope(id, fallbacks, whenFull);
}

/** Joins the list of the segment, for as long as the client may or will wait. */
export function waitOnList(id: number): void {
  clients.state[id] = STATE.waiting;
  follow(IN.waiting, clients.target[id], 1);
  note('listed', id, clients.target[id], -1);
  network.joinList(id);
  awaitDeadline(id, clients.target[id]);
}

/** Treated: keeps the place until there is one in the next segment. */
export function becomeReady(id: number, to: number, fallbacks: readonly number[]): void {
  const from = clients.segment[id];
  clients.target[id] = to;
  clients.inLineSince[id] = moment[NOW];
  if (clients.state[id] !== STATE.searching) follow(IN.blocked, from, 1);
  clients.state[id] = STATE.ready;
  note('ready', id, from, to);
  network.countReady(from, to, 1);
  newlyReady = true;
  network.joinList(id);
  if (fallbacks.length > 0) hope(id, fallbacks, 'keep-place');
}

/** In care in a place that has closed: moves to another one as soon as there is one. */
export function becomeRelocating(id: number, to: number): void {
  clients.target[id] = to;
  clients.inLineSince[id] = moment[NOW];
  clients.state[id] = STATE.relocating;
  note('relocating', id, clients.segment[id], to);
  network.joinList(id);
}

/** Gives a place to somebody who is in turn for it. */
export function admitFromList(id: number, segment: number): void {
  if (clients.state[id] === STATE.waiting) {
    leaveList(id, segment);
    forgetDeadline(id);
    admitFromHome(id, segment);
  } else {
    leavePlaceFor(id);
    arrive(id, segment);
  }
}

/** Gives a place to somebody who holds none. */
export function admitFromHome(id: number, segment: number): void {
  count(MONTH.listAdmissions, segment, 1);
  const waited = moment[NOW] - clients.since[id];
  count(MONTH.waitedDays, segment, waited);
  if (isInNorm(waited)) count(MONTH.admittedInNorm, segment, 1);
  enter(id, segment);
}

/** Moves the clients of a circle at the same moment: all leave, all come in. */
export function swap(ids: readonly number[]): void {
  for (const id of ids) leavePlaceFor(id);
  for (const id of ids) arrive(id, clients.target[id]);
}

/** Circles of clients who are ready may move again. */
export function lookForCircles(): void {
  newlyReady = true;
}

/** Tells whether anybody became ready since it was last asked. */
export function takeNewlyReady(): boolean {
  const was = newlyReady;
  newlyReady = false;
  return was;
}

/** Lets the next of those who try once have their try; false when there is none. */
export function tryHopeful(): boolean {
  return hoping > 0 && tryNext();
}

function tryNext(): boolean {
  if (tried === hoping) {
    resetHopefuls();
    return false;
  }
  const { id, fallbacks, whenFull } = hopefuls[tried++];
  const state = clients.state[id];
  const segment = clients.target[id];
  if (state === STATE.asking && network.mayEnter(id, segment)) admitFromHome(id, segment);
  else if (state === STATE.asking || state === STATE.waiting || state === STATE.ready) {
    const other = fallbacks.find((to) => network.mayEnter(id, to));
    if (other !== undefined) goTo(id, segment, other);
    else if (state === STATE.asking) giveIn(id, segment, whenFull);
  }
  return true;
}

function hope(id: number, fallbacks: readonly number[], whenFull: ExitModel['whenFull']): void {
  hoping = hopefuls.push({ id, fallbacks, whenFull });
}

function resetHopefuls(): void {
  hopefuls.length = hoping = tried = 0;
}

/** Urgent clients who may go to an emergency place keep a turn, however long the list. */
function mayWait(id: number, segment: number): boolean {
  return network.waiting[segment] < mostWaiting[segment] || mayOverflow(id, segment);
}

/** Takes the place that is free elsewhere. */
function goTo(id: number, segment: number, other: number): void {
  count(MONTH.divertedFull, segment, 1);
  note('diverted', id, segment, other);
  if (clients.state[id] === STATE.ready) {
    leavePlaceFor(id);
    clients.target[id] = other;
    arrive(id, other);
    return;
  }
  if (clients.state[id] === STATE.waiting) {
    leaveList(id, segment);
    forgetDeadline(id);
  }
  clients.target[id] = other;
  admitFromHome(id, other);
}

/** No place anywhere: waits after all when there is room on the list by now, or goes without. */
function giveIn(id: number, segment: number, whenFull: ExitModel['whenFull']): void {
  const from = clients.segment[id];
  if (whenFull !== 'leave' && mayWait(id, segment)) {
    waitOnList(id);
    return;
  }
  if (whenFull === 'leave') countDeparture(id, from);
  else {
    count(MONTH.refused, segment, 1);
    note('refused', id, segment, -1);
    tally.refused += 1;
  }
  note('left', id, segment, -1);
  release(id);
}

/** Counts a client who leaves the system after care in a segment. */
export function countDeparture(id: number, from: number): void {
  count(MONTH.departures, from, 1);
  if (clients.moves[id] > 0) count(MONTH.movesOfLeavers, from, clients.moves[id]);
  tally.departed += 1;
}

/** Leaves the place for one elsewhere: treated and ready, or in care and moving with the rest of the stay. */
function leavePlaceFor(id: number): void {
  network.leaveList(id);
  const from = clients.segment[id];
  if (clients.state[id] === STATE.ready) network.countReady(from, clients.target[id], -1);
  else if (clients.eventTime[id] < moment[HORIZON]) removeEvent(id);
  stepOut(id);
}

function arrive(id: number, segment: number): void {
  if (clients.state[id] === STATE.ready) enter(id, segment);
  else {
    count(MONTH.relocations, clients.segment[id], 1);
    goOnIn(id, segment);
  }
}
