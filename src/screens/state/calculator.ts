import { createStore } from 'zustand/vanilla';
import type { Futures, RunFutures } from '../../experiment/futures.ts';
import { simulatedPart } from '../../experiment/simulated-part.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** The two scenarios that the page lays side by side: now, and what someone chose. */
export interface Pair {
  readonly now: Scenario;
  readonly chosen: Scenario;
}

/** What has been simulated of a pair so far. */
export interface Picture {
  readonly pair: Pair;
  readonly now: Futures;
  readonly chosen: Futures;
  /** True when all replications of both are in; until then it is a first estimate. */
  readonly isComplete: boolean;
}

export interface CalculatorState {
  /** The newest picture; it may still belong to an older input. */
  readonly picture: Picture | null;
  readonly wanted: Pair | null;
  /** What went wrong, when the simulation stopped; the choices are kept. */
  readonly failure: unknown;
}

/** As many replications as the first estimate of "now" needs; the pool shows its first estimates at the same number. */
const FIRST = 50;
/** Scenarios of which the futures are kept: going back and repeating needs no run. */
const KEPT = 6;
/** A run that has shown nothing after so long gives way to newer input all the same. */
const PATIENCE_MS = 1000;
/** Time between pictures of a run that takes long. */
const BETWEEN_MS = 700;

interface Task {
  readonly pair: Pair;
  readonly key: string;
  readonly scenario: Scenario;
  readonly replications: number;
}

/**
 * Simulates pairs, one run at a time. Newer input makes a run that has shown its first estimate give way; positions of
 * a slider in between are never queued. A change of money only books the same futures again.
 */
export function createCalculator(run: RunFutures, clock: () => number) {
  const store = createStore<CalculatorState>(() => ({ picture: null, wanted: null, failure: null }));
  const cache = new Map<string, Futures>();
  const keys = new WeakMap<Scenario, string>();
  /** The same futures under a scenario stay the same object, so that what was worked out of them is kept. */
  const booked = new WeakMap<Scenario, { readonly of: Futures; readonly as: Futures }>();
  let shownAt = Number.NEGATIVE_INFINITY;
  let running: { key: string; pair: Pair; since: number; abort: AbortController } | null = null;

  function request(wanted: Pair): void {
    store.setState({ wanted, failure: null });
    show();
    advance();
  }

  function advance(): void {
    const task = nextTask();
    if (running) {
      const isWanted = task?.key === running.key;
      const hasShown = (cache.get(running.key)?.replications.length ?? 0) > 0 || clock() - running.since > PATIENCE_MS;
      if (!isWanted && hasShown) running.abort.abort();
      return;
    }
    if (task) void work(task);
  }

  async function work({ pair, key, scenario, replications }: Task): Promise<void> {
    const abort = new AbortController();
    running = { key, pair, since: clock(), abort };
    try {
      const futures = await run(scenario, {
        replications,
        signal: abort.signal,
        onFutures: (partial) => {
          const isFirst = !cache.has(key);
          keep(key, partial);
          // Between the first estimate and the end a picture costs more than it tells, unless the end is far off.
          if (isFirst || clock() - shownAt > BETWEEN_MS) show();
          advance();
        },
      });
      keep(key, futures);
    } catch (reason) {
      if (!abort.signal.aborted) return fail(reason);
    }
    running = null;
    show();
    advance();
  }

  function fail(reason: unknown): void {
    running = null;
    store.setState({ failure: reason ?? new Error('the run failed without a reason') });
  }

  /** First a rough "now" to compare with, then everything of the choice, then the rest of "now". */
  function nextTask(): Task | null {
    const { wanted } = store.getState();
    if (!wanted) return null;
    const missing = (scenario: Scenario, replications: number): Task | null => {
      const key = keyOf(scenario);
      return (cache.get(key)?.replications.length ?? 0) < replications
        ? { pair: wanted, key, scenario, replications }
        : null;
    };
    const { now, chosen } = wanted;
    return (
      missing(now, Math.min(FIRST, now.replications)) ??
      missing(chosen, chosen.replications) ??
      missing(now, now.replications)
    );
  }

  function show(): void {
    const { wanted, picture } = store.getState();
    // While someone drags, the picture of a position just passed is better than none; it is shown as stale.
    const shown = (wanted && pictureOf(wanted)) ?? (running && pictureOf(running.pair));
    if (!shown || (picture?.pair === wanted && picture.isComplete)) return;
    shownAt = clock();
    store.setState({ picture: shown });
  }

  function pictureOf(pair: Pair): Picture | null {
    const [now, chosen] = [futuresOf(pair.now), futuresOf(pair.chosen)];
    if (!now || !chosen) return null;
    const isComplete =
      now.replications.length === pair.now.replications && chosen.replications.length === pair.chosen.replications;
    return { pair, now, chosen, isComplete };
  }

  /** Returns the simulated futures under the money and the words of this scenario. */
  function futuresOf(scenario: Scenario): Futures | null {
    const futures = cache.get(keyOf(scenario));
    if (!futures || futures.replications.length === 0) return null;
    const known = booked.get(scenario);
    if (known?.of === futures) return known.as;
    const replications =
      futures.replications.length > scenario.replications
        ? futures.replications.slice(0, scenario.replications)
        : futures.replications;
    const as: Futures = { ...futures, scenario, replications };
    booked.set(scenario, { of: futures, as });
    return as;
  }

  function keep(key: string, futures: Futures): void {
    const known = cache.get(key);
    const newest = known && known.replications.length > futures.replications.length ? known : futures;
    cache.delete(key);
    cache.set(key, newest);
    const { wanted } = store.getState();
    const needed = wanted ? [keyOf(wanted.now), keyOf(wanted.chosen)] : [];
    for (const old of cache.keys()) if (cache.size > KEPT && !needed.includes(old)) cache.delete(old);
  }

  function keyOf(scenario: Scenario): string {
    let key = keys.get(scenario);
    if (key === undefined) {
      key = simulatedPart(scenario);
      keys.set(scenario, key);
    }
    return key;
  }

  function retry(): void {
    store.setState({ failure: null });
    advance();
  }

  return { store, request, retry };
}

export type Calculator = ReturnType<typeof createCalculator>;
