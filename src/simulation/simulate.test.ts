import { describe, expect, it } from 'vitest';
import type { Segment } from '../scenario/schema.ts';
import { estimateOf, runAll } from './read.test-data.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';

const FIXED = (meanDays: number): Segment['lengthOfStay'] => ({ kind: 'fixed', meanDays });
const EXPONENTIAL = (meanDays: number): Segment['lengthOfStay'] => ({ kind: 'exponential', meanDays });

/** Within four standard errors, and with a standard error that is small enough to have power. */
function expectNear(found: { mean: number; standardError: number }, expected: number, mostError = 0.04): void {
  expect(found.standardError).toBeLessThan(mostError * Math.abs(expected));
  expect(Math.abs(found.mean - expected)).toBeLessThan(4 * found.standardError);
}

describe('shrinking', () => {
  const shrinking = testScenario([
    { inflow: inflowPerDay(0.5), capacity: placesFrom(57, ['2022-01-01', 43]), start: { inCare: 57, waiting: 0 } },
  ]);
  const { replications, stateOn, grid } = runAll(shrinking, 50);

  it('a place closes when its client leaves: nobody is put out, and nobody refills above the new number', () => {
    let above = 0;
    for (const replication of replications) {
      let before = stateOn(replication, 'inCare', 365);
      expect(before).toBeGreaterThan(43);
      for (const day of grid.pointDays.filter((day) => day > 365)) {
        const now = stateOn(replication, 'inCare', day);
        if (before > 43) expect(now).toBeLessThanOrEqual(before);
        else expect(now).toBeLessThanOrEqual(43);
        if (now > 43) above += 1;
        before = now;
      }
    }
    expect(above).toBeGreaterThan(50);
  });

  it('agrees with the exact chain of 57 places that become 43 (validation case shrink-01)', () => {
    const scenario = testScenario(
      [
        {
          inflow: inflowPerDay(0.27),
          lengthOfStay: EXPONENTIAL(152),
          capacity: placesFrom(57, ['2021-01-31', 43]),
          start: { inCare: 57, waiting: 0 },
        },
      ],
      { endDate: '2022-01-31' },
    );
    const run = runAll(scenario, 4000);
    expectNear(
      run.estimate((r) => run.stateOn(r, 'waiting', 395)),
      9.07968154488,
    );
    expectNear(
      run.estimate((r) => run.stateOn(r, 'inCare', 395)),
      41.3320867424,
    );
  });
});

