import { LIMITS } from './limits.ts';
import { date, euros, eurosPerYear, id, label, priceYear, share } from './schema-parts.ts';
import { z } from './z.ts';

/** Money beside the contracts: how amounts grow, who shares the bill, what is set apart. */

const year = z.number().int().min(1990).max(2100);
const growthRate = z.number().gt(-0.5).max(1);
/** In any order; no year between the first and the last is left out. */
const ratePath = z.strictObject({
  years: z
    .array(z.strictObject({ id: id.optional(), year, rate: growthRate }))
    .min(1)
    .max(LIMITS.yearRows),
  /** For each year after the last of these. */
  laterRate: growthRate,
});

/** Brings each amount from its price year to the year of delivery. Without it no amount is indexed. */
export const indexation = z.strictObject({
  /** Of contracts: so much of the rise in wages (OVA) and the rest of the rise in prices (PPC), plus a correction. */
  prices: z.strictObject({
    ovaShare: share,
    years: z
      .array(
        z.strictObject({
          id: id.optional(),
          year,
          ovaRate: growthRate,
          ppcRate: growthRate,
          ovaFinalRate: growthRate.optional(),
          ppcFinalRate: growthRate.optional(),
          /** Without it: final minus provisional of the year before, as far as known. */
          correctionRate: growthRate.optional(),
        }),
      )
      .min(1)
      .max(LIMITS.yearRows),
    laterRate: growthRate,
  }),
  /** Of what the provider spends; as the prices when left out. */
  costs: ratePath.optional(),
  /** Of the budget of the municipalities; not at all when left out. */
  budget: ratePath.optional(),
});

/** What the municipalities have for all that they pay here, a year. */
export const budget = z.strictObject({ eurosPerYear, priceYear });

/** The client keeps the municipality of before the stay (woonplaatsbeginsel 2022), also after moves. */
export const municipality = z.strictObject({
  id,
  label,
  /** Up to 18 years. */
  inhabitants: z.number().int().min(0).max(LIMITS.inhabitants),
  /** The part of the clients that comes from here; together the whole. */
  referralShare: share,
  /** What the state gives for youth care, when known. */
  stateBudgetEurosPerYear: eurosPerYear.optional(),
  /** Care days in years before the first, for rules that look back. Without them: as expected from `referralShare`. */
  pastUse: z
    .array(z.strictObject({ id: id.optional(), year, careDays: z.number().min(0).max(LIMITS.careDaysPerYear) }))
    .max(LIMITS.yearRows)
    .optional(),
});

const by = z.enum(['inhabitants', 'state-budget']);

/** How municipalities divide what they pay together. */
export const costSharing = z.strictObject({
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own-use') }),
    z.strictObject({ kind: z.literal('moving-average'), years: z.number().int().min(2).max(5) }),
    z.strictObject({ kind: z.literal('previous-year') }),
    z.strictObject({ kind: z.literal('budget-share'), by }),
    /** Own use up to so much for one client in one year; what is over is divided by budget share. */
    z.strictObject({ kind: z.literal('threshold'), eurosPerClientYear: euros, by }),
    z.strictObject({ kind: z.literal('mixture'), ownUseShare: share, by }),
  ]),
  /** Only for these segments, own use for the others; for all when left out. */
  segments: z.array(id).min(1).max(LIMITS.segments).optional(),
});

/** Temporary money with a reserve of its own: what is not spent in a year stays for the next. Amounts of the year itself. */
export const programme = z.strictObject({
  id,
  label,
  reserveEuros: z.number().min(0).max(LIMITS.eurosPerYear),
  income: z
    .array(z.strictObject({ id: id.optional(), year, euros: eurosPerYear, payer: z.enum(['municipality', 'state']) }))
    .max(LIMITS.yearRows),
  spending: z.array(z.strictObject({ id, label, year, euros: eurosPerYear })).max(LIMITS.yearRows),
});

/**
 * Freed money goes to alternatives: of what the municipalities pay less for `segments` than the baseline, this share
 * is there for the segments `into`. What their contracts already take of it is not paid twice.
 */
export const reinvestment = z.strictObject({
  id,
  label,
  segments: z.array(id).min(1).max(LIMITS.segments),
  into: z.array(id).min(1).max(LIMITS.segments),
  baselineEurosPerYear: eurosPerYear,
  /** What they paid for `into` before: only what is more comes out of the freed money. Nothing when left out. */
  alternativesEurosPerYear: eurosPerYear.optional(),
  priceYear,
  share,
  from: date,
});

/** What a day costs that nobody pays for: shown beside the money, never added to it. */
export const shadowPrices = z.strictObject({ priceYear, waitingEurosPerDay: euros, blockedEurosPerDay: euros });

/** What a client who leaves the system costs others (Wmo, Wlz, Zvw, justice), for a share of them. */
export const laterCost = z.strictObject({ priceYear, share, eurosPerClient: euros });

/** Heading of the municipal accounts (Iv3) under which the cost of a segment falls. */
export const taakveld = z.enum([
  '6.72a',
  '6.72b',
  '6.72c',
  '6.72d',
  '6.73a',
  '6.73b',
  '6.73c',
  '6.74a',
  '6.74b',
  '6.74c',
]);
