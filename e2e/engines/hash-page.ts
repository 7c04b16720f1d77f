import { compileModel } from '../../src/simulation/compile/compile.ts';
import type { Replication } from '../../src/simulation/replication.ts';
import { startBrowserWorker } from '../../workers/browser-worker.ts';
import { createPool } from '../../workers/pool.ts';
import { linkWorker } from '../../workers/worker-link.ts';
import { hashOf } from './hash.ts';
import type { Hashes, Outcome, Way, Work } from './work.ts';

/** A machine that also does something else may be slow; a worker that hangs is noticed by the test. */
const PATIENT = { watchdogMs: 20_000 };

// A page without anything to see: it runs the work in the workers of the product and sends the hashes back.
try {
  const work: Work = await (await fetch('./work.json')).json();
  const hashes: Hashes[] = [];
  for (const way of work.ways) hashes.push(await hashesOf(work, way));
  await send({ hashes });
} catch (error) {
  await send({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
}

async function send(outcome: Outcome): Promise<void> {
  await fetch('./outcome', { method: 'POST', body: JSON.stringify(outcome) });
}

async function hashesOf(work: Work, way: Way): Promise<Hashes> {
  const found: Record<string, string> = {};
  const pool =
    'workers' in way
      ? createPool({ ...PATIENT, startWorker: startBrowserWorker, workers: way.workers, trainingReplications: 0 })
      : null;
  for (const [name, scenario] of Object.entries(work.scenarios)) {
    if (pool) found[name] = hashOf((await pool.run(scenario, work)).replications);
    else if ('chunk' in way) found[name] = hashOf(await inChunks(work, name, way.chunk));
    else found[name] = hashOf(compileModel(scenario));
  }
  pool?.dispose();
  return found;
}

/** Runs chunks of one size in one worker, the last ones first: a replication may not depend on what ran before it. */
async function inChunks({ scenarios, replications }: Work, name: string, size: number): Promise<Replication[]> {
  const link = linkWorker(startBrowserWorker(), { ...PATIENT, onDeath: reportError });
  const parts: (readonly Replication[])[] = [];
  for (let until = replications; until > 0; until -= size) {
    const from = Math.max(0, until - size);
    const scenario = until === replications ? scenarios[name] : null;
    const answer = await link.ask({ job: 1, scenario, luck: 'plain', from, count: until - from, live: [1] });
    if (!answer.ok) throw new Error(`${name}, replications ${from} to ${until}: ${answer.message}`);
    parts.unshift(answer.replications);
  }
  link.end();
  return parts.flat();
}
