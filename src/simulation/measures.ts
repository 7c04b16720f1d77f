import * as clients from './clients.ts';
import { moment, NOW } from './clock.ts';
import { note } from './journal.ts';
import { type MeasureModel, MOST_SEGMENTS, type Model } from './model.ts';
import { hash, uniform } from './random.ts';
import { count, MONTH, OF_MEASURE } from './record.ts';

/** Measures that act on single clients: each reaches a client or not by the luck of that client and that measure. */
let measures: readonly MeasureModel[] = [];
const actsOnReferrals = new Uint8Array(MOST_SEGMENTS);

/** Reads the measures from the model. */
export function loadMeasures(model: Model): void {
  measures = model.measures;
  actsOnReferrals.fill(0);
  for (const { kind, segment } of measures) if (kind === 'prevent' || kind === 'divert') actsOnReferrals[segment] = 1;
}

/** Returns the segment to which a referral goes: its own, another when it is diverted, or -1 when it is prevented. */
export function measureReferral(id: number, segment: number): number {
  return actsOnReferrals[segment] === 0 ? segment : actOnReferral(id, segment);
}

function actOnReferral(id: number, segment: number): number {
  for (let measure = 0; measure < measures.length; measure++) {
    const { kind, segment: from, to, effect } = measures[measure];
    if (from !== segment || (kind !== 'prevent' && kind !== 'divert') || !reaches(id, measure)) continue;
    if (luck(id, measure, WORKS) >= effect) continue;
    if (kind === 'prevent') {
      count(MONTH.prevented, segment, 1);
      note('prevented', id, segment, measure);
      return -1;
    }
    count(MONTH.diverted, segment, 1);
    note('diverted', id, segment, to);
    return to;
  }
  return segment;
}

/** Returns the days of a stay that begins now, shorter when a measure reaches the client. */
export function measureStay(id: number, segment: number, days: number): number {
  return shortened(id, segment, days, 'shorten');
}

/** Returns the days of a search that begins now, shorter when a measure reaches the client. */
export function measureSearch(id: number, segment: number, days: number): number {
  return shortened(id, segment, days, 'faster-follow-up');
}

function shortened(id: number, segment: number, days: number, wanted: MeasureModel['kind']): number {
  let left = days;
  for (let measure = 0; measure < measures.length; measure++) {
    const { kind, segment: at, effect } = measures[measure];
    if (kind !== wanted || at !== segment || !reaches(id, measure)) continue;
    left *= 1 - effect;
    note('shortened', id, segment, measure);
  }
  return left;
}

/** Whether a measure reaches this client now: more and more often while it builds up. Counts who is reached. */
function reaches(id: number, measure: number): boolean {
  const { from, until, reach } = measures[measure];
  const now = moment[NOW];
  if (now < from) return false;
  const built = now < until ? (now - from) / (until - from) : 1;
  if (luck(id, measure, REACHED) >= reach * built) return false;
  count(OF_MEASURE, measure, 1);
  return true;
}

const REACHED = 0;
const WORKS = 1;

function luck(id: number, measure: number, question: number): number {
  const { keyA, keyB } = measures[measure];
  return uniform(hash(clients.keyA[id] ^ keyA, hash(clients.keyB[id] ^ keyB, 2 * clients.wishes[id] + question)));
}
