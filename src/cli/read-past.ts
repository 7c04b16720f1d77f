import { readFileSync, statSync } from 'node:fs';
import { type OwnTable, readOwnTable } from '../io/own-table.ts';
import { decodeTable } from '../io/read-table.ts';
import { readDay } from '../io/table-values.ts';
import { CLI } from '../messages/cli.ts';
import { OWN_PAST_HELP } from '../messages/own-past-help.ts';
import type { Scenario, Segment } from '../scenario/schema.ts';
import type { FlagKind, Typed } from './flags.ts';

/** The flags of every command that reads an own table. */
export const PAST_FLAGS = { from: 'value', until: 'value', group: 'value' } as const satisfies Record<string, FlagKind>;

const MOST_BYTES = 20_000_000;

/** Reads the table of a command with its flags; all that is wrong with both, in Dutch. */
export function readPastFile(
  file: string,
  typed: { readonly value: (flag: keyof typeof PAST_FLAGS) => string | null },
): OwnTable {
  const lines: string[] = [];
  const day = (flag: 'from' | 'until') => {
    const text = typed.value(flag);
    if (text === null) return null;
    const read = readDay(text);
    if ('value' in read) return read.value;
    lines.push(OWN_PAST_HELP.date(flag));
    return null;
  };
  const choice = { group: typed.value('group'), from: day('from'), lastDay: day('until') };
  const bytes = readBytes(file);
  if (typeof bytes === 'string') lines.push(bytes);
  if (lines.length > 0 || typeof bytes === 'string') return { ok: false, lines };
  return readOwnTable(decodeTable(bytes), choice);
}

/** Finds the segment that a table belongs to; without a flag the only one. Null with a problem otherwise. */
export function segmentFor(
  { segments }: Scenario,
  typed: Pick<Typed<'segment'>, 'value'>,
): { readonly segment: Segment } | { readonly problem: string } {
  const asked = typed.value('segment');
  const ids = segments.map(({ id }) => id);
  if (asked === null) {
    return segments.length === 1 ? { segment: segments[0] } : { problem: OWN_PAST_HELP.whichSegment(ids) };
  }
  const segment = segments.find(({ id }) => id === asked);
  return segment ? { segment } : { problem: OWN_PAST_HELP.unknownSegment(ids) };
}

function readBytes(file: string): Uint8Array | string {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return CLI.directory(file);
    if (stats.size > MOST_BYTES) return CLI.fileTooLarge(file, MOST_BYTES / 1e6);
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return CLI.missingFile(file);
    if (code === 'EACCES' || code === 'EPERM') return CLI.noPermission(file);
    return CLI.unreadableFile(file);
  }
}
