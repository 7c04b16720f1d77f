import { type Aim, samplesOfAim } from '../aim.ts';
import { bookOf } from '../book.ts';
import type { Futures } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import { MEASURES } from '../measures.ts';

/** How many futures are booked before the page may draw again. */
const BOOKED_AT_ONCE = 25;

/** Reads every aim of futures, the money in pieces; null where an aim does not exist. */
export async function readAims(lab: Lab, futures: Futures, aims: readonly Aim[]): Promise<readonly (Samples | null)[]> {
  if (aims.some(({ measure }) => MEASURES[measure].unit === 'euros')) {
    while (bookOf(futures).bookMore(BOOKED_AT_ONCE)) await lab.pause();
  }
  return aims.map((aim) => samplesOfAim(futures, aim));
}
