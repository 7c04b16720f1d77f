import { LIMITS } from './limits.ts';
import { whereOf } from './place.ts';
import { isForbidden, isRecord } from './pointer.ts';
import type { Problem } from './problems.ts';

/**
 * Finds what no schema should be asked to read: nesting without end, and keys that reach into the language
 * (`__proto__`), wherever they stand. Never recurses, so that depth cannot hurt it.
 */
export function structureProblems(json: unknown): Problem[] {
  const problems: Problem[] = [];
  const toVisit: { readonly value: unknown; readonly keys: readonly PropertyKey[] }[] = [{ value: json, keys: [] }];
  for (let visit = toVisit.pop(); visit; visit = toVisit.pop()) {
    const { value, keys } = visit;
    if (typeof value !== 'object' || value === null) continue;
    if (keys.length >= LIMITS.depth) {
      return [{ ...whereOf(json, keys.slice(0, 1)), code: 'too-deep', facts: { limit: LIMITS.depth } }];
    }
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      if (isForbidden(String(key))) {
        problems.push({
          ...whereOf(json, [...keys, key]),
          code: 'unknown-key',
          facts: { key: String(key), nearest: null },
        });
      } else {
        const child: unknown = isRecord(value) ? value[String(key)] : (value as readonly unknown[])[Number(key)];
        if (typeof child === 'object' && child !== null) toVisit.push({ value: child, keys: [...keys, key] });
      }
    }
  }
  return problems;
}
