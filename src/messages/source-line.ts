import type { Source } from '../scenario/schema.ts';

/** Says in a line where the numbers of a figure come from; null when the case does not tell. */
export function sourceLine(what: string, source: Source | null): string {
  if (source === null) return `${what}: van deze getallen is de herkomst niet bekend.`;
  const note = source.note ? ` ${source.note}` : '';
  if (source.kind === 'document') return `${what}: uit document (${source.document}).${note}`;
  return `${what}: ${source.kind === 'own-data' ? 'uw gegevens' : 'aanname'}.${note}`;
}
