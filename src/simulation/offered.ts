import * as clients from './clients.ts';
import { HORIZON, moment, NEXT_REFERRAL, onGrid } from './clock.ts';
import type { Model, StreamModel } from './model.ts';
import { becomeClient, setKey } from './people.ts';
import { draw, PURPOSE } from './random.ts';
import { takeReferral } from './referrals.ts';
import { prepareReplication } from './simulate.ts';
import { lookUp, lookUpObserved } from './tables.ts';

/**
 * The offered load: how many would be in care if everybody found a place at once, with the luck of the same replications.
 * It knows no places, no rules and no routes, so that it is the same for every policy; and what it is on average is
 * known exactly (`offered-moments.ts`). So it tells how much of an outcome was the luck of a future.
 */
export function offeredModel(model: Model): Model | null {
  const streams = model.streams.filter(isPoisson).map((stream) => ({ ...stream, known: [], population: 0 }));
  return streams.length === 0 ? null : { ...model, streams };
}

/** Whether referrals come one by one and independently of each other. */
function isPoisson({ even, clusterChances, total }: StreamModel): boolean {
  return !even && clusterChances.length === 0 && total > 0;
}

/** Returns for one replication of an `offeredModel` the clients offered to each segment at each grid point: segment x points + point. */
export function playOffered(model: Model, index: number): Int32Array {
  prepareReplication(model, index);
  const { pointDays } = model.grid;
  const present = new Int32Array(model.segments * pointDays.length);
  const pointFrom = pointOfEachDay(model);
  const add = (segment: number, from: number, days: number) => {
    const first = pointFrom[Math.max(0, Math.ceil(from))];
    const last = pointFrom[Math.min(pointFrom.length - 1, Math.max(0, Math.ceil(onGrid(from + days))))];
    for (let point = first; point < last; point++) present[segment * pointDays.length + point] += 1;
  };
  for (let segment = 0; segment < model.segments; segment++) addStart(model, segment, add);
  while (moment[NEXT_REFERRAL] < moment[HORIZON]) {
    const from = moment[NEXT_REFERRAL];
    const { segment } = model.streams[takeReferral(ROW)];
    add(segment, from, drawnStay(model, segment));
  }
  return present;
}

/** All clients pass through one row, one after the other. */
const ROW = 0;

type Add = (segment: number, from: number, days: number) => void;

function addStart(model: Model, segment: number, add: Add): void {
  const start = model.segmentModels[segment];
  for (let i = 0; i < start.startInCare; i++) {
    setKey(ROW, start.startKeyA, start.startKeyB, i);
    becomeClient(ROW, -1, start.startCareChances);
    add(segment, model.startTime, lookUp(stayOf(model, segment).remainingOffset, luckOfStay()));
  }
  for (let i = 0; i < start.startWaiting; i++) {
    setKey(ROW, ~start.startKeyA, start.startKeyB, i);
    becomeClient(ROW, -1, start.startWaitingChances);
    add(segment, model.startTime, drawnStay(model, segment));
  }
}

/** The stay as the table has it: without what a policy does to it. */
function drawnStay(model: Model, segment: number): number {
  const { offset, observed, maximumDays } = stayOf(model, segment);
  const luck = luckOfStay();
  return Math.min(maximumDays, observed > 0 ? lookUpObserved(offset, observed, luck) : lookUp(offset, luck));
}

function stayOf({ stays, groups }: Model, segment: number): Model['stays'][number] {
  return stays[segment * groups.length + clients.group[ROW]];
}

function luckOfStay(): number {
  return draw(clients.keyA[ROW], clients.keyB[ROW], PURPOSE.stay, 0);
}

const pointsOfDays = new WeakMap<readonly number[], Int32Array>();

/** For each whole day the first grid point on it or after it. */
function pointOfEachDay({ grid: { pointDays, horizonDays } }: Model): Int32Array {
  const known = pointsOfDays.get(pointDays);
  if (known) return known;
  const points = new Int32Array(horizonDays + 2);
  for (let day = 0, point = 0; day < points.length; day++) {
    while (point < pointDays.length && pointDays[point] < day) point++;
    points[day] = point;
  }
  pointsOfDays.set(pointDays, points);
  return points;
}
