import type { Money, MoneyPlan } from './account.ts';
import type { Booking, MoneyView } from './bookings.ts';
import { BOOKINGS, MONEY_VIEWS } from './bookings.ts';
import type { Column } from './ledger.ts';

/** The lines that add up to a view, each with its first cell and its sign. */
export type ViewLines = readonly { readonly first: number; readonly sign: number }[];

/**
 * Returns the lines of a view for some segments, in a column of the ledger. Look them up once and sum them for each
 * replication. Ask only for segments of `segmentsWith`: for others a part of the amount is not known.
 */
export function linesOf(
  { layout }: MoneyPlan,
  view: MoneyView,
  segments: readonly number[],
  column: Column = 'delivery',
): ViewLines {
  const signs: Partial<Record<Booking, number>> = MONEY_VIEWS[view];
  return BOOKINGS.flatMap((booking) => {
    const sign = signs[booking];
    if (sign === undefined) return [];
    return segments.flatMap((segment) => {
      const first = layout.cellOf({ booking, segment, column });
      return first < 0 ? [] : [{ first, sign }];
    });
  });
}

/** Returns the euros of a view over the months `[fromMonth, untilMonth)`. */
export function sumLines({ euros }: Money, lines: ViewLines, fromMonth: number, untilMonth: number): number {
  let sum = 0;
  for (const { first, sign } of lines) {
    for (let month = fromMonth; month < untilMonth; month++) sum += sign * euros[first + month];
  }
  return sum;
}

/**
 * Returns the positions of the segments of which a view is known; the number of segments for what belongs to none of
 * them. A segment without a contract has no payment, and a segment without a provider cost has no cost and no result:
 * unknown is not nought.
 */
export function segmentsWith({ grid, layout }: MoneyPlan, view: MoneyView): number[] {
  const positions = Array.from({ length: grid.segments + 1 }, (_, segment) => segment);
  return positions.filter((segment) => {
    const isBooked = (booking: Booking) => layout.cellOf({ booking, segment, column: 'delivery' }) >= 0;
    const isSegment = segment < grid.segments;
    const needs = (isSegment && NEEDS[view]) || [];
    return needs.every(isBooked) && BOOKINGS.some((booking) => booking in MONEY_VIEWS[view] && isBooked(booking));
  });
}

/** Without these of a segment a view of it is not known. */
const NEEDS: Partial<Record<MoneyView, readonly Booking[]>> = {
  paymentMunicipality: ['contractPayment'],
  providerCost: ['variableCost'],
  providerResult: ['contractPayment', 'variableCost'],
  costSociety: ['variableCost'],
};
