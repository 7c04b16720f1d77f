import type { Place } from '../scenario/place.ts';
import type { Duration } from '../scenario/schema.ts';
import type { Field } from './field.ts';

export type DurationKey = KeysOf<Duration>;
type KeysOf<Union> = Union extends unknown ? keyof Union & string : never;

const DURATION: Readonly<Record<DurationKey, { readonly of: string; readonly unit: Field['unit'] }>> = {
  kind: { of: 'soort verdeling', unit: 'word' },
  meanDays: { of: 'gemiddelde', unit: 'days-of-stay' },
  cv: { of: 'spreiding', unit: 'spread' },
  fromDays: { of: 'ondergrens', unit: 'days-of-stay' },
  untilDays: { of: 'bovengrens', unit: 'days-of-stay' },
  observedDays: { of: 'metingen', unit: 'days-of-stay' },
};

/** Returns the words about a time that passes once. `subject` says which, with a capital. */
export function durationUnder<Path extends string>(
  path: Path,
  subject: (place: Place) => string,
): { readonly [Key in DurationKey as `${Path}/${Key}`]: Field } {
  const entries = Object.entries(DURATION).map(([key, { of, unit }]): [string, Field] => [
    `${path}/${key}`,
    { label: (at) => `${subject(at)}: ${of}`, unit },
  ]);
  return Object.fromEntries(entries) as { readonly [Key in DurationKey as `${Path}/${Key}`]: Field };
}
