import type { Cells } from '../../experiment/cells.ts';
import { z } from '../../scenario/z.ts';
import { byDate, inCare, waiting } from './by-date.ts';
import * as input from './inputs.ts';
import { chanceOf, deviationOf, type Mapping, meanOf, ratioOf } from './plan.ts';
import { wave } from './season.ts';
import { type SegmentSketch, scenarioOf } from './sketch.ts';

const FIRST = 0;
const all = (cells: Cells) => inCare(cells) + waiting(cells);

const transientInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.firstCome.or(input.refusal),
  start: input.startState,
  measure_at_days: input.measureDays,
});

/** M/M/c from a given start, state by date. */
export const transient: Mapping = (inputs, expected) => {
  const read = input.readInputs(transientInputs, inputs);
  const segment: SegmentSketch = {
    stay: read.length_of_stay,
    inflow: read.inflow,
    places: read.places,
    waiting: read.waiting_list,
    inCare: read.start.inCare,
    waitingAtStart: read.start.waiting,
  };
  return byDate(read.measure_at_days, [segment], (at) => [
    meanOf(`mean_in_care_${at}`, inCare),
    ...('mean_waiting_list_at' in expected ? [meanOf(`mean_waiting_list_${at}`, waiting)] : []),
    deviationOf(`sd_clients_${at}`, all),
    chanceOf(`p_all_places_full_${at}`, (cells) => inCare(cells) >= read.places),
  ]);
};

const seasonalPlacesInputs = transientInputs.extend({
  inflow: input.seasonal,
});

/** The same with a yearly wave in the inflow, as steps of four days with the exact mean of the wave in each. */
export const seasonalPlaces: Mapping = (inputs) => {
  const read = input.readInputs(seasonalPlacesInputs, inputs);
  const segment: SegmentSketch = {
    stay: read.length_of_stay,
    inflow: wave(read.inflow, 0, Math.max(...read.measure_at_days), 4),
    places: read.places,
    waiting: read.waiting_list,
    inCare: read.start.inCare,
    waitingAtStart: read.start.waiting,
  };
  return byDate(read.measure_at_days, [segment], (at) => [
    meanOf(`mean_in_care_${at}`, inCare),
    meanOf(`mean_waiting_list_${at}`, waiting),
    chanceOf(`p_all_places_full_${at}`, (cells) => inCare(cells) >= read.places),
  ]);
};

const shrinkInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places_from_day: z.array(z.tuple([z.number().or(z.literal('long before')), z.int().min(0)])),
  rule: z.string().startsWith('nobody in care is put out'),
  waiting_list: input.firstCome.or(input.refusal),
  start: input.startState.or(z.string().startsWith('steady state with')),
  measure_at_days: input.measureDays,
  p_refused_at: z.string().optional(),
});

/** Fewer places from a date on; nobody is put out. "Long before" is 2000 days, more than thirteen mean stays. */
export const shrinking: Mapping = (inputs, expected) => {
  const read = input.readInputs(shrinkInputs, inputs);
  const before = typeof read.start === 'string' ? 2000 : 0;
  const start = typeof read.start === 'string' ? { inCare: read.places_from_day[0][1], waiting: 0 } : read.start;
  const places = read.places_from_day.map(
    ([day, number]) => [day === 'long before' ? 0 : day + before, number] as const,
  );
  const segment: SegmentSketch = {
    stay: read.length_of_stay,
    inflow: read.inflow,
    places,
    waiting: read.waiting_list,
    inCare: start.inCare,
    waitingAtStart: start.waiting,
  };
  const days = read.measure_at_days.map((day) => day + before);
  return byDate(days, [segment], (at, index) => {
    const planned = places.findLast(([day]) => day <= days[index])?.[1] ?? 0;
    const readings = [
      meanOf(`mean_in_care_${at}`, inCare),
      meanOf(`mean_waiting_list_${at}`, waiting),
      deviationOf(`sd_waiting_list_${at}`, waiting),
      chanceOf(`p_refused_${at}`, (cells) => inCare(cells) >= planned),
      chanceOf(`p_more_clients_than_places_${at}`, (cells) => inCare(cells) > planned),
    ];
    return readings.filter(({ output }) => output.replace(/\[.*/, '') in expected);
  });
};

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
  const segment: SegmentSketch = {
    stay: read.length_of_stay,
    inflow: 0,
    places: read.start,
    waiting: 'list',
    inCare: read.start,
  };
  const dated = byDate(read.measure_at_days, [segment], (at) => [
    meanOf(`mean_in_care_${at}`, inCare),
    deviationOf(`sd_in_care_${at}`, inCare),
    chanceOf(`p_empty_${at}`, (cells) => inCare(cells) === 0),
  ]);
  const whole = [
    ratioOf(
      'mean_remaining_days_on_day_0',
      (cells) => cells.total('careDays', FIRST),
      () => read.start,
    ),
    // The last departure lies somewhere between two weekly states: on average in the middle.
    meanOf('mean_days_until_last_client_leaves', (cells) => (cells.lastDayWith('inCare', FIRST) ?? 0) + 3.5),
  ].filter(({ output }) => output in expected);
  return {
    trials: [
      ...dated.trials,
      { scenario: scenarioOf({ id: 'tot-leeg', days: 36_500, segments: [segment] }), readings: whole },
    ],
  };
};
