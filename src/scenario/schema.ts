import { parseIsoDate } from '../calendar/calendar.ts';
import { LIMITS } from './limits.ts';
import { z } from './z.ts';

/**
 * The scenario language, version 1: what can be said about a network of segments of care.
 * Plain JSON; the unit of every number is in its key. Arrays hold elements with an `id`, so that a path
 * (`/segments/gesloten/capacity/steps/na-krimp/places`) still holds when elements move.
 */
export const FORMAT_VERSION = 1;

// Not digits only: in a path a name and a position must differ. Not a name that reaches into the language itself.
const id = z.string().regex(/^(?!\d+$|constructor$|prototype$)[a-z0-9][a-z0-9-]{0,59}$/);
const label = z.string().min(1).max(LIMITS.labelLength);
const text = z.string().max(LIMITS.textLength);
const date = z.string().refine((value) => parseIsoDate(value) !== null);
const path = z.string().regex(/^(\/[^/]+)+$/);
const share = z.number().min(0).max(1);
const euros = z.number().min(0).max(LIMITS.euros);
const days = z.number().min(0).max(LIMITS.days);
const meanDays = z.number().min(LIMITS.smallestStayDays).max(LIMITS.days);
const cv = z.number().min(LIMITS.smallestCv).max(LIMITS.largestCv);
const places = z.number().int().min(0).max(LIMITS.places);
const clients = z.number().int().min(0).max(LIMITS.places);
const referralsPerYear = z.number().min(0).max(LIMITS.referralsPerYear);

/** How long a client stays. `cv` is the coefficient of variation: standard deviation divided by mean. */
const stayKinds = {
  exponential: { kind: z.literal('exponential'), meanDays },
  gamma: { kind: z.literal('gamma'), meanDays, cv },
  lognormal: { kind: z.literal('lognormal'), meanDays, cv },
  weibull: { kind: z.literal('weibull'), meanDays, cv },
  fixed: { kind: z.literal('fixed'), meanDays },
  /** Own data: each observed stay is equally likely. */
  empirical: { kind: z.literal('empirical'), observedDays: z.array(meanDays).min(1).max(LIMITS.observations) },
} as const;
/** A stay longer than `maximumDays` ends on that day (machtiging). */
const maximumDays = meanDays.optional();
const lengthOfStay = z.discriminatedUnion('kind', [
  z.strictObject({ ...stayKinds.exponential, maximumDays }),
  z.strictObject({ ...stayKinds.gamma, maximumDays }),
  z.strictObject({ ...stayKinds.lognormal, maximumDays }),
  z.strictObject({ ...stayKinds.weibull, maximumDays }),
  z.strictObject({ ...stayKinds.fixed, maximumDays }),
  z.strictObject({ ...stayKinds.empirical, maximumDays }),
]);

/** A stream of referrals to one segment. Referrals arrive at random (Poisson) at the rate of the day. */
const inflow = z.strictObject({
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
  /** How the referrals divide over client groups; one of them may be `rest`. */
  groups: z
    .array(z.strictObject({ group: id, share: z.union([share, z.literal('rest')]) }))
    .min(1)
    .max(LIMITS.groups),
});

const capacity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unlimited') }),
  z.strictObject({
    kind: z.literal('places'),
    /** The number of places from a date on. The first step must start on or before the first day. */
    steps: z
      .array(z.strictObject({ id: id.optional(), from: date, places }))
      .min(1)
      .max(LIMITS.steps),
    /** A place closes when its client leaves: nobody is put out, nothing refills above the new number. */
    closing: z.literal('as-clients-leave'),
  }),
]);

const waiting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), order: z.enum(['first-come', 'most-urgent-first']) }),
  /** Who finds no free place is refused and goes elsewhere. */
  z.strictObject({ kind: z.literal('refuse') }),
]);

/** What happens with an urgent client who cannot start in time. */
const urgent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wait') }),
  z.strictObject({
    kind: z.literal('overflow'),
    withinHours: z
      .number()
      .min(0)
      .max(24 * 365),
    /** `place-free`: keeps the turn on the list and comes back. `whole-stay`: stays elsewhere, leaves the list. */
    until: z.enum(['place-free', 'whole-stay']),
    eurosPerDay: euros,
  }),
]);

const exit = z.strictObject({
  to: id,
  share,
  /**
   * `keep-place`: blocking after service, the client keeps the place until the next one is free.
   * `wait-at-home`: leaves the place at once and joins the list. `leave`: leaves the system.
   */
  whenFull: z.enum(['keep-place', 'wait-at-home', 'leave']),
});

const providerCost = z.strictObject({
  priceYear: z.number().int().min(1990).max(2100),
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
  variableEurosPerDay: euros,
});

