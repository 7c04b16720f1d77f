import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { version } from '../../package.json';
import type { Futures, Luck, RunFutures } from '../experiment/futures.ts';
import { simulatedPart } from '../experiment/simulated-part.ts';
import { PARTS as WORDS } from '../messages/parts.ts';
import type { Scenario } from '../scenario/schema.ts';

type Replication = Futures['replications'][number];

/** Which part of the work: `part` of `of`, both from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** What a part file says of itself, on its first line. */
export interface PartHeader {
  readonly format: 'doorstroom-part';
  readonly formatVersion: 1;
  /** Another version may play other futures. */
  readonly tool: string;
  /** The command and its arguments, without those of the part itself. */
  readonly command: readonly string[];
  readonly shard: Shard;
}

/** A part: for each scenario that was played (by what the kernel sees of it) its replications, packed. */
export interface Part {
  readonly header: PartHeader;
  readonly plays: ReadonlyMap<string, { readonly grid: Futures['grid']; readonly packed: ReadonlyMap<number, string> }>;
}

/** Says why parts cannot be joined: Dutch lines for the user. */
export class PartsProblem extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join(' '));
    this.lines = lines;
  }
}

/**
 * Returns the replications [from, until) that one shard plays of `count`. Together the shards play each exactly once; both
 * halves of an antithetic pair fall to the same shard.
 */
export function shareOf({ part, of }: Shard, count: number, luck: Luck): readonly [number, number] {
  const step = luck === 'antithetic' ? 2 : 1;
  const edge = (at: number) => (at === of ? count : Math.floor((count * at) / of / step) * step);
  return [edge(part - 1), edge(part)];
}

/**
 * Returns the replications [from, until) that a shard really plays: its share, and where nothing falls to it, because there
 * are more shards than futures of one scenario, a future of its neighbour again. A study cannot do without; merging takes it
 * once.
 */
export function playedBy(shard: Shard, count: number, luck: Luck): readonly [number, number] {
  const [from, until] = shareOf(shard, count, luck);
  if (until > from) return [from, until];
  const step = luck === 'antithetic' ? 2 : 1;
  const first = Math.max(0, from - step);
  return [first, first + step];
}

/** The name of a play in a part: the same for scenarios between which the kernel sees no difference. */
export function playKey(scenario: Scenario, luck: Luck): string {
  return createHash('sha256')
    .update(`${luck} ${simulatedPart(scenario)}`)
    .digest('hex')
    .slice(0, 32);
}

/** Collects what a shard plays, and writes it to a file. */
export function partWriter(header: PartHeader) {
  const plays = new Map<string, { grid: Futures['grid']; packed: Map<number, string> }>();
  return {
    add(scenario: Scenario, luck: Luck, { grid, replications }: Futures): void {
      const key = playKey(scenario, luck);
      const play = plays.get(key) ?? { grid, packed: new Map<number, string>() };
      plays.set(key, play);
      for (const replication of replications) play.packed.set(replication.index, pack(replication));
    },
    write(file: string): void {
      const lines = [...plays].flatMap(([key, { grid, packed }]) => [
        JSON.stringify({ play: key, grid, replications: packed.size }),
        ...packed.values(),
      ]);
      writeFileSync(file, gzipSync([JSON.stringify(header), ...lines].join('\n')));
    },
  };
}

/** Reads part files; throws `PartsProblem` with all that is wrong with them, or with how they fit together. */
export function readParts(files: readonly string[]): readonly Part[] {
  const problems: string[] = [];
  const parts = files.flatMap((file) => {
    try {
      return [readPart(readFileSync(file))];
    } catch {
      problems.push(WORDS.unreadable(file));
      return [];
    }
  });
  const [first] = parts;
  if (first && problems.length === 0) {
    const { of } = first.header.shard;
    const isSame = (one: Part) =>
      JSON.stringify([one.header.command, one.header.shard.of]) === JSON.stringify([first.header.command, of]);
    if (!parts.every(isSame)) problems.push(WORDS.otherCommand);
    if (parts.some(({ header }) => header.tool !== toolName())) problems.push(WORDS.otherTool(toolName()));
    const there = parts.map(({ header }) => header.shard.part);
    const missing = Array.from({ length: of }, (_, at) => at + 1).filter((part) => !there.includes(part));
    const double = there.filter((part, at) => there.indexOf(part) !== at);
    if (missing.length > 0) problems.push(WORDS.missing(missing, of));
    if (double.length > 0) problems.push(WORDS.double(double));
  }
  if (problems.length > 0) throw new PartsProblem(problems);
  return parts;
}

/** Answers a run from parts instead of playing it; throws `PartsProblem` when something that is asked is not in them. */
export function runFromParts(parts: readonly Part[]): RunFutures {
  return async (scenario, { replications, from = 0, luck = 'plain' }) => {
    const key = playKey(scenario, luck);
    const found = parts.flatMap(({ plays }) => plays.get(key) ?? []);
    const [play] = found;
    const all = Array.from({ length: replications - from }, (_, at) => {
      const text = found.find(({ packed }) => packed.has(from + at))?.packed.get(from + at);
      if (text === undefined) throw new PartsProblem([WORDS.notInParts]);
      return unpack(text);
    });
    return { scenario, grid: play.grid, replications: all };
  };
}

export function toolName(): string {
  return `doorstroom ${version}`;
}

function readPart(bytes: Buffer): Part {
  const [head, ...lines] = gunzipSync(bytes).toString().split('\n');
  const header: PartHeader = JSON.parse(head);
  if (header.format !== 'doorstroom-part' || header.formatVersion !== 1) throw new Error('no part');
  const plays = new Map<string, { grid: Futures['grid']; packed: Map<number, string> }>();
  for (let at = 0; at < lines.length; ) {
    const { play, grid, replications } = JSON.parse(lines[at]);
    const packed = new Map(lines.slice(at + 1, at + 1 + replications).map((text) => [indexIn(text), text] as const));
    if (packed.size !== replications) throw new Error('a part that was cut off');
    plays.set(play, { grid, packed });
    at += 1 + replications;
  }
  return { header, plays };
}

function indexIn(text: string): number {
  const index: unknown = JSON.parse(text).index;
  if (!Number.isInteger(index)) throw new Error('no replication');
  return Number(index);
}

const ARRAYS = { Float64Array, Int32Array, Uint8Array, Uint32Array, Int16Array, Uint16Array, Float32Array } as const;

/** Writes typed arrays as their bytes, so that no digit is lost. Little-endian, as every machine that runs Node. */
function pack(replication: Replication): string {
  return JSON.stringify(replication, (_, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { $array: value.constructor.name, bytes: bytes.toString('base64') };
  });
}

function unpack(text: string): Replication {
  return JSON.parse(text, (_, value) => {
    if (typeof value !== 'object' || value === null || !('$array' in value)) return value;
    const bytes = Buffer.from(value.bytes, 'base64');
    const kind = ARRAYS[value.$array as keyof typeof ARRAYS];
    return new kind(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
}
