import type { Grid } from './replication.ts';

/**
 * A scenario as the kernel reads it: numbers in flat arrays, ids instead of names, days since the first day instead of
 * dates. Made by `compileModel`; plain data, the same for every replication.
 */
export interface Model {
  readonly grid: Grid;
  /** The first moment simulated: 0, or below 0 when days are run that do not count. */
  readonly startTime: number;
  readonly seedA: number;
  readonly seedB: number;
  readonly segments: number;
  readonly groups: number;
  /** 1 for each group whose clients must start at once. */
  readonly urgent: Uint8Array;
  readonly streams: readonly StreamModel[];
  readonly segmentModels: readonly SegmentModel[];
  /** All tables one behind the other; see `stays`. */
  readonly tables: Float64Array;
  /** For segment x groups + group: where its stay and its remaining stay are tabulated. */
  readonly stays: readonly StayModel[];
  /** Changes of the number of places after the first moment, in order of time. */
  readonly capacitySteps: readonly { readonly time: number; readonly segment: number; readonly places: number }[];
  readonly normDays: number;
  /** True where the shorter recursion of `first-come.ts` applies. */
  readonly firstCome: boolean;
  /** Expected events of one replication: sizes the calendar. */
  readonly expectedEvents: number;
}

export interface StreamModel {
  readonly segment: number;
  readonly keyA: number;
  readonly keyB: number;
  readonly times: Float64Array;
  readonly expected: Float64Array;
  readonly rates: Float64Array;
  readonly total: number;
  /** Cumulative chance of each group. */
  readonly groupChances: Float64Array;
}

export interface SegmentModel {
  readonly name: string;
  readonly initialPlaces: number;
  readonly refuses: boolean;
  readonly urgentFirst: boolean;
  readonly overflow: 'none' | 'place-free' | 'whole-stay';
  readonly overflowAfterDays: number;
  readonly exits: readonly ExitModel[];
  readonly startInCare: number;
  readonly startWaiting: number;
  readonly startKeyA: number;
  readonly startKeyB: number;
  /** Cumulative chance of each group among those in care and those waiting on the first day. */
  readonly startCareChances: Float64Array;
  readonly startWaitingChances: Float64Array;
}

export interface ExitModel {
  readonly to: number;
  /** Cumulative share of this exit and those before it. */
  readonly cumulative: number;
  readonly whenFull: 'keep-place' | 'wait-at-home' | 'leave';
}

export interface StayModel {
  /** Where the table starts in `tables`; `observed` > 0: that many sorted own observations instead of a table. */
  readonly offset: number;
  readonly observed: number;
  readonly maximumDays: number;
  readonly remainingOffset: number;
  /** Mean days, with the maximum. */
  readonly meanDays: number;
}

/** Room in the kernel; the language allows no more. */
export const MOST_SEGMENTS = 50;
export const MOST_GROUPS = 30;
export const MOST_STREAMS = 1500;
export const MOST_DAYS = 36_525;

/** Stands for "no limit": more places than the language allows. */
export const UNLIMITED_PLACES = 2 ** 30;
