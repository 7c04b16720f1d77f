import { LIMITS } from './limits.ts';
import { contract } from './schema-contract.ts';
import { measure } from './schema-measure.ts';
import { date, days, id, label, path, text, years } from './schema-parts.ts';
import { property } from './schema-property.ts';
import {
  budget,
  costSharing,
  indexation,
  municipality,
  programme,
  reinvestment,
  shadowPrices,
} from './schema-public-money.ts';
import { segment } from './schema-segment.ts';
import { contradictions, target, workshopRound } from './schema-story.ts';
import { z } from './z.ts';

/**
 * The scenario language, version 1: what can be said about a network of segments of care.
 * Plain JSON; the unit of every number is in its key. Arrays hold elements with an `id`, so that a path
 * (`/segments/gesloten/capacity/steps/na-krimp/places`) still holds when elements move.
 */
export const FORMAT_VERSION = 1;

const clientGroup = z.strictObject({
  id,
  label,
  urgent: z.boolean(),
  /** In order `most-urgent-first` level 1 goes before 2, and so on. Without it 1 for the urgent and 2 for others. */
  urgencyLevel: z.number().int().min(1).max(9).optional(),
  /** In order `ageing`: goes before others who wait up to so many days longer. */
  headStartDays: days.optional(),
  /** Age at referral, every age between the two equally likely. */
  ageAtReferral: z.strictObject({ fromYears: years, untilYears: years }).optional(),
});

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
  clientGroups: z.array(clientGroup).min(1).max(LIMITS.groups),
  /** Buildings with groups of places; a date holds for all their groups. */
  locations: z
    .array(
      z.strictObject({
        id,
        label,
        admissionStop: date.optional(),
        closes: date.optional(),
        property: property.optional(),
      }),
    )
    .max(LIMITS.locations)
    .optional(),
  measures: z.array(measure).max(LIMITS.measures).optional(),
  segments: z.array(segment).min(1).max(LIMITS.segments),
  contracts: z.array(contract).max(LIMITS.contracts),
  indexation: indexation.optional(),
  budget: budget.optional(),
  municipalities: z.array(municipality).min(2).max(LIMITS.municipalities).optional(),
  costSharing: costSharing.optional(),
  programmes: z.array(programme).max(LIMITS.programmes).optional(),
  reinvestments: z.array(reinvestment).max(LIMITS.programmes).optional(),
  shadowPrices: shadowPrices.optional(),
  targets: z.array(target).max(LIMITS.targets).optional(),
  workshop: z.array(workshopRound).max(LIMITS.workshopRounds).optional(),
  contradictions: contradictions.optional(),
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
export type Destination = Exclude<Segment['dropout'], undefined>['then'];
export type Duration = NonNullable<Segment['dropout']>['duration'];
export type Measure = NonNullable<Scenario['measures']>[number];
export type ProviderCost = NonNullable<Segment['providerCost']>;
export type Contract = Scenario['contracts'][number];
export type ContractKind = Contract['kind'];
export type ContractOf<Kind extends ContractKind> = Extract<Contract, { readonly kind: Kind }>;
export type Location = NonNullable<Scenario['locations']>[number];
export type Property = NonNullable<Location['property']>;
export type Staffing = NonNullable<ProviderCost['staffing']>;
export type Indexation = NonNullable<Scenario['indexation']>;
export type Municipality = NonNullable<Scenario['municipalities']>[number];
export type CostSharing = NonNullable<Scenario['costSharing']>;
export type Programme = NonNullable<Scenario['programmes']>[number];
export type Reinvestment = NonNullable<Scenario['reinvestments']>[number];
export type Target = NonNullable<Scenario['targets']>[number];
export type OutcomeKind = Target['outcome'];
export type WorkshopRound = NonNullable<Scenario['workshop']>[number];
export type Taakveld = NonNullable<Segment['taakveld']>;
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
