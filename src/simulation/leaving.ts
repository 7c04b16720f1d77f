import { ask, becomeReady, becomeRelocating, countDeparture } from './asking.ts';
import * as clients from './clients.ts';
import { DUE, STATE } from './clients.ts';
import { HORIZON, moment, NOW, onGrid, WAIT_END } from './clock.ts';
import { tally } from './conservation.ts';
import { addEvent } from './event-list.ts';
import { note } from './journal.ts';
import { measureReferral, measureSearch } from './measures.ts';
import { type ExitModel, MOST_SEGMENTS, type Model, type SegmentModel } from './model.ts';
import * as network from './network.ts';
import { drawDays, drawStay, luckOf } from './people.ts';
import { draw, PURPOSE } from './random.ts';
import { count, follow, IN, MONTH } from './record.ts';
import { goAway, lastAdmitted, leaveResidents, memberOf, release, startAgain, stepOut } from './stay.ts';
import { awaitDeadline, changeGroup, leaveList, recordLongWait, recordOverflow } from './waits.ts';

/** Ways out: of a place when the stay is over, of a list when the wait is, and back again. */
let segments: readonly SegmentModel[] = [];
let streams: Model['streams'] = [];
/** All exits of a segment: those of everybody, then those of clients whose stay was cut off by the maximum. */
let exits: readonly (readonly ExitModel[])[] = [];
const usualExits = new Int32Array(MOST_SEGMENTS);
/** 1 for segments whose clients may have to move, and for those of whom some who left come back. */
const mayMove = new Uint8Array(MOST_SEGMENTS);
const mayReturn = new Uint8Array(MOST_SEGMENTS);

/** No fallbacks. */
export const NOWHERE: readonly number[] = [];

/** Reads the ways out from the model. */
export function loadLeaving(model: Model): void {
  ({ segmentModels: segments, streams } = model);
  exits = segments.map((segment) => [...segment.exits, ...(segment.exitsAfterMaximum ?? [])]);
  segments.forEach((segment, index) => {
    usualExits[index] = segment.exits.length;
    mayMove[index] = segment.relocateTo >= 0 ? 1 : 0;
    mayReturn[index] = segment.returnAfter === null ? 0 : 1;
  });
}

/** The stay of a client, or the search after it, is over. */
export function endStay(id: number): void {
  const from = clients.segment[id];
  if (clients.due[id] !== DUE.endOfStay) {
    endOtherwise(id, from);
    return;
  }
  if (mayMove[from] === 1) stopMoving(id);
  note('stay-ended', id, from, -1);
  if (usualExits[from] > 0) followExit(id, from, 0, usualExits[from]);
  else {
    stepOut(id);
    depart(id, from);
  }
}

/** What was pending for a client without a place is due: the wait ends, or one who was away comes back. */
export function endWait(id: number): void {
  const segment = clients.target[id];
  const due = clients.due[id];
  if (due === DUE.returning) {
    comeBack(id);
    return;
  }
  if (due === DUE.worsening) {
    worsen(id, segment);
    return;
  }
  leaveList(id, segment);
  if (due === DUE.givingUp) {
    count(MONTH.gaveUp, segment, 1);
    note('gave-up', id, segment, -1);
    const { patienceTo } = segments[segment];
    if (patienceTo >= 0) {
      ask(id, patienceTo, NOWHERE, 'wait-at-home');
      return;
    }
    tally.departed += 1;
  } else if (due === DUE.overflow) {
    clients.admitted[id] = moment[NOW];
    drawStay(id, segment);
    recordOverflow(id, segment, clients.admitted[id], clients.eventTime[id]);
    tally.overflowed += 1;
    note('left', id, segment, -1);
    release(id, clients.eventTime[id] - moment[NOW]);
    return;
  } else {
    count(MONTH.agedOut, segment, 1);
    note('too-old', id, segment, -1);
    tally.departed += 1;
  }
  note('left', id, segment, -1);
  release(id);
}

/** Places have closed: the clients above the number move, last admitted first. */
export function relocateAbove(pool: number): void {
  for (let excess = network.poolOccupied[pool] - network.poolPlaces[pool]; excess > 0; excess--) {
    const id = lastAdmitted(pool);
    if (id < 0) return;
    leaveResidents(id);
    becomeRelocating(id, segments[clients.segment[id]].relocateTo);
  }
}

/** At the horizon: those who still wait, and who keep a place until there is another, come off the lists. */
export function closeSegments(): void {
  moment[NOW] = moment[HORIZON];
  for (let segment = 0; segment < segments.length; segment++) {
    let stillWaiting = 0;
    for (let id = network.anyOnList(segment); id >= 0; id = network.anyOnList(segment)) {
      network.leaveList(id);
      if (clients.state[id] !== STATE.waiting) continue;
      moment[WAIT_END] = Infinity;
      recordLongWait(id, segment);
      stillWaiting += 1;
    }
    network.waiting[segment] = stillWaiting;
    network.recordOpenPlaces(segment);
  }
}

