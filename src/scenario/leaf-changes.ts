import type { Place } from './place.ts';
import { keysOf, placeOf } from './place.ts';
import type { JsonPath } from './pointer.ts';
import { elementTokens, escapedToken, isRecord, tokensOf, valueAt } from './pointer.ts';
import type { Scenario } from './schema.ts';

/**
 * One number, word, date or list of numbers that is not the same in two scenarios; undefined for what is not there. A
 * whole contract, measure or other element of a list at the root that is gone is one change.
 */
export interface LeafChange {
  readonly path: JsonPath;
  readonly place: Place;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Returns what is not the same in two scenarios at a path and below it, what is gone included. Ids are left out, and
 * labels of what is new or gone: the place has that name. `isWhole` says which lists and objects are not looked into.
 */
export function leafChanges(
  from: Scenario,
  to: Scenario,
  path: JsonPath,
  isWhole: (path: JsonPath) => boolean = () => false,
): LeafChange[] {
  const [before, after] = [valueAt(from, path), valueAt(to, path)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [list, ...inside] = tokensOf(path);
  const isElementGone = after === undefined && isRecord(before) && inside.length === 1 && TOLD_AS_ONE.has(list);
  if (isElementGone || isWhole(path) || !(hasParts(before) || hasParts(after)))
    return [changeAt(from, to, path, before, after)];
  const word = changeAt(from, to, path, leafOf(before), leafOf(after));
  const tokens = new Set([...partsOf(before), ...partsOf(after)]);
  return [
    ...(word.before === undefined && word.after === undefined ? [] : [word]),
    ...[...tokens].flatMap((token) => {
      const inner = `${path}/${token}`;
      const isRenamed = hasParts(before) && hasParts(after);
      return token === 'id' || (token === 'label' && !isRenamed) ? [] : leafChanges(from, to, inner, isWhole);
    }),
  ];
}

/** Lists of which an element that is gone has nothing more to tell than its name. */
const TOLD_AS_ONE = new Set(['contracts', 'locations', 'measures', 'municipalities', 'programmes', 'reinvestments']);

function changeAt(from: Scenario, to: Scenario, path: JsonPath, before: unknown, after: unknown): LeafChange {
  const root = after === undefined ? from : to;
  return { path, place: placeOf(root, keysOf(root, path)), before, after };
}

/** A list of numbers is one thing: nobody reads a thousand observations one by one. */
function hasParts(value: unknown): value is object {
  return isRecord(value) || (Array.isArray(value) && !value.some((element) => typeof element === 'number'));
}

function leafOf(value: unknown): unknown {
  return hasParts(value) ? undefined : value;
}

function partsOf(value: unknown): string[] {
  if (!hasParts(value)) return [];
  return Array.isArray(value) ? elementTokens(value) : Object.keys(value).map(escapedToken);
}
