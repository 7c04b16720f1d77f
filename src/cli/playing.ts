import { availableParallelism } from 'node:os';
import { startNodeWorker } from '../../workers/node-worker.ts';
import { createPool } from '../../workers/pool.ts';
import { createLab, type Lab } from '../experiment/lab.ts';
import { CLI } from '../messages/cli.ts';
import { type FlagKind, isCount, type Typed } from './flags.ts';

/** How futures are played: by how many threads. The numbers are the same for any of them. */
export interface Playing {
  readonly workers: number;
}

/** The flags of every command that plays futures. */
export const PLAYING_FLAGS = { workers: 'value' } as const satisfies Record<string, FlagKind>;

const MOST_WORKERS = 256;

/** Reads how to play; by default on all cores. */
export function readPlaying(typed: Pick<Typed<keyof typeof PLAYING_FLAGS>, 'value'>): {
  readonly options: Playing;
  readonly problems: readonly string[];
} {
  const text = typed.value('workers');
  const isWrong = text !== null && !isCount(text, MOST_WORKERS);
  const workers = text === null || isWrong ? availableParallelism() : Number(text);
  return { options: { workers }, problems: isWrong ? [CLI.notWhole('workers', text, MOST_WORKERS)] : [] };
}

/**
 * Plays futures on threads for as long as `use` needs them, with a progress line where somebody can see it: `expected` is
 * the number of replications that are probably needed, null when nobody can tell.
 */
export async function withLab<Result>(
  { workers }: Playing,
  expected: number | null,
  use: (lab: Lab) => Promise<Result>,
): Promise<Result> {
  const isWatched = process.stderr.isTTY;
  const pool = createPool({ workers, startWorker: startNodeWorker, watchdogMs: WATCHDOG_MS, trainingReplications: 0 });
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop);
  try {
    const onPlayed = (played: number) => {
      if (isWatched) process.stderr.write(`\r\u001b[K${CLI.played(played, expected)}`);
    };
    return await use(createLab({ run: pool.run, signal: abort.signal, onPlayed }));
  } finally {
    process.removeListener('SIGINT', stop);
    if (isWatched) process.stderr.write('\r\u001b[K');
    pool.dispose();
  }
}

/** One replication of the largest model takes seconds on a slow machine; a thread that hangs for ever is still found. */
const WATCHDOG_MS = 120_000;
