import * as clients from './clients.ts';
import { DUE, group, urgentSince } from './clients.ts';
import { HORIZON, moment, NOW, onGrid, WAIT_END } from './clock.ts';
import { addEvent, removeEvent } from './event-list.ts';
import { noteAt } from './journal.ts';
import { MOST_GROUPS, MOST_SEGMENTS, type Model, type SegmentModel } from './model.ts';
import * as network from './network.ts';
import { drawDays, tooOldAt } from './people.ts';
import { draw, PURPOSE } from './random.ts';
import { addDays, addPresence, countAt, follow, IN, MONTH, POINT } from './record.ts';

/** What a wait at home leads to: days on the list, help meanwhile, an emergency place for the urgent, or an end to it. */
const OVERFLOW = { none: 0, 'place-free': 1, 'whole-stay': 2 } as const;

let normDays = 0;
/** Waits of so many days lead to nothing else. */
const quietDays = new Float64Array(MOST_SEGMENTS);
let segments: readonly SegmentModel[] = [];
const urgent = new Uint8Array(MOST_GROUPS);
const overflow = new Uint8Array(MOST_SEGMENTS);
const overflowAfter = new Float64Array(MOST_SEGMENTS);
const bridges = new Uint8Array(MOST_SEGMENTS);
/** 1 for segments in which a wait may end otherwise than by a place. */
const hasDeadlines = new Uint8Array(MOST_SEGMENTS);

/** Reads the norm and the rules of waiting from the model. */
export function loadWaits(model: Model): void {
  normDays = onGrid(model.normDays);
  segments = model.segmentModels;
  model.groups.forEach((of, index) => {
    urgent[index] = of.urgent ? 1 : 0;
  });
  segments.forEach((segment, index) => {
    overflow[index] = OVERFLOW[segment.overflow];
    overflowAfter[index] = onGrid(segment.overflowAfterDays);
    bridges[index] = segment.bridgingShare > 0 ? 1 : 0;
    const { patience, worsening, ageLimit } = segment;
    const ends = patience !== null || worsening !== null || ageLimit < Infinity || segment.overflow === 'whole-stay';
    hasDeadlines[index] = ends ? 1 : 0;
    quietDays[index] = overflow[index] !== OVERFLOW.none || bridges[index] === 1 ? 0 : normDays;
  });
}

/** Tells whether this client goes to an emergency place when it takes too long. */
export function mayOverflow(id: number, segment: number): boolean {
  return overflow[segment] !== OVERFLOW.none && urgent[group[id]] === 1;
}

/** Finds what will end the wait of a client on the list if no place does, and puts it on the calendar. */
export function awaitDeadline(id: number, segment: number): void {
  clients.eventTime[id] = Infinity;
  if (hasDeadlines[segment] === 1) findDeadline(id, segment);
}

function findDeadline(id: number, segment: number): void {
  const { patience, worsening, worseningGroup } = segments[segment];
  const turn = clients.wishes[id];
  if (patience !== null) expect(id, DUE.givingUp, clients.since[id] + drawDays(id, patience, PURPOSE.patience, turn));
  if (worsening !== null && group[id] !== worseningGroup) {
    expect(id, DUE.worsening, clients.since[id] + drawDays(id, worsening, PURPOSE.worsening, turn));
  }
  if (overflow[segment] === OVERFLOW['whole-stay'] && urgent[group[id]] === 1) {
    expect(id, DUE.overflow, urgentSince[id] + overflowAfter[segment]);
  }
  expect(id, DUE.tooOld, tooOldAt(id, segment));
  if (clients.eventTime[id] < moment[HORIZON]) addEvent(id);
}

/** Takes what would have ended the wait off the calendar: there is a place. */
export function forgetDeadline(id: number): void {
  if (clients.eventTime[id] < moment[HORIZON]) removeEvent(id);
}

/** The client belongs to another group from now on; tells whether that group is urgent while the old one was not. */
export function changeGroup(id: number, to: number): void {
  if (urgent[to] === 1 && urgent[group[id]] === 0) urgentSince[id] = moment[NOW];
  group[id] = to;
}

/** Tells whether a wait of so many days is no longer than the norm. */
export function isInNorm(days: number): boolean {
  return days <= normDays;
}

/** Takes a client off the list of the segment: the wait is over. */
export function leaveList(id: number, segment: number): void {
  network.leaveList(id);
  follow(IN.waiting, segment, -1);
  moment[WAIT_END] = moment[NOW];
  if (clients.since[id] < moment[NOW]) recordLongWait(id, segment);
}

/** Records what a wait from `since` to WAIT_END leads to besides days on the list. */
export function recordLongWait(id: number, segment: number): void {
  if (moment[WAIT_END] - clients.since[id] > quietDays[segment]) recordTrouble(id, segment);
}

function recordTrouble(id: number, segment: number): void {
  const from = clients.since[id];
  const until = moment[WAIT_END];
  if (until - from > normDays) {
    countAt(MONTH.overNormStarts, segment, from + normDays);
    addPresence(POINT.waitingOverNorm, segment, from + normDays, until);
  }
  let homeUntil = until;
  if (overflow[segment] === OVERFLOW['place-free'] && urgent[group[id]] === 1) {
    const start = urgentSince[id] + overflowAfter[segment];
    if (until > start) {
      recordOverflow(id, segment, start, until);
      homeUntil = start;
    }
  }
  // Who is in an emergency place gets no help at home.
  if (bridges[segment] === 1) recordBridging(id, segment, homeUntil);
}

/** Records a stay in an emergency place. */
export function recordOverflow(id: number, segment: number, from: number, end: number): void {
  // What would happen at the horizon does not happen.
  const until = end < moment[HORIZON] ? end : Infinity;
  countAt(MONTH.overflowStarts, segment, from);
  addDays(MONTH.overflowDays, segment, from, until);
  addPresence(POINT.inOverflow, segment, from, until);
  noteAt(from, 'overflow-begins', id, segment, -1);
  if (until < moment[HORIZON]) noteAt(until, 'overflow-ends', id, segment, -1);
}

function recordBridging(id: number, segment: number, until: number): void {
  const { bridgingShare, bridgingAfterDays } = segments[segment];
  const luck = draw(clients.keyA[id], clients.keyB[id], PURPOSE.bridging, clients.wishes[id]);
  if (luck < bridgingShare) {
    addDays(MONTH.bridgingDays, segment, onGrid(clients.since[id] + bridgingAfterDays), until);
  }
}

/** What comes first is what will happen. What should have happened already happens now. */
function expect(id: number, due: number, time: number): void {
  const at = Math.max(moment[NOW], onGrid(time));
  if (at >= clients.eventTime[id]) return;
  clients.eventTime[id] = at;
  clients.due[id] = due;
}
