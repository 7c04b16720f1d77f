import { describe, expect, it } from 'vitest';
import type { Inflow, Segment } from '../scenario/schema.ts';
import { estimateOf, runAll } from '../simulation/read.test-data.ts';
import type { PointSeries, Replication } from '../simulation/replication.ts';
import { POINT_SERIES, pointCell } from '../simulation/replication.ts';
import { inflowPerDay, placesFrom, testScenario } from '../simulation/scenario.test-data.ts';

/** Published and closed cases with blocking, loops, a closed population and an inflow that moves with the calendar. */

const longRun = {
  startDate: '2021-01-01',
  endDate: '2051-01-01',
  start: { kind: 'long-run', warmUpDays: 2000 },
} as const;

const exponential = (meanDays: number) => ({ kind: 'exponential', meanDays }) as const;

/** The estimate is precise (a part of the number) and agrees with it. */
function expectNear(
  { mean, standardError }: { readonly mean: number; readonly standardError: number },
  exact: number,
  precision: number,
): void {
  expect(standardError).toBeLessThan(precision * exact);
  expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError);
}

describe('stations in a row without room between them (Hillier and Boling, Operations Research 15, 1967)', () => {
  it.each([
    [3, 0.5641],
    [4, 0.5148],
    [6, 0.4667],
  ])('%d stations deliver %d of what one alone could', (stations, published) => {
    const segments = Array.from({ length: stations }, (_, station): Partial<Segment> => {
      const next = `s${station + 1}`;
      return {
        lengthOfStay: exponential(10),
        capacity: placesFrom(1),
        exits: station + 1 < stations ? [{ to: next, share: 1, whenFull: 'keep-place' }] : [],
        // The first station always has somebody to treat: a short list that fills up ten times as fast as it empties.
        inflow: station === 0 ? inflowPerDay(0.6) : [],
        waiting: { kind: 'list', order: 'first-come', maximum: 4 },
      };
    });
    const { estimate, sum, grid } = runAll(testScenario(segments, longRun), 40);
    const rate = estimate((replication) => (10 * sum(replication, 'discharges', stations - 1)) / grid.horizonDays);
    expectNear(rate, published, 0.005);
  });
});

describe('machines and repairmen (Feller, An Introduction to Probability Theory I, XVII.7)', () => {
  const FELLER = [
    { machines: 6, repairmen: 1, share: [0.4845, 0.2907, 0.1454, 0.0582, 0.0175] },
    { machines: 20, repairmen: 3, share: [0.13625, 0.2725, 0.25888, 0.15533, 0.08802, 0.04694, 0.02347, 0.01095] },
  ] as const;

  it.each(FELLER)('$machines machines, $repairmen repairmen', ({ machines, repairmen, share }) => {
    const population = { clients: machines, meanDaysAtHome: 50 };
    const inflow: readonly Inflow[] = [
      { id: 'again', referralsPerYear: 0, population, groups: [{ group: 'all', share: 'rest' }] },
    ];
    const { grid, replications } = runAll(
      testScenario([{ inflow, lengthOfStay: exponential(5), capacity: placesFrom(repairmen) }], longRun),
      50,
    );
    const count = grid.pointDays.length;
    const states = (series: PointSeries, { points }: Replication) => {
      const first = pointCell(grid, POINT_SERIES.indexOf(series), 0, 0);
      return points.subarray(first, first + count);
    };
    const broken = replications.map((replication) => {
      const waiting = states('waiting', replication);
      return states('inCare', replication).map((inCare, point) => inCare + waiting[point]!);
    });
    share.forEach((published, machinesBroken) => {
      const seen = broken.map((weeks) => weeks.filter((number) => number === machinesBroken).length / count);
      expectNear(estimateOf(seen), published, 0.05);
    });
  });
});

