import type { IsoDate } from '../calendar/calendar.ts';
import type { MoneyFacts } from './description-money.ts';
import type { LeafChange } from './leaf-changes.ts';
import type { JsonPath } from './pointer.ts';
import type {
  ClientGroup,
  Duration,
  Exit,
  Inflow,
  LengthOfStay,
  Measure,
  Scenario,
  Segment,
  Target,
  UrgentRule,
  Waiting,
  WorkshopRound,
} from './schema.ts';

/** One setting of a scenario, ready to be said in one sentence. Data: `messages/describe.ts` writes the Dutch. */
export type Description = { readonly [Code in DescriptionCode]: DescriptionOf<Code> }[DescriptionCode];

export type DescriptionCode = keyof DescriptionFacts;

export interface DescriptionOf<Code extends DescriptionCode> {
  readonly code: Code;
  /** The part of the scenario that the sentence is about. */
  readonly path: JsonPath;
  /** The label of the segment that it is about; null for what holds for the whole scenario. */
  readonly segment: string | null;
  readonly facts: DescriptionFacts[Code];
}

/** Makes the description of one setting; `keys` lead to it from the part that is being described. */
export type Describe = <Code extends DescriptionCode>(
  code: Code,
  keys: readonly PropertyKey[],
  facts: DescriptionFacts[Code],
) => Description;

/** What each sentence needs to know. Groups, segments, locations and contracts are named by their labels. */
export interface DescriptionFacts
  extends InflowFacts,
    CapacityFacts,
    WaitingFacts,
    LeavingFacts,
    MoneyFacts,
    StoryFacts {
  readonly period: { readonly startDate: IsoDate; readonly endDate: IsoDate };
  readonly replications: { readonly count: number; readonly seed: string };
  readonly start: Scenario['start'];
  readonly norm: { readonly days: number };
  readonly group: { readonly group: string; readonly urgent: boolean };
  readonly 'urgency-level': { readonly group: string; readonly level: number };
  readonly 'head-start': { readonly group: string; readonly days: number };
  readonly age: { readonly group: string } & NonNullable<ClientGroup['ageAtReferral']>;
  /** `lastPlaceCloses` is the day on which the last place there closes; null when some place stays open. */
  readonly location: { readonly location: string; readonly lastPlaceCloses: IsoDate | null } & Dates;
  readonly measure: { readonly measure: Measure; readonly segment: string; readonly to: string | null };
  readonly variant: { readonly label: string; readonly changes: readonly LeafChange[] };
}

interface Dates {
  readonly admissionStop: IsoDate | null;
  readonly closes: IsoDate | null;
}

interface InflowFacts {
  /** `from` is null for the number that holds from the first day. */
  readonly inflow: { readonly stream: string | null; readonly referralsPerYear: number; readonly from: IsoDate | null };
  readonly growth: NonNullable<Inflow['growth']>;
  readonly season: { readonly factors: readonly number[] };
  readonly week: { readonly factors: readonly number[] };
  readonly arrivals: NonNullable<Inflow['arrivals']>;
  readonly known: { readonly clients: number };
  readonly population: NonNullable<Inflow['population']>;
  readonly shares: { readonly groups: readonly { readonly group: string; readonly share: number }[] };
  readonly origins: { readonly municipalities: readonly { readonly municipality: string; readonly share: number }[] };
  readonly fallbacks: { readonly segments: readonly string[] };
  readonly 'induced-demand': { readonly percent: number };
}

interface CapacityFacts {
  /** `onlyWhen` waits for another segment. */
  readonly places: { readonly from: IsoDate | null; readonly places: number; readonly onlyWhen: Condition | null };
  readonly 'place-group': {
    readonly group: string;
    readonly location: string | null;
    readonly places: number;
    readonly opens: IsoDate | null;
  } & Dates;
  readonly closing: Readonly<Record<string, never>>;
  /** `to` is null for another group of the same segment. */
  readonly relocation: {
    readonly to: string | null;
    readonly eurosPerMove: number;
    readonly priceYear: number | undefined;
  };
  readonly reserved: { readonly places: number; readonly groups: readonly string[] };
  readonly staffed: { readonly from: IsoDate | null; readonly places: number };
  readonly flexible: { readonly places: number; readonly openAtInCare: number; readonly closeBelowInCare: number };
  readonly unlimited: Readonly<Record<string, never>>;
}

/** `segments` are labels, null for all of them; `variant` is a label, null for the base. */
interface StoryFacts {
  readonly target: Omit<Target, 'id' | 'segments'> & { readonly segments: readonly string[] | null };
  readonly 'workshop-round': Omit<WorkshopRound, 'id' | 'segments'> & { readonly segments: readonly string[] | null };
  readonly contradiction: { readonly text: string };
}

interface Condition {
  readonly segment: string;
  readonly has: 'in-care' | 'places';
  readonly atLeast: number;
}

interface WaitingFacts {
  readonly waiting: { readonly kind: Waiting['kind']; readonly order: WaitingList['order'] | null };
  readonly 'longest-list': { readonly clients: number };
  /** `to` is null for leaving. */
  readonly patience: { readonly duration: Duration; readonly to: string | null };
  readonly bridging: NonNullable<WaitingList['bridging']>;
  readonly worsening: { readonly duration: Duration; readonly becomes: string };
  readonly urgent: UrgentRule;
}

type WaitingList = Extract<Waiting, { kind: 'list' }>;

interface LeavingFacts {
  /** `group` is null for the stay of everybody who has no stay of their own. */
  readonly stay: { readonly group: string | null; readonly stay: LengthOfStay };
  readonly extension: { readonly share: number };
  readonly exit: {
    readonly after: EndOfStay;
    readonly to: string;
    readonly share: number;
    readonly whenFull: Exit['whenFull'];
    readonly fallbacks: readonly string[];
  };
  readonly search: { readonly after: EndOfStay; readonly to: string; readonly duration: Duration };
  /** The share of those whose stay ends here who leave the system. */
  readonly departure: { readonly after: EndOfStay; readonly share: number };
  readonly dropout: { readonly duration: Duration; readonly to: string | null };
  readonly return: { readonly share: number; readonly after: Duration; readonly to: string };
  readonly 'age-limit': NonNullable<Segment['ageLimit']>;
  readonly 'first-day': Segment['start'];
}

/** The end of the stay itself, or of the longest stay that is allowed. */
export type EndOfStay = 'stay' | 'maximum';
