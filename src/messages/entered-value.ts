import { printable } from './names.ts';

/** Quotes a value as it was entered. */
export function entered(value: unknown): string {
  if (typeof value === 'number') return enteredNumber(value);
  if (typeof value === 'string') return value.trim() === '' ? 'een lege tekst' : `de tekst ‘${quoted(value)}’`;
  if (typeof value === 'boolean') return value ? '‘true’ (ja)' : '‘false’ (nee)';
  if (Array.isArray(value)) return 'een lijst';
  return typeof value === 'object' && value !== null ? 'een blok tussen { en }' : 'niets';
}

/**
 * Writes a number in Dutch, every digit that was entered. The minus is the one of the keyboard: it is a quotation, and
 * whoever searches the file for it must find it.
 */
export function enteredNumber(value: number): string {
  if (!Number.isFinite(value)) return 'een getal dat te groot is';
  const [whole, ...rest] = String(value).split('.');
  const isPlain = /^-?\d+$/.test(whole) && !rest.some((part) => part.includes('e'));
  if (!isPlain)
    return Math.abs(value) < 1 && Math.abs(value) > 1e-18 ? TINY.format(value) : String(value).replace('.', ',');
  return [whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.'), ...rest].join(',');
}

const TINY = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 20 });

/** Quotes a text: without what would disturb the line, and cut when it is long. */
export function quoted(text: string): string {
  const shown = printable(text);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

/** Joins items as a sentence does: `a, b en c`. */
export function listed(items: readonly string[], word: 'en' | 'of' = 'en'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
