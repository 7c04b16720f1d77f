import { describe, expect, it } from 'vitest';
import type { Contract, Scenario } from '../../scenario/schema.ts';
import { eurosByHand as euros, placesByHand, scenarioByHand, segmentByHand } from '../hand-made.test-data.ts';
import { cumulativeDifference, paybackMonth } from './payback.ts';

describe('paying back', () => {
  it('is from the month on in which a plan has never again cost more in all', () => {
    expect(paybackMonth([10, 10, 5, 5, 5], [8, 8, 8, 8, 8])).toBe(3);
    expect([...cumulativeDifference([10, 10, 5, 5, 5], [8, 8, 8, 8, 8])]).toEqual([2, 4, 1, -2, -5]);
    // Cheaper for a moment, then dearer again.
    expect(paybackMonth([10, 4, 12, 4], [8, 8, 8, 8])).toBe(3);
  });

  it('begins at once for a plan that never costs more, and never comes for one that still does at the end', () => {
    expect(paybackMonth([5, 5], [5, 5])).toBe(0);
    expect(paybackMonth([8, 8, 9], [8, 8, 8])).toBeNull();
    expect(paybackMonth([0.1 + 0.2], [0.3])).toBe(0);
  });
});

/** Domain brief 2.2: 57 places at 300 euros and 90 %, of which 14 close; alternatives for 14 at 200 euros. */
describe('first building alternatives and then closing places', () => {
  const price = (id: string, eurosPerDay: number, occupancyRate: number): Contract => ({
    id,
    label: id,
    kind: 'lumpsum-norm',
    places: 'as-planned',
    occupancyRate,
    eurosPerDay,
    priceYear: 2021,
  });
  const region = (built: string, closed: string): Scenario =>
    scenarioByHand({
      endDate: '2026-01-01',
      contracts: [price('closed-price', 300, 0.9), price('home-price', 200, 1)],
      segments: [
        segmentByHand({ contract: 'closed-price', capacity: placesByHand(['2021-01-01', 57], [closed, 43]) }),
        segmentByHand({
          id: 'home',
          contract: 'home-price',
          capacity: placesByHand(['2020-01-01', 0], [built, 14]),
        }),
      ],
    });
  const byMonth = (scenario: Scenario) =>
    Array.from({ length: 60 }, (_, month) => euros(scenario, {}, 'costMunicipality', month, month + 1));
  const never = byMonth(region('2030-01-01', '2030-01-01'));
  const buildFirst = byMonth(region('2021-04-01', '2022-01-01'));
  const firstYear = (months: readonly number[]) => months.slice(0, 12).reduce((a, b) => a + b, 0);

  it('makes the first year dearer by exactly the months in which both are paid', () => {
    const oneYearOfAlternatives = 14 * 365 * 200;
    expect(firstYear(buildFirst) - firstYear(never)).toBeCloseTo((9 / 12) * oneYearOfAlternatives, 6);
    const atOnce = byMonth(region('2022-01-01', '2022-01-01'));
    expect(cumulativeDifference(buildFirst, atOnce)[59]).toBeCloseTo((9 / 12) * oneYearOfAlternatives, 6);
  });

  it('pays itself back after 26 months of 1,379,700 a year less against 1,022,000 more', () => {
    // 766,500 of double running, and 357,700 a year saved from January 2022: 25.7 months.
    expect(766_500 / (357_700 / 12)).toBeCloseTo(25.71, 2);
    expect(paybackMonth(buildFirst, never)).toBe(12 + 25);
  });
});
