import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenResult, resultAt } from './break-even.ts';

// Worked example 2.2 of the domain brief: 57 places, 300 a day, 85 % of the cost at 90 % is fixed.
const almata = { places: 57, fixedEurosPerYear: 4_774_747.5, variableEurosPerDay: 45, eurosPerDay: 300 };
// A group of six: staff of 10 full jobs and nothing else; 30 a day for food and the like.
const six = { places: 6, fixedEurosPerYear: 350_000, variableEurosPerDay: 30, eurosPerDay: 300 };

describe('where the price by the day pays the cost', () => {
  test('57 places of which the price was set at 90 %: at 90 %', () => {
    const result = breakEvenResult(almata);
    expect(result.occupancy).toBeCloseTo(0.9, 12);
    expect(result.occupiedPlaces).toBeCloseTo(51.3, 9);
    expect(result.leastChildren).toBe(52);
    expect(result.leftPerDay).toBe(255);
  });

  test('the result at 80 % is a loss of 530,528, at 95 % a gain of 265,264', () => {
    expect(Math.round(resultAt(almata, 0.8))).toBe(-530_527);
    expect(resultAt(almata, 0.8)).toBeCloseTo(-530_527.5, 6);
    expect(Math.round(resultAt(almata, 0.95))).toBe(265_264);
  });

  test('a group of six with 350,000 of fixed cost and 270 left a day needs four children', () => {
    // 350,000 / (365 x 270) = 3.55.
    const result = breakEvenResult(six);
    expect(result.occupiedPlaces).toBeCloseTo(3.5515, 4);
    expect(result.leastChildren).toBe(4);
    expect(resultAt(six, 4 / 6)).toBeGreaterThan(0);
    expect(resultAt(six, 3 / 6)).toBeLessThan(0);
  });

  test('exactly four is four', () => {
    expect(breakEvenResult({ ...six, fixedEurosPerYear: 4 * 365 * 270 }).leastChildren).toBe(4);
    expect(breakEvenResult({ ...six, fixedEurosPerYear: 6 * 365 * 270 }).leastChildren).toBe(6);
  });

  test('never when even a full group does not pay, or when each day costs more than it brings in', () => {
    expect(breakEvenResult({ ...six, fixedEurosPerYear: 6 * 365 * 270 + 1 }).occupancy).toBe('never');
    expect(breakEvenResult({ ...six, eurosPerDay: 30 })).toMatchObject({ leastChildren: 'never', leftPerDay: 0 });
    expect(breakEvenResult({ ...six, eurosPerDay: 20 })).toMatchObject({ occupancy: 'never', leftPerDay: -10 });
  });

  test('without fixed cost there is nothing to earn back', () => {
    expect(breakEvenResult({ ...six, fixedEurosPerYear: 0, eurosPerDay: 30 })).toMatchObject({ occupancy: 0 });
  });

  test('at the break-even the result is nothing, and an empty house loses its fixed cost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 31, max: 900 }), (fixed, price) => {
        const group = { ...six, fixedEurosPerYear: fixed, eurosPerDay: price };
        const { occupancy } = breakEvenResult(group);
        if (occupancy === 'never') expect(resultAt(group, 1)).toBeLessThan(0);
        else expect(resultAt(group, occupancy)).toBeCloseTo(0, 4);
        expect(resultAt(group, 0)).toBeCloseTo(-fixed, 6);
      }),
    );
  });
});