/** The search is over, or the stay has ended before its time. */
function endOtherwise(id: number, from: number): void {
  const due = clients.due[id];
  if (due === DUE.endOfSearch) {
    moveOn(id, from, exits[from][clients.exit[id]]);
    return;
  }
  if (mayMove[from] === 1) stopMoving(id);
  if (due === DUE.maximum) {
    count(MONTH.maximumReached, from, 1);
    note('maximum-reached', id, from, -1);
    if (segments[from].exitsAfterMaximum === null) followExit(id, from, 0, usualExits[from]);
    else followExit(id, from, usualExits[from], exits[from].length);
  } else if (due === DUE.dropout) {
    count(MONTH.dropouts, from, 1);
    note('dropped-out', id, from, -1);
    stepOut(id);
    if (segments[from].dropoutTo < 0) depart(id, from);
    else ask(id, segments[from].dropoutTo, NOWHERE, 'wait-at-home');
  } else {
    count(MONTH.agedOut, from, 1);
    note('too-old', id, from, -1);
    stepOut(id);
    countDeparture(id, from);
    note('left', id, from, -1);
    clients.forgetClient(id);
  }
}

/** The client need not move any more when places close. */
function stopMoving(id: number): void {
  if (clients.state[id] === STATE.relocating) network.leaveList(id);
  else leaveResidents(id);
}

/** Takes the exit to which the client's luck points, of those in `[first, last)`, after the search that belongs to it. */
function followExit(id: number, from: number, first: number, last: number): void {
  const chosen = first === last ? -1 : chooseExit(id, exits[from], first, last);
  if (chosen < 0) {
    stepOut(id);
    depart(id, from);
    return;
  }
  clients.since[id] = moment[NOW];
  const { search } = exits[from][chosen];
  if (search === null) moveOn(id, from, exits[from][chosen]);
  else {
    const days = measureSearch(id, from, drawDays(id, search, PURPOSE.search, clients.stage[id]));
    startSearch(id, chosen, days);
  }
}

function chooseExit(id: number, among: readonly ExitModel[], first: number, last: number): number {
  const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.exit, clients.stage[id]);
  for (let i = first; i < last; i++) if (u < among[i].cumulative) return i;
  return -1;
}

/** Treated, looking for the next place, and keeping this one. */
function startSearch(id: number, chosen: number, days: number): void {
  const from = clients.segment[id];
  note('searching', id, from, -1);
  clients.exit[id] = chosen;
  clients.state[id] = STATE.searching;
  clients.due[id] = DUE.endOfSearch;
  clients.eventTime[id] = onGrid(moment[NOW] + days);
  follow(IN.blocked, from, 1);
  if (clients.eventTime[id] < moment[HORIZON]) addEvent(id);
  else clients.forgetClient(id);
}

function moveOn(id: number, from: number, { to, whenFull, fallbacks }: ExitModel): void {
  if (whenFull === 'keep-place') {
    if (to === from) startAgain(id, from);
    else becomeReady(id, to, fallbacks);
  } else {
    stepOut(id);
    ask(id, to, fallbacks, whenFull);
  }
}

/** Leaves the system after care; some come back after a while. */
function depart(id: number, from: number): void {
  countDeparture(id, from);
  note('left', id, from, -1);
  if (mayReturn[from] === 0 || !goAwayForNow(id, from)) release(id);
}

/** Tells whether a client who left will come back. */
function goAwayForNow(id: number, from: number): boolean {
  const { returnAfter, returnShare, returnTo } = segments[from];
  if (returnAfter === null || luckOf(id, PURPOSE.comesBack) >= returnShare) return false;
  goAway(id, returnTo, drawDays(id, returnAfter, PURPOSE.away, clients.wishes[id]));
  return true;
}

/** One who was away asks again: as a new referral when of a population, otherwise as one who returns. */
function comeBack(id: number): void {
  const source = memberOf(id);
  const segment = clients.target[id];
  clients.segment[id] = -1;
  clients.moves[id] = 0;
  if (source < 0) {
    tally.created += 1;
    count(MONTH.returns, segment, 1);
    note('returned', id, segment, clients.group[id]);
    ask(id, segment, NOWHERE, 'wait-at-home');
    return;
  }
  const to = measureReferral(id, segment);
  if (to < 0) {
    clients.wishes[id] += 1;
    release(id);
    return;
  }
  tally.created += 1;
  count(MONTH.referrals, to, 1);
  note('referred', id, to, clients.group[id]);
  ask(id, to, to === segment ? streams[source].fallbacks : NOWHERE, 'wait-at-home');
}

/** Belongs to another group from now on; that may change the turn, but not how long the wait has lasted. */
function worsen(id: number, segment: number): void {
  const to = segments[segment].worseningGroup;
  const turns = network.changesTurn(id, to);
  if (turns) network.leaveList(id);
  changeGroup(id, to);
  count(MONTH.worsened, segment, 1);
  note('worsened', id, segment, to);
  if (turns) network.joinList(id);
  if (turns) note('listed', id, segment, -1);
  awaitDeadline(id, segment);
}
