import { changesBetween } from './change.ts';
import type { LeafChange } from './leaf-changes.ts';
import { leafChanges } from './leaf-changes.ts';
import type { JsonPath } from './pointer.ts';
import { valueAt } from './pointer.ts';
import type { Capacity, Scenario } from './schema.ts';

/** Something that is not the same in two scenarios: what people decide, or what they take the world to be. */
export interface Difference extends LeafChange {
  readonly kind: 'choice' | 'assumption';
}

/**
 * Returns what two scenarios do not have in common and results depend on, part by part. Names, questions, sources, the
 * seed and the number of replications are left out; so are elements of lists that only have another place.
 */
export function differencesBetween(from: Scenario, to: Scenario): readonly Difference[] {
  // Steps that differ in more than their places and dates are told key by key.
  const isWhole = (path: JsonPath) => STEPS.test(path) && planOf(valueAt(from, path)) !== planOf(valueAt(to, path));
  return changesBetween(from, to)
    .filter(({ path }) => !HIDDEN.test(path))
    .flatMap(({ path }) => leafChanges(from, to, path, isWhole))
    .map((change) => ({ ...change, kind: DECIDED.test(change.place.field) ? 'choice' : 'assumption' }));
}

const HIDDEN = /^\/(variants|opening|sources|name|question|introduction|id|seed|replications)(\/|$)/;
const STEPS = /^\/segments\/[^/]+\/capacity\/steps$/;
/** What a municipality or a provider can settle; the rest is how the world is. */
const DECIDED =
  /^(locations|measures|contracts|budget|costSharing|programmes|reinvestments|segments\/(capacity|contract|contractSteps|waiting|urgent|location|closing|(inflow|exits)\/fallbacks))(\/|$)/;

/** The places and dates of steps, as one text. */
function planOf(steps: unknown): string {
  if (!Array.isArray(steps)) return '';
  const known: Extract<Capacity, { kind: 'places' }>['steps'] = steps;
  return JSON.stringify(known.map(({ places, from }) => [places, from]));
}
