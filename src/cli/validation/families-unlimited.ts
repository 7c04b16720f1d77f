import type { Cells } from '../../experiment/cells.ts';
import { z } from '../../scenario/z.ts';
import { byDate, inCare } from './by-date.ts';
import * as input from './inputs.ts';
import { chanceOf, deviationOf, type Mapping, meanOf, varianceOf } from './plan.ts';
import { wave } from './season.ts';
import { type SegmentSketch, type Steps, scenarioOf } from './sketch.ts';

const FIRST = 0;

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

/** Unlimited places from empty, inflow in steps: the number in care is Poisson on each day. */
export const fromEmpty: Mapping = (inputs, expected) => {
  const read = input.readInputs(unlimitedInputs, inputs);
  const means = z.array(z.number()).parse(expected.mean_in_care_at);
  const segment: SegmentSketch = {
    stay: read.length_of_stay,
    inflow: read.inflow,
    places: 'unlimited',
    waiting: 'list',
  };
  return byDate(read.measure_at_days, [segment], (at, index) => [
    meanOf(`mean_in_care_${at}`, inCare),
    varianceOf(`variance_in_care_${at}`, inCare),
    chanceOf(`p_at_most_floor_mean_${at}`, (cells) => inCare(cells) <= Math.floor(means[index])),
  ]);
};

const seasonalInputs = unlimitedInputs.extend({
  inflow: input.seasonal,
  start: z.string().startsWith('periodic steady state'),
});

/**
 * Unlimited places with a yearly wave in the inflow, long after the start. Moments need not be whole days: the wave is
 * shifted instead. The wave covers the last 1900 days in steps of eight; before that its mean is enough.
 */
export const seasonal: Mapping = (inputs) => {
  const read = input.readInputs(seasonalInputs, inputs);
  const longest = read.length_of_stay.kind === 'mixture' ? read.length_of_stay.parts : [{ stay: read.length_of_stay }];
  const history = Math.max(2000, Math.ceil(12 * Math.max(...longest.map(({ stay }) => input.meanDaysOf(stay)))));
  return {
    trials: read.measure_at_days.map((moment, index) => ({
      scenario: scenarioOf({
        id: `seizoen-${index}`,
        days: history,
        segments: [
          {
            stay: read.length_of_stay,
            inflow: [
              [0, read.inflow.mean],
              ...wave({ ...read.inflow, shift: read.inflow.shift + moment - history }, history - 1900, history, 8),
            ],
            places: 'unlimited',
            waiting: 'list',
          },
        ],
      }),
      readings: [meanOf(`mean_in_care_at[${index}]`, inCare), varianceOf(`variance_in_care_at[${index}]`, inCare)],
    })),
    notCovered: {
      peak_mean_in_care: 'a peak needs the mean on every day, not on four days',
      lag_of_peak_behind_peak_inflow_days: 'a peak needs the mean on every day, not on four days',
    },
  };
};

const chainInputs = z.strictObject({
  inflow_segment_1: z
    .strictObject({ process: z.literal('poisson'), rate_per_day: z.number(), until_day: z.null() })
    .transform(({ rate_per_day }) => rate_per_day),
  length_of_stay_1: input.stay,
  p_moves_on_to_segment_2: z.number(),
  length_of_stay_2: input.stay,
  places: input.unlimited,
  start: input.startState,
  measure_at_days: input.measureDays,
});

/** Two unlimited segments in a row. */
export const chain: Mapping = (inputs) => {
  const read = input.readInputs(chainInputs, inputs);
  const unlimited = { places: 'unlimited', waiting: 'list' } as const;
  const segments: SegmentSketch[] = [
    {
      ...unlimited,
      stay: read.length_of_stay_1,
      inflow: read.inflow_segment_1,
      exits: [{ to: 1, share: read.p_moves_on_to_segment_2 }],
    },
    { ...unlimited, stay: read.length_of_stay_2, inflow: 0 },
  ];
  return byDate(read.measure_at_days, segments, (at) => [
    meanOf(`mean_in_care_1_${at}`, inCare),
    meanOf(`mean_in_care_2_${at}`, (cells) => cells.last('inCare', 1)),
  ]);
};

const budgetInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: input.unlimited,
  start: input.startState.or(z.literal('steady state on day 0')),
  horizon_days: z.int().positive(),
  price_per_day_eur: z.number().positive(),
  budgets_eur: z.array(z.number()).nullish(),
});

/** The bill of one period under a price per day, with its spread over the futures. */
export const yearlyBill: Mapping = (inputs, expected) => {
  const read = input.readInputs(budgetInputs, inputs);
  const isSteady = typeof read.start === 'string';
  const scenario = scenarioOf({
    id: 'rekening',
    days: read.horizon_days,
    ...(isSteady ? { warmUpDays: Math.ceil(20 * input.meanDaysOf(read.length_of_stay)) } : {}),
    segments: [
      {
        stay: read.length_of_stay,
        inflow: read.inflow,
        places: 'unlimited',
        waiting: 'list',
        contract: 'pxq',
        eurosPerDay: read.price_per_day_eur,
      },
    ],
  });
  const careDays = (cells: Cells) => cells.total('careDays', FIRST);
  const admissions = (cells: Cells) => cells.total('admissions', FIRST);
  const payment = (cells: Cells) => cells.payment();
  const spread = deviationOf('half_width_95_of_mean_with_100_replications_eur', payment);
  const readings = [
    meanOf('mean_client_days', careDays),
    deviationOf('sd_client_days', careDays),
    meanOf('mean_cost_eur', payment),
    deviationOf('sd_cost_eur', payment),
    meanOf('mean_admissions', admissions),
    deviationOf('sd_admissions', admissions),
    // Student's t of 95 % with 99 degrees of freedom is 1.984217.
    { ...spread, value: (means: readonly number[]) => (1.984217 * spread.value(means)) / 10 },
    ...(read.budgets_eur ?? []).map((budget, index) =>
      chanceOf(`p_cost_above_budget[${index}]`, (cells) => payment(cells) > budget),
    ),
  ];
  return { trials: [{ scenario, readings: readings.filter(({ output }) => output.replace(/\[.*/, '') in expected) }] };
};
