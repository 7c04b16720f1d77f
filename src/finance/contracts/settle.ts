import type { Booking } from '../bookings.ts';
import type { BookRule, Line } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import type { UnitPay } from './pay.ts';
import { isAbovePaid } from './pay.ts';
import type { UnitYear } from './pay-units.ts';
import { settlementsOf } from './settlements.ts';

/**
 * Books what a contract settles by calendar year: over its segments by what was paid for each (evenly when that is
 * nothing), in the last month of the year in which it pays for the segment. After its own pay and the flow payments.
 */
export function settlementRules({ unit, paid, above }: UnitPay, setting: Setting): BookRule[] {
  const { segments, pays, years, weight } = unit;
  const months = setting.months.length;
  const writes: Line[] = [];
  const slots = (booking: Booking) =>
    segments.map((segment) => writes.push({ booking, segment, column: 'delivery' }) - 1);
  const settlements = settlementsOf(unit, setting).map((settlement) => ({
    ...settlement,
    extraSlots: slots(settlement.extra),
    backSlots: settlement.back ? slots(settlement.back) : [],
  }));
  if (settlements.length === 0) return [];
  const reads = (['overflowPayment', 'bridgingPayment'] as const).flatMap((booking) =>
    segments.map((segment): Line => ({ booking, segment, column: 'delivery' })),
  );
  const paidAbove = above && isAbovePaid(unit) ? above : null;
  const own = new Float64Array(segments.length);

  /** Adds up a year: sets what was paid for each segment, returns the sum of it and what was paid elsewhere. */
  const addUp = (year: UnitYear, euros: Float64Array, from: readonly number[]) => {
    const sums = { paid: 0, elsewhere: 0 };
    own.fill(0);
    for (let place = 0; place < segments.length; place++) {
      const [overflow, bridging] = [from[place], from[segments.length + place]];
      for (const month of year.months) {
        const cell = place * months + month;
        if (pays[cell] === 0) continue;
        own[place] += paid[cell] + (paidAbove ? paidAbove[cell] : 0);
        if (overflow >= 0) sums.elsewhere += euros[overflow + month];
        if (bridging >= 0) sums.elsewhere += euros[bridging + month];
      }
      sums.paid += own[place];
    }
    return sums;
  };

  return [
    {
      writes,
      reads,
      book: (replication, euros, at, from) => {
        for (const year of years) {
          const soFar = addUp(year, euros, from);
          const all = soFar.paid;
          const inYear = year.lasts.filter((last) => last >= 0).length;
          for (const { euros: settled, extraSlots, backSlots } of settlements) {
            const amount = settled(replication, year, soFar);
            if (amount === 0) continue;
            soFar.paid += amount;
            const into = amount > 0 ? extraSlots : backSlots;
            year.lasts.forEach((last, place) => {
              if (last < 0) return;
              const share = all > 0 ? own[place] / all : 1 / inYear;
              euros[at[into[place]] + last] += weight * Math.abs(amount) * share;
            });
          }
        }
      },
    },
  ];
}
