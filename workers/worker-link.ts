import { wrap } from 'comlink';
import { watchLock } from './browser-lock.ts';
import type { ChunkAnswer, ChunkRequest, ChunkService } from './chunk-service.ts';

/** What went wrong in a worker: it broke (error, terminated), or it gave no answer in time. */
export type WorkerFaultKind = 'worker-failed' | 'worker-hung';
export type WorkerFault = Error & { readonly kind: WorkerFaultKind };

/** A thread with a chunk service in it, real or played by a test. */
export interface WorkerThread {
  readonly endpoint: Parameters<typeof wrap>[0];
  readonly terminate: () => void;
  /** Tells of death as far as the platform does: `error` and `messageerror` events. */
  readonly onFault: (tell: (message: string) => void) => void;
  /** A name for the browser lock by which the death of the thread is noticed; null where there are no locks. */
  readonly lockName: string | null;
}

/** One worker and what is asked of it: a call in flight always ends, also when the worker dies or hangs. */
export interface WorkerLink {
  readonly ask: (request: ChunkRequest) => Promise<ChunkAnswer>;
  /** Ends the worker; a call in flight rejects. */
  readonly end: () => void;
}

export interface LinkOptions {
  readonly watchdogMs: number;
  /** Called once, when the worker is of no use any more; not after `end`. */
  readonly onDeath: (fault: WorkerFault) => void;
}

/** The script of a worker may still be on its way: the first answer may take this much longer than the others. */
const START_FACTOR = 3;

/** Starts talking to a thread. One call at a time. */
export function linkWorker(thread: WorkerThread, { watchdogMs, onDeath }: LinkOptions): WorkerLink {
  // Comlink answers nothing when its proxy is garbage-collected during a call: it lives as long as this link.
  const service = wrap<ChunkService>(thread.endpoint);
  const lifeline = new AbortController();
  let alive = true;
  let answered = false;
  let rejectCall: ((fault: WorkerFault) => void) | null = null;

  function close(fault: WorkerFault): void {
    alive = false;
    lifeline.abort();
    thread.terminate();
    rejectCall?.(fault);
    rejectCall = null;
  }

  function die(fault: WorkerFault): void {
    if (!alive) return;
    close(fault);
    onDeath(fault);
  }

  async function ask(request: ChunkRequest): Promise<ChunkAnswer> {
    if (!alive) throw workerFault('worker-failed', 'the worker has ended');
    const patience = answered ? watchdogMs : START_FACTOR * watchdogMs;
    const watchdog = setTimeout(() => die(workerFault('worker-hung', `no answer in ${patience} ms`)), patience);
    try {
      const answer = await new Promise<ChunkAnswer>((resolve, reject) => {
        rejectCall = reject;
        service.replicate(request).then(resolve, (error) => die(workerFault('worker-failed', String(error))));
      });
      answered = true;
      return answer;
    } finally {
      clearTimeout(watchdog);
      rejectCall = null;
    }
  }

  thread.onFault((message) => die(workerFault('worker-failed', message)));
  watchLock(service, thread.lockName, lifeline.signal, () => die(workerFault('worker-failed', 'terminated')));
  return { ask, end: () => alive && close(workerFault('worker-failed', 'the worker was ended')) };
}

/** Makes the error with which a run ends when its worker fails. */
export function workerFault(kind: WorkerFaultKind, message: string): WorkerFault {
  return Object.assign(new Error(message), { kind });
}
