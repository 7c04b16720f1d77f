import { LIMITS } from './limits.ts';
import { date, euros, id, label, places, priceYear } from './schema-parts.ts';
import { z } from './z.ts';

/** What happens to clients above the number when places close. */
const closing = z.union([
  /** A place closes when its client leaves: nobody is put out, nothing refills above the new number. */
  z.literal('as-clients-leave'),
  /** Clients above the number move to this segment as soon as it has a place, at a price, with the rest of their stay. */
  z.strictObject({ relocateTo: id, eurosPerMove: euros, priceYear: priceYear.optional() }),
]);

/** A step that waits, from its date on, until another segment has so many clients in care or so many places. */
const condition = z.strictObject({ segment: id, has: z.enum(['in-care', 'places']), atLeast: places });

const limits = {
  closing,
  /** Kept free for some client groups: others are admitted only while more places than this are free. */
  reserved: z.strictObject({ places: places.min(1), groups: z.array(id).min(1).max(LIMITS.groups) }).optional(),
  /** Places for which there is staff, from a date on: no more than these can be used. */
  staffed: z
    .array(z.strictObject({ id: id.optional(), from: date, places }))
    .min(1)
    .max(LIMITS.steps)
    .optional(),
} as const;

export const capacity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unlimited') }),
  z.strictObject({
    kind: z.literal('places'),
    /** The number of places from a date on. The first step must start on or before the first day. */
    steps: z
      .array(z.strictObject({ id: id.optional(), from: date, places, onlyWhen: condition.optional() }))
      .min(1)
      .max(LIMITS.steps),
    ...limits,
    /** Extra places: they open when so many are in care, and close when fewer than `closeBelowInCare` are. */
    flexible: z
      .strictObject({ places: places.min(1), openAtInCare: places.min(1), closeBelowInCare: places })
      .optional(),
  }),
  /** Groups of places that open and close as a whole. A client belongs to a group for the whole stay. */
  z.strictObject({
    kind: z.literal('groups'),
    groups: z
      .array(
        z.strictObject({
          id,
          label,
          /** The id of the location; its dates hold for all its groups. */
          location: id.optional(),
          places: places.min(1),
          /** Without a date the group is open from the start, and for ever. */
          opens: date.optional(),
          /** From this date nobody new comes; those in care stay. */
          admissionStop: date.optional(),
          /** From this date the group is closed: see `closing` for those who are still there. */
          closes: date.optional(),
        }),
      )
      .min(1)
      .max(LIMITS.places),
    ...limits,
  }),
]);
