import { LIMITS } from './limits.ts';
import { clients, date, days, id, label, referralsPerYear, share } from './schema-parts.ts';
import { z } from './z.ts';

/** How referrals come when not one by one at random (Poisson). */
const arrivals = z.discriminatedUnion('kind', [
  /** At equal distances, one by one. */
  z.strictObject({ kind: z.literal('evenly-spaced') }),
  /** Brothers and sisters: groups come at random, with so many clients each. `referralsPerYear` counts the clients. */
  z.strictObject({
    kind: z.literal('clustered'),
    sizes: z
      .array(z.strictObject({ id: id.optional(), clients: clients.min(1).max(LIMITS.clusterSize), share }))
      .min(1)
      .max(LIMITS.clusterSize),
  }),
]);

/** A stream of referrals to one segment, at random (Poisson) at the rate of the day unless `arrivals` says otherwise. */
export const inflow = z.strictObject({
  id,
  label: label.optional(),
  referralsPerYear,
  /** The yearly number from a date on. */
  steps: z
    .array(z.strictObject({ id: id.optional(), from: date, referralsPerYear }))
    .max(LIMITS.steps)
    .optional(),
  /** From `from` on, and again on each first of January, the number is multiplied by 1 + `rate`. */
  growth: z.strictObject({ from: date, rate: z.number().min(-1).max(LIMITS.growth) }).optional(),
  /** Twelve factors, January to December, with mean 1. */
  monthFactors: z.array(z.number().min(0).max(12)).length(12).optional(),
  /** Seven factors, Monday to Sunday, with mean 1. */
  weekdayFactors: z.array(z.number().min(0).max(7)).length(7).optional(),
  arrivals: arrivals.optional(),
  /** Besides, clients of whom it is known when they come: `day` counts from the first day, which is 0. */
  known: z
    .array(z.strictObject({ id: id.optional(), day: days, stayDays: days.optional(), group: id.optional() }))
    .max(LIMITS.knownClients)
    .optional(),
  /** Besides, a fixed number of known clients, each of whom comes after a while at home, and again after leaving. */
  population: z
    .strictObject({ clients: clients.min(1).max(LIMITS.population), meanDaysAtHome: days.min(LIMITS.smallestStayDays) })
    .optional(),
  /** How the referrals divide over client groups; one of them may be `rest`. */
  groups: z
    .array(z.strictObject({ group: id, share: z.union([share, z.literal('rest')]) }))
    .min(1)
    .max(LIMITS.groups),
  /** How the clients of this stream divide over municipalities, instead of `referralShare`; together the whole. */
  municipalities: z
    .array(z.strictObject({ municipality: id, share }))
    .min(1)
    .max(LIMITS.municipalities)
    .optional(),
  /** Who finds the segment full is offered a free place here, in this order, before any list or refusal. */
  fallbacks: z.array(id).min(1).max(LIMITS.fallbacks).optional(),
});
