import { describe, expect, it } from 'vitest';
import { placesByHand, scenarioByHand, segmentByHand } from '../finance/hand-made.test-data.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Inflow, Segment } from '../scenario/schema.ts';
import { runWarnings } from '../scenario/warnings.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { MONTH_SERIES, type MonthSeries, monthCell } from '../simulation/replication.ts';
import { UNIT_EXPONENTIAL } from '../simulation/tables.ts';
import { cautionsOf } from './cautions.ts';
import { estimateRun } from './estimate.ts';
import { emptyFutures } from './futures.ts';
import { simulateFutures } from './run.ts';
import { hashOf } from './scenario-hash.ts';
import { tableValues } from './table-values.ts';

const inflow = (referralsPerYear: number, more: Partial<Inflow> = {}): Inflow => ({
  id: 'new',
  referralsPerYear,
  groups: [{ group: 'all', share: 1 }],
  ...more,
});
const scenarioOf = (...segments: readonly Partial<Segment>[]) =>
  scenarioByHand({ segments: segments.map((segment) => segmentByHand(segment)), endDate: '2026-01-01' });

describe('the size of a run', () => {
  it('is close to what the run does', () => {
    const scenario = scenarioOf(
      {
        inflow: [inflow(120)],
        start: { inCare: 50, waiting: 3 },
        exits: [{ to: 'next', share: 0.5, whenFull: 'leave' }],
      },
      { id: 'next', capacity: { kind: 'unlimited' } },
    );
    const estimate = estimateRun(scenario, 200, LIMITS);
    const { replications } = simulateFutures(scenario, { replications: 200 });
    const bytes = replications.reduce((sum, { months, points }) => sum + months.byteLength + points.byteLength, 0);
    expect(estimate.verdict).toEqual({ kind: 'fits' });
    expect(estimate.clients / 200).toBeCloseTo(53 + 5 * 120, -1);
    expect(estimate.stays).toBeCloseTo(1.5 * estimate.clients, 6);
    expect(estimate.resultBytes).toBeGreaterThan(bytes);
    expect(estimate.resultBytes).toBeLessThan(1.5 * bytes);
  });

  it.each([
    ['places enough', 60],
    ['a list that grows', 20],
  ])('counts the use by municipality: %s', (_, places) => {
    const segment = segmentByHand({ inflow: [inflow(120)], capacity: placesByHand(['2020-01-01', places]) });
    const municipalities = [0.75, 0.25].map((referralShare, index) => {
      return { id: `m${index}`, label: `M ${index}`, inhabitants: 1000, referralShare };
    });
    const settings = { segments: [segment], endDate: '2026-01-01', municipalities };
    const without = scenarioByHand({ segments: [segment], endDate: '2026-01-01' });
    const scenario = { ...without, ...settings };
    const expected = estimateRun(scenario, 40, LIMITS).resultBytes - estimateRun(without, 40, LIMITS).resultBytes;
    const bytes = simulateFutures(scenario, { replications: 40 }).replications.reduce(
      (sum, { uses }) => sum + Object.values(uses ?? {}).reduce((part, column) => part + column.byteLength, 0),
      0,
    );
    expect(expected / bytes).toBeGreaterThan(0.9);
    expect(expected / bytes).toBeLessThan(1.5);
  });

  it('names the inflow that drives it', () => {
    const scenario = scenarioOf({ inflow: [inflow(100)] }, { id: 'busy', inflow: [inflow(1_000_000)] });
    expect(estimateRun(scenario, 500, LIMITS).verdict).toMatchObject({
      kind: 'too-large',
      limit: 'clientsPerExperiment',
      maximum: LIMITS.clientsPerExperiment,
      segment: 'busy',
      path: '/segments/busy/inflow/new/referralsPerYear',
    });
  });

  it('sees that the waiting list would outgrow the room of the kernel, also in a single run', () => {
    const scenario = scenarioOf({ id: 'busy', inflow: [inflow(1_000_000)] });
    expect(estimateRun(scenario, 1, LIMITS).verdict).toMatchObject({
      kind: 'too-large',
      limit: 'clientsAtOnce',
      path: '/segments/busy/inflow/new/referralsPerYear',
    });
    expect(estimateRun(scenarioOf({ inflow: [inflow(140_000)] }), 1, LIMITS).verdict).toEqual({ kind: 'fits' });
  });

  it('counts what people do under each contract that is in force at some time', () => {
    const behaviour = ['a', 'b'].map((contract, index) => {
      return { contract, stayFactor: 1 - index / 2, inflowFactor: 1 + 2 * index, occupancyTarget: 1 };
    });
    const of = (more: Partial<Segment>) =>
      estimateRun(scenarioOf({ inflow: [inflow(100)], behaviour, ...more }), 1, LIMITS);
    const [first, both] = [
      of({ contract: 'a' }),
      of({ contract: 'a', contractSteps: [{ from: '2022-01-01', contract: 'b' }] }),
    ];
    expect(both.clients).toBeCloseTo(3 * first.clients, 6);
    expect(of({ contractSteps: [{ from: '2022-01-01', contract: 'b' }] }).clients).toBeCloseTo(both.clients, 6);
  });

  it('names growth when that is what makes it large', () => {
    const growth = { from: '2021-01-01', rate: 10 };
    expect(estimateRun(scenarioOf({ inflow: [inflow(100, { growth })] }), 500, LIMITS).verdict).toMatchObject({
      segment: 'closed',
      path: '/segments/closed/inflow/new/growth/rate',
    });
  });

  it('names the start when that is what makes it large', () => {
    const scenario = scenarioOf({ inflow: [inflow(100)], start: { inCare: 0, waiting: 100_000 } });
    expect(estimateRun(scenario, 500, { ...LIMITS, clientsPerExperiment: 1e6 }).verdict).toMatchObject({
      path: '/segments/closed/start/waiting',
    });
  });

  it('names the exits when clients go round and round', () => {
    const scenario = scenarioOf({
      inflow: [inflow(1000)],
      lengthOfStay: { kind: 'fixed', meanDays: 0.01 },
      exits: [{ to: 'closed', share: 0.9999, whenFull: 'wait-at-home' }],
    });
    expect(estimateRun(scenario, 500, LIMITS).verdict).toMatchObject({
      segment: 'closed',
      path: '/segments/closed/exits',
    });
  });

  it('names the number of replications when that is unusual, and else the end date', () => {
    const scenario = scenarioOf({ inflow: [inflow(5000)] });
    expect(estimateRun(scenario, 100_000, LIMITS).verdict).toMatchObject({ segment: null, path: '/replications' });
    expect(estimateRun(scenario, 500, { ...LIMITS, resultBytes: 1e6 }).verdict).toMatchObject({
      limit: 'resultBytes',
      path: '/endDate',
    });
  });
});

