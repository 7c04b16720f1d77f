import type { LengthOfStay } from '../scenario/schema.ts';
import type { SegmentSketch } from './sketch.ts';

/** How long a run for the long run (steady state) is, in days of the case. */
export interface Span {
  readonly days: number;
  readonly warmUpDays: number;
  readonly unitDays: number;
}

/** The language has a hundred years, and as many before. */
const MOST_DAYS = 36_000;
/** Relaxation times that do not count, and that do: what is left of the start is then far below the error. */
const WARM_UPS = 8;
const CYCLES = 32;
/** A week is the distance between two recorded states. */
const LEAST_DAYS = 56;

/**
 * Chooses the length of a run by the time in which the system forgets how it began. Systems that forget more slowly
 * than a century allows are run in a longer unit of time: queues know no days, only ratios of times.
 */
export function spanOf(relaxationDays: number): Span {
  const days = CYCLES * relaxationDays;
  const unitDays = days > MOST_DAYS ? days / MOST_DAYS : 1;
  const whole = (wanted: number) => Math.ceil(wanted / unitDays - 1e-9) * unitDays;
  return { days: whole(Math.max(LEAST_DAYS, days)), warmUpDays: whole(WARM_UPS * relaxationDays), unitDays };
}

/** Returns the mean of a stay in days, cut off at the maximum if it is exponential. */
export function meanDaysOf(stay: LengthOfStay): number {
  switch (stay.kind) {
    case 'uniform':
      return (stay.fromDays + stay.untilDays) / 2;
    case 'empirical':
      return stay.observedDays.reduce((sum, days) => sum + days, 0) / stay.observedDays.length;
    case 'mixture':
      return stay.parts.reduce((sum, part) => sum + part.share * meanDaysOf(part.stay), 0);
    case 'exponential':
      return stay.meanDays * (1 - Math.exp(-(stay.maximumDays ?? Infinity) / stay.meanDays));
    default:
      return stay.meanDays;
  }
}

/** Returns the mean of the squared stay, in days squared, without a maximum. */
export function meanSquareOf(stay: LengthOfStay): number {
  switch (stay.kind) {
    case 'exponential':
      return 2 * stay.meanDays ** 2;
    case 'fixed':
      return stay.meanDays ** 2;
    case 'uniform':
      return (stay.fromDays ** 2 + stay.fromDays * stay.untilDays + stay.untilDays ** 2) / 3;
    case 'empirical':
      return stay.observedDays.reduce((sum, days) => sum + days * days, 0) / stay.observedDays.length;
    case 'mixture':
      return stay.parts.reduce((sum, part) => sum + part.share * meanSquareOf(part.stay), 0);
    default:
      return stay.meanDays ** 2 * (1 + stay.cv ** 2);
  }
}

/** The time in which those in care are replaced: the mean remaining stay of somebody met on an arbitrary day. */
export function replacementDaysOf(stay: LengthOfStay): number {
  return Math.max(meanDaysOf(stay), meanSquareOf(stay) / (2 * meanDaysOf(stay)));
}

/**
 * The relaxation time of a list before `places` places, about: for exponential stays it is exactly
 * 1 / (sqrt(c mu) - sqrt(lambda))^2 (Morse 1958); other stays stretch it by (1 + cv^2) / 2.
 */
export function listRelaxationDays(stay: LengthOfStay, perDay: number, places: number): number {
  const load = perDay * meanDaysOf(stay);
  if (load >= places) throw new RangeError(`listRelaxationDays: ${load} clients for ${places} places`);
  const slowness = 1 / (Math.sqrt(places) - Math.sqrt(load)) ** 2;
  return replacementDaysOf(stay) * Math.max(1, slowness);
}

/** Who is in care at the start of the warm-up: about as many as in the long run. */
export function typicalInCare(segment: Pick<SegmentSketch, 'places'>, load: number): number {
  const most = typeof segment.places === 'number' ? segment.places : Infinity;
  return Math.min(most, Math.round(load));
}
