import type { Futures, Luck, RunFutures, RunOptions } from '../src/experiment/futures.ts';
import type { Scenario } from '../src/scenario/schema.ts';
import type { ChunkAnswer } from './chunk-service.ts';
import { trainingScenario } from './training.ts';
import type { WorkerFault, WorkerLink, WorkerThread } from './worker-link.ts';
import { linkWorker, workerFault } from './worker-link.ts';

export interface PoolOptions {
  /** Number of workers; by default one less than the processor has cores, at least 1 and at most 4. */
  readonly workers?: number;
  readonly startWorker: () => WorkerThread;
  /** A worker that gives no answer for so long is taken to hang. */
  readonly watchdogMs?: number;
  /** Replications that each worker runs of a small scenario while nothing else is asked, to warm up. */
  readonly trainingReplications?: number;
}

export interface Pool {
  /**
   * Runs over the workers. The result is the same, bit for bit, for any number of workers. Rejects with an `AbortError`
   * at once when the signal is aborted, and with a `WorkerFault` when a worker breaks or hangs.
   */
  readonly run: RunFutures;
  /** Ends all workers; runs that are not done reject. */
  readonly dispose: () => void;
}

/** The first estimate on screen rests on so many replications. */
const FIRST_REPLICATIONS = 50;
const BETWEEN_PICTURES_MS = 150;
/** Of a model that is so slow every replication is news. */
const SLOW_MS = 2000;
/** Long enough to make the cost of asking small, short enough to stop quickly. */
const CHUNK_MS = 12;
/** For the first chunk of all, when no speed is known yet. */
const UNKNOWN_SPEED_COUNT = 10;
const LARGEST_CHUNK = 500;
const WATCHDOG_MS = 10_000;
const TRAINING_REPLICATIONS = 200;
const TRAINING_JOB = 0;

interface Job {
  readonly id: number;
  readonly scenario: Scenario;
  readonly luck: Luck;
  /** The number of its first replication; the counts below begin there. */
  readonly first: number;
  readonly total: number;
  readonly done: (Futures['replications'][number] | undefined)[];
  /** The next replication to hand out; those before `ready` are in. */
  next: number;
  ready: number;
  /** Handed out, and come back unplayed because others of the same chunk took long. */
  readonly again: { readonly from: number; readonly count: number }[];
  /** Measured by the workers, averaged over the chunks so far. */
  msPerReplication: number | null;
  readonly startedAt: number;
  shownAt: number;
  readonly onFutures: RunOptions['onFutures'];
  readonly finish: (outcome: { futures: Futures } | { reason: unknown }) => void;
}

type Chunk = Extract<ChunkAnswer, { ok: true }>;

interface Slot {
  link: WorkerLink | null;
  busy: boolean;
  /** A worker that never answered is not replaced at once: its script may be missing. */
  answered: boolean;
  known: Set<number>;
  trained: number;
}

/**
 * Starts workers that run replications. They pull: each asks for the next chunk when it has finished one, so that a
 * new input only has to stop handing out, and an aborted run costs at most one chunk of each worker.
 */
