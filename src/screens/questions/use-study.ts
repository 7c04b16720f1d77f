import { useEffect, useRef, useState } from 'react';
import { createLab, type Lab } from '../../experiment/lab.ts';
import { useSession } from '../session-context.ts';

/** A question that is asked of the model, and how far it is. */
export type StudyState<Request, Result> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly request: Request; readonly played: number; readonly soFar: Result | null }
  | { readonly phase: 'done'; readonly request: Request; readonly result: Result }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed' };

export interface Study<Request, Result> {
  readonly state: StudyState<Request, Result>;
  readonly start: (request: Request) => void;
  readonly stop: () => void;
}

/** Works out a study; `show` may be called on the way with what is known so far. */
export type MakeStudy<Request, Result> = (lab: Lab, request: Request, show: (soFar: Result) => void) => Promise<Result>;

const PROGRESS_EVERY_MS = 100;

/** Runs a study on the workers of the page. It can be stopped, ends with the panel, and never holds the page up. */
export function useStudy<Request, Result>(make: MakeStudy<Request, Result>): Study<Request, Result> {
  const { run } = useSession();
  const [state, setState] = useState<StudyState<Request, Result>>({ phase: 'idle' });
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), []);

  function start(request: Request): void {
    life.current?.abort();
    const own = new AbortController();
    life.current = own;
    let told = 0;
    const running = (change: { readonly played?: number; readonly soFar?: Result }) => {
      if (life.current !== own) return;
      setState((now) => (now.phase === 'running' && now.request === request ? { ...now, ...change } : now));
    };
    const lab = createLab({
      run,
      signal: own.signal,
      pause: nextTask,
      onPlayed: (played) => {
        if (performance.now() - told < PROGRESS_EVERY_MS) return;
        told = performance.now();
        running({ played });
      },
    });
    setState({ phase: 'running', request, played: 0, soFar: null });
    make(lab, request, (soFar) => running({ soFar })).then(
      (result) => life.current === own && setState({ phase: 'done', request, result }),
      () => life.current === own && !own.signal.aborted && setState({ phase: 'failed' }),
    );
  }

  function stop(): void {
    life.current?.abort();
    setState({ phase: 'stopped' });
  }

  return { state, start, stop };
}

/** Lets the page draw and answer first. A message, because a browser makes every timer in a row wait four milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
