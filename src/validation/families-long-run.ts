import type { LengthOfStay } from '../scenario/schema.ts';
import { z } from '../scenario/z.ts';
import * as input from './inputs.ts';
import { listRelaxationDays, meanDaysOf, meanSquareOf, replacementDaysOf, spanOf, typicalInCare } from './long-run.ts';
import { NotCovered } from './not-covered.ts';
import type { Outcome } from './outcome.ts';
import { type Mapping, ofLives, type Plan, type Reading, shareOf, trialsOf, type ValidationCase } from './plan.ts';
import { classReadings, normDaysOf, segmentReadings, shareOfTime, shareWhoWaited, waitReadings } from './readings.ts';
import type { SegmentSketch, StreamSketch } from './sketch.ts';

/** Families of one segment in its long run. */

type Expected = ValidationCase['expected'];

const listInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.firstCome,
  start: input.steadyState,
});

/** One segment with an unlimited first-come list: M/M/c, M/D/c, M/G/1, M/H2/c. */
export const waitingList: Mapping = (inputs, expected) => {
  const { inflow, length_of_stay, places } = input.readInputs(listInputs, inputs);
  return longRunList({ stay: length_of_stay, streams: [{ perDay: inflow }], places, waiting: 'list' }, expected);
};

const limitedInputs = listInputs.extend({ waiting_list: input.limitedList });

/** A list with a largest length: who comes when it is full is refused. */
export const limitedList: Mapping = (inputs, expected) => {
  const { inflow, length_of_stay, places, waiting_list } = input.readInputs(limitedInputs, inputs);
  const segment = { stay: length_of_stay, streams: [{ perDay: inflow }], places, waiting: waiting_list };
  const load = inflow * meanDaysOf(length_of_stay);
  // The list runs up and down between its ends: no slower than a random walk over that many clients.
  const acrossDays = (replacementDaysOf(length_of_stay) * (waiting_list.atMost + Math.sqrt(places)) ** 2) / places;
  const stableDays = load < places ? listRelaxationDays(length_of_stay, inflow, places) : Infinity;
  const relaxationDays = replacementDaysOf(length_of_stay) + Math.min(acrossDays, stableDays);
  return longRun(segment, relaxationDays, segmentReadings({ places }), expected);
};

const patienceInputs = listInputs.extend({ patience_on_waiting_list: input.patience });

/** Erlang A: clients leave the list when their patience is over. */
export const impatient: Mapping = (inputs, expected) => {
  const read = input.readInputs(patienceInputs, inputs);
  const { inflow, length_of_stay: stay, places, patience_on_waiting_list: patience } = read;
  const stableDays = inflow * meanDaysOf(stay) < places ? listRelaxationDays(stay, inflow, places) : Infinity;
  const relaxationDays = replacementDaysOf(stay) + Math.min(stableDays, replacementDaysOf(patience));
  const segment: SegmentSketch = { stay, streams: [{ perDay: inflow }], places, waiting: 'list', patience };
  return longRun(segment, relaxationDays, segmentReadings({ places }), expected);
};

const evenInputs = listInputs.extend({
  inflow: z
    .strictObject({ process: z.literal('deterministic'), every_days: z.number().positive() })
    .transform(({ every_days }) => 1 / every_days),
});

/** Evenly spaced referrals: they see another list than a passer-by, so their own waits are counted. */
export const evenlySpaced: Mapping = (inputs, expected) => {
  const { inflow, length_of_stay: stay, places } = input.readInputs(evenInputs, inputs);
  const streams = [{ perDay: inflow, arrivals: { kind: 'evenly-spaced' } }] as const;
  const waited = shareWhoWaited('p_wait');
  // The waits of those who wait are exponential with mean m / (c (1 - sigma)): the root that the queue is known by.
  const sigma = ofLives({
    output: 'sigma',
    sums: (outcome) => [outcome.total('waitedDays', 0), ...waited.sums(outcome)],
    value: ([days, clients]) => 1 - (meanDaysOf(stay) * clients) / (places * days),
  });
  return longRunList({ stay, streams, places, waiting: 'list' }, expected, [waited, sigma]);
};

const priorityInputs = z.strictObject({
  inflow_by_class: z.array(input.poisson).min(2),
  length_of_stay: input.stay.optional(),
  length_of_stay_by_class: z.array(input.stay).optional(),
  places: z.int().positive(),
  waiting_list: z.string().startsWith('unlimited; class 1 first, first come first served within a class'),
  start: input.steadyState,
});

