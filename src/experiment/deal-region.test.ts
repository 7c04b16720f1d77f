import { describe, expect, it } from 'vitest';
import { applyChanges } from '../scenario/change.ts';
import type { Contract, Scenario } from '../scenario/schema.ts';
import type { DealPlan, DealQuestion, DealTerm } from './deal-region.ts';
import { planDeals } from './deal-region.ts';
import { LUMPSUM, occupied, PXQ, workedExample } from './worked-example.test-data.ts';

const PRICE: DealTerm = { path: '/contracts/dagprijs/eurosPerDay', from: 270, until: 330, values: 3 };
const PLACES: DealTerm = { path: '/contracts/norm/occupancyRate', from: 0.85, until: 0.95, values: 3 };

const futures = occupied(workedExample(), 0.8, 0.9, 1);

function ask(settings: Partial<DealQuestion> = {}): DealQuestion {
  return { base: futures, futures, period: '2021', terms: [PRICE, PLACES], change: applyChanges, ...settings };
}

function deals(settings: Partial<DealQuestion> = {}): DealPlan {
  const plan = planDeals(ask(settings));
  if (plan.kind !== 'deals') throw new Error(JSON.stringify(plan));
  return plan;
}

describe('deals over a grid of two terms', () => {
  it('with the same flows one gains what the other loses, and the base itself is exactly nothing', () => {
    const { values, bookings, cellAt } = deals();
    expect(values).toEqual([[270, 300, 330], [0.85, 0.9, 0.95].map((rate) => expect.closeTo(rate, 12))]);
    expect(bookings).toBe(27);
    expect(cellAt(1, 0)).toMatchObject({ municipality: { mean: 0 }, provider: { mean: 0 }, verdict: 'nobody-worse' });
    // 18,724.5 days on average, 30 euros less or more.
    expect(cellAt(0, 1).municipality.mean).toBeCloseTo(-561_735, 6);
    expect(cellAt(0, 1)).toMatchObject({ verdict: 'provider-worse', loss: { count: 3, n: 3 } });
    expect(cellAt(2, 1).provider.mean).toBeCloseTo(561_735, 6);
    expect(cellAt(2, 1).verdict).toBe('municipality-worse');
  });

  it('a term that shifts risk alone is unsure: the futures do not tell who is worse off', () => {
    const mixed = mixture(futuresScenario());
    const share: DealTerm = {
      path: '/contracts/mix/parts/vast/share',
      complement: '/contracts/mix/parts/dag/share',
      from: 0,
      until: 1,
      values: 3,
    };
    const half = occupied(mixed, 0.8, 0.9, 1);
    const { cellAt } = deals({ base: futures, futures: half, terms: [share, PRICE] });
    // At 300 euros a lumpsum for 90 % costs on average what 80, 90 and 100 % cost by the day.
    expect(cellAt(0, 1)).toMatchObject({ verdict: 'nobody-worse', municipality: { equal: 3 } });
    expect(cellAt(2, 1).municipality.mean).toBeCloseTo(0, 6);
    expect(cellAt(2, 1).verdict).toBe('unsure');
    expect(cellAt(0, 1).loss.count).toBe(1);
    expect(cellAt(2, 1).loss.count).toBe(1);
  });

  it('a plan that saves can leave nobody worse off, against the base without it', () => {
    // Five places fewer are in use: 1,825 days, of which the provider saves 45 euros each and the municipality its price.
    const rates = [0.89, 0.9, 0.91];
    const [before, leaner] = [rates, rates.map((rate) => rate - 5 / 57)].map((each) =>
      occupied(workedExample(), ...each),
    );
    const terms: [DealTerm, DealTerm] = [{ ...PRICE, from: 300, until: 360, values: 3 }, PLACES];
    const { cellAt } = deals({ base: before, futures: leaner, terms });
    const [same, dearer, dearest] = [0, 1, 2].map((row) => cellAt(row, 1));
    expect(same.provider.mean).toBeCloseTo(-1_825 * 255, 6);
    expect(same.verdict).toBe('provider-worse');
    // 16,899.5 days at 330 instead of 18,724.5 at 300; and at 285 above the cost of a day instead of 255.
    expect(dearer.municipality.mean).toBeCloseTo(-40_515, 6);
    expect(dearer.provider.mean).toBeCloseTo(41_610, 6);
    expect(dearer.verdict).toBe('nobody-worse');
    expect(dearest.verdict).toBe('municipality-worse');
  });
});

describe('what cannot be a grid of deals', () => {
  it('a number that the simulation sees', () => {
    const places: DealTerm = { path: '/segments/closed/lengthOfStay/meanDays', from: 100, until: 200, values: 2 };
    expect(planDeals(ask({ terms: [PRICE, places] }))).toEqual({
      kind: 'refused',
      reason: 'simulated',
      path: '/segments/closed/lengthOfStay/meanDays',
    });
  });

  it('more than 400 cells, twice the same number, or a path or value that is not there', () => {
    expect(
      planDeals(
        ask({
          terms: [
            { ...PRICE, values: 21 },
            { ...PLACES, values: 20 },
          ],
        }),
      ),
    ).toEqual({
      kind: 'refused',
      reason: 'too-many-cells',
      cells: 420,
      most: 400,
    });
    expect(planDeals(ask({ terms: [PRICE, PRICE] }))).toMatchObject({ reason: 'same-path' });
    const wrong = planDeals(ask({ terms: [{ ...PRICE, path: '/contracts/geen/eurosPerDay' }, PLACES] }));
    expect(wrong).toMatchObject({ reason: 'invalid', problems: [{ code: 'path-not-found' }] });
    expect(planDeals(ask({ terms: [{ ...PRICE, from: -1 }, PLACES] }))).toMatchObject({ reason: 'invalid' });
  });

  it('futures without a result of the provider', () => {
    const bare = workedExample({
      segments: workedExample().segments.map(({ providerCost, ...segment }) => segment),
    });
    expect(planDeals(ask({ futures: occupied(bare, 0.9) }))).toEqual({ kind: 'refused', reason: 'no-result' });
  });
});

function futuresScenario(): Scenario {
  return workedExample({ contracts: [PXQ, LUMPSUM] });
}

/** The worked example, paid by a mixture of both contracts. */
function mixture(scenario: Scenario): Scenario {
  const mix: Contract = {
    id: 'mix',
    label: 'Mix',
    kind: 'mixture',
    parts: [
      { id: 'vast', contract: 'norm', share: 0.5 },
      { id: 'dag', contract: 'dagprijs', share: 0.5 },
    ],
  };
  return {
    ...scenario,
    contracts: [...scenario.contracts, mix],
    segments: scenario.segments.map((segment) => ({ ...segment, contract: 'mix' })),
  };
}
