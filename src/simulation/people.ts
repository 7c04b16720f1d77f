import * as clients from './clients.ts';
import { DUE } from './clients.ts';
import { moment, NOW, onGrid } from './clock.ts';
import { tally } from './conservation.ts';
import { noteClient } from './journal.ts';
import { measureStay } from './measures.ts';
import { MOST_GROUPS, MOST_SEGMENTS, type Model, type SegmentModel, type TableModel } from './model.ts';
import { draw, hash, PURPOSE } from './random.ts';
import { loadTables, lookUp, lookUpObserved } from './tables.ts';

/** Who the clients are: their key, their group and how long they stay, all drawn from their own luck. */
let groups: Model['groups'] = [];
let groupCount = 0;
let segments: readonly SegmentModel[] = [];
let luckA = 0;
let luckB = 0;
const stayOffset = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const stayObserved = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const stayMaximum = new Float64Array(MOST_SEGMENTS * MOST_GROUPS);
const remainingOffset = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const hasAge = new Uint8Array(MOST_GROUPS);
/** 1 for segments in which something else than the end of the stay may come first. */
const mayEndEarly = new Uint8Array(MOST_SEGMENTS);
const isMeasured = new Uint8Array(MOST_SEGMENTS);
/** 1 for segments in which stays that begin later are longer or shorter. */
const changesStays = new Uint8Array(MOST_SEGMENTS);
/** 1 for stays of which the table says it all. */
const isPlain = new Uint8Array(MOST_SEGMENTS * MOST_GROUPS);

/** Reads groups and stays from the model. */
export function loadPeople(model: Model): void {
  ({ groups, segmentModels: segments } = model);
  groupCount = groups.length;
  loadTables(model.tables);
  model.stays.forEach((stay, index) => {
    stayOffset[index] = stay.offset;
    stayObserved[index] = stay.observed;
    stayMaximum[index] = stay.maximumDays;
    remainingOffset[index] = stay.remainingOffset;
  });
  groups.forEach(({ age }, group) => {
    hasAge[group] = age === null ? 0 : 1;
  });
  segments.forEach(({ dropout, ageLimit, stayFactors }, index) => {
    changesStays[index] = stayFactors.length > 0 ? 1 : 0;
    mayEndEarly[index] = dropout !== null || ageLimit < Infinity ? 1 : 0;
    isMeasured[index] = model.measures.some(({ kind, segment }) => kind === 'shorten' && segment === index) ? 1 : 0;
  });
  const anyKnown = model.streams.some(({ known }) => known.length > 0);
  model.stays.forEach(({ observed, maximumDays }, index) => {
    const segment = Math.floor(index / groupCount);
    const isSpecial = anyKnown || observed > 0 || maximumDays < Infinity;
    const isChanged = isMeasured[segment] === 1 || mayEndEarly[segment] === 1 || changesStays[segment] === 1;
    isPlain[index] = isSpecial || isChanged ? 0 : 1;
  });
}

/** Sets the key of a replication. */
export function setLuck(a: number, b: number): void {
  luckA = a;
  luckB = b;
}

/** Gives row `id` the key of client `number` of a named source of clients: the first day, or a population. */
export function setKey(id: number, sourceA: number, sourceB: number, number: number): void {
  clients.keyA[id] = hash(luckA ^ sourceA, number);
  clients.keyB[id] = hash(luckB ^ sourceB, number);
}

/** Makes row `id`, which has its key, a client of a group drawn from cumulative chances. */
export function becomeClient(id: number, stream: number, chances: Float64Array): void {
  let group = 0;
  if (groupCount > 1) {
    const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.group, 0);
    while (chances[group] <= u) group++;
  }
  becomeClientOf(id, stream, group);
}

/** Makes row `id`, which has its key, a client of this group. */
export function becomeClientOf(id: number, stream: number, group: number): void {
  clients.stream[id] = stream;
  clients.stage[id] = 0;
  clients.wishes[id] = 0;
  clients.moves[id] = 0;
  clients.segment[id] = -1;
  clients.group[id] = group;
  clients.knownStay[id] = Number.NaN;
  clients.birth[id] = hasAge[group] === 1 ? drawBirth(id, group) : Infinity;
  clients.number[id] = tally.appeared;
  noteClient(id);
  tally.appeared += 1;
  tally.created += 1;
}