export function createPool(options: PoolOptions): Pool {
  const {
    workers = workersFor(globalThis.navigator?.hardwareConcurrency ?? 2),
    startWorker,
    watchdogMs = WATCHDOG_MS,
    trainingReplications = TRAINING_REPLICATIONS,
  } = options;
  const slots: Slot[] = Array.from({ length: workers }, () => ({
    link: null,
    busy: false,
    answered: false,
    known: new Set<number>(),
    trained: 0,
  }));
  const jobs = new Map<number, Job>();
  let lastJob = TRAINING_JOB;
  /** The speed of the last job is the first guess for the next: a slider changes little of it. */
  let lastMsPerReplication: number | null = null;
  let disposed = false;

  function revive(slot: Slot): void {
    Object.assign(slot, { busy: false, answered: false, known: new Set<number>(), link: null });
    try {
      slot.link = linkWorker(startWorker(), { watchdogMs, onDeath: (fault) => bury(slot, fault) });
    } catch (error) {
      bury(slot, workerFault('worker-failed', String(error)));
    }
  }

  function bury(slot: Slot, fault: WorkerFault): void {
    const { answered, busy } = slot;
    Object.assign(slot, { link: null, busy: false });
    if (answered) revive(slot);
    if (slots.every(({ link }) => link === null)) for (const job of jobs.values()) job.finish({ reason: fault });
    // The call of a busy worker rejects, which ends its job and then hands out what is left.
    if (!busy) pumpAll();
  }

  function pumpAll(): void {
    for (const slot of slots) if (slot.link && !slot.busy) void pump(slot, slot.link);
  }

  async function pump(slot: Slot, link: WorkerLink): Promise<void> {
    const job = neediest(jobs.values());
    if (!job) return train(slot, link);
    const { from, count } = nextChunk(job, workers);
    try {
      const answer = await request(slot, link, job, { from: job.first + from, count });
      const came = answer.replications.length;
      if (came < count) job.again.push({ from: from + came, count: count - came });
      if (jobs.has(job.id)) take(job, from, answer);
      lastMsPerReplication = job.msPerReplication;
    } catch (reason) {
      job.finish({ reason });
    }
    pumpAll();
  }

  async function train(slot: Slot, link: WorkerLink): Promise<void> {
    if (slot.trained >= trainingReplications) return;
    const chunk = { from: slot.trained, count: UNKNOWN_SPEED_COUNT };
    slot.trained += chunk.count;
    try {
      await request(slot, link, { id: TRAINING_JOB, scenario: trainingScenario, luck: 'plain' }, chunk);
    } catch {
      // Training owes nobody an answer; a dead worker has been replaced where its death was noticed.
    }
    pumpAll();
  }

  async function request(
    slot: Slot,
    link: WorkerLink,
    { id, scenario, luck }: Pick<Job, 'id' | 'scenario' | 'luck'>,
    chunk: { from: number; count: number },
  ): Promise<Chunk> {
    const known = slot.known.has(id);
    slot.known.add(id);
    slot.busy = true;
    const live = [TRAINING_JOB, ...jobs.keys()];
    const answer = await link.ask({ job: id, scenario: known ? null : scenario, luck, ...chunk, live });
    slot.busy = false;
    slot.answered = true;
    const came = answer.ok ? answer.replications.length : 0;
    if (answer.ok && came >= 1 && came <= chunk.count) return answer;
    // The model broke down in it, so what it still holds is not to be trusted: a fresh worker takes over.
    link.end();
    revive(slot);
    throw workerFault('worker-failed', answer.ok ? 'replications are missing' : answer.message);
  }

  const run: RunFutures = (scenario, { replications, from = 0, luck = 'plain', onFutures, signal }) =>
    new Promise((resolve, reject) => {
      if (disposed) return reject(workerFault('worker-failed', 'the pool is closed'));
      if (signal?.aborted) return reject(abortError());
      if (!(replications > from)) return reject(new RangeError(`run: replications ${from} to ${replications}`));
      const id = ++lastJob;
      const abort = () => job.finish({ reason: abortError() });
      const job: Job = {
        id,
        scenario,
        luck,
        first: from,
        total: replications - from,
        done: new Array(replications - from),
        next: 0,
        ready: 0,
        again: [],
        startedAt: performance.now(),
        msPerReplication: lastMsPerReplication,
        shownAt: Number.NEGATIVE_INFINITY,
        onFutures,
        finish: (outcome) => {
          if (!jobs.delete(id)) return;
          signal?.removeEventListener('abort', abort);
          if ('futures' in outcome) resolve(outcome.futures);
          else reject(outcome.reason);
        },
      };
      signal?.addEventListener('abort', abort);
      jobs.set(id, job);
      for (const slot of slots) if (!slot.link) revive(slot);
      pumpAll();
    });

  function dispose(): void {
    disposed = true;
    for (const slot of slots) {
      slot.link?.end();
      slot.link = null;
    }
    for (const job of [...jobs.values()]) job.finish({ reason: workerFault('worker-failed', 'the pool is closed') });
  }

  for (const slot of slots) revive(slot);
  pumpAll();
  return { run, dispose };
}

function workersFor(cores: number): number {
  return Math.max(1, Math.min(4, cores - 1));
}

/** The job of which the fewest replications were handed out, so that all runs show their first estimate early. */
function neediest(jobs: Iterable<Job>): Job | null {
  let found: Job | null = null;
  for (const job of jobs) {
    const isWaiting = job.next < job.total || job.again.length > 0;
    if (isWaiting && (!found || job.next < found.next)) found = job;
  }
  return found;
}

/** Takes the next replications of a job: those that came back first. */
function nextChunk(job: Job, workers: number): { readonly from: number; readonly count: number } {
  const again = job.again.shift();
  if (again) return again;
  const chunk = { from: job.next, count: chunkSize(job, workers) };
  job.next += chunk.count;
  return chunk;
}

function chunkSize({ next, total, msPerReplication }: Job, workers: number): number {
  const first = Math.min(FIRST_REPLICATIONS, total);
  const paced =
    msPerReplication === null ? UNKNOWN_SPEED_COUNT : Math.round(CHUNK_MS / Math.max(msPerReplication, 1e-3));
  const size = Math.max(1, Math.min(LARGEST_CHUNK, paced));
  return next < first ? Math.min(size, Math.ceil(first / workers), first - next) : Math.min(size, total - next);
}

function take(job: Job, from: number, { grid, replications, elapsedMs }: Chunk): void {
  replications.forEach((replication, i) => {
    job.done[from + i] = replication;
  });
  while (job.ready < job.total && job.done[job.ready]) job.ready++;
  const speed = elapsedMs / replications.length;
  job.msPerReplication = job.msPerReplication === null ? speed : (job.msPerReplication + speed) / 2;
  const all = job.ready === job.total;
  const now = performance.now();
  const isEnough = job.ready >= FIRST_REPLICATIONS || (job.ready > 0 && now - job.startedAt >= SLOW_MS);
  const due = isEnough && now - job.shownAt >= BETWEEN_PICTURES_MS;
  if (!all && !due) return;
  const futures: Futures = {
    scenario: job.scenario,
    grid,
    replications: job.done.slice(0, job.ready) as Futures['replications'],
  };
  job.onFutures?.(futures);
  job.shownAt = now;
  if (all) job.finish({ futures });
}

function abortError(): DOMException {
  return new DOMException('The run was cancelled', 'AbortError');
}
