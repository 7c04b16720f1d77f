import { transfer } from 'comlink';
import type { Futures, Luck } from '../src/experiment/futures.ts';
import type { PreparedScenario } from '../src/experiment/run.ts';
import type { Scenario } from '../src/scenario/schema.ts';
import { holdLock, type LockHolder } from './browser-lock.ts';

/** Asks for replications `from` to `from + count - 1` of a job; the first of them come back when that takes too long. */
export interface ChunkRequest {
  readonly job: number;
  /** Sent with the first request of a job to a worker, and not again. */
  readonly scenario: Scenario | null;
  readonly luck: Luck;
  readonly from: number;
  readonly count: number;
  /** The jobs that still run; the worker forgets all others. */
  readonly live: readonly number[];
}

/** What crosses the border between threads is data, also when a run fails. */
export type ChunkAnswer =
  | {
      readonly ok: true;
      readonly grid: Futures['grid'];
      readonly replications: Futures['replications'];
      readonly elapsedMs: number;
    }
  | { readonly ok: false; readonly message: string };

export interface ChunkService extends LockHolder {
  readonly replicate: (request: ChunkRequest) => ChunkAnswer;
}

/** Makes the service that a worker offers; `prepare` compiles a scenario, once for each job. */
export function createChunkService(prepare: (scenario: Scenario, luck: Luck) => PreparedScenario): ChunkService {
  const prepared = new Map<number, PreparedScenario>();

  function replicate({ job, scenario, luck, from, count, live }: ChunkRequest): ChunkAnswer {
    const startedAt = performance.now();
    try {
      for (const known of prepared.keys()) if (!live.includes(known)) prepared.delete(known);
      if (scenario) prepared.set(job, prepare(scenario, luck));
      const model = prepared.get(job);
      if (!model) return { ok: false, message: `replicate: job ${job} is not known to this worker` };
      const replications = runFor(model, from, count, startedAt + LONGEST_CHUNK_MS);
      const answer: ChunkAnswer = {
        ok: true,
        grid: model.grid,
        replications,
        elapsedMs: performance.now() - startedAt,
      };
      return transfer(answer, buffersOf(replications));
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  }

  return { replicate, holdLock };
}

/** Runs replications until all are there or it is time to answer; at least one. Whoever asked hands the others out again. */
function runFor(model: PreparedScenario, from: number, count: number, until: number): Futures['replications'] {
  const done = [...model.run(from, 1)];
  while (done.length < count && performance.now() < until) done.push(...model.run(from + done.length, 1));
  return done;
}

/** A chunk that was sized by the speed of a smaller model must not look like a worker that hangs. */
const LONGEST_CHUNK_MS = 500;

function buffersOf(replications: Futures['replications']): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { months, points, locations, measures, uses } of replications)
    for (const { buffer } of [months, points, locations, measures, ...Object.values(uses ?? {})])
      if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  return [...buffers];
}