const segment = z.strictObject({
  id,
  label,
  inflow: z.array(inflow).max(LIMITS.inflows),
  lengthOfStay,
  /** Another length of stay for some groups. */
  lengthOfStayByGroup: z
    .array(z.strictObject({ group: id, lengthOfStay }))
    .max(LIMITS.groups)
    .optional(),
  capacity,
  waiting,
  urgent,
  /** What is left of the shares leaves the system. */
  exits: z.array(exit).max(LIMITS.segments),
  /** In care and waiting on the first day. Remaining stays are drawn from the length-biased distribution. */
  start: z.strictObject({ inCare: clients, waiting: clients }),
  /** The id of the contract in force. */
  contract: id.optional(),
  providerCost: providerCost.optional(),
});

const priceYear = z.number().int().min(1990).max(2100);
const contract = z.discriminatedUnion('kind', [
  /** Price times quantity: every occupied day has its price. */
  z.strictObject({ id, label, kind: z.literal('pxq'), eurosPerDay: euros, priceYear }),
  /** A fixed amount a year, in twelfths, whatever the occupancy. */
  z.strictObject({
    id,
    label,
    kind: z.literal('lumpsum'),
    eurosPerYear: z.number().min(0).max(LIMITS.eurosPerYear),
    priceYear,
  }),
  /** A fixed amount a year: places x occupancy rate x 365 x price. `as-planned` follows the number of places. */
  z.strictObject({
    id,
    label,
    kind: z.literal('lumpsum-norm'),
    places: z.union([z.literal('as-planned'), places]),
    occupancyRate: share,
    eurosPerDay: euros,
    priceYear,
  }),
]);

const change = z.union([
  z.strictObject({ path, value: z.json() }),
  /** Multiplies a number. */
  z.strictObject({ path, times: z.number().min(0).max(1e6) }),
]);

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document: label, quote: text.min(1), note: text.optional() }),
  z.strictObject({ kind: z.literal('own-data'), note: text.min(1) }),
  /** `low` and `high` bound an 80 % range, in the unit of the number. */
  z.strictObject({
    kind: z.literal('assumption'),
    note: text.min(1),
    low: z.number().optional(),
    high: z.number().optional(),
  }),
]);

/** One of the choices on the first screen. `unit` says how the number is shown; paths hold the unit of their key. */
const choice = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('number'),
    question: label,
    unit: z.enum(['places', 'clients-per-month', 'months', 'euros-per-day']),
    paths: z.array(path).min(1).max(LIMITS.paths),
    minimum: z.number(),
    maximum: z.number(),
    step: z.number().gt(0),
  }),
  z.strictObject({
    id,
    kind: z.literal('contract'),
    question: label,
    paths: z.array(path).min(1).max(LIMITS.paths),
    options: z.array(id).min(2).max(LIMITS.contracts),
  }),
]);

export const scenarioSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  version: z.literal(FORMAT_VERSION),
  id,
  /** Short name of the case, then its question as a sentence, then one paragraph. */
  name: label,
  question: label,
  introduction: text,
  /** Always text: `1` and `"1"` would be two different seeds. */
  seed: z.string().min(1).max(LIMITS.seedLength),
  startDate: date,
  /** The first day that no longer counts. */
  endDate: date,
  replications: z.number().int().min(1).max(LIMITS.replications),
  /** `given`: the first day is as the segments say. `long-run`: first run so many days that do not count. */
  start: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('given') }),
    z.strictObject({ kind: z.literal('long-run'), warmUpDays: days }),
  ]),
  norms: z.strictObject({ waitingDays: z.number().gt(0).max(LIMITS.days) }),
  clientGroups: z
    .array(z.strictObject({ id, label, urgent: z.boolean() }))
    .min(1)
    .max(LIMITS.groups),
  segments: z.array(segment).min(1).max(LIMITS.segments),
  contracts: z.array(contract).max(LIMITS.contracts),
  variants: z.array(z.strictObject({ id, label, changes: z.array(change).max(LIMITS.changes) })).max(LIMITS.variants),
  /** What the first screen opens with. */
  opening: z.strictObject({ variant: id.nullable(), choices: z.array(choice).max(LIMITS.choices) }),
  /** Where each number comes from, by path; an entry also covers everything below its path. */
  sources: z.record(path, source),
});

export type Scenario = Immutable<z.infer<typeof scenarioSchema>>;
export type Segment = Scenario['segments'][number];
export type ClientGroup = Scenario['clientGroups'][number];
export type Inflow = Segment['inflow'][number];
export type LengthOfStay = Segment['lengthOfStay'];
export type Capacity = Segment['capacity'];
export type Waiting = Segment['waiting'];
export type UrgentRule = Segment['urgent'];
export type Exit = Segment['exits'][number];
export type ProviderCost = NonNullable<Segment['providerCost']>;
export type Contract = Scenario['contracts'][number];
export type ContractKind = Contract['kind'];
export type Variant = Scenario['variants'][number];
export type Change = Variant['changes'][number];
export type Source = Scenario['sources'][string];
export type Choice = Scenario['opening']['choices'][number];
export type NumberChoice = Extract<Choice, { kind: 'number' }>;
export type ChoiceUnit = NumberChoice['unit'];

type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;
