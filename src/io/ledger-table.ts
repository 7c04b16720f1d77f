import type { LedgerRow } from '../experiment/ledger-rows.ts';
import type { Booking, Party } from '../finance/bookings.ts';
import { LEDGER } from '../messages/ledger.ts';
import type { Scenario, Taakveld } from '../scenario/schema.ts';
import type { CsvTable } from './csv.ts';

const BOOKING_NAMES: Readonly<Record<Booking, string>> = LEDGER.bookings;
const PARTY_NAMES: Readonly<Record<Party, string>> = LEDGER.parties;
const TAAKVELD_NAMES: Readonly<Record<Taakveld, string>> = LEDGER.taakvelden;

/** Makes the table of a ledger for a spreadsheet: a row for each cause, year, segment and contract, in whole cents. */
export function ledgerTable({ segments, contracts }: Scenario, rows: readonly LedgerRow[]): CsvTable {
  const labelIn = (items: readonly { readonly id: string; readonly label: string }[], id: string | null) =>
    items.find((item) => item.id === id)?.label ?? null;
  return {
    columns: LEDGER.columns,
    rows: rows.map(({ period, payer, receiver, booking, segment, contract, taakveld, delivery, cash }) => [
      period,
      PARTY_NAMES[payer],
      PARTY_NAMES[receiver],
      BOOKING_NAMES[booking],
      labelIn(segments, segment) ?? LEDGER.wholeRegion,
      labelIn(contracts, contract),
      taakveld ? TAAKVELD_NAMES[taakveld] : LEDGER.noTaakveld,
      inCents(delivery),
      inCents(cash),
    ]),
  };
}

function inCents(euros: number): number {
  return Math.round(euros * 100) / 100;
}
