import * as clients from './clients.ts';
import { HORIZON, moment, NEXT_REFERRAL, NEXT_STEP, NOW, WAIT_END } from './clock.ts';
import { tally } from './conservation.ts';
import type { Model, SegmentModel } from './model.ts';
import { occupied, waiting } from './network.ts';
import { becomeClient, drawRemainingStay, drawStay, setKey } from './people.ts';
import { addStay, closeMonths, copySeries, count, countAt, followMonths, IN, MONTH } from './record.ts';
import { takeReferral } from './referrals.ts';
import { isInNorm, recordLongWait } from './waits.ts';

/**
 * One first-come segment without events: the recursion of Kiefer and Wolfowitz (1955). Clients start in order of
 * referral, each at the later of its referral and the earliest free place. Where it applies it gives the same bits as
 * the events of `simulate.ts` in about two thirds of the time, and is the second algorithm against which those are tested.
 */
export function followFirstCome({ segmentModels: [segment], pools: [pool], capacitySteps, startTime }: Model): void {
  openPlaces(segment, pool.initialPlaces, startTime);
  cuts = capacitySteps;
  cutsDone = -1;
  findNextCut();
  for (let i = 0; i < segment.startWaiting; i++) {
    setKey(ROW, ~segment.startKeyA, segment.startKeyB, i);
    becomeClient(ROW, -1, segment.startWaitingChances);
    clients.wishes[ROW] = 1;
    clients.since[ROW] = clients.urgentSince[ROW] = startTime;
    serve();
  }
  while (moment[NEXT_REFERRAL] < moment[HORIZON]) {
    const time = moment[NEXT_REFERRAL];
    takeReferral(ROW);
    clients.wishes[ROW] = 1;
    clients.since[ROW] = clients.urgentSince[ROW] = time;
    countAt(MONTH.referrals, 0, clients.since[ROW]);
    serve();
  }
  // Everybody comes from the list, and nobody goes on to another segment.
  closeMonths();
  copySeries(MONTH.admissions, MONTH.listAdmissions, 0);
  copySeries(MONTH.discharges, MONTH.departures, 0);
}

/**
 * Tells whether the recursion applies: one segment with a list in order of referral, places that only close, and no way
 * to leave the list or the place but by a place and the end of the stay.
 */
export function isFirstCome(model: Omit<Model, 'firstCome'>): boolean {
  const { segmentModels, capacitySteps, pools, streams, measures, ceilings } = model;
  const [segment] = segmentModels;
  const [pool] = pools;
  const closing = capacitySteps.every(
    ({ places, onlyWhen, moves }, i) =>
      onlyWhen === null && !moves && places <= (capacitySteps[i - 1]?.places ?? pool.initialPlaces),
  );
  const inOrder = segment.headStarts.length === 1 && segment.heldBack[0] === 0 && segment.mostWaiting === Infinity;
  const staysOnList =
    segment.patience === null &&
    segment.worsening === null &&
    segment.overflow !== 'whole-stay' &&
    segment.ageLimit === Infinity;
  const staysInPlace = segment.dropout === null && segment.exits.length === 0 && segment.exitsAfterMaximum === null;
  const staysAway = segment.returnAfter === null && streams.every(({ population }) => population === 0);
  const plainPlaces = pools.length === 1 && pool.location < 0 && !segment.recordsOpenPlaces;
  const limited = pool.initialPlaces <= MOST_PLACES && segment.startInCare <= MOST_PLACES;
  return (
    segmentModels.length === 1 &&
    measures.length === 0 &&
    ceilings.length === 0 &&
    closing &&
    inOrder &&
    staysOnList &&
    staysInPlace &&
    staysAway &&
    plainPlaces &&
    limited
  );
}

/** All clients pass through one row, one after the other. */
const ROW = 0;
const MOST_PLACES = 2 ** 17;
/** When each place becomes free, as a heap with the earliest on top. */
const freeAt = new Float64Array(2 * MOST_PLACES + 2);
let size = 0;
/** The capacity steps of the model, and how many of them have been made. */
let cuts: Model['capacitySteps'] = [];
let cutsDone = 0;