describe('the size of a run with everything', () => {
  it('is close to what the run does: clients, and bytes', () => {
    const estimate = estimateRun(everythingScenario, 40, LIMITS);
    const { replications, grid } = simulateFutures(everythingScenario, { replications: 40 });
    const sumOf = (series: MonthSeries) =>
      replications.reduce((sum, { months }) => {
        const first = monthCell(grid, MONTH_SERIES.indexOf(series), 0, 0);
        const cells = months.slice(first, first + grid.segments * (grid.monthEdges.length - 1));
        return sum + cells.reduce((total, count) => total + count, 0);
      }, 0);
    const days = grid.horizonDays;
    // The estimate also counts the warm-up and who is there on the first day.
    const asked = ((sumOf('referrals') + sumOf('returns') + sumOf('transfersIn')) * (days + 180)) / days;
    expect(estimate.stays / asked).toBeGreaterThan(0.8);
    expect(estimate.stays / asked).toBeLessThan(2);
    const bytes = replications.reduce(
      (sum, { months, points, locations, measures, uses }) =>
        [months, points, locations, measures, ...Object.values(uses ?? {})].reduce(
          (part, { byteLength }) => part + byteLength,
          sum,
        ),
      0,
    );
    expect(estimate.resultBytes).toBeGreaterThan(bytes);
    expect(estimate.resultBytes).toBeLessThan(1.6 * bytes);
  });

  it('names known clients or a population when those make it large', () => {
    const known = Array.from({ length: 1000 }, (_, index) => ({ day: index }));
    const few = { ...LIMITS, clientsPerExperiment: 100_000 };
    expect(estimateRun(scenarioOf({ inflow: [inflow(1, { known })] }), 500, few).verdict).toMatchObject({
      path: '/segments/closed/inflow/new/known',
    });
    const population = { clients: 1000, meanDaysAtHome: 20 };
    expect(estimateRun(scenarioOf({ inflow: [inflow(1, { population })] }), 500, few).verdict).toMatchObject({
      path: '/segments/closed/inflow/new/population/clients',
    });
  });

  it('names the days at home when people are refused and ask again a moment later', () => {
    const population = { clients: 10, meanDaysAtHome: 0.001 };
    const again = { inflow: [inflow(1, { population })] };
    // Two years of a thousand times a day each.
    expect(estimateRun(scenarioOf({ ...again, waiting: { kind: 'refuse' } }), 500, LIMITS).verdict).toMatchObject({
      limit: 'clientsPerExperiment',
      path: '/segments/closed/inflow/new/population/meanDaysAtHome',
    });
    expect(estimateRun(scenarioOf(again), 500, LIMITS).verdict).toEqual({ kind: 'fits' });
  });

  it('names the segment whose lengths of stay take more room than the kernel has', () => {
    const groups = Array.from({ length: 30 }, (_, index) => ({ id: `g${index}`, label: `G ${index}`, urgent: false }));
    const segmentOf = (index: number, own: number) =>
      segmentByHand({
        id: `s${index}`,
        inflow: [inflow(10, { groups: [{ group: 'g0', share: 'rest' }] })],
        lengthOfStayByGroup: groups.slice(0, own).map(({ id }, group) => {
          return { group: id, lengthOfStay: { kind: 'exponential', meanDays: 30 * index + group + 1 } };
        }),
      });
    const regionOf = (segments: number, own: number) =>
      scenarioByHand({
        segments: Array.from({ length: segments }, (_, index) => segmentOf(index, own)),
        clientGroups: groups,
      });
    // Two tables for each of 1500 stays: of 4 rows of 1025 numbers.
    expect(estimateRun(regionOf(50, 30), 1, LIMITS).verdict).toEqual({
      kind: 'too-large',
      limit: 'tableValues',
      expected: 1500 * 2 * 4100,
      maximum: LIMITS.tableValues,
      segment: 's0',
      path: '/segments/s0/lengthOfStay',
    });
    const fits = regionOf(30, 30);
    expect(estimateRun(fits, 1, LIMITS).verdict).toEqual({ kind: 'fits' });
    expect(compileModel(fits).tables).toHaveLength(900 * 2 * 4100);
    expect(LIMITS.tableValues).toBeLessThan(UNIT_EXPONENTIAL);
    const counted = tableValues(everythingScenario).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(compileModel(everythingScenario).tables.length);
  });

  it('names the weekdays when the inflow changes more often than the kernel has room for', () => {
    const weekdayFactors = [1, 1, 1, 1, 1, 1, 1];
    const streams = Array.from({ length: 30 }, (_, index) => inflow(1, { id: `i${index}`, weekdayFactors }));
    const scenario = scenarioByHand({
      segments: [segmentByHand({ inflow: streams })],
      startDate: '2000-01-01',
      endDate: '2099-01-01',
    });
    expect(estimateRun(scenario, 10, LIMITS).verdict).toMatchObject({
      kind: 'too-large',
      limit: 'inflowPieces',
      expected: expect.closeTo(30 * 99 * 365.25, -3),
      path: '/segments/closed/inflow/i0/weekdayFactors',
    });
    const one = { ...scenario, segments: [segmentByHand({ inflow: streams.slice(0, 1) })] };
    expect(estimateRun(one, 10, LIMITS).verdict).toEqual({ kind: 'fits' });
  });

  it('knows that a short list, or clients who give up, keep the list from outgrowing the kernel', () => {
    const busy = { inflow: [inflow(900_000)], lengthOfStay: { kind: 'fixed', meanDays: 1 } } as const;
    const list = { kind: 'list', order: 'first-come' } as const;
    const verdictOf = (waiting: Segment['waiting']) => estimateRun(scenarioOf({ ...busy, waiting }), 1, LIMITS).verdict;
    expect(verdictOf(list)).toMatchObject({ limit: 'clientsAtOnce' });
    expect(verdictOf({ ...list, maximum: 100 })).toEqual({ kind: 'fits' });
    const patience = { duration: { kind: 'exponential', meanDays: 30 }, then: 'leave' } as const;
    expect(verdictOf({ ...list, patience })).toEqual({ kind: 'fits' });
  });

  it('counts who go round and round from one list without places to the other', () => {
    const duration = { kind: 'fixed', meanDays: 0.001 } as const;
    const patience = (to: string) => ({ duration, then: { to } });
    const waiting = (to: string) => ({ kind: 'list', order: 'first-come', patience: patience(to) }) as const;
    const scenario = scenarioOf(
      { capacity: placesByHand(['2021-01-01', 0]), inflow: [inflow(10)], waiting: waiting('b') },
      { id: 'b', capacity: placesByHand(['2021-01-01', 0]), waiting: waiting('closed') },
    );
    expect(estimateRun(scenario, 500, LIMITS).verdict).toMatchObject({ limit: 'clientsPerExperiment' });
  });
});

