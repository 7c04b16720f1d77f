import type { LengthOfStay } from '../scenario/schema.ts';
import { z } from '../scenario/z.ts';
import { throughput } from '../theory/traffic.ts';
import * as input from './inputs.ts';
import { listRelaxationDays, meanDaysOf, replacementDaysOf, spanOf, typicalInCare } from './long-run.ts';
import { NotCovered } from './not-covered.ts';
import type { Outcome } from './outcome.ts';
import { type Mapping, meanOf, ofLives, type Reading, ratioOf, shareOf, trialsOf } from './plan.ts';
import { perDay, shareOfTime } from './readings.ts';
import type { SegmentSketch } from './sketch.ts';

/** Families of several segments. */

const matrix = z.array(z.array(z.number().min(0)));
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
export const jackson: Mapping = (inputs, expected) => {
  const read = input.readInputs(jacksonInputs, inputs);
  const flows = flowsOf(read.external_inflow_per_day, read.routing_probability_matrix);
  const segments = read.places.map((places, index): SegmentSketch => {
    const stay = input.exponential(read.length_of_stay_mean_days_exponential[index]);
    return {
      stay,
      streams: [{ perDay: read.external_inflow_per_day[index] }],
      places,
      waiting: 'list',
      exits: read.routing_probability_matrix[index].map((share, to) => ({ to, share })),
      inCare: typicalInCare({ places }, flows[index] * stay.meanDays),
    };
  });
  const relaxationDays = segments.map(({ places, stay }, index) => {
    if (places === 'unlimited') return meanDaysOf(stay);
    if (flows[index] * meanDaysOf(stay) >= Number(places)) throw new NotCovered('a segment has too few places');
    return listRelaxationDays(stay, flows[index], Number(places));
  });
  const count = segments.length;
  const readings = segments.flatMap((_, index) => [
    meanOf(`throughput_per_day_by_segment[${index}]`, perDay('admissions', index)),
    meanOf(`mean_in_care_by_segment[${index}]`, perDay('careDays', index)),
    meanOf(`mean_waiting_list_by_segment[${index}]`, perDay('waitingDays', index)),
    ratioOf(
      `mean_wait_days_by_segment[${index}]`,
      (outcome) => outcome.total('waitedDays', index),
      (outcome) => outcome.total('admissions', index),
    ),
  ]);
  const inSystem = ratioOf(
    'mean_total_days_in_system_per_client',
    ({ total }) => sumOver(count, (segment) => total('careDays', segment) + total('waitingDays', segment)),
    ({ total }) => sumOver(count, (segment) => total('referrals', segment)),
  );
  const span = spanOf(relaxationDays.reduce((sum, days) => sum + days, 0));
  return { trials: trialsOf({ id: 'network', ...span, segments }, [...readings, inSystem], expected) };
};

const huntInputs = z.strictObject({
  stations_mean_days_exponential: z.array(z.number().positive()).min(1),
  places_per_station: z.array(z.int().positive()),
  waiting_spaces_between: z.array(z.int().min(0)),
  first_station: z.literal('always has a client waiting'),
  blocking: z.literal('a finished client keeps the place until the next has room (blocking after service)'),
  start: input.steadyState,
});

/** The slowest station takes so many days of the scenario, so that passing a waiting space takes next to nothing. */
const SLOWEST_DAYS = 20;
const PASSING_DAYS = 0.001;
/** Days in which the stations fill; they do not count. */
const FILLING_MONTHS = 24;
const TANDEM_DAYS = 30_000;

/**
 * A saturated tandem: more clients wait on the first day than the stations can serve. Waiting spaces between two
 * stations are places of a segment in which a stay takes a thousandth of a day.
 */
export const saturatedTandem: Mapping = (inputs, expected) => {
  const read = input.readInputs(huntInputs, inputs);
  const means = read.stations_mean_days_exponential;
  const unitDays = Math.max(...means) / SLOWEST_DAYS;
  const stations = means.flatMap((meanDays, station) => {
    const spaces = read.waiting_spaces_between[station] ?? 0;
    const own = { stay: input.exponential(meanDays), places: read.places_per_station[station] };
    const passing = { stay: { kind: 'fixed', meanDays: PASSING_DAYS * unitDays } as const, places: spaces };
    return spaces > 0 ? [own, passing] : [own];
  });
  const last = stations.length - 1;
  // The bottleneck serves no more than this; five standard deviations to spare.
  const served = Math.min(...means.map((days, at) => (read.places_per_station[at] * TANDEM_DAYS * unitDays) / days));
  const segments = stations.map(
    (station, index): SegmentSketch => ({
      ...station,
      waiting: 'list',
      waitingAtStart: index === 0 ? Math.ceil(served + 5 * Math.sqrt(served)) + 1000 : 0,
      exits: index < last ? [{ to: index + 1, share: 1 }] : [],
      whenFull: 'keep-place',
    }),
  );
  const departures = (outcome: Outcome) => outcome.total('discharges', last, FILLING_MONTHS);
  const days = (outcome: Outcome) => outcome.days(FILLING_MONTHS);
  const readings = [
    meanOf('throughput_per_day', (outcome) => departures(outcome) / days(outcome)),
    ratioOf('mean_days_between_departures', days, departures),
  ];
  return { trials: trialsOf({ id: 'tandem', days: TANDEM_DAYS * unitDays, unitDays, segments }, readings, expected) };
};

