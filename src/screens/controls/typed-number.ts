import { COMPLAINTS } from '../../messages/choices.ts';
import { parseDutchNumber } from '../../messages/format.ts';

/** What a typed number must be. */
export interface NumberBounds {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
  /** Writes a bound for the complaint. */
  readonly write: (value: number) => string;
}

export type Typed = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly complaint: string };

/** Reads what someone typed, or says in Dutch why it cannot be used. Never guesses and never rounds to a bound. */
export function readTypedNumber(text: string, { minimum, maximum, whole, write }: NumberBounds): Typed {
  const parsed = parseDutchNumber(text);
  const outside = maximum === Infinity ? COMPLAINTS.fromZero : COMPLAINTS.outside(write(minimum), write(maximum));
  if (parsed === null) return { ok: false, complaint: text.trim() === '' ? outside : COMPLAINTS.none };
  if (parsed === 'unclear') return { ok: false, complaint: COMPLAINTS.unclear(text.trim()) };
  if (!(parsed >= minimum && parsed <= maximum)) return { ok: false, complaint: outside };
  return whole && !Number.isInteger(parsed) ? { ok: false, complaint: COMPLAINTS.whole } : { ok: true, value: parsed };
}
