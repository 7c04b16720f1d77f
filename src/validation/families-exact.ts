import { dayOf, dayOfDate, partsOfDay } from '../calendar/calendar.ts';
import { stayQuantile } from '../experiment/stay-quantile.ts';
import { z } from '../scenario/z.ts';
import { gridOf } from '../simulation/compile/grid.ts';
import { meanInterval, quantileInterval, welchInterval } from '../statistics/interval.ts';
import { mser } from '../statistics/mser.ts';
import { pairedDifference } from '../statistics/paired.ts';
import { quantile } from '../statistics/quantile.ts';
import { summarise } from '../statistics/summary.ts';
import * as generators from './generators.ts';
import * as input from './inputs.ts';
import { meanDaysOf, meanSquareOf } from './long-run.ts';
import { NotCovered } from './not-covered.ts';
import { type Figure, type Mapping, meanOf, type Plan, trialsOf } from './plan.ts';
import { type SegmentSketch, type Sketch, scenarioOf } from './sketch.ts';

/** Families without chance, other than single traces. */

const calendarInputs = z.strictObject({
  from: z.string(),
  until_not_including: z.string(),
  in_care_constant: z.int().positive(),
  price_per_day_eur: z.number().min(0),
  lump_sum_eur: z.number().nullish(),
  time_zone: z.string(),
});

/** A stay that outlasts every period: each place changes hands at most once, and there is a next client for each. */
const FOR_EVER = { kind: 'fixed', meanDays: 36_500 } as const;

/** Places that are always full, paid by the day and by a fixed amount for the period. */
export const calendarAndMoney: Mapping = (inputs, expected) => {
  const read = input.readInputs(calendarInputs, inputs);
  const { in_care_constant: inCare, price_per_day_eur: eurosPerDay, lump_sum_eur } = read;
  const days = dayOfDate(read.until_not_including) - dayOfDate(read.from);
  const full: SegmentSketch = {
    stay: FOR_EVER,
    places: inCare,
    waiting: 'list',
    inCare,
    waitingAtStart: inCare,
    contract: 'pxq',
    eurosPerDay,
  };
  const sketch: Sketch = { id: 'calendar', startDate: read.from, days, segments: [full] };
  const { monthEdges, startDay } = gridOf(scenarioOf(sketch));
  const months = monthEdges.length - 1;
  const lumpSum = lump_sum_eur ?? 0;
  const fixed: Sketch = {
    ...sketch,
    // A fixed amount is paid in twelfths of a year, of which part of a month has its part.
    lumpsumEurosPerYear: (lumpSum * 12) / monthsIn(monthEdges.map((day) => startDay + day)),
    segments: [{ ...full, contract: 'lumpsum' }],
  };
  return {
    figures: [{ output: 'days', found: days }],
    trials: [
      ...trialsOf(
        sketch,
        [
          meanOf('client_days', ({ total }) => total('careDays', 0)),
          meanOf('pxq_cost_eur', (outcome) => outcome.payment()),
          meanOf('pxq_minus_lump_sum_eur', (outcome) => outcome.payment() - lumpSum),
          meanOf('break_even_average_in_care', (outcome) => (lumpSum * inCare) / outcome.payment()),
          ...Array.from({ length: months }, (_, month) =>
            meanOf(`client_days_by_month[${month}]`, ({ total }) => total('careDays', 0, month, month + 1)),
          ),
        ],
        expected,
      ),
      ...trialsOf(
        fixed,
        [meanOf('lump_sum_eur', (outcome) => outcome.payment())],
        lump_sum_eur === null ? {} : expected,
      ),
    ],
  };
};

/** Calendar months between the edges of months, the first and the last of which may be parts. */
function monthsIn(edges: readonly number[]): number {
  return edges.slice(1).reduce((sum, edge, index) => {
    const { year, month } = partsOfDay(edges[index]);
    return sum + (edge - edges[index]) / (dayOf(year, month + 1, 1) - dayOf(year, month, 1));
  }, 0);
}

const summaryInputs = z.strictObject({ values: z.array(z.number()).min(1) });

