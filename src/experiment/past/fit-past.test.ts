import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOf, dayOfDate, daysInMonth } from '../../calendar/calendar.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { EXAMPLE, EXAMPLE_TRUTH, playedPast } from './example-past.test-data.ts';
import { arrivalsOf, changesOfFit, overlapsOf } from './fit-changes.ts';
import { fitPast, seenStays } from './fit-past.ts';
import { type ClientList, type PastMonth, pastBefore, windowOf } from './past.ts';

const [segment] = EXAMPLE.segments;
const day = (text: string) => dayOfDate(text);

function list(
  clients: readonly (readonly [in_: string, out: string | null])[],
  from: string,
  until: string,
): ClientList {
  return {
    kind: 'clients',
    from: day(from),
    until: day(until),
    fromIs: 'told',
    clients: clients.map(([admitted, left]) => ({
      referred: null,
      admitted: day(admitted),
      left: left === null ? null : day(left),
    })),
  };
}

function months(count: number, month: (at: number) => Partial<PastMonth>) {
  const rows = Array.from({ length: count }, (_, at): PastMonth => {
    const firstDay = dayOf(2020, at + 1, 1);
    const days = daysInMonth(2020, at + 1);
    const nothing = { referrals: null, admissions: null, discharges: null, inCare: null, waiting: null, places: null };
    return { firstDay, days, ...nothing, ...month(at) };
  });
  return { kind: 'months' as const, months: rows, counted: 'last-day' as const };
}

describe('stays as they were seen', () => {
  it('run from the middle of a day to the middle of a day, and a window from its first moment', () => {
    const stays = seenStays(
      list(
        [
          ['2023-01-10', '2023-01-20'],
          ['2022-12-31', '2023-02-01'],
          ['2023-02-27', null],
          ['2023-01-05', '2023-01-05'],
        ],
        '2023-01-01',
        '2023-03-01',
      ),
    );
    expect(stays).toEqual([
      { from: 0, until: 10, hasEnded: true },
      { from: 0.5, until: 32, hasEnded: true },
      { from: 0, until: 1.5, hasEnded: false },
      { from: 0, until: 1 / 3, hasEnded: true },
    ]);
  });

  it('of fewer than ten clients fit nothing, and that is said', () => {
    const few = list([['2023-01-01', '2023-01-09']], '2023-01-01', '2023-03-01');
    expect(fitPast(few)).toMatchObject({ stay: null });
    expect(fitPast(few).cautions).toContain('too-few-stays');
  });
});

describe('a played past', () => {
  const played = playedPast(EXAMPLE);
  const fit = fitPast(played);

  it('gives back what it was played with, within four standard errors', () => {
    const gamma = fit.stay?.kind === 'clients' ? fit.stay.families.find(({ family }) => family === 'gamma') : null;
    const errors = gamma?.covariance ?? [];
    expect(Math.abs(Math.log((gamma?.meanDays ?? 0) / EXAMPLE_TRUTH.meanDays))).toBeLessThan(
      4 * Math.sqrt(errors[0][0]),
    );
    expect(Math.abs(Math.log((gamma?.cv ?? 0) / EXAMPLE_TRUTH.cv))).toBeLessThan(4 * Math.sqrt(errors[1][1]));
    const { perYear = 0, standardError = 0, season } = fit.inflow ?? {};
    expect(Math.abs(Math.log(perYear / EXAMPLE_TRUTH.referralsPerYear))).toBeLessThan(4 * standardError);
    expect(season?.indexOf(Math.max(...(season ?? [])))).toBe(0);
  });

  it('says as months what the list says, but for the form of the stay', () => {
    const ofMonths = fitPast({ kind: 'months', months: windowOf(played).months, counted: 'last-day' });
    expect(ofMonths.inflow).toEqual(fit.inflow);
    expect(ofMonths.inCareAtEnd).toBe(fit.inCareAtEnd);
    const { meanInterval = null } = ofMonths.stay?.kind === 'months' ? ofMonths.stay : {};
    expect(meanInterval?.low).toBeLessThan(EXAMPLE_TRUTH.meanDays);
    expect(meanInterval?.high).toBeGreaterThan(EXAMPLE_TRUTH.meanDays);
  });

  it('before a day knows nothing of after it', () => {
    const half = pastBefore(played, day('2019-01-01'));
    expect(windowOf(half).months).toEqual(windowOf(played).months.slice(0, 24));
    const dates = half.kind === 'clients' ? half.clients.flatMap((client) => Object.values(client)) : [];
    expect(Math.max(...dates.map((date) => date ?? 0))).toBeLessThan(day('2019-01-01'));
  });
});