describe('the hash of a scenario', () => {
  const scenario = scenarioOf({ inflow: [inflow(100)] });

  it('does not see texts, sources or the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(scenario).reverse()) as typeof scenario;
    const told = {
      ...reversed,
      $schema: 'x',
      name: 'Other',
      sources: { '/seed': { kind: 'own-data', note: 'x' } },
    } as const;
    expect(hashOf(told)).toBe(hashOf(scenario));
    expect(hashOf({ ...scenario, segments: [{ ...scenario.segments[0]!, label: 'Other' }] })).toBe(hashOf(scenario));
  });

  it('sees every number', () => {
    const others = [
      { ...scenario, seed: 'by-hand ' },
      { ...scenario, replications: 2 },
      { ...scenario, norms: { waitingDays: 30.000000001 } },
      scenarioOf({ inflow: [inflow(101)] }),
      scenarioOf({ inflow: [inflow(100)], contract: 'x' }),
    ];
    expect(new Set([scenario, ...others].map(hashOf)).size).toBe(6);
  });
});

describe('what to know before trusting results', () => {
  it('names segments that a total of money leaves out and a small number of replications; of price years the language warns', () => {
    const cost = { priceYear: 2024, fixed: [], variableEurosPerDay: 10 };
    const pxq = { id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: 300, priceYear: 2019 } as const;
    const scenario = {
      ...scenarioOf({ contract: 'pxq', providerCost: cost }, { id: 'b', contract: 'pxq' }),
      contracts: [pxq],
    };
    expect(cautionsOf(emptyFutures(scenario))).toEqual([
      { kind: 'partial-total', measure: 'providerCost', segments: ['b'] },
      { kind: 'partial-total', measure: 'providerResult', segments: ['b'] },
      { kind: 'few-replications', replications: 0 },
    ]);
    expect(runWarnings(scenario).filter(({ code }) => code === 'price-years')).toMatchObject([
      { facts: { years: [2019, 2024] } },
    ]);
  });

  it('tells of circles that were resolved, and is silent when there is nothing to tell', () => {
    const futures = simulateFutures(scenarioOf({ inflow: [inflow(100)] }), { replications: 100 });
    expect(cautionsOf(futures)).toEqual([]);
    const [first, ...others] = futures.replications;
    expect(cautionsOf({ ...futures, replications: [{ ...first!, swaps: 3 }, ...others] })).toEqual([
      { kind: 'swaps', swaps: 3, replications: 1 },
    ]);
  });
});
