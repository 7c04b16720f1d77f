import { parseIsoDate } from '../calendar/calendar.ts';
import type { Place } from '../scenario/place.ts';
import { formatDate } from './format.ts';

/** Writes a label or name as it stands in a sentence: `Begindatum` is `begindatum`, `PxQ` stays `PxQ`. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\d])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Takes out what would disturb the line around it: control characters and marks that turn the reading direction. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Returns the name of the element of a list in which a place lies, between quotes: `‘Gesloten’`, `nummer 2`. */
export function nameIn(place: Place, list: string): string {
  const element = elementOf(place, list);
  if (!element) return '…';
  return element.name ? `‘${printable(element.name)}’` : `nummer ${element.position}`;
}

/** The same without quotes, as the name of a thing: `spoed`, `gebouw`. */
export function bareNameIn(place: Place, list: string): string {
  const text = printable(elementOf(place, list)?.name ?? '');
  return text === '' ? nameIn(place, list) : inSentence(text);
}

/** Returns from when the element of a list holds: `vanaf 1 januari 2022`. */
export function sinceIn(place: Place, list: string): string {
  const step = elementOf(place, list);
  if (!step) return 'vanaf de datum van de stap';
  const day = parseIsoDate(step.from ?? '');
  return day === null ? `in stap ${step.position}` : `vanaf ${formatDate(day)}`;
}

/** Returns the position, from 1, of the element of a list in which a place lies; null outside the list. */
export function positionIn(place: Place, list: string): number | null {
  return elementOf(place, list)?.position ?? null;
}

/** Returns the name of a list, or of the element of it in which a place lies. */
export function listOr(list: string, whole: string, one: (place: Place) => string): (place: Place) => string {
  return (place) => (elementOf(place, list) ? one(place) : whole);
}

function elementOf(place: Place, list: string) {
  return place.elements.find((candidate) => candidate.list === list);
}
