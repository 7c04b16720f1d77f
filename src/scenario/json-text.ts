import { LIMITS } from './limits.ts';

/** The result of reading JSON text: a value, or what stops it from being one. Lines and columns count from 1. */
export type JsonReading =
  | { readonly kind: 'value'; readonly value: unknown; readonly tooLarge: readonly TooLargeNumber[] }
  | { readonly kind: 'broken'; readonly line: number; readonly column: number; readonly atEnd: boolean }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly line: number };

/** A number as written (`1e999`) that no computer number can hold, and the keys and positions on the way to it. */
export interface TooLargeNumber {
  readonly keys: readonly PropertyKey[];
  readonly written: string;
}

/**
 * Reads JSON text. `JSON.parse` makes the value; the scan before it finds what `JSON.parse` hides or says differently
 * in each browser: where the text breaks off, nesting without end, and a key that stands twice (the last would win).
 */
export function readJson(text: string): JsonReading {
  const tooLarge: TooLargeNumber[] = [];
  const fault = scan(text, tooLarge);
  if (!fault) return { kind: 'value', value: JSON.parse(text), tooLarge };
  const before = text.slice(0, fault.at).split('\n');
  const line = before.length;
  if (fault.kind === 'too-deep') return { kind: 'too-deep' };
  if (fault.kind === 'duplicate-key') return { kind: 'duplicate-key', key: fault.key, line };
  return { kind: 'broken', line, column: (before.at(-1) ?? '').length + 1, atEnd: fault.at >= text.trimEnd().length };
}

type Fault =
  | { readonly kind: 'broken' | 'too-deep'; readonly at: number }
  | { readonly kind: 'duplicate-key'; readonly at: number; readonly key: string };

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** An object or list of which the end is not yet read, with the key or position that is being read. */
interface Open {
  readonly seen: Set<string> | null;
  key: PropertyKey;
}

function scan(text: string, tooLarge: TooLargeNumber[]): Fault | null {
  const open: Open[] = [];
  let at = skip(SPACE, text, 0);
  let expects: 'value' | 'first-value' | 'key' | 'first-key' | 'comma' = 'value';
  for (;;) {
    const inside = open.at(-1);
    const char = text[at];
    if (expects === 'comma') {
      if (!inside) return at === text.length ? null : { kind: 'broken', at };
      if (char === ',' && inside.seen) [at, expects] = [at + 1, 'key'];
      else if (char === ',') [at, expects, inside.key] = [at + 1, 'value', Number(inside.key) + 1];
      else if (char === (inside.seen ? '}' : ']')) [at] = [at + 1, open.pop()];
      else return { kind: 'broken', at };
    } else if (inside && ((expects === 'first-key' && char === '}') || (expects === 'first-value' && char === ']'))) {
      [at, expects] = [at + 1, 'comma'];
      open.pop();
    } else if (inside?.seen && (expects === 'key' || expects === 'first-key')) {
      const end = endOfString(text, at);
      if (end === at) return { kind: 'broken', at };
      const key: string = JSON.parse(text.slice(at, end));
      if (inside.seen.has(key)) return { kind: 'duplicate-key', at, key };
      inside.seen.add(key);
      inside.key = key;
      const colon = skip(SPACE, text, end);
      if (text[colon] !== ':') return { kind: 'broken', at: colon };
      [at, expects] = [colon + 1, 'value'];
    } else if (char === '{' || char === '[') {
      if (open.length >= LIMITS.depth) return { kind: 'too-deep', at };
      open.push(char === '{' ? { seen: new Set(), key: '' } : { seen: null, key: 0 });
      [at, expects] = [at + 1, char === '{' ? 'first-key' : 'first-value'];
    } else {
      const end = Math.max(endOfString(text, at), skip(NUMBER, text, at), skip(WORD, text, at));
      if (end === at) return { kind: 'broken', at };
      const written = text.slice(at, end);
      if (char !== '"' && Math.abs(Number(written)) === Infinity)
        tooLarge.push({ keys: open.map(({ key }) => key), written });
      [at, expects] = [end, 'comma'];
    }
    at = skip(SPACE, text, at);
  }
}

/** Returns where a string that starts here ends, or the same place when none does. */
function endOfString(text: string, from: number): number {
  if (text[from] !== '"') return from;
  for (let at = from + 1; ; ) {
    const after = text[at] === '\\' ? skip(ESCAPE, text, at) : at + (text.charCodeAt(at) >= 0x20 ? 1 : 0);
    if (text[at] === '"') return after;
    if (after === at) return from;
    at = after;
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