function drawBirth(id: number, group: number): number {
  const { from, until } = groups[group].age ?? { from: 0, until: 0 };
  return moment[NOW] - (from + luckOf(id, PURPOSE.age) * (until - from));
}

/** Draws the stay that begins at `admitted`, and sets its end as the pending event. */
export function drawStay(id: number, segment: number): void {
  const stay = segment * groupCount + clients.group[id];
  const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, clients.stage[id]);
  if (isPlain[stay] === 0) {
    drawSpecialStay(id, segment, stay, u);
    return;
  }
  clients.due[id] = DUE.endOfStay;
  clients.eventTime[id] = onGrid(clients.admitted[id] + lookUp(stayOffset[stay], u));
}

/** A stay that is known, own data, changed by a contract, shortened, cut off by a maximum, or ended by something else. */
function drawSpecialStay(id: number, segment: number, stay: number, u: number): void {
  const observed = stayObserved[stay];
  let days = observed > 0 ? lookUpObserved(stayOffset[stay], observed, u) : lookUp(stayOffset[stay], u);
  if (changesStays[segment] === 1) days *= stayFactorAt(segment, clients.admitted[id]);
  if (clients.knownStay[id] >= 0 && clients.stage[id] === 0) days = clients.knownStay[id];
  if (isMeasured[segment] === 1) days = measureStay(id, segment, days);
  clients.due[id] = DUE.endOfStay;
  if (days > stayMaximum[stay] && !isExtended(id, segment)) {
    days = stayMaximum[stay];
    clients.due[id] = DUE.maximum;
  }
  clients.eventTime[id] = onGrid(clients.admitted[id] + days);
  if (mayEndEarly[segment] === 1) cutShort(id, segment);
}

/** Draws the remaining stay of somebody who is in care at `admitted`, and sets its end as the pending event. */
export function drawRemainingStay(id: number, segment: number): void {
  const days = lookUp(remainingOffset[segment * groupCount + clients.group[id]], luckOf(id, PURPOSE.stay));
  clients.due[id] = DUE.endOfStay;
  clients.eventTime[id] = onGrid(clients.admitted[id] + days);
  if (mayEndEarly[segment] === 1) cutShort(id, segment);
}

/** Draws a number of days from a table; `turn` tells apart the times that a client needs one for the same purpose. */
export function drawDays(id: number, table: TableModel, purpose: number, turn: number): number {
  const u = draw(clients.keyA[id], clients.keyB[id], purpose, turn);
  return table.observed > 0 ? lookUpObserved(table.offset, table.observed, u) : lookUp(table.offset, u);
}

/** The moment at which this client is too old for the segment; Infinity where age plays no part. */
export function tooOldAt(id: number, segment: number): number {
  const { ageLimit, ageLimitExtended, ageExtendedShare } = segments[segment];
  const isLater =
    ageExtendedShare > 0 && draw(clients.keyA[id], clients.keyB[id], PURPOSE.ageExtension, 0) < ageExtendedShare;
  return onGrid(clients.birth[id] + (isLater ? ageLimitExtended : ageLimit));
}

/** Draws a uniform number for something that happens once in the present stage of the client's path. */
export function luckOf(id: number, purpose: number): number {
  return draw(clients.keyA[id], clients.keyB[id], purpose, clients.stage[id]);
}

function stayFactorAt(segment: number, time: number): number {
  return segments[segment].stayFactors.findLast((change) => change.time <= time)?.factor ?? 1;
}

function isExtended(id: number, segment: number): boolean {
  const { extendedShare } = segments[segment];
  return extendedShare > 0 && luckOf(id, PURPOSE.extension) < extendedShare;
}

/** Care ends early when the client drops out or becomes too old before the stay is over. */
function cutShort(id: number, segment: number): void {
  const { dropout } = segments[segment];
  const from = clients.admitted[id];
  if (dropout !== null)
    endBy(id, DUE.dropout, onGrid(from + drawDays(id, dropout, PURPOSE.dropout, clients.stage[id])));
  endBy(id, DUE.tooOld, Math.max(from, tooOldAt(id, segment)));
}

function endBy(id: number, due: number, time: number): void {
  if (!(time < clients.eventTime[id])) return;
  clients.eventTime[id] = time;
  clients.due[id] = due;
}
