import { describe, expect, test } from 'vitest';
import { INFLOW_WORDS } from '../../messages/formula-names.ts';
import { applyChanges } from '../../scenario/change.ts';
import type { Inflow, Scenario } from '../../scenario/schema.ts';
import { THREE_SEGMENTS } from '../../scenario/three-segments.test-data.ts';
import { DAYS_PER_YEAR, ratePerDay } from '../../simulation/compile/inflow.ts';
import { readFormula } from '../../theory/formula/formula.ts';
import { inflowNames } from './formula-names.ts';
import { impossibleMonth, inflowChanges, inflowMonths } from './inflow-formula.ts';

const PATH = '/segments/ambulant/inflow/nieuw';

/** A copy of the scenario of 2022 up to 2025 with one stream set. */
function withStream(stream: Partial<Inflow>, dates: Partial<Scenario> = {}) {
  const segments = THREE_SEGMENTS.segments.map((segment) =>
    segment.id === 'ambulant' ? { ...segment, inflow: [{ ...segment.inflow[0], id: 'nieuw', ...stream }] } : segment,
  );
  const scenario: Scenario = { ...THREE_SEGMENTS, ...dates, segments };
  return { scenario, inflow: segments[2].inflow[0] };
}

function formulaOf(text: string) {
  const read = readFormula(text, { names: inflowNames(INFLOW_WORDS), nearestTo: () => null });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.formula;
}

describe('an inflow by a formula', () => {
  test('a wave through the year, month by month', () => {
    const { scenario, inflow } = withStream({ referralsPerYear: 100 });
    const months = inflowMonths(scenario, inflow, formulaOf('120 + 10 * sin(2 * pi * maand / 12)'));
    expect(months).toHaveLength(36);
    // The sine of 30, 90 and 270 degrees.
    expect([months[0].value, months[2].value, months[20].value].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      125, 130, 110,
    ]);
    expect(months[13]).toMatchObject({ from: '2023-02-01', days: 28, month: 2, year: 2023, now: 100 });
  });

  test('a straight line keeps its mean: time is the middle of the month, also of a part of one', () => {
    const { scenario, inflow } = withStream({}, { startDate: '2022-01-11', endDate: '2023-01-11' });
    const months = inflowMonths(scenario, inflow, formulaOf('100 + dag'));
    expect(months[0]).toMatchObject({ from: '2022-01-11', days: 21, value: 110.5 });
    const mean = months.reduce((sum, { value, days }) => sum + value * days, 0) / 365;
    expect(mean).toBeCloseTo(100 + 365 / 2, 9);
  });

  test('nu is what the scenario says, with steps, growth and season', () => {
    const { scenario, inflow } = withStream({
      referralsPerYear: 100,
      steps: [{ from: '2023-01-01', referralsPerYear: 200 }],
      growth: { from: '2024-01-01', rate: 0.1 },
      monthFactors: [1.1, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    });
    const values = inflowMonths(scenario, inflow, formulaOf('nu')).map(({ value }) => value);
    for (const [month, expected] of [
      [0, 110],
      [1, 90],
      [12, 220],
      [24, 242],
      [26, 220],
    ])
      expect(values[month]).toBeCloseTo(expected, 9);
  });

  test('the changes make the scenario say what the formula says, and no more', () => {
    const { scenario, inflow } = withStream({
      growth: { from: '2023-01-01', rate: 0.5 },
      monthFactors: [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    });
    const months = inflowMonths(scenario, inflow, formulaOf('jaar < 2023 ? 100 : 80 + maand'));
    const changes = inflowChanges(PATH, inflow, months);
    const changed = applyChanges(scenario, changes);
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    const [stream] = changed.scenario.segments[2].inflow;
    // Twelve equal months are one step.
    expect(stream.steps).toHaveLength(25);
    for (const [day, perYear] of [
      [18_993, 100],
      [19_357, 100],
      [19_358, 81],
      [19_722, 92],
      [19_723, 81],
    ])
      expect(ratePerDay(stream, day) * DAYS_PER_YEAR).toBeCloseTo(perYear, 9);
  });

  test('a month with less than nothing, too much, or no number is found', () => {
    const { scenario, inflow } = withStream({});
    const first = (text: string) => impossibleMonth(inflowMonths(scenario, inflow, formulaOf(text)), 1000);
    expect(first('7.5 - maand')).toMatchObject({ month: 8, year: 2022, value: -0.5 });
    expect(first('1 / (maand - 3)')).toMatchObject({ month: 1 });
    expect(first('10 / (2024 - jaar)')).toMatchObject({ month: 1, year: 2024, value: Infinity });
    expect(first('999 + maand')).toMatchObject({ month: 2 });
    expect(first('maand')).toBeNull();
  });
});
