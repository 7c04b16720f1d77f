import { describe, expect, it } from 'vitest';
import { gridByHand, scenarioByHand, segmentByHand } from '../finance/hand-made.test-data.ts';
import type { Use } from '../finance/municipalities/use.test-data.ts';
import { replicationOfUse, threeMunicipalities } from '../finance/municipalities/use.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Futures } from './futures.ts';
import { municipalityCosts, sharingRules } from './municipalities.ts';
import { summaryOf } from './rows.ts';

const EUROS_PER_STAY = 152 * 274;

function region(settings: Partial<Scenario> = {}): Scenario {
  return scenarioByHand({
    startDate: '2023-01-01',
    endDate: '2025-01-01',
    municipalities: threeMunicipalities(),
    contracts: [{ id: 'dagprijs', label: 'Dagprijs', kind: 'pxq', eurosPerDay: 274, priceYear: 2023 }],
    segments: [segmentByHand({ contract: 'dagprijs' })],
    ...settings,
  });
}

function futuresOf(scenario: Scenario, told: readonly (readonly Use[])[]): Futures {
  const grid = gridByHand(scenario);
  return { scenario, grid, replications: told.map((uses, index) => replicationOfUse(grid, uses, index)) };
}

/** As many futures, of which the numbers of stays follow the distribution of Poisson as closely as whole futures can. */
function poissonStays(mean: number, futures: number): number[] {
  return Array.from({ length: futures }, (_, i) => {
    let [stays, chance] = [0, Math.exp(-mean)];
    for (let below = chance; below < (i + 0.5) / futures; below += chance) chance *= mean / ++stays;
    return stays;
  });
}

describe('what municipalities pay over the futures', () => {
  it('chance alone is 71 percent of the bill with 2 stays a year, and 22 percent with 20 (domain 2.6)', () => {
    const [few, many] = [poissonStays(2, 2000), poissonStays(20, 2000)];
    const futures = futuresOf(
      region({ endDate: '2024-01-01' }),
      few.map((stays, i) => [
        { municipality: 2, year: 2023, careDays: 152 * stays },
        { municipality: 0, year: 2023, careDays: 152 * many[i] },
      ]),
    );
    const [ownUse] = municipalityCosts(futures, [{ kind: 'own-use' }]) ?? [];
    const [large, , small] = ownUse.municipalities.map(({ periods: [year] }) => year);
    expect(small.mean).toBeCloseTo(2 * EUROS_PER_STAY, -3);
    expect(small.spreadShare).toBeCloseTo(Math.SQRT1_2, 2);
    expect(large.spreadShare).toBeCloseTo(0.224, 2);
    // P5 of Poisson 2 is nothing, P95 five stays of 41,648 euros.
    expect([small.p5, small.p95]).toEqual([0, 208_240]);
  });

  it('under a budget share the smallest carries its tenth of the chance of all', () => {
    const futures = futuresOf(region({ endDate: '2024-01-01' }), [
      [{ municipality: 2, year: 2023, careDays: 100 }],
      [{ municipality: 2, year: 2023, careDays: 300 }],
    ]);
    const [flat] = municipalityCosts(futures, [{ kind: 'budget-share', by: 'inhabitants' }]) ?? [];
    const [year] = flat.municipalities[2].periods;
    expect(year.mean).toBeCloseTo(0.1 * 200 * 274, 6);
    // Own use costs it 27,400 and 82,200, nine tenths more.
    expect(year.difference?.mean).toBeCloseTo(-0.9 * 200 * 274, 6);
    expect(year.difference?.lowerInTwenty).toBe(20);
  });

  it('the swing is the difference with the year before, whichever way', () => {
    const futures = futuresOf(region({ endDate: '2026-01-01' }), [
      [
        { municipality: 0, year: 2023, careDays: 100 },
        { municipality: 0, year: 2024, careDays: 300 },
        { municipality: 0, year: 2025, careDays: 200 },
      ],
    ]);
    const [ownUse, , , flat] = municipalityCosts(futures) ?? [];
    expect(ownUse.municipalities[0].swing).toEqual({
      mean: 150 * 274,
      standardError: null,
      p95: 195 * 274,
      shareOfMean: 0.75,
    });
    expect(flat.municipalities[2].swing?.mean).toBeCloseTo(15 * 274, 6);
    // Nobody of here was ever in care: there is nothing to take a share of.
    expect(ownUse.municipalities[2].swing).toMatchObject({ mean: 0, p95: 0, shareOfMean: null });
  });

  it('years that the horizon cuts off are no swing', () => {
    const scenario = region({ startDate: '2023-07-01', endDate: '2025-07-01' });
    const [ownUse] = municipalityCosts(futuresOf(scenario, [[{ municipality: 0, year: 2024, careDays: 10 }]])) ?? [];
    expect(ownUse.municipalities[0].swing).toBeNull();
    expect(ownUse.municipalities[0].periods.map(({ period }) => period)).toEqual(['2023', '2024', '2025', 'horizon']);
  });

  it('all rules add up to the same cost of the municipalities together', () => {
    const futures = futuresOf(region(), [
      [
        { municipality: 0, year: 2023, careDays: 700 },
        { municipality: 1, year: 2024, careDays: 90 },
      ],
      [{ municipality: 2, year: 2023, careDays: 33 }],
    ]);
    const rules = municipalityCosts(futures) ?? [];
    expect(rules.map(({ rule }) => rule.kind)).toEqual([
      'own-use',
      'moving-average',
      'previous-year',
      'budget-share',
      'threshold',
      'mixture',
    ]);
    for (const { municipalities } of rules) {
      for (const [place, period] of ['2023', '2024', 'horizon'].entries()) {
        const sum = municipalities.reduce((all, { periods }) => all + (periods[place].mean ?? 0), 0);
        expect(sum).toBeCloseTo(summaryOf(futures, 'costMunicipality', null, period)?.mean ?? -1, 6);
      }
    }
  });

  it('the rule of the scenario stands among the others with its own numbers', () => {
    const rule = { kind: 'threshold', eurosPerClientYear: 75_000, by: 'inhabitants' } as const;
    const futures = futuresOf(region({ costSharing: { rule } }), [[]]);
    expect(
      municipalityCosts(futures)
        ?.filter(({ isInForce }) => isInForce)
        .map((one) => one.rule),
    ).toEqual([rule]);
    expect(municipalityCosts(futuresOf(region(), [[]]))?.find(({ isInForce }) => isInForce)?.rule.kind).toBe('own-use');
  });

  it('budget shares are those of the state when every municipality has one, and of inhabitants otherwise', () => {
    const known = threeMunicipalities([5, 3, 2].map((millions) => ({ stateBudgetEurosPerYear: millions * 1e6 })));
    const by = (scenario: Scenario) => sharingRules(scenario).flatMap((rule) => ('by' in rule ? [rule.by] : []));
    expect(by(region({ municipalities: known }))).toEqual(['state-budget', 'state-budget', 'state-budget']);
    expect(by(region())).toEqual(['inhabitants', 'inhabitants', 'inhabitants']);
  });

  it('without municipalities, or without futures, there is nothing to divide', () => {
    const { municipalities, ...alone } = region();
    expect(municipalities).toHaveLength(3);
    expect(municipalityCosts(futuresOf(alone, [[]]))).toBeNull();
    expect(municipalityCosts(futuresOf(region(), []))).toBeNull();
  });
});
