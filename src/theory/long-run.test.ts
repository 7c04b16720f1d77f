import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangB } from './erlang.ts';
import type { LongRunAnswer, LongRunSegment } from './long-run.ts';
import { DAYS_PER_YEAR, longRun } from './long-run.ts';

const PLAIN: LongRunSegment = {
  externalPerYear: 100,
  routing: [0],
  meanDays: 152.1875,
  stay: 'exponential',
  cv: 1,
  places: 43,
  waiting: 'list',
  blocking: 'free',
};

// Case E of the project's list of published cases: stay of five months of 30.4375 days, exponential, one list.
describe('57 places become 43: the table of exact answers', () => {
  test.each([
    [57, 100, 41.667, 0.731, 0.01563, 0.155, 0.0425, 0.00425],
    [57, 120, 50, 0.8772, 0.24647, 5.359, 1.7605, 0.03862],
    [57, 130, 54.167, 0.9503, 0.60959, 32.743, 11.654, 0.07202],
    [43, 90, 37.5, 0.8721, 0.28878, 7.991, 1.969, 0.04937],
    [43, 95, 39.583, 0.9205, 0.49117, 21.878, 5.6904, 0.07124],
    [43, 100, 41.667, 0.969, 0.77352, 88.29, 24.172, 0.09576],
  ])('%i places, %i new clients a year', (places, perYear, load, occupancyRate, waitShare, wait, list, refused) => {
    const answer = only({ places, externalPerYear: perYear }, 'stable');
    expect(answer.basis).toBe('exact');
    expect(answer.arrivalsPerYear).toBe(perYear);
    expect(answer.load).toBeCloseTo(load, 3);
    expect(answer.occupied).toBe(answer.load);
    expect(answer.occupancyRate).toBeCloseTo(occupancyRate, 4);
    expect(answer.waitShare).toBeCloseTo(waitShare, 5);
    expect(answer.meanWaitDays).toBeCloseTo(wait, 3);
    expect(Math.abs(answer.meanWaiting / list - 1)).toBeLessThan(5e-4);
    expect(only({ places, externalPerYear: perYear, waiting: 'refuse' }, 'refusal').refusedShare).toBeCloseTo(
      refused,
      5,
    );
  });

  test.each([
    [110, 6.8, 1.066, 0.14868],
    [120, 16.8, 1.163, 0.20186],
  ])('43 places, %i new clients a year: the list grows', (perYear, growth, rate, refused) => {
    const answer = only({ externalPerYear: perYear }, 'overload');
    expect(answer.growthPerYear).toBeCloseTo(growth, 10);
    expect(answer.largestInflowPerYear).toBeCloseTo(103.2, 10);
    expect(answer.load / answer.places).toBeCloseTo(rate, 3);
    expect(only({ externalPerYear: perYear, waiting: 'refuse' }, 'refusal').refusedShare).toBeCloseTo(refused, 5);
  });

  test('the load is exactly the number of places: the list has no mean either', () => {
    expect(only({ externalPerYear: 103.2 }, 'overload').growthPerYear).toBeCloseTo(0, 10);
    // An overloaded segment hands on exactly what an equal segment can serve.
    const chain = longRun([
      { ...PLAIN, externalPerYear: 120, routing: [0, 1] },
      { ...PLAIN, externalPerYear: 0, routing: [0, 0] },
    ]);
    expect(chain.map((answer) => answer.kind)).toEqual(['overload', 'overload']);
    expect(only({ externalPerYear: 103.2 * (1 - 1e-6) }, 'stable').meanWaiting).toBeGreaterThan(1e5);
  });
});

// Family "M/G/1 (Pollaczek-Khinchine)" of the project's validation cases.
describe('one place with any stay', () => {
  test.each([
    ['mg1-01 fixed', 0.08, 10, 0, 20, 1.6],
    ['mg1-02 lognormal', 0.08, 10, 1.5, 65, 5.2],
    ['mg1-03 mixture', 0.08, 10, Math.sqrt((2 * (0.9 * 25 + 0.1 * 3025)) / 100 - 1), 130, 10.4],
    ['mg1-04 uniform', 0.03, 25, 30 / Math.sqrt(12) / 25, 42, 1.26],
  ])('%s is exact', (_, perDay, meanDays, cv, wait, list) => {
    const answer = only(
      { externalPerYear: perDay * DAYS_PER_YEAR, meanDays, stay: 'general', cv, places: 1 },
      'stable',
    );
    expect(answer.basis).toBe('exact');
    expect(answer.meanWaitDays).toBeCloseTo(wait, 9);
    expect(answer.meanWaiting).toBeCloseTo(list, 9);
    expect(answer.waitShare).toBeCloseTo(perDay * meanDays, 12);
  });
});