/** Opens the places of the first moment; who is in care above their number keeps the place until the stay ends. */
function openPlaces(segment: SegmentModel, initialPlaces: number, startTime: number): void {
  size = 0;
  freeAt[0] = Infinity;
  occupied[0] = 0;
  waiting[0] = 0;
  moment[NOW] = startTime;
  followMonths();
  for (let i = 0; i < segment.startInCare; i++) {
    setKey(ROW, segment.startKeyA, segment.startKeyB, i);
    becomeClient(ROW, -1, segment.startCareChances);
    clients.admitted[ROW] = startTime;
    drawRemainingStay(ROW, 0);
    addPlace(clients.eventTime[ROW]);
    recordStay();
  }
  while (size < initialPlaces) addPlace(startTime);
  closePlaces(initialPlaces);
}

function findNextCut(): void {
  cutsDone += 1;
  moment[NEXT_STEP] = cutsDone < cuts.length ? cuts[cutsDone].time : Infinity;
}

/** Gives the client in the row the earliest free place: without places `freeAt[0]` is Infinity. */
function serve(): void {
  clients.admitted[ROW] = Math.max(clients.since[ROW], freeAt[0]);
  // Later clients start no earlier, so the first start at or after a cut comes after all starts before it.
  while (clients.admitted[ROW] >= moment[NEXT_STEP] && cutsDone < cuts.length) {
    closePlaces(cuts[cutsDone].places);
    findNextCut();
    clients.admitted[ROW] = Math.max(clients.since[ROW], freeAt[0]);
  }
  admit();
}

function admit(): void {
  const start = clients.admitted[ROW];
  const still = start >= moment[HORIZON];
  moment[WAIT_END] = still ? Infinity : start;
  if (start > clients.since[ROW]) recordWait();
  if (still) {
    waiting[0] += 1;
    return;
  }
  moment[NOW] = start;
  followMonths();
  count(MONTH.waitedDays, 0, start - clients.since[ROW]);
  if (isInNorm(start - clients.since[ROW])) count(MONTH.admittedInNorm, 0, 1);
  count(MONTH.admissions, 0, 1);
  drawStay(ROW, 0);
  replaceEarliest(clients.eventTime[ROW]);
  recordStay();
}

function recordWait(): void {
  addStay(IN.waiting, 0, clients.since[ROW], moment[WAIT_END]);
  recordLongWait(ROW, 0);
}

function recordStay(): void {
  const end = clients.eventTime[ROW];
  if (end < moment[HORIZON]) {
    addStay(IN.care, 0, clients.admitted[ROW], end);
    countAt(MONTH.discharges, 0, end);
    if (clients.due[ROW] === clients.DUE.maximum) countAt(MONTH.maximumReached, 0, end);
    tally.departed += 1;
  } else {
    addStay(IN.care, 0, clients.admitted[ROW], Infinity);
    occupied[0] += 1;
  }
}

/** Takes away the places that are free first: the others still hold a client. */
function closePlaces(places: number): void {
  while (size > places) {
    size -= 1;
    const last = freeAt[size];
    freeAt[size] = Infinity;
    if (size > 0) replaceEarliest(last);
  }
}

function addPlace(time: number): void {
  let at = size;
  size += 1;
  freeAt[size] = Infinity;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (freeAt[parent] <= time) break;
    freeAt[at] = freeAt[parent];
    at = parent;
  }
  freeAt[at] = time;
}

/** Puts a moment in the place of the earliest one. Beyond the heap stands Infinity, so that no edge needs a test. */
function replaceEarliest(time: number): void {
  let at = 0;
  let child = 1;
  while (child < size) {
    child += freeAt[child + 1] < freeAt[child] ? 1 : 0;
    if (freeAt[child] >= time) break;
    freeAt[at] = freeAt[child];
    at = child;
    child = 2 * at + 1;
  }
  freeAt[at] = time;
}
