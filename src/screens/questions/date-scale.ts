import { dayOf, dayOfDate, partsOfDay } from '../../calendar/calendar.ts';
import { formatMonth } from '../../messages/format.ts';

/** A date as a year with a part, for lines on a scale of numbers: round values are then the beginnings of years. */
export function yearOf(date: string): number {
  const day = dayOfDate(date);
  const { year } = partsOfDay(day);
  const [first, next] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  return year + (day - first) / (next - first);
}

/** Writes such a date: `2024` for the beginning of a year, otherwise its month. */
export function dateTick(value: number): string {
  const year = Math.floor(value);
  const month = Math.round((value - year) * 12);
  return month === 0 ? String(year) : formatMonth(dayOf(year, month + 1, 1));
}
