import * as clients from './clients.ts';
import { onGrid } from './clock.ts';
import { tally } from './conservation.ts';
import { MOST_GROUPS, MOST_SEGMENTS, type Model } from './model.ts';
import { draw, hash, PURPOSE } from './random.ts';
import { loadTables, lookUp, lookUpObserved } from './tables.ts';

/** Who the clients are: their key, their group and how long they stay, all drawn from their own luck. */
let groups = 0;
let luckA = 0;
let luckB = 0;
const stayOffset = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const stayObserved = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);
const stayMaximum = new Float64Array(MOST_SEGMENTS * MOST_GROUPS);
const remainingOffset = new Int32Array(MOST_SEGMENTS * MOST_GROUPS);

/** Reads groups and stays from the model. */
export function loadPeople(model: Model): void {
  groups = model.groups;
  loadTables(model.tables);
  model.stays.forEach((stay, index) => {
    stayOffset[index] = stay.offset;
    stayObserved[index] = stay.observed;
    stayMaximum[index] = stay.maximumDays;
    remainingOffset[index] = stay.remainingOffset;
  });
}

/** Sets the key of a replication. */
export function setLuck(a: number, b: number): void {
  luckA = a;
  luckB = b;
}

/** Gives row `id` the key of a client of the start population, and a group. */
export function becomeStartClient(
  id: number,
  streamA: number,
  streamB: number,
  number: number,
  chances: Float64Array,
): void {
  clients.keyA[id] = hash(luckA ^ streamA, number);
  clients.keyB[id] = hash(luckB ^ streamB, number);
  becomeClient(id, chances);
}

/** Makes row `id`, which has its key, a client of a group drawn from cumulative chances. */
export function becomeClient(id: number, chances: Float64Array): void {
  clients.stage[id] = 0;
  clients.segment[id] = -1;
  let group = 0;
  if (groups > 1) {
    const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.group, 0);
    while (chances[group] <= u) group++;
  }
  clients.group[id] = group;
  tally.created += 1;
}

/** Draws the stay that begins at `admitted`, and sets its end as `eventTime`. */
export function drawStay(id: number, segment: number): void {
  const stay = segment * groups + clients.group[id];
  const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, clients.stage[id]);
  const observed = stayObserved[stay];
  const offset = stayOffset[stay];
  const days = observed > 0 ? lookUpObserved(offset, observed, u) : lookUp(offset, u);
  clients.eventTime[id] = onGrid(clients.admitted[id] + (days > stayMaximum[stay] ? stayMaximum[stay] : days));
}

/** Draws the remaining stay of somebody who is in care at `admitted`, and sets its end as `eventTime`. */
export function drawRemainingStay(id: number, segment: number): void {
  const u = draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, 0);
  const days = lookUp(remainingOffset[segment * groups + clients.group[id]], u);
  clients.eventTime[id] = onGrid(clients.admitted[id] + days);
}
