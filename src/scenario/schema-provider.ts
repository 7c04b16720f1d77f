import { LIMITS } from './limits.ts';
import { days, euros, id, label, places, priceYear, rate, share } from './schema-parts.ts';
import { z } from './z.ts';

/** Somebody on duty: so many at a time, so many hours each day of the year. */
const post = z.strictObject({
  id,
  label,
  staff: z.number().min(0).max(LIMITS.staff),
  hoursPerDay: z.number().min(0).max(24),
});

/** People who are needed for a group of places, however many of its places are in use. */
const staffing = z.strictObject({
  /** Places in a group, for a segment whose capacity is a number of places; others have groups of their own. */
  placesPerGroup: places.min(1).optional(),
  posts: z.array(post).min(1).max(LIMITS.costItems),
  /** Hours a year that one full-time employee (fte) is on duty. */
  productiveHoursPerFte: z.number().min(1).max(8784),
  salaryEurosPerFte: euros,
  /** Employer costs on top of the salary. */
  employerRate: rate,
  /** How long the staff of a closed group is still paid: all of it until then (`at-once`), or evenly less (`linear`). */
  continuesDays: days,
  runOff: z.enum(['at-once', 'linear']),
  /** Staff of a new group is there so many days before it opens. */
  startsDaysBefore: days.optional(),
  /** Recruiting and training, for each fte of a new group. */
  recruitmentEurosPerFte: euros.optional(),
  /** Part of the staff that is hired in, at a price so much above that of an employee. */
  hired: z.strictObject({ share, extraRate: rate }).optional(),
});

export const providerCost = z.strictObject({
  priceYear,
  fixed: z
    .array(
      z.strictObject({
        id,
        label,
        eurosPerPlaceYear: euros,
        /** How many days the cost of a closed place goes on; `for-ever` when it stays (a building). */
        continuesDays: z.union([days, z.literal('for-ever')]),
      }),
    )
    .max(LIMITS.costItems),
  staffing: staffing.optional(),
  variableEurosPerDay: euros,
  /** Food, clothes, pocket money and transport are variable; search and handing over cost this for each client who comes from another place. */
  eurosPerTransfer: euros.optional(),
  /** Overhead, as a share of staff and variable cost. */
  overheadRate: rate.optional(),
  /** The occupancy that a fair price reckons with. */
  normOccupancy: share.gt(0).optional(),
});
