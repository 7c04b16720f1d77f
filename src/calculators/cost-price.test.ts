import { describe, expect, test } from 'vitest';
import { costPriceResult } from './cost-price.ts';

// Round numbers: ten people at 50,000 + 40 % is 700,000; ten places at 100 % are 3,650 days.
const price = {
  functions: [{ fte: 10, salaryEuros: 50_000 }],
  employerRate: 0.4,
  places: 10,
  normOccupancy: 1,
  clientEurosPerDay: 20,
  overheadRate: 0.15,
  housingEurosPerPlaceYear: 16_001,
  indexRate: 0,
  marginRate: 0,
};
const eurosOf = (part: string, input = price) =>
  costPriceResult(input).lines.find((line) => line.part === part)!.eurosPerDay;

describe('the price of a day from its parts (domain brief, 2.7)', () => {
  test('staff: 700,000 over 3,650 days', () => {
    expect(eurosOf('staff')).toBeCloseTo(700_000 / 3650, 9);
  });

  test('housing: the norm of 16,001 a place is 43.84 a day, 48.71 an occupied day at 90 %', () => {
    expect(eurosOf('housing').toFixed(2)).toBe('43.84');
    expect(eurosOf('housing', { ...price, normOccupancy: 0.9 }).toFixed(2)).toBe('48.71');
  });

  test('overhead is on staff and client costs and not on the building', () => {
    expect(eurosOf('overhead')).toBeCloseTo(0.15 * (700_000 / 3650 + 20), 9);
  });

  test('a lower norm makes staff and housing dearer and food not', () => {
    const emptier = { ...price, normOccupancy: 0.8 };
    expect(eurosOf('staff', emptier) / eurosOf('staff')).toBeCloseTo(1.25, 12);
    expect(eurosOf('housing', emptier) / eurosOf('housing')).toBeCloseTo(1.25, 12);
    expect(eurosOf('client', emptier)).toBe(20);
  });

  test('index and margin multiply: the whole is (1 + index) x (1 + margin) times the rest', () => {
    const bare = costPriceResult(price).eurosPerDay;
    const whole = costPriceResult({ ...price, indexRate: 0.05, marginRate: 0.02 });
    expect(whole.eurosPerDay).toBeCloseTo(bare * 1.05 * 1.02, 9);
    expect(whole.lines.find(({ part }) => part === 'index')!.eurosPerDay).toBeCloseTo(bare * 0.05, 9);
  });

  test('the lines are the price, and each element of the law (a-d) has a line', () => {
    const { lines, eurosPerDay } = costPriceResult({ ...price, indexRate: 0.05, marginRate: 0.02 });
    expect(lines.reduce((sum, line) => sum + line.eurosPerDay, 0)).toBe(eurosPerDay);
    expect(lines.map(({ element }) => element)).toEqual(['a', 'b', 'c', 'c', 'd', null]);
  });

  test('functions add up: five of one and five of another at the same salary are ten', () => {
    const half = { fte: 5, salaryEuros: 50_000 };
    const split = costPriceResult({ ...price, functions: [half, half] });
    expect(split.eurosPerDay).toBeCloseTo(costPriceResult(price).eurosPerDay, 9);
    expect(split.fte).toBe(10);
  });
});
