import type { Cells } from '../../experiment/cells.ts';
import { z } from '../../scenario/z.ts';
import * as input from './inputs.ts';
import { LONG_RUN, type Mapping, meanOf, NO_CLIENT_RECORDS, ratioOf } from './plan.ts';
import { type SegmentSketch, scenarioOf } from './sketch.ts';

const matrix = z.array(z.array(z.number().min(0)));
const perDay = (cells: Cells, series: Parameters<Cells['total']>[0], segment: number) =>
  cells.total(series, segment) / cells.days();
const sumOver = (count: number, of: (segment: number) => number) =>
  Array.from({ length: count }, (_, segment) => of(segment)).reduce((sum, value) => sum + value, 0);

const jacksonInputs = z.strictObject({
  external_inflow_per_day: z.array(z.number().min(0)),
  routing_probability_matrix: matrix,
  length_of_stay_mean_days_exponential: z.array(z.number().positive()),
  places: z.array(input.places),
  waiting_list: z.literal(
    'unlimited before each segment, first come first served; the client leaves the previous place at once',
  ),
  start: input.steadyState,
});

/** An open network of segments with a list before each: who moves on waits at home. */
export const jackson: Mapping = (inputs) => {
  const read = input.readInputs(jacksonInputs, inputs);
  const segments = read.places.map(
    (places, index): SegmentSketch => ({
      stay: input.exponential(read.length_of_stay_mean_days_exponential[index]),
      inflow: read.external_inflow_per_day[index],
      places,
      waiting: 'list',
      exits: read.routing_probability_matrix[index].map((share, to) => ({ to, share })),
    }),
  );
  const count = segments.length;
  const readings = segments.flatMap((_, index) => [
    meanOf(`throughput_per_day_by_segment[${index}]`, (cells) => perDay(cells, 'admissions', index)),
    meanOf(`mean_in_care_by_segment[${index}]`, (cells) => perDay(cells, 'careDays', index)),
    meanOf(`mean_waiting_list_by_segment[${index}]`, (cells) => perDay(cells, 'waitingDays', index)),
    ratioOf(
      `mean_wait_days_by_segment[${index}]`,
      (cells) => cells.total('waitedDays', index),
      (cells) => cells.total('admissions', index),
    ),
  ]);
  const inSystem = ratioOf(
    'mean_total_days_in_system_per_client',
    (cells) => sumOver(count, (segment) => cells.total('careDays', segment) + cells.total('waitingDays', segment)),
    (cells) => sumOver(count, (segment) => cells.total('referrals', segment)),
  );
  return {
    trials: [{ scenario: scenarioOf({ id: 'netwerk', ...LONG_RUN, segments }), readings: [...readings, inSystem] }],
  };
};

const huntInputs = z.strictObject({
  stations_mean_days_exponential: z.array(z.number().positive()),
  places_per_station: z.array(z.literal(1)),
  waiting_spaces_between: z.array(z.int().min(0)),
  first_station: z.literal('always has a client waiting'),
  blocking: z.literal('a finished client keeps the place until the next has room (blocking after service)'),
  start: input.steadyState,
});

/** Days that the first clients need to fill the stations; they do not count. */
const FILLING_MONTHS = 24;

/**
 * A saturated tandem: 4000 clients wait on the first day, more than the stations can serve. Waiting spaces
 * between two stations are places of a segment where a stay takes a hundredth of a day, the shortest that there is.
 */
export const saturatedTandem: Mapping = (inputs) => {
  const read = input.readInputs(huntInputs, inputs);
  const stations = read.stations_mean_days_exponential.flatMap((meanDays, station) => {
    const spaces = read.waiting_spaces_between[station] ?? 0;
    const own = { stay: input.exponential(meanDays), places: 1 };
    return spaces > 0 ? [own, { stay: { kind: 'fixed', meanDays: 0.01 } as const, places: spaces }] : [own];
  });
  const last = stations.length - 1;
  const segments = stations.map(
    (station, index): SegmentSketch => ({
      ...station,
      inflow: 0,
      waiting: 'list',
      waitingAtStart: index === 0 ? 4000 : 0,
      exits: index < last ? [{ to: index + 1, share: 1 }] : [],
      whenFull: 'keep-place',
    }),
  );
  const departures = (cells: Cells) => cells.total('discharges', last, FILLING_MONTHS);
  return {
    trials: [
      {
        scenario: scenarioOf({ id: 'tandem', days: LONG_RUN.days, segments }),
        readings: [
          meanOf('throughput_per_day', (cells) => departures(cells) / cells.days(FILLING_MONTHS)),
          ratioOf('mean_days_between_departures', (cells) => cells.days(FILLING_MONTHS), departures),
        ],
      },
    ],
  };
};

