import { moment, NEXT_CEILING, NOW, TICKS } from './clock.ts';
import { type CeilingModel, MOST_CEILINGS, MOST_SEGMENTS, type Model } from './model.ts';
import { occupied, resumeAdmissions, stopAdmissions } from './network.ts';

/**
 * Yearly ceilings of paid days. Between two events as many clients are in care, so the days used up grow evenly and the
 * moment at which a ceiling is reached is known beforehand. It is rounded up to the grid: then it has been reached.
 */
let ceilings: readonly CeilingModel[] = [];
/** 1 for segments that some ceiling pays at some time. */
export const isPaidFromCeiling = new Uint8Array(MOST_SEGMENTS);
/** The ceiling that pays a segment now; -1 for none. */
const ceilingOf = new Int32Array(MOST_SEGMENTS);

/** For each ceiling: days used up until `since`, of how many; clients in care now; turns taken; whether it is reached. */
const used = new Float64Array(MOST_CEILINGS);
const since = new Float64Array(MOST_CEILINGS);
const allowance = new Float64Array(MOST_CEILINGS);
const inCare = new Int32Array(MOST_CEILINGS);
const taken = new Int32Array(MOST_CEILINGS);
const isReached = new Uint8Array(MOST_CEILINGS);
/** When something happens to it; Infinity for never. */
const next = new Float64Array(MOST_CEILINGS);

/** Reads the ceilings from the model. */
export function loadCeilings(model: Model): void {
  ceilings = model.ceilings;
  isPaidFromCeiling.fill(0);
  for (const { turns } of ceilings)
    for (const { segments } of turns) for (const segment of segments) isPaidFromCeiling[segment] = 1;
}

/** Forgets the replication before: the first turn of all is at the present moment. */
export function resetCeilings(): void {
  for (const column of [used, inCare, taken, isReached]) column.fill(0);
  ceilingOf.fill(-1);
  since.fill(moment[NOW]);
  next.fill(moment[NOW]);
  moment[NEXT_CEILING] = ceilings.length > 0 ? moment[NOW] : Infinity;
}

/** Somebody takes a place in a segment that a ceiling may pay. */
export function countIn(segment: number): void {
  change(segment, 1, 0);
}

/** Somebody leaves one. */
export function countOut(segment: number): void {
  change(segment, -1, 1);
}

/**
 * At a moment at which something happens to a ceiling: years begin, contracts change, and where the days are used up
 * admissions stop. Tells whether somewhere people may be admitted again.
 */
export function takeTurns(): boolean {
  let resumes = false;
  // All turns first: a segment leaves one ceiling and comes under another at the same moment.
  for (let ceiling = 0; ceiling < ceilings.length; ceiling++) {
    const { turns } = ceilings[ceiling];
    for (; taken[ceiling] < turns.length && turns[taken[ceiling]].time <= moment[NOW]; taken[ceiling]++) {
      const turn = turns[taken[ceiling]];
      resumes ||= isReached[ceiling] === 1;
      settle(ceiling);
      if (turn.allowance !== null) begin(ceiling, turn.allowance);
      payOnly(ceiling, turn.segments);
    }
  }
  for (let ceiling = 0; ceiling < ceilings.length; ceiling++) {
    if (next[ceiling] > moment[NOW]) continue;
    settle(ceiling);
    if (isReached[ceiling] === 0 && used[ceiling] >= allowance[ceiling]) reach(ceiling);
    expect(ceiling);
  }
  findNext();
  return resumes;
}

function change(segment: number, clients: number, departures: number): void {
  const ceiling = ceilingOf[segment];
  if (ceiling < 0) return;
  settle(ceiling);
  inCare[ceiling] += clients;
  used[ceiling] += departures * ceilings[ceiling].daysOfDeparture;
  expect(ceiling);
  findNext();
}

/** Counts the days until now. */
function settle(ceiling: number): void {
  used[ceiling] += inCare[ceiling] * (moment[NOW] - since[ceiling]);
  since[ceiling] = moment[NOW];
}

/** A new year with days of its own. */
function begin(ceiling: number, days: number): void {
  used[ceiling] = 0;
  allowance[ceiling] = days;
  if (isReached[ceiling] === 0) return;
  forPaid(ceiling, resumeAdmissions);
  isReached[ceiling] = 0;
}

function reach(ceiling: number): void {
  isReached[ceiling] = 1;
  forPaid(ceiling, stopAdmissions);
}

/** From now on the contract pays these segments, with who is in care there. */
function payOnly(ceiling: number, segments: readonly number[]): void {
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    if (ceilingOf[segment] === ceiling && !segments.includes(segment)) leave(ceiling, segment);
  }
  for (const segment of segments) if (ceilingOf[segment] !== ceiling) join(ceiling, segment);
}

function leave(ceiling: number, segment: number): void {
  ceilingOf[segment] = -1;
  inCare[ceiling] -= occupied[segment];
  if (isReached[ceiling] === 1) resumeAdmissions(segment);
}

function join(ceiling: number, segment: number): void {
  const before = ceilingOf[segment];
  if (before >= 0) {
    // Its own turn of this moment comes later in the row.
    settle(before);
    leave(before, segment);
  }
  ceilingOf[segment] = ceiling;
  inCare[ceiling] += occupied[segment];
  if (isReached[ceiling] === 1) stopAdmissions(segment);
}

function forPaid(ceiling: number, act: (segment: number) => void): void {
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) if (ceilingOf[segment] === ceiling) act(segment);
}

/** Finds when something happens next to a ceiling that is settled: it is reached, or its next turn comes. */
function expect(ceiling: number): void {
  const { turns } = ceilings[ceiling];
  const turn = taken[ceiling] < turns.length ? turns[taken[ceiling]].time : Infinity;
  next[ceiling] = isReached[ceiling] === 1 ? turn : Math.min(turn, reachedAt(ceiling));
}

function reachedAt(ceiling: number): number {
  const left = allowance[ceiling] - used[ceiling];
  if (left <= 0) return moment[NOW];
  return inCare[ceiling] > 0 ? moment[NOW] + Math.ceil((left * TICKS) / inCare[ceiling]) / TICKS : Infinity;
}

function findNext(): void {
  moment[NEXT_CEILING] = Infinity;
  for (let ceiling = 0; ceiling < ceilings.length; ceiling++) {
    moment[NEXT_CEILING] = Math.min(moment[NEXT_CEILING], next[ceiling]);
  }
}
