import type { Cells } from '../../experiment/cells.ts';
import { z } from '../../scenario/z.ts';
import * as input from './inputs.ts';
import { chanceOf, deviationOf, type Mapping, meanOf, type Reading, ratioOf, varianceOf } from './plan.ts';
import { type SegmentSketch, type Steps, scenarioOf } from './sketch.ts';

const FIRST = 0;
const inCare = (cells: Cells) => cells.last('inCare', FIRST);
const waiting = (cells: Cells) => cells.last('waiting', FIRST);
const all = (cells: Cells) => inCare(cells) + waiting(cells);

/** One run for each measure day: the day is the horizon, so its state is recorded exactly. */
function byDate(
  days: readonly number[],
  segments: readonly SegmentSketch[],
  readings: (at: string, index: number) => Reading[],
) {
  return {
    trials: days.map((day, index) => ({
      scenario: scenarioOf({ id: `op-dag-${day}`, days: day, segments }),
      readings: readings(`at[${index}]`, index),
    })),
  };
}

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
  inflow: z
    .strictObject({ process: z.literal('poisson, time-varying'), rate_per_day: z.string() })
    .transform(({ rate_per_day }) => seasonOf(rate_per_day)),
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
export const unlimitedFromEmpty: Mapping = (inputs, expected) => {
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
  inflow: seasonalPlacesInputs.shape.inflow,
  start: z.string().startsWith('periodic steady state'),
});

/**
 * Unlimited places with a yearly wave in the inflow, long after the start. Moments need not be whole days: the wave is
 * shifted instead. The wave covers the last 1900 days in steps of eight; before that its mean is enough.
 */
export const seasonalUnlimited: Mapping = (inputs) => {
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

interface Season {
  readonly mean: number;
  readonly amplitude: number;
  readonly shift: number;
}

/** Reads `0.3*(1+0.4*sin(2*pi*(t-0)/365))`: nothing else is known. */
function seasonOf(formula: string): Season {
  const parts = /^([\d.]+)\*\(1\+([\d.]+)\*sin\(2\*pi\*(?:t|\(t-([\d.]+)\))\/365\)\)$/.exec(formula);
  if (!parts) throw new Error(`seasonOf: ${formula}`);
  return { mean: Number(parts[1]), amplitude: Number(parts[2]), shift: -Number(parts[3] ?? 0) };
}

/** A yearly wave as steps, each with the exact mean of the wave over its days. */
function wave({ mean, amplitude, shift }: Season, from: number, until: number, width: number): Steps {
  const radians = (day: number) => (2 * Math.PI * (day + shift)) / 365;
  return Array.from({ length: Math.ceil((until - from) / width) }, (_, step) => {
    const [a, b] = [from + step * width, from + (step + 1) * width];
    const area = (365 / (2 * Math.PI)) * (Math.cos(radians(a)) - Math.cos(radians(b)));
    return [a, mean * (1 + (amplitude * area) / width)] as const;
  });
}
