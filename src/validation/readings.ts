import { sumsOf, waitsUpTo } from './lives.ts';
import type { Outcome } from './outcome.ts';
import { meanOf, ofLives, type Reading, ratioOf, shareOf } from './plan.ts';

/** What the readings of one segment in its long run need to know of the case. */
export interface SegmentCase {
  readonly segment?: number;
  readonly places: number | 'unlimited';
  readonly eurosPerDay?: number;
}

const YEAR = 365;

/** The mean over the days of a series of days, or the number a day of a series of clients. */
export function perDay(series: Parameters<Outcome['total']>[0], segment: number) {
  return (outcome: Outcome) => outcome.total(series, segment) / outcome.days();
}

/** The share of the moments at which something is so: by Poisson referrals also the share of referrals (PASTA). */
export function shareOfTime(output: string, holds: Parameters<Outcome['count']>[0]): Reading {
  return shareOf(
    output,
    (outcome) => outcome.count(holds),
    (outcome) => outcome.pointDays.length,
  );
}

/** All that can be asked of one segment in its long run. */
export function segmentReadings({ segment = 0, places, eurosPerDay = 0 }: SegmentCase): Reading[] {
  const most = places === 'unlimited' ? Infinity : places;
  const total = (series: Parameters<Outcome['total']>[0]) => (outcome: Outcome) => outcome.total(series, segment);
  const perYear = (of: (outcome: Outcome) => number) => (outcome: Outcome) => (of(outcome) * YEAR) / outcome.days();
  const isFull: Parameters<Outcome['count']>[0] = (at) => at('inCare', segment) >= most;
  const [referrals, admissions, refused, gaveUp] = [
    total('referrals'),
    total('admissions'),
    total('refused'),
    total('gaveUp'),
  ];
  const [careDays, waitedDays, waitingDays] = [total('careDays'), total('waitedDays'), total('waitingDays')];
  return [
    meanOf('mean_in_care', perDay('careDays', segment)),
    meanOf('occupancy', (outcome) => careDays(outcome) / outcome.days() / most),
    meanOf('mean_waiting_list', perDay('waitingDays', segment)),
    shareOfTime('p_all_places_full', isFull),
    shareOfTime('p_all_places_full_time', isFull),
    shareOfTime('p_all_places_empty', (at) => at('inCare', segment) === 0),
    // The list is never longer than zero unless all is full, and who comes when all is full waits.
    shareOfTime('p_wait', isFull),
    ratioOf('mean_wait_days_all', waitedDays, admissions),
    ratioOf('mean_wait_days_admitted', waitedDays, admissions),
    ratioOf('mean_days_on_list_all', waitingDays, referrals),
    ratioOf('mean_stay_days', careDays, admissions),
    {
      output: 'mean_wait_days_of_those_who_wait',
      sums: (outcome) => [waitedDays(outcome), admissions(outcome), outcome.count(isFull), outcome.pointDays.length],
      value: ([days, clients, full, looks]) => (days / clients) * (looks / full),
    },
    shareOf('p_refused', refused, referrals),
    shareOf('p_refused_of_applicants', refused, referrals),
    shareOf('p_leaves_waiting_list', gaveUp, referrals),
    meanOf('leavers_per_365_days', perYear(gaveUp)),
    meanOf('refused_per_365_days', perYear(refused)),
    meanOf('admitted_per_365_days', perYear(admissions)),
    meanOf('client_days_per_365_days', perYear(careDays)),
    meanOf(
      'pxq_cost_per_365_days',
      perYear((outcome) => outcome.payment()),
    ),
    meanOf(
      'cost_of_empty_places_per_365_days',
      perYear((outcome) => most * outcome.days() * eurosPerDay - outcome.payment()),
    ),
    {
      output: 'sd_in_care',
      sums: (outcome) => [momentOf(outcome, segment, 1), momentOf(outcome, segment, 2)],
      value: ([mean, square]) => Math.sqrt(Math.max(0, square - mean * mean)),
    },
  ];
}

function momentOf({ pointDays, state }: Outcome, segment: number, power: number): number {
  const sum = pointDays.reduce((all, _, point) => all + state('inCare', segment, point) ** power, 0);
  return sum / pointDays.length;
}

/**
 * What can be asked of the waits before a first-come list. The spread of the waits is read from the list: for referrals
 * at random E[list (list - 1)] = rate^2 E[wait^2] (Haji and Newell 1971). The norm of the scenario counts who waited
 * longer than `normDaysOf`; a quantile of the waits needs the clients one by one.
 */
