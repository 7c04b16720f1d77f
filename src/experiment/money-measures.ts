import type { MoneyView } from '../finance/bookings.ts';
import { linesOf, segmentsWith, sumLines } from '../finance/views.ts';
import { bookOf } from './book.ts';
import type { Measure, Samples, Scope } from './measure.ts';
import { valueOfEach } from './measure.ts';
import type { Span } from './periods.ts';
import type { PlacesBook } from './places-book.ts';

/** Every number about euros. */
export const MONEY_MEASURES = {
  paymentMunicipality: money('paymentMunicipality', 'neither'),
  aboveCeiling: rareMoney('aboveCeiling', 'lower'),
  corridorPayment: rareMoney('corridorPayment', 'neither'),
  safetyValve: rareMoney('safetyValve', 'neither'),
  sharedSavings: rareMoney('sharedSavings', 'neither'),
  overflowPayment: money('overflowPayment', 'lower'),
  bridgingPayment: money('bridgingPayment', 'lower'),
  measurePayment: money('measurePayment', 'lower'),
  reinvestment: rareMoney('reinvestment', 'neither'),
  programmePayment: rareMoney('programmePayment', 'neither'),
  buildingGrant: rareMoney('buildingGrant', 'neither'),
  costMunicipality: money('costMunicipality', 'lower'),
  fixedCost: money('fixedCost', 'lower'),
  variableCost: money('variableCost', 'lower'),
  staffCost: rareMoney('staffCost', 'lower'),
  overheadCost: rareMoney('overheadCost', 'lower'),
  housingCost: rareMoney('housingCost', 'lower'),
  transferCost: rareMoney('transferCost', 'lower'),
  relocationCost: money('relocationCost', 'lower'),
  providerCost: money('providerCost', 'lower'),
  providerResult: money('providerResult', 'higher'),
  costState: rareMoney('costState', 'lower'),
  costOtherDomains: rareMoney('costOtherDomains', 'lower'),
  programmeBalance: rareMoney('programmeBalance', 'neither'),
  costSociety: money('costSociety', 'lower'),
  /** Beside the money: care and days that nobody pays for. */
  unpaidCare: rareMoney('unpaidCare', 'lower'),
  waitingBurden: rareMoney('waitingBurden', 'lower'),
  blockedBurden: rareMoney('blockedBurden', 'lower'),
} as const satisfies Record<string, Measure>;

export type MoneyMeasureId = keyof typeof MONEY_MEASURES;

function money(view: MoneyView, better: Measure['better']) {
  return {
    unit: 'euros',
    better,
    segments: ({ futures }: PlacesBook) => segmentsWith(bookOf(futures).moneyPlan(), view),
    span: ({ futures }: PlacesBook, { segments }: Scope, { fromMonth, untilMonth }: Span): Samples => {
      const book = bookOf(futures);
      const lines = linesOf(book.moneyPlan(), view, segments);
      return {
        numerators: valueOfEach(book.money(), (ledger) => sumLines(ledger, lines, fromMonth, untilMonth)),
        denominators: null,
      };
    },
    moment: null,
  } as const satisfies Measure;
}

/** Of a contract or a cost that only some scenarios have. */
function rareMoney(view: MoneyView, better: Measure['better']) {
  return { ...money(view, better), onlyWhenUsed: true } as const satisfies Measure;
}
