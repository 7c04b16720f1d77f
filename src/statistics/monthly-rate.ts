import { inverseOf } from './highest-point.ts';
import type { Interval } from './interval.ts';
import { stayQuantile } from './stay-family.ts';
import { studentT } from './student-t.ts';

/** What was counted in a calendar month. */
export interface MonthlyCount {
  readonly count: number;
  /** 1 to 12. */
  readonly month: number;
  readonly days: number;
  /** Years from the end of the table to the middle of the month: below zero. */
  readonly years: number;
}

/** A rate by the year with what the months say about trend, season and spread. Intervals are of 95 %. */
export interface MonthlyRate {
  /** Per year of 365.25 days: over all months, or, with a trend, at the end of the table. */
  readonly perYear: number;
  readonly interval: Interval;
  /** Of the logarithm of the rate. */
  readonly standardError: number;
  /** The yearly change: 0.1 is 10 % more each year. Null when the months do not show one. */
  readonly trend: (Interval & { readonly perYear: number }) | null;
  /** Twelve factors with mean 1, January to December; null when the months do not show a season. */
  readonly season: readonly number[] | null;
  /** `wave`: one smooth wave in a year. `months`: each month its own factor, drawn together by chance. */
  readonly seasonForm: 'none' | 'wave' | 'months';
  /** Whether there were enough months to look for a season. */
  readonly couldSeeSeason: boolean;
  readonly dispersion: Dispersion;
}

/** Variance by mean of the monthly counts, around what trend and season explain: 1 for arrivals one by one at random. */
export interface Dispersion extends Interval {
  readonly index: number;
  /** More, or less, spread than chance alone gives. `chance`: the interval holds 1. */
  readonly verdict: 'more' | 'chance' | 'less';
}

/** A season, or a trend, must make the criterion this much lower: less is weak evidence (Burnham and Anderson 2002, 2.6). */
const CLEARLY_LOWER = 4;
const MONTHS_FOR_WAVE = 24;
const MONTHS_FOR_EACH_MONTH = 36;
const DAYS_PER_YEAR = 365.25;

/**
 * Fits a rate to monthly counts by Poisson regression with the days of each month as exposure (McCullagh and Nelder,
 * Generalized Linear Models, 1989, 6), with or without a trend and a season. These count only where the criterion of Akaike,
 * corrected for spread (QAIC; Burnham and Anderson 2002, 2.5), is clearly lower with them. Intervals are widened by that
 * spread. Null for fewer than three months or when nobody was counted.
 */
export function monthlyRate(rows: readonly MonthlyCount[]): MonthlyRate | null {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  if (rows.length < 3 || total === 0) return null;
  const models = MODELS.filter(({ months }) => rows.length >= months).flatMap((model) => {
    const fit = regression(rows, model.columns);
    return fit ? [{ ...model, fit }] : [];
  });
  const spread = Math.max(1, models.at(-1)?.fit.dispersion ?? 1);
  const score = ({ terms, fit }: (typeof models)[number]) =>
    2 * fit.parameters - (2 * fit.logLikelihood) / spread + CLEARLY_LOWER * terms;
  const best = models.reduce((low, model) => (score(model) < score(low) ? model : low));
  const { fit, seasonForm, hasTrend } = best;
  const plain = models.find((model) => model.seasonForm === 'none' && model.hasTrend === hasTrend)?.fit ?? fit;
  const widening = Math.sqrt(Math.max(1, fit.dispersion));
  const t = studentT(0.95, Math.max(1, rows.length - fit.parameters));
  const error = (column: number) => Math.sqrt(fit.covariance[column][column]) * widening;
  const explained = Math.max(0, (2 * (fit.logLikelihood - plain.logLikelihood)) / spread);
  const season = seasonForm === 'none' ? null : factorsOf(fit, best.columns, seasonForm, explained);
  const perYear = DAYS_PER_YEAR * Math.exp(fit.coefficients[0]) * (season?.level ?? 1);
  const trend = hasTrend ? fit.coefficients[1] : null;
  return {
    perYear,
    interval: { low: perYear * Math.exp(-t * error(0)), high: perYear * Math.exp(t * error(0)) },
    standardError: error(0),
    trend: trend === null ? null : { ...aroundTrend(trend, t * error(1)), perYear: Math.expm1(trend) },
    season: season?.factors ?? null,
    seasonForm,
    couldSeeSeason: rows.length >= MONTHS_FOR_WAVE,
    dispersion: dispersionOf(fit.dispersion, rows.length - fit.parameters),
  };
}

type Columns = (row: MonthlyCount) => readonly number[];

const level: Columns = () => [1];
const trend: Columns = ({ years }) => [1, years];
const wave: Columns = ({ month }) => [Math.cos((month / 6) * Math.PI), Math.sin((month / 6) * Math.PI)];
/** The eleven months after January, each against the mean of all twelve. */
const eachMonth: Columns = ({ month }) =>
  Array.from({ length: 11 }, (_, i) => (month === 1 ? -1 : Number(month === i + 2)));

