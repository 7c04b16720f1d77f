import { z } from '../scenario/z.ts';
import * as input from './inputs.ts';
import { NotCovered } from './not-covered.ts';
import type { Outcome } from './outcome.ts';
import { type Mapping, meanOf, ofLives, type Reading, ratioOf, trialsOf } from './plan.ts';
import { type SegmentSketch, type Sketch, unitOf } from './sketch.ts';

const traceInputs = z.strictObject({
  arrival_days: z.array(z.number().min(0)).min(1),
  length_of_stay_days: z.union([z.number().positive(), z.array(z.number().positive())]),
  places_from_day: z.array(z.tuple([z.number().min(0), z.int().min(0)])).min(1),
  horizon_days: z.number().positive(),
  rule: z.string().startsWith('at one instant: first departures, then changes of places, then arrivals'),
  price_per_day_eur: z.number().min(0).optional(),
});

/** Clients of whom all is known: the trace is exact. */
export const trace: Mapping = (inputs, expected) => {
  const read = input.readInputs(traceInputs, inputs);
  const { arrival_days: arrivals, length_of_stay_days: stays, horizon_days: horizon, places_from_day: places } = read;
  const stayOf = (client: number) => (typeof stays === 'number' ? stays : stays[client]);
  if (Array.isArray(stays) && stays.length !== arrivals.length)
    throw new NotCovered('a stay for each client is needed');
  const all = arrivals.map((_, client) => stayOf(client));
  const unitDays = unitOf([...arrivals, ...all, ...places.map(([day]) => day), horizon]);
  const known = arrivals.map((day, client) => ({ day, stayDays: stayOf(client) }));
  const sketchUntil = (id: string, days: number): Sketch => {
    const segment: SegmentSketch = {
      stay: { kind: 'fixed', meanDays: all[0] },
      streams: [{ perDay: 0, known: known.filter(({ day }) => day < days) }],
      places,
      waiting: 'list',
      contract: 'pxq',
      eurosPerDay: read.price_per_day_eur ?? 0,
    };
    return { id, days, unitDays, segments: [segment] };
  };
  // Long enough to see everybody leave who ever will.
  const afterAll = Math.max(...arrivals, ...places.map(([day]) => day)) + all.reduce((sum, days) => sum + days, 0);
  const untilAllLeft = sketchUntil('trace-to-the-end', Math.max(horizon, Math.ceil(afterAll + 1)));
  return {
    trials: [
      ...trialsOf(sketchUntil('trace', horizon), untilHorizon(), expected),
      ...trialsOf(untilAllLeft, byClient(arrivals, horizon, expected), expected),
    ],
  };
};

function untilHorizon(): Reading[] {
  const waits = ({ lives }: Outcome) =>
    lives().admitted.flatMap((day, client) => (day >= 0 ? [day - lives().referred[client]] : []));
  return [
    ratioOf(
      'mean_wait_days_all_admitted',
      (outcome) => waits(outcome).reduce((sum, days) => sum + days, 0),
      (outcome) => waits(outcome).length,
    ),
    meanOf('max_wait_days', (outcome) => Math.max(0, ...waits(outcome))),
    meanOf('max_waiting_list', ({ lives }) => lives().longestList),
    meanOf('client_days_in_care_until_horizon', ({ total }) => total('careDays', 0)),
    meanOf('waiting_days_until_horizon', ({ total }) => total('waitingDays', 0)),
    meanOf('pxq_cost_until_horizon_eur', (outcome) => outcome.payment()),
  ].map(ofLives);
}

/** Start and end of each client, in the order of the case. What comes after the horizon may be left open there. */
function byClient(
  arrivals: readonly number[],
  horizon: number,
  expected: Readonly<Record<string, unknown>>,
): Reading[] {
  // The journal numbers clients by their arrival; those of one moment keep their order.
  const order = arrivals.map((_, client) => client).sort((a, b) => arrivals[a] - arrivals[b] || a - b);
  const isOpen = (name: string, client: number) => {
    const list = expected[name];
    return Array.isArray(list) && list[client] === null;
  };
  const reading = (name: string, client: number, of: (outcome: Outcome) => readonly number[]): Reading =>
    ofLives(
      meanOf(`${name}[${client}]`, (outcome) => {
        const day = of(outcome)[order.indexOf(client)];
        return isOpen(name, client) && day >= horizon ? Number.NaN : day;
      }),
    );
  return arrivals.flatMap((_, client) => [
    reading('start_day_by_client', client, ({ lives }) => lives().admitted),
    reading('leave_day_by_client', client, ({ lives }) => lives().ended),
  ]);
}
