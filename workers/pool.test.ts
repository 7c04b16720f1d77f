import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { Futures } from '../src/experiment/futures.ts';
import type { ChunkRequest } from './chunk-service.ts';
import { createChunkService } from './chunk-service.ts';
import type { Pool, PoolOptions } from './pool.ts';
import { createPool } from './pool.ts';
import { trainingScenario } from './training.ts';
import type { WorkerThread } from './worker-link.ts';

const grid: Futures['grid'] = {
  startDay: 0,
  horizonDays: 2,
  segments: 1,
  monthSeries: 1,
  locations: 0,
  measures: 0,
  monthEdges: [0, 2],
  pointDays: [0, 2],
};

/** Replication i holds numbers that only depend on the scenario and on i, as in the kernel. */
function replication(seed: string, index: number): Futures['replications'][number] {
  const luck = Math.sin(index * 7919 + seed.length) * 1000;
  const none = { locations: new Int32Array(0), measures: new Float64Array(0) };
  return { index, months: Float64Array.of(luck), points: Int32Array.of(index), ...none, swaps: 0, uses: null };
}

interface Play {
  /** Runs in the worker before each chunk of a real job; may throw, wait, or be slow. */
  readonly before?: (from: number, worker: number) => void;
  readonly delayMs?: (worker: number) => number;
  /** No answer is given while this returns true. */
  readonly silent?: (from: number, worker: number) => boolean;
}

interface Stage {
  readonly threads: { fault: (message: string) => void; terminated: boolean; chunks: number[]; compiled: number }[];
  readonly startWorker: () => WorkerThread;
}

/** Plays workers on the thread of the test, behind a real message channel and the real comlink. */
function stage(play: Play = {}): Stage {
  const threads: Stage['threads'] = [];
  const startWorker = (): WorkerThread => {
    const number = threads.length;
    const thread = { fault: (_: string) => {}, terminated: false, chunks: [] as number[], compiled: 0 };
    threads.push(thread);
    const { port1, port2 } = new MessageChannel();
    const service = createChunkService((scenario) => {
      thread.compiled++;
      return {
        grid,
        run: (from, count) => {
          if (scenario.id !== 'training') {
            thread.chunks.push(count);
            play.before?.(from, number);
          }
          return Array.from({ length: count }, (_, i) => replication(scenario.seed, from + i));
        },
      };
    });
    const slow = async (request: ChunkRequest) => {
      if (request.job > 0 && play.silent?.(request.from, number)) await new Promise(() => {});
      await new Promise((go) => setTimeout(go, play.delayMs?.(number) ?? 0));
      return service.replicate(request);
    };
    expose({ replicate: slow }, port2);
    const close = () => {
      thread.terminated = true;
      port1.close();
      port2.close();
    };
    return {
      endpoint: port1,
      terminate: close,
      onFault: (tell) => {
        thread.fault = tell;
      },
      lockName: null,
    };
  };
  return { threads, startWorker };
}

let pool: Pool | null = null;
afterEach(() => pool?.dispose());

function open(options: PoolOptions): Pool {
  pool = createPool({ workers: 2, trainingReplications: 0, watchdogMs: 200, ...options });
  return pool;
}

const scenario = { ...trainingScenario, id: 'case', seed: 'almata' };
const expected = (n: number) => Array.from({ length: n }, (_, i) => replication('almata', i));

