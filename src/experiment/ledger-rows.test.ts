import { describe, expect, it } from 'vitest';
import { MONEY_VIEWS, type MoneyView } from '../finance/bookings.ts';
import {
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../finance/hand-made.test-data.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Futures } from './futures.ts';
import { type LedgerRow, ledgerRowsOf } from './ledger-rows.ts';
import { HORIZON } from './periods.ts';
import { summaryOf } from './rows.ts';
import { simulateFutures } from './run.ts';

const pxq = { id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 } as const;
const sum = { id: 'sum', label: 'Sum', kind: 'lumpsum', eurosPerYear: 1_200_000, priceYear: 2021 } as const;

function futuresOf(scenario: Scenario, ...clients: readonly number[]): Futures {
  const grid = gridByHand(scenario);
  const replications = clients.map((count, index) => replicationByHand(grid, { perDay: { careDays: [count] } }, index));
  return { scenario, grid, replications };
}

describe('the rows of a ledger', () => {
  const segment = segmentByHand({ contract: 'pxq', capacity: placesByHand(['2021-01-01', 10]) });

  it('hold each euro once, with payer, receiver, segment, contract and year, as a mean over the futures', () => {
    const scenario = scenarioByHand({ contracts: [pxq], segments: [{ ...segment, taakveld: '6.74c' }] });
    expect(ledgerRowsOf(futuresOf(scenario, 8, 10))).toEqual([
      {
        booking: 'contractPayment',
        payer: 'municipality',
        receiver: 'provider',
        segment: 'closed',
        contract: 'pxq',
        taakveld: '6.74c',
        period: '2021',
        delivery: 9 * 365 * 300,
        cash: 9 * 365 * 300,
      },
    ]);
  });

  it('divide a year in which the contract changes', () => {
    const steps = [{ id: 'from-july', from: '2021-07-01', contract: 'sum' }];
    const scenario = scenarioByHand({ contracts: [pxq, sum], segments: [{ ...segment, contractSteps: steps }] });
    expect(ledgerRowsOf(futuresOf(scenario, 8)).map(({ contract, delivery }) => [contract, delivery])).toEqual([
      ['pxq', 8 * 181 * 300],
      ['sum', 600_000],
    ]);
  });

  it('add up to every view of the money, in a region that uses all of the language', () => {
    const futures = simulateFutures(everythingScenario, { replications: 5 });
    const rows = ledgerRowsOf(futures);
    const added = (view: MoneyView) =>
      rows.reduce((total, { booking, delivery }: LedgerRow) => {
        const signs: Partial<Record<string, number>> = MONEY_VIEWS[view];
        return total + (signs[booking] ?? 0) * delivery;
      }, 0);
    for (const view of ['costMunicipality', 'costState', 'costOtherDomains'] as const) {
      expect(Math.abs(added(view) - (summaryOf(futures, view, null, HORIZON)?.mean ?? 0))).toBeLessThan(0.005);
    }
    expect(added('costMunicipality')).toBeGreaterThan(1e6);
  });
});
