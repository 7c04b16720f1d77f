import type { Futures } from './futures.ts';
import type { Samples } from './measure.ts';
import type { MeasureId } from './measures.ts';
import { samplesOf } from './rows.ts';

/** What a question is about: one number for each future. The unit is that of the measure. */
export interface Aim {
  readonly measure: MeasureId;
  /** The id of a segment; null for all of them together. */
  readonly segment: string | null;
  /** A calendar year, `horizon`, or a date on the grid: see `periodOf`. */
  readonly period: string;
}

/** A line that must not be crossed: the aim is at most, or at least, the limit (in the unit of the measure). */
export interface Norm {
  readonly aim: Aim;
  readonly sense: 'at-most' | 'at-least';
  readonly limit: number;
  /**
   * When it is met: on average over all futures, or in at least this share of the futures (0.9: in nine of ten).
   */
  readonly met: 'on-average' | { readonly inShareOfFutures: number };
}

/** Returns the aim of each future; null when it does not exist in this scenario. Throws for an unknown segment or period. */
export function samplesOfAim(futures: Futures, { measure, segment, period }: Aim): Samples | null {
  return samplesOf(futures, measure, segment, period);
}
