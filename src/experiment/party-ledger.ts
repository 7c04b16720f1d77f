import type { Booking, Party } from '../finance/bookings.ts';
import { BOOKINGS, partiesOf } from '../finance/bookings.ts';
import type { Column } from '../finance/ledger.ts';
import { meanOf } from '../statistics/summary.ts';
import { bookOf } from './book.ts';
import type { Comparison } from './compare-samples.ts';
import { compareSamples } from './compare-samples.ts';
import type { Futures } from './futures.ts';
import { periodOf } from './periods.ts';
import type { MeasureSummary } from './samples.ts';
import { summaryOfSamples } from './samples.ts';

/** The parties whose money it is. What they pay together, payments to each other left out, is what care costs society. */
export const PAYERS = ['municipality', 'provider', 'state', 'programme', 'other-domains'] as const satisfies Party[];
export type Payer = (typeof PAYERS)[number];

/** What each party pays, minus what it receives, for one cause. In euros; what nobody pays or receives is 0. */
export type ByPayer = Readonly<Record<Payer, number>>;

/** The ledger of a period as a table: a row for each cause, a column for each party. */
export interface PartyLedger {
  /** Means over the replications. The parties of a row together are what that cause costs society. */
  readonly rows: readonly { readonly booking: Booking; readonly paid: ByPayer }[];
  /** The parties that pay or receive anything, in order. */
  readonly payers: readonly Payer[];
  /** The sum of all rows: what a party pays on balance, and what all of them pay. */
  readonly totals: Readonly<Record<Payer | 'society', MeasureSummary>>;
}

/**
 * Lays the ledger of a period out by cause and party: delivery or cash. Null without replications or for a period that is
 * no stretch of time.
 */
export function partyLedgerOf(futures: Futures, period: string, column: Column): PartyLedger | null {
  const sums = sumsOf(futures, period, column);
  if (!sums || futures.replications.length === 0) return null;
  const rows = sums.flatMap(({ booking, euros }) => {
    const mean = meanOf(euros);
    return mean === 0 ? [] : [{ booking, paid: paidFor(booking, mean) }];
  });
  const payers = PAYERS.filter((payer) => rows.some(({ paid }) => paid[payer] !== 0));
  const total = (payer: Payer | 'society') =>
    summaryOfSamples({ numerators: paidBy(futures, payer, sums), denominators: null });
  return { rows, payers, totals: forEachPayer(total) };
}

/** What a party pays on balance in one ledger minus what it pays in another, future by future; null without futures. */
export function partyDifferences(
  chosen: Futures,
  now: Futures,
  period: string,
  column: Column,
): Readonly<Record<Payer | 'society', Comparison | null>> | null {
  const [sums, before] = [chosen, now].map((futures) => sumsOf(futures, period, column));
  if (!sums || !before) return null;
  return forEachPayer((payer) =>
    compareSamples(
      { numerators: paidBy(chosen, payer, sums), denominators: null },
      { numerators: paidBy(now, payer, before), denominators: null },
    ),
  );
}

interface CauseSum {
  readonly booking: Booking;
  /** In each replication. */
  readonly euros: Float64Array;
}

/** Every cause but the burdens, which are no money, with what was booked for it over all segments. */
function sumsOf(futures: Futures, period: string, column: Column): readonly CauseSum[] | null {
  const span = periodOf(futures.grid, period);
  if (span?.kind !== 'span') return null;
  const { moneyPlan, money } = bookOf(futures);
  const { layout } = moneyPlan();
  return BOOKINGS.filter((booking) => partiesOf(booking).payer !== 'society').flatMap((booking) => {
    const firsts = Array.from({ length: futures.scenario.segments.length + 1 }, (_, segment) =>
      layout.cellOf({ booking, segment, column }),
    ).filter((first) => first >= 0);
    if (firsts.length === 0) return [];
    const euros = Float64Array.from(money(), (ledger) => {
      let sum = 0;
      for (const first of firsts)
        for (let month = span.fromMonth; month < span.untilMonth; month++) sum += ledger.euros[first + month];
      return sum;
    });
    return [{ booking, euros }];
  });
}

function paidBy(futures: Futures, payer: Payer | 'society', sums: readonly CauseSum[]): Float64Array {
  const all = new Float64Array(futures.replications.length);
  for (const { booking, euros } of sums) {
    const paid = paidFor(booking, 1);
    const sign = payer === 'society' ? costToAll(paid) : paid[payer];
    if (sign !== 0) for (let place = 0; place < all.length; place++) all[place] += sign * euros[place];
  }
  return all;
}

function paidFor(booking: Booking, euros: number): ByPayer {
  const { payer, receiver } = partiesOf(booking);
  const paid = (party: Payer) => (party === payer ? euros : party === receiver ? -euros : 0);
  return Object.fromEntries(PAYERS.map((party) => [party, paid(party)])) as Record<Payer, number>;
}

/** What all parties together pay: what one of them pays to another is nothing. */
export function costToAll(paid: ByPayer): number {
  return PAYERS.reduce((sum, payer) => sum + paid[payer], 0);
}

function forEachPayer<Value>(of: (payer: Payer | 'society') => Value): Readonly<Record<Payer | 'society', Value>> {
  const values = [...PAYERS, 'society' as const].map((payer) => [payer, of(payer)]);
  return Object.fromEntries(values);
}