describe('a closed network (Gordon and Newell, Operations Research 15, 1967)', () => {
  const [clients, places, days] = [12, [2, 3], [40, 10, 20]] as const;
  const [onwards, back] = [0.7, 0.2] as const;

  it('clients who come again and again through two segments, some of them twice in a row', () => {
    const inflow: readonly Inflow[] = [
      {
        id: 'again',
        referralsPerYear: 0,
        population: { clients, meanDaysAtHome: days[0] },
        groups: [{ group: 'all', share: 'rest' }],
      },
    ];
    const segments: readonly Partial<Segment>[] = [
      {
        inflow,
        lengthOfStay: exponential(days[1]),
        capacity: placesFrom(places[0]),
        exits: [{ to: 's1', share: onwards, whenFull: 'wait-at-home' }],
      },
      {
        lengthOfStay: exponential(days[2]),
        capacity: placesFrom(places[1]),
        exits: [{ to: 's0', share: back, whenFull: 'wait-at-home' }],
      },
    ];
    const { estimate, sum, grid } = runAll(testScenario(segments, longRun), 40);
    const exact = productForm();
    for (const segment of [0, 1] as const) {
      const perDay = (series: 'careDays' | 'waitingDays' | 'admissions') =>
        estimate((replication) => sum(replication, series, segment) / grid.horizonDays);
      expectNear(perDay('careDays'), exact.inCare[segment], 0.01);
      expectNear(perDay('waitingDays'), exact.waiting[segment], 0.03);
      expectNear(perDay('admissions'), exact.inCare[segment] / days[segment + 1]!, 0.01);
    }
  });

  /** P(n0, n1, n2) is proportional to the product over stations of load^n / (1 x 2 x .. as far as there are servers). */
  function productForm() {
    const first = 1 / (1 - onwards * back);
    const loads = [days[0], first * days[1], first * onwards * days[2]];
    const weight = (station: number, count: number, servers: number) =>
      Array.from({ length: count }, (_, n) => loads[station]! / Math.min(n + 1, servers)).reduce((a, b) => a * b, 1);
    const sums = { all: 0, inCare: [0, 0], waiting: [0, 0] };
    for (let a = 0; a <= clients; a++) {
      for (let b = 0; a + b <= clients; b++) {
        const chance = weight(0, clients - a - b, clients) * weight(1, a, places[0]) * weight(2, b, places[1]);
        sums.all += chance;
        [a, b].forEach((count, segment) => {
          sums.inCare[segment]! += chance * Math.min(count, places[segment]!);
          sums.waiting[segment]! += chance * Math.max(0, count - places[segment]!);
        });
      }
    }
    const [inCare, waiting] = [sums.inCare, sums.waiting].map((values) => values.map((value) => value / sums.all));
    return { inCare: inCare as [number, number], waiting: waiting as [number, number] };
  }
});

describe('two segments that wait for each other (Markov chain with blocking after service)', () => {
  /** Active and ready in the first segment, active and ready in the second. */
  type State = readonly [number, number, number, number];
  const [arrivals, onwards, back, stays] = [0.1, 0.7, 0.5, [20, 30]] as const;

  it.each([
    [1, 1],
    [2, 2],
  ] as const)('%d and %d places: days in care, blocked days, refusals and swaps', (first, second) => {
    const segments: readonly Partial<Segment>[] = [
      {
        inflow: inflowPerDay(arrivals),
        lengthOfStay: exponential(stays[0]),
        capacity: placesFrom(first),
        // Near enough to the balance: what is left is gone in a hundred days of thirty years.
        start: { inCare: first, waiting: 0 },
        waiting: { kind: 'refuse' },
        exits: [{ to: 's1', share: onwards, whenFull: 'keep-place' }],
      },
      {
        lengthOfStay: exponential(stays[1]),
        capacity: placesFrom(second),
        start: { inCare: second, waiting: 0 },
        exits: [{ to: 's0', share: back, whenFull: 'keep-place' }],
      },
    ];
    const { estimate, sum, grid } = runAll(testScenario(segments, { ...longRun, start: { kind: 'given' } }), 120);
    const exact = steadyState(first, second);
    const perDay = (series: 'careDays' | 'blockedDays' | 'refused', segment: number) =>
      estimate((replication) => sum(replication, series, segment) / grid.horizonDays);
    expectNear(perDay('careDays', 0), exact.inCare[0], 0.012);
    expectNear(perDay('careDays', 1), exact.inCare[1], 0.012);
    expectNear(perDay('blockedDays', 0), exact.blocked[0], 0.025);
    expectNear(perDay('blockedDays', 1), exact.blocked[1], 0.025);
    expectNear(perDay('refused', 0), exact.refused, 0.012);
    expectNear(
      estimate((replication) => replication.swaps / grid.horizonDays),
      exact.swaps,
      0.04,
    );
  });

  /** Whoever can move on does; when all are ready and wait for each other, one of each changes places. */
  function settled([a, b, c, d]: State, first: number, second: number): { state: State; swap: boolean } {
    if (b > 0 && c + d < second) return settled([a, b - 1, c + 1, d], first, second);
    if (d > 0 && a + b < first) return settled([a + 1, b, c, d - 1], first, second);
    if (a + c === 0 && b > 0 && d > 0) return { state: [1, b - 1, 1, d - 1], swap: true };
    return { state: [a, b, c, d], swap: false };
  }

  function steadyState(first: number, second: number) {
    const movesFrom = ([a, b, c, d]: State) =>
      (
        [
          [a + b < first ? arrivals : 0, [a + 1, b, c, d]],
          [(a / stays[0]) * onwards, [a - 1, b + 1, c, d]],
          [(a / stays[0]) * (1 - onwards), [a - 1, b, c, d]],
          [(c / stays[1]) * back, [a, b, c - 1, d + 1]],
          [(c / stays[1]) * (1 - back), [a, b, c - 1, d]],
        ] as const
      )
        .filter(([rate]) => rate > 0)
        .map(([rate, state]) => ({ rate, ...settled(state, first, second) }));
    const states: State[] = [[0, 0, 0, 0]];
    const placeOf = (wanted: State) => states.findIndex((state) => state.join() === wanted.join());
    for (let next = 0; next < states.length; next++) {
      for (const { state } of movesFrom(states[next]!)) if (placeOf(state) < 0) states.push(state);
    }
    // The chain seen at the ends of short equal steps has the same long run.
    const step = 1;
    let chances = states.map(() => 1 / states.length);
    for (let round = 0; round < 5000; round++) {
      const after = [...chances];
      states.forEach((from, index) => {
        for (const { rate, state } of movesFrom(from)) {
          const flow = chances[index]! * rate * step;
          after[index]! -= flow;
          after[placeOf(state)]! += flow;
        }
      });
      chances = after;
    }
    const mean = (of: (state: State) => number) =>
      states.reduce((sum, state, index) => sum + chances[index]! * of(state), 0);
    return {
      inCare: [mean(([a, b]) => a + b), mean(([, , c, d]) => c + d)],
      blocked: [mean(([, b]) => b), mean(([, , , d]) => d)],
      refused: mean(([a, b]) => (a + b === first ? arrivals : 0)),
      swaps: mean((state) => movesFrom(state).reduce((sum, { rate, swap }) => sum + (swap ? rate : 0), 0)),
    } as const;
  }
});