/** Classes that go before each other on the list, with the same stay or stays of their own. */
export const priority: Mapping = (inputs, expected) => {
  const read = input.readInputs(priorityInputs, inputs);
  const stays = staysOf(read.inflow_by_class, read.length_of_stay_by_class, read.length_of_stay);
  const { places } = read;
  const byClass = classReadings(stays.length);
  const loads = stays.map((stay, index) => read.inflow_by_class[index] * meanDaysOf(stay));
  const waits = byClass.filter(({ output }) => output.startsWith('mean_wait_days_by_class'));
  // The conservation law of Kleinrock: whoever goes first, this sum stays the same.
  const conserved = {
    output: 'sum_of_rho_times_wait',
    sums: (outcome: Outcome) => waits.flatMap(({ sums }) => sums(outcome)),
    value: (means: readonly number[]) =>
      loads.reduce((sum, load, at) => sum + (load / places) * (means[2 * at] / means[2 * at + 1]), 0),
  };
  return longRunList(sharedSegment(read.inflow_by_class, stays, places, 'by-class'), expected, [
    ...byClass,
    ofLives(conserved),
  ]);
};

const refusalInputs = listInputs.extend({
  waiting_list: input.refusal,
  price_per_day_eur: z.number().min(0).optional(),
});

/** One segment that refuses whoever finds it full: M/G/c/c, with or without a maximum stay. */
export const refusal: Mapping = (inputs, expected) => {
  const { inflow, length_of_stay: stay, places, price_per_day_eur = 0 } = input.readInputs(refusalInputs, inputs);
  const segment: SegmentSketch = {
    stay,
    streams: [{ perDay: inflow }],
    places,
    waiting: 'refuse',
    contract: 'pxq',
    eurosPerDay: price_per_day_eur,
  };
  const isOver = (day: number) => day >= 0;
  const reachedMaximum = shareOf(
    'p_stay_reaches_maximum',
    ({ lives }: Outcome) => lives().ended.filter((day, client) => isOver(day) && lives().reachedMaximum[client]).length,
    ({ lives }) => lives().ended.filter(isOver).length,
  );
  const readings = [...segmentReadings({ places, eurosPerDay: price_per_day_eur }), ofLives(reachedMaximum)];
  return longRun(segment, replacementDaysOf(stay), readings, expected);
};

const sharedInputs = z.strictObject({
  inflow_by_class: z.array(input.poisson).min(1),
  length_of_stay_by_class: z.array(input.stay),
  places: z.int().positive(),
  waiting_list: input.refusal,
  start: input.steadyState,
});

/** Client groups with different stays share the places. */
export const sharedPlaces: Mapping = (inputs, expected) => {
  const read = input.readInputs(sharedInputs, inputs);
  const stays = staysOf(read.inflow_by_class, read.length_of_stay_by_class, undefined);
  const segment = sharedSegment(read.inflow_by_class, stays, read.places, 'refuse');
  const readings = [...segmentReadings(read), ...classReadings(stays.length)];
  return longRun(segment, Math.max(...stays.map(replacementDaysOf)), readings, expected, stays.length);
};

const reservedInputs = z.strictObject({
  inflow_crisis: input.poisson,
  inflow_regular: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  reserved_for_crisis: z.int().min(0),
  rule: z.string().startsWith('a regular client is admitted only while fewer than'),
  waiting_list: input.refusal,
  start: input.steadyState,
});

/** Places kept free for crises. Referrals come at random, so they find the segment as it is on average (PASTA). */
export const reservedPlaces: Mapping = (inputs, expected) => {
  const read = input.readInputs(reservedInputs, inputs);
  const { places, reserved_for_crisis: reserved, length_of_stay: stay } = read;
  const segment: SegmentSketch = {
    ...sharedSegment([read.inflow_crisis, read.inflow_regular], [stay, stay], places, 'refuse'),
    reserved,
  };
  const [crisis, regular] = ['p_refused_by_class[0]', 'p_refused_by_class[1]'].map((name) =>
    classReadings(2).filter(({ output }) => output === name),
  );
  const readings: Reading[] = [
    ...segmentReadings({ places }),
    ...regular.map((reading) => ({ ...reading, output: 'p_refused_regular' })),
    // A crisis is rare and refused more rarely still: moments may say more than the few who come.
    ...(read.inflow_crisis * DAYS_BETWEEN_MOMENTS > 1
      ? crisis.map((reading) => ({ ...reading, output: 'p_refused_crisis' }))
      : [shareOfTime('p_refused_crisis', (at) => at('inCare', 0) >= places)]),
  ];
  return longRun(segment, replacementDaysOf(stay), readings, expected, 2);
};

const DAYS_BETWEEN_MOMENTS = 7;

const populationInputs = z.strictObject({
  population: z.int().positive(),
  rate_per_person_per_day_when_not_in_care: z.number().positive(),
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.refusal,
  start: input.steadyState,
});

/** Engset: a fixed number of people, each of whom asks again after a while at home. */
export const population: Mapping = (inputs, expected) => {
  const read = input.readInputs(populationInputs, inputs);
  const { population: clients, rate_per_person_per_day_when_not_in_care: rate, length_of_stay: stay, places } = read;
  if (rate * meanDaysOf(stay) > MOST_ASKED) throw new NotCovered('people who ask thousands of times in one stay');
  const streams = [{ perDay: 0, population: { clients, meanDaysAtHome: 1 / rate } }];
  const segment: SegmentSketch = { stay, streams, places, waiting: 'refuse' };
  return longRun(segment, replacementDaysOf(stay), segmentReadings({ places }), expected);
};

