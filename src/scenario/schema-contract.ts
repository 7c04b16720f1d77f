import { LIMITS } from './limits.ts';
import { euros, eurosPerYear, id, label, places, priceYear, share } from './schema-parts.ts';
import { z } from './z.ts';

/** How a municipality pays a provider. Every amount is of `priceYear`; see `indexation` of the scenario. */

const amounts = {
  priceYear,
  /** `none`: the amounts of this contract stay what they are, also when prices rise. */
  indexation: z.literal('none').optional(),
} as const;

/** Months between delivery and payment. Without it what is delivered in a month is paid in that month. */
const paidAfterMonths = z.number().int().min(0).max(LIMITS.paidAfterMonths).optional();

/**
 * No more than this is paid for a calendar year. What happens at the ceiling: `unpaid`, the provider goes on without pay;
 * `lifted`, it is paid all the same, and booked apart; `stop-admissions`, nobody is admitted until the next year once
 * the care days that the ceiling can pay are used up (those in care stay and are paid).
 */
const ceiling = z.strictObject({ eurosPerYear, then: z.enum(['unpaid', 'lifted', 'stop-admissions']) }).optional();

/**
 * A band around a fixed amount L. The production value V is care days times `eurosPerDay` (of the contract itself when it
 * has one). Above L(1 + band) the municipality adds `aboveShare` of what is over, below L(1 - band) the provider
 * gives back `belowShare` of what is short.
 */
const corridor = z
  .strictObject({ bandShare: share, aboveShare: share, belowShare: share, eurosPerDay: euros.optional() })
  .optional();

const expectedCareDaysPerYear = z.number().min(0).max(LIMITS.careDaysPerYear);
const valve = { expectedCareDaysPerYear, eurosPerDay: euros, mostEurosPerYear: eurosPerYear } as const;

/** Extra money on a trigger: a price for each care day above the expected number, up to a maximum a year. */
const safetyValve = z
  .discriminatedUnion('kind', [
    /** When more than `aboveRate` over the expected care days is delivered: for the days over that line. */
    z.strictObject({ kind: z.literal('care-days'), aboveRate: z.number().min(0).max(LIMITS.factor), ...valve }),
    /** When those who were admitted in the year had waited longer than this on average: for days over the expected number. */
    z.strictObject({ kind: z.literal('waiting-time'), waitingDays: z.number().min(0).max(LIMITS.days), ...valve }),
  ])
  .optional();

/**
 * Baseline minus what the municipality paid in a year (contract, overflow, help while waiting) is shared: the provider
 * gets `providerShare` of a saving, and pays that share of a loss when `twoSided`. A baseline for a number of referrals
 * goes up and down with them.
 */
const sharedSavings = z
  .strictObject({
    baselineEurosPerYear: eurosPerYear,
    baselineReferralsPerYear: z.number().gt(0).max(LIMITS.referralsPerYear).optional(),
    providerShare: share,
    twoSided: z.boolean(),
    /** A saving is shared only in years in which the mean wait of those admitted was at most this. */
    onlyWhenWaitingDaysAtMost: z.number().min(0).max(LIMITS.days).optional(),
    /** Likewise, only when no more clients than this were refused. */
    onlyWhenRefusedAtMost: z.number().int().min(0).max(LIMITS.places).optional(),
  })
  .optional();

/** Care days that are paid: without a share of absence; the day of departure besides the nights, or not. */
const billing = z.strictObject({ unpaidAbsenceShare: share, departureDay: z.enum(['paid', 'unpaid']) }).optional();

/** Trajectories that last about so long: what is paid is spread over the days of care with it. */
const usualDays = z.number().min(LIMITS.smallestStayDays).max(LIMITS.days);
const asPlanned = z.union([z.literal('as-planned'), places]);
const onVolume = { paidAfterMonths, ceiling, sharedSavings } as const;
const onFixedSum = { corridor, safetyValve, sharedSavings } as const;

export const contract = z.discriminatedUnion('kind', [
  /** Price times quantity: every occupied day has its price. */
  z.strictObject({ id, label, kind: z.literal('pxq'), eurosPerDay: euros, ...amounts, billing, ...onVolume }),
  /** A price for each admission, part of it at the start and the rest when the stay ends, however long it was. */
  z.strictObject({
    id,
    label,
    kind: z.literal('trajectory'),
    eurosPerTrajectory: euros,
    atStartShare: share,
    usualDays,
    ...amounts,
    ...onVolume,
  }),
  /** A price for each admission, of which `resultShare` is paid at the end and only for the share that succeeds. */
  z.strictObject({
    id,
    label,
    kind: z.literal('result'),
    eurosPerTrajectory: euros,
    resultShare: share,
    /** Of the stays that do not end early (dropout). */
    successShare: share,
    usualDays,
    ...amounts,
    ...onVolume,
  }),
  /** A fixed amount a year, in twelfths, whatever the occupancy. */
  z.strictObject({ id, label, kind: z.literal('lumpsum'), eurosPerYear, ...amounts, ...onFixedSum }),
  /** A fixed amount a year: places x occupancy rate x 365 x price. `as-planned` follows the number of places. */
  z.strictObject({
    id,
    label,
    kind: z.literal('lumpsum-norm'),
    places: asPlanned,
    occupancyRate: share,
    eurosPerDay: euros,
    ...amounts,
    ...onFixedSum,
  }),
  /** A fixed amount for each place that is kept available, and a lower price for each day that it is used. */
  z.strictObject({
    id,
    label,
    kind: z.literal('availability'),
    places: asPlanned,
    eurosPerPlaceYear: euros,
    useEurosPerDay: euros.optional(),
    ...amounts,
    paidAfterMonths,
    ceiling,
    sharedSavings,
  }),
  /** A fixed amount for each young inhabitant, whoever needs care. `municipalities`: those of the scenario together. */
  z.strictObject({
    id,
    label,
    kind: z.literal('population'),
    inhabitants: z.union([z.literal('municipalities'), z.number().int().min(0).max(LIMITS.inhabitants)]),
    eurosPerInhabitantYear: euros,
    ...amounts,
    ...onFixedSum,
  }),
  /** So much of each of some other contracts: shares of what these would pay, together the whole. */
  z.strictObject({
    id,
    label,
    kind: z.literal('mixture'),
    parts: z
      .array(z.strictObject({ id: id.optional(), contract: id, share }))
      .min(2)
      .max(LIMITS.mixtureParts),
  }),
]);
