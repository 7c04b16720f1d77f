import { parseIsoDate } from '../calendar/calendar.ts';
import { AIM_PROBLEMS, rangeMistakeText } from '../messages/aim-problems.ts';
import { leverIdOf, leverWord } from '../messages/aims.ts';
import { problemLines } from '../messages/problems.ts';
import { lostPath } from '../scenario/change.ts';
import { type Lever, leverBy, leversOf, withLevers } from '../scenario/lever.ts';
import { type LeverRange, rangeMistakes } from '../scenario/lever-range.ts';
import { nearestTo } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/schema.ts';

/**
 * Reads what stands behind each `--input`: LEVER=FROM:UNTIL[:STEP]. Both ends of a range are accepted by the language.
 * Returns all problems at once, as Dutch lines; none at all, and more than `most`, are problems too.
 */
export function readLevers(
  texts: readonly string[],
  scenario: Scenario,
  most: number,
): { readonly ranges: readonly LeverRange[]; readonly problems: readonly string[] } {
  if (texts.length === 0) return { ranges: [], problems: [AIM_PROBLEMS.noInput(wordsOf(scenario))] };
  const problems: string[] = texts.length > most ? [AIM_PROBLEMS.severalInputs(texts.length, most)] : [];
  const ranges = texts.flatMap((text) => {
    const read = readRange(text, scenario);
    problems.push(...read.problems);
    return read.range ? [read.range] : [];
  });
  ranges.forEach(({ lever: one }, at) => {
    const other = ranges.slice(0, at).find(({ lever }) => lever.paths.some((path) => one.paths.includes(path)));
    if (other) problems.push(AIM_PROBLEMS.sameInput(leverWord(other.lever), leverWord(one)));
  });
  return { ranges, problems: [...new Set(problems)] };
}

/** Finds a lever by what somebody typed: the id of a choice, `instroom`, `verblijf` or a path; else what is wrong. */
export function readLever(word: string, scenario: Scenario): Lever | string {
  const lever = leverBy(scenario, leverIdOf(word));
  if (lever) return lever;
  const words = wordsOf(scenario);
  const near = word.startsWith('/') ? lostPath(scenario, word).nearest : nearestTo(word, words);
  return AIM_PROBLEMS.lever(word, near === word ? null : near, words);
}

function readRange(
  text: string,
  scenario: Scenario,
): { readonly range: LeverRange | null; readonly problems: readonly string[] } {
  const parts = /^([^=]+)=([^:]+):([^:]+)(?::([^:]+))?$/.exec(text);
  if (!parts) return { range: null, problems: [AIM_PROBLEMS.inputForm(text)] };
  const lever = readLever(parts[1].trim(), scenario);
  if (typeof lever === 'string') return { range: null, problems: [lever] };
  const [from, until] = [parts[2], parts[3]].map((end) => readValue(lever, end));
  const step = parts[4] === undefined ? null : readNumber(parts[4]);
  const unread = [
    ...(from === null ? [parts[2]] : []),
    ...(until === null ? [parts[3]] : []),
    ...(step === null && parts[4] !== undefined ? [parts[4]] : []),
  ];
  if (from === null || until === null || unread.length > 0)
    return { range: null, problems: unread.map((one) => AIM_PROBLEMS.notANumber(lever, one)) };
  const range = { lever, from, until, step };
  const mistakes = rangeMistakes(range);
  if (mistakes.length > 0)
    return { range: null, problems: mistakes.map((mistake) => rangeMistakeText(lever, mistake, true)) };
  const refused = [from, until].flatMap((value) => {
    const changed = withLevers(scenario, [lever], [value]);
    return changed.ok ? [] : problemLines(changed.problems);
  });
  return { range: refused.length > 0 ? null : range, problems: refused };
}

/** Reads a value of a lever as it is typed: `50`, `0.8`, `0,8`, `2024-01-01`; null when it is none. */
export function readValue({ how }: Lever, text: string): number | null {
  return how === 'date' ? parseIsoDate(text.trim()) : readNumber(text);
}

/** Reads a number as it is typed: `50`, `0.8`, `0,8`; null when it is none. */
export function readNumber(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}

/** Reads a share of 0 to 1: `90%`, `0.9`, `0,9`; null when it is none. */
export function readShare(text: string): number | null {
  const isPercent = text.trim().endsWith('%');
  const number = readNumber(isPercent ? text.trim().slice(0, -1) : text);
  if (number === null) return null;
  const share = isPercent ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : null;
}

function wordsOf(scenario: Scenario): string[] {
  return leversOf(scenario).map(leverWord);
}
