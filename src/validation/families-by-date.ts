import { z } from '../scenario/z.ts';
import { byDate, stateOn } from './by-date.ts';
import * as input from './inputs.ts';
import { listRelaxationDays, meanDaysOf, replacementDaysOf, typicalInCare } from './long-run.ts';
import { NotCovered } from './not-covered.ts';
import type { Outcome } from './outcome.ts';
import { chanceOf, deviationOf, type Mapping, meanOf, ofLives, type Reading, trialsOf } from './plan.ts';
import { waveSteps } from './season.ts';
import { type SegmentSketch, type Steps, unitOf } from './sketch.ts';

/** Families that start in a given state and are asked about on given days, with a number of places. */

const transientInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.firstCome.or(input.refusal),
  start: input.startState,
  measure_at_days: input.measureDays,
});

/** M/M/c from a given start. */
export const transient: Mapping = (inputs, expected) => {
  const read = input.readInputs(transientInputs, inputs);
  const segment = segmentOf(read, read.inflow, read.places);
  return byDate({ expected, moments: read.measure_at_days, segments: [segment] });
};

const seasonalPlacesInputs = transientInputs.extend({ inflow: input.seasonal });

/** The same with a wave in the inflow, as steps with the exact mean of the wave in each. */
export const seasonalPlaces: Mapping = (inputs, expected) => {
  const read = input.readInputs(seasonalPlacesInputs, inputs);
  const last = Math.max(...read.measure_at_days);
  const unitDays = unitOf(read.measure_at_days);
  const width = Math.ceil(Math.max(read.inflow.period / 180, last / MOST_STEPS, unitDays) / unitDays) * unitDays;
  const segment = segmentOf(read, waveSteps(read.inflow, 0, last, width), read.places);
  return byDate({ expected, moments: read.measure_at_days, segments: [segment] });
};

/** The language has room for more, but reading them takes time. */
const MOST_STEPS = 2000;

const shrinkInputs = transientInputs
  .extend({
    places_from_day: z.array(z.tuple([z.number().or(z.literal('long before')), z.int().min(0)])).min(1),
    rule: z.string().startsWith('nobody in care is put out'),
    start: input.startState.or(z.string().startsWith('steady state with')),
    p_refused_at: z.string().optional(),
  })
  .omit({ places: true });

/** Fewer places from a date on; nobody is put out. "Long before" is as long as the segment needs to forget. */
export const shrinking: Mapping = (inputs, expected) => {
  const read = input.readInputs(shrinkInputs, inputs);
  const { inflow, length_of_stay: stay, waiting_list: waiting } = read;
  const isSteady = typeof read.start === 'string';
  const firstPlaces = read.places_from_day[0][1];
  const load = inflow * meanDaysOf(stay);
  const isStable = waiting === 'list' && load < firstPlaces;
  const relaxationDays = isStable ? listRelaxationDays(stay, inflow, firstPlaces) : replacementDaysOf(stay);
  const historyDays = isSteady ? Math.ceil(Math.min(MOST_HISTORY_DAYS, 8 * relaxationDays)) : 0;
  const places = read.places_from_day.map(
    ([day, number]) => [day === 'long before' ? 0 : day + historyDays, number] as const,
  );
  const start =
    typeof read.start === 'string' ? { inCare: typicalInCare({ places: firstPlaces }, load), waiting: 0 } : read.start;
  const segment = segmentOf({ ...read, start }, inflow, places);
  return byDate({ expected, moments: read.measure_at_days, historyDays, segments: [segment] });
};

const MOST_HISTORY_DAYS = 30_000;

const phaseOutInputs = z.strictObject({
  inflow: z.literal('none'),
  length_of_stay: input.stay,
  start: z.string().transform((text, context) => {
    const count = /^(\d+) in care on day 0, found in steady state/.exec(text)?.[1];
    if (count !== undefined) return Number(count);
    context.addIssue({ code: 'custom', message: `start "${text}" is not known` });
    return z.NEVER;
  }),
  measure_at_days: input.measureDays,
});

