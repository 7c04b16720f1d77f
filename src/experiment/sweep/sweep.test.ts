import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Lever, leverBy } from '../../scenario/lever.ts';
import { leverGrid } from '../../scenario/lever-grid.ts';
import { parseScenarioText } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Aim } from '../aim.ts';
import type { RunFutures } from '../futures.ts';
import { createLab, runHere } from '../lab.ts';
import { playsOfSweep, type SweepRequest, type SweepResult, sweep } from './sweep.ts';

const parsed = parseScenarioText(readFileSync('scenarios/almata.json', 'utf8'), 'almata.json');
if (!parsed.ok) throw new Error('almata.json');
const scenario: Scenario = { ...parsed.scenario, endDate: '2023-01-01' };
const REPLICATIONS = 40;
const payment: Aim = { measure: 'paymentMunicipality', segment: null, period: '2022' };
const list: Aim = { measure: 'waitingList', segment: null, period: '2023-01-01' };

const lever = (id: string): Lever => {
  const found = leverBy(scenario, id);
  if (!found) throw new Error(id);
  return found;
};
/** A sweep of some inputs, each with its values. */
function asked(
  inputs: Readonly<Record<string, readonly [number, number, number]>>,
  aims: readonly Aim[],
  line: number | null = null,
) {
  const ranges = Object.entries(inputs).map(([id, [from, until, step]]) => ({ lever: lever(id), from, until, step }));
  const grid = leverGrid(scenario, ranges);
  if (!grid.ok) throw new Error('the grid is refused');
  return { base: scenario, points: grid.points, aims, line, replications: REPLICATIONS } satisfies SweepRequest;
}
function watchedLab() {
  const played: number[] = [];
  const run: RunFutures = (one, options) => {
    played.push(options.replications);
    return runHere(one, options);
  };
  return { played, lab: createLab({ run }) };
}

describe('a sweep over a price', () => {
  let result: SweepResult;
  const { lab, played } = watchedLab();
  const request = asked({ prijs: [150, 300, 50] }, [payment], 4e6);
  beforeAll(async () => {
    result = await sweep(lab, request);
  });

  test('plays the futures once: a price changes nobody’s stay', () => {
    expect(played).toEqual([REPLICATIONS]);
    expect(playsOfSweep(request)).toHaveLength(1);
  });

  test('pays in proportion to the price, to the euro', () => {
    const [{ points }] = result.aims;
    const perEuro = points.map(({ values: [price], mean, p5 }) => [(mean ?? 0) / price, (p5 ?? 0) / price]);
    for (const [mean, p5] of perEuro) {
      expect(mean).toBeCloseTo(perEuro[0][0], 6);
      expect(p5).toBeCloseTo(perEuro[0][1], 6);
    }
  });

  test('is surer of a difference than of a mean: the same futures stand on both sides', () => {
    const [{ points, base }] = result.aims;
    const [{ difference, low, high }] = points;
    // The price of now is 300, so half of it saves half of everything: as sure as half the mean of now.
    expect(difference?.mean).toBeCloseTo(-(base.mean ?? 0) / 2, 4);
    expect((difference?.high ?? 0) - (difference?.low ?? 0)).toBeCloseTo(((base.high ?? 0) - (base.low ?? 0)) / 2, 4);
    expect((high ?? 0) - (low ?? 0)).toBeCloseTo(((base.high ?? 0) - (base.low ?? 0)) / 2, 4);
    expect(points[3].difference).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test('counts the futures above the line, and finds the price at which the mean is on it', () => {
    const [{ points, base, passage }] = result.aims;
    expect(points[0].above?.count).toBe(0);
    expect(points[3].above).toEqual(base.above);
    expect(base.above?.of).toBe(REPLICATIONS);
    // A mean in proportion to the price is on the line at line / mean x price.
    const price = (4e6 / (base.mean ?? 1)) * 300;
    expect(passage?.crossings).toHaveLength(1);
    expect(passage?.crossings[0].at).toBeCloseTo(price, 6);
    expect(passage?.crossings[0].low).toBeLessThan(price);
    expect(passage?.crossings[0].high).toBeGreaterThan(price);
  });
});

describe('a sweep over places and price', () => {
  test('plays each number of places once, in whatever order the inputs stand', async () => {
    const { lab, played } = watchedLab();
    const request = asked({ prijs: [200, 300, 50], '/segments/gesloten/start/inCare': [48, 52, 2] }, [payment]);
    const shown: number[] = [];
    const result = await sweep(lab, request, ({ aims }) => shown.push(aims[0].points.length));
    // Three starts, of which one is as it is.
    expect(played).toHaveLength(new Set([48, 50, 52, scenario.segments[0].start?.inCare]).size);
    expect(shown).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(result.aims[0].points.map(({ values }) => values)).toEqual(request.points.map(({ values }) => values));
    expect(result.aims[0].passage).toBeNull();
  });
});

describe('a mean of rare events', () => {
  test('has no interval: what is still to come is not in it', async () => {
    // With far fewer young people somebody waits in one future of forty, or in two.
    const request = asked({ inflow: [0.74, 0.9, 0.04] }, [list]);
    const [{ points }] = (await sweep(createLab({ run: runHere }), request)).aims;
    const rare = points.filter(({ mean, p95 }) => (mean ?? 0) > 0 && p95 === 0);
    expect(rare).not.toEqual([]);
    for (const { low, high } of rare) expect([low, high]).toEqual([null, null]);
  });
});

describe('a sweep over all inflow', () => {
  test('has more waiting with more young people, and without them nobody', async () => {
    const result = await sweep(createLab({ run: runHere }), asked({ inflow: [0, 2, 1] }, [list], 0));
    const [{ points, base }] = result.aims;
    expect(points[0].mean).toBe(0);
    expect(points[0].above).toMatchObject({ count: 0, of: REPLICATIONS });
    expect(points[1]).toMatchObject({ mean: base.mean, difference: { mean: 0 } });
    expect(points[2].difference?.low).toBeGreaterThan(0);
  });
});
