import type { IsoDate } from '../calendar/calendar.ts';
import type { Place } from './place.ts';
import type { JsonPath } from './pointer.ts';
import type { NumberRule, Rule } from './rule.ts';

/**
 * Something that is wrong with a scenario, or that its user should know. Data, never a sentence: `messages` writes
 * the Dutch. `path` names elements by id where it can, so that a field on screen can find its problems.
 */
export type Problem = { readonly [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

export type ProblemCode = keyof ProblemFacts;

export interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly path: JsonPath;
  readonly place: Place;
  readonly facts: ProblemFacts[Code];
}

/** An arrow from one segment to another with the share of clients that follows it. */
export interface Arrow {
  readonly to: string;
  readonly share: number;
}

/** What can be referred to by id. */
export type Reference = 'segment' | 'group' | 'contract' | 'location' | 'municipality' | 'variant';

/** A date in the life of a group of places or of its location. */
export type GroupDate = 'opens' | 'admissionStop' | 'closes';

/** Why something that is filled in has no effect. */
export type Idleness =
  | 'no-ages'
  | 'no-maximum'
  | 'no-head-start'
  | 'one-group'
  | 'unlimited-places'
  | 'location-of-groups'
  | 'location-of-nothing'
  | IdlenessForNow;

/** Why something that is filled in has no effect in this scenario, though it may in a variant. */
export type IdlenessForNow =
  | 'no-age-limit'
  | 'no-ageing-order'
  | 'no-urgency-order'
  | 'no-contract'
  | 'no-referrals'
  | 'no-search'
  | 'nobody-waits'
  | 'nobody-else'
  | 'always-so'
  | 'never-open'
  | 'no-places-on-first-day'
  | 'after-the-end'
  | 'not-in-period'
  | IdleMoney;

/** Why something about money has no effect in this scenario, though it may in a variant. */
export type IdleMoney =
  | 'contract-replaced'
  | 'dates-without-groups'
  | 'nobody-there'
  | 'no-indexation'
  | 'no-budget'
  | 'no-book-value'
  | 'no-conversion'
  | 'nothing-paid'
  | 'own-groups'
  | 'not-before-start';

/** The facts of each kind of problem. Values stand as they were entered; numbers have the unit of their key. */
export interface ProblemFacts {
  // The file as a whole.
  readonly 'file-empty': { readonly file: string };
  readonly 'file-not-scenario': { readonly file: string };
  readonly 'file-too-large': { readonly file: string; readonly characters: number; readonly limit: number };
  readonly 'file-broken': {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly atEnd: boolean;
  };
  readonly 'too-deep': { readonly limit: number };
  readonly 'duplicate-key': { readonly key: string; readonly line: number };
  readonly 'newer-version': { readonly version: number; readonly supported: number };

  // One value on its own.
  readonly missing: { readonly expected: Rule };
  readonly 'wrong-type': { readonly value: unknown; readonly expected: Rule };
  readonly 'out-of-range': { readonly value: number; readonly range: NumberRule };
  /** `written` is the number as it stands in the file (`1e999`), when there is a file. */
  readonly 'not-finite': { readonly written: string | null; readonly range: NumberRule | null };
  readonly 'unknown-key': { readonly key: string; readonly nearest: string | null };
  readonly 'unknown-option': {
    readonly value: unknown;
    readonly options: readonly string[];
    readonly nearest: string | null;
  };
  readonly 'bad-date': { readonly value: string };
  readonly 'bad-id': { readonly value: string };
  readonly 'bad-path': { readonly value: string };
  readonly 'text-length': {
    readonly value: string;
    readonly length: number;
    readonly minimum: number;
    readonly maximum: number | null;
  };
  readonly 'list-length': { readonly count: number; readonly minimum: number | null; readonly maximum: number | null };

  // Values that do not fit together.
  readonly 'duplicate-id': { readonly id: string; readonly positions: readonly number[] };
  readonly 'unknown-reference': {
    readonly to: Reference;
    readonly value: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'exit-shares': { readonly sum: number; readonly arrows: readonly Arrow[] };
  readonly 'group-shares': { readonly sum: number; readonly rests: number };
  /** `everybodyReturns`: of those who leave one of these segments everybody comes back. */
  readonly 'closed-loop': { readonly segments: readonly string[]; readonly everybodyReturns: boolean };
  readonly 'steps-not-sorted': { readonly date: IsoDate; readonly previous: IsoDate };
  readonly 'first-step-late': { readonly date: IsoDate; readonly needed: IsoDate };
  readonly 'end-not-after-start': { readonly startDate: IsoDate; readonly endDate: IsoDate };
  readonly 'horizon-too-long': { readonly days: number; readonly limit: number };
  readonly 'month-factors': { readonly mean: number };
  readonly 'weekday-factors': { readonly mean: number };
  /** Of the parts of a mixture, or of the sizes of clusters. */
  readonly 'shares-not-one': { readonly sum: number };
  readonly 'known-outside': { readonly day: number; readonly days: number };
  /** Rows of a list for one year each. */
  readonly 'duplicate-year': { readonly year: number; readonly positions: readonly number[] };
  /** Years that are left out of a list between its first and its last. */
  readonly 'years-left-out': { readonly years: readonly number[] };
  readonly 'price-year-missing': Readonly<Record<string, never>>;
  readonly 'group-size-missing': Readonly<Record<string, never>>;
  /** A date on which the contract cannot change, with the nearest dates on which it can. */
  readonly 'not-first-of-month': { readonly date: IsoDate; readonly before: IsoDate; readonly after: IsoDate };
  readonly 'mixture-in-mixture': { readonly contract: string };
  /** `mixture` is the label of the mixture that the contract is part of, if it is. */
  readonly 'ceiling-cannot-stop': {
    readonly reason: 'kind' | 'price' | 'mixture';
    readonly mixture: string | null;
  };
  readonly 'corridor-without-price': Readonly<Record<string, never>>;
  readonly 'no-municipalities': Readonly<Record<string, never>>;
  /** Labels of the municipalities of which it is not known. */
  readonly 'no-state-budget': { readonly municipalities: readonly string[] };
  readonly 'nothing-to-divide-by': { readonly by: 'inhabitants' | 'state-budget' };
  readonly 'groups-above-places': { readonly groups: number; readonly places: number };
  readonly 'residual-above-investment': { readonly residualEuros: number; readonly investmentEuros: number };
  readonly 'rented-sold': Readonly<Record<string, never>>;
  readonly 'option-missing': { readonly option: 'sell' | 'let' | 'convert' };
  readonly 'grant-shares': { readonly covers: 'vacancy' | 'impairment' | 'conversion'; readonly sum: number };
  readonly 'reinvested-in-itself': { readonly segment: string };
  readonly 'reinvested-twice': { readonly segment: string; readonly sum: number };
  readonly 'group-dates': {
    readonly first: GroupDate;
    readonly firstDate: IsoDate;
    readonly second: GroupDate;
    readonly secondDate: IsoDate;
  };
  readonly 'too-many-pools': { readonly count: number; readonly limit: number };
  readonly 'same-segment': { readonly segment: string };
  readonly 'flexible-order': { readonly openAtInCare: number; readonly closeBelowInCare: number };
  readonly 'extended-age': { readonly years: number; readonly extendedYears: number };
  readonly 'first-step-condition': Readonly<Record<string, never>>;
  /** A problem, or in case of `IdlenessForNow` a warning. */
  readonly 'does-nothing': { readonly reason: Idleness };
  readonly 'range-upside-down': { readonly low: number; readonly high: number };
  /**
   * `missing` is the part of the path that is not there, in a list with these elements or not in a list. `whole` is the
   * path up to and including it, when the language knows it and only the scenario does not have it.
   */
  readonly 'path-not-found': {
    readonly target: string;
    readonly nearest: string | null;
    readonly missing: string;
    readonly list: { readonly field: string; readonly known: readonly string[] } | null;
    readonly whole: { readonly path: JsonPath; readonly kind: Rule['kind'] } | null;
  };
  readonly 'path-not-a-number': { readonly target: string; readonly value: unknown };
  readonly 'choice-unit': { readonly target: string; readonly key: string };
  readonly 'choice-outside': { readonly value: number; readonly minimum: number; readonly maximum: number };
  readonly 'choice-differs': { readonly target: string; readonly value: unknown; readonly first: unknown };
  readonly 'choice-option': { readonly value: string; readonly options: readonly string[] };

  // Warnings: the scenario runs all the same.
  readonly 'start-above-places': { readonly inCare: number; readonly places: number };
  readonly 'no-places': Readonly<Record<string, never>>;
  readonly 'all-reserved': { readonly reserved: number; readonly places: number; readonly from: IsoDate };
  readonly 'flexible-never-opens': { readonly openAtInCare: number; readonly places: number };
  readonly overload: {
    /** Places that would be in use if there were enough, and the places that there are. */
    readonly load: number;
    readonly places: number;
    readonly from: IsoDate;
    /** What becomes of those for whom there is no place. */
    readonly consequence: 'list-grows' | 'list-stays' | 'blocks' | 'refused' | 'overflow' | 'gives-up';
  };
  /** The first year that ends with a shortage. */
  readonly 'reserve-below-zero': { readonly year: number; readonly shortageEuros: number };
  /** Money of a programme in a year that is not played. */
  readonly 'year-outside': { readonly year: number };
  /** Amounts of different years are added up, because nothing says how prices rise. */
  readonly 'price-years': { readonly years: readonly number[] };
  /** Years after a price year, or before it, in which nothing rises because the index begins later. */
  readonly 'years-before-index': { readonly years: readonly number[] };
  /** Amounts of years after the period: they are brought back, by an index that nobody knows yet. */
  readonly 'price-years-late': { readonly years: readonly number[] };
  /** A rate that is likely a slip of the hand, with what it may have been meant to be: 1.5 for 1.5 %, 1.3 for 30 % more. */
  readonly 'rate-high': { readonly rate: number; readonly meant: number };
  /** Amounts per place where places are without limit. */
  readonly 'places-unknown': Readonly<Record<string, never>>;
  readonly 'one-replication': Readonly<Record<string, never>>;
  readonly 'no-source': { readonly value: unknown };
}
