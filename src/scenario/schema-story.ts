import { LIMITS } from './limits.ts';
import { id, label, text } from './schema-parts.ts';
import { z } from './z.ts';

/** What a case is about beside its numbers: what was promised, where its sources differ, how to talk about it. */

const year = z.number().int().min(1990).max(2100);

/**
 * An outcome that people agree about, of a calendar year. At the end of the year: clients `in-care`, `places` planned, the
 * `waiting-list`. Over the year: `waiting-days` on average, the share `within-norm`, clients `helped` (there on the first day or
 * admitted), that number as a `share-of-helped` of all segments out of home, `transfers` from another segment, clients
 * in `overflow`, `cost-municipality`.
 */
export const outcome = z.enum([
  'in-care',
  'places',
  'waiting-list',
  'waiting-days',
  'within-norm',
  'helped',
  'share-of-helped',
  'transfers',
  'overflow',
  'cost-municipality',
]);

/** All segments together when left out. */
const segments = z.array(id).min(1).max(LIMITS.segments).optional();

/** A number that was promised for one or more years; in the unit of the outcome. */
export const target = z.strictObject({
  id,
  label,
  outcome,
  segments,
  sense: z.enum(['at-most', 'at-least']),
  years: z
    .array(z.strictObject({ id: id.optional(), year, value: z.number().min(0).max(LIMITS.eurosPerYear) }))
    .min(1)
    .max(LIMITS.yearRows),
});

/** One round at the table: everybody predicts an outcome, then it is shown. */
export const workshopRound = z.strictObject({
  id,
  question: label,
  /** What is shown then; null for the base. */
  variant: id.nullable(),
  outcome,
  segments,
  year,
  /** Why it comes out as it does. */
  reveal: text.min(1),
});

/** Where sources differ, or say something else than they seem to. */
export const contradictions = z.array(text.min(1)).max(LIMITS.contradictions);
