import type { Scenario } from '../scenario/schema.ts';
import { emptyFutures, type Futures, type Luck, type RunFutures, withReplications } from './futures.ts';
import { prepareScenario } from './run.ts';
import { simulatedPart } from './simulated-part.ts';

/**
 * Where a question plays its futures. Every study (sweep, sensitivity, goal seek, precision) gets its futures here and
 * nowhere else, so that it is the same on the page, on threads, in shards and in a test.
 */
export interface Lab {
  /**
   * Returns the futures 0 to `replications - 1` of a scenario. What was played before is not played again: more
   * replications go on where the last ones stopped, and a scenario that differs in money, words or sources alone is
   * booked over the same futures. Rejects with an `AbortError` when cancelled.
   */
  readonly play: (scenario: Scenario, replications: number, luck?: Luck) => Promise<Futures>;
  /** Lets a page draw and a user cancel in between; to be awaited after each piece of work of some milliseconds. */
  readonly pause: () => Promise<void>;
}

export interface LabParts {
  readonly run: RunFutures;
  readonly signal?: AbortSignal;
  /** Called with the replications that this lab has played so far, over all scenarios. */
  readonly onPlayed?: (replications: number) => void;
  readonly pause?: () => Promise<void>;
}

/** Results of so many scenarios are kept to be used again; the oldest goes first. */
const KEPT = 6;

/** Makes a lab on top of something that runs futures. */
export function createLab({ run, signal, onPlayed, pause = async () => {} }: LabParts): Lab {
  const kept = new Map<string, Futures>();
  let played = 0;

  async function play(scenario: Scenario, replications: number, luck: Luck = 'plain'): Promise<Futures> {
    signal?.throwIfAborted();
    const key = `${luck} ${simulatedPart(scenario)}`;
    let futures = kept.get(key) ?? emptyFutures(scenario);
    const from = futures.replications.length;
    if (from < replications) {
      const onFutures = (more: Futures) => onPlayed?.(played + more.replications.length);
      const more = await run(scenario, { from, replications, luck, onFutures, ...(signal && { signal }) });
      futures = withReplications(futures, more.replications);
      played += more.replications.length;
    }
    kept.delete(key);
    kept.set(key, futures);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return { ...futures, scenario, replications: futures.replications.slice(0, replications) };
  }

  return {
    play,
    pause: async () => {
      await pause();
      signal?.throwIfAborted();
    },
  };
}

/** Runs futures here and now, in one thread: for tests, and where there are no workers. */
export const runHere: RunFutures = async (scenario, { replications, from = 0, luck, signal, onFutures }) => {
  signal?.throwIfAborted();
  const prepared = prepareScenario(scenario, luck);
  const futures = { scenario, grid: prepared.grid, replications: prepared.run(from, replications - from) };
  onFutures?.(futures);
  return futures;
};
