import { describe, expect, test } from 'vitest';
import { everythingScenario } from './everything.test-data.ts';
import { type Lever, leverBy, leverValue } from './lever.ts';
import { leverGrid, sizeOfGrid } from './lever-grid.ts';
import { countOfRange, type LeverRange, rangeMistakes, usualRange, valuesOfRange } from './lever-range.ts';

const lever = (id: string): Lever => {
  const found = leverBy(everythingScenario, id);
  if (!found) throw new Error(id);
  return found;
};
const norm = lever('/norms/waitingDays');
const factor = lever('inflow');
const places = { ...norm, isWhole: true };
const date: Lever = { ...norm, how: 'date', isWhole: true, minimum: -Infinity, maximum: Infinity };
const range = (of: Lever, from: number, until: number, step: number | null = null): LeverRange => ({
  lever: of,
  from,
  until,
  step,
});

describe('the values of a range', () => {
  test('begin and end where the range does, also where the step does not come out', () => {
    expect(valuesOfRange(range(norm, 10, 20, 4), 16)).toEqual([10, 14, 18, 20]);
    expect(valuesOfRange(range(norm, 10, 18, 4), 16)).toEqual([10, 14, 18]);
    expect(valuesOfRange(range(norm, 10, 10, 4), 16)).toEqual([10]);
    expect(valuesOfRange(range(factor, 0.8, 1.2, 0.1), 16)).toEqual([0.8, 0.9, 1, 1.1, 1.2]);
  });

  test('have round steps where nobody says one, and no more values than asked for', () => {
    expect(valuesOfRange(range(norm, 150, 300), 16)).toEqual(Array.from({ length: 16 }, (_, at) => 150 + 10 * at));
    expect(valuesOfRange(range(places, 43, 57), 16)).toHaveLength(15);
    expect(valuesOfRange(range(places, 43, 45), 16)).toEqual([43, 44, 45]);
    expect(valuesOfRange(range(factor, 0.8, 1.2), 9)).toEqual([0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2]);
    for (const until of [1.3, 7, 19, 999, 12_345])
      expect(valuesOfRange(range(norm, 1, until), 9).length).toBeLessThan(10);
  });

  test('of a date are a number of weeks or months apart', () => {
    // 365 days in at most 16 values: steps of at least 24.3 days, so a month of 30.
    expect(valuesOfRange(range(date, 1000, 1365), 16).slice(0, 3)).toEqual([1000, 1030, 1060]);
  });

  test('are counted without being made', () => {
    expect(countOfRange(range(norm, 1, 1000, 0.001), 16)).toBe(999_001);
    expect(sizeOfGrid([range(norm, 1, 1000, 0.001), range(factor, 1, 2, 0.001)])).toBe(999_001 * 1001);
  });
});

describe('what is wrong with a range', () => {
  test('is told all at once', () => {
    expect(rangeMistakes(range(factor, 2, 1, 0)).map(({ kind }) => kind)).toEqual(['upside-down', 'no-step']);
    expect(rangeMistakes(range(factor, -1, 11))).toEqual([
      { kind: 'outside', value: -1 },
      { kind: 'outside', value: 11 },
    ]);
    expect(rangeMistakes(range(places, 1.5, 3, 0.5))).toEqual([
      { kind: 'not-whole', value: 1.5 },
      { kind: 'not-whole', value: 0.5 },
    ]);
    expect(rangeMistakes(range(factor, 0.5, 2, 0.1))).toEqual([]);
  });
});

describe('the range to begin with', () => {
  test('lies a fifth to both sides of now, as far as the language goes', () => {
    const { waitingDays } = everythingScenario.norms;
    expect(usualRange(everythingScenario, norm)).toMatchObject({ from: waitingDays * 0.8, until: waitingDays * 1.2 });
    expect(usualRange(everythingScenario, factor)).toMatchObject({ from: 0.8, until: 1.2 });
  });

  test('does not begin before the first day', () => {
    const [{ id, capacity }] = everythingScenario.segments.filter((segment) => segment.capacity.kind === 'places');
    if (capacity.kind !== 'places') throw new Error(id);
    const path = `/segments/${id}/capacity/steps/0/from`;
    const { from, until, lever: first } = usualRange(everythingScenario, lever(path));
    const now = leverValue(everythingScenario, first);
    // The first step may not begin later than the first day.
    expect([from <= now, until]).toEqual([true, now]);
  });
});

describe('a grid of scenarios', () => {
  test('holds every combination, the last input moving fastest', () => {
    const grid = leverGrid(everythingScenario, [range(norm, 10, 20, 10), range(factor, 1, 2, 1)]);
    expect(grid.ok && grid.points.map(({ values }) => values)).toEqual([
      [10, 1],
      [10, 2],
      [20, 1],
      [20, 2],
    ]);
    const [before, after] = [everythingScenario, grid.ok ? grid.points[3].scenario : everythingScenario];
    expect(after.norms.waitingDays).toBe(20);
    const inflow = ({ segments }: typeof before) => segments[0].inflow[0].referralsPerYear;
    expect(inflow(after)).toBe(2 * inflow(before));
  });

  test('says what the language does not accept', () => {
    const grid = leverGrid(everythingScenario, [range(norm, -5, 5, 5)]);
    expect(grid.ok).toBe(false);
  });
});
