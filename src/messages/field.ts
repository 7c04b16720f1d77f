import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/schema.ts';

/** The words about one key of the language. */
export interface Field {
  /** As a heading, so with a capital; a function when a name or date is needed to tell two values apart. */
  readonly label: string | ((place: Place) => string);
  readonly unit: FieldUnit;
}

/** What a number or word stands for; `field-values.ts` writes values of each. */
export type FieldUnit =
  | 'places'
  | 'places-per-year'
  | 'clients'
  | 'clients-per-year'
  | 'days'
  | 'days-of-stay'
  | 'hours'
  | 'hours-per-day'
  | 'hours-per-year'
  | 'months'
  | 'years'
  | 'groups'
  | 'staff'
  | 'inhabitants'
  | 'care-days'
  | 'care-days-per-year'
  | 'share'
  | 'rate'
  | 'yearly-change'
  | 'spread'
  | 'factor'
  | 'elasticity'
  | 'euros'
  | 'euros-per-day'
  | 'euros-per-year'
  | 'euros-per-place-year'
  | 'euros-per-client'
  | 'euros-per-client-year'
  | 'euros-per-trajectory'
  | 'euros-per-inhabitant-year'
  | 'euros-per-fte'
  | 'euros-per-fte-year'
  | 'year'
  | 'number'
  | 'date'
  | 'word'
  | 'text'
  | 'part';

/** Every key of the language with the keys above it: `segments/capacity/steps/places`. */
export type FieldPath = FieldsOf<Scenario, ''>;

/** A key and all keys below it. */
export type FieldsUnder<Path extends FieldPath> = Extract<FieldPath, Path | `${Path}/${string}`>;

/** The words about some keys: the compiler asks for each of them. */
export type Fields<Path extends FieldPath> = Readonly<Record<Path, Field>>;

type FieldsOf<T, At extends string> = T extends readonly (infer Item)[]
  ? FieldsOf<Item, At>
  : T extends object
    ? string extends keyof T
      ? FieldsOf<T[string], At>
      : { [Key in keyof T & string]-?: Joined<At, Key> | Below<NonNullable<T[Key]>, Joined<At, Key>> }[keyof T & string]
    : never;
/** The value of a change is any JSON: it has no keys of its own. */
type Below<T, At extends string> = At extends 'variants/changes/value' ? never : FieldsOf<T, At>;
type Joined<At extends string, Key extends string> = At extends '' ? Key : `${At}/${Key}`;
