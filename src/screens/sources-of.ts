import type { Scenario, Source } from '../scenario/schema.ts';

/**
 * Returns the source of a path, or of the nearest part of the case that holds it; where none is told, the sources of what
 * lies in it.
 */
export function sourcesOf({ sources }: Pick<Scenario, 'sources'>, path: string): readonly Source[] {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (Object.hasOwn(sources, at)) return [sources[at]];
  }
  return Object.entries(sources).flatMap(([at, source]) => (at.startsWith(`${path}/`) ? [source] : []));
}