describe('a pool of workers', () => {
  it.each([1, 2, 3, 8])('gives the same futures in the same order with %i workers', async (workers) => {
    const { startWorker } = stage({ delayMs: (worker) => (worker === 0 ? 5 : 0) });
    const futures = await open({ workers, startWorker }).run(scenario, { replications: 137 });
    expect(futures.replications).toEqual(expected(137));
    expect(futures.grid).toEqual(grid);
    expect(futures.scenario).toBe(scenario);
  });

  it('shows the first fifty, then all, each time from replication 0 on', async () => {
    const shown: number[] = [];
    const { startWorker } = stage();
    // With more workers the first of them may be the last to answer, and then all is there at once.
    await open({ workers: 1, startWorker }).run(scenario, {
      replications: 120,
      onFutures: ({ replications }) => {
        expect(replications).toEqual(expected(replications.length));
        shown.push(replications.length);
      },
    });
    expect(shown[0]).toBe(50);
    expect(shown.at(-1)).toBe(120);
    expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
  });

  it('goes on from a later replication, and gives only those', async () => {
    const { startWorker } = stage();
    const { replications } = await open({ startWorker }).run(scenario, { from: 70, replications: 120 });
    expect(replications).toEqual(expected(120).slice(70));
    await expect(open({ startWorker }).run(scenario, { from: 120, replications: 120 })).rejects.toThrow(RangeError);
  });

  it('a model that is far slower than the last one is no worker that hangs, and shows how far it is', async () => {
    let waitMs = 0;
    const before = () => {
      const until = performance.now() + waitMs;
      while (performance.now() < until);
    };
    const { startWorker } = stage({ before });
    const { run } = open({ workers: 1, startWorker, watchdogMs: 900 });
    await run(scenario, { replications: 200 });
    waitMs = 60;
    const shown: number[] = [];
    const onFutures = ({ replications }: Futures) => shown.push(replications.length);
    const { replications } = await run({ ...scenario, id: 'slow' }, { replications: 45, onFutures });
    expect(replications).toEqual(expected(45));
    expect(shown.some((count) => count > 0 && count < 45)).toBe(true);
  });

  it('shows a run of ten once', async () => {
    const shown: number[] = [];
    const { startWorker } = stage();
    const onFutures = ({ replications }: Futures) => shown.push(replications.length);
    await open({ startWorker }).run(scenario, { replications: 10, onFutures });
    expect(shown).toEqual([10]);
  });

  it('compiles a scenario once for each worker and job', async () => {
    const { startWorker, threads } = stage();
    const { run } = open({ startWorker });
    await run(scenario, { replications: 200 });
    await run(scenario, { replications: 200 });
    for (const { compiled } of threads) expect(compiled).toBeLessThanOrEqual(2);
    expect(threads.flatMap(({ chunks }) => chunks).length).toBeGreaterThan(6);
  });

  it('runs two scenarios at the same time without mixing them up', async () => {
    const { startWorker } = stage();
    const { run } = open({ startWorker });
    const [one, two] = await Promise.all([
      run(scenario, { replications: 90 }),
      run({ ...scenario, seed: 'other seed' }, { replications: 60 }),
    ]);
    expect(one.replications).toEqual(expected(90));
    expect(two.replications).toEqual(Array.from({ length: 60 }, (_, i) => replication('other seed', i)));
  });

  it('trains its workers without getting in the way of a run', async () => {
    const { startWorker } = stage();
    const futures = await open({ startWorker, trainingReplications: 100 }).run(scenario, { replications: 80 });
    expect(futures.replications).toEqual(expected(80));
  });

  it('refuses to run nothing', async () => {
    const { startWorker } = stage();
    await expect(open({ startWorker }).run(scenario, { replications: 0 })).rejects.toThrow(RangeError);
  });
});

describe('a new input', () => {
  it('cancels twenty runs in a row at once, shows nothing of them, and gives the undisturbed result', async () => {
    const { startWorker, threads } = stage({ delayMs: () => 1 });
    const { run } = open({ startWorker });
    const late: string[] = [];
    for (let i = 0; i < 20; i++) {
      const input = new AbortController();
      const seed = `cancelled ${i}`;
      const promise = run(
        { ...scenario, seed },
        { replications: 500, signal: input.signal, onFutures: () => input.signal.aborted && late.push(seed) },
      );
      if (i % 2) await new Promise((go) => setTimeout(go, 2));
      input.abort();
      await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
    }
    const futures = await run(scenario, { replications: 120 });
    expect(futures.replications).toEqual(expected(120));
    expect(late).toEqual([]);
    expect(threads.every(({ terminated }) => !terminated)).toBe(true);
    expect(threads).toHaveLength(2);
  });

  it('rejects at once when it was cancelled before it began', async () => {
    const { startWorker, threads } = stage();
    const promise = open({ startWorker }).run(scenario, { replications: 50, signal: AbortSignal.abort() });
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
    expect(threads.flatMap(({ chunks }) => chunks)).toEqual([]);
  });
});

