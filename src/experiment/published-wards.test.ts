import { describe, expect, it } from 'vitest';
import { compileModel } from '../simulation/compile/compile.ts';
import { estimateOf } from '../simulation/read.test-data.ts';
import { POINT_SERIES, pointCell } from '../simulation/replication.ts';
import { runReplication } from '../simulation/simulate.ts';
import { erlangB } from '../theory/erlang.ts';
import type { DelayTable, StrokeWards } from './published-wards.test-data.ts';
import * as published from './published-wards.test-data.ts';

const YEARS = 20;

/** Looks at the wards each week: for each future how often so many patients were in a unit (or in both together). */
function countsOf(wards: StrokeWards, futures: number) {
  const { scenario, acute, rehab } = published.strokeWards(wards, YEARS);
  const model = compileModel(scenario);
  const { grid } = model;
  const inCare = POINT_SERIES.indexOf('inCare');
  const tallies = Array.from({ length: futures }, (_, future) => {
    const { points } = runReplication(model, future);
    const tally = { acute: new Float64Array(80), rehab: new Float64Array(80), pooled: new Float64Array(80) };
    for (let point = 0; point < grid.pointDays.length; point++) {
      const patients = (segments: readonly number[]) =>
        segments.reduce((sum, segment) => sum + points[pointCell(grid, inCare, segment, point)]!, 0);
      const [first, second] = [patients(acute), patients(rehab)];
      tally.acute[first]! += 1;
      tally.rehab[second]! += 1;
      tally.pooled[first + second]! += 1;
    }
    return tally;
  });
  return (unit: 'acute' | 'rehab' | 'pooled') => tallies.map((tally) => tally[unit]);
}

type Counts = ReturnType<ReturnType<typeof countsOf>>;

function meanOf(counts: Counts) {
  const total = counts[0]!.reduce((sum, weeks) => sum + weeks, 0);
  return estimateOf(counts.map((future) => future.reduce((sum, weeks, patients) => sum + weeks * patients, 0) / total));
}

/** The chance that n beds are full when there are no more: P(N = n) / P(N <= n), a ratio of sums with its error. */
function delay(counts: Counts, beds: number) {
  const full = counts.map((future) => future[beds]!);
  const within = counts.map((future) => future.subarray(0, beds + 1).reduce((sum, weeks) => sum + weeks, 0));
  const [{ mean: top }, { mean: bottom }] = [estimateOf(full), estimateOf(within)];
  const chance = top / bottom;
  const { standardError } = estimateOf(full.map((weeks, future) => (weeks - chance * within[future]!) / bottom));
  return { chance, standardError };
}

function expectLoad(counts: Counts, offered: number): void {
  const { mean, standardError } = meanOf(counts);
  expect(standardError).toBeLessThan(0.01 * offered);
  expect(Math.abs(mean - offered)).toBeLessThan(4 * standardError);
}

function expectDelays(counts: Counts, table: DelayTable, precision: number): void {
  for (const [beds, , erlang] of table) {
    const { chance, standardError } = delay(counts, beds);
    expect([beds, standardError < precision / 2]).toEqual([beds, true]);
    expect([beds, Math.abs(chance - erlang) < precision]).toEqual([beds, true]);
  }
}

describe('beds for stroke and rehabilitation (Monks and others, BMC Health Services Research 2016, 16:530)', () => {
  it('offers 8.146 and 9.718 patients, Poisson as theory says: the chance of delay is that of Erlang B', () => {
    const base = countsOf(published.STROKE_WARDS, 100);
    expectLoad(base('acute'), 8.146);
    expectLoad(base('rehab'), 9.718);
    expectDelays(base('acute'), published.ACUTE_7_0, 0.005);
    expectDelays(base('rehab'), published.REHAB_BEDS, 0.005);
    expectDelays(base('pooled'), published.POOLED, 0.005);
    for (const [unit, table] of [
      ['acute', published.ACUTE_7_0],
      ['rehab', published.REHAB_BEDS],
      ['pooled', published.POOLED],
    ] as const) {
      for (const [beds, value] of table) {
        // The published chances are rounded, and come from 150 runs of five years.
        expect([unit, beds, Math.abs(delay(base(unit), beds).chance - value) < 0.015]).toEqual([unit, beds, true]);
      }
    }
  });

  it('the columns named Erlang are the formula for these loads', () => {
    for (const [load, table] of [
      [8.146, published.ACUTE_7_0],
      [8.356, published.ACUTE_7_4],
      [9.718, published.REHAB_BEDS],
      [8.146 * 1.05, published.MORE_ACUTE],
      [9.718 * 1.05, published.MORE_REHAB],
    ] as const) {
      for (const [beds, , erlang] of table) expect(Math.abs(erlangB(load, beds) - erlang)).toBeLessThan(0.0006);
    }
  });

  it('with 7.4 days for stroke patients who go elsewhere it offers 8.356', () => {
    const counts = countsOf({ ...published.STROKE_WARDS, otherDays: 7.4 }, 20)('acute');
    expectLoad(counts, 8.356);
    expectDelays(counts, published.ACUTE_7_4, 0.012);
  });

  it('with 5 % more admissions', () => {
    const counts = countsOf({ ...published.STROKE_WARDS, admissions: 1.05 }, 20);
    expectLoad(counts('acute'), 8.146 * 1.05);
    expectLoad(counts('rehab'), 9.718 * 1.05);
    expectDelays(counts('acute'), published.MORE_ACUTE, 0.012);
    expectDelays(counts('rehab'), published.MORE_REHAB, 0.012);
  });

  it('without complex neurological patients', () => {
    const counts = countsOf({ ...published.STROKE_WARDS, neuro: 'elsewhere' }, 20);
    expectDelays(counts('acute'), published.ACUTE_WITHOUT_NEURO, 0.012);
    expectDelays(counts('rehab'), published.REHAB_WITHOUT_NEURO, 0.012);
  });

  it.each(['exponential', 'fixed'] as const)('does not depend on the shape of the stay: %s', (shape) => {
    const counts = countsOf({ ...published.STROKE_WARDS, shape }, 20);
    expectLoad(counts('acute'), 8.146);
    expectLoad(counts('rehab'), 9.718);
    expectDelays(counts('acute'), published.ACUTE_7_0, 0.012);
    expectDelays(counts('rehab'), published.REHAB_BEDS, 0.012);
  });
});
