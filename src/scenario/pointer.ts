/**
 * Reads and replaces a value in plain JSON by its path: a JSON pointer (RFC 6901) with one extension. A token on an
 * array may be the name of an element: its `id`, or, for elements without one, the `group` or the segment (`to`) that
 * it is about. Ids are never digits only, so that a name and a position cannot be confused.
 */
export type JsonPath = string;

/** Keys that reach the machinery of the language instead of the data. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Returns the value at a path, or undefined when there is none. Never reads inherited properties. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const token of tokensOf(path)) value = childOf(value, token);
  return value;
}

/**
 * Returns a copy of the root in which the value at the path is another; parts that do not change are shared.
 * The last key may be new on an object, not on an array. Returns undefined when the path leads nowhere.
 */
export function withValueAt<Root>(root: Root, path: JsonPath, value: unknown): Root | undefined {
  const tokens = tokensOf(path);
  return tokens.length === 0 ? undefined : (replaced(root, tokens, 0, value) as Root | undefined);
}

/** Splits a path into its tokens: `/a/b~1c` is `a` and `b/c`. The empty path, the root, has none. */
export function tokensOf(path: JsonPath): string[] {
  return path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes a path from keys and positions, naming elements of arrays by name where exactly one has that name. */
export function pathOf(root: unknown, keys: readonly PropertyKey[]): JsonPath {
  let value = root;
  let path = '';
  for (const key of keys) {
    const token = Array.isArray(value) ? elementToken(value, Number(key)) : String(key);
    path += `/${escapedToken(token)}`;
    value = childOf(value, String(key));
  }
  return path;
}

/** Returns the name of an element of an array, or null when it has none. */
export function nameOf(element: unknown): string | null {
  if (!isRecord(element)) return null;
  for (const key of ['id', 'group', 'to']) {
    const name = Object.hasOwn(element, key) ? element[key] : undefined;
    if (typeof name === 'string' && name !== '' && !/^\d+$/.test(name)) return name;
  }
  return null;
}

/** Returns how each element of an array is named in a path: what `pathOf` writes, for all elements at once. */
export function elementTokens(elements: readonly unknown[]): string[] {
  const names = elements.map(nameOf);
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, position) =>
    name !== null && counts.get(name) === 1 && !isForbidden(name) ? escapedToken(name) : String(position),
  );
}

/** Writes a key or name as it stands in a path: `b/c` is `b~1c`. */
export function escapedToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Says whether a key may never be read or written. */
export function isForbidden(key: string): boolean {
  return FORBIDDEN.has(key);
}

/** Says whether a value is an object with keys: not null, not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the position of the element that a token means, or -1. */
export function positionOf(elements: readonly unknown[], token: string): number {
  if (/^(0|[1-9]\d{0,8})$/.test(token)) return Number(token) < elements.length ? Number(token) : -1;
  return elements.findIndex((element) => nameOf(element) === token);
}

function childOf(value: unknown, token: string): unknown {
  if (isForbidden(token)) return undefined;
  if (Array.isArray(value)) return value[positionOf(value, token)];
  return isRecord(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

function replaced(value: unknown, tokens: readonly string[], depth: number, leaf: unknown): unknown {
  if (depth === tokens.length) return leaf;
  const token = tokens[depth];
  if (isForbidden(token)) return undefined;
  const isLast = depth === tokens.length - 1;
  if (Array.isArray(value)) {
    const position = positionOf(value, token);
    const child = position < 0 ? undefined : replaced(value[position], tokens, depth + 1, leaf);
    return child === undefined ? undefined : value.with(position, child);
  }
  if (!isRecord(value) || !(isLast || Object.hasOwn(value, token))) return undefined;
  const child = replaced(value[token], tokens, depth + 1, leaf);
  return child === undefined ? undefined : { ...value, [token]: child };
}

function elementToken(elements: readonly unknown[], position: number): string {
  const name = nameOf(elements[position]);
  const isAlone = name !== null && elements.filter((element) => nameOf(element) === name).length === 1;
  return isAlone && !isForbidden(name) ? name : String(position);
}
