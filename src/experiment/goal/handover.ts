import { dateOfDay, type IsoDate } from '../../calendar/calendar.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { Futures } from '../futures.ts';
import { type EmptyDates, residentCounter } from '../property.ts';

/** How a building empties after nobody new comes. */
export interface Handover {
  /** When the last one leaves and nobody comes after: points of the grid. */
  readonly dates: EmptyDates;
  /** Who still lives there on the first of each month, until nobody does in any future. */
  readonly months: readonly {
    readonly date: IsoDate;
    readonly mean: number;
    readonly p10: number;
    readonly p90: number;
  }[];
}

/** Returns how the building of a location empties, whatever the plan says about its closing; null for an unknown location. */
export function handoverOf(futures: Futures, location: string): Handover | null {
  const { grid, replications } = futures;
  const residents = residentCounter(futures, location);
  if (!residents || replications.length === 0) return null;
  const places = [...replications.keys()];
  const days = places.flatMap((place) => {
    const last = grid.pointDays.findLastIndex((_, point) => residents(place, point) > 0);
    return grid.pointDays[last + 1] ?? [];
  });
  const dates = [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => ({
      date: dateOfDay(grid.startDay + day),
      count: days.filter((other) => other === day).length,
    }));
  const months = grid.monthEdges.flatMap((edge) => {
    const point = grid.pointDays.indexOf(edge);
    if (point < 0) return [];
    const counts = Float64Array.from(places, (place) => residents(place, point)).sort();
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const date = dateOfDay(grid.startDay + edge);
    return [{ date, mean, p10: quantile(counts, 0.1), p90: quantile(counts, 0.9) }];
  });
  const left = months.findLastIndex(({ mean }) => mean > 0);
  return { dates: { location, futures: replications.length, dates }, months: months.slice(0, left + 2) };
}
