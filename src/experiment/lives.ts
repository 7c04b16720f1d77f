import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import type { Journal, JournalEvent } from '../simulation/journal.ts';
import { emptyJournal } from '../simulation/journal.ts';
import { runReplication } from '../simulation/simulate.ts';

/** Something that happened to a client. `day` counts from the first day; `segment` and `detail` are positions or -1. */
export interface LifeEntry {
  readonly day: number;
  readonly event: JournalEvent;
  readonly segment: number;
  /** See `DETAILS` for what it is a position of. */
  readonly detail: number;
}

/** All that happened to one client in one replication. */
export interface Life {
  /** Order of appearance, from 0. */
  readonly number: number;
  /** The client group at first, as a position in the scenario; -1 when the journal does not say. */
  readonly group: number;
  /** In order of time; none for somebody of a population who never asked for help. */
  readonly entries: readonly LifeEntry[];
}

/**
 * What the detail of an event is a position of. Measures are counted without those that only recruit places; pools are
 * the groups of places, one behind the other in the order of the segments, and one for a segment without groups.
 */
export const DETAILS: Readonly<Record<JournalEvent, 'group' | 'segment' | 'pool' | 'measure' | null>> = {
  'start-in-care': 'group',
  'start-waiting': 'group',
  referred: 'group',
  returned: 'group',
  prevented: 'measure',
  diverted: 'segment',
  refused: null,
  listed: null,
  'gave-up': null,
  worsened: 'group',
  'too-old': null,
  'overflow-begins': null,
  'overflow-ends': null,
  admitted: 'pool',
  shortened: 'measure',
  'stay-ended': null,
  'dropped-out': null,
  'maximum-reached': null,
  searching: null,
  ready: 'segment',
  relocating: 'segment',
  left: null,
};

/** Returns the lives of all clients of a journal: the place in the list is the number of the client. */
export function livesOf(journal: Journal): readonly Life[] {
  const rows: number[][] = Array.from({ length: clientsOf(journal) }, () => []);
  journal.clients.forEach((client, row) => {
    rows[client].push(row);
  });
  return rows.map((own, number) => lifeOfRows(journal, number, own));
}

/** Returns the life of one client of a journal, or null when there are fewer clients. */
export function lifeIn(journal: Journal, number: number): Life | null {
  const rows: number[] = [];
  journal.clients.forEach((client, row) => {
    if (client === number) rows.push(row);
  });
  return number < clientsOf(journal) ? lifeOfRows(journal, number, rows) : null;
}

/** Returns how many clients appeared in a journal. */
export function clientsOf(journal: Journal): number {
  return journal.clients.reduce((most, client) => Math.max(most, client + 1), 0);
}

/** Runs one replication (from 0) of a scenario and returns what happened to each client. Takes up to a second. */
export function journalOf(scenario: Scenario, replication: number): Journal {
  const journal = emptyJournal();
  runReplication(compileModel(scenario), replication, journal);
  return journal;
}

/** Runs one replication and returns the life of client `number` (both from 0), null when there are only `clients`. */
export function lifeOf(
  scenario: Scenario,
  replication: number,
  number: number,
): { readonly life: Life | null; readonly clients: number } {
  const journal = journalOf(scenario, replication);
  return { life: lifeIn(journal, number), clients: clientsOf(journal) };
}

/** Returns which of the groups of a segment a pool of places is; -1 for a segment without groups. */
export function placeGroupOf({ segments }: Scenario, segment: number, pool: number): number {
  if (segments[segment]?.capacity.kind !== 'groups') return -1;
  return segments
    .slice(0, segment)
    .reduce((left, { capacity }) => left - (capacity.kind === 'groups' ? capacity.groups.length : 1), pool);
}

function lifeOfRows(journal: Journal, number: number, rows: readonly number[]): Life {
  const entries = rows
    .map(
      (row): LifeEntry => ({
        day: journal.days[row],
        event: journal.events[row],
        segment: journal.segments[row],
        detail: journal.details[row],
      }),
    )
    // Some things are written down when they are found out: a client who left a list is met when it is his turn.
    .sort((a, b) => a.day - b.day);
  const first = entries.find(({ event }) => DETAILS[event] === 'group');
  return { number, group: first?.detail ?? -1, entries };
}
