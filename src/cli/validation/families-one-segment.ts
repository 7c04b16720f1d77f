import type { Cells } from '../../experiment/cells.ts';
import { z } from '../../scenario/z.ts';
import * as input from './inputs.ts';
import {
  LONG_RUN,
  type Mapping,
  meanOf,
  NO_CLIENT_RECORDS,
  NotCovered,
  type Plan,
  type Reading,
  ratioOf,
} from './plan.ts';
import { type SegmentSketch, type Stay, scenarioOf } from './sketch.ts';

const FIRST = 0;

const waitingListInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.firstCome,
  start: input.steadyState,
});

/** One segment with an unlimited first-come list in its long run: M/M/c, M/D/c, M/G/1, M/H2/c. */
export const waitingList: Mapping = (inputs, expected) => {
  const { inflow, length_of_stay, places } = input.readInputs(waitingListInputs, inputs);
  return longRunList({ stay: length_of_stay, inflow, places, waiting: 'list' }, inflow, places, expected);
};

const priorityInputs = z.strictObject({
  inflow_by_class: z.tuple([input.poisson, input.poisson]),
  length_of_stay: input.plainStay.optional(),
  length_of_stay_by_class: z.tuple([input.plainStay, input.plainStay]).optional(),
  places: z.int().positive(),
  waiting_list: z.string().startsWith('unlimited; class 1 first, first come first served within a class'),
  start: input.steadyState,
});

/** Two classes, the first before the second: urgent clients go first on the list. */
export const priority: Mapping = (inputs, expected) => {
  const read = input.readInputs(priorityInputs, inputs);
  const [first, second] = read.length_of_stay_by_class ?? [read.length_of_stay, read.length_of_stay];
  if (first === undefined || second === undefined) throw new NotCovered('no length of stay');
  const [urgent, other] = read.inflow_by_class;
  const inflow = urgent + other;
  const parts = [
    { share: urgent / inflow, stay: first, urgent: true } as const,
    { share: other / inflow, stay: second },
  ];
  const segment = {
    stay: { kind: 'mixture', parts },
    inflow,
    places: read.places,
    waiting: 'most-urgent-first',
  } as const;
  const byClass = 'results are not kept by client group yet';
  const plan = longRunList(segment, inflow, read.places, expected);
  return { ...plan, notCovered: { mean_wait_days_by_class: byClass, sum_of_rho_times_wait: byClass } };
};

function longRunList(segment: SegmentSketch, inflow: number, places: number, expected: object): Plan {
  const isFull = (cells: Cells) => cells.meanState((at) => (at('inCare', FIRST) >= places ? 1 : 0));
  const waited = (cells: Cells) => cells.total('waitedDays', FIRST);
  const admissions = (cells: Cells) => cells.total('admissions', FIRST);
  const readings: Record<string, Reading> = Object.fromEntries(
    [
      // Referrals find the segment as it is on average (PASTA), and the list is never longer than zero unless all is full.
      meanOf('p_wait', isFull),
      meanOf('p_all_places_full', isFull),
      ratioOf('mean_wait_days_all', waited, admissions),
      {
        output: 'mean_wait_days_of_those_who_wait',
        sums: (cells: Cells) => [waited(cells), admissions(cells), isFull(cells)],
        value: ([days, clients, full]: readonly number[]) => days / clients / full,
      },
      meanOf('mean_waiting_list', (cells) => cells.total('waitingDays', FIRST) / cells.days()),
      meanOf('mean_in_care', (cells) => cells.total('careDays', FIRST) / cells.days()),
      meanOf('occupancy', (cells) => cells.total('careDays', FIRST) / cells.days() / places),
      {
        // First come, first served and Poisson referrals: E[list (list - 1)] = inflow^2 E[wait^2] (Haji and Newell 1971).
        output: 'sd_wait_days_all',
        sums: (cells: Cells) => [
          cells.meanState((at) => at('waiting', FIRST)),
          cells.meanState((at) => at('waiting', FIRST) * (at('waiting', FIRST) - 1)),
        ],
        value: ([list, pairs]: readonly number[]) => Math.sqrt(pairs - list * list) / inflow,
      },
    ].map((reading) => [reading.output, reading]),
  );
  const beyond = Object.keys(expected).flatMap((output) => {
    const days = /^p_wait_longer_than_(\d+)_days$/.exec(output)?.[1];
    return days === undefined ? [] : [{ output, days: Number(days) }];
  });
  for (const { output } of beyond) {
    readings[output] = ratioOf(
      output,
      (cells) => cells.total('overNormStarts', FIRST),
      (cells) => cells.total('referrals', FIRST),
    );
  }
  const asked = Object.keys(expected).flatMap((output) => readings[output] ?? []);
  const normDays = beyond[0]?.days ?? 30;
  return {
    trials: [
      { scenario: scenarioOf({ id: 'wachtlijst', ...LONG_RUN, normDays, segments: [segment] }), readings: asked },
    ],
    notCovered: { wait_days_p95: NO_CLIENT_RECORDS },
  };
}

