import type { Grid } from './replication.ts';

/**
 * How replications relate. `plain`: each has luck of its own. `antithetic`: of 2k and 2k + 1 the second has the luck of the
 * first turned round (u becomes 1 - u), so that only the mean of such a pair is an observation of its own.
 */
export type Luck = 'plain' | 'antithetic';

/**
 * A scenario as the kernel reads it: numbers in flat arrays, ids instead of names, days since the first day instead of
 * dates. Made by `compileModel`; plain data, the same for every replication.
 */
export interface Model {
  readonly grid: Grid;
  readonly luck: Luck;
  /** The first moment simulated: 0, or below 0 when days are run that do not count. */
  readonly startTime: number;
  readonly seedA: number;
  readonly seedB: number;
  readonly segments: number;
  readonly groups: readonly GroupModel[];
  readonly streams: readonly StreamModel[];
  readonly segmentModels: readonly SegmentModel[];
  /** Places that open and close together: the pools of a segment lie side by side, in the order of the segments. */
  readonly pools: readonly PoolModel[];
  /** All tables one behind the other; see `TableModel`. */
  readonly tables: Float64Array;
  /** For segment x groups + group: where its stay and its remaining stay are tabulated. */
  readonly stays: readonly StayModel[];
  /** Changes of the number of places after the first moment, in order of time. */
  readonly capacitySteps: readonly CapacityStep[];
  /** Measures that act on single clients, in the order of the scenario; recruited places are capacity steps. */
  readonly measures: readonly MeasureModel[];
  readonly normDays: number;
  /** Contracts under which admissions stop for the rest of a year. */
  readonly ceilings: readonly CeilingModel[];
  /** Null when the scenario has no municipalities. */
  readonly origins: OriginsModel | null;
  /** True where the shorter recursion of `first-come.ts` applies. */
  readonly firstCome: boolean;
  /** Expected events of one replication: sizes the calendar. */
  readonly expectedEvents: number;
}

export interface GroupModel {
  readonly urgent: boolean;
  /** Age at referral in days, every age between the two equally likely; null where age plays no part. */
  readonly age: { readonly from: number; readonly until: number } | null;
}

export interface StreamModel {
  readonly segment: number;
  readonly keyA: number;
  readonly keyB: number;
  /** The cumulative expected number of arrivals (of clusters, where they come in clusters). */
  readonly times: Float64Array;
  readonly expected: Float64Array;
  readonly rates: Float64Array;
  readonly total: number;
  /** One unit of expected arrivals between every two, instead of an exponential number. */
  readonly even: boolean;
  /** Cumulative chance of a cluster of 1, 2, 3, ... clients; empty when everybody comes alone. */
  readonly clusterChances: Float64Array;
  /** Clients of whom it is known when they come, in order of time; `stayDays` NaN and `group` -1 when not known. */
  readonly known: readonly { readonly time: number; readonly stayDays: number; readonly group: number }[];
  /** Known clients who come again and again, and the mean of their exponential time at home. */
  readonly population: number;
  readonly meanDaysAtHome: number;
  /** Cumulative chance of each group. */
  readonly groupChances: Float64Array;
  /** Segments that are tried when the first is full. */
  readonly fallbacks: readonly number[];
}

export interface SegmentModel {
  readonly name: string;
  /** Its pools: `[firstPool, lastPool)` of `Model.pools`. */
  readonly firstPool: number;
  readonly lastPool: number;
  /** More clients than this do not wait at home; 0: refuses who finds it full; Infinity: no limit. */
  readonly mostWaiting: number;
  /** For each client group: its chain within the list, from 0 up without gaps. */
  readonly chains: Uint8Array;
  /** For each chain: a head start of so many days on the others (1e6 for "always first": a finite number, so that two waits can still be compared). */
  readonly headStarts: Float64Array;
  /** For each chain: places that must stay free when one of its clients is admitted. */
  readonly heldBack: Int32Array;
  readonly overflow: 'none' | 'place-free' | 'whole-stay';
  readonly overflowAfterDays: number;
  /** How long clients are prepared to wait, and where they go then: a segment, or -1 to leave. */
  readonly patience: TableModel | null;
  readonly patienceTo: number;
  readonly worsening: TableModel | null;
  readonly worseningGroup: number;
  readonly bridgingShare: number;
  readonly bridgingAfterDays: number;
  readonly exits: readonly ExitModel[];
  readonly extendedShare: number;
  /** For those whose stay was cut off; null: as everybody. */
  readonly exitsAfterMaximum: readonly ExitModel[] | null;
  readonly dropout: TableModel | null;
  readonly dropoutTo: number;
  readonly returnShare: number;
  readonly returnAfter: TableModel | null;
  readonly returnTo: number;
  /** Age at which care ends, in days, and for a share later; Infinity: no limit. */
  readonly ageLimit: number;
  readonly ageLimitExtended: number;
  readonly ageExtendedShare: number;
  /** Extra places while many are in care; 0: none. They belong to the first pool. */
  readonly flexiblePlaces: number;
  readonly flexibleOpenAt: number;
  readonly flexibleCloseBelow: number;
  /** When places close: a segment to which clients above the number move; -1: as clients leave. */
  readonly relocateTo: number;
  /** True where the open places are recorded as they are, because they do not follow from the plan alone. */
  readonly recordsOpenPlaces: boolean;
  /** By what the days of a stay are multiplied that begins at this time or later; empty: by nothing, ever. */
  readonly stayFactors: readonly { readonly time: number; readonly factor: number }[];
  readonly startInCare: number;
  readonly startWaiting: number;
  readonly startKeyA: number;
  readonly startKeyB: number;
  /** Cumulative chance of each group among those in care and those waiting on the first day. */
  readonly startCareChances: Float64Array;
  readonly startWaitingChances: Float64Array;
}