const blockingInputs = z.strictObject({
  segment_1: z.strictObject({
    inflow: input.poisson,
    length_of_stay: input.stay,
    places: z.int().positive(),
    waiting_list: input.refusal.or(input.firstCome),
  }),
  p_moves_on_to_segment_2: z.number(),
  segment_2: z.strictObject({
    length_of_stay: input.stay,
    places: z.int().positive(),
    direct_inflow: z.null(),
    direct_inflow_when_full: z.null(),
  }),
  blocking: z.string().startsWith('a client who is ready to move on keeps the place in segment 1'),
  start: input.steadyState,
});

/** Two segments; who is ready to move on keeps the place until the second has room. */
export const stagnatingFlow: Mapping = (inputs, expected) => {
  const read = input.readInputs(blockingInputs, inputs);
  const [first, second] = [read.segment_1, read.segment_2];
  const segments: SegmentSketch[] = [
    {
      stay: first.length_of_stay,
      inflow: first.inflow,
      places: first.places,
      waiting: first.waiting_list,
      exits: [{ to: 1, share: read.p_moves_on_to_segment_2 }],
      whenFull: 'keep-place',
    },
    { stay: second.length_of_stay, inflow: 0, places: second.places, waiting: 'list' },
  ];
  const readings = [
    meanOf('mean_active_1', (cells) => perDay(cells, 'careDays', 0) - perDay(cells, 'blockedDays', 0)),
    meanOf('mean_blocked_in_1', (cells) => perDay(cells, 'blockedDays', 0)),
    meanOf('mean_in_care_2', (cells) => perDay(cells, 'careDays', 1)),
    meanOf('p_segment_1_full', (cells) => cells.meanState((at) => (at('inCare', 0) >= first.places ? 1 : 0))),
    meanOf('p_segment_2_full', (cells) => cells.meanState((at) => (at('inCare', 1) >= second.places ? 1 : 0))),
    meanOf('throughput_1_per_day', (cells) => perDay(cells, 'discharges', 0)),
    meanOf('throughput_2_per_day', (cells) => perDay(cells, 'discharges', 1)),
    ratioOf(
      'p_refused_1',
      (cells) => cells.total('refused', 0),
      (cells) => cells.total('referrals', 0),
    ),
    meanOf('mean_waiting_list_1', (cells) => perDay(cells, 'waitingDays', 0)),
    ratioOf(
      'mean_wait_days_1',
      (cells) => cells.total('waitedDays', 0),
      (cells) => cells.total('admissions', 0),
    ),
    ratioOf(
      'mean_days_blocked_per_client_moving_on',
      (cells) => cells.total('blockedDays', 0),
      (cells) => cells.total('transfersIn', 1),
    ),
  ];
  const scenario = scenarioOf({ id: 'stagnatie', ...LONG_RUN, segments });
  return { trials: [{ scenario, readings: readings.filter(({ output }) => output in expected) }] };
};

const trajectoryInputs = z.strictObject({
  start_probability_by_segment: z.array(z.number()),
  routing_probability_matrix: matrix,
  length_of_stay_mean_days: z.array(z.number().positive()),
  length_of_stay_cv: z.array(z.number().positive()),
  price_per_day_eur_by_segment: z.array(z.number()),
  places: input.unlimited,
});

/** Days, visits and cost per client of a trajectory with returns: sums over a long run, divided by the referrals. */
export const trajectory: Mapping = (inputs) => {
  const read = input.readInputs(trajectoryInputs, inputs);
  const referralsPerDay = 0.2;
  const segments = read.length_of_stay_mean_days.map(
    (meanDays, index): SegmentSketch => ({
      stay: { kind: 'gamma', meanDays, cv: read.length_of_stay_cv[index] },
      inflow: referralsPerDay * read.start_probability_by_segment[index],
      places: 'unlimited',
      waiting: 'list',
      exits: read.routing_probability_matrix[index].map((share, to) => ({ to, share })),
      contract: 'pxq',
      eurosPerDay: read.price_per_day_eur_by_segment[index],
    }),
  );
  const count = segments.length;
  const referrals = (cells: Cells) => sumOver(count, (segment) => cells.total('referrals', segment));
  return {
    trials: [
      {
        scenario: scenarioOf({ id: 'traject', ...LONG_RUN, segments }),
        readings: [
          ...segments.map((_, index) =>
            ratioOf(`mean_visits_by_segment[${index}]`, (cells) => cells.total('admissions', index), referrals),
          ),
          ratioOf(
            'mean_total_days',
            (cells) => sumOver(count, (segment) => cells.total('careDays', segment)),
            referrals,
          ),
          ratioOf('mean_cost_eur', (cells) => cells.payment(), referrals),
        ],
      },
    ],
    notCovered: { sd_total_days: NO_CLIENT_RECORDS, sd_cost_eur: NO_CLIENT_RECORDS },
  };
};