const refusalInputs = z.strictObject({
  inflow: input.poisson,
  length_of_stay: input.stay,
  places: z.int().positive(),
  waiting_list: input.refusal,
  start: input.steadyState,
  price_per_day_eur: z.number().min(0).optional(),
});

/** One segment that refuses whoever finds it full, in its long run: M/G/c/c, with or without a maximum stay. */
export const refusal: Mapping = (inputs) => {
  const { inflow, length_of_stay, places, price_per_day_eur } = input.readInputs(refusalInputs, inputs);
  return longRunRefusal(inflow, length_of_stay, places, price_per_day_eur ?? 0);
};

const sharedInputs = z.strictObject({
  inflow_by_class: z.array(input.poisson),
  length_of_stay_by_class: z.array(input.plainStay),
  places: z.int().positive(),
  waiting_list: input.refusal,
  start: input.steadyState,
});

/** Client groups with different stays share the places. */
export const sharedPlaces: Mapping = (inputs) => {
  const read = input.readInputs(sharedInputs, inputs);
  const inflow = read.inflow_by_class.reduce((sum, rate) => sum + rate, 0);
  const parts = read.inflow_by_class.map((rate, part) => ({
    share: rate / inflow,
    stay: read.length_of_stay_by_class[part],
  }));
  const plan = longRunRefusal(inflow, { kind: 'mixture', parts }, read.places, 0);
  const reason = 'results are not kept by client group yet';
  return { ...plan, notCovered: { mean_in_care_by_class: reason, refused_per_365_days_by_class: reason } };
};

function longRunRefusal(inflow: number, stay: Stay, places: number, eurosPerDay: number): Plan {
  const segment: SegmentSketch = { stay, inflow, places, waiting: 'refuse', contract: 'pxq', eurosPerDay };
  const perYear = (of: (cells: Cells) => number) => (cells: Cells) => (of(cells) * 365) / cells.days();
  const careDays = (cells: Cells) => cells.total('careDays', FIRST);
  return {
    trials: [
      {
        scenario: scenarioOf({ id: 'weigeren', ...LONG_RUN, segments: [segment] }),
        readings: [
          ratioOf(
            'p_refused',
            (cells) => cells.total('refused', FIRST),
            (cells) => cells.total('referrals', FIRST),
          ),
          meanOf('mean_in_care', (cells) => careDays(cells) / cells.days()),
          meanOf('occupancy', (cells) => careDays(cells) / cells.days() / places),
          meanOf(
            'refused_per_365_days',
            perYear((cells) => cells.total('refused', FIRST)),
          ),
          meanOf(
            'admitted_per_365_days',
            perYear((cells) => cells.total('admissions', FIRST)),
          ),
          meanOf('client_days_per_365_days', perYear(careDays)),
          meanOf(
            'pxq_cost_per_365_days',
            perYear((cells) => cells.payment()),
          ),
          meanOf(
            'cost_of_empty_places_per_365_days',
            perYear((cells) => places * cells.days() * eurosPerDay - cells.payment()),
          ),
          ratioOf('mean_stay_days', careDays, (cells) => cells.total('admissions', FIRST)),
        ],
      },
    ],
    notCovered: { p_stay_reaches_maximum: NO_CLIENT_RECORDS },
  };
}
