import { describe, expect, it } from 'vitest';
import type { Inflow, LengthOfStay } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { emptyJournal } from '../simulation/journal.ts';
import { runAll } from '../simulation/read.test-data.ts';
import { inflowPerDay, placesFrom, testScenario } from '../simulation/scenario.test-data.ts';
import { runReplication } from '../simulation/simulate.ts';
import { longRun } from '../theory/long-run.ts';
import { stayQuantile } from './stay-quantile.ts';

/** Published and closed cases with their complete numbers; wards and networks stand in files of their own. */

describe('a start with a waiting list (IPACS, inputs of pathway P2_B, 181 days from Sunday 1 January 2023)', () => {
  // Sunday to Saturday, as published; the language begins the week on Monday.
  const published = [1.5349, 1.881, 2.5814, 4.1905, 3.119, 3.7442, 4.4651] as const;
  const perDay = published.reduce((sum, rate) => sum + rate, 0) / 7;
  const [SUNDAY, ...others] = published;
  const weekdayFactors = [...others, SUNDAY].map((rate) => rate / perDay);
  const logOf = (mu: number, sigma: number) =>
    ({ kind: 'lognormal', meanDays: Math.exp(mu + sigma ** 2 / 2), cv: Math.sqrt(Math.exp(sigma ** 2) - 1) }) as const;
  const usual = { mu: 3.526361, sigma: 0.67815 };
  const short = { mu: 2.815409, sigma: 0.676925 };
  const atStart = { inCare: 97, waiting: 31 };
  const DAYS = 180;

  function after180Days(stay: LengthOfStay, places: number | 'unlimited', start = atStart, known?: Inflow['known']) {
    const inflow: Inflow = {
      id: 'in',
      referralsPerYear: perDay * 365.25,
      weekdayFactors,
      groups: [{ group: 'all', share: 'rest' }],
      ...(known ? { known } : {}),
    };
    const capacity = places === 'unlimited' ? ({ kind: 'unlimited' } as const) : placesFrom(places);
    const scenario = testScenario([{ inflow: [inflow], lengthOfStay: stay, capacity, start }], {
      startDate: '2023-01-01',
      endDate: '2023-06-30',
    });
    const { estimate, replications, stateOn, sum } = runAll(scenario, 1000);
    for (const replication of replications) {
      const came = start.inCare + start.waiting + sum(replication, 'referrals');
      const left = sum(replication, 'departures') + sum(replication, 'refused');
      const there = stateOn(replication, 'inCare', DAYS) + stateOn(replication, 'waiting', DAYS);
      expect(came).toBe(there + left);
    }
    return {
      inCare: estimate((replication) => stateOn(replication, 'inCare', DAYS)),
      waiting: estimate((replication) => stateOn(replication, 'waiting', DAYS)),
    };
  }

  /** Referrals of the days so far: whole weeks from Sunday, and the rest. */
  const referred = (days: number) =>
    Array.from({ length: days }, (_, day) => published[day % 7]!).reduce((sum, rate) => sum + rate, 0);

  it('has a mean inflow of 3.066 a day and mean stays of 42.79 and 21.0 days', () => {
    expect(referred(181) / 181).toBeCloseTo(3.066, 3);
    expect(Math.exp(usual.mu + usual.sigma ** 2 / 2)).toBeCloseTo(42.79, 2);
    expect(Math.exp(short.mu + short.sigma ** 2 / 2)).toBeCloseTo(21, 2);
  });

  it('with always a place 130.4 are in care: nobody of the list stays for ever', () => {
    const { inCare, waiting } = after180Days(logOf(usual.mu, usual.sigma), 'unlimited');
    expect(waiting.mean).toBe(0);
    expect(inCare.standardError).toBeLessThan(0.5);
    expect(Math.abs(inCare.mean - 130.4)).toBeLessThan(1);
  });

  it('with 102 places and stays of 21 days 64.2 are in care, and nobody waits', () => {
    const { inCare, waiting } = after180Days(logOf(short.mu, short.sigma), 102);
    expect(waiting.mean).toBeLessThan(0.01);
    expect(inCare.standardError).toBeLessThan(0.3);
    expect(Math.abs(inCare.mean - 64.2)).toBeLessThan(1);
  });

  /**
   * Overload. The published algorithm lets those in care leave after a uniform part of a fresh stay. They are told here
   * as known clients, one for each of 97 equal chances. The published moment is a day more or less: 1.4 clients.
   */
  it('with 102 places 121.6 wait, if remaining stays are a uniform part of a fresh stay', () => {
    const remaining = uniformParts(stayQuantile(logOf(usual.mu, usual.sigma)), atStart.inCare);
    const known = [
      ...remaining.map((stayDays) => ({ day: 0, stayDays })),
      ...Array.from({ length: atStart.waiting }, () => ({ day: 0 })),
    ];
    const nobody = { inCare: 0, waiting: 0 };
    const { inCare, waiting } = after180Days(logOf(usual.mu, usual.sigma), 102, nobody, known);
    expect(inCare.mean).toBe(102);
    expect(waiting.standardError).toBeLessThan(1);
    expect(Math.abs(waiting.mean - 121.6)).toBeLessThan(4 * waiting.standardError + 1.4);
  });

  /** Values in the middle of equal chances of 1 + U (X - 1), for a stay X and U uniform between 0 and 1. */
  function uniformParts(quantileOf: (p: number) => number, count: number): number[] {
    const stays = Array.from({ length: 2000 }, (_, i) => quantileOf((i + 0.5) / 2000));
    const chanceUntil = (days: number) =>
      stays.reduce((sum, stay) => sum + Math.min(1, Math.max(0, (days - 1) / (stay - 1))), 0) / stays.length;
    return Array.from({ length: count }, (_, i) => {
      let [low, high] = [1, 1000];
      while (high - low > 0.001) {
        const middle = (low + high) / 2;
        if (chanceUntil(middle) < (i + 0.5) / count) low = middle;
        else high = middle;
      }
      return low;
    });
  }

  it('with 102 places and remaining stays of people met in care, the list follows renewal theory', () => {
    const { inCare, waiting } = after180Days(logOf(usual.mu, usual.sigma), 102);
    // All places are always taken. 97 are in balance, and so are left once in a mean stay; 5 begin with a fresh stay.
    const mean = Math.exp(usual.mu + usual.sigma ** 2 / 2);
    const leaving = (97 * DAYS) / mean + 5 * renewals(stayQuantile(logOf(usual.mu, usual.sigma)), DAYS);
    const exact = atStart.waiting - 5 + referred(DAYS) - leaving;
    expect(inCare.mean).toBe(102);
    expect(waiting.standardError).toBeLessThan(1);
    expect(Math.abs(waiting.mean - exact)).toBeLessThan(4 * waiting.standardError);
  });

  /** Expected number of ends of stays in one place until a day: m(t) = F(t) + sum of m(t - s) dF(s), in half days. */
  function renewals(quantileOf: (p: number) => number, days: number): number {
    const step = 0.5;
    const chances = new Float64Array(days / step + 1);
    for (let i = 0; i < 20_000; i++) {
      const cell = Math.round(quantileOf((i + 0.5) / 20_000) / step);
      if (cell < chances.length) chances[cell]! += 1 / 20_000;
    }
    const ends = new Float64Array(chances.length);
    for (let t = 1; t < ends.length; t++) {
      for (let s = 1; s <= t; s++) ends[t]! += chances[s]! * (1 + ends[t - s]!);
    }
    return ends[ends.length - 1]!;
  }
});

