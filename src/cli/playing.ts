import { accessSync, constants, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { startNodeWorker } from '../../workers/node-worker.ts';
import { createPool } from '../../workers/pool.ts';
import type { Futures, Luck, RunFutures } from '../experiment/futures.ts';
import { createLab, type Lab } from '../experiment/lab.ts';
import { CLI } from '../messages/cli.ts';
import { PARTS } from '../messages/parts.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type FlagKind, isCount } from './flags.ts';
import { partWriter, playedBy, readParts, runFromParts, type Shard, toolName } from './parts.ts';

/** How futures are played. The numbers are the same for every way. */
export interface Playing {
  readonly workers: number;
  /** Only a part of the work, written to a file; null for all of it. */
  readonly shard: (Shard & { readonly file: string }) | null;
  /** Files with parts that hold all that is to be played; empty: it is played here. */
  readonly parts: readonly string[];
  /** What was typed, for the part. */
  readonly command: readonly string[];
}

/** The flags of every command that plays futures. */
export const PLAYING_FLAGS = {
  workers: 'value',
  shard: 'value',
  out: 'value',
  part: 'values',
} as const satisfies Record<string, FlagKind>;

interface PlayingTyped {
  readonly value: (flag: keyof typeof PLAYING_FLAGS) => string | null;
  readonly values: readonly { readonly flag: string; readonly value: string }[];
}

const MOST_WORKERS = 256;
const MOST_SHARDS = 10_000;
/** One replication of the largest model takes seconds on a slow machine; a thread that hangs for ever is still found. */
const WATCHDOG_MS = 120_000;

/** Reads how to play; by default all of it, on all cores. */
export function readPlaying(typed: PlayingTyped): {
  readonly options: Playing;
  readonly problems: readonly string[];
} {
  const command = process.argv.slice(2);
  const [workers, shard, out] = (['workers', 'shard', 'out'] as const).map(typed.value);
  const [part, of, ...rest] = shard?.split('/') ?? [];
  const isShard = rest.length === 0 && isCount(part ?? '', MOST_SHARDS) && isCount(of ?? '', MOST_SHARDS);
  const problems = [
    ...(workers !== null && !isCount(workers, MOST_WORKERS) ? [CLI.notWhole('workers', workers, MOST_WORKERS)] : []),
    ...(shard !== null && (!isShard || Number(part) > Number(of)) ? [PARTS.shardForm(shard)] : []),
    ...(shard !== null && out === null ? [PARTS.outMissing] : []),
    ...(shard === null && out !== null ? [PARTS.shardMissing] : []),
    ...(out !== null && !isWritable(out) ? [PARTS.notWritten(out)] : []),
  ];
  return {
    options: {
      workers: workers === null ? availableParallelism() : Number(workers),
      shard: shard === null ? null : { part: Number(part), of: Number(of), file: out ?? '' },
      parts: typed.values.flatMap(({ flag, value }) => (flag === 'part' ? [value] : [])),
      command: command.filter((word, at) => !isOfPart(word) && !isOfPart(command[at - 1], true)),
    },
    problems,
  };
}

/** A part was written: there is nothing to print but where it stands. */
export class PartWritten extends Error {}

/**
 * Plays futures for as long as `use` needs them, with a progress line where somebody can see it: `expected` is the number
 * of replications that are probably needed, null when nobody can tell. Of a shard `use` sees only its own replications; what
 * comes of that is not used, and `PartWritten` is thrown when the part stands in its file.
 */
export async function withLab<Result>(
  playing: Playing,
  expected: number | null,
  use: (lab: Lab) => Promise<Result>,
): Promise<Result> {
  if (playing.parts.length > 0) return use(createLab({ run: runFromParts(readParts(playing.parts)) }));
  const isWatched = process.stderr.isTTY;
  const { workers, shard } = playing;
  const pool = createPool({ workers, startWorker: startNodeWorker, watchdogMs: WATCHDOG_MS, trainingReplications: 0 });
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop);
  const onPlayed = (played: number) => {
    if (isWatched) process.stderr.write(`\r\u001b[K${CLI.played(played, expected)}`);
  };
  try {
    if (shard === null) return await use(createLab({ run: pool.run, signal: abort.signal, onPlayed }));
    const writer = partWriter({
      format: 'doorstroom-part',
      formatVersion: 1,
      tool: toolName(),
      command: playing.command,
      shard: { part: shard.part, of: shard.of },
    });
    await use(shardLab(pool.run, shard, abort.signal, writer.add));
    writer.write(shard.file);
    throw new PartWritten(PARTS.written(shard.part, shard.of, shard.file));
  } finally {
    process.removeListener('SIGINT', stop);
    if (isWatched) process.stderr.write('\r\u001b[K');
    pool.dispose();
  }
}

/** A lab that plays of everything only what falls to one shard, and tells what it played. */
function shardLab(
  run: RunFutures,
  shard: Shard,
  signal: AbortSignal,
  tell: (scenario: Scenario, luck: Luck, futures: Futures) => void,
): Lab {
  return {
    play: async (scenario, replications, luck = 'plain') => {
      const [from, until] = playedBy(shard, replications, luck);
      const futures = await run(scenario, { from, replications: until, luck, signal });
      tell(scenario, luck, futures);
      return futures;
    },
    pause: async () => signal.throwIfAborted(),
  };
}

/** Asked before the work, not after it. */
function isWritable(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return !statSync(file, { throwIfNoEntry: false })?.isDirectory();
  } catch {
    return false;
  }
}

/** Flags that are of the part and not of the work: with their value behind them, or in one. */
function isOfPart(word: string | undefined, isBefore = false): boolean {
  if (word === undefined) return false;
  const [flag, value] = word.split('=', 2);
  const isFlag = flag === '--shard' || flag === '--out' || flag === '--workers' || flag === '--part';
  return isFlag && (!isBefore || value === undefined);
}
