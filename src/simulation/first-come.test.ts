import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from './compile/compile.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';
import { runReplication } from './simulate.ts';

const URGENT = {
  clientGroups: [
    { id: 'all', label: 'Alle', urgent: false },
    { id: 'urgent', label: 'Spoed', urgent: true },
  ],
};

/** Each scenario in which one segment is served first come, first served. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  '57 places become 43, lognormal stays': testScenario([
    {
      inflow: inflowPerDay(103 / 365),
      lengthOfStay: { kind: 'lognormal', meanDays: 152, cv: 0.592 },
      capacity: placesFrom(57, ['2022-01-01', 43]),
    },
  ]),
  'steps down through a year, overload': testScenario([
    {
      inflow: inflowPerDay(0.4),
      capacity: placesFrom(57, ['2022-01-01', 53], ['2022-04-01', 50], ['2022-07-01', 46], ['2022-10-01', 43]),
    },
  ]),
  'one place, many clients at the start': testScenario([
    {
      inflow: inflowPerDay(0.008),
      lengthOfStay: { kind: 'gamma', meanDays: 100, cv: 1.4 },
      capacity: placesFrom(1),
      start: { inCare: 3, waiting: 5 },
    },
  ]),
  'all places close': testScenario([
    { inflow: inflowPerDay(0.3), capacity: placesFrom(30, ['2023-01-01', 0]), start: { inCare: 45, waiting: 0 } },
  ]),
  'days that do not count, two streams, urgent clients who come back, a maximum stay': testScenario(
    [
      {
        inflow: [
          { ...inflowPerDay(0.2)[0], id: 'a', monthFactors: [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
          {
            ...inflowPerDay(0.1)[0],
            id: 'b',
            groups: [
              { group: 'urgent', share: 0.7 },
              { group: 'all', share: 'rest' },
            ],
          },
        ],
        lengthOfStay: { kind: 'weibull', meanDays: 150, cv: 1.4, maximumDays: 182 },
        capacity: placesFrom(38),
        urgent: { kind: 'overflow', withinHours: 10, until: 'place-free', eurosPerDay: 0 },
        start: { inCare: 30, waiting: 3 },
      },
    ],
    { ...URGENT, start: { kind: 'long-run', warmUpDays: 700.3 } },
  ),
};

describe('two algorithms', () => {
  it.each(Object.entries(SCENARIOS))(
    'events and recursion give the same bits in every replication: %s',
    (_, scenario) => {
      const model = compileModel(scenario);
      expect(model.firstCome).toBe(true);
      const withEvents = { ...model, firstCome: false };
      const [recursions, events] = [model, withEvents].map((each) =>
        Array.from({ length: 300 }, (_, index) => runReplication(each, index)),
      );
      expect(recursions).toEqual(events);
      const total = recursions.reduce((sum, { months }) => sum + months.reduce((a, b) => a + b, 0), 0);
      expect(total).toBeGreaterThan(100_000);
    },
  );

  it('takes the recursion only where it holds', () => {
    const firstCome = (segment: Parameters<typeof testScenario>[0][number], settings = {}) =>
      compileModel(testScenario([segment], settings)).firstCome;
    expect(firstCome({})).toBe(true);
    expect(firstCome({ waiting: { kind: 'refuse' } })).toBe(false);
    expect(firstCome({ waiting: { kind: 'list', order: 'most-urgent-first' } }, URGENT)).toBe(false);
    expect(firstCome({ capacity: placesFrom(10, ['2022-01-01', 11]) })).toBe(false);
    expect(firstCome({ capacity: { kind: 'unlimited' } })).toBe(false);
    expect(firstCome({ exits: [{ to: 's0', share: 0.1, whenFull: 'keep-place' }] })).toBe(false);
    const overflow = { kind: 'overflow', withinHours: 24, until: 'whole-stay', eurosPerDay: 0 } as const;
    expect(firstCome({ urgent: overflow }, URGENT)).toBe(false);
    expect(compileModel(testScenario([{}, {}])).firstCome).toBe(false);
  });
});