describe('waiting list', () => {
  it('agrees with Erlang C after a long run: 5 places, load 4 (validation case mmc-01)', () => {
    const scenario = testScenario(
      [{ inflow: inflowPerDay(0.2), lengthOfStay: EXPONENTIAL(20), capacity: placesFrom(5) }],
      {
        endDate: '2041-01-01',
        start: { kind: 'long-run', warmUpDays: 1000 },
      },
    );
    const run = runAll(scenario, 400);
    expectNear(
      run.estimate((r) => run.sum(r, 'waitingDays') / run.grid.horizonDays),
      2.2164502,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'waitedDays') / run.sum(r, 'listAdmissions')),
      11.082251,
    );
    // The chance of a wait of at most 63 days: 1 - C exp(-(5 - 4) 63 / 20) with Erlang's C = 0.5541126.
    expectNear(
      run.estimate((r) => run.sum(r, 'admittedInNorm') / (run.sum(r, 'admittedInNorm') + run.sum(r, 'overNormStarts'))),
      1 - 0.5541126 * Math.exp(-63 / 20),
      0.005,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'careDays') / run.grid.horizonDays),
      4,
      0.01,
    );
  });

  it('urgent clients go first: waits of Cobham, 43 places (validation case prio-02)', () => {
    const scenario = testScenario(
      [
        {
          inflow: [
            {
              id: 'in',
              referralsPerYear: 0.27 * 365.25,
              groups: [
                { group: 'spoed', share: 1 / 3 },
                { group: 'gewoon', share: 'rest' },
              ],
            },
          ],
          lengthOfStay: EXPONENTIAL(150),
          capacity: placesFrom(43),
          waiting: { kind: 'list', order: 'most-urgent-first' },
          // An overflow place from the first moment shows who waits: only urgent clients go there.
          urgent: { kind: 'overflow', withinHours: 0, until: 'place-free', eurosPerDay: 0 },
        },
      ],
      {
        endDate: '2061-01-01',
        start: { kind: 'long-run', warmUpDays: 4000 },
        clientGroups: [
          { id: 'spoed', label: 'Spoed', urgent: true },
          { id: 'gewoon', label: 'Gewoon', urgent: false },
        ],
      },
    );
    const run = runAll(scenario, 200);
    // Little: urgent clients waiting = 0.09 a day x 3.0762231 days; all = 36.299433 days x 0.27.
    expectNear(
      run.estimate((r) => run.sum(r, 'overflowDays') / run.grid.horizonDays),
      0.09 * 3.0762231,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'waitingDays') / run.grid.horizonDays),
      0.27 * 36.299433,
      0.06,
    );
  });

  it('counts as longer than the norm from the day the norm is passed, also those still waiting', () => {
    const scenario = testScenario([{ start: { inCare: 0, waiting: 10 }, capacity: placesFrom(0) }], {
      endDate: '2021-12-31',
      norms: { waitingDays: 63 },
    });
    const { replications, sum, stateOn } = runAll(scenario, 2);
    expect(replications.map((r) => [sum(r, 'overNormStarts'), stateOn(r, 'waitingOverNorm', 56)])).toEqual([
      [10, 0],
      [10, 0],
    ]);
    expect(replications.map((r) => [stateOn(r, 'waitingOverNorm', 63), sum(r, 'waitingDays')])).toEqual([
      [10, 3640],
      [10, 3640],
    ]);
  });

  it('a wait just over the norm counts, a wait of exactly the norm does not', () => {
    const waits = (meanDays: number) => {
      const scenario = testScenario([
        { start: { inCare: 0, waiting: 2 }, capacity: placesFrom(1), lengthOfStay: FIXED(meanDays) },
      ]);
      const { replications, sum } = runAll(scenario, 1);
      return [sum(replications[0], 'overNormStarts'), sum(replications[0], 'admittedInNorm')];
    };
    expect([waits(62.5), waits(63), waits(63.5)]).toEqual([
      [0, 2],
      [0, 2],
      [1, 1],
    ]);
  });

  it('those who wait on the first day are admitted first', () => {
    const scenario = testScenario([
      { start: { inCare: 0, waiting: 5 }, capacity: placesFrom(3), lengthOfStay: FIXED(10) },
    ]);
    const { replications, sum } = runAll(scenario, 1);
    expect(sum(replications[0], 'listAdmissions')).toBe(5);
    expect(sum(replications[0], 'waitedDays')).toBe(20);
    expect(sum(replications[0], 'careDays')).toBe(50);
  });
});

