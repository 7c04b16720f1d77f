import { type Day, partsOfDay } from '../../calendar/calendar.ts';
import type { Interval } from '../../statistics/interval.ts';
import { kaplanMeier, type SurvivalPoint, survivalAt } from '../../statistics/kaplan-meier.ts';
import { type MonthlyRate, monthlyRate } from '../../statistics/monthly-rate.ts';
import { stayQuantile, staySurvival } from '../../statistics/stay-family.ts';
import { type FittedStay, fitStays, type SeenStay } from '../../statistics/stay-fit.ts';
import { normalZ } from '../../statistics/student-t.ts';
import { type ClientList, knowsReferrals, type Past, type PastMonth, type PastMonths, windowOf } from './past.ts';

/** What own numbers of the past say about inflow and stay. Days since 1970; intervals of 95 %. Plain data. */
export interface PastFit {
  readonly from: Day;
  /** The first day that no longer counts. */
  readonly until: Day;
  readonly months: number;
  /** `admissions`: the table does not tell who was referred, so who found no place is not counted. */
  readonly inflowOf: 'referrals' | 'admissions';
  /** Null for fewer than three whole months, or when nobody came. */
  readonly inflow: MonthlyRate | null;
  readonly stay: StayOfClients | StayOfMonths | null;
  /** Who was there on the last day; null when the table does not tell. */
  readonly inCareAtEnd: number | null;
  readonly waitingAtEnd: number | null;
  readonly cautions: readonly FitCaution[];
}

/** The stay as single clients show it. */
export interface StayOfClients {
  readonly kind: 'clients';
  /** Who left, who was still there on the last day, and who of both was there before the first. */
  readonly ended: number;
  readonly still: number;
  readonly early: number;
  /** Best first, by AIC. */
  readonly families: readonly FamilyOfStay[];
  /** The mean of the stays that have ended: too low, because who is still there is left out. */
  readonly meanOfEnded: number;
  /** Without any form, at regular days: who wants to know a single stay cannot find it here. */
  readonly survival: readonly SurvivalPoint[];
}

export interface FamilyOfStay extends FittedStay {
  readonly medianDays: number;
  /** One in ten stays longer. */
  readonly p90Days: number;
  /** The largest distance to the curve of Kaplan and Meier, as a share. */
  readonly largestGap: number;
}

/** The mean stay as months show it: days of care by departures. Months say nothing about its form. */
export interface StayOfMonths {
  readonly kind: 'months';
  readonly ended: number;
  readonly meanDays: number;
  readonly meanInterval: Interval;
  /** Of the logarithm of the mean. */
  readonly standardError: number;
}

/** What the reader must know before believing the numbers. */
export type FitCaution =
  | 'few-months'
  | 'few-stays'
  | 'too-few-stays'
  | 'no-departures'
  | 'no-discharges-column'
  | 'no-in-care-column'
  | 'no-inflow-column'
  | 'admissions-only'
  | 'nobody-still-there'
  | 'window-from-first-departure'
  | 'families-alike'
  | 'no-top'
  | 'counted-on-first-day'
  | 'does-not-add-up';

export const ENOUGH_MONTHS = 24;
export const ENOUGH_STAYS = 30;
/** Fewer ended stays than this fit anything. */
const LEAST_STAYS = 10;
/** Points of the curve without form that leave this room. */
const CURVE_POINTS = 90;
/** A difference in AIC below this is none (Burnham and Anderson 2002, 2.6). */
const ALIKE = 2;
/** The mean distance of two moments of one day. */
const SAME_DAY = 1 / 3;

/** Fits inflow and stay to the past of one segment. What was fitted once is kept with the past. */
export function fitPast(past: Past): PastFit {
  const known = fits.get(past) ?? fitted(past);
  fits.set(past, known);
  return known;
}

const fits = new WeakMap<Past, PastFit>();

function fitted(past: Past): PastFit {
  const { from, until, months } = windowOf(past);
  const hasReferrals = knowsReferrals(past);
  const inflow = inflowOf(months, hasReferrals, until);
  const stay = past.kind === 'clients' ? stayOfClients(past) : stayOfMonths(past);
  const last = months.at(-1);
  const atEnd = past.kind === 'clients' ? countsAtEnd(past, hasReferrals) : last;
  const stays = stay.stay?.ended ?? 0;
  const cautions: FitCaution[] = [
    ...(months.length < ENOUGH_MONTHS ? (['few-months'] as const) : []),
    ...(stay.stay && stays < ENOUGH_STAYS ? (['few-stays'] as const) : []),
    ...stay.cautions,
    ...(inflow.column ? [] : (['no-inflow-column'] as const)),
    ...(inflow.column && !hasReferrals ? (['admissions-only'] as const) : []),
    ...(past.kind === 'clients' && past.fromIs === 'first-departure' ? (['window-from-first-departure'] as const) : []),
    ...(past.kind === 'months' ? COUNTED[past.counted] : []),
  ];
  return {
    from,
    until,
    months: months.length,
    inflowOf: hasReferrals ? 'referrals' : 'admissions',
    inflow: inflow.rate,
    stay: stay.stay,
    inCareAtEnd: atEnd?.inCare ?? null,
    waitingAtEnd: atEnd?.waiting ?? null,
    cautions,
  };
}

