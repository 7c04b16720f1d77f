import type { Property } from '../../scenario/schema.ts';
import type { Booking } from '../bookings.ts';
import type { BookRule } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import type { LocationAmounts } from './location-money.ts';
import { locationMoney, locationPlans, PROPERTY_LINES, stretchOf } from './location-money.ts';
import { segmentParts } from './location-use.ts';
import type { Stretch } from './running.ts';

/** Books the buildings of all locations, each divided over the segments that are in it: see `segmentParts`. */
export function propertyRules(setting: Setting): BookRule[] {
  return locationPlans(setting).map((plan): BookRule => {
    const used = PROPERTY_LINES.filter(({ booking }) => mayBook(plan.property, booking));
    const cells = segmentParts(plan.use).flatMap(({ segment, part }) =>
      used.map((line) => ({ ...line, segment, part })),
    );
    // Most buildings are used alike in many replications.
    let known: { readonly stretch: Stretch; readonly amounts: LocationAmounts } | null = null;
    const amountsOf = (stretch: Stretch) => {
      if (!known || !isAlike(known.stretch, stretch)) {
        known = { stretch, amounts: locationMoney(plan, stretch).amounts };
      }
      return known.amounts;
    };
    return {
      writes: cells.map(({ booking, segment, column }) => ({ booking, segment, column })),
      book: (replication, euros, at) => {
        const amounts = amountsOf(stretchOf(plan, replication));
        for (let cell = 0; cell < cells.length; cell++) {
          const { part } = cells[cell];
          const row = amounts[cells[cell].amounts];
          if (row === plan.none) continue;
          for (let month = 0; month < row.length; month++) euros[at[cell] + month] += part * row[month];
        }
      },
    };
  });
}

function isAlike(one: Stretch, other: Stretch): boolean {
  if (one.emptyDay !== other.emptyDay) return false;
  for (let month = 0; month < one.openGroupDays.length; month++) {
    if (one.openGroupDays[month] !== other.openGroupDays[month]) return false;
  }
  return true;
}

/** Tells whether a building can ever have such a booking: others take no room in the ledger. */
function mayBook({ tenure, afterwards, grants = [] }: Property, booking: Booking): boolean {
  const isOwned = tenure.kind === 'owned';
  switch (booking) {
    case 'rent':
      return !isOwned;
    case 'interest':
    case 'repayment':
    case 'depreciation':
      return isOwned;
    case 'impairment':
    case 'saleProceeds':
      return isOwned && afterwards === 'sell';
    case 'conversion':
      return afterwards === 'convert';
    case 'letIncome':
      return afterwards === 'let' || afterwards === 'convert';
    case 'stateGrant':
      return grants.some(({ payer }) => payer === 'state');
    case 'municipalGrant':
      return grants.some(({ payer }) => payer === 'municipality');
    default:
      return true;
  }
}