/** Somebody who is refused asks again at once: more often than this in a stay, and a run takes for ever. */
const MOST_ASKED = 1000;

const groupInputs = z.strictObject({
  inflow: z.strictObject({
    process: z.literal('poisson groups'),
    groups_per_day: z.number().positive(),
    group_size_probability: z.array(z.tuple([z.int().positive(), z.number().min(0)])).min(1),
  }),
  length_of_stay: input.stay,
  places: input.unlimited,
  start: input.steadyState,
});

/** Brothers and sisters come together. */
export const groupArrivals: Mapping = (inputs, expected) => {
  const { inflow, length_of_stay: stay } = input.readInputs(groupInputs, inputs);
  const sizes = inflow.group_size_probability;
  const meanSize = sizes.reduce((sum, [size, share]) => sum + size * share, 0);
  const perDay = inflow.groups_per_day * meanSize;
  const arrivals = { kind: 'clustered', sizes: sizes.map(([clients, share]) => ({ clients, share })) } as const;
  const segment: SegmentSketch = { stay, streams: [{ perDay, arrivals }], places: 'unlimited', waiting: 'list' };
  return longRun(segment, replacementDaysOf(stay), segmentReadings({ places: 'unlimited' }), expected);
};

/** A list that is stable: the run is as long as the list needs to forget. */
function longRunList(segment: SegmentSketch, expected: Expected, instead: readonly Reading[] = []): Plan {
  const { places, streams = [], stay, stayByClass = [] } = segment;
  if (typeof places !== 'number') throw new NotCovered('a list needs a number of places');
  const perDay = streams.reduce((sum, stream) => sum + Number(stream.perDay), 0);
  const mixed = stayByClass.length === 0 ? stay : mixtureOf(streams, stayByClass);
  if (perDay * meanDaysOf(mixed) >= places) throw new NotCovered('more clients than places: there is no long run');
  const readings = [...segmentReadings({ places }), ...waitReadings(expected, perDay)].filter(
    ({ output }) => !instead.some((other) => other.output === output),
  );
  const relaxationDays = listRelaxationDays(mixed, perDay, places);
  return longRun(segment, relaxationDays, [...readings, ...instead], expected, Math.max(1, stayByClass.length));
}

function longRun(
  segment: SegmentSketch,
  relaxationDays: number,
  readings: readonly Reading[],
  expected: Expected,
  classes = 1,
): Plan {
  const { streams = [], stay, stayByClass = [] } = segment;
  const load = streams.reduce((sum, stream) => {
    const own = stayByClass[stream.class ?? 0] ?? stay;
    return sum + loadOf(stream, own);
  }, 0);
  const sketch = {
    id: 'long-run',
    ...spanOf(relaxationDays),
    normDays: normDaysOf(expected) ?? 30,
    classes,
    segments: [{ ...segment, inCare: hasPopulation(streams) ? 0 : typicalInCare(segment, load) }],
  };
  return { trials: trialsOf(sketch, readings, expected) };
}

/** People of a population who are in care at the start would be others than those who may ask. */
function hasPopulation(streams: readonly StreamSketch[]): boolean {
  return streams.some(({ population: people }) => people !== undefined);
}

function loadOf(stream: StreamSketch, stay: LengthOfStay): number {
  return Number(stream.perDay) * meanDaysOf(stay);
}

function sharedSegment(
  inflows: readonly number[],
  stays: readonly LengthOfStay[],
  places: number,
  waiting: SegmentSketch['waiting'],
): SegmentSketch {
  return {
    stay: stays[0],
    stayByClass: stays,
    streams: inflows.map((perDay, index) => ({ perDay, class: index })),
    places,
    waiting,
  };
}

function staysOf(
  inflows: readonly number[],
  byClass: readonly LengthOfStay[] | undefined,
  same: LengthOfStay | undefined,
): readonly LengthOfStay[] {
  const stays = byClass ?? (same && inflows.map(() => same));
  if (stays?.length !== inflows.length) throw new NotCovered('as many lengths of stay as classes are needed');
  return stays;
}

/** One stay with the mean and the square of all classes together: enough to tell how long a run must be. */
function mixtureOf(streams: readonly StreamSketch[], stays: readonly LengthOfStay[]): LengthOfStay {
  const all = streams.reduce((sum, { perDay }) => sum + Number(perDay), 0);
  const mean = (of: (stay: LengthOfStay) => number) =>
    stays.reduce((sum, stay, index) => sum + (Number(streams[index].perDay) / all) * of(stay), 0);
  const [meanDays, square] = [mean(meanDaysOf), mean(meanSquareOf)];
  return { kind: 'gamma', meanDays, cv: Math.sqrt(Math.max(0.01, square / meanDays ** 2 - 1)) };
}