/** What the statistics room says about a list of results. Null where so few values say nothing. */
export const summaryStatistics: Mapping = (inputs, expected) => {
  const { values } = input.readInputs(summaryInputs, inputs);
  const sorted = values.toSorted((a, b) => a - b);
  const summary = summarise(values);
  if (summary === null) return {};
  const interval = meanInterval(summary);
  const median = quantileInterval(sorted, 0.5);
  // The half width around zero: around a mean of a thousand million its last digits drown.
  const halfWidth = meanInterval({ ...summary, mean: 0 })?.high ?? null;
  return {
    figures: [
      { output: 'n', found: summary.n },
      { output: 'mean', found: summary.mean },
      { output: 'sd', found: summary.sd },
      { output: 'standard_error', found: summary.standardError },
      { output: 'minimum', found: summary.minimum },
      { output: 'maximum', found: summary.maximum },
      { output: 'median', found: quantile(sorted, 0.5) },
      { output: 'half_width_95', found: halfWidth },
      ...bothEnds('ci95', interval),
      ...bothEnds('median_ci95_order_statistics', median),
      { output: 'median_ci95_exact_coverage', found: median?.coverage ?? null },
      ...numbered(expected, /^p(\d+)_linear$/, (percentage) => quantile(sorted, percentage / 100)),
    ],
  };
};

const pairedInputs = z.strictObject({ policy_a: z.array(z.number()).min(2), policy_b: z.array(z.number()).min(2) });

/** Two policies that met the same luck, and as if they had not. */
export const pairedComparison: Mapping = (inputs) => {
  const { policy_a, policy_b } = input.readInputs(pairedInputs, inputs);
  if (policy_a.length !== policy_b.length) throw new NotCovered('policies that are not in pairs');
  const difference = pairedDifference(policy_a, policy_b);
  const [a, b] = [summarise(policy_a), summarise(policy_b)];
  if (difference === null || difference.low === null || difference.high === null || !a || !b) return {};
  const independent = (a.standardError ?? 0) ** 2 + (b.standardError ?? 0) ** 2;
  return {
    figures: [
      { output: 'mean_difference', found: difference.mean },
      { output: 'variance_reduction_factor', found: independent / (difference.standardError ?? Number.NaN) ** 2 },
      ...bothEnds('paired_ci95', { low: difference.low, high: difference.high }),
      ...bothEnds('welch_ci95', welchInterval(a, b)),
    ],
  };
};

const stayInputs = z.strictObject({ length_of_stay: input.stay });

/** The mean, spread, quantiles and parameters of a stay, from the formulas that the simulator draws by. */
export const stayParameters: Mapping = (inputs, expected) => {
  const { length_of_stay: stay } = input.readInputs(stayInputs, inputs);
  if (stay.kind === 'empirical' || stay.kind === 'mixture') throw new NotCovered('stays that are no single formula');
  const quantileAt = stayQuantile(stay);
  const mean = meanDaysOf(stay);
  return {
    figures: [
      { output: 'mean_days', found: mean },
      { output: 'sd_days', found: Math.sqrt(Math.max(0, meanSquareOf(stay) - mean * mean)) },
      { output: 'cv', found: Math.sqrt(Math.max(0, meanSquareOf(stay) / mean ** 2 - 1)) },
      ...numbered(expected, /^p([\d.]+)_days$/, (percentage) => quantileAt(percentage / 100)),
      ...numbered(expected, /^p_longer_than_([\d.]+)_days$/, (days) => 1 - chanceUntil(days, quantileAt)),
      ...parametersOf(stay.kind, quantileAt, mean, meanSquareOf(stay)),
    ],
  };
};

/** Deviates of the standard normal distribution at which a lognormal stay shows its parameters. */
const NORMAL_P90 = 1.2815515655446004;

function parametersOf(kind: string, quantileAt: (p: number) => number, mean: number, square: number): Figure[] {
  const [p50, p90] = [quantileAt(0.5), quantileAt(0.9)];
  switch (kind) {
    case 'exponential':
      return [{ output: 'rate_per_day', found: Math.LN2 / p50 }];
    case 'lognormal':
      return [
        { output: 'mu', found: Math.log(p50) },
        { output: 'sigma', found: Math.log(p90 / p50) / NORMAL_P90 },
      ];
    case 'weibull':
      return [
        { output: 'shape', found: Math.log(Math.LN10 / Math.LN2) / Math.log(p90 / p50) },
        { output: 'scale', found: quantileAt(1 - 1 / Math.E) },
      ];
    case 'gamma':
      // Mean = shape x scale, variance = shape x scale^2.
      return [
        { output: 'shape', found: mean ** 2 / (square - mean ** 2) },
        { output: 'scale', found: (square - mean ** 2) / mean },
      ];
    default:
      return [];
  }
}

