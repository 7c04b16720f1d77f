import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../calendar/calendar.ts';
import type { Inflow } from '../../scenario/schema.ts';
import { runAll } from '../read.test-data.ts';
import { placesFrom } from '../scenario.test-data.ts';
import { comingOn, dateOn, fixed, oneYear, outcomeOf } from './mechanics.test-data.ts';

const unlimited = { capacity: { kind: 'unlimited' as const } };
const inflowOf = (referralsPerYear: number, more: Partial<Inflow>): readonly Inflow[] => [
  { id: 'in', referralsPerYear, groups: [{ group: 'all', share: 'rest' }], ...more },
];

/** Within four standard errors of what it should be, and sharp enough to see a difference of a few per cent. */
function expectNear(found: { mean: number; standardError: number }, expected: number, mostError = 0.02): void {
  expect(found.standardError).toBeLessThan(mostError * expected);
  expect(Math.abs(found.mean - expected)).toBeLessThan(4 * found.standardError);
}

describe('known clients', () => {
  it('come on their day, with their own stay and group when these are given', () => {
    const { when, sum } = outcomeOf(
      oneYear([
        {
          lengthOfStay: fixed(10),
          lengthOfStayByGroup: [{ group: 'urgent', lengthOfStay: fixed(40) }],
          inflow: comingOn({ day: 60, group: 'urgent' }, 5.5, { day: 7, stayDays: 90 }, { day: 365 }),
        },
      ]),
    );
    expect(when('referred')).toEqual([
      [0, 5.5],
      [1, 7],
      [2, 60],
    ]);
    expect(when('left').map(([, day]) => day)).toEqual([15.5, 97, 100]);
    expect(sum('referrals')).toBe(3);
  });
});

describe('a fallback for who finds the first segment full', () => {
  it('is tried in order, for a free place at once; then the first segment holds', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesFrom(1),
          lengthOfStay: fixed(100),
          inflow: [{ ...comingOn(0, 1, 2)[0], fallbacks: ['none', 'second'] }],
        },
        { id: 'none', capacity: placesFrom(0) },
        { id: 'second', capacity: placesFrom(1), lengthOfStay: fixed(50) },
      ]),
    );
    expect(when('admitted', 0)).toEqual([
      [0, 0],
      [2, 100],
    ]);
    expect(when('admitted', 2)).toEqual([[1, 1]]);
    expect([sum('divertedFull', 0), sum('waitingDays', 0), sum('referrals', 0), sum('referrals', 2)]).toEqual([
      1, 98, 3, 0,
    ]);
  });

  it('comes before a refusal', () => {
    const { sum } = outcomeOf(
      oneYear([
        {
          capacity: placesFrom(0),
          waiting: { kind: 'refuse' },
          inflow: [{ ...comingOn(0, 1)[0], fallbacks: ['second'] }],
        },
        { id: 'second', capacity: placesFrom(1), lengthOfStay: fixed(50) },
      ]),
    );
    expect([sum('refused', 0), sum('admissions', 1)]).toEqual([1, 1]);
  });

  it('is no way past those who wait there', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        { capacity: placesFrom(0), inflow: [{ ...comingOn(60)[0], fallbacks: ['second'] }] },
        { id: 'second', capacity: placesFrom(1), lengthOfStay: fixed(50), inflow: comingOn(10, 11) },
      ]),
    );
    // On day 60 a place comes free there, for somebody who has waited for it since day 11.
    expect(when('admitted', 1).map(([, day]) => day)).toEqual([10, 60]);
    expect(sum('waitingDays', 0)).toBe(305);
  });
});

describe('a fixed population', () => {
  it('is never more than its number, and asks as often as Engset says when there is always a place', () => {
    const scenario = oneYear([
      {
        ...unlimited,
        lengthOfStay: { kind: 'exponential', meanDays: 20 },
        inflow: inflowOf(0, { population: { clients: 10, meanDaysAtHome: 60 } }),
      },
    ]);
    const run = runAll({ ...scenario, start: { kind: 'long-run', warmUpDays: 500 } }, 400);
    // Each of them is in care for 20 of 80 days.
    expectNear(
      run.estimate((r) => run.sum(r, 'careDays') / 365),
      2.5,
    );
    const most = Math.max(
      ...run.replications.flatMap((r) => run.grid.pointDays.map((day) => run.stateOn(r, 'inCare', day))),
    );
    expect(most).toBeLessThanOrEqual(10);
  });

  it('goes home after a refusal and asks again', () => {
    const { sum } = outcomeOf(
      oneYear([
        {
          capacity: placesFrom(0),
          waiting: { kind: 'refuse' },
          inflow: inflowOf(0, { population: { clients: 10, meanDaysAtHome: 5 } }),
        },
      ]),
    );
    expect(sum('refused')).toBe(sum('referrals'));
    expect(Math.abs(sum('refused') - 730)).toBeLessThan(4 * Math.sqrt(730));
  });

  it('asks no more while it waits', () => {
    const { sum } = outcomeOf(
      oneYear([{ capacity: placesFrom(0), inflow: inflowOf(0, { population: { clients: 10, meanDaysAtHome: 5 } }) }]),
    );
    expect(sum('referrals')).toBe(10);
  });
});

