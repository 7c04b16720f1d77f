import { nearestTo } from './nearest.ts';
import type { whereOf } from './place.ts';
import type { Problem, Reference } from './problems.ts';

/** Returns a problem when an id is not known, with the nearest id that is; nothing when it is known. */
export function referenceProblem(
  where: () => ReturnType<typeof whereOf>,
  to: Reference,
  value: string,
  known: readonly string[],
): Problem[] {
  if (known.includes(value)) return [];
  return [{ ...where(), code: 'unknown-reference', facts: { to, value, nearest: nearestTo(value, known), known } }];
}