describe('a table of months', () => {
  it('gives the mean stay as days of care by departures', () => {
    // 30 in care all the time and 5 leave each month: 365 - 31 days of 2021, 11 months.
    const past = { ...months(12, () => ({ referrals: 5, discharges: 5, inCare: 30 })) };
    const seenDays = past.months.slice(1).reduce((sum, { days }) => sum + days, 0);
    expect(fitPast(past).stay).toMatchObject({ kind: 'months', ended: 55, meanDays: (30 * seenDays) / 55 });
  });

  it('says which column it lacks', () => {
    expect(fitPast(months(24, () => ({ discharges: 5, inCare: 30 }))).cautions).toContain('no-inflow-column');
    expect(fitPast(months(24, () => ({ referrals: 5, inCare: 30 }))).cautions).toContain('no-discharges-column');
    expect(fitPast(months(24, () => ({ referrals: 5, discharges: 5 }))).cautions).toContain('no-in-care-column');
    expect(fitPast(months(24, () => ({ admissions: 5, discharges: 5, inCare: 9 }))).cautions).toContain(
      'admissions-only',
    );
    expect(fitPast(months(6, () => ({ referrals: 5 }))).cautions).toContain('few-months');
  });
});

describe('changes of a scenario', () => {
  const fit = fitPast(playedPast(EXAMPLE));
  const paths = (scenario: Scenario, how: 'numbers' | 'all') =>
    changesOfFit(fit, scenario, scenario.segments[0], how).map(({ change }) => change.path);

  it('are numbers that are there, or all that was found', () => {
    const [inflow, stay] = ['/segments/closed/inflow/new', '/segments/closed/lengthOfStay'];
    expect(paths(EXAMPLE, 'numbers')).toEqual([`${inflow}/referralsPerYear`, `${stay}/meanDays`, `${stay}/cv`]);
    expect(paths(EXAMPLE, 'all')).toEqual([
      `${inflow}/referralsPerYear`,
      `${inflow}/monthFactors`,
      `${stay}/meanDays`,
      `${stay}/cv`,
    ]);
  });

  it('hold the whole stay when another family fits best, and who was there when the scenario begins then', () => {
    const other: Scenario = {
      ...EXAMPLE,
      startDate: dateOfDay(fit.until),
      segments: [{ ...segment, lengthOfStay: { kind: 'lognormal', meanDays: 90, cv: 1, maximumDays: 700 } }],
    };
    const changes = changesOfFit(fit, other, other.segments[0], 'all');
    const stay = changes.find(({ about }) => about === 'stay');
    expect(stay?.change).toMatchObject({
      path: '/segments/closed/lengthOfStay',
      value: { kind: 'gamma', maximumDays: 700 },
    });
    expect(changes.find(({ about }) => about === 'in-care')?.change.value).toBe(fit.inCareAtEnd);
    expect(paths(other, 'numbers')).toHaveLength(3);
  });

  it('divide the inflow as the streams were', () => {
    const [stream] = segment.inflow;
    const two = {
      ...segment,
      inflow: [
        { ...stream, referralsPerYear: 30 },
        { ...stream, id: 'more', referralsPerYear: 10 },
      ],
    };
    const [first, second] = changesOfFit(fit, EXAMPLE, two, 'numbers').map(({ change }) => Number(change.value));
    expect(first / second).toBeCloseTo(3, 2);
    expect(first + second).toBeCloseTo(fit.inflow?.perYear ?? 0, 0);
  });

  it.each([1.3, 2, 2.6, 5])('give clusters whose mean square by mean is the spread %f', (index) => {
    const rate = { ...fit.inflow, dispersion: { index, low: 1.1, high: 9, verdict: 'more' } } as NonNullable<
      typeof fit.inflow
    >;
    const arrivals = arrivalsOf(rate);
    const sizes = arrivals?.kind === 'clustered' ? arrivals.sizes : [];
    const moment = (power: number) => sizes.reduce((sum, { clients, share }) => sum + share * clients ** power, 0);
    expect(moment(0)).toBeCloseTo(1, 3);
    expect(moment(2) / moment(1)).toBeCloseTo(index, 2);
  });

  it('give no clusters for chance', () => {
    expect(fit.inflow?.dispersion.verdict).toBe('chance');
    expect(fit.inflow && arrivalsOf(fit.inflow)).toBeUndefined();
  });

  it('warn of what the table holds already', () => {
    expect(overlapsOf(EXAMPLE, segment)).toEqual([]);
    const busy = {
      ...segment,
      lengthOfStay: { ...segment.lengthOfStay, maximumDays: 200 },
      exits: [{ to: 'closed', share: 0.1, whenFull: 'keep-place' as const }],
      inflow: segment.inflow.map((stream) => ({ ...stream, growth: { from: '2019-01-01', rate: 0.1 } })),
    };
    expect(overlapsOf({ segments: [busy] }, busy)).toEqual([
      'maximum',
      'blocked',
      'dated-inflow',
      'from-other-segments',
    ]);
  });
});