export interface PoolModel {
  readonly segment: number;
  readonly initialPlaces: number;
  /** A group is open as a whole while one client is left: its size; 0 for places that close one by one. */
  readonly size: number;
  /** Which of `Grid.locations`; -1 for none. */
  readonly location: number;
}

export interface CapacityStep {
  readonly time: number;
  readonly pool: number;
  readonly places: number;
  /** From this moment nobody is admitted above the number; with `moves` those above it go elsewhere now. */
  readonly moves: boolean;
  /** Waits from its time on until this holds; null: at once. */
  readonly onlyWhen: { readonly segment: number; readonly has: 'in-care' | 'places'; readonly atLeast: number } | null;
}

export interface ExitModel {
  readonly to: number;
  /** Cumulative share of this exit and those before it. */
  readonly cumulative: number;
  readonly whenFull: 'keep-place' | 'wait-at-home' | 'leave';
  readonly fallbacks: readonly number[];
  readonly search: TableModel | null;
}

/** Where a distribution is tabulated; `observed` > 0: that many sorted own observations instead of a table. */
export interface TableModel {
  readonly offset: number;
  readonly observed: number;
}

export interface StayModel extends TableModel {
  readonly maximumDays: number;
  readonly remainingOffset: number;
  /** Mean days, with the maximum. */
  readonly meanDays: number;
}

export interface MeasureModel {
  readonly kind: 'prevent' | 'divert' | 'shorten' | 'faster-follow-up';
  readonly segment: number;
  readonly to: number;
  readonly keyA: number;
  readonly keyB: number;
  /** Days since the first day; its whole effect from `until` on. */
  readonly from: number;
  readonly until: number;
  readonly reach: number;
  readonly effect: number;
}

/** So many paid days a year: once they are used up nobody is admitted to what is paid from them. */
export interface CeilingModel {
  /** What changes when, in order of time; the first at the first moment. */
  readonly turns: readonly CeilingTurn[];
  /** How many days the day of departure counts for besides the days in care. */
  readonly daysOfDeparture: number;
}

export interface CeilingTurn {
  readonly time: number;
  /** Days of care that may be paid from now until the next turn that has a number; null: the year goes on. */
  readonly allowance: number | null;
  /** The segments that are paid from it from now on. */
  readonly segments: readonly number[];
}

/** From which municipality clients come: cumulative chances in the order of the scenario. */
export interface OriginsModel {
  /** For each stream. */
  readonly ofStreams: readonly Float64Array[];
  /** For each segment: of those who are in care or wait there on the first day. */
  readonly ofStarts: readonly Float64Array[];
}

/**
 * Room in the kernel, at least as much as the language allows. A column of more than 64 bytes lies at a fixed address,
 * which the engine writes into the code; a smaller one has to be looked up each time, a twentieth slower in all.
 */
export const MOST_SEGMENTS = 72;
export const MOST_GROUPS = 72;
export const MOST_STREAMS = 1500;
export const MOST_POOLS = 4096;
export const MOST_LOCATIONS = 100;
export const MOST_MEASURES = 30;
export const MOST_CEILINGS = 50;
export const MOST_DAYS = 36_525;

/** Stands for "no limit": more places than the language allows. */
export const UNLIMITED_PLACES = 2 ** 30;
