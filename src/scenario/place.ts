import type { JsonPath } from './pointer.ts';
import { isRecord, nameOf, pathOf, positionOf, tokensOf } from './pointer.ts';

/** Where something stands in a scenario, in a form from which a sentence can be made without the scenario. */
export interface Place {
  /** The keys on the way from the root, without names and positions: `segments/capacity/steps/places`. */
  readonly field: string;
  /** The elements of lists on the way, outermost first. */
  readonly elements: readonly PlaceElement[];
  /** The label of the variant in which it stands, when the problem only shows there. */
  readonly variant: string | null;
}

export interface PlaceElement {
  /** The list that holds it, as keys from the root: `segments/capacity/steps`. */
  readonly list: string;
  /** Counts from 1. */
  readonly position: number;
  /** Its label, or the label of what it is about, or its id; null when it has none of these. */
  readonly name: string | null;
  /** The date from which it holds, as entered. */
  readonly from: string | null;
}

/** Longer names are cut: a name may be hostile and a sentence must stay readable. */
const LONGEST_NAME = 80;

/** Describes the place at a row of keys and positions. Works on any JSON, valid or not. */
export function placeOf(root: unknown, keys: readonly PropertyKey[], variant: string | null = null): Place {
  const elements: PlaceElement[] = [];
  let value = root;
  let field = '';
  for (const key of keys) {
    const child: unknown = Array.isArray(value)
      ? value[Number(key)]
      : isRecord(value) && Object.hasOwn(value, key)
        ? value[String(key)]
        : null;
    if (Array.isArray(value)) {
      const name = elementName(root, field, value, child);
      elements.push({ list: field, position: Number(key) + 1, name, from: textOf(child, 'from') });
    } else if (field === 'sources') {
      // A table with free keys: each key is the name of an element.
      elements.push({ list: field, position: 1, name: cut(String(key)), from: null });
    } else {
      field = field === '' ? String(key) : `${field}/${String(key)}`;
    }
    value = child;
  }
  return { field, elements, variant: variant === null ? null : cut(variant) };
}

/** Turns a path with names into keys and positions. What leads nowhere stays as it is. */
export function keysOf(root: unknown, path: JsonPath): PropertyKey[] {
  let value = root;
  return tokensOf(path).map((token) => {
    const key = Array.isArray(value) ? Math.max(positionOf(value, token), 0) : token;
    value = Array.isArray(value)
      ? value[Number(key)]
      : isRecord(value) && Object.hasOwn(value, token)
        ? value[token]
        : undefined;
    return key;
  });
}

/** Returns path and place together, as problems and assumptions carry them. */
export function whereOf(
  root: unknown,
  keys: readonly PropertyKey[],
  variant: string | null = null,
): { path: JsonPath; place: Place } {
  return { path: pathOf(root, keys), place: placeOf(root, keys, variant) };
}

/** Returns the label of an element of a list at the root (`segments`, `clientGroups`, …), or null. */
export function labelOf(root: unknown, list: string, id: unknown): string | null {
  const elements = isRecord(root) ? root[list] : null;
  if (!Array.isArray(elements) || typeof id !== 'string') return null;
  return textOf(
    elements.find((element) => nameOf(element) === id),
    'label',
  );
}

function elementName(root: unknown, list: string, elements: readonly unknown[], element: unknown): string | null {
  if (!isRecord(element)) return null;
  const own = textOf(element, 'label');
  // The only stream of a segment needs no name of its own: the segment says enough.
  if (own !== null || (list === 'segments/inflow' && elements.length === 1)) return own;
  const about =
    list === 'clientGroups'
      ? null
      : (labelOf(root, 'clientGroups', element.group) ??
        labelOf(root, 'segments', element.to) ??
        labelOf(root, 'contracts', element.contract) ??
        labelOf(root, 'municipalities', element.municipality) ??
        (Number.isInteger(element.year) ? String(element.year) : null));
  const name = about ?? nameOf(element);
  return name === null ? null : cut(name);
}

function textOf(element: unknown, key: string): string | null {
  const text = isRecord(element) && Object.hasOwn(element, key) ? element[key] : null;
  return typeof text === 'string' && text.trim() !== '' ? cut(text) : null;
}

function cut(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