describe('from 57 to 43 places, with a mean stay of five months (closed forms)', () => {
  const meanDays = 152.1875;
  const settled = (places: number, perYear: number) =>
    longRun([
      {
        externalPerYear: perYear,
        routing: [0],
        meanDays,
        stay: 'exponential',
        cv: 1,
        places,
        waiting: 'list',
        blocking: 'free',
      },
    ])[0]!;

  it.each([
    [57, 100, 41.667, 0.731, 0.155, 0.0425],
    [57, 120, 50, 0.8772, 5.359, 1.7605],
    [57, 130, 54.167, 0.9503, 32.743, 11.654],
    [43, 90, 37.5, 0.8721, 7.991, 1.969],
    [43, 95, 39.583, 0.9205, 21.878, 5.6904],
    [43, 100, 41.667, 0.969, 88.29, 24.172],
  ])(
    '%d places, %d a year: load %d settles at %d, a wait of %d days and a list of %d',
    (places, perYear, ...numbers) => {
      const answer = settled(places, perYear);
      if (answer.kind !== 'stable') throw new Error(answer.kind);
      const found = [answer.load, answer.occupancyRate, answer.meanWaitDays, answer.meanWaiting];
      found.forEach((number, index) => {
        expect(Math.abs(number / numbers[index]! - 1)).toBeLessThan(0.002);
      });
    },
  );

  it.each([
    [110, 6.8],
    [120, 16.8],
  ])(
    '%d a year is too much for 43: the list grows by %d a year, in theory and in every simulated year',
    (perYear, growth) => {
      const answer = settled(43, perYear);
      if (answer.kind !== 'overload') throw new Error(answer.kind);
      expect(answer.growthPerYear).toBeCloseTo(growth, 3);
      const segment = {
        inflow: inflowPerDay(perYear / 365.25),
        lengthOfStay: { kind: 'exponential', meanDays },
        capacity: placesFrom(57, ['2022-01-01', 43]),
        // A list that does not become empty: the closed form is about places that are always taken.
        start: { inCare: 57, waiting: 250 },
      } as const;
      const scenario = testScenario([segment], { endDate: '2032-01-01' });
      const { grid, estimate, replications, stateOn } = runAll(scenario, 300);
      const [from, until] = [grid.monthEdges[24]!, grid.horizonDays];
      expect(Math.min(...replications.map((replication) => stateOn(replication, 'waiting', until)))).toBeGreaterThan(0);
      const perYearSeen = estimate(
        (replication) =>
          ((stateOn(replication, 'waiting', until) - stateOn(replication, 'waiting', from)) * 365.25) / (until - from),
      );
      expect(perYearSeen.standardError).toBeLessThan(0.4);
      expect(Math.abs(perYearSeen.mean - growth)).toBeLessThan(4 * perYearSeen.standardError);
    },
  );
});

