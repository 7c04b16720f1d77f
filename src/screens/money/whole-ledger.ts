import type { ByPayer, PartyLedger, Payer } from '../../experiment/party-ledger.ts';
import type { Booking } from '../../finance/bookings.ts';

/** The ledger in whole euros, so that what is on screen adds up: each row to its last column, each column to its total. */
export interface WholeLedger {
  readonly payers: readonly Payer[];
  readonly rows: readonly { readonly booking: Booking; readonly cells: readonly number[]; readonly society: number }[];
  readonly totals: readonly number[];
  readonly society: number;
}

/** Rounds each cell; the sums are of the rounded cells. With `now` it holds the differences with that ledger. */
export function wholeLedger(chosen: PartyLedger, now: PartyLedger | null): WholeLedger {
  const payers = chosen.payers.length === 0 || now === null ? chosen.payers : union(chosen.payers, now.payers);
  const bookings = union(
    chosen.rows.map(({ booking }) => booking),
    now?.rows.map(({ booking }) => booking) ?? [],
  );
  const rows = bookings.map((booking) => {
    const cells = payers.map((payer) => cellOf(chosen, booking, payer) - (now ? cellOf(now, booking, payer) : 0));
    return { booking, cells, society: sumOf(cells) };
  });
  const shown = now === null ? rows : rows.filter(({ cells }) => cells.some((cell) => cell !== 0));
  const totals = payers.map((_, column) => sumOf(shown.map(({ cells }) => cells[column])));
  return { payers, rows: shown, totals, society: sumOf(totals) };
}

function cellOf({ rows }: PartyLedger, booking: Booking, payer: Payer): number {
  const paid: ByPayer | undefined = rows.find((row) => row.booking === booking)?.paid;
  // Without the sign of nothing.
  return Math.round(paid?.[payer] ?? 0) + 0;
}

/** In the order of the first, the rest behind it. */
function union<Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] {
  return [...first, ...second.filter((item) => !first.includes(item))];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
