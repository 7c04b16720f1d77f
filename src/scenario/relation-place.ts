import type { Place } from './place.ts';
import type { JsonPath } from './pointer.ts';

/** The keys and positions on the way to a value. */
export type Keys = readonly PropertyKey[];

/** Describes a place in the scenario that is being checked, for a problem there. */
export type WhereTo = (...keys: Keys) => { readonly path: JsonPath; readonly place: Place };

/** Sums of shares may miss 1 by rounding, as 0.1 + 0.2 does. */
export const ROUNDING = 1e-9;
