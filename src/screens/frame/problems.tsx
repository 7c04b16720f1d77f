import { lazy, type ReactNode, Suspense } from 'react';
import { FAILURES } from '../../messages/frame.ts';
import { Icon } from '../controls/icon.tsx';
import { useCalculator, useSession, useSessionState } from '../session-context.ts';
import type { LinkTrouble } from '../state/opening.ts';

const RefusedFile = lazy(() => import('./refused-file.tsx').then((module) => ({ default: module.RefusedFile })));

/** What went wrong, in words, with what someone can do about it. */
export function Problems(): ReactNode {
  const { calculator, store } = useSession();
  const failure = useCalculator((state) => state.failure);
  const problems = useSessionState((state) => state.problems);
  const trouble = useSessionState((state) => state.linkTrouble);
  const refused = useSessionState((state) => state.refusedFile);
  return (
    <>
      {refused && (
        <Suspense>
          <RefusedFile file={refused} onClose={() => store.setState({ refusedFile: null })} />
        </Suspense>
      )}
      {trouble !== null && (
        <Bar
          text={TROUBLES[trouble]}
          action={FAILURES.understood}
          onAction={() => store.setState({ linkTrouble: null })}
        />
      )}
      {problems.length > 0 && <Bar text={`${FAILURES.problems} ${problems[0]}`} />}
      {failure !== null && <Bar text={FAILURES.stopped} action={FAILURES.retry} onAction={calculator.retry} />}
    </>
  );
}

const TROUBLES: Readonly<Record<LinkTrouble, string>> = {
  damaged: FAILURES.damagedLink,
  'not-fetched': FAILURES.notFetchedLink,
  'file-elsewhere': FAILURES.fileElsewhere,
};

interface BarProps {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

function Bar({ text, action, onAction }: BarProps): ReactNode {
  return (
    <div className="bar" role="alert">
      <Icon name="warning" />
      <p>{text}</p>
      {action && (
        <button className="btn" type="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
