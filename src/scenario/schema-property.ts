import { LIMITS } from './limits.ts';
import { date, euros, eurosPerYear, id, label, places, priceYear, rate, share } from './schema-parts.ts';
import { z } from './z.ts';

const months = z.number().int().min(0).max(LIMITS.months);
const amount = z.number().min(0).max(LIMITS.eurosPerYear);

const tenure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('owned'),
    investmentEuros: amount,
    inUseFrom: date,
    lifeYears: z.number().min(1).max(LIMITS.years),
    residualEuros: amount,
    interestRate: rate,
    /**
     * `linear`: interest on the book value at the start of each year of use. `annuity`: the same sum of interest and
     * repayment each year.
     */
    interest: z.enum(['linear', 'annuity']),
  }),
  z.strictObject({
    kind: z.literal('rented'),
    eurosPerYear,
    /** Given on the day the building is empty. */
    noticeMonths: months,
    /** The contract cannot end before this date. */
    earliestEnd: date.optional(),
  }),
]);

/**
 * What can be done with a building that is empty; each from so many months after the last client has left. From then on
 * the cost of letting, or of the new use, takes the place of maintenance and energy. Who lets or converts a rented
 * building goes on renting it; only who owns it can sell it.
 */
const afterMonths = { monthsAfterEmpty: months } as const;
const options = z.strictObject({
  sell: z.strictObject({ ...afterMonths, saleEuros: amount, costEuros: amount }).optional(),
  let: z.strictObject({ ...afterMonths, eurosPerYear, costEurosPerYear: eurosPerYear }).optional(),
  convert: z
    .strictObject({
      ...afterMonths,
      investmentEuros: amount,
      incomeEurosPerYear: eurosPerYear,
      costEurosPerYear: eurosPerYear,
    })
    .optional(),
});

/** Somebody else who bears part of a cost of closing, up to a maximum in all years together. */
const grant = z.strictObject({
  id,
  label,
  payer: z.enum(['municipality', 'state']),
  covers: z.enum(['vacancy', 'impairment', 'conversion']),
  share,
  mostEuros: amount,
});

/** The building of a location. It is built and closes by whole groups. */
export const property = z.strictObject({
  priceYear,
  /** The places and groups that it was built for. */
  places: places.min(1),
  groups: places.min(1),
  tenure,
  maintenanceEurosPerYear: eurosPerYear,
  energyEurosPerYear: eurosPerYear,
  /** The part of maintenance and energy that stops for a group of places that is closed. */
  closedGroupSaving: share,
  /** The part of the price of care that is meant for housing (normatieve huisvestingscomponent). */
  tariffEurosPerPlaceYear: euros,
  options,
  /** What happens when it is empty. `keep`: nothing. */
  afterwards: z.enum(['keep', 'sell', 'let', 'convert']),
  /** Years over which the options are compared, from the first day, and the interest with which later money counts less. */
  compareYears: z.number().int().min(1).max(LIMITS.years),
  discountRate: rate,
  grants: z.array(grant).max(LIMITS.costItems).optional(),
});