describe('refusal and overflow', () => {
  it('without a list a share is refused as Erlang B says, whatever the spread of stays (validation case erlb-02)', () => {
    const scenario = testScenario(
      [
        {
          inflow: inflowPerDay(0.27),
          lengthOfStay: { kind: 'lognormal', meanDays: 150, cv: 1.5 },
          capacity: placesFrom(43),
          waiting: { kind: 'refuse' },
        },
      ],
      { endDate: '2041-01-01', start: { kind: 'long-run', warmUpDays: 3000 } },
    );
    const run = runAll(scenario, 300);
    expectNear(
      run.estimate((r) => run.sum(r, 'refused') / run.sum(r, 'referrals')),
      0.081764837,
    );
    expect(run.replications.every((r) => run.sum(r, 'waitingDays') === 0)).toBe(true);
  });

  const groups = [
    { id: 'spoed', label: 'Spoed', urgent: true },
    { id: 'gewoon', label: 'Gewoon', urgent: false },
  ];
  const full = (until: 'place-free' | 'whole-stay') =>
    testScenario(
      [
        {
          inflow: [{ id: 'in', referralsPerYear: 36.525, groups: [{ group: 'spoed', share: 1 }] }],
          lengthOfStay: FIXED(30),
          capacity: placesFrom(0, ['2021-05-01', 50]),
          urgent: { kind: 'overflow', withinHours: 24, until, eurosPerDay: 450 },
        },
      ],
      { endDate: '2021-07-01', clientGroups: groups },
    );

  it('an urgent client without a place goes elsewhere after 24 hours and comes back when a place is free', () => {
    const { replications, sum, stateOn } = runAll(full('place-free'), 50);
    for (const replication of replications) {
      const waiting = stateOn(replication, 'waiting', 119);
      expect(stateOn(replication, 'inOverflow', 119)).toBeGreaterThanOrEqual(waiting - 3);
      expect(stateOn(replication, 'waiting', 120)).toBe(0);
      expect(stateOn(replication, 'inOverflow', 120)).toBe(0);
      // All but the first day of each wait is spent elsewhere.
      const days = sum(replication, 'waitingDays') - sum(replication, 'overflowDays');
      expect(days).toBeGreaterThanOrEqual(sum(replication, 'overflowStarts') - 1e-9);
      expect(days).toBeLessThanOrEqual(sum(replication, 'overflowStarts') + 3);
    }
  });

  it('an urgent client who stays elsewhere leaves the list at the deadline and stays there for the whole stay', () => {
    const { replications, sum, stateOn } = runAll(full('whole-stay'), 50);
    for (const replication of replications) {
      expect(stateOn(replication, 'waiting', 119)).toBeLessThanOrEqual(3);
      expect(stateOn(replication, 'inCare', 120)).toBeLessThanOrEqual(3);
      expect(sum(replication, 'overflowDays')).toBeLessThanOrEqual(30 * sum(replication, 'overflowStarts') + 1e-9);
    }
    const started = replications.reduce((total, r) => total + sum(r, 'overflowStarts'), 0);
    expect(started).toBeGreaterThan(400);
  });
});