/** An admission stop: who is there on day 0 has a remaining stay from the length-biased distribution. */
export const phaseOut: Mapping = (inputs, expected) => {
  const read = input.readInputs(phaseOutInputs, inputs);
  const { start: inCare, length_of_stay: stay, measure_at_days: moments } = read;
  const segment: SegmentSketch = { stay, places: inCare, waiting: 'list', inCare };
  const chances = z.array(z.number()).catch([]).parse(expected.p_empty_at);
  const more = (at: string, index: number) => {
    const direct = chanceOf(`p_empty_${at}`, (outcome) => stateOn(moments[index], 'inCare')(outcome) === 0);
    return [chances[index] < SELDOM ? allGone(`p_empty_${at}`, moments[index], inCare) : direct];
  };
  const dated = byDate({ expected, moments, segments: [segment], more });
  const days = Math.ceil(Math.min(MOST_HISTORY_DAYS, 60 * replacementDaysOf(stay)));
  const whole: Reading[] = [
    meanOf('mean_remaining_days_on_day_0', ({ total }) => total('careDays', 0) / inCare),
    ofLives(meanOf('mean_days_until_last_client_leaves', lastEnd)),
    ofLives(deviationOf('sd_days_until_last_client_leaves', lastEnd)),
  ];
  const untilEmpty = trialsOf({ id: 'until-empty', days, segments: [segment] }, whole, expected);
  return { trials: [...(dated.trials ?? []), ...untilEmpty] };
};

const lastEnd = ({ lives }: Outcome) => Math.max(...lives().ended);

/** Below this the runs in which all are gone are too few to count. */
const SELDOM = 0.02;

/** Clients leave independently of each other: the chance that all are gone is that of one, to the power of all. */
function allGone(output: string, day: number, inCare: number): Reading {
  const stillThere = stateOn(day, 'inCare');
  return {
    output,
    sums: (outcome) => [stillThere(outcome)],
    value: ([there]) => (1 - there / inCare) ** inCare,
  };
}

const clearInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.firstCome,
  start: input.startState,
});

/** How long until the list is empty: runs that last longer than nearly all lists. */
export const untilListEmpty: Mapping = (inputs, expected) => {
  const read = input.readInputs(clearInputs, inputs);
  const { inflow, length_of_stay: stay, places, start } = read;
  const segment = segmentOf(read, inflow, places);
  // Few lists last longer than twice the mean time to serve who waits, and then twelve times what they need to forget.
  const served = places / meanDaysOf(stay);
  if (inflow >= served) throw new NotCovered('more clients than places: the list may never be empty');
  const clients = start.waiting + places - start.inCare + 1;
  const longest = (2 * clients) / (served - inflow) + 12 * listRelaxationDays(stay, inflow, places);
  const unitDays = Math.max(1, longest / MOST_HISTORY_DAYS);
  const days = Math.ceil(longest / unitDays) * unitDays;
  // One list in a hundred thousand lasts longer.
  const emptyDay = ({ lives }: Outcome) => {
    const day = lives().listEmptyDay;
    return Number.isNaN(day) ? days : day;
  };
  const readings = [
    meanOf('mean_days_until_list_empty', emptyDay),
    deviationOf('sd_days_until_list_empty', emptyDay),
    ...Object.keys(expected).flatMap((output) => {
      const day = /^p_list_has_been_empty_by_day_([\d.]+)$/.exec(output)?.[1];
      return day === undefined ? [] : [chanceOf(output, (outcome: Outcome) => emptyDay(outcome) <= Number(day))];
    }),
  ].map(ofLives);
  return { trials: trialsOf({ id: 'until-list-empty', days, unitDays, segments: [segment] }, readings, expected) };
};

interface Begun {
  readonly length_of_stay: SegmentSketch['stay'];
  readonly waiting_list: 'list' | 'refuse';
  readonly start: { readonly inCare: number; readonly waiting: number };
}

function segmentOf(
  { length_of_stay, waiting_list, start }: Begun,
  perDay: number | Steps,
  places: number | Steps,
): SegmentSketch {
  return {
    stay: length_of_stay,
    streams: [{ perDay }],
    places,
    waiting: waiting_list,
    inCare: start.inCare,
    waitingAtStart: start.waiting,
  };
}
