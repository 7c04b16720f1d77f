import { formatNumber } from './format.ts';
import { type Difference, differenceText } from './verkennen.ts';

/** What is counted over all segments, to see whether a problem only moves to another kind of help. */
export type WaterbedMeasure = keyof typeof WATERBED.columns;

/** Words of the totals over all segments. */
export const WATERBED = {
  /** When nothing shifts from one segment to another. */
  title: 'Wat er tegelijk in alle segmenten gebeurt',
  about: (year: string) => `Dagen en verhuizingen in ${year}: alle segmenten samen, en elk segment apart`,
  caption: (year: string) => `Dagen en verhuizingen in ${year}: van alle segmenten samen, en van elk segment`,
  segment: 'Segment',
  total: 'Alle segmenten samen',
  columns: {
    daysOutOfHome: 'Dagen uit huis',
    waitingDays: 'Dagen wachten',
    overflowDays: 'Dagen in een noodplek',
    movesPerClient: 'Verhuizingen per jongere',
  },
  note:
    'Dagen uit huis: alle dagen in zorg en in een noodplek, zonder hulp thuis. ' +
    'Verhuizingen: van plek naar plek, van wie in dat jaar vertrok.',
  none: 'niet van toepassing',
  show: (count: number) => `Toon ${count} segmenten apart`,
  hide: 'Verberg de segmenten',
} as const;

/** A measure that falls in one segment and rises in another, or falls while another measure rises. */
export type Shift =
  | {
      readonly kind: 'between-segments';
      /** A measure of days. */
      readonly measure: WaterbedMeasure;
      readonly less: string;
      readonly more: string;
      /** The difference of the total with now; 0 when it may as well be nothing. */
      readonly total: number;
    }
  | { readonly kind: 'between-measures'; readonly less: WaterbedMeasure; readonly more: WaterbedMeasure };

const IN_SENTENCE: Readonly<Record<WaterbedMeasure, string>> = {
  daysOutOfHome: 'dagen uit huis',
  waitingDays: 'dagen wachten',
  overflowDays: 'dagen in een noodplek',
  movesPerClient: 'verhuizingen per jongere',
};

/** Writes a shift as a sentence without a full stop: it may be a title. */
export function shiftText(shift: Shift): string {
  if (shift.kind === 'between-measures') {
    return `Samen minder ${IN_SENTENCE[shift.less]}, maar meer ${IN_SENTENCE[shift.more]}`;
  }
  const { measure, less, more, total } = shift;
  const together =
    total === 0
      ? 'samen ongeveer evenveel'
      : `samen ${waterbedNumber(measure, Math.abs(total))} dagen ${total < 0 ? 'minder' : 'meer'}`;
  return `Minder ${IN_SENTENCE[measure]} in ${less}, maar meer in ${more}: ${together}`;
}

/** Writes a number of days, or of moves for each client. */
export function waterbedNumber(measure: WaterbedMeasure, value: number): string {
  return measure === 'movesPerClient' ? formatNumber(value, 2) : formatNumber(Math.round(value));
}

/** Writes how much less or more: `1.234 minder`. */
export function differenceSize(measure: WaterbedMeasure, mean: number): string {
  return `${waterbedNumber(measure, Math.abs(mean))} ${mean < 0 ? 'minder' : 'meer'}`;
}

/** Writes a difference with now: `1.234 minder dan nu`. */
export function waterbedDifference(measure: WaterbedMeasure, difference: Difference | null): string {
  return differenceText(difference, smallest(measure), (size) => waterbedNumber(measure, size), 'minder', 'meer');
}

/** The smallest difference that can be seen in the number as it is written. */
export function smallest(measure: WaterbedMeasure): number {
  return measure === 'movesPerClient' ? 0.005 : 0.5;
}
