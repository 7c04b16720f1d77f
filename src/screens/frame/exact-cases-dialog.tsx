import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FRAME } from '../../messages/frame.ts';
import { EXACT } from '../../messages/klopt-het.ts';
import type * as Selection from '../../validation/selection.ts';
import { useSession } from '../session-context.ts';
import { type CaseRun, caseVerdict, NOT_RUN, runCases } from '../state/case-run.ts';
import { Dialog } from './dialog.tsx';
import { ExactCaseRows } from './exact-case-rows.tsx';
import '../styles/exact-cases.css';

/** Cases of which mathematics knows the answer, worked out while the reader watches. */
export function ExactCasesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const selection = useSelection();
  return (
    <Dialog title={FRAME.exact} onClose={onClose}>
      <div className="exact">
        <p>{EXACT.intro}</p>
        {selection === null && <p role="status">{EXACT.fetching}</p>}
        {selection === 'failed' && <p role="alert">{EXACT.notFetched}</p>}
        {selection !== null && selection !== 'failed' && <Cases {...selection} />}
      </div>
    </Dialog>
  );
}

interface Fetched {
  readonly cases: ReturnType<typeof Selection.selectedCases>;
  readonly outputs: number;
  readonly all: number;
}

function useSelection(): Fetched | 'failed' | null {
  const [fetched, setFetched] = useState<Fetched | 'failed' | null>(null);
  useEffect(() => {
    import('../../validation/selection.ts').then(
      ({ selectedCases, ALL_CASES }) => {
        const cases = selectedCases();
        const outputs = cases.reduce((sum, { expected }) => sum + expected.size, 0);
        setFetched({ cases, outputs, all: ALL_CASES });
      },
      () => setFetched('failed'),
    );
  }, []);
  return fetched;
}

/** A screen reader hears how far it is after so many cases. */
const TOLD_EVERY = 5;

function Cases({ cases, outputs, all }: Fetched): ReactNode {
  const { run, start, stop } = useRun(cases);
  const { phase, verdicts, current, seconds } = run;
  const isRunning = phase === 'running';
  const done = verdicts.size;
  const right = [...verdicts.values()].filter((one) => caseVerdict(one) === 'pass').length;
  const told = phase === 'running' ? EXACT.busy(done - (done % TOLD_EVERY), cases.length) : '';
  return (
    <>
      <div className="exact__bar">
        <button className="btn exact__button" type="button" onClick={isRunning ? stop : start}>
          {isRunning ? EXACT.stop : phase === 'ready' ? EXACT.run : EXACT.again}
        </button>
        <div className="exact__state">
          {phase === 'ready' && <p>{EXACT.ready(cases.length, outputs)}</p>}
          {isRunning && (
            <>
              <p>{EXACT.busy(done, cases.length)}</p>
              <progress aria-label={EXACT.progress} max={cases.length} value={done} />
            </>
          )}
          <div role="status">
            {isRunning && <p className="vh">{told}</p>}
            {phase === 'done' && (
              <p>
                <strong>{EXACT.score(right, cases.length)}</strong>{' '}
                {right === done ? EXACT.allRight(outputs, seconds) : EXACT.notAllRight}
              </p>
            )}
            {phase === 'stopped' && (
              <p>
                {EXACT.stopped(done, cases.length)} {done > 0 && EXACT.score(right, done)}{' '}
                {right < done && EXACT.notAllRight}
              </p>
            )}
          </div>
          {phase === 'broken' && <p role="alert">{EXACT.broken(done, cases.length)}</p>}
        </div>
      </div>
      <table>
        <caption className="vh">{EXACT.caption}</caption>
        <thead>
          <tr>
            {Object.values(EXACT.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {cases.map((one) => (
          <ExactCaseRows
            key={one.id}
            selected={one}
            verdicts={verdicts.get(one.id) ?? null}
            isCurrent={current === one.id}
          />
        ))}
      </table>
      <h3>{EXACT.howTitle}</h3>
      {EXACT.how.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{EXACT.meansTitle}</h3>
      {EXACT.means(all).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

interface Running {
  readonly run: CaseRun;
  readonly start: () => void;
  readonly stop: () => void;
}

/** The run of now; it ends when the dialog closes. */
function useRun(cases: Fetched['cases']): Running {
  const { startCaseRunner } = useSession();
  const [run, setRun] = useState(NOT_RUN);
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), []);
  function start(): void {
    const own = new AbortController();
    life.current = own;
    void runCases(cases, startCaseRunner, own.signal, setRun);
  }
  function stop(): void {
    life.current?.abort();
    setRun((shown) => ({ ...shown, phase: 'stopped', current: null }));
  }
  return { run, start, stop };
}
