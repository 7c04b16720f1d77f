import type { Day } from '../calendar/calendar.ts';
import { dayOf, monthStartsBetween, partsOfDay, yearsBetween } from '../calendar/calendar.ts';
import { formatMonth, formatShortDate } from '../messages/format.ts';
import type { Linear } from './linear.ts';
import { linear } from './linear.ts';
import type { Anchor } from './text-size.ts';
import { textWidth } from './text-size.ts';

/** A horizontal axis of calendar time, in pixels. */
export interface TimeAxis {
  /** Position of a day since the start. */
  readonly x: Linear;
  readonly ticks: readonly number[];
  readonly labels: readonly { readonly x: number; readonly text: string; readonly anchor: Anchor }[];
}

const GAP = 14;
const DAYS_PER_YEAR = 365.25;

/**
 * Chooses ticks at real first days of years or months. Years carry their label in the middle of the year;
 * an axis shorter than a year and a half shows months.
 */
export function timeAxis(startDay: Day, days: readonly [number, number], span: readonly [number, number]): TimeAxis {
  const x = linear(days, span);
  const [from, until] = [startDay + days[0], startDay + days[1]];
  const at = (day: Day) => x(day - startDay);
  const axis = until - from >= 1.5 * DAYS_PER_YEAR ? yearTicks(from, until, at) : monthTicks(from, until, at);
  return { x, ...axis };
}

type Ticks = Pick<TimeAxis, 'ticks' | 'labels'>;

function yearTicks(from: Day, until: Day, at: Linear): Ticks {
  const years = yearsBetween(from, until);
  const room = textWidth('2020', 'note');
  const perYear = at(from + DAYS_PER_YEAR) - at(from);
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => step * perYear >= room + GAP) ?? 200;
  const inside = years.filter((year) => dayOf(year, 1, 1) > from && year % every === 0);
  const ticks = inside.map((year) => at(dayOf(year, 1, 1)));
  if (every > 1) {
    const labels = inside.map((year, index) => ({
      x: ticks[index] ?? 0,
      text: String(year),
      anchor: 'middle' as const,
    }));
    return { ticks, labels: labels.filter((label) => label.x - at(from) > room / 2 && at(until) - label.x > room / 2) };
  }
  const labels = years.flatMap((year) => {
    const left = Math.max(at(dayOf(year, 1, 1)), at(from));
    const right = Math.min(at(dayOf(year + 1, 1, 1)), at(until));
    return right - left < room + 4 ? [] : [{ x: (left + right) / 2, text: String(year), anchor: 'middle' as const }];
  });
  return { ticks, labels };
}

function monthTicks(from: Day, until: Day, at: Linear): Ticks {
  const starts = monthStartsBetween(from, until);
  if (partsOfDay(from).dayOfMonth === 1) starts.unshift(from);
  const room = textWidth('mrt 2020', 'note');
  const perMonth = at(from + DAYS_PER_YEAR / 12) - at(from);
  const every = [1, 2, 3, 6].find((step) => step * perMonth >= room + GAP) ?? 12;
  const ticks = starts.filter((day) => (partsOfDay(day).month - 1) % every === 0);
  if (ticks.length < 2) {
    return {
      ticks: ticks.map(at),
      labels: [
        { x: at(from), text: formatShortDate(from), anchor: 'start' },
        { x: at(until), text: formatShortDate(until), anchor: 'end' },
      ],
    };
  }
  const labels = ticks
    .map((day) => ({ x: Math.max(at(day), room / 2 + 1), text: formatMonth(day), anchor: 'middle' as const }))
    .filter((label) => at(until) - label.x >= room / 2);
  return { ticks: ticks.map(at), labels };
}
