import type { Verdict } from '../../validation/judge.ts';
import type { CaseRunner, SelectedCase, SelectedId } from '../../validation/selection.ts';

export interface CaseRun {
  readonly phase: 'ready' | 'running' | 'done' | 'stopped' | 'broken';
  /** The case that is being run. */
  readonly current: SelectedId | null;
  readonly verdicts: ReadonlyMap<SelectedId, readonly Verdict[]>;
  /** How long it took, in seconds. */
  readonly seconds: number;
}

export const NOT_RUN: CaseRun = { phase: 'ready', current: null, verdicts: new Map(), seconds: 0 };

/** Starts a runner; what it needs is fetched first. */
export type StartCaseRunner = () => Promise<CaseRunner>;

/**
 * Runs the cases one after the other and shows each step. Ends the runner, whatever happens; when the signal is aborted
 * at once, and then nothing more is shown.
 */
export async function runCases(
  cases: readonly SelectedCase[],
  startRunner: StartCaseRunner,
  signal: AbortSignal,
  show: (run: CaseRun) => void,
): Promise<void> {
  const startedAt = performance.now();
  let run: CaseRun = { ...NOT_RUN, phase: 'running', verdicts: new Map() };
  const step = (change: Partial<CaseRun>) => {
    if (signal.aborted) return;
    run = { ...run, ...change, seconds: (performance.now() - startedAt) / 1000 };
    show(run);
  };
  step({});
  let runner: CaseRunner | null = null;
  const end = () => runner?.end();
  signal.addEventListener('abort', end);
  try {
    runner = await startRunner();
    for (const { id, exactCase } of cases) {
      if (signal.aborted) return;
      step({ current: id });
      const verdicts = await runner.run(exactCase);
      step({ verdicts: new Map([...run.verdicts, [id, verdicts]]) });
    }
    step({ phase: 'done', current: null });
  } catch {
    step({ phase: 'broken', current: null });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

/** A case is right when all its outputs are; one that could not be judged is not right. */
export function caseVerdict(verdicts: readonly Verdict[]): Verdict['verdict'] {
  if (verdicts.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'pass') ? 'pass' : 'not covered';
}
