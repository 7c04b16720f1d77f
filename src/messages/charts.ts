import type { Day } from '../calendar/calendar.ts';
import { partsOfDay } from '../calendar/calendar.ts';
import { formatNumber, formatShortDate, formatShortest } from './format.ts';

/** Fixed words in and around the charts. */
export const CHART_WORDS = {
  showAs: 'Toon als',
  chart: 'Grafiek',
  table: 'Tabel',
  download: 'Bewaar deze tabel (CSV)',
  nine: '9 van de 10 keer',
  nineShort: '9 van de 10',
  mean: 'gemiddeld',
  meanDifference: 'gemiddeld verschil',
  half: 'helft van de keren',
  halfShort: 'helft',
  nothingPlayed: 'Hier komt de grafiek zodra er is nagespeeld.',
  nothingToShow: 'Er is niets om te laten zien.',
} as const;

/** Writes a range in whole numbers that stays on one line: `0 tot 42`, and one number when both are equal. */
export function formatRange(low: number, high: number): string {
  const [from, to] = [formatNumber(Math.round(low)), formatNumber(Math.round(high))];
  return from === to ? from : `${from}\u00a0tot\u00a0${to}`;
}

/** Writes a mean count as a figure: `14`, and `< 1` for what is there but rounds to less than one. */
export function formatOutcome(value: number): string {
  return isSmall(value) ? '<\u00a01' : formatNumber(Math.round(value));
}

/** Names the line of a chart: the mean is always called so. */
export function meanLabel(mean: number): string {
  return `gemiddeld ${isSmall(mean) ? 'minder dan 1' : formatOutcome(mean)}`;
}

/** Names a line in the key under a chart: `43 plaatsen: gemiddeld 14, eind 2025`. */
export function meanKey(label: string, mean: number, until: Day): string {
  return `${label}: ${meanLabel(mean)}, ${momentBefore(until)}`;
}

/** Names the light or the dark band with its range at the end: `9 van de 10 keer: 0 tot 42`. */
export function bandLabel(band: 'nine' | 'half' | 'nineShort' | 'halfShort', low: number, high: number): string {
  return `${CHART_WORDS[band]}: ${formatRange(low, high)}`;
}

/** Names the dots at or below the threshold. */
export function atMostLabel(threshold: number): string {
  return `${formatShortest(threshold)} of minder`;
}

/** Names the dots above the threshold. */
export function moreThanLabel(threshold: number): string {
  return `meer dan ${formatShortest(threshold)}`;
}

/** Writes the number of places behind the number of places in use: `van 43`. */
export function ofPlaces(places: number): string {
  return `van ${formatNumber(places)}`;
}

/** Explains the hatched places. */
export function blockedLabel(blocked: number): string {
  if (isSmall(blocked)) return 'gemiddeld minder dan 1 is klaar en wacht op een vervolgplek';
  return Math.round(blocked) === 1
    ? '1 is klaar en wacht op een vervolgplek'
    : `${formatOutcome(blocked)} zijn klaar en wachten op een vervolgplek`;
}

/** Explains how many clients or places one mark stands for, when it is more than one. */
export function marksKey(perMark: number): string {
  return `Elk teken staat voor ${formatNumber(perMark)} jongeren of plaatsen.`;
}

function isSmall(count: number): boolean {
  return count > 0 && count < 0.95;
}

/** Names the last moment before a day: `eind 2025` when that day is a first of January. */
function momentBefore(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  if (month === 1 && dayOfMonth === 1) return `eind ${year - 1}`;
  if (month === 12 && dayOfMonth === 31) return `eind ${year}`;
  return formatShortDate(day);
}
