import type { Money, MoneyPlan } from './account.ts';
import { moneyCell } from './account.ts';
import type { Booking, MoneyView } from './bookings.ts';
import { BOOKINGS, MONEY_VIEWS } from './bookings.ts';

/**
 * Returns the euros of a view for some segments over the months `[fromMonth, untilMonth)`: a sum over bookings.
 * Ask only for segments of `segmentsWith`: for others a part of the amount is not known.
 */
export function viewEuros(
  plan: MoneyPlan,
  money: Money,
  view: MoneyView,
  segments: readonly number[],
  [fromMonth, untilMonth]: readonly [number, number],
): number {
  let euros = 0;
  BOOKINGS.forEach((booking, row) => {
    const sign = MONEY_VIEWS[view][booking];
    if (sign === undefined) return;
    for (const segment of segments) {
      const first = moneyCell(plan.grid, row, segment, 0);
      for (let month = fromMonth; month < untilMonth; month++) euros += sign * money.euros[first + month];
    }
  });
  return euros;
}

/**
 * Returns the numbers of the segments of which a view is known. A segment without a contract has no payment, and
 * a segment without a provider cost has no cost and no result: unknown is not nought.
 */
export function segmentsWith(plan: MoneyPlan, view: MoneyView): number[] {
  return plan.segments.flatMap((segment, index) => {
    const booked = (booking: Booking) => segment[booking] !== null;
    const known: Record<MoneyView, boolean> = {
      paymentMunicipality: booked('contractPayment'),
      overflowPayment: booked('overflowPayment'),
      bridgingPayment: booked('bridgingPayment'),
      measurePayment: booked('measurePayment'),
      costMunicipality: BOOKINGS.some((booking) => booking in MONEY_VIEWS.costMunicipality && booked(booking)),
      relocationCost: booked('relocationCost'),
      providerCost: booked('variableCost'),
      providerResult: booked('contractPayment') && booked('variableCost'),
    };
    return known[view] ? [index] : [];
  });
}
