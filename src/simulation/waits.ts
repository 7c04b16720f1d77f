import { group, STATE, since, state } from './clients.ts';
import { moment, NOW, onGrid, WAIT_END } from './clock.ts';
import { MOST_GROUPS, MOST_SEGMENTS, type Model } from './model.ts';
import { addDays, addPresence, countAt, MONTH, POINT } from './record.ts';

/** What a wait leads to: days on the list, passing the norm, and an emergency place for the urgent. */
const OVERFLOW = { none: 0, 'place-free': 1, 'whole-stay': 2 } as const;

let normDays = 0;
const urgent = new Uint8Array(MOST_GROUPS);
const overflow = new Uint8Array(MOST_SEGMENTS);
const overflowAfter = new Float64Array(MOST_SEGMENTS);

/** Reads the norm and the rules for urgent clients from the model. */
export function loadWaits(model: Model): void {
  normDays = onGrid(model.normDays);
  urgent.set(model.urgent);
  model.segmentModels.forEach((segment, index) => {
    overflow[index] = OVERFLOW[segment.overflow];
    overflowAfter[index] = onGrid(segment.overflowAfterDays);
  });
}

/** Tells whether this client goes to an emergency place when it takes too long. */
export function mayOverflow(id: number, segment: number): boolean {
  return overflow[segment] !== OVERFLOW.none && urgent[group[id]] === 1;
}

/** Tells whether an urgent client has gone elsewhere for the whole stay: found when it is in turn. */
export function hasLeftList(id: number, segment: number): boolean {
  if (overflow[segment] !== OVERFLOW['whole-stay'] || urgent[group[id]] === 0 || state[id] !== STATE.waiting)
    return false;
  const deadline = deadlineOf(id, segment);
  return deadline < moment[NOW] || (deadline === moment[NOW] && since[id] < deadline);
}

/** Returns the moment at which an urgent client goes to an emergency place. */
export function deadlineOf(id: number, segment: number): number {
  return since[id] + overflowAfter[segment];
}

/** Records the wait of a client on the list from `since` to WAIT_END. */
export function recordWait(id: number, segment: number): void {
  const from = since[id];
  const until = moment[WAIT_END];
  addDays(MONTH.waitingDays, segment, from, until);
  addPresence(POINT.waiting, segment, from, until);
  if (until - from > normDays) {
    countAt(MONTH.overNormStarts, segment, from + normDays);
    addPresence(POINT.waitingOverNorm, segment, from + normDays, until);
  }
  if (
    overflow[segment] === OVERFLOW['place-free'] &&
    urgent[group[id]] === 1 &&
    until > from + overflowAfter[segment]
  ) {
    recordOverflow(segment, from + overflowAfter[segment], until);
  }
}

/** Records a stay in an emergency place. */
export function recordOverflow(segment: number, from: number, until: number): void {
  countAt(MONTH.overflowStarts, segment, from);
  addDays(MONTH.overflowDays, segment, from, until);
  addPresence(POINT.inOverflow, segment, from, until);
}
