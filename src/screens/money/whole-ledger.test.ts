import { describe, expect, it } from 'vitest';
import { partyLedgerOf } from '../../experiment/party-ledger.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { simulateFutures } from '../../experiment/run.ts';
import { occupied, workedExample } from '../../experiment/worked-example.test-data.ts';
import { REGIONS } from '../explore/regions.test-data.ts';
import { wholeLedger } from './whole-ledger.ts';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('the ledger on screen', () => {
  it.each(['delivery', 'cash'] as const)('adds up to the euro in every direction: %s', (column) => {
    for (const region of Object.values(REGIONS)) {
      const ledger = partyLedgerOf(simulateFutures(region, { replications: 3 }), HORIZON, column);
      if (!ledger) throw new Error(region.id);
      const { payers, rows, totals, society } = wholeLedger(ledger, null);
      if (region === REGIONS.everything) expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) expect(row.society).toBe(sum(row.cells));
      payers.forEach((_, at) => {
        expect(totals[at]).toBe(sum(rows.map(({ cells }) => cells[at])));
      });
      expect(society).toBe(sum(rows.map((row) => row.society)));
      expect([...totals, ...rows.flatMap(({ cells }) => cells)].every(Number.isInteger)).toBe(true);
    }
  });

  it('as a difference with now holds only what changed, and adds up too', () => {
    const [now, chosen] = [0.8, 0.9].map((rate) => partyLedgerOf(occupied(workedExample(), rate), '2021', 'delivery'));
    if (!now || !chosen) throw new Error('no ledger');
    const { rows, totals, society } = wholeLedger(chosen, now);
    // A tenth more of 57 places: 2,080.5 days of 300 and of 45 euros. The fixed cost is the same.
    expect(rows.map(({ booking }) => booking)).toEqual(['contractPayment', 'variableCost']);
    expect(totals).toEqual([624_150, -624_150 + rows[1].society]);
    expect(Math.abs(society - 93_622.5)).toBeLessThan(1);
  });
});