// Families "M/D/c" and "M/H2/c" of the project's validation cases: exact values that the approximation comes near.
describe('several places with another stay', () => {
  test.each([
    ['mdc-01', 0.2, 20, 0, 5, 5.78120014538],
    ['mdc-02', 0.5, 18, 0, 10, 6.20247690604],
    ['mh2c-01', 0.2, 20, Math.sqrt(3), 5, 20.7815964521],
    ['mh2c-02', 0.06, 136, Math.sqrt((2 * (0.6 * 3600 + 0.4 * 62500)) / 136 ** 2 - 1), 10, 46.2024372429],
  ])('%s is an approximation, says so, and is within 10 percent', (_, perDay, meanDays, cv, places, wait) => {
    const answer = only({ externalPerYear: perDay * DAYS_PER_YEAR, meanDays, stay: 'general', cv, places }, 'stable');
    expect(answer.basis).toBe('approximation');
    expect(Math.abs(answer.meanWaitDays / wait - 1)).toBeLessThan(0.1);
    expect(answer.meanWaitDays).not.toBe(wait);
  });

  test('a gamma stay of shape 1.3 waits 0.88 times as long as an exponential one', () => {
    const gamma = only({ stay: 'general', cv: 1 / Math.sqrt(1.3) }, 'stable');
    expect(gamma.meanWaitDays / only({}, 'stable').meanWaitDays).toBeCloseTo((1 + 1 / 1.3) / 2, 12);
  });

  test('an exponential stay has its own spread, whatever else is given', () => {
    expect(only({ cv: 0.3 }, 'stable')).toEqual(only({ cv: 1 }, 'stable'));
  });

  test('a lognormal stay with the spread of an exponential one is not called exact', () => {
    expect(only({ stay: 'general', cv: 1 }, 'stable').basis).toBe('approximation');
  });
});

// Family "M/G/c/c refusal (Erlang B)" of the project's validation cases: erlb-01 to erlb-03 differ in the stay alone.
describe('refusal', () => {
  test.each([
    ['exponential', 1],
    ['general', 1.5],
    ['general', 0],
  ] as const)('does not depend on the stay being %s with cv %f', (stay, cv) => {
    const answer = only(
      { externalPerYear: 0.27 * DAYS_PER_YEAR, meanDays: 150, stay, cv, waiting: 'refuse' },
      'refusal',
    );
    expect(answer.basis).toBe('exact');
    expect(answer.refusedShare).toBeCloseTo(0.0817648370861, 12);
    expect(answer.occupied).toBeCloseTo(37.188524098, 9);
    expect(answer.occupancyRate).toBeCloseTo(0.864849397628, 12);
    expect(answer.refusedPerYear).toBeCloseTo((8.05792469483 * DAYS_PER_YEAR) / 365, 9);
  });
});

