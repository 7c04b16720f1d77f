import type { Booking } from '../bookings.ts';
import type { BookRule, Column, Line } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import type { UnitPay } from './pay.ts';
import { contractPay, isAbovePaid } from './pay.ts';
import { settlementRules } from './settle.ts';

/**
 * Books what each contract pays for the segments and months in which it is in force, and what it settles by year.
 *
 * Cash is what becomes due (see `trajectories.ts` for contracts by the stay), `paidAfterMonths` later. What is paid
 * after the horizon is in no cash; bills from before the first day are not known, so that such cash begins later.
 */
export function contractRules(setting: Setting): BookRule[] {
  const { units, fill } = contractPay(setting);
  if (units.length === 0) return [];
  const ownCash = new Set(units.flatMap((pay) => (pay.bills || lagOf(pay) > 0 ? pay.unit.segments : [])));
  const rules = units.flatMap((pay) => [payRule(pay, ownCash), ...settlementRules(pay, setting)]);
  // The first rule works out the pay of all contracts, from which the others book.
  return [{ writes: [], book: fill }, ...rules];
}

/** Books the pay of one contract or one part of a mixture. `ownCash`: segments of which cash is not delivery. */
function payRule(pay: UnitPay, ownCash: ReadonlySet<number>): BookRule {
  const { unit, paid, above, bills } = pay;
  const [due, dueAbove] = bills ? [bills.due, bills.dueAbove] : [paid, above];
  const { segments, pays, weight } = unit;
  const months = pays.length / segments.length;
  const lag = lagOf(pay);
  const writes: Line[] = [];
  const slots = (booking: Booking, column: Column) =>
    segments.map((segment) =>
      column === 'delivery' || ownCash.has(segment) ? writes.push({ booking, segment, column }) - 1 : -1,
    );
  const [payment, paymentCash] = [slots('contractPayment', 'delivery'), slots('contractPayment', 'cash')];
  const extra = isAbovePaid(unit)
    ? { delivery: slots('aboveCeiling', 'delivery'), cash: slots('aboveCeiling', 'cash') }
    : null;
  const unpaid = above && !extra ? slots('unpaidCare', 'delivery') : null;
  // Only of a contract that is followed by another.
  const refunds = bills && pays.includes(0) ? slots('contractRefund', 'cash') : null;
  return {
    writes,
    book: (_replication, euros, at) => {
      for (let place = 0; place < segments.length; place++) {
        for (let month = 0; month < months; month++) {
          const cell = place * months + month;
          if (pays[cell] === 0) continue;
          euros[at[payment[place]] + month] += weight * paid[cell];
          if (extra && above) euros[at[extra.delivery[place]] + month] += weight * above[cell];
          if (unpaid && above) euros[at[unpaid[place]] + month] += weight * above[cell];
          if (paymentCash[place] < 0 || month + lag >= months) continue;
          euros[at[paymentCash[place]] + month + lag] += weight * due[cell];
          if (extra && dueAbove) euros[at[extra.cash[place]] + month + lag] += weight * dueAbove[cell];
          if (refunds && bills) euros[at[refunds[place]] + month + lag] += weight * bills.refunded[cell];
        }
      }
    },
  };
}

function lagOf({ unit: { contract } }: UnitPay): number {
  return 'paidAfterMonths' in contract ? (contract.paidAfterMonths ?? 0) : 0;
}
