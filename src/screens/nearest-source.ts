import type { Scenario, Source } from '../scenario/schema.ts';

/** Returns the source of a path, or of the nearest part of the case that holds it; null when none is told. */
export function nearestSource({ sources }: Pick<Scenario, 'sources'>, path: string): Source | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (Object.hasOwn(sources, at)) return sources[at];
  }
  return null;
}
