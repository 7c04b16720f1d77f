import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import type { WorkerThread } from './worker-link.ts';

/** Starts a thread of Node with the simulation in it: the file that was built beside this one. */
export function startNodeWorker(): WorkerThread {
  const worker = new Worker(new URL('./simulation-thread.mjs', import.meta.url));
  return {
    endpoint: nodeEndpoint(worker),
    terminate: () => void worker.terminate(),
    onFault: (tell) => {
      worker.on('error', (error) => tell(String(error)));
      worker.on('exit', (code) => tell(`the thread ended with code ${code}`));
    },
    lockName: null,
  };
}