const mserInputs = z.strictObject({
  series: z.array(z.number()).min(1),
  batch_size: z.int().positive(),
  search_limit: z.literal('first half of the batches'),
});

/** The warm-up of a series. */
export const warmUp: Mapping = (inputs) => {
  const { series, batch_size } = input.readInputs(mserInputs, inputs);
  const truncation = mser(series, batch_size);
  return {
    figures: [
      { output: 'truncate_first_n', found: truncation?.first ?? null },
      { output: 'mser_statistic', found: truncation?.statistic ?? null },
      { output: 'truncated_mean', found: truncation?.mean ?? null },
    ],
  };
};

const word = z
  .int()
  .min(0)
  .max(2 ** 32 - 1);
const words = (count: number) => z.array(word).length(count);
const generatorInputs = z.union([
  z.strictObject({ generator: z.literal('MRG32k3a'), seed: words(6) }),
  z.strictObject({ generator: z.literal('pcg32'), initstate: z.int().min(0), initseq: z.int().min(0) }),
  z.strictObject({ generator: z.literal('xoshiro128**'), state: words(4) }),
  z.strictObject({ generator: z.literal('philox4x32-10'), key: words(2), counter: words(4) }),
  z.strictObject({ generator: z.string().regex(/^(seedrandom|alea)\('.*'\)$/) }),
]);
/** Lists in the cases are shorter than this. */
const DRAWS = 1000;

/** Generators of random numbers with published answers. */
export const knownAnswers: Mapping = (inputs, expected) => {
  const read = input.readInputs(generatorInputs, inputs);
  if ('seed' in read) {
    return {
      figures: [
        ...listed(expected, /^first_/, generators.mrg32k3a.draws(read.seed, DRAWS)),
        ...listed(expected, /^state_one_stream_later$/, generators.mrg32k3a.jump(read.seed, 127)),
        ...listed(expected, /^state_one_substream_later$/, generators.mrg32k3a.jump(read.seed, 76)),
      ],
    };
  }
  if ('initstate' in read) {
    const draws = generators.pcg32(BigInt(read.initstate), BigInt(read.initseq), DRAWS);
    return { figures: listed(expected, /^first_/, draws) };
  }
  if ('state' in read) return { figures: listed(expected, /^first_/, generators.xoshiro128(read.state, DRAWS)) };
  if ('key' in read) return { figures: listed(expected, /^output$/, generators.philox4x32(read.key, read.counter)) };
  return textSeeded(read.generator, expected);
};

function textSeeded(text: string, expected: Readonly<Record<string, unknown>>): Plan {
  const make = text.startsWith('alea') ? generators.alea : generators.arc4;
  const seed = text.slice(text.indexOf("'") + 1, -2);
  const plain = make(seed);
  const mixed = make(seed);
  return {
    figures: [
      ...listed(
        expected,
        /^(first_(two|three|four|five|six|ten)|plain_floats_)/,
        Array.from({ length: DRAWS }, () => plain()),
      ),
      { output: 'first_float', found: mixed() },
      { output: 'then_double', found: mixed.double() },
      { output: 'then_int32', found: mixed.int32() },
    ],
  };
}

/** One figure for each place of the expected lists of that name. */
function listed(expected: Readonly<Record<string, unknown>>, name: RegExp, values: readonly number[]): Figure[] {
  return Object.entries(expected).flatMap(([output, list]) =>
    name.test(output) && Array.isArray(list)
      ? list.map((_, index) => ({ output: `${output}[${index}]`, found: values[index] }))
      : [],
  );
}

/** One figure for each expected output whose name holds a number. */
function numbered(expected: object, name: RegExp, of: (value: number) => number): Figure[] {
  return Object.keys(expected).flatMap((output) => {
    const value = name.exec(output)?.[1];
    return value === undefined ? [] : [{ output, found: of(Number(value)) }];
  });
}

function bothEnds(name: string, interval: { readonly low: number; readonly high: number } | null): Figure[] {
  if (interval === null) return [{ output: name, found: null }];
  return [
    { output: `${name}[0]`, found: interval.low },
    { output: `${name}[1]`, found: interval.high },
  ];
}

/** Finds the chance of a stay of at most so many days, by halving. */
function chanceUntil(days: number, quantileAt: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (quantileAt(middle) < days) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
