import { describe, expect, it } from 'vitest';
import { gridOf } from '../simulation/compile/grid.ts';
import { everyScenario, runsOf } from '../simulation/properties/metamorphic.test-data.ts';
import { alternativesOf } from './alternatives.ts';
import type { Futures } from './futures.ts';
import { costToAll, PAYERS, partyDifferences, partyLedgerOf } from './party-ledger.ts';
import { HORIZON } from './periods.ts';
import { summaryOf } from './rows.ts';
import { occupied, PXQ, workedExample } from './worked-example.test-data.ts';

describe('who pays whom', () => {
  it('what the contract pays is nothing to society; cost of places and of days is (domain 2.2)', () => {
    const ledger = partyLedgerOf(occupied(workedExample(), 0.8), '2021', 'delivery');
    const row = (booking: string) => ledger?.rows.find((one) => one.booking === booking)?.paid;
    expect(row('contractPayment')?.municipality).toBeCloseTo(4_993_200, 6);
    expect(row('contractPayment')?.provider).toBeCloseTo(-4_993_200, 6);
    expect(row('variableCost')?.provider).toBeCloseTo(16_644 * 45, 6);
    expect(ledger?.payers).toEqual(['municipality', 'provider']);
    // The provider pays 530,528 more than it receives; society pays all that it spends.
    expect(ledger?.totals.provider.mean).toBeCloseTo(530_527.5, 0);
    expect(ledger?.totals.society.mean).toBeCloseTo(5_523_727.5, 0);
  });

  it('is the same as the amounts of each party, and adds up, under any contracts and in both columns', () => {
    everyScenario((scenario) => {
      const futures: Futures = { scenario, grid: gridOf(scenario), replications: runsOf(scenario, 1) };
      for (const column of ['delivery', 'cash'] as const) {
        const ledger = partyLedgerOf(futures, HORIZON, column);
        if (!ledger) throw new Error('no ledger');
        const { rows, totals } = ledger;
        for (const payer of PAYERS) {
          const sum = rows.reduce((all, { paid }) => all + paid[payer], 0);
          expect(Math.abs(sum - (totals[payer].mean ?? Number.NaN))).toBeLessThan(0.01);
        }
        const society = rows.reduce((all, { paid }) => all + costToAll(paid), 0);
        expect(Math.abs(society - (totals.society.mean ?? Number.NaN))).toBeLessThan(0.01);
      }
      const bill = summaryOf(futures, 'costMunicipality', null, HORIZON)?.mean ?? 0;
      const paid = partyLedgerOf(futures, HORIZON, 'delivery')?.totals.municipality.mean ?? Number.NaN;
      expect(Math.abs(paid - bill)).toBeLessThan(0.01);
    });
  });

  it('against now each party has its own difference, future by future', () => {
    const [now, fuller] = [occupied(workedExample(), 0.8, 0.9), occupied(workedExample(), 0.9, 1)];
    const differences = partyDifferences(fuller, now, '2021', 'delivery');
    // A tenth of 57 places more is 2,080.5 days: 300 euros for the municipality, 45 for society.
    expect(differences?.municipality).toMatchObject({ mean: expect.closeTo(624_150, 6), higherInTwenty: 20 });
    expect(differences?.provider?.mean).toBeCloseTo(-2_080.5 * 255, 6);
    expect(differences?.society?.mean).toBeCloseTo(2_080.5 * 45, 6);
  });

  it('says nothing without futures or at a moment', () => {
    expect(partyLedgerOf(occupied(workedExample()), '2021', 'delivery')).toBeNull();
    expect(partyLedgerOf(occupied(workedExample(), 1), '2021-01-01', 'delivery')).toBeNull();
  });
});

describe('the contracts to lay side by side', () => {
  it('mark the one in force', () => {
    expect(alternativesOf(workedExample())).toEqual([
      { contract: 'dagprijs', isInForce: true },
      { contract: 'norm', isInForce: false },
    ]);
  });

  it('begin with what is in force when that is more than one contract', () => {
    const [segment] = workedExample().segments;
    const later = workedExample({
      segments: [{ ...segment, contractSteps: [{ from: '2021-07-01', contract: 'norm' }] }],
    });
    expect(alternativesOf(later).map(({ contract, isInForce }) => [contract, isInForce])).toEqual([
      [null, true],
      ['dagprijs', false],
      ['norm', false],
    ]);
  });

  it('are none when nobody pays', () => {
    const [{ contract, ...segment }] = workedExample().segments;
    expect(contract).toBe(PXQ.id);
    expect(alternativesOf(workedExample({ segments: [segment] }))).toEqual([]);
  });
});
