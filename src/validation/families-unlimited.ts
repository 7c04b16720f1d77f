import { z } from '../scenario/z.ts';
import { byDate, stateOn } from './by-date.ts';
import * as input from './inputs.ts';
import { meanDaysOf, replacementDaysOf } from './long-run.ts';
import type { Outcome } from './outcome.ts';
import {
  chanceOf,
  deviationOf,
  type Mapping,
  meanOf,
  type Reading,
  type Trial,
  trialsOf,
  type ValidationCase,
  varianceOf,
} from './plan.ts';
import { type Season, waveSteps } from './season.ts';
import { type SegmentSketch, type Sketch, type Steps, unitOf } from './sketch.ts';

/** Families of segments in which there is always a place. */

type Expected = ValidationCase['expected'];

const UNLIMITED = { places: 'unlimited', waiting: 'list' } as const;
const steps = z.array(z.tuple([z.number(), z.number().min(0)]));

const unlimitedInputs = z.strictObject({
  inflow: z
    .strictObject({ process: z.literal('poisson, piecewise constant'), from_day_and_rate_per_day: steps })
    .transform((given): Steps => given.from_day_and_rate_per_day),
  length_of_stay: input.stay,
  places: input.unlimited,
  start: input.startState,
  measure_at_days: input.measureDays,
});

/** Inflow in steps, from empty: the number in care is Poisson on each day. */
export const fromEmpty: Mapping = (inputs, expected) => {
  const read = input.readInputs(unlimitedInputs, inputs);
  const means = z.array(z.number()).catch([]).parse(expected.mean_in_care_at);
  const { inCare } = read.start;
  const segment: SegmentSketch = {
    ...UNLIMITED,
    stay: read.length_of_stay,
    streams: [{ perDay: read.inflow }],
    inCare,
  };
  const more = (at: string, index: number) => [
    // A mean that is a whole number on paper may be written a hair below it.
    chanceOf(
      `p_at_most_floor_mean_${at}`,
      (outcome) => stateOn(read.measure_at_days[index], 'inCare')(outcome) <= Math.floor(means[index] + 1e-9),
    ),
  ];
  return byDate({ expected, moments: read.measure_at_days, segments: [segment], more });
};

const seasonalInputs = unlimitedInputs.extend({
  inflow: input.seasonal,
  start: z.string().startsWith('periodic steady state'),
});

/** A wave in the inflow, long after the start: on four moments, and as a whole. */
export const seasonal: Mapping = (inputs, expected) => {
  const read = input.readInputs(seasonalInputs, inputs);
  const { inflow, length_of_stay: stay, measure_at_days: moments } = read;
  const dated = moments.flatMap((moment, index) => momentOfWave(inflow, stay, moment, `at[${index}]`, expected));
  return { trials: [...dated, ...wholeWave(inflow, stay, expected)] };
};

/** Mean remaining stays after which next to nobody is left who was there at the start. */
const HISTORY = 8;
/** Steps of the wave in one period: the mean over a step flattens a wave by 1 - (pi / steps)^2 / 6. */
const STEPS_IN_PERIOD = 100;

/** One moment: the end of a run, with a wave that is shifted so that its moment is there. */
function momentOfWave(
  season: Season,
  stay: SegmentSketch['stay'],
  moment: number,
  at: string,
  expected: Expected,
): readonly Trial[] {
  const historyDays = Math.min(MOST_DAYS, Math.ceil(HISTORY * replacementDaysOf(stay)));
  const width = Math.max(1, Math.round(season.period / STEPS_IN_PERIOD), Math.ceil(historyDays / MOST_STEPS));
  const days = Math.ceil(historyDays / width) * width;
  const shifted = { ...season, shift: season.shift + moment - days };
  const segment: SegmentSketch = {
    ...UNLIMITED,
    stay,
    streams: [{ perDay: waveSteps(shifted, 0, days, width) }],
    inCare: Math.round(season.mean * meanDaysOf(stay)),
  };
  const inCare = stateOn(days, 'inCare');
  const readings = [meanOf(`mean_in_care_${at}`, inCare), varianceOf(`variance_in_care_${at}`, inCare)];
  return trialsOf({ id: `wave-${at.replace(/\D/g, '')}`, days, segments: [segment] }, readings, expected);
}

/** A little less than the language has room for: days in a run, and steps of an inflow. */
const MOST_DAYS = 36_000;
const MOST_STEPS = 3600;

/**
 * The whole wave: a segment that always has a place is a linear system, and answers a sine with a sine. Its mean,
 * amplitude and phase are fitted to the weekly states of a century.
 */
