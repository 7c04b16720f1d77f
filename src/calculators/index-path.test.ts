import { describe, expect, test } from 'vitest';
import { indexedYears } from './index-path.ts';

// The table of the VNG in the domain brief, 2.7; the budget rises by its own index.
const indexation = {
  baseYear: 2023,
  lastYear: 2026,
  prices: {
    ovaShare: 0.9,
    laterRate: 0.03,
    years: [
      { year: 2023, ovaRate: 0.0474, ppcRate: 0.0487, ovaFinalRate: 0.0636, ppcFinalRate: 0.0702 },
      { year: 2024, ovaRate: 0.0494, ppcRate: 0.0251, ovaFinalRate: 0.06, ppcFinalRate: 0.031, correctionRate: 0.016 },
      { year: 2025, ovaRate: 0.0418, ppcRate: 0.0182 },
    ],
  },
  budget: { years: [{ year: 2024, rate: 0.05 }], laterRate: 0.02 },
  costEuros: 1_000_000,
  budgetEuros: 1_100_000,
};

describe('prices and budget, each by its own index', () => {
  const [y2024, y2025, y2026] = indexedYears(indexation);

  test('prices rise 6.30 % in 2024, 4.95-4.96 % in 2025 and 11.6 % in both together', () => {
    expect((y2024.rate * 100).toFixed(2)).toBe('6.30');
    expect(y2025.rate).toBeGreaterThan(0.0495);
    expect(y2025.rate).toBeLessThan(0.0496);
    expect((y2025.cumulated * 100).toFixed(1)).toBe('11.6');
    expect(y2026.rate).toBeCloseTo(0.03, 12);
  });

  test('the same care costs 1,062,970 and then 1,115,662; the budget becomes 1,155,000 and then 1,178,100', () => {
    // 0.9 x 4.94 + 0.1 x 2.51 + 1.60 = 6.297 %, and 0.9 x 4.18 + 0.1 x 1.82 + 1.013 = 4.957 %.
    expect(y2024.cost).toBeCloseTo(1_062_970, 6);
    expect(y2025.cost).toBeCloseTo(1_062_970 * 1.04957, 6);
    expect([y2024.budget, y2025.budget]).toEqual([expect.closeTo(1_155_000, 6), expect.closeTo(1_178_100, 6)]);
  });

  test('the gap is cost minus budget in every year', () => {
    expect(y2024.gap).toBeCloseTo(1_062_970 - 1_155_000, 6);
    expect(y2026.gap).toBeCloseTo(1_062_970 * 1.04957 * 1.03 - 1_178_100 * 1.02, 6);
  });

  test('the index of prices does not touch the budget', () => {
    const dearer = indexedYears({ ...indexation, prices: { ...indexation.prices, ovaShare: 1 } });
    expect(dearer.map(({ budget }) => budget)).toEqual([y2024.budget, y2025.budget, y2026.budget]);
    expect(dearer[0].cost).toBeCloseTo(1_000_000 * (1 + 0.0494 + 0.016), 6);
  });

  test('no years, no rows', () => {
    expect(indexedYears({ ...indexation, lastYear: 2023 })).toEqual([]);
  });
});
