import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../calendar/calendar.ts';
import { createLab, runHere } from '../lab.ts';
import { type BackTestRequest, backTest, backTestPlays, backTestRefusals } from './back-test.ts';
import { EXAMPLE, EXAMPLE_TRUTH, playedPast } from './example-past.test-data.ts';
import { type PastMonths, windowOf } from './past.ts';

const past = playedPast(EXAMPLE);
const request: BackTestRequest = { past, scenario: EXAMPLE, segment: 'closed', places: null, replications: 200 };
const play = (change: Partial<BackTestRequest> = {}) =>
  backTest(createLab({ run: runHere }), { ...request, ...change });

describe('the proof on the past', () => {
  it('begins with who was really there at the split and sets the real months beside the futures', async () => {
    const test = await play();
    const real = windowOf(past).months;
    expect(test.split).toBe(dayOfDate('2019-01-01'));
    expect(test.until).toBe(dayOfDate('2021-01-01'));
    expect(test.fit).toMatchObject({ until: test.split, inCareAtEnd: real[23].inCare, waitingAtEnd: real[23].waiting });
    expect(test.places).toEqual([{ from: test.split, places: EXAMPLE_TRUTH.places }]);
    expect(test.replications).toBe(200);
    expect(test.measures.map(({ measure }) => measure)).toEqual([
      'inCare',
      'waiting',
      'referrals',
      'admissions',
      'discharges',
    ]);
    for (const { measure, months, meanAbsoluteError, bias, inside } of test.measures) {
      expect(months.map(({ actual }) => actual)).toEqual(real.slice(24).map((month) => month[measure]));
      const errors = months.map(({ mean, actual }) => mean - actual);
      expect(bias).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / 24, 9);
      expect(meanAbsoluteError).toBeCloseTo(errors.reduce((sum, error) => sum + Math.abs(error), 0) / 24, 9);
      expect(inside).toBe(months.filter(({ actual, p5, p95 }) => actual >= p5 && actual <= p95).length);
    }
    // A month after the split most of who was there is still there.
    expect(Math.abs((test.measures[0].months[0].mean ?? 0) - (real[23].inCare ?? 0))).toBeLessThan(6);
  });

  it('tells when the past changed: half the places of then are not what the first half knew', async () => {
    const half = await play({ places: 28, replications: 60 });
    const [inCare] = half.measures;
    expect(half.placesFrom).toBe('asked');
    expect(inCare.inside).toBeLessThan(12);
    expect(inCare.bias).toBeLessThan(-10);
  });

  it('takes the places of the table, by change', () => {
    const months = windowOf(past).months.map((month, at) => ({ ...month, places: at < 36 ? 57 : 50 }));
    const table: PastMonths = { kind: 'months', months, counted: 'last-day' };
    const [{ scenario }] = backTestPlays({ ...request, past: table });
    expect(scenario.segments[0].capacity).toMatchObject({
      steps: [
        { from: '2019-01-01', places: 57 },
        { from: '2020-01-01', places: 50 },
      ],
    });
  });

  it('spreads inflow and stay over twenty pairs, evenly around what was fitted', () => {
    const plays = backTestPlays(request);
    expect(plays).toHaveLength(20);
    expect(new Set(plays.map(({ scenario }) => scenario.seed)).size).toBe(20);
    const fitted = plays.map(({ scenario }) => scenario.segments[0].inflow[0].referralsPerYear);
    const logs = fitted.map(Math.log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / 20;
    const middle = (logs[9] + logs[10]) / 2;
    expect(mean).toBeCloseTo(middle, 9);
    expect(plays.reduce((sum, { replications }) => sum + replications, 0)).toBe(200);
  });
});

describe('a past that cannot be tested', () => {
  const short = (from: string, until: string) => ({ ...past, from: dayOfDate(from), until: dayOfDate(until) });

  it('is too short, has too few departures, or does not tell who was there', () => {
    expect(backTestRefusals({ ...request, past: short('2019-01-01', '2020-12-01') })).toEqual(['few-months']);
    const few = { ...past, clients: past.clients.slice(-25) };
    expect(backTestRefusals({ ...request, past: few })).toEqual(['few-stays']);
    const months = windowOf(past).months.map((month) => ({ ...month, inCare: null }));
    expect(backTestRefusals({ ...request, past: { kind: 'months', months, counted: 'unknown' } })).toEqual([
      'no-in-care',
    ]);
    expect(backTestRefusals(request)).toEqual([]);
  });

  it('is not played', async () => {
    await expect(play({ past: short('2019-01-01', '2020-12-01') })).rejects.toThrow(RangeError);
    expect(backTestPlays({ ...request, past: short('2019-01-01', '2020-12-01') })).toEqual([]);
  });
});
