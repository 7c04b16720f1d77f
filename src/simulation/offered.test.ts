import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from './compile/compile.ts';
import { offeredModel, playOffered } from './offered.ts';
import { offeredMoments } from './offered-moments.ts';
import { pointCell } from './replication.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';
import { runReplication } from './simulate.ts';

const UNLIMITED = { capacity: { kind: 'unlimited' } } as const;
const GROUPS = [
  { id: 'all', label: 'All', urgent: false },
  { id: 'long', label: 'Long', urgent: false },
];
/** All that a stay or an inflow can be, with people on the first day. */
const VARIED = testScenario(
  [
    {
      ...UNLIMITED,
      inflow: [
        {
          ...inflowPerDay(0.2)[0],
          monthFactors: [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
          weekdayFactors: [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0],
          groups: [
            { group: 'long', share: 0.3 },
            { group: 'all', share: 'rest' },
          ],
        },
        { ...inflowPerDay(0.1)[0], id: 'later', steps: [{ from: '2021-09-01', referralsPerYear: 90 }] },
      ],
      lengthOfStay: { kind: 'weibull', meanDays: 120, cv: 1.3, maximumDays: 182 },
      lengthOfStayByGroup: [{ group: 'long', lengthOfStay: { kind: 'empirical', observedDays: [30, 200, 200, 700] } }],
      start: { inCare: 30, waiting: 3 },
    },
    { ...UNLIMITED, inflow: inflowPerDay(0.1), lengthOfStay: { kind: 'fixed', meanDays: 90 } },
  ],
  { clientGroups: GROUPS, endDate: '2022-04-01' },
);

function offered(scenario: Scenario) {
  const model = offeredModel(compileModel(scenario));
  if (!model) throw new Error('no Poisson inflow');
  return model;
}

describe('the offered load', () => {
  it('is who is in care in every replication when there is always a place', () => {
    const model = compileModel(VARIED);
    const luck = offered(VARIED);
    const points = model.grid.pointDays.length;
    for (let index = 0; index < 6; index++) {
      const { points: counts } = runReplication(model, index);
      const inCare = [0, 1].flatMap((segment) =>
        Array.from({ length: points }, (_, point) => counts[pointCell(model.grid, 0, segment, point)]),
      );
      expect([...playOffered(luck, index)]).toEqual(inCare);
    }
  });

  it('is the same whatever the places, the order of the list and the routes', () => {
    const inflow = inflowPerDay(0.3);
    const few = testScenario([{ inflow, capacity: placesFrom(20, ['2022-01-01', 3]), waiting: { kind: 'refuse' } }]);
    const many = testScenario([{ inflow, capacity: placesFrom(80) }]);
    for (let index = 0; index < 5; index++)
      expect(playOffered(offered(few), index)).toEqual(playOffered(offered(many), index));
  });

  it('does not disturb the replications played before and after it', () => {
    const model = compileModel(testScenario([{ inflow: inflowPerDay(0.3), capacity: placesFrom(40) }]));
    const luck = offered(testScenario([{ inflow: inflowPerDay(0.3), capacity: placesFrom(40) }]));
    const before = runReplication(model, 3);
    playOffered(luck, 1);
    expect(runReplication(model, 3)).toEqual(before);
  });

  it('is not known where nobody comes one by one at random', () => {
    const even = [{ ...inflowPerDay(0.3)[0], arrivals: { kind: 'evenly-spaced' } as const }];
    const siblings = [
      { ...inflowPerDay(0.3)[0], arrivals: { kind: 'clustered', sizes: [{ clients: 2, share: 1 }] } as const },
    ];
    for (const inflow of [even, siblings, []])
      expect(offeredModel(compileModel(testScenario([{ inflow }])))).toBeNull();
  });
});

describe('what the offered load is on average', () => {
  it('is that of theory: from empty rate x mean x (1 - exp(-t / mean)), Poisson, with exponential stays', () => {
    const { mean, variance } = offeredMoments(offered(testScenario([{ inflow: inflowPerDay(0.27) }])), 0);
    const { pointDays } = compileModel(testScenario([{}])).grid;
    pointDays.forEach((day, point) => {
      const exact = 0.27 * 152 * (1 - Math.exp(-day / 152));
      expect(Math.abs(mean[point] - exact)).toBeLessThan(1e-3 * Math.max(1, exact));
      expect(variance[point]).toBe(mean[point]);
    });
  });

  it('is that of theory with fixed stays, whose remaining part is uniform: three quarters of the first day are left after 21 of 84 days', () => {
    const scenario = testScenario([
      { inflow: inflowPerDay(0.5), lengthOfStay: { kind: 'fixed', meanDays: 84 }, start: { inCare: 20, waiting: 4 } },
    ]);
    const { mean, variance } = offeredMoments(offered(scenario), 0);
    const at = compileModel(scenario).grid.pointDays.indexOf(21);
    // 21 of 84 days: a quarter has gone of those in care; nobody yet of those who waited; 21 days of referrals are there.
    expect(mean[at]).toBeCloseTo(20 * 0.75 + 4 + 0.5 * 21, 3);
    expect(variance[at]).toBeCloseTo(20 * 0.75 * 0.25 + 0.5 * 21, 3);
    const later = compileModel(scenario).grid.pointDays.indexOf(700);
    expect([mean[later], variance[later]]).toEqual([expect.closeTo(42, 6), expect.closeTo(42, 6)]);
  });

  it('is what is played, mean and variance, with seasons, steps, own data, a maximum and people on the first day', () => {
    const model = offered(VARIED);
    const points = model.grid.pointDays.length;
    const n = 1200;
    const seen = [0, 1].map(() => Array.from({ length: points }, () => [0, 0]));
    const moments = [0, 1].map((segment) => offeredMoments(model, segment));
    for (let index = 0; index < n; index++) {
      const present = playOffered(model, index);
      for (const segment of [0, 1])
        for (const point of [5, 20, 60]) {
          const above = present[segment * points + point] - moments[segment].mean[point];
          seen[segment][point][0] += above;
          seen[segment][point][1] += above * above;
        }
    }
    for (const segment of [0, 1])
      for (const point of [5, 20, 60]) {
        const variance = moments[segment].variance[point];
        const [above, square] = seen[segment][point].map((sum) => sum / n);
        expect(Math.abs(above)).toBeLessThan(4 * Math.sqrt(variance / n));
        // The square of a nearly normal number has a variance of about 2 x variance^2; a little more for small Poisson numbers.
        expect(Math.abs(square - variance)).toBeLessThan(4 * Math.sqrt((2 * variance ** 2 + variance) / n));
        expect(variance).toBeGreaterThan(1);
      }
  });
});
