import { highestPoint } from './highest-point.ts';
import type { Interval } from './interval.ts';
import { STAY_FAMILIES, type StayFamily, type StayShape, stayLogs } from './stay-family.ts';
import { normalZ } from './student-t.ts';

/** One stay as far as it was seen, in days since admission. */
export interface SeenStay {
  /** Seen from here on: 0 from admission, more for who was there when the looking began. */
  readonly from: number;
  /** The end of the stay, or, for who is still there, of the looking. Above `from`. */
  readonly until: number;
  readonly hasEnded: boolean;
}

/** A family fitted to stays. */
export interface FittedStay extends StayShape {
  readonly logLikelihood: number;
  /** Akaike: twice the number of parameters less twice the logarithm of the likelihood. */
  readonly aic: number;
  /** 95 %; null where the likelihood has no top inside the limits of the language. */
  readonly meanInterval: Interval | null;
  /** 95 %; null for the exponential, which has none to fit, and where the likelihood has no top. */
  readonly cvInterval: Interval | null;
  /** Covariance of the logarithms of mean and cv; of the mean alone for the exponential. */
  readonly covariance: readonly (readonly number[])[] | null;
}

const LEAST_CV = 0.05;
const MOST_CV = 5;
const MOST_DAYS = 36_525;

/**
 * Fits each family by maximum likelihood to stays that are seen in part (Klein and Moeschberger, Survival Analysis, 2003,
 * 3.5): who is still there counts with the chance of staying longer (censored on the right), and who was there when the
 * looking began counts given that he stayed so long (truncated on the left), because long stays are found more often.
 * Best first, by AIC. Intervals from the curvature of the logarithms of mean and cv. None without an ended stay.
 */
export function fitStays(stays: readonly SeenStay[]): readonly FittedStay[] {
  return STAY_FAMILIES.flatMap((family) => fitStay(family, stays) ?? []).sort((a, b) => a.aic - b.aic);
}

/** The same for one family; null without an ended stay. */
export function fitStay(family: StayFamily, stays: readonly SeenStay[]): FittedStay | null {
  const tallies = talliesOf(stays);
  return tallies.ended.counts.length === 0 ? null : fitFamily(family, tallies);
}

/** The exponential mean has a formula: days in view by the number of ends (Klein and Moeschberger, 2003, 3.5). */
function daysPerEnd({ ended, still, before }: Tallies): number {
  const days = (tally: Tally) => tally.counts.reduce((sum, count, i) => sum + count * tally.days[i], 0);
  return (days(ended) + days(still) - days(before)) / ended.counts.reduce((sum, count) => sum + count, 0);
}

function fitFamily(family: StayFamily, tallies: Tallies): FittedStay {
  const mean = daysPerEnd(tallies);
  const likelihood = (meanDays: number, cv: number) => logLikelihood({ family, meanDays, cv }, tallies);
  if (family === 'exponential') {
    const ends = tallies.ended.counts.reduce((sum, count) => sum + count, 0);
    const logs = likelihood(mean, 1);
    const covariance = [[1 / ends]];
    const meanInterval = around(mean, covariance[0][0]);
    return fitted({ family, meanDays: mean, cv: 1 }, logs, 1, covariance, meanInterval, null);
  }
  const isWithin = ([logMean, logCv]: readonly number[]) =>
    logMean < Math.log(MOST_DAYS) && logCv > Math.log(LEAST_CV) && logCv < Math.log(MOST_CV);
  const { at, value, covariance } = highestPoint(
    (point) => (isWithin(point) ? likelihood(Math.exp(point[0]), Math.exp(point[1])) : -Infinity),
    [Math.log(Math.min(mean, MOST_DAYS / 2)), 0],
  );
  const [meanDays, cv] = at.map(Math.exp);
  const [meanInterval, cvInterval] = covariance
    ? [around(meanDays, covariance[0][0]), around(cv, covariance[1][1])]
    : [null, null];
  return fitted({ family, meanDays, cv }, value, 2, covariance, meanInterval, cvInterval);
}

function fitted(
  shape: StayShape,
  logs: number,
  parameters: number,
  covariance: FittedStay['covariance'],
  meanInterval: Interval | null,
  cvInterval: Interval | null,
): FittedStay {
  return { ...shape, logLikelihood: logs, aic: 2 * (parameters - logs), meanInterval, cvInterval, covariance };
}

function around(value: number, variance: number): Interval {
  const factor = Math.exp(normalZ(0.95) * Math.sqrt(variance));
  return { low: value / factor, high: value * factor };
}

/** Equal days are counted once: the work does not grow with the number of clients. */
interface Tally {
  readonly days: readonly number[];
  readonly counts: readonly number[];
}

interface Tallies {
  readonly ended: Tally;
  readonly still: Tally;
  /** The days before they were seen, of those who were there already. */
  readonly before: Tally;
}

function talliesOf(stays: readonly SeenStay[]): Tallies {
  return {
    ended: tallyOf(stays.flatMap(({ until, hasEnded }) => (hasEnded ? [until] : []))),
    still: tallyOf(stays.flatMap(({ until, hasEnded }) => (hasEnded ? [] : [until]))),
    before: tallyOf(stays.flatMap(({ from }) => (from > 0 ? [from] : []))),
  };
}

function tallyOf(values: readonly number[]): Tally {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { days: [...counts.keys()], counts: [...counts.values()] };
}

function logLikelihood(shape: StayShape, { ended, still, before }: Tallies): number {
  const { density, survival } = stayLogs(shape);
  const total = ({ days, counts }: Tally, value: (days: number) => number) =>
    counts.reduce((sum, count, i) => sum + count * value(days[i]), 0);
  const logs = total(ended, density) + total(still, survival) - total(before, survival);
  return Number.isFinite(logs) ? logs : -Infinity;
}