function wholeWave(season: Season, stay: SegmentSketch['stay'], expected: Expected): readonly Trial[] {
  const historyDays = Math.min(MOST_DAYS / 2, Math.ceil(HISTORY * replacementDaysOf(stay)));
  const width = Math.max(1, Math.ceil(Math.max(season.period / STEPS_IN_PERIOD, MOST_DAYS / MOST_STEPS)));
  const periods = Math.floor((MOST_DAYS - historyDays) / season.period);
  const days = Math.floor(historyDays + Math.max(1, periods) * season.period);
  const segment: SegmentSketch = {
    ...UNLIMITED,
    stay,
    streams: [{ perDay: waveSteps(season, 0, days, width) }],
    inCare: Math.round(season.mean * meanDaysOf(stay)),
  };
  const radians = (day: number) => (2 * Math.PI * day) / season.period;
  const sums = ({ pointDays, state }: Outcome) => {
    // The normal equations of a + b cos + c sin.
    const all = new Float64Array(9);
    for (const [point, day] of pointDays.entries()) {
      if (day < historyDays) continue;
      const [cos, sin, inCare] = [Math.cos(radians(day)), Math.sin(radians(day)), state('inCare', 0, point)];
      [1, cos, sin, cos * cos, cos * sin, sin * sin, inCare, inCare * cos, inCare * sin].forEach((value, at) => {
        all[at] += value;
      });
    }
    return [...all];
  };
  const peak: Reading = {
    output: 'peak_mean_in_care',
    sums,
    value: (means) => {
      const [mean, cos, sin] = fitted(means);
      return mean + Math.hypot(cos, sin);
    },
  };
  const lag: Reading = {
    output: 'lag_of_peak_behind_peak_inflow_days',
    sums,
    value: (means) => {
      const [, cos, sin] = fitted(means);
      const peakDay = (Math.atan2(sin, cos) * season.period) / (2 * Math.PI);
      // The inflow peaks a quarter of a period after it passes its mean upwards.
      const inflowPeakDay = season.period * (season.amplitude < 0 ? 0.75 : 0.25) - season.shift;
      return positiveModulo(peakDay - inflowPeakDay, season.period);
    },
  };
  return trialsOf({ id: 'whole-wave', days, segments: [segment] }, [peak, lag], expected);
}

/** Solves the normal equations by Cramer's rule. */
function fitted([n, c, s, cc, cs, ss, y, yc, ys]: readonly number[]): readonly [number, number, number] {
  const determinant = det([n, c, s], [c, cc, cs], [s, cs, ss]);
  return [
    det([y, c, s], [yc, cc, cs], [ys, cs, ss]) / determinant,
    det([n, y, s], [c, yc, cs], [s, ys, ss]) / determinant,
    det([n, c, y], [c, cc, yc], [s, cs, ys]) / determinant,
  ];
}

type Row = readonly [number, number, number];

function det(a: Row, b: Row, c: Row): number {
  return a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
}

function positiveModulo(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus;
}

const chainInputs = z.strictObject({
  inflow_segment_1: z.strictObject({
    process: z.literal('poisson'),
    rate_per_day: z.number().min(0),
    until_day: z.number().positive().nullable(),
  }),
  length_of_stay_1: input.stay,
  p_moves_on_to_segment_2: z.number().min(0).max(1),
  length_of_stay_2: input.stay,
  places: input.unlimited,
  start: input.startState,
  measure_at_days: input.measureDays,
});

/** Two segments in a row. */
export const chain: Mapping = (inputs, expected) => {
  const read = input.readInputs(chainInputs, inputs);
  const { rate_per_day: rate, until_day: until } = read.inflow_segment_1;
  const perDay: Steps =
    until === null
      ? [[0, rate]]
      : [
          [0, rate],
          [until, 0],
        ];
  const segments: SegmentSketch[] = [
    {
      ...UNLIMITED,
      stay: read.length_of_stay_1,
      streams: [{ perDay }],
      exits: [{ to: 1, share: read.p_moves_on_to_segment_2 }],
      inCare: read.start.inCare,
    },
    { ...UNLIMITED, stay: read.length_of_stay_2 },
  ];
  return byDate({ expected, moments: read.measure_at_days, segments });
};

const budgetInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: input.unlimited,
  start: input.startState.or(z.literal('steady state on day 0')),
  horizon_days: z.number().positive(),
  price_per_day_eur: z.number().positive(),
  budgets_eur: z.array(z.number()).nullish(),
});

/** The bill of one period under a price per day, with its spread over the futures. */
export const yearlyBill: Mapping = (inputs, expected) => {
  const read = input.readInputs(budgetInputs, inputs);
  const { inflow, length_of_stay: stay, price_per_day_eur: eurosPerDay, horizon_days: days } = read;
  const isSteady = typeof read.start === 'string';
  const sketch: Sketch = {
    id: 'bill',
    days,
    unitDays: unitOf([days]),
    ...(isSteady && { warmUpDays: Math.min(MOST_DAYS, Math.ceil(HISTORY * replacementDaysOf(stay))) }),
    segments: [
      {
        ...UNLIMITED,
        stay,
        streams: [{ perDay: inflow }],
        inCare: typeof read.start === 'string' ? Math.round(inflow * meanDaysOf(stay)) : read.start.inCare,
        contract: 'pxq',
        eurosPerDay,
      },
    ],
  };
  const careDays = ({ total }: Outcome) => total('careDays', 0);
  const admissions = ({ total }: Outcome) => total('admissions', 0);
  const payment = (outcome: Outcome) => outcome.payment();
  const spread = deviationOf('half_width_95_of_mean_with_100_replications_eur', payment);
  const readings: Reading[] = [
    meanOf('mean_client_days', careDays),
    deviationOf('sd_client_days', careDays),
    meanOf('mean_cost_eur', payment),
    deviationOf('sd_cost_eur', payment),
    meanOf('mean_admissions', admissions),
    deviationOf('sd_admissions', admissions),
    // Student's t of 95 % with 99 degrees of freedom is 1.984217.
    { ...spread, value: (means) => (1.984217 * spread.value(means)) / 10 },
    ...(read.budgets_eur ?? []).map((budget, index) =>
      chanceOf(`p_cost_above_budget[${index}]`, (outcome) => payment(outcome) > budget),
    ),
  ];
  return { trials: trialsOf(sketch, readings, expected) };
};
