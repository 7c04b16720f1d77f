import type { WorkerThread } from './worker-link.ts';

/** Starts a web worker with the simulation in it. */
export function startBrowserWorker(): WorkerThread {
  return threadOf(new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' }));
}

export function threadOf(worker: Worker): WorkerThread {
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onFault: (tell) => {
      worker.addEventListener('error', (event) => tell(event.message || 'the worker could not start'));
      worker.addEventListener('messageerror', () => tell('a message could not be read'));
    },
    // Locks exist on https and on this machine itself; elsewhere the watchdog has to do.
    lockName: navigator.locks ? `doorstroom-worker-${crypto.randomUUID()}` : null,
  };
}
