import { LIMITS } from './limits.ts';
import { date, days, euros, id, label, priceYear, referralsPerYear, share } from './schema-parts.ts';
import { z } from './z.ts';

/** Builds up evenly from nothing on `from` to its whole effect `rampUpDays` later. */
const common = { id, label, segment: id, from: date, rampUpDays: days, priceYear, eurosPerYear: euros } as const;

/** Reaches a share of the clients, and with so much effect on those: 95 % of a selected group is not 95 % of all. */
const reaching = { reach: share, effect: share, eurosPerClient: euros } as const;

/** Something that is done to change the flow; in force from its date. */
export const measure = z.discriminatedUnion('kind', [
  /** Part of the referrals of the segment is prevented: `effect` is the chance for those reached. */
  z.strictObject({ kind: z.literal('prevent'), ...common, ...reaching }),
  /** Part of the referrals of the segment goes to another segment instead. */
  z.strictObject({ kind: z.literal('divert'), ...common, ...reaching, to: id }),
  /** Stays that begin in the segment become shorter by the share `effect`, for those reached. */
  z.strictObject({ kind: z.literal('shorten'), ...common, ...reaching }),
  /** Searches for a next place from the segment become shorter by the share `effect`, for those reached. */
  z.strictObject({ kind: z.literal('faster-follow-up'), ...common, ...reaching }),
  /** Recruited places (foster families) come by the year, and a share of what was recruited stops each year. */
  z.strictObject({
    kind: z.literal('recruit'),
    ...common,
    placesPerYear: referralsPerYear,
    stoppingPerYear: share,
    /** No more than this number of places comes of it. */
    mostPlaces: z.number().int().min(0).max(LIMITS.places),
  }),
]);
