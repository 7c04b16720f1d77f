import { type Day, dayOf, daysInMonth, partsOfDay } from '../calendar/calendar.ts';
import { parseDutchNumber } from '../messages/format.ts';
import { MONTH_WORDS, OWN_TABLE } from '../messages/own-table.ts';

/** A value that was read, or what is wrong with it in Dutch; never the text itself. */
export type ReadValue<Value> = { readonly value: Value } | { readonly wrong: string };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Reads a day as 2023-02-01, 01-02-2023, 1/2/2023 or 1.2.2023, with or without an hour behind it. */
export function readDay(text: string): ReadValue<Day> {
  const bare = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? turned(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(bare));
  if (!parts) {
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(bare)) return { wrong: OWN_TABLE.shortYear };
    return { wrong: /^[1-9]\d{4}([.,]\d+)?$/.test(bare) ? OWN_TABLE.serial : OWN_TABLE.notADate };
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return { wrong: OWN_TABLE.notADate };
  return inReach(dayOf(year, month, day));
}

/** Reads a month as 2023-02, 02-2023, feb 2023 or any day of it; returns its first day. */
export function readMonth(text: string): ReadValue<Day> {
  const small = text.toLowerCase().replaceAll(/\s+/g, ' ').replace('.', '');
  const digits = /^(\d{4})[-/ ](\d{1,2})$/.exec(small) ?? swapped(/^(\d{1,2})[-/ ](\d{4})$/.exec(small));
  const worded = /^([a-zé]+)[- ]('?\d{2}|\d{4})$/.exec(small);
  const named = worded ? MONTH_WORDS.findIndex((words) => words.includes(worded[1])) + 1 : 0;
  if (worded && named > 0) {
    const year = Number(worded[2].replace("'", ''));
    return inReach(dayOf(year < 100 ? 2000 + year : year, named, 1));
  }
  if (digits && Number(digits[2]) >= 1 && Number(digits[2]) <= 12)
    return inReach(dayOf(Number(digits[1]), Number(digits[2]), 1));
  const day = readDay(text);
  if ('wrong' in day) return { wrong: day.wrong === OWN_TABLE.notADate ? OWN_TABLE.notAMonth : day.wrong };
  const { year, month } = partsOfDay(day.value);
  return { value: dayOf(year, month, 1) };
}

/** Reads a number of people; a table with commas between its fields may have a decimal point. */
export function readCount(text: string, delimiter: string, isWhole: boolean): ReadValue<number> {
  if (text === '') return { wrong: OWN_TABLE.noNumber };
  const pointed = delimiter === ',' && /^-?\d+\.\d+$/.test(text) ? Number(text) : null;
  const value = pointed ?? parseDutchNumber(text);
  if (typeof value !== 'number') return { wrong: OWN_TABLE.notANumber };
  if (value < 0) return { wrong: OWN_TABLE.negative };
  return isWhole && !Number.isInteger(value) ? { wrong: OWN_TABLE.notWhole } : { value };
}

function inReach(day: Day): ReadValue<Day> {
  const { year } = partsOfDay(day);
  return year < FIRST_YEAR || year > LAST_YEAR ? { wrong: OWN_TABLE.otherCentury } : { value: day };
}

function turned(parts: RegExpExecArray | null): readonly string[] | null {
  return parts && [parts[0], parts[3], parts[2], parts[1]];
}

function swapped(parts: RegExpExecArray | null): readonly string[] | null {
  return parts && [parts[0], parts[2], parts[1]];
}

/** Whether most of the values are citizen service numbers: nine digits that pass the eleven-test. */
export function looksLikeBsn(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length >= 3 && filled.filter(isBsn).length >= 0.8 * filled.length;
}

function isBsn(text: string): boolean {
  const digits = text.replaceAll(/[ .]/g, '').padStart(9, '0');
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}