export function waitReadings(expected: Expected, perDay: number): Reading[] {
  const deviation: Reading = {
    output: 'sd_wait_days_all',
    sums: (outcome) => [listMoment(outcome, (list) => list), listMoment(outcome, (list) => list * (list - 1))],
    value: ([list, pairs]) => Math.sqrt(Math.max(0, pairs - list * list)) / perDay,
  };
  const overNorm = Object.keys(expected)
    .filter((output) => longerThanOf(output) !== null)
    .map((output, index): Reading => (index === 0 ? longerThanNorm(output) : longerThan(output)));
  const quantiles = Object.entries(expected).flatMap(([output, value]) => {
    const percentage = /^wait_days_p(\d+)$/.exec(output)?.[1];
    return percentage === undefined || typeof value !== 'number'
      ? []
      : [ofLives(quantileOfWaits(output, Number(percentage) / 100, value))];
  });
  return [deviation, ...overNorm, ...quantiles];
}

type Expected = Readonly<Record<string, unknown>>;

/** The days of the first `p_wait_longer_than_30_days` that is asked for: the norm of the scenario. */
export function normDaysOf(expected: Expected): number | undefined {
  const first = Object.keys(expected).find((output) => longerThanOf(output) !== null);
  return first === undefined ? undefined : (longerThanOf(first) ?? undefined);
}

function longerThanOf(output: string): number | null {
  const days = /^p_wait_longer_than_([\d.]+)_days$/.exec(output)?.[1];
  return days === undefined ? null : Number(days);
}

function listMoment({ pointDays, state }: Outcome, of: (list: number) => number): number {
  return pointDays.reduce((sum, _, point) => sum + of(state('waiting', 0, point)), 0) / pointDays.length;
}

function longerThanNorm(output: string): Reading {
  return shareOf(
    output,
    ({ total }) => total('overNormStarts', 0),
    ({ total }) => total('referrals', 0),
  );
}

function longerThan(output: string): Reading {
  const limits = [longerThanOf(output) ?? 0, Number.POSITIVE_INFINITY];
  return ofLives(
    shareOf(
      output,
      ({ lives }) => {
        const [upTo, all] = waitsUpTo(lives(), limits);
        return all - upTo;
      },
      ({ lives }) => waitsUpTo(lives(), limits)[1],
    ),
  );
}

/** The share of the clients who were admitted that had to wait at all: for referrals that do not come at random. */
export function shareWhoWaited(output: string): Reading {
  return ofLives(
    shareOf(
      output,
      ({ lives }) => sumsOf(lives(), null).waited,
      ({ lives }) => sumsOf(lives(), null).admitted,
    ),
  );
}

/** What can be asked of each class of clients, in a scenario of one segment. */
export function classReadings(classes: number): Reading[] {
  return Array.from({ length: classes }, (_, index) => {
    const own = ({ lives }: Outcome) => sumsOf(lives(), index);
    return [
      ratioOf(
        `mean_wait_days_by_class[${index}]`,
        (outcome: Outcome) => own(outcome).waitedDays,
        (outcome) => own(outcome).admitted,
      ),
      meanOf(`mean_in_care_by_class[${index}]`, (outcome: Outcome) => own(outcome).careDays / outcome.days()),
      meanOf(
        `refused_per_365_days_by_class[${index}]`,
        (outcome: Outcome) => (own(outcome).refused * YEAR) / outcome.days(),
      ),
      shareOf(
        `p_refused_by_class[${index}]`,
        (outcome: Outcome) => own(outcome).refused,
        (outcome) => own(outcome).referred,
      ),
    ];
  })
    .flat()
    .map(ofLives);
}

/** So many classes of waits between half and one and a half times the expected quantile. */
const WAIT_CLASSES = 50;

/**
 * A quantile of the waits of all clients together: read from counts in narrow classes around the expected value, in a
 * straight line within a class.
 */
function quantileOfWaits(output: string, chance: number, expected: number): Reading {
  const limits = Array.from({ length: WAIT_CLASSES + 1 }, (_, at) => expected * (0.5 + at / WAIT_CLASSES));
  return {
    output,
    sums: ({ lives }) => waitsUpTo(lives(), [...limits, Number.POSITIVE_INFINITY]),
    value: (counts) => {
      const wanted = chance * counts[WAIT_CLASSES + 1];
      const above = counts.findIndex((count) => count >= wanted);
      if (above <= 0) return limits[0];
      if (above > WAIT_CLASSES) return limits[WAIT_CLASSES];
      const share = (wanted - counts[above - 1]) / (counts[above] - counts[above - 1]);
      return limits[above - 1] + share * (limits[above] - limits[above - 1]);
    },
  };
}