describe('the rhythm of the inflow', () => {
  it('evenly spaced: one by one, at equal distances', () => {
    const { when } = outcomeOf(
      oneYear([{ ...unlimited, inflow: inflowOf(365.25 / 8, { arrivals: { kind: 'evenly-spaced' } }) }]),
    );
    const days = when('referred').map(([, day]) => day);
    expect(Math.abs(days.length - 365 / 8)).toBeLessThan(1);
    expect(new Set(days.slice(1).map((day, i) => day - days[i]))).toEqual(new Set([8]));
  });

  it('evenly spaced, at another distance from the day on which the number changes', () => {
    const { when } = outcomeOf(
      oneYear([
        {
          ...unlimited,
          inflow: inflowOf(365.25 / 8, {
            arrivals: { kind: 'evenly-spaced' },
            steps: [{ from: dateOn(160), referralsPerYear: 365.25 / 16 }],
          }),
        },
      ]),
    );
    const distances = when('referred').map(([, day], i, all) => day - (all[i - 1]?.[1] ?? 0));
    expect(new Set(distances.slice(1))).toContain(8);
    expect(distances.at(-1)).toBe(16);
  });

  it('in clusters: brothers and sisters come at the same moment, as many clients a year as without', () => {
    const clustered = oneYear([
      {
        ...unlimited,
        inflow: inflowOf(90, {
          arrivals: {
            kind: 'clustered',
            sizes: [
              { clients: 1, share: 0.5 },
              { clients: 4, share: 0.5 },
            ],
          },
        }),
      },
    ]);
    const run = runAll(clustered, 1000);
    const referrals = run.estimate((r) => run.sum(r, 'referrals'));
    expectNear(referrals, (90 * 365) / 365.25);
    // A cluster of 1 or 4 makes the number more scattered: variance over mean is E[size^2] / E[size] = 3.4.
    expect(Math.abs(referrals.sd ** 2 / referrals.mean / 3.4 - 1)).toBeLessThan(4 * Math.sqrt(2 / 1000) + 0.05);
    const sizes = new Map<number, number>();
    for (const [, day] of outcomeOf(clustered).when('referred')) sizes.set(day, (sizes.get(day) ?? 0) + 1);
    expect([...new Set(sizes.values())].sort()).toEqual([1, 4]);
  });

  it('by weekday: nobody comes on a day with factor 0, and the year holds as many', () => {
    const onWeekends = oneYear([
      { ...unlimited, inflow: inflowOf(120, { weekdayFactors: [0, 0, 0, 0, 0, 3.5, 3.5] }) },
    ]);
    const { when } = outcomeOf(onWeekends);
    // 1 January 1970, day 0 of the calendar, was a Thursday.
    const weekdays = when('referred').map(([, day]) => (dayOfDate('2021-01-01') + Math.floor(day) + 3) % 7);
    expect(weekdays.length).toBeGreaterThan(80);
    expect([...new Set(weekdays)].sort()).toEqual([5, 6]);
    const run = runAll(onWeekends, 400);
    // 104 weekend days in 2021.
    expectNear(
      run.estimate((r) => run.sum(r, 'referrals')),
      (120 / 365.25) * 3.5 * 104,
    );
  });
});

describe('more places bring more referrals', () => {
  const withElasticity = (demandPerSupply: number) => {
    const run = runAll(
      oneYear([
        {
          inflow: inflowOf(400, {}),
          capacity: placesFrom(10, [dateOn(181), 40]),
          demandPerSupply,
          lengthOfStay: fixed(1),
        },
      ]),
      400,
    );
    const half = (first: boolean) =>
      run.estimate((r) => {
        const months = r.months.slice(4 * 12, 5 * 12);
        return (first ? months.slice(0, 6) : months.slice(6)).reduce((a, b) => a + b, 0);
      });
    return [half(true), half(false)];
  };

  it('in proportion at 1, by the root at a half, not at all without', () => {
    const perDay = 400 / 365.25;
    for (const [elasticity, factor] of [
      [0, 1],
      [0.5, 2],
      [1, 4],
    ]) {
      const [before, after] = withElasticity(elasticity);
      expectNear(before, perDay * 181);
      expectNear(after, perDay * 184 * factor);
    }
  });
});

describe('how people respond to a contract', () => {
  const contract = { id: 'budget', label: 'Budget', kind: 'lumpsum' as const, eurosPerYear: 1, priceYear: 2021 };
  const other = { ...contract, id: 'other' };
  const behaviour = (more: object) => [
    { contract: 'budget', stayFactor: 1, inflowFactor: 1, occupancyTarget: 1, ...more },
    { contract: 'other', stayFactor: 9, inflowFactor: 9, occupancyTarget: 0 },
  ];
  const under = (segment: object) => oneYear([{ contract: 'budget', ...segment }], { contracts: [contract, other] });

  it('stays become longer or shorter, also those known beforehand are as they are', () => {
    const { when } = outcomeOf(
      under({
        lengthOfStay: fixed(20),
        inflow: comingOn(0, { day: 1, stayDays: 20 }),
        behaviour: behaviour({ stayFactor: 1.5 }),
      }),
    );
    expect(when('left').map(([, day]) => day)).toEqual([21, 30]);
  });

  it('only so many of the places are used', () => {
    const { when } = outcomeOf(
      under({
        capacity: placesFrom(5),
        lengthOfStay: fixed(100),
        inflow: comingOn(0, 1, 2, 3, 4),
        behaviour: behaviour({ occupancyTarget: 0.75 }),
      }),
    );
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 1, 2, 100, 101]);
  });

  it('referrals become more or fewer', () => {
    const run = runAll(
      under({ ...unlimited, inflow: inflowOf(100, {}), behaviour: behaviour({ inflowFactor: 0.5 }) }),
      400,
    );
    expectNear(
      run.estimate((r) => run.sum(r, 'referrals')),
      (50 * 365) / 365.25,
    );
  });

  it('only to the contract in force', () => {
    const { when } = outcomeOf(
      oneYear([{ lengthOfStay: fixed(20), inflow: comingOn(0), behaviour: behaviour({ stayFactor: 3 }) }], {
        contracts: [contract, other],
      }),
    );
    expect(when('left')).toEqual([[0, 20]]);
  });
});
