import type { Booking, Party } from '../finance/bookings.ts';
import { BOOKINGS, partiesOf } from '../finance/bookings.ts';
import { contractsInForce } from '../finance/contracts/in-force.ts';
import type { Column } from '../finance/ledger.ts';
import type { Segment, Taakveld } from '../scenario/schema.ts';
import { meanOf } from '../statistics/summary.ts';
import { bookOf } from './book.ts';
import type { Futures } from './futures.ts';
import type { Span } from './periods.ts';
import { periodsOf } from './periods.ts';

/**
 * What was booked from one party to another, for one cause, in one calendar year: a mean over the replications, in
 * euros. Each euro of the ledger is in exactly one row, so that any selection of rows adds up.
 */
export interface LedgerRow {
  readonly booking: Booking;
  readonly payer: Party;
  readonly receiver: Party;
  /** The id of a segment; null for what belongs to none of them. */
  readonly segment: string | null;
  /** The contract in force in the segment; null for what no contract is about. */
  readonly contract: string | null;
  readonly taakveld: Taakveld | null;
  /** A calendar year. */
  readonly period: string;
  /** Euros of the care delivered in the year, and euros that changed hands in it. */
  readonly delivery: number;
  readonly cash: number;
}

/** Returns the whole ledger of futures by year; rows of nothing are left out. */
export function ledgerRowsOf(futures: Futures): readonly LedgerRow[] {
  const { scenario, grid } = futures;
  const years = periodsOf(grid).filter((period): period is Span => period.kind === 'span' && /^\d+$/.test(period.text));
  const positions = [...scenario.segments, null];
  return years.flatMap((year) =>
    BOOKINGS.flatMap((booking) =>
      positions.flatMap((segment, position) => {
        const stretches =
          segment && isOfContract(booking) ? stretchesOf(futures, segment, year) : [{ ...year, contract: null }];
        return stretches.flatMap(({ contract, fromMonth, untilMonth }): LedgerRow[] => {
          const [delivery, cash] = (['delivery', 'cash'] as const).map((column) =>
            meanBooked(futures, { booking, segment: position, column }, fromMonth, untilMonth),
          );
          if (delivery === 0 && cash === 0) return [];
          const place = { segment: segment?.id ?? null, contract, taakveld: segment?.taakveld ?? null };
          return [{ booking, ...partiesOf(booking), ...place, period: year.text, delivery, cash }];
        });
      }),
    ),
  );
}

/** Whether a booking is made by the contract of a segment. */
function isOfContract(booking: Booking): boolean {
  const { payer, receiver } = partiesOf(booking);
  const parties: readonly Party[] = ['municipality', 'provider'];
  return parties.includes(payer) && parties.includes(receiver) && booking !== 'municipalGrant';
}

interface Stretch {
  readonly contract: string | null;
  readonly fromMonth: number;
  readonly untilMonth: number;
}

/** Divides the months of a year by the contract that is in force in a segment. */
function stretchesOf({ scenario, grid }: Futures, segment: Segment, { fromMonth, untilMonth }: Span): Stretch[] {
  const inForce = contractsInForce(scenario, segment, grid);
  const stretches: Stretch[] = [];
  for (let month = fromMonth; month < untilMonth; month++) {
    const contract = inForce[month]?.id ?? null;
    const last = stretches.at(-1);
    if (last && last.contract === contract) stretches[stretches.length - 1] = { ...last, untilMonth: month + 1 };
    else stretches.push({ contract, fromMonth: month, untilMonth: month + 1 });
  }
  return stretches;
}

function meanBooked(
  futures: Futures,
  line: { readonly booking: Booking; readonly segment: number; readonly column: Column },
  fromMonth: number,
  untilMonth: number,
): number {
  const book = bookOf(futures);
  const first = book.moneyPlan().layout.cellOf(line);
  if (first < 0 || futures.replications.length === 0) return 0;
  return meanOf(
    book.money().map(({ euros }) => {
      let sum = 0;
      for (let month = fromMonth; month < untilMonth; month++) sum += euros[first + month];
      return sum;
    }),
  );
}