describe('the mean of stays that begin and end within a window is no mean stay', () => {
  const meanDays = 152;
  const exact = (window: number) => {
    const [t, e] = [meanDays, Math.exp(-window / meanDays)];
    return (t - (2 * t * t) / window + e * (t + (2 * t * t) / window)) / (1 - (t / window) * (1 - e));
  };

  it.each([
    ['2022-01-01', 365, 82],
    ['2023-01-01', 730, 114],
  ])('until %s: %d days show a mean of %d days for stays of 152', (endDate, window, published) => {
    expect(Math.abs(exact(window) - published)).toBeLessThan(0.5);
    const always = { capacity: { kind: 'unlimited' } } as const;
    const segment = { ...always, inflow: inflowPerDay(10), lengthOfStay: { kind: 'exponential', meanDays } } as const;
    const model = compileModel(testScenario([segment], { endDate }));
    const days: number[] = [];
    for (let index = 0; index < 6; index++) {
      const journal = emptyJournal();
      runReplication(model, index, journal);
      const admitted = new Map<number, number>();
      journal.events.forEach((event, line) => {
        const [client, day] = [journal.clients[line]!, journal.days[line]!];
        if (event === 'admitted') admitted.set(client, day);
        if (event === 'left') days.push(day - admitted.get(client)!);
      });
    }
    const mean = days.reduce((sum, stay) => sum + stay, 0) / days.length;
    const spread = Math.sqrt(days.reduce((sum, stay) => sum + (stay - mean) ** 2, 0) / days.length);
    expect(spread / Math.sqrt(days.length)).toBeLessThan(0.01 * meanDays);
    expect(Math.abs(mean - exact(window))).toBeLessThan((4 * spread) / Math.sqrt(days.length));
  });
});
