import { parseIsoDate } from '../calendar/calendar.ts';
import { LIMITS } from './limits.ts';
import { z } from './z.ts';

/** The words that all parts of the language share. The unit of every number is in its key. */

// Not digits only: in a path a name and a position must differ. Not a name that reaches into the language itself.
export const id = z.string().regex(/^(?!\d+$|constructor$|prototype$)[a-z0-9][a-z0-9-]{0,59}$/);
export const label = z.string().min(1).max(LIMITS.labelLength);
export const text = z.string().max(LIMITS.textLength);
export const date = z.string().refine((value) => parseIsoDate(value) !== null);
export const path = z.string().regex(/^(\/[^/]+)+$/);
export const share = z.number().min(0).max(1);
/** An addition: 0.3 is 30 % on top. */
export const rate = z.number().min(0).max(LIMITS.rate);
export const euros = z.number().min(0).max(LIMITS.euros);
export const eurosPerYear = z.number().min(0).max(LIMITS.eurosPerYear);
export const days = z.number().min(0).max(LIMITS.days);
export const years = z.number().min(0).max(LIMITS.years);
export const places = z.number().int().min(0).max(LIMITS.places);
export const clients = z.number().int().min(0).max(LIMITS.places);
export const referralsPerYear = z.number().min(0).max(LIMITS.referralsPerYear);
export const priceYear = z.number().int().min(1990).max(2100);
const meanDays = z.number().min(LIMITS.smallestStayDays).max(LIMITS.days);
const cv = z.number().min(LIMITS.smallestCv).max(LIMITS.largestCv);

/** How long something lasts. `cv` is the coefficient of variation: standard deviation divided by mean. */
const kinds = {
  exponential: { kind: z.literal('exponential'), meanDays },
  gamma: { kind: z.literal('gamma'), meanDays, cv },
  lognormal: { kind: z.literal('lognormal'), meanDays, cv },
  weibull: { kind: z.literal('weibull'), meanDays, cv },
  /** Every number of days between the two is equally likely. */
  uniform: { kind: z.literal('uniform'), fromDays: days, untilDays: meanDays },
  fixed: { kind: z.literal('fixed'), meanDays },
  /** Own data: each observed number of days is equally likely. */
  empirical: { kind: z.literal('empirical'), observedDays: z.array(meanDays).min(1).max(LIMITS.observations) },
} as const;

/** A time that passes once: patience, a search, the time until a return. */
export const duration = z.discriminatedUnion('kind', [
  z.strictObject(kinds.exponential),
  z.strictObject(kinds.gamma),
  z.strictObject(kinds.lognormal),
  z.strictObject(kinds.weibull),
  z.strictObject(kinds.uniform),
  z.strictObject(kinds.fixed),
  z.strictObject(kinds.empirical),
]);

/** A stay longer than `maximumDays` ends on that day (machtiging); see `afterMaximum` for what happens then. */
const maximumDays = meanDays.optional();

export const lengthOfStay = z.discriminatedUnion('kind', [
  z.strictObject({ ...kinds.exponential, maximumDays }),
  z.strictObject({ ...kinds.gamma, maximumDays }),
  z.strictObject({ ...kinds.lognormal, maximumDays }),
  z.strictObject({ ...kinds.weibull, maximumDays }),
  z.strictObject({ ...kinds.uniform, maximumDays }),
  z.strictObject({ ...kinds.fixed, maximumDays }),
  z.strictObject({ ...kinds.empirical, maximumDays }),
  /** Short and long stays through each other: with chance `share` the stay is drawn from that part. */
  z.strictObject({
    kind: z.literal('mixture'),
    parts: z
      .array(z.strictObject({ id: id.optional(), share, stay: duration }))
      .min(2)
      .max(LIMITS.mixtureParts),
    maximumDays,
  }),
]);
