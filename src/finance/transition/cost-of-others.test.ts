import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../../scenario/everything.test-data.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { compileModel } from '../../simulation/compile/compile.ts';
import { runReplication } from '../../simulation/simulate.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { MoneyView } from '../bookings.ts';
import { MONEY_VIEW_IDS, MONEY_VIEWS } from '../bookings.ts';
import { eurosByHand as euros, scenarioByHand, segmentByHand, viewEuros } from '../hand-made.test-data.ts';
import type { Column } from '../ledger.ts';

const laterCost = { priceYear: 2021, share: 0.2, eurosPerClient: 30_000 };
const shadowPrices = { priceYear: 2021, waitingEurosPerDay: 40, blockedEurosPerDay: 150 };
const care = (settings: Partial<Scenario> = {}) =>
  scenarioByHand({ segments: [segmentByHand({ laterCost })], ...settings });

describe('later help', () => {
  it('costs other domains a price for a share of those who leave the system', () => {
    const told = { perMonth: { departures: [5], discharges: [9] } };
    expect(euros(care(), told, 'costOtherDomains')).toBeCloseTo(12 * 5 * 0.2 * 30_000, 6);
    expect(euros(care(), told, 'costMunicipality')).toBe(0);
    expect(euros(scenarioByHand({}), told, 'costOtherDomains')).toBe(0);
  });
});

describe('days of waiting and of keeping a place', () => {
  const told = { perDay: { waitingDays: [3], blockedDays: [2] } };

  it('have a price of their own', () => {
    expect(euros(care({ shadowPrices }), told, 'waitingBurden')).toBeCloseTo(3 * 365 * 40, 6);
    expect(euros(care({ shadowPrices }), told, 'blockedBurden')).toBeCloseTo(2 * 365 * 150, 6);
    expect(euros(care(), told, 'waitingBurden')).toBe(0);
  });

  it('are in no sum of money', () => {
    const views = MONEY_VIEW_IDS.filter(
      (view) => 'waitingBurden' in MONEY_VIEWS[view] || 'blockedBurden' in MONEY_VIEWS[view],
    );
    expect(views).toEqual(['waitingBurden', 'blockedBurden']);
    expect(euros(care({ shadowPrices }), told, 'costSociety')).toBe(0);
  });

  it('rise with prices, as later help does', () => {
    const indexation = { prices: { ovaShare: 0.9, years: [{ year: 2021, ovaRate: 0, ppcRate: 0 }], laterRate: 0.1 } };
    const later = { startDate: '2022-01-01', endDate: '2023-01-01', indexation, shadowPrices };
    expect(euros(care(later), told, 'blockedBurden')).toBeCloseTo(2 * 365 * 150 * 1.1, 6);
    expect(euros(care(later), { perMonth: { departures: [1] } }, 'costOtherDomains')).toBeCloseTo(12 * 6000 * 1.1, 6);
  });
});

describe('a region in which all of this happens', () => {
  it('adds up: what the parties pay and keep together is what care costs society', () => {
    const model = compileModel(everythingScenario);
    const plan = planMoney(everythingScenario, model.grid);
    const everywhere = Array.from({ length: model.grid.segments + 1 }, (_, position) => position);
    const seen = new Map<MoneyView, number>();
    for (const index of [0, 1, 2, 3]) {
      const money = accountReplication(plan, runReplication(model, index));
      for (const column of ['delivery', 'cash'] as const satisfies readonly Column[]) {
        plan.months.forEach((_, month) => {
          const of = (view: MoneyView) => {
            const amount = viewEuros(plan, money, view, everywhere, [month, month + 1], column);
            seen.set(view, (seen.get(view) ?? 0) + Math.abs(amount));
            return amount;
          };
          const parties = of('costMunicipality') + of('costState') + of('costOtherDomains');
          expect(parties - of('providerResult') - of('programmeBalance')).toBeCloseTo(of('costSociety'), 4);
        });
      }
    }
    for (const view of ['costState', 'costOtherDomains', 'providerResult', 'programmeBalance'] as const) {
      expect({ view, isSeen: (seen.get(view) ?? 0) > 1000 }).toEqual({ view, isSeen: true });
    }
  });
});