/** From plain to rich; the richest that the number of months allows tells how much spread is left. */
const MODELS = [
  { columns: level, terms: 0, hasTrend: false, seasonForm: 'none', months: 0 },
  { columns: trend, terms: 1, hasTrend: true, seasonForm: 'none', months: 12 },
  { columns: joined(level, wave), terms: 1, hasTrend: false, seasonForm: 'wave', months: MONTHS_FOR_WAVE },
  { columns: joined(trend, wave), terms: 2, hasTrend: true, seasonForm: 'wave', months: MONTHS_FOR_WAVE },
  { columns: joined(level, eachMonth), terms: 1, hasTrend: false, seasonForm: 'months', months: MONTHS_FOR_EACH_MONTH },
  { columns: joined(trend, eachMonth), terms: 2, hasTrend: true, seasonForm: 'months', months: MONTHS_FOR_EACH_MONTH },
] as const;

function joined(one: Columns, other: Columns): Columns {
  return (row) => [...one(row), ...other(row)];
}

interface Regression {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
  readonly parameters: number;
  /** Pearson's chi-square by its degrees of freedom. */
  readonly dispersion: number;
}

/** Iteratively reweighted least squares with a logarithmic link; null where the columns do not hold apart. */
function regression(rows: readonly MonthlyCount[], columns: Columns): Regression | null {
  const design = rows.map(columns);
  const count = design[0].length;
  const days = rows.reduce((sum, row) => sum + row.days, 0);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  let coefficients = design[0].map((_, i) => (i === 0 ? Math.log(total / days) : 0));
  let covariance: number[][] | null = null;
  const expected = () =>
    design.map((x, i) => rows[i].days * Math.exp(x.reduce((sum, value, k) => sum + value * coefficients[k], 0)));
  for (let step = 0; step < 50; step += 1) {
    const mean = expected();
    const information = Array.from({ length: count }, (_, j) =>
      Array.from({ length: count }, (__, k) => design.reduce((sum, x, i) => sum + mean[i] * x[j] * x[k], 0)),
    );
    const score = Array.from({ length: count }, (_, j) =>
      design.reduce((sum, x, i) => sum + (rows[i].count - mean[i]) * x[j], 0),
    );
    covariance = inverseOf(information);
    if (covariance === null) return null;
    const move = covariance.map((row) => row.reduce((sum, value, k) => sum + value * score[k], 0));
    const largest = Math.max(...move.map(Math.abs));
    coefficients = coefficients.map((value, k) => value + move[k] * Math.min(1, 2 / largest));
    if (largest < 1e-10) break;
  }
  const mean = expected();
  if (covariance === null || !mean.every((value) => value > 0 && Number.isFinite(value))) return null;
  const pearson = mean.reduce((sum, value, i) => sum + (rows[i].count - value) ** 2 / value, 0);
  return {
    coefficients,
    covariance,
    // Without the factorials, which all models share.
    logLikelihood: mean.reduce((sum, value, i) => sum + rows[i].count * Math.log(value) - value, 0),
    parameters: count,
    dispersion: pearson / Math.max(1, rows.length - count),
  };
}

/**
 * The twelve factors of a season. Those of single months are drawn towards 1 by as much as chance spreads eleven numbers
 * (the positive part of James and Stein; Efron and Morris, JASA 68, 1973).
 */
function factorsOf({ coefficients }: Regression, columns: Columns, form: 'wave' | 'months', explained: number) {
  const shrink = form === 'wave' ? 1 : Math.max(0, 1 - (11 - 2) / explained);
  const logs = Array.from({ length: 12 }, (_, i) => {
    const row = columns({ count: 0, days: 1, years: 0, month: i + 1 });
    const first = row.length - (form === 'wave' ? 2 : 11);
    return shrink * row.slice(first).reduce((sum, value, k) => sum + value * coefficients[first + k], 0);
  });
  const raw = logs.map(Math.exp);
  const mean = raw.reduce((sum, value) => sum + value, 0) / 12;
  return { level: mean, factors: raw.map((value) => value / mean) };
}

function aroundTrend(slope: number, halfWidth: number): Interval {
  return { low: Math.expm1(slope - halfWidth), high: Math.expm1(slope + halfWidth) };
}

/** The interval of a variance ratio by the chi-square distribution, a gamma with mean n and cv sqrt(2 / n). */
function dispersionOf(index: number, degrees: number): Dispersion {
  const freedom = Math.max(1, degrees);
  const chiSquare = (chance: number) =>
    stayQuantile({ family: 'gamma', meanDays: freedom, cv: Math.sqrt(2 / freedom) }, chance);
  const [low, high] = [(index * freedom) / chiSquare(0.975), (index * freedom) / chiSquare(0.025)];
  return { index, low, high, verdict: low > 1 ? 'more' : high < 1 ? 'less' : 'chance' };
}
