import { describe, expect, it } from 'vitest';
import { placesByHand, scenarioByHand, segmentByHand } from '../finance/hand-made.test-data.ts';
import { bandOfFutures, singleFutures } from './bands.ts';
import { compareFutures } from './compare.ts';
import type { Futures } from './futures.ts';
import { emptyFutures, withReplications } from './futures.ts';
import { MEASURE_IDS } from './measures.ts';
import { reportOf } from './report.ts';
import { rowsOf, summaryOf, valuesOf } from './rows.ts';
import { prepareScenario, simulateFutures } from './run.ts';

const pxq = { id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 } as const;
const cut = scenarioByHand({
  endDate: '2024-01-01',
  clientGroups: [
    { id: 'urgent', label: 'Urgent', urgent: true },
    { id: 'plain', label: 'Plain', urgent: false },
  ],
  contracts: [pxq],
  segments: [
    segmentByHand({
      capacity: placesByHand(['2021-01-01', 57], ['2022-01-01', 43]),
      inflow: [
        {
          id: 'new',
          referralsPerYear: 123,
          groups: [
            { group: 'urgent', share: 0.3 },
            { group: 'plain', share: 'rest' },
          ],
        },
      ],
      lengthOfStay: { kind: 'gamma', meanDays: 152, cv: 0.9 },
      urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 450 },
      start: { inCare: 51, waiting: 0 },
      contract: 'pxq',
      providerCost: {
        priceYear: 2021,
        fixed: [{ id: 'f', label: 'F', eurosPerPlaceYear: 80_000, continuesDays: 180 }],
        variableEurosPerDay: 45,
      },
    }),
  ],
});

describe('runs', () => {
  it('the first 10 of 100 replications equal a run of 10', () => {
    const [hundred, ten] = [100, 10].map((replications) => simulateFutures(cut, { replications })) as [
      Futures,
      Futures,
    ];
    expect(ten.replications).toEqual(hundred.replications.slice(0, 10));
    expect(new Set(hundred.replications.map(({ months }) => months.join())).size).toBe(100);
  });

  it('a run that goes on equals a run in one go, whatever the chunks', () => {
    const inOneGo = simulateFutures(cut, { replications: 12 });
    expect(simulateFutures(cut, { replications: 12, from: simulateFutures(cut, { replications: 5 }) })).toEqual(
      inOneGo,
    );
    const { run, grid } = prepareScenario(cut);
    expect(grid).toEqual(inOneGo.grid);
    expect([...run(7, 5)]).toEqual(inOneGo.replications.slice(7));
    expect(simulateFutures(cut, { replications: 3, from: inOneGo }).replications).toEqual(
      inOneGo.replications.slice(0, 3),
    );
  });

  it('refuse a replication that is out of turn', () => {
    const [, second] = simulateFutures(cut, { replications: 2 }).replications;
    expect(() => withReplications(emptyFutures(cut), [second!])).toThrow(/replication 1 at place 0/);
  });
});

describe('variants', () => {
  const base = simulateFutures(cut, { replications: 40 });

  it('a variant equal to the base differs by exactly zero in every replication, in every measure', () => {
    const equal = simulateFutures(structuredClone(cut), { replications: 40 });
    for (const measure of MEASURE_IDS) {
      for (const period of ['2021', '2023', 'horizon', '2024-01-01']) {
        const comparison = compareFutures(base, equal, measure, null, period);
        if (comparison) expect(comparison, measure).toMatchObject({ mean: 0, standardError: 0, lower: 0, higher: 0 });
      }
    }
    expect(valuesOf(equal, 'waitingList', null, '2024-01-01')).toEqual(
      valuesOf(base, 'waitingList', null, '2024-01-01'),
    );
  });

  it('the waiting list is near nothing in 57 places and grows after the cut', () => {
    expect(summaryOf(base, 'waitingList', null, '2022-01-01')?.mean).toBeLessThan(3);
    const { mean } = summaryOf(base, 'waitingList', null, '2024-01-01') ?? {};
    expect(mean).toBeGreaterThan(10);
    const kept = simulateFutures(
      { ...cut, segments: [{ ...cut.segments[0]!, capacity: placesByHand(['2021-01-01', 57]) }] },
      { replications: 40 },
    );
    const comparison = compareFutures(base, kept, 'waitingList', 'closed', '2024-01-01');
    expect(comparison?.low).toBeGreaterThan(5);
    expect(comparison?.higherInTwenty).toBeGreaterThanOrEqual(18);
  });

  it('another price changes the money and nothing else, without another run', () => {
    const dearer: Futures = { ...base, scenario: { ...cut, contracts: [{ ...pxq, eurosPerDay: 150 }] } };
    const paid = (futures: Futures) => summaryOf(futures, 'paymentMunicipality', null, '2023')?.mean ?? 0;
    expect(paid(dearer)).toBeCloseTo(paid(base) / 2, 4);
    const flow = (futures: Futures) => rowsOf(futures).filter(({ unit }) => unit !== 'euros');
    expect(flow(dearer)).toEqual(flow(base));
  });
});

describe('pictures and reports', () => {
  const futures = simulateFutures(cut, { replications: 20 });

  it('a band agrees with the rows at the same date', () => {
    const band = bandOfFutures(futures, 'waiting', null);
    const row = summaryOf(futures, 'waitingList', null, '2024-01-01')!;
    const last = band.days.length - 1;
    expect([band.mean[last], band.p5[last], band.p50[last], band.p95[last]]).toEqual([
      row.mean,
      row.p5,
      row.p50,
      row.p95,
    ]);
    expect(bandOfFutures(futures, 'waiting', 'closed')).toEqual(band);
  });

  it('single futures are those of the band, and an empty run has an empty band', () => {
    const lines = singleFutures(futures, 'inCare', null, 3);
    expect(lines.map((line) => line.at(-1))).toEqual([...valuesOf(futures, 'inCare', null, '2024-01-01')].slice(0, 3));
    expect(bandOfFutures(emptyFutures(cut), 'waiting', null).days).toEqual([]);
  });

  it('a report has the same bytes each time', () => {
    const text = () => {
      const futures = simulateFutures(structuredClone(cut), { replications: 20 });
      return JSON.stringify(reportOf('doorstroom', cut, [{ id: 'basis', label: 'Base', futures }], ['Let op']));
    };
    expect(text()).toBe(text());
    const report = JSON.parse(text());
    expect(Object.keys(report)).toEqual(['tool', 'scenario', 'seed', 'replications', 'variants', 'warnings']);
    expect(report).toMatchObject({ seed: 'by-hand', replications: 20, scenario: { name: 'By hand' } });
    expect(report.scenario.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(report.variants[0].rows.length).toBeGreaterThan(100);
  });
});
