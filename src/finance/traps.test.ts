import { describe, expect, it } from 'vitest';
import { CALCULATOR_WORDS } from '../messages/calculators.ts';
import { TABLE_MEASURES } from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { inflowPerDay, placesFrom, testScenario } from '../simulation/scenario.test-data.ts';
import { runReplication } from '../simulation/simulate.ts';
import { accountReplication, planMoney } from './account.ts';
import type { Booking, MoneyView, Party } from './bookings.ts';
import { BOOKINGS, MONEY_VIEW_IDS, MONEY_VIEWS, partiesOf } from './bookings.ts';
import { viewEuros } from './hand-made.test-data.ts';
import { buildingByHand, gridWithLocations, livedByHand } from './property/property.test-data.ts';
import { segmentsWith } from './views.ts';

/** Traps of the domain brief, part 6, that no other test of the money holds. */

describe('whose cost (trap 3)', () => {
  it('payments from one party to another are no cost of society, whatever they are called', () => {
    const within: readonly Party[] = ['municipality', 'provider', 'state', 'programme', 'other-domains'];
    const transfers = BOOKINGS.filter((booking) => {
      const { payer, receiver } = partiesOf(booking);
      return within.includes(payer) && within.includes(receiver);
    });
    expect(transfers).toContain('contractPayment');
    expect(transfers).toContain('stateGrant');
    for (const booking of transfers) expect(MONEY_VIEWS.costSociety).not.toHaveProperty(booking);
  });

  it('every amount on screen says whose it is', () => {
    for (const [measure, words] of Object.entries(TABLE_MEASURES)) {
      if (words.unit === 'euros')
        expect({ measure, isSomebodys: 'party' in words }).toEqual({ measure, isSomebodys: true });
    }
  });
});

describe('places elsewhere are not free (trap 9)', () => {
  /** Urgent clients only: 8.3 at a time on average, in ten places or in half of them. */
  const region = (places: number): Scenario =>
    testScenario(
      [
        {
          inflow: inflowPerDay(8.3 / 152),
          capacity: placesFrom(places),
          start: { inCare: Math.min(8, places), waiting: 0 },
          urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 480 },
          contract: 'pxq',
          providerCost: {
            priceYear: 2021,
            fixed: [{ id: 'place', label: 'Place', eurosPerPlaceYear: 83_767.5, continuesDays: 0 }],
            variableEurosPerDay: 45,
          },
        },
      ],
      {
        endDate: '2023-01-01',
        clientGroups: [{ id: 'all', label: 'All', urgent: true }],
        contracts: [{ id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 }],
      },
    );

  it('with half the places the bill of the municipality rises, and care costs society far more than half', () => {
    const meanOf = (places: number, view: MoneyView) => {
      const scenario = region(places);
      const model = compileModel(scenario);
      const plan = planMoney(scenario, model.grid);
      const sums = Array.from({ length: 15 }, (_, index) => {
        const money = accountReplication(plan, runReplication(model, index));
        return viewEuros(plan, money, view, segmentsWith(plan, view), [0, plan.months.length]);
      });
      return sums.reduce((a, b) => a + b, 0) / sums.length;
    };
    expect(meanOf(5, 'paymentMunicipality')).toBeLessThan(0.7 * meanOf(10, 'paymentMunicipality'));
    expect(meanOf(5, 'costMunicipality')).toBeGreaterThan(meanOf(10, 'costMunicipality'));
    expect(meanOf(5, 'costSociety')).toBeGreaterThan(0.75 * meanOf(10, 'costSociety'));
  });
});

describe('what is no money (trap 11)', () => {
  it('is in no view but its own: a burden on society is never added to what somebody pays', () => {
    const burdens = BOOKINGS.filter((booking) => partiesOf(booking).payer === 'society');
    expect(burdens).toEqual(['waitingBurden', 'blockedBurden']);
    for (const view of MONEY_VIEW_IDS) {
      const signs: Partial<Record<Booking, number>> = MONEY_VIEWS[view];
      const named = burdens.filter((booking) => booking in signs);
      expect(named).toEqual(burdens.includes(view as Booking) ? [view] : []);
    }
  });

  it('the social return of a family home says that it is no saving, and not to be added to one', () => {
    const said = CALCULATOR_WORDS['social-return'].caveats.join(' ');
    expect(said).toMatch(/geen besparing van de gemeente/);
    expect(said).toMatch(/Tel dit niet op/);
  });
});

describe('what a price includes (trap 13)', () => {
  it('the part of the price that is meant for housing is paid with the price: it is booked nowhere again', () => {
    const ledger = (tariffEurosPerPlaceYear: number) => {
      const scenario = buildingByHand({ tariffEurosPerPlaceYear });
      const plan = planMoney(scenario, gridWithLocations(scenario));
      return accountReplication(plan, livedByHand(scenario, { inCare: () => 60 })).euros;
    };
    expect(ledger(16_001).some((euros) => euros > 0)).toBe(true);
    expect(ledger(16_001)).toEqual(ledger(0));
  });
});
