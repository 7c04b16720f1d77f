import type { Day } from '../calendar/calendar.ts';
import { partsOfDay } from '../calendar/calendar.ts';

/** Numbers, euros and dates in Dutch notation. Absent values are written as "n.v.t." (niet van toepassing). */
export const NOT_APPLICABLE = 'n.v.t.';

/** The months, January to December, as in a sentence. */
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
/** The days of the week, Monday to Sunday, as in a sentence. */
export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
export const SHORT_MONTHS = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;
const SPACE = '\u00a0';
const MINUS = '\u2212';

/** Writes a number with a fixed number of decimals: `1.234,5`. Minus zero becomes zero. */
export function formatNumber(value: number | null, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const text = numberFormat(decimals, decimals).format(Math.abs(value));
  return isNegative(value, decimals) ? MINUS + text : text;
}

/** Writes a number with at most so many decimals, none that are zero: `8,6`, `10,25`, `43`. */
export function formatShortest(value: number | null, mostDecimals = 2): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const text = numberFormat(0, mostDecimals).format(Math.abs(value));
  return isNegative(value, mostDecimals) ? MINUS + text : text;
}

/** Writes an amount in full: `€ 5.617.350`, with two decimals `€ 223,26`, negative `− € 12`. */
export function formatEuros(value: number | null, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const text = `€${SPACE}${numberFormat(decimals, decimals).format(Math.abs(value))}`;
  return isNegative(value, decimals) ? `${MINUS}${SPACE}${text}` : text;
}

/** Writes an amount in words: `€ 5,6 miljoen`, `€ 405 duizend`, `€ 820`. */
export function formatEurosShort(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const size = Math.abs(value);
  if (size < 9_500) return formatEuros(value);
  const [scaled, word, decimals] = size < 999_500 ? [size / 1e3, 'duizend', 0] : [size / 1e6, 'miljoen', 1];
  const text = `€${SPACE}${numberFormat(decimals, decimals).format(scaled)}${SPACE}${word}`;
  return value < 0 ? `${MINUS}${SPACE}${text}` : text;
}

/** Writes a fraction as a percentage: 0.953 is `95%`. */
export function formatPercent(fraction: number | null, decimals = 0): string {
  return fraction === null || !Number.isFinite(fraction)
    ? NOT_APPLICABLE
    : `${formatNumber(fraction * 100, decimals)}%`;
}

/** Writes a day in full: `1 januari 2022`. */
export function formatDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** Writes a day for a narrow place: `1 jan 2022`. */
export function formatShortDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${SHORT_MONTHS[month - 1]} ${year}`;
}

/** Writes the month of a day for an axis: `jan 2022`. */
export function formatMonth(day: Day): string {
  const { year, month } = partsOfDay(day);
  return `${SHORT_MONTHS[month - 1]} ${year}`;
}

/** Writes a count with its noun: `1 jongere`, `12 jongeren`. The number decides after rounding to whole. */
export function formatCount(count: number, one: string, many: string): string {
  const rounded = Math.round(count);
  return `${formatNumber(rounded)} ${rounded === 1 ? one : many}`;
}

/**
 * Reads a number as a Dutch person types it: `1234,5`, `1.234,50`, `€ 300`, `57`.
 * A single point is a thousands mark only in front of exactly three digits; `1234.5` and `1.5` are unclear.
 */
export function parseDutchNumber(text: string): number | 'unclear' | null {
  const bare = text.replaceAll(/[€%\s\u00a0]/g, '').replace(MINUS, '-');
  if (/^-?\d+(,\d+)?$/.test(bare)) return Number(bare.replace(',', '.'));
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^-?[\d.,]*\d[\d.,]*$/.test(bare) ? 'unclear' : null;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
  }
  return format;
}

function isNegative(value: number, decimals: number): boolean {
  return value < 0 && Math.round(Math.abs(value) * 10 ** decimals) > 0;
}
