import type { Property } from '../../scenario/schema.ts';
import type { BookRule } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import { locationMoney, locationPlans, PROPERTY_LINES, stretchOf } from './location-money.ts';
import { segmentParts } from './location-use.ts';

/** Books the buildings of all locations, each divided over the segments that are in it: see `segmentParts`. */
export function propertyRules(setting: Setting): BookRule[] {
  return locationPlans(setting).map((plan): BookRule => {
    const used = PROPERTY_LINES.flatMap((line, row) => (mayBook(plan.property, line.booking) ? [{ line, row }] : []));
    const cells = segmentParts(plan.use).flatMap(({ segment, part }) =>
      used.map(({ line, row }) => ({ line: { ...line, segment }, row, part })),
    );
    return {
      writes: cells.map(({ line }) => line),
      book: (replication, euros, at) => {
        const { rows } = locationMoney(plan, stretchOf(plan, replication));
        cells.forEach(({ row, part }, cell) => {
          const amounts = rows[row];
          for (let month = 0; month < amounts.length; month++) euros[at[cell] + month] += part * amounts[month];
        });
      },
    };
  });
}

/** Tells whether a building can ever have such a booking: others take no room in the ledger. */
function mayBook({ tenure, afterwards, grants = [] }: Property, booking: (typeof PROPERTY_LINES)[number]['booking']) {
  const isOwned = tenure.kind === 'owned';
  const paid = (payer: 'state' | 'municipality') => grants.some((grant) => grant.payer === payer);
  const may = {
    rent: !isOwned,
    upkeep: true,
    interest: isOwned,
    repayment: isOwned,
    depreciation: isOwned,
    impairment: isOwned && afterwards === 'sell',
    saleProceeds: isOwned && afterwards === 'sell',
    conversion: afterwards === 'convert',
    letIncome: afterwards === 'let' || afterwards === 'convert',
    stateGrant: paid('state'),
    municipalGrant: paid('municipality'),
  };
  return may[booking];
}