const COUNTED: Readonly<Record<PastMonths['counted'], readonly FitCaution[]>> = {
  'last-day': [],
  'first-day': ['counted-on-first-day'],
  unclear: ['does-not-add-up'],
  unknown: [],
};

/** Returns the stays of a list as far as they were seen: a day counts from its middle, a window from its first moment. */
export function seenStays({ from, until, clients }: ClientList): SeenStay[] {
  return clients.flatMap(({ admitted, left }) => {
    if (admitted === null) return [];
    const begins = admitted + 0.5;
    const seenFrom = Math.max(0, from - begins);
    const ends = left === null ? until - begins : Math.max(SAME_DAY, left - admitted);
    return [{ from: seenFrom, until: ends, hasEnded: left !== null }];
  });
}

function inflowOf(months: readonly PastMonth[], hasReferrals: boolean, until: Day) {
  const key = hasReferrals ? 'referrals' : 'admissions';
  const counts = months.flatMap(({ firstDay, days, [key]: count }) =>
    count === null
      ? []
      : [{ count, days, month: partsOfDay(firstDay).month, years: (firstDay + days / 2 - until) / DAYS_PER_YEAR }],
  );
  const column = months.length === 0 || counts.length === months.length;
  return { column, rate: column ? monthlyRate(counts) : null };
}

const DAYS_PER_YEAR = 365.25;

interface StayWithCautions {
  readonly stay: PastFit['stay'];
  readonly cautions: readonly FitCaution[];
}

function stayOfClients(list: ClientList): StayWithCautions {
  const stays = seenStays(list);
  const ended = stays.filter(({ hasEnded }) => hasEnded);
  if (ended.length < LEAST_STAYS) return { stay: null, cautions: ['too-few-stays'] };
  const points = kaplanMeier(stays);
  const fits = fitStays(stays);
  const inside = fits.filter(({ covariance }) => covariance !== null);
  const families = [...inside, ...fits.filter((fit) => !inside.includes(fit))].map(
    (fit): FamilyOfStay => ({
      ...fit,
      medianDays: stayQuantile(fit, 0.5),
      p90Days: stayQuantile(fit, 0.9),
      largestGap: Math.max(...points.map(({ days, share }) => Math.abs(share - staySurvival(fit, days)))),
    }),
  );
  const [best, second] = families;
  const still = stays.length - ended.length;
  return {
    stay: {
      kind: 'clients',
      ended: ended.length,
      still,
      early: stays.filter(({ from }) => from > 0).length,
      families,
      meanOfEnded: ended.reduce((sum, { until }) => sum + until, 0) / ended.length,
      survival: curveOf(points),
    },
    cautions: [
      ...(still === 0 ? (['nobody-still-there'] as const) : []),
      ...(second && second.aic - best.aic < ALIKE ? (['families-alike'] as const) : []),
      ...(best.covariance === null ? (['no-top'] as const) : []),
    ],
  };
}

/** The curve at regular days, until one in a hundred is left or the last end. */
function curveOf(points: readonly SurvivalPoint[]): SurvivalPoint[] {
  const last = (points.find(({ share }) => share <= 0.01) ?? points[points.length - 1]).days;
  const step = Math.max(1, Math.ceil(last / CURVE_POINTS));
  const days = Array.from({ length: Math.ceil(last / step) + 1 }, (_, at) => at * step);
  return days.map((day) => {
    const { low, high } = points.findLast((point) => point.days <= day) ?? { low: 1, high: 1 };
    return { days: day, share: survivalAt(points, day), low, high };
  });
}

/** Days of care by departures: exact for exponential stays, and for others as long as about as many come as leave. */
function stayOfMonths({ months }: PastMonths): StayWithCautions {
  if (months.some(({ discharges }) => discharges === null)) return { stay: null, cautions: ['no-discharges-column'] };
  if (months.some(({ inCare }) => inCare === null)) return { stay: null, cautions: ['no-in-care-column'] };
  // In the first month nobody counted at its beginning.
  const seen = months.slice(1).map((month, at) => ({
    month: partsOfDay(month.firstDay).month,
    count: month.discharges ?? 0,
    days: (((months[at].inCare ?? 0) + (month.inCare ?? 0)) / 2) * month.days,
    years: 0,
  }));
  const ended = seen.reduce((sum, { count }) => sum + count, 0);
  if (ended === 0) return { stay: null, cautions: ['no-departures'] };
  const meanDays = seen.reduce((sum, { days }) => sum + days, 0) / ended;
  const spread = seen.reduce(
    (sum, { count, days }) => sum + (count - days / meanDays) ** 2 / (days / meanDays || 1),
    0,
  );
  const standardError = Math.sqrt(Math.max(1, spread / Math.max(1, seen.length - 1)) / ended);
  const factor = Math.exp(normalZ(0.95) * standardError);
  const meanInterval = { low: meanDays / factor, high: meanDays * factor };
  return { stay: { kind: 'months', ended, meanDays, meanInterval, standardError }, cautions: [] };
}

function countsAtEnd({ clients }: ClientList, hasReferrals: boolean) {
  const isThere = ({ admitted, left }: ClientList['clients'][number]) => admitted !== null && left === null;
  const waits = ({ referred, admitted, left }: ClientList['clients'][number]) =>
    referred !== null && admitted === null && left === null;
  return {
    inCare: clients.filter(isThere).length,
    waiting: hasReferrals ? clients.filter(waits).length : null,
  };
}
