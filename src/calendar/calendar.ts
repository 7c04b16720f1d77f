/** A calendar day as a whole number: days since 1 January 1970. No hours, no time zone. */
export type Day = number;

/** A date as text: `jjjj-mm-dd`, for example `2022-01-01`. */
export type IsoDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Mean length of a month in days, 365.25 / 12: five months are 152.1875 days. */
export const DAYS_PER_MONTH = 30.4375;

/** Returns the day of an ISO date, or null when the date does not exist (`2023-02-29`). */
export function parseIsoDate(text: string): Day | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return dayOf(year, month, dayOfMonth);
}

/** Returns the day of an ISO date that is known to exist; throws when it does not. */
export function dayOfDate(date: IsoDate): Day {
  const day = parseIsoDate(date);
  if (day === null) throw new Error(`dayOfDate: ${date} is not a date`);
  return day;
}

/** Returns the ISO date of a day. */
export function dateOfDay(day: Day): IsoDate {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Splits a day into year, month (1 to 12) and day of the month, in the Gregorian calendar. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  // Civil-from-days: years start in March, so that the leap day is the last day of a year.
  const shifted = Math.floor(day) + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Returns the day of a year, month (1 to 12, or beyond: 13 is January of the next year) and day of the month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const months = year * 12 + month - 1;
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const marchYear = m <= 2 ? y - 1 : y;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Returns the number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Returns the number of days in a year: 365 or 366. */
export function daysInYear(year: number): number {
  return dayOf(year + 1, 1, 1) - dayOf(year, 1, 1);
}

/** Returns the first days of all calendar months that start strictly between two days, in order. */
export function monthStartsBetween(from: Day, until: Day): Day[] {
  const { year, month } = partsOfDay(from);
  const starts: Day[] = [];
  for (let next = month + 1; dayOf(year, next, 1) < until; next++) starts.push(dayOf(year, next, 1));
  return starts;
}

/** Returns the calendar years of which at least one day lies in `[from, until)`. */
export function yearsBetween(from: Day, until: Day): number[] {
  const years: number[] = [];
  for (let year = partsOfDay(from).year; dayOf(year, 1, 1) < until; year++) years.push(year);
  return years;
}