const blockingInputs = z.strictObject({
  segment_1: z.strictObject({
    inflow: input.poisson,
    length_of_stay: input.stay,
    places: z.int().positive(),
    waiting_list: input.refusal.or(input.firstCome),
  }),
  p_moves_on_to_segment_2: z.number().min(0).max(1),
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
      streams: [{ perDay: first.inflow }],
      places: first.places,
      waiting: first.waiting_list,
      exits: [{ to: 1, share: read.p_moves_on_to_segment_2 }],
      whenFull: 'keep-place',
    },
    { stay: second.length_of_stay, places: second.places, waiting: 'list' },
  ];
  const relaxationDays =
    replacementDaysOf(first.length_of_stay) +
    blockedRelaxationDays(
      second.length_of_stay,
      read.p_moves_on_to_segment_2 * first.inflow,
      second.places,
      first.places,
    );
  // A list at the door takes long to forget too; how long it is, only the expected answer tells.
  const list = z.number().catch(0).parse(expected.mean_waiting_list_1);
  const readings = [
    meanOf('mean_active_1', (outcome) => perDay('careDays', 0)(outcome) - perDay('blockedDays', 0)(outcome)),
    meanOf('mean_blocked_in_1', perDay('blockedDays', 0)),
    meanOf('mean_in_care_1', perDay('careDays', 0)),
    meanOf('mean_in_care_2', perDay('careDays', 1)),
    shareOfTime('p_segment_1_full', (at) => at('inCare', 0) >= first.places),
    shareOfTime('p_segment_2_full', (at) => at('inCare', 1) >= second.places),
    meanOf('throughput_1_per_day', perDay('discharges', 0)),
    meanOf('throughput_2_per_day', perDay('discharges', 1)),
    shareOf(
      'p_refused_1',
      ({ total }) => total('refused', 0),
      ({ total }) => total('referrals', 0),
    ),
    meanOf('mean_waiting_list_1', perDay('waitingDays', 0)),
    ratioOf(
      'mean_wait_days_1',
      ({ total }) => total('waitedDays', 0),
      ({ total }) => total('admissions', 0),
    ),
    ratioOf(
      'mean_days_blocked_per_client_moving_on',
      ({ total }) => total('blockedDays', 0),
      ({ total }) => total('transfersIn', 1),
    ),
  ];
  return {
    trials: trialsOf(
      { id: 'stagnation', ...spanOf(relaxationDays * (1 + (4 * (1 + list) ** 2) / first.places)), segments },
      readings,
      expected,
    ),
  };
};

/**
 * Who is blocked stands in a line before the second segment, no longer than there are places in the first: it forgets
 * as a list does, or else as a random walk up and down the line.
 */
function blockedRelaxationDays(stay: LengthOfStay, perDay: number, places: number, line: number): number {
  const acrossDays = (replacementDaysOf(stay) * (line + Math.sqrt(places)) ** 2) / places;
  const isStable = perDay * meanDaysOf(stay) < places;
  return Math.min(acrossDays, isStable ? listRelaxationDays(stay, perDay, places) : Infinity);
}

const provider = z.strictObject({ length_of_stay: input.stay, places: z.int().positive() });
const overflowInputs = z.strictObject({
  inflow: input.poisson,
  provider_1: provider,
  provider_2: provider,
  rule: z.literal('full at provider 1: straight to provider 2; full there: refused'),
  start: input.steadyState,
});

