import { wrap } from 'comlink';
import type { Verdict } from '../src/validation/judge.ts';
import type { ValidationCase } from '../src/validation/plan.ts';
import type { CaseRunner } from '../src/validation/selection.ts';
import { type LockHolder, watchLock } from './browser-lock.ts';
import { threadOf } from './browser-worker.ts';
import { type WorkerThread, workerFault } from './worker-link.ts';

/** What the worker offers: one exact case, judged. */
export interface CaseService extends LockHolder {
  readonly run: (exactCase: ValidationCase) => Promise<readonly Verdict[]>;
}

/** Starts a worker that runs exact cases, one at a time. Nobody waits for ever: who ends or dies rejects what is asked. */
export function startCaseRunner(thread: WorkerThread = startValidationWorker()): CaseRunner {
  // Comlink answers nothing when its proxy is garbage-collected during a call: it lives as long as this runner.
  const service = wrap<CaseService>(thread.endpoint);
  const lifeline = new AbortController();
  const over = new Promise<never>((_, reject) => {
    lifeline.signal.addEventListener('abort', () => reject(lifeline.signal.reason));
  });
  // The end is no fault when nothing is asked.
  over.catch(() => {});

  function end(message: string): void {
    lifeline.abort(workerFault('worker-failed', message));
    thread.terminate();
  }

  thread.onFault(end);
  watchLock(service, thread.lockName, lifeline.signal, () => end('terminated'));
  return {
    run: (exactCase) => Promise.race([over, service.run(exactCase)]),
    end: () => end('the worker was ended'),
  };
}

function startValidationWorker(): WorkerThread {
  return threadOf(new Worker(new URL('./validation.worker.ts', import.meta.url), { type: 'module' }));
}
