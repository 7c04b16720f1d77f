import type { Source } from '../scenario/schema.ts';
import { SOURCE_NAMES } from './choices.ts';

/** Says in a line where the numbers of a figure come from: of one source with its words, of several their kinds. */
export function sourceLine(what: string, sources: readonly Source[]): string {
  const [first, ...others] = sources;
  if (first === undefined) return `${what}: van deze getallen is de herkomst niet bekend.`;
  const kinds = [...new Set(sources.map(({ kind }) => SOURCE_NAMES[kind]))];
  if (others.length > 0 || kinds.length > 1) {
    const named = kinds.length === 1 ? kinds[0] : kinds.map((kind) => `deels ${kind}`).join(', ');
    return `${what}: ${named}. Elk getal staat bij Aannames.`;
  }
  const note = first.note ? ` ${first.note}` : '';
  return first.kind === 'document'
    ? `${what}: ${kinds[0]} (${first.document}).${note}`
    : `${what}: ${kinds[0]}.${note}`;
}