/** Who finds the first provider full goes straight to the second. */
export const secondProvider: Mapping = (inputs, expected) => {
  const { inflow, provider_1: first, provider_2: second } = input.readInputs(overflowInputs, inputs);
  const segments: SegmentSketch[] = [first, second].map(({ length_of_stay: stay, places }, index) => ({
    stay,
    places,
    waiting: 'refuse',
    streams: index === 0 ? [{ perDay: inflow, fallbacks: [1] }] : [],
    inCare: typicalInCare({ places }, index === 0 ? inflow * meanDaysOf(stay) : 0),
  }));
  const referrals = ({ total }: Outcome) => sumOver(2, (segment) => total('referrals', segment));
  const refused = ({ total }: Outcome) => sumOver(2, (segment) => total('refused', segment));
  const readings: Reading[] = [
    shareOf('p_first_choice_full', (outcome) => outcome.total('divertedFull', 0) + refused(outcome), referrals),
    shareOf('p_refused_everywhere', refused, referrals),
    meanOf('mean_in_care_1', perDay('careDays', 0)),
    meanOf('mean_in_care_2', perDay('careDays', 1)),
  ];
  const relaxationDays = sumOver(2, (index) => replacementDaysOf(segments[index].stay));
  return { trials: trialsOf({ id: 'second-provider', ...spanOf(relaxationDays), segments }, readings, expected) };
};

const trajectoryInputs = z.strictObject({
  start_probability_by_segment: z.array(z.number().min(0)),
  routing_probability_matrix: matrix,
  length_of_stay_mean_days: z.array(z.number().positive()),
  length_of_stay_cv: z.array(z.number().min(0)),
  price_per_day_eur_by_segment: z.array(z.number().min(0)),
  places: input.unlimited,
});

/** Clients come in the first part of the run and all have left long before its end. */
const TRAJECTORY_DAYS = 30_000;
const ARRIVING_DAYS = 5000;
const MEAN_TRAJECTORY_DAYS = 400;
const CLIENTS_PER_RUN = 500;

/** Days, visits and cost of each client of a trajectory with returns. */
export const trajectory: Mapping = (inputs, expected) => {
  const read = input.readInputs(trajectoryInputs, inputs);
  const { routing_probability_matrix: routing, price_per_day_eur_by_segment: prices } = read;
  const visits = flowsOf(read.start_probability_by_segment, routing);
  const meanDays = visits.reduce((sum, visit, index) => sum + visit * read.length_of_stay_mean_days[index], 0);
  const unitDays = meanDays / MEAN_TRAJECTORY_DAYS;
  const arrivingDays = ARRIVING_DAYS * unitDays;
  const segments = read.length_of_stay_mean_days.map((mean, index): SegmentSketch => {
    const each = (read.start_probability_by_segment[index] * CLIENTS_PER_RUN) / arrivingDays;
    return {
      stay: input.gamma(mean, read.length_of_stay_cv[index]),
      streams: [
        {
          perDay: [
            [0, each],
            [arrivingDays, 0],
          ],
        },
      ],
      places: 'unlimited',
      waiting: 'list',
      exits: routing[index].map((share, to) => ({ to, share })),
      contract: 'pxq',
      eurosPerDay: prices[index],
    };
  });
  const count = segments.length;
  const referrals = ({ total }: Outcome) => sumOver(count, (segment) => total('referrals', segment));
  const readings = [
    ...segments.map((_, index) =>
      ratioOf(`mean_visits_by_segment[${index}]`, ({ total }) => total('admissions', index), referrals),
    ),
    ratioOf('mean_total_days', ({ total }) => sumOver(count, (segment) => total('careDays', segment)), referrals),
    ratioOf('mean_cost_eur', (outcome) => outcome.payment(), referrals),
    deviationPerClient('sd_total_days', ({ lives }, client) => sumOver(count, (at) => lives().daysIn[at][client])),
    deviationPerClient('sd_cost_eur', ({ lives }, client) =>
      sumOver(count, (at) => lives().daysIn[at][client] * prices[at]),
    ),
  ];
  const sketch = { id: 'trajectory', days: TRAJECTORY_DAYS * unitDays, unitDays, segments };
  return { trials: trialsOf(sketch, readings, expected) };
};

/** The standard deviation of a number over all clients of all replications. */
function deviationPerClient(output: string, of: (outcome: Outcome, client: number) => number): Reading {
  return ofLives({
    output,
    sums: (outcome) => {
      let [clients, sum, squares] = [0, 0, 0];
      for (let client = 0; client < outcome.lives().group.length; client++) {
        const value = of(outcome, client);
        clients += 1;
        sum += value;
        squares += value * value;
      }
      return [clients, sum, squares];
    },
    value: ([clients, sum, squares]) => Math.sqrt(Math.max(0, squares / clients - (sum / clients) ** 2)),
  });
}

function flowsOf(inflow: readonly number[], routing: readonly (readonly number[])[]): readonly number[] {
  const flows = throughput(inflow, routing);
  if (flows === null) throw new NotCovered('a closed loop that nobody leaves');
  return flows;
}
