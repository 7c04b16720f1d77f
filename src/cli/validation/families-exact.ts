import { dayOfDate } from '../../calendar/calendar.ts';
import { stayQuantile } from '../../experiment/stay-quantile.ts';
import { z } from '../../scenario/z.ts';
import { meanInterval, quantileInterval } from '../../statistics/interval.ts';
import { pairedDifference } from '../../statistics/paired.ts';
import { quantile } from '../../statistics/quantile.ts';
import { summarise } from '../../statistics/summary.ts';
import * as input from './inputs.ts';
import { type Figure, type Mapping, meanOf, NotCovered } from './plan.ts';
import { type SegmentSketch, scenarioOf } from './sketch.ts';

const FIRST = 0;

const calendarInputs = z.strictObject({
  from: z.string(),
  until_not_including: z.string(),
  in_care_constant: z.int().positive(),
  price_per_day_eur: z.number(),
  lump_sum_eur: z.number().nullable(),
  time_zone: z.string(),
});

/** Places that are always full: 5000 wait, so each place that comes free is taken at that instant. */
export const calendarAndMoney: Mapping = (inputs) => {
  const read = input.readInputs(calendarInputs, inputs);
  const days = dayOfDate(read.until_not_including) - dayOfDate(read.from);
  const full: SegmentSketch = {
    stay: { kind: 'exponential', meanDays: 200 },
    inflow: 0,
    places: read.in_care_constant,
    waiting: 'list',
    inCare: read.in_care_constant,
    waitingAtStart: 5000,
    contract: 'pxq',
    eurosPerDay: read.price_per_day_eur,
  };
  const sketch = { id: 'kalender', startDate: read.from, days } as const;
  const perDay = scenarioOf({ ...sketch, segments: [full] });
  const lumpsum = read.lump_sum_eur ?? 0;
  const perYear = scenarioOf({ ...sketch, lumpsumEurosPerYear: lumpsum, segments: [{ ...full, contract: 'lumpsum' }] });
  const months = monthsBetween(read.from, read.until_not_including);
  return {
    figures: [{ output: 'days', found: days }],
    trials: [
      {
        scenario: perDay,
        readings: [
          meanOf('client_days', (cells) => cells.total('careDays', FIRST)),
          meanOf('pxq_cost_eur', (cells) => cells.payment()),
          meanOf('pxq_minus_lump_sum_eur', (cells) => cells.payment() - lumpsum),
          meanOf(
            'break_even_average_in_care',
            (cells) => (lumpsum * cells.total('careDays', FIRST)) / cells.payment() / days,
          ),
          ...months.map((month) =>
            meanOf(`client_days_by_month[${month}]`, (cells) => cells.total('careDays', FIRST, month, month + 1)),
          ),
        ],
      },
      { scenario: perYear, readings: [meanOf('lump_sum_eur', (cells) => cells.payment())] },
    ],
  };
};

function monthsBetween(from: string, until: string): number[] {
  const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Array.from({ length: monthOf(until) - monthOf(from) }, (_, month) => month);
}

const summaryInputs = z.strictObject({ values: z.array(z.number()).min(2) });

/** What the statistics room says about a list of results. */
export const summaryStatistics: Mapping = (inputs) => {
  const { values } = input.readInputs(summaryInputs, inputs);
  const sorted = values.toSorted((a, b) => a - b);
  const summary = summarise(values);
  if (summary === null || summary.sd === null || summary.standardError === null) return {};
  const interval = meanInterval(summary);
  const median = quantileInterval(sorted, 0.5);
  const figures: Figure[] = [
    { output: 'n', found: summary.n },
    { output: 'mean', found: summary.mean },
    { output: 'sd', found: summary.sd },
    { output: 'standard_error', found: summary.standardError },
    { output: 'p10_linear', found: quantile(sorted, 0.1) },
    { output: 'median', found: quantile(sorted, 0.5) },
    { output: 'p90_linear', found: quantile(sorted, 0.9) },
  ];
  // The half width around zero: around a mean of a thousand million its last digits drown.
  const aroundZero = meanInterval({ ...summary, mean: 0 });
  if (interval !== null && aroundZero !== null) {
    figures.push(
      { output: 'half_width_95', found: aroundZero.high },
      { output: 'ci95[0]', found: interval.low },
      { output: 'ci95[1]', found: interval.high },
    );
  }
  if (median !== null) {
    figures.push(
      { output: 'median_ci95_order_statistics[0]', found: median.low },
      { output: 'median_ci95_order_statistics[1]', found: median.high },
      { output: 'median_ci95_exact_coverage', found: median.coverage },
    );
  }
  return { figures };
};

const pairedInputs = z.strictObject({ policy_a: z.array(z.number()), policy_b: z.array(z.number()) });

/** Two policies that met the same luck. */
export const pairedComparison: Mapping = (inputs) => {
  const { policy_a, policy_b } = input.readInputs(pairedInputs, inputs);
  const difference = pairedDifference(policy_a, policy_b);
  const [a, b] = [summarise(policy_a), summarise(policy_b)];
  if (difference === null || difference.low === null || difference.high === null || !a || !b) return {};
  const independent = (a.standardError ?? 0) ** 2 + (b.standardError ?? 0) ** 2;
  return {
    figures: [
      { output: 'mean_difference', found: difference.mean },
      { output: 'paired_ci95[0]', found: difference.low },
      { output: 'paired_ci95[1]', found: difference.high },
      { output: 'variance_reduction_factor', found: independent / (difference.standardError ?? Number.NaN) ** 2 },
    ],
    notCovered: { welch_ci95: 'comparisons are always paired here' },
  };
};

const stayInputs = z.strictObject({ length_of_stay: input.stay });
/** The 90 % point of the standard normal distribution. */
const NORMAL_P90 = 1.2815515655446004;

/** The quantiles of a stay, and the parameters that follow from two of them. */
export const stayParameters: Mapping = (inputs, expected) => {
  const { length_of_stay: stay } = input.readInputs(stayInputs, inputs);
  if (stay.kind === 'mixture' || stay.kind === 'empirical') throw new NotCovered('only stays given by mean and spread');
  const quantileAt = stayQuantile(stay);
  const [p10, p50, p90, p95] = [0.1, 0.5, 0.9, 0.95].map(quantileAt);
  const byKind: Partial<Record<typeof stay.kind, Figure[]>> = {
    exponential: [{ output: 'rate_per_day', found: Math.LN2 / p50 }],
    lognormal: [
      { output: 'mu', found: Math.log(p50) },
      { output: 'sigma', found: Math.log(p90 / p50) / NORMAL_P90 },
    ],
    weibull: [
      { output: 'shape', found: Math.log(Math.LN10 / Math.LN2) / Math.log(p90 / p50) },
      { output: 'scale', found: quantileAt(1 - 1 / Math.E) },
    ],
  };
  const figures: Figure[] = [
    { output: 'p10_days', found: p10 },
    { output: 'p50_days', found: p50 },
    { output: 'p90_days', found: p90 },
    { output: 'p95_days', found: p95 },
    { output: 'p_longer_than_365_days', found: 1 - chanceUntil(365, quantileAt) },
    ...(byKind[stay.kind] ?? []),
  ];
  const inSamples = 'a stay is drawn from a table of quantiles; its moments are tested beside the kernel';
  return {
    figures: figures.filter(({ output }) => output in expected),
    notCovered: {
      mean_days: inSamples,
      sd_days: inSamples,
      shape: 'follows from mean and spread',
      scale: 'follows from mean and spread',
    },
  };
};

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