// Family "Open network of segments (Jackson product form)" of the project's validation cases.
describe('a network of exponential stays with lists', () => {
  const NETWORKS = [
    {
      id: 'jack-01',
      perDay: [0.1, 0.05],
      routing: [
        [0, 0.5],
        [0, 0],
      ],
      meanDays: [8, 12],
      places: [1, 2],
      inCare: [0.8, 1.2],
      list: [3.2, 0.675],
      wait: [32, 6.75],
    },
    {
      id: 'jack-02',
      perDay: [0.25, 0.3, 0, 0],
      routing: [
        [0, 0.2, 0.4, 0.1],
        [0, 0, 0.3, 0.1],
        [0.05, 0, 0, 0.5],
        [0.02, 0.03, 0, 0],
      ],
      meanDays: [40, 120, 150, 300],
      places: [14, 48, 38, Infinity],
      inCare: [10.560874376, 42.9437463312, 31.9452164382, 50.601808803],
      list: [0.738546117202, 2.97305935207, 1.15978226938, 0],
      wait: [2.79729155336, 8.30777826176, 5.44580252708, 0],
    },
    {
      id: 'jack-03',
      perDay: [0.2],
      routing: [[0.3]],
      meanDays: [10],
      places: [4],
      inCare: [2.85714285714],
      list: [1.12770084352],
      wait: [3.94695295232],
    },
  ];

  test.each(NETWORKS)('$id is exact', ({ perDay, routing, meanDays, places, inCare, list, wait }) => {
    const answers = longRun(
      perDay.map((rate, i) => ({
        ...PLAIN,
        externalPerYear: rate * DAYS_PER_YEAR,
        routing: routing[i]!,
        meanDays: meanDays[i]!,
        places: places[i]!,
      })),
    );
    for (const [i, answer] of answers.entries()) {
      expect(answer).toMatchObject({ kind: places[i] === Infinity ? 'unlimited' : 'stable', basis: 'exact' });
      const { load } = answer as Extract<LongRunAnswer, { load: number }>;
      expect(Math.abs(load / inCare[i]! - 1)).toBeLessThan(1e-9);
      if (answer.kind !== 'stable') continue;
      expect(Math.abs(answer.meanWaiting / list[i]! - 1)).toBeLessThan(1e-9);
      expect(Math.abs(answer.meanWaitDays / wait[i]! - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('what is exact, what is an approximation, and what has no formula', () => {
  const first = { ...PLAIN, externalPerYear: 90, routing: [0, 1] };
  const second = { ...PLAIN, externalPerYear: 0, routing: [0, 0] };

  test('leavers of an unlimited segment come at random, whatever their stay', () => {
    const answers = longRun([{ ...first, stay: 'general', cv: 0.3, places: Infinity }, second]);
    expect(answers).toMatchObject([
      { kind: 'unlimited', basis: 'exact' },
      { kind: 'stable', basis: 'exact' },
    ]);
  });

  test('leavers of a list with another stay do not: behind it all is approximation, but for the load', () => {
    const general = { ...first, stay: 'general', cv: 0.3 } as const;
    expect(longRun([general, second])[1]).toMatchObject({ kind: 'stable', basis: 'approximation' });
    expect(longRun([general, { ...second, waiting: 'refuse' }])[1]).toMatchObject({ basis: 'approximation' });
    expect(longRun([general, { ...second, places: Infinity }])[1]).toMatchObject({ kind: 'unlimited', basis: 'exact' });
  });

  test('behind refusal the number of clients is exact once, and a guess behind a second refusal', () => {
    const refusing = { ...first, waiting: 'refuse' } as const;
    const next = { ...second, routing: [0, 0, 1], waiting: 'refuse' } as const;
    const answers = longRun([
      { ...refusing, routing: [0, 1, 0] },
      next,
      { ...second, routing: [0, 0, 0], places: Infinity },
    ]);
    expect(answers.map((answer) => 'basis' in answer && answer.basis)).toEqual([
      'exact',
      'approximation',
      'approximation',
    ]);
    expect(longRun([refusing, { ...second, places: Infinity }])[1]).toMatchObject({
      basis: 'exact',
      arrivalsPerYear: 90 * (1 - erlangB(37.5, 43)),
    });
  });

  test('behind an overloaded list comes what its places can serve, at random', () => {
    const answers = longRun([
      { ...first, externalPerYear: 120 },
      { ...second, places: 57 },
    ]);
    expect(answers[0]).toMatchObject({ kind: 'overload', basis: 'exact' });
    expect(answers[1]).toMatchObject({ kind: 'stable', basis: 'exact' });
    // 43 places of 152.1875 days let 103.2 clients a year through.
    expect((answers[1] as Extract<LongRunAnswer, { kind: 'stable' }>).arrivalsPerYear).toBeCloseTo(103.2, 10);
  });

  test('places kept while waiting for the next segment have no formula, nor has what lies behind', () => {
    const keeping = { ...first, blocking: 'keeps-place' } as const;
    const none = { kind: 'none', reason: 'blocking' };
    expect(longRun([keeping, second])).toEqual([none, none]);
    // In front of it, or beside it, nothing changes.
    const before = { ...PLAIN, externalPerYear: 90, routing: [0, 1, 0] };
    const answers = longRun([before, { ...keeping, routing: [0, 0, 1] }, { ...second, routing: [0, 0, 0] }]);
    expect(answers).toMatchObject([{ kind: 'stable', basis: 'exact' }, none, none]);
  });

  test('keeping a place for a segment that always has one does not block', () => {
    const answers = longRun([
      { ...first, blocking: 'keeps-place' },
      { ...second, places: Infinity },
    ]);
    expect(answers).toMatchObject([{ kind: 'stable' }, { kind: 'unlimited' }]);
    expect(longRun([{ ...PLAIN, blocking: 'keeps-place' }])).toMatchObject([{ kind: 'stable' }]);
  });

  test('clients who leave the system when the next list is full have no formula there', () => {
    const leaving = { ...first, blocking: 'leaves' } as const;
    expect(longRun([leaving, second])).toMatchObject([
      { kind: 'stable' },
      { kind: 'none', reason: 'leaves-when-full' },
    ]);
    const [, , behind] = longRun([
      { ...leaving, routing: [0, 1, 0] },
      { ...second, routing: [0, 0, 1] },
      { ...second, routing: [0, 0, 0], places: Infinity },
    ]);
    expect(behind).toEqual({ kind: 'none', reason: 'leaves-when-full' });
    expect(longRun([leaving, { ...second, waiting: 'refuse' }])[1]).toMatchObject({ kind: 'refusal' });
    expect(longRun([leaving, { ...second, places: Infinity }])[1]).toMatchObject({ kind: 'unlimited' });
  });

  test('a loop that nobody leaves has no long run', () => {
    expect(longRun([{ ...PLAIN, routing: [1] }])).toEqual([{ kind: 'none', reason: 'closed-loop' }]);
  });

  test('no clients, no places, no segments', () => {
    const empty = { occupied: 0, occupancyRate: 0, waitShare: 0, meanWaitDays: 0, meanWaiting: 0 };
    expect(only({ externalPerYear: 0 }, 'stable')).toMatchObject(empty);
    expect(only({ externalPerYear: 0, places: 0 }, 'stable')).toMatchObject(empty);
    expect(only({ places: 0 }, 'overload')).toMatchObject({ growthPerYear: 100, largestInflowPerYear: 0 });
    expect(only({ places: 0, waiting: 'refuse' }, 'refusal')).toMatchObject({ refusedShare: 1, occupancyRate: 0 });
    expect(longRun([])).toEqual([]);
  });
});

test('in any network whoever comes in leaves, is refused, or lengthens a list', () => {
  const segment = fc.record({
    externalPerYear: fc.double({ min: 0, max: 300, noNaN: true }),
    weights: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
    meanDays: fc.double({ min: 1, max: 1000, noNaN: true }),
    places: fc.oneof(fc.nat(120), fc.constant(Infinity)),
    waiting: fc.constantFrom('list' as const, 'refuse' as const),
    stay: fc.constantFrom('exponential' as const, 'general' as const),
  });
  fc.assert(
    fc.property(fc.array(segment, { minLength: 4, maxLength: 4 }), (drawn) => {
      const segments = drawn.map(({ weights, ...rest }) => {
        const all = 1 + weights.reduce((sum, weight) => sum + weight, 0);
        return { ...PLAIN, ...rest, cv: 1.3, routing: weights.map((weight) => weight / all) };
      });
      let balance = 0;
      for (const [i, answer] of longRun(segments).entries()) {
        if (answer.kind === 'none') throw new Error('every network drawn here has an answer');
        const lost =
          answer.kind === 'refusal' ? answer.refusedPerYear : answer.kind === 'overload' ? answer.growthPerYear : 0;
        const served = answer.arrivalsPerYear - lost;
        const onward = segments[i]!.routing.reduce((sum, share) => sum + share, 0);
        balance += segments[i]!.externalPerYear - lost - served * (1 - onward);
        expect(answer.arrivalsPerYear).toBeGreaterThanOrEqual(segments[i]!.externalPerYear - 1e-9);
      }
      expect(Math.abs(balance)).toBeLessThan(1e-7);
    }),
    { seed: 57, numRuns: 300 },
  );
});

/** The answer for one segment on its own, of the kind expected. */
function only<Kind extends LongRunAnswer['kind']>(
  changes: Partial<LongRunSegment>,
  kind: Kind,
): Extract<LongRunAnswer, { kind: Kind }> {
  const [answer] = longRun([{ ...PLAIN, ...changes }]);
  expect(answer?.kind).toBe(kind);
  return answer as Extract<LongRunAnswer, { kind: Kind }>;
}
