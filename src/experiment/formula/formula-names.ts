import type { MeasureId } from '../measures.ts';
import { MEASURE_IDS, MEASURES } from '../measures.ts';
import { DAYS_KEY } from './indicator.ts';
import { MOMENT_KEYS } from './inflow-formula.ts';

type Dimension = Readonly<Partial<Record<'euro' | 'client' | 'place' | 'day' | 'move', number>>>;

/** A name that a formula may use: what a reader of formulas asks for. */
export interface FormulaName {
  readonly name: string;
  /** A measure or `DAYS_KEY`; for the inflow one of `MOMENT_KEYS`. */
  readonly key: string;
  readonly unit: Dimension;
  readonly isRatio: boolean;
  readonly isFixed: boolean;
}

/** What the names of an own indicator are called by: the word that a user reads, besides the id of the measure. */
export type IndicatorWords = Readonly<Record<MeasureId | typeof DAYS_KEY, string>>;
export type InflowWords = Readonly<Record<(typeof MOMENT_KEYS)[number], string>>;

/** Returns all names for an own indicator: for each measure its word first and then its id. */
export function indicatorNames(words: IndicatorWords): readonly FormulaName[] {
  const days: FormulaName = { name: words.days, key: DAYS_KEY, unit: { day: 1 }, isRatio: false, isFixed: true };
  const measures = MEASURE_IDS.flatMap((key) =>
    [words[key], key].map((name) => ({ name, key, unit: dimensionOf(key), isRatio: RATIOS.has(key), isFixed: false })),
  );
  return [...measures, days];
}

/** Returns all names for a formula of the inflow: bare numbers, because it gives referrals a year. */
export function inflowNames(words: InflowWords): readonly FormulaName[] {
  return MOMENT_KEYS.map((key) => ({ name: words[key], key, unit: {}, isRatio: false, isFixed: false }));
}

/** Measures that are one sum divided by another. */
const RATIOS: ReadonlySet<MeasureId> = new Set(['occupancyRate', 'waitingTime', 'withinNorm', 'movesPerClient']);

/** Days that are summed over clients or places: divided by a number of clients they are days of one. */
const SUMMED_DAYS: Readonly<Partial<Record<MeasureId, Dimension>>> = {
  careDays: { client: 1, day: 1 },
  overflowDays: { client: 1, day: 1 },
  waitingDays: { client: 1, day: 1 },
  daysOutOfHome: { client: 1, day: 1 },
  bridgingDays: { client: 1, day: 1 },
  openPlaceDays: { place: 1, day: 1 },
  movesPerClient: { move: 1, client: -1 },
};

const DIMENSIONS = {
  clients: { client: 1 },
  places: { place: 1 },
  days: { day: 1 },
  share: {},
  moves: { move: 1 },
  euros: { euro: 1 },
} as const satisfies Record<string, Dimension>;

function dimensionOf(measure: MeasureId): Dimension {
  return SUMMED_DAYS[measure] ?? DIMENSIONS[MEASURES[measure].unit];
}
