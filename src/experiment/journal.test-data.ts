import type { Journal, JournalEvent } from '../simulation/journal.ts';

type Row = readonly [day: number, client: number, event: JournalEvent, segment: number, detail?: number | undefined];

/** A journal for tests, row by row. */
export function journalByHand(...rows: readonly Row[]): Journal {
  return {
    days: rows.map(([day]) => day),
    clients: rows.map(([, client]) => client),
    events: rows.map(([, , event]) => event),
    segments: rows.map(([, , , segment]) => segment),
    details: rows.map(([, , , , detail]) => detail ?? -1),
    streams: [],
    origins: [],
  };
}
