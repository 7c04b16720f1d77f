import type { ReactNode } from 'react';
import type { StudyCost } from '../../experiment/study-cost.ts';
import { STUDY } from '../../messages/questions.ts';
import type { Study } from './use-study.ts';

interface StudyPanelProps<Request, Result> {
  /** One sentence: what this answers. */
  readonly lead: string;
  /** The fields of the question. */
  readonly form: ReactNode;
  readonly study: Study<Request, Result>;
  /** What the button starts; null while something in the form is wrong. */
  readonly request: Request | null;
  /** What is wrong with the form, in Dutch; all of it. */
  readonly problems: readonly string[];
  /** Expected beforehand; null when unknown. */
  readonly cost: StudyCost | null;
  /** Where the study itself decides how much it plays: what it takes at most, in Dutch. Its progress has no end then. */
  readonly takesAtMost?: string;
  /** Whether a result that is there was asked of the choices of now. */
  readonly isFresh: boolean;
  readonly children: (result: Result, request: Request) => ReactNode;
}

/** A question with its fields, a button with what it will take, progress that can be stopped, and the answer. */
export function StudyPanel<Request, Result>(props: StudyPanelProps<Request, Result>): ReactNode {
  const { lead, form, study, request, problems, cost, takesAtMost, isFresh, children } = props;
  const { state, start, stop } = study;
  const isRunning = state.phase === 'running';
  const planned = takesAtMost === undefined ? cost : null;
  const isTooLarge = cost?.verdict === 'too-large';
  const shown =
    state.phase === 'done' ? state : isRunning && state.soFar !== null ? { ...state, result: state.soFar } : null;
  return (
    <div className="question">
      <p className="question__lead">{lead}</p>
      <form
        className="question__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (request !== null && !isRunning && !isTooLarge) start(request);
        }}
      >
        {form}
        <div className="question__bar">
          {isRunning ? (
            // With a key of its own: as the same element it would become the submit button while it is being clicked.
            <button key="stop" className="btn btn--main" type="button" onClick={stop}>
              {STUDY.stop}
            </button>
          ) : (
            <button key="start" className="btn btn--main" type="submit" disabled={request === null || isTooLarge}>
              {state.phase === 'idle' ? STUDY.start : STUDY.again}
            </button>
          )}
          <div className="question__state">
            {isRunning ? (
              <>
                <p>{STUDY.playing(state.played, planned?.replications ?? null)}</p>
                <progress
                  aria-label={STUDY.progress}
                  {...(planned && { max: Math.max(planned.replications, state.played, 1), value: state.played })}
                />
              </>
            ) : (
              cost &&
              problems.length === 0 && <p>{isTooLarge ? STUDY.tooLarge(cost) : (takesAtMost ?? STUDY.takes(cost))}</p>
            )}
            <div role="status">
              {state.phase === 'stopped' && <p>{STUDY.stopped}</p>}
              {state.phase === 'done' && isFresh && <p className="vh">{STUDY.done}</p>}
            </div>
            {state.phase === 'failed' && <p role="alert">{STUDY.failed}</p>}
          </div>
        </div>
        {problems.length > 0 && (
          <ul className="question__problems" role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </form>
      {shown && (
        <div className={isFresh ? 'question__answer' : 'question__answer is-old'} aria-busy={isRunning}>
          {!isFresh && <p className="question__old">{STUDY.old}</p>}
          {children(shown.result, shown.request)}
        </div>
      )}
    </div>
  );
}