describe('moving on', () => {
  const crisis = (perDay: number, places: number): Partial<Segment> => ({
    id: 'crisis',
    inflow: inflowPerDay(perDay),
    lengthOfStay: EXPONENTIAL(28),
    capacity: placesFrom(places),
    waiting: { kind: 'refuse' },
    exits: [{ to: 'wonen', share: 0.6, whenFull: 'keep-place' }],
  });

  it('keeps the place until the next one is free, as the exact chain says (validation case block-02)', () => {
    const scenario = testScenario(
      [crisis(0.3, 10), { id: 'wonen', lengthOfStay: EXPONENTIAL(150), capacity: placesFrom(26) }],
      { endDate: '2041-01-01', start: { kind: 'long-run', warmUpDays: 2000 } },
    );
    const run = runAll(scenario, 300);
    const days = run.grid.horizonDays;
    expectNear(
      run.estimate((r) => run.sum(r, 'blockedDays', 0) / days),
      0.536624144234,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'careDays', 1) / days),
      22.3025748925,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'refused', 0) / run.sum(r, 'referrals', 0)),
      0.173978707686,
    );
    expect(run.replications.every((r) => r.swaps === 0)).toBe(true);
  });

  it('waits at home and leaves the place at once, as a network of Jackson (validation case jack-01)', () => {
    const scenario = testScenario(
      [
        {
          id: 'a',
          inflow: inflowPerDay(0.1),
          lengthOfStay: EXPONENTIAL(8),
          capacity: placesFrom(1),
          exits: [{ to: 'b', share: 0.5, whenFull: 'wait-at-home' }],
        },
        { id: 'b', inflow: inflowPerDay(0.05), lengthOfStay: EXPONENTIAL(12), capacity: placesFrom(2) },
      ],
      { endDate: '2041-01-01', start: { kind: 'long-run', warmUpDays: 1000 } },
    );
    const run = runAll(scenario, 400);
    const days = run.grid.horizonDays;
    expectNear(
      run.estimate((r) => run.sum(r, 'waitingDays', 0) / days),
      3.2,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'waitingDays', 1) / days),
      0.675,
    );
  });

  it('leaves the system when told to and the next segment is full', () => {
    const scenario = testScenario([
      {
        id: 'a',
        inflow: inflowPerDay(0.2),
        lengthOfStay: FIXED(20),
        capacity: { kind: 'unlimited' },
        exits: [{ to: 'b', share: 1, whenFull: 'leave' }],
      },
      { id: 'b', lengthOfStay: FIXED(200), capacity: placesFrom(3) },
    ]);
    const { replications, sum } = runAll(scenario, 5);
    for (const replication of replications) {
      expect(sum(replication, 'waitingDays', 1) + sum(replication, 'blockedDays', 0)).toBe(0);
      expect(sum(replication, 'departures', 0)).toBe(
        sum(replication, 'discharges', 0) - sum(replication, 'transfersIn', 1),
      );
      expect(sum(replication, 'departures', 0)).toBeGreaterThan(200);
    }
  });

  it('a circle of full segments that wait for each other is resolved by a swap, and reported', () => {
    const full = (id: string, to: string): Partial<Segment> => ({
      id,
      lengthOfStay: FIXED(10),
      capacity: placesFrom(2),
      exits: [{ to, share: 1, whenFull: 'keep-place' }],
      start: { inCare: 2, waiting: 0 },
    });
    const { replications, sum, stateOn } = runAll(testScenario([full('a', 'b'), full('b', 'c'), full('c', 'a')]), 5);
    for (const replication of replications) {
      expect(replication.swaps).toBeGreaterThan(100);
      expect([0, 1, 2].map((segment) => stateOn(replication, 'inCare', 1826, segment))).toEqual([2, 2, 2]);
      // One client of each segment in turn: a move each ten days.
      expect(sum(replication, 'transfersIn', 0)).toBeGreaterThan(170);
    }
  });

  it('whoever stays in the same segment for another stay needs no free place', () => {
    const scenario = testScenario([
      {
        id: 'a',
        lengthOfStay: FIXED(10),
        capacity: placesFrom(1),
        exits: [{ to: 'a', share: 1, whenFull: 'keep-place' }],
        start: { inCare: 1, waiting: 0 },
      },
    ]);
    const { replications, sum } = runAll(scenario, 1);
    expect(sum(replications[0], 'careDays')).toBe(1826);
    expect(sum(replications[0], 'transfersIn')).toBeGreaterThanOrEqual(182);
  });
});

describe('start', () => {
  it('a steady state stays steady from the first day: remaining stays are those of people met in care', () => {
    const scenario = testScenario([
      {
        inflow: inflowPerDay(0.3),
        lengthOfStay: { kind: 'lognormal', meanDays: 150, cv: 1.2 },
        capacity: { kind: 'unlimited' },
        start: { inCare: 45, waiting: 0 },
      },
    ]);
    const run = runAll(scenario, 3000);
    for (const day of [28, 91, 182, 364, 728])
      expectNear(
        run.estimate((r) => run.stateOn(r, 'inCare', day)),
        45,
        0.005,
      );
  });

  it('an emptying location: still in care after 90 days (validation case out-02)', () => {
    const scenario = testScenario(
      [
        {
          lengthOfStay: { kind: 'lognormal', meanDays: 150, cv: 1.2 },
          capacity: placesFrom(36),
          start: { inCare: 36, waiting: 0 },
        },
      ],
      { endDate: '2021-04-01' },
    );
    const run = runAll(scenario, 20_000);
    const found = run.estimate((r) => run.stateOn(r, 'inCare', 90));
    expectNear(found, 19.010729283, 0.002);
    expect(Math.abs(found.sd / 2.99526675828 - 1)).toBeLessThan(0.03);
  });
});

