import { dateOfDay, yearsBetween } from '../../calendar/calendar.ts';
import type { Band } from '../../statistics/band.ts';
import { type Aim, samplesOfAim } from '../aim.ts';
import { bandOfFutures, singleFutures } from '../bands.ts';
import { bookOf } from '../book.ts';
import { type Caution, cautionsOf } from '../cautions.ts';
import type { Futures } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Measure, Samples } from '../measure.ts';
import { MEASURES } from '../measures.ts';
import { MONEY_MEASURES } from '../money-measures.ts';
import { HORIZON, periodsOf } from '../periods.ts';

/** What a comparison keeps of the futures of one variant: they themselves would fill the memory. */
export interface Reading {
  /** For each aim and each of its periods one number a future; null where the variant has no such measure. */
  readonly samples: readonly (readonly (Samples | null)[])[];
  /** The list of all segments together at each week, over all futures. */
  readonly list: Band;
  /** The same at each first of a month and on the last day: of each moment one number a future. */
  readonly monthly: readonly Float64Array[];
  /** What to know before trusting the numbers. */
  readonly cautions: readonly Caution[];
}

/** Replications of which the money is booked before the page may draw. */
const BOOKED_AT_ONCE = 4;

/** Reads what is compared of futures; money is booked in pieces, so that nothing freezes. */
export async function readVariant(lab: Lab, futures: Futures, aims: readonly Aim[]): Promise<Reading> {
  if (aims.some(({ measure }) => Object.hasOwn(MONEY_MEASURES, measure)))
    while (bookOf(futures).bookMore(BOOKED_AT_ONCE)) await lab.pause();
  const samples: (readonly (Samples | null)[])[] = [];
  for (const aim of aims) {
    samples.push(periodsOfAim(futures, aim).map((period) => samplesIfKnown(futures, { ...aim, period })));
    await lab.pause();
  }
  const list = weekly(bandOfFutures(futures, 'waiting', null));
  const lists = singleFutures(futures, 'waiting', null, futures.replications.length);
  const points = monthPoints(futures);
  const monthly = points.map(({ point }) => Float64Array.from(lists, (counts) => counts[point]));
  return { samples, list, monthly, cautions: cautionsOf(futures) };
}

/** The period of the aim itself first, then each calendar year, or each first of January, of the horizon. */
export function periodsOfAim({ grid }: Futures, { measure, period }: Aim): readonly string[] {
  const { span }: Measure = MEASURES[measure];
  const isSpan = span !== null && (period === HORIZON || /^\d{4}$/.test(period));
  const years = yearsBetween(grid.startDay, grid.startDay + grid.horizonDays).map(String);
  const others = isSpan ? years : periodsOf(grid).flatMap(({ kind, text }) => (kind === 'moment' ? [text] : []));
  return [period, ...others.filter((other) => other !== period)];
}

/** The moments of `monthly`, with their dates. */
export function monthPoints({
  grid,
}: Pick<Futures, 'grid'>): readonly { readonly point: number; readonly date: string }[] {
  return grid.monthEdges.map((day) => ({ point: grid.pointDays.indexOf(day), date: dateOfDay(grid.startDay + day) }));
}

function samplesIfKnown(futures: Futures, aim: Aim): Samples | null {
  const isKnown = aim.segment === null || futures.scenario.segments.some(({ id }) => id === aim.segment);
  return isKnown ? samplesOfAim(futures, aim) : null;
}

function weekly(band: Band): Band {
  const places = band.days.flatMap((day, place) => (day % 7 === 0 || place === band.days.length - 1 ? [place] : []));
  const pick = (values: Float64Array) => Float64Array.from(places, (place) => values[place]);
  const { days, mean, p5, p25, p50, p75, p95 } = band;
  return {
    days: places.map((place) => days[place]),
    mean: pick(mean),
    p5: pick(p5),
    p25: pick(p25),
    p50: pick(p50),
    p75: pick(p75),
    p95: pick(p95),
  };
}