describe('a network whose inflow moves with the calendar (Massey and Whitt, Probability in the Engineering 7, 1993)', () => {
  const monthFactors = [0.6, 0.7, 1.3, 1.2, 1.1, 0.9, 0.5, 0.4, 1.5, 1.6, 1.3, 0.9] as const;
  const weekdayFactors = [2, 1.5, 1.2, 1, 0.9, 0.3, 0.1] as const;
  const [perYear, later, onwards, back, stays] = [200, 320, 0.6, 0.3, [20, 45]] as const;

  it('with always a place the number in care is Poisson, and its mean follows the differential equations', () => {
    const inflow: readonly Inflow[] = [
      {
        id: 'in',
        referralsPerYear: perYear,
        steps: [{ from: '2021-07-01', referralsPerYear: later }],
        monthFactors: [...monthFactors],
        weekdayFactors: [...weekdayFactors],
        groups: [{ group: 'all', share: 'rest' }],
      },
    ];
    const always = { capacity: { kind: 'unlimited' } } as const;
    const segments: readonly Partial<Segment>[] = [
      {
        ...always,
        inflow,
        lengthOfStay: exponential(stays[0]),
        exits: [{ to: 's1', share: onwards, whenFull: 'keep-place' }],
        start: { inCare: 10, waiting: 0 },
      },
      {
        ...always,
        lengthOfStay: exponential(stays[1]),
        exits: [{ to: 's0', share: back, whenFull: 'keep-place' }],
      },
    ];
    const { replications, stateOn } = runAll(testScenario(segments, { endDate: '2022-01-01' }), 800);
    const exact = meansByDay(365);
    for (const day of [7, 31, 90, 151, 181, 212, 273, 304, 357, 365]) {
      for (const segment of [0, 1] as const) {
        const counts = replications.map((replication) => stateOn(replication, 'inCare', day, segment));
        const { mean, sd, standardError } = estimateOf(counts);
        expectNear({ mean, standardError }, exact[day]![segment], 0.04);
        // Ten known clients at the start are no Poisson number: from the autumn on they do not matter any more.
        if (day > 250) expect(Math.abs(sd ** 2 / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / counts.length) + 0.01);
      }
    }
  });

  /** dm/dt = inflow(t) + moves - m / stay, in steps of a thousandth of a day (2021 began on a Friday). */
  function meansByDay(days: number): readonly (readonly [number, number])[] {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const monthOf = (day: number) => {
      let left = day;
      return lengths.findIndex((length) => {
        left -= length;
        return left < 0;
      });
    };
    let [a, b] = [10, 0];
    const means: [number, number][] = [[a, b]];
    for (let day = 0; day < days; day++) {
      const yearly = day < 181 ? perYear : later;
      const rate = (yearly / 365.25) * monthFactors[monthOf(day)]! * weekdayFactors[(day + 4) % 7]!;
      for (let part = 0; part < 1000; part++) {
        const [leaveA, leaveB] = [a / stays[0] / 1000, b / stays[1] / 1000];
        a += rate / 1000 - leaveA + back * leaveB;
        b += onwards * leaveA - leaveB;
      }
      means.push([a, b]);
    }
    return means;
  }
});