describe('inflow', () => {
  it('follows steps, growth and months, and is as scattered as chance makes it', () => {
    const scenario = testScenario([
      {
        inflow: [
          {
            id: 'in',
            referralsPerYear: 120,
            growth: { from: '2022-01-01', rate: -0.15 },
            steps: [{ from: '2024-07-01', referralsPerYear: 240 }],
            monthFactors: [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            groups: [{ group: 'all', share: 1 }],
          },
        ],
        capacity: { kind: 'unlimited' },
      },
    ]);
    const run = runAll(scenario, 4000);
    const inMonth = (month: number) =>
      estimateOf(run.replications.map((r) => r.months[4 * (run.grid.monthEdges.length - 1) + month]));
    const perDay = 120 / 365.25;
    expectNear(inMonth(0), 2 * 31 * perDay);
    expect(inMonth(1).mean).toBe(0);
    expectNear(inMonth(2), 31 * perDay);
    expectNear(inMonth(12), 2 * 31 * perDay * 0.85);
    expectNear(inMonth(24), 2 * 31 * perDay * 0.85 ** 2);
    expectNear(inMonth(43), 31 * 2 * perDay * 0.85 ** 3);
    const january = inMonth(0);
    expect(Math.abs(january.sd ** 2 / january.mean - 1)).toBeLessThan(0.1);
  });

  it('two segments with the same numbers do not share their luck', () => {
    const twin = { inflow: inflowPerDay(0.3), capacity: { kind: 'unlimited' } } as const;
    const { replications, sum } = runAll(testScenario([twin, twin]), 400);
    const pairs = replications.map((r) => [sum(r, 'referrals', 0), sum(r, 'referrals', 1)]);
    const [a, b] = [estimateOf(pairs.map((pair) => pair[0])), estimateOf(pairs.map((pair) => pair[1]))];
    const together = estimateOf(pairs.map(([x, y]) => (x - a.mean) * (y - b.mean)));
    expect(Math.abs(together.mean / (a.sd * b.sd)) * Math.sqrt(400)).toBeLessThan(4);
  });

  it('each stream brings its own clients, to the last day and no longer', () => {
    const streams = [0.5, 0.05, 0.005].map((perDay, index) => ({ ...inflowPerDay(perDay)[0], id: `in-${index}` }));
    const unlimited = { kind: 'unlimited' } as const;
    const together = testScenario([
      { inflow: streams.slice(0, 2), capacity: unlimited },
      { inflow: streams.slice(2), capacity: unlimited },
    ]);
    const alone = testScenario([{ inflow: streams.slice(0, 1), capacity: unlimited }]);
    const run = runAll(together, 1000);
    const first = runAll(alone, 1000);
    expectNear(
      run.estimate((r) => run.sum(r, 'referrals', 0)),
      0.55 * 1826,
      0.01,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'referrals', 1)),
      0.005 * 1826,
    );
    // Taking a stream away leaves the clients of the others as they were.
    const second = testScenario([{ inflow: streams.slice(1, 2), capacity: unlimited }]);
    const rest = runAll(second, 1000);
    for (let i = 0; i < 1000; i++) {
      const parts = first.sum(first.replications[i], 'referrals') + rest.sum(rest.replications[i], 'referrals');
      expect(run.sum(run.replications[i], 'referrals', 0)).toBe(parts);
    }
  });

  it('a stay is cut off at its maximum', () => {
    const scenario = testScenario([
      {
        inflow: inflowPerDay(1),
        lengthOfStay: { ...EXPONENTIAL(200), maximumDays: 182 },
        capacity: { kind: 'unlimited' },
      },
    ]);
    const run = runAll(scenario, 200);
    expectNear(
      run.estimate((r) => run.stateOn(r, 'inCare', 1820)),
      119.495155193,
      0.01,
    );
  });

  it('own data are drawn as they are', () => {
    const scenario = testScenario([
      {
        inflow: inflowPerDay(1),
        lengthOfStay: { kind: 'empirical', observedDays: [10, 20, 90] },
        capacity: { kind: 'unlimited' },
      },
    ]);
    const run = runAll(scenario, 200);
    expectNear(
      run.estimate((r) => run.stateOn(r, 'inCare', 1820)),
      40,
      0.02,
    );
  });
});
