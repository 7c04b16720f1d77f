import { LIMITS } from './limits.ts';
import { capacity } from './schema-capacity.ts';
import { inflow } from './schema-inflow.ts';
import {
  clients,
  date,
  days,
  duration,
  euros,
  id,
  label,
  lengthOfStay,
  priceYear,
  share,
  years,
} from './schema-parts.ts';
import { providerCost } from './schema-provider.ts';
import { laterCost, taakveld } from './schema-public-money.ts';
import { z } from './z.ts';

/** Leaves the system, or goes to the segment with this id. */
const destination = z.union([z.literal('leave'), z.strictObject({ to: id })]);

const waiting = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    /** `ageing`: longest wait first, but a group counts its `headStartDays` as waited. */
    order: z.enum(['first-come', 'most-urgent-first', 'ageing']),
    /** More than so many do not wait here: who comes then is refused. */
    maximum: clients.optional(),
    /** How long a client is prepared to wait, and what happens then. */
    patience: z.strictObject({ duration, then: destination }).optional(),
    /** Help at home while waiting, for a share of the clients, from so many days on the list. */
    bridging: z
      .strictObject({ afterDays: days, share, eurosPerDay: euros, priceYear: priceYear.optional() })
      .optional(),
    /** Somebody who waits this long gets worse and then belongs to another client group. */
    worsening: z.strictObject({ duration, becomes: id }).optional(),
  }),
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
    /** Needed when amounts are indexed; likewise for help while waiting and for moves when places close. */
    priceYear: priceYear.optional(),
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
  /** Tried in this order when `to` is full at the moment of moving on, before `whenFull`. */
  fallbacks: z.array(id).min(1).max(LIMITS.fallbacks).optional(),
  /** Finding the next place takes this long after treatment; the client keeps the place meanwhile. */
  search: duration.optional(),
});
const exits = z.array(exit).max(LIMITS.segments);

const factor = z.number().min(0).max(LIMITS.factor);

/** How people respond to a contract; without this a contract changes what is paid, not what people do. */
const behaviour = z.strictObject({
  contract: id,
  stayFactor: factor,
  inflowFactor: factor,
  /** Only this part of the places is used. */
  occupancyTarget: share,
});

export const segment = z.strictObject({
  id,
  label,
  /** False for help at home: its days are no days out of home. */
  outOfHome: z.boolean().optional(),
  inflow: z.array(inflow).max(LIMITS.inflows),
  lengthOfStay,
  /** Another length of stay for some groups. */
  lengthOfStayByGroup: z
    .array(z.strictObject({ group: id, lengthOfStay }))
    .max(LIMITS.groups)
    .optional(),
  /** After `maximumDays`: a share stays as long as they would have; the others take these exits, the rest of them leave. */
  afterMaximum: z.strictObject({ extendedShare: share, exits }).optional(),
  capacity,
  waiting,
  urgent,
  /** What is left of the shares leaves the system. */
  exits,
  /** Care that ends early (running away, refusal): when this comes sooner than the end of the stay. */
  dropout: z.strictObject({ duration, then: destination }).optional(),
  /** Part of those who leave the system from here come back, after a while. */
  returns: z.strictObject({ share, after: duration, to: id }).optional(),
  /** Care ends on a birthday (18), for a share on a later one (`extendedYears`: 21 or 23). Needs client groups with an age. */
  ageLimit: z.strictObject({ years, extendedShare: share, extendedYears: years }).optional(),
  /** In care and waiting on the first day. Remaining stays are drawn from the length-biased distribution. */
  start: z.strictObject({ inCare: clients, waiting: clients }),
  /** The id of the contract in force; from the first of a month on that of a step. */
  contract: id.optional(),
  contractSteps: z
    .array(z.strictObject({ id: id.optional(), from: date, contract: id }))
    .min(1)
    .max(LIMITS.contractSteps)
    .optional(),
  providerCost: providerCost.optional(),
  /** The building of a segment whose capacity is a number of places; groups have a location each. */
  location: id.optional(),
  laterCost: laterCost.optional(),
  taakveld: taakveld.optional(),
  behaviour: z.array(behaviour).max(LIMITS.contracts).optional(),
  /** Supply-induced demand: 1 % more places than on the first day brings this many % more referrals. */
  demandPerSupply: z.number().min(0).max(2).optional(),
});
