import type { Shift, WaterbedMeasure } from '../../messages/waterbed.ts';
import { WATERBED } from '../../messages/waterbed.ts';
import type { Picture } from '../state/calculator.ts';
import { type Figure, figureOf } from './outcomes.ts';

/** The figures of one segment, or of all together (null). */
export interface WaterbedRow {
  readonly segment: { readonly id: string; readonly label: string } | null;
  readonly figures: Readonly<Record<WaterbedMeasure, Figure>>;
}

export interface Waterbed {
  readonly total: WaterbedRow;
  readonly segments: readonly WaterbedRow[];
  readonly shifts: readonly Shift[];
}

export const WATERBED_MEASURES = Object.keys(WATERBED.columns) as readonly WaterbedMeasure[];

/** Lays the totals over all segments beside those of each segment, in a year, and finds what shifts between them. */
export function waterbedOf(picture: Picture, year: string): Waterbed {
  const before = new Set(picture.now.scenario.segments.map(({ id }) => id));
  const total = rowOf(picture, year, null);
  const segments = picture.chosen.scenario.segments
    .filter(({ id }) => before.has(id))
    .map(({ id, label }) => rowOf(picture, year, { id, label }));
  return { total, segments, shifts: shiftsOf(total, segments) };
}

function rowOf(picture: Picture, year: string, segment: WaterbedRow['segment']): WaterbedRow {
  const figures = WATERBED_MEASURES.map((measure) => [measure, figureOf(picture, measure, year, segment?.id ?? null)]);
  return { segment, figures: Object.fromEntries(figures) };
}

/** A smaller part of the total is not worth a sentence. */
const WORTH_TELLING = 0.01;

/**
 * Finds days that fall in one segment and rise in another, the largest of each; and days out of home that make place
 * for days of waiting or the other way round. Only what is more than chance, and more than a hundredth of the total.
 */
function shiftsOf(total: WaterbedRow, segments: readonly WaterbedRow[]): Shift[] {
  const days = WATERBED_MEASURES.filter((measure) => measure !== 'movesPerClient');
  const least = (measure: WaterbedMeasure) => WORTH_TELLING * (total.figures[measure].now?.mean ?? 0);
  const changeIn = (row: WaterbedRow, measure: WaterbedMeasure) => sureChange(row.figures[measure], least(measure));
  const betweenSegments = days.flatMap((measure): Shift[] => {
    const changes = segments.map((row) => changeIn(row, measure));
    const [fallen, risen] = [Math.min(...changes), Math.max(...changes)];
    const [less, more] = [fallen, risen].map((change) => segments[changes.indexOf(change)].segment?.label ?? '');
    const together = sureChange(total.figures[measure], 0);
    return fallen < 0 && risen > 0 ? [{ kind: 'between-segments', measure, less, more, total: together }] : [];
  });
  const [less, more] = [-1, 1].map((sign) => days.find((measure) => changeIn(total, measure) * sign > 0));
  return less && more ? [...betweenSegments, { kind: 'between-measures', less, more }] : betweenSegments;
}

/** Returns the mean difference with now; 0 when it may be chance, or is less than counts. */
function sureChange({ difference }: Figure, least: number): number {
  if (!difference || difference.low === null || difference.high === null) return 0;
  const isSure = difference.low > 0 || difference.high < 0;
  return isSure && Math.abs(difference.mean) >= Math.max(least, 0.5) ? difference.mean : 0;
}