describe('a worker that fails', () => {
  it('is replaced when the model throws in it: the run says so and the next run works', async () => {
    let broken = true;
    const { startWorker, threads } = stage({
      before: (from) => {
        if (broken && from >= 30) throw new Error('simulate: day 412.3, segment 2: 58 clients in 57 places');
      },
    });
    const { run } = open({ startWorker });
    const promise = run(scenario, { replications: 100 });
    await expect(promise).rejects.toMatchObject({ kind: 'worker-failed', message: /58 clients/ });
    broken = false;
    expect((await run(scenario, { replications: 100 })).replications).toEqual(expected(100));
    expect(threads.filter(({ terminated }) => !terminated)).toHaveLength(2);
  });

  it('is replaced when it dies in the middle of a run', async () => {
    let healthy = false;
    const { startWorker, threads } = stage({
      silent: (from, worker) => {
        if (healthy || worker !== 1 || from < 50) return false;
        setTimeout(() => threads[1]?.fault('out of memory'));
        return true;
      },
    });
    const { run } = open({ startWorker, watchdogMs: 5000 });
    const promise = run(scenario, { replications: 3000 });
    await expect(promise).rejects.toMatchObject({ kind: 'worker-failed', message: 'out of memory' });
    expect(threads).toHaveLength(3);
    healthy = true;
    expect((await run(scenario, { replications: 100 })).replications).toEqual(expected(100));
    expect(threads.filter(({ terminated }) => !terminated)).toHaveLength(2);
  });

  it('is noticed when it hangs, and replaced', async () => {
    let hanging = true;
    const { startWorker, threads } = stage({ silent: (from, worker) => hanging && worker === 1 && from > 0 });
    const { run } = open({ startWorker, watchdogMs: 60 });
    await expect(run(scenario, { replications: 200 })).rejects.toMatchObject({ kind: 'worker-hung' });
    hanging = false;
    expect((await run(scenario, { replications: 200 })).replications).toEqual(expected(200));
    expect(threads.filter(({ terminated }) => terminated).length).toBeGreaterThan(0);
  });

  it('does not start over for ever when no worker can start, and tries again with the next run', async () => {
    let missing = true;
    const { startWorker, threads } = stage();
    const start = () => {
      if (missing) throw new Error('script not found');
      return startWorker();
    };
    const { run } = open({ startWorker: start });
    await expect(run(scenario, { replications: 50 })).rejects.toMatchObject({ kind: 'worker-failed' });
    missing = false;
    expect((await run(scenario, { replications: 50 })).replications).toEqual(expected(50));
    expect(threads).toHaveLength(2);
  });

  it('fails the run when its script cannot be loaded, without starting over for ever', async () => {
    const { startWorker, threads } = stage({ silent: () => true });
    const start = () => {
      const thread = startWorker();
      return { ...thread, onFault: (tell: (message: string) => void) => void setTimeout(() => tell('404'), 5) };
    };
    const { run } = open({ startWorker: start });
    await expect(run(scenario, { replications: 50 })).rejects.toMatchObject({ kind: 'worker-failed', message: '404' });
    expect(threads.length).toBeLessThanOrEqual(4);
  });

  it('leaves no promise pending when the pool closes', async () => {
    const { startWorker } = stage({ silent: () => true });
    const { run, dispose } = open({ startWorker });
    const promise = run(scenario, { replications: 50 });
    dispose();
    await expect(promise).rejects.toMatchObject({ kind: 'worker-failed' });
    await expect(run(scenario, { replications: 50 })).rejects.toMatchObject({ kind: 'worker-failed' });
  });
});
