import type { ReactNode } from 'react';
import { FAILURES } from '../../messages/frame.ts';
import { Icon } from '../controls/icon.tsx';
import { useCalculator, useSession, useSessionState } from '../session-context.ts';

/** What went wrong, in words, with what someone can do about it. */
export function Problems(): ReactNode {
  const { calculator, store } = useSession();
  const failure = useCalculator((state) => state.failure);
  const problems = useSessionState((state) => state.problems);
  const hasDamagedLink = useSessionState((state) => state.hasDamagedLink);
  return (
    <>
      {hasDamagedLink && (
        <Bar
          text={FAILURES.damagedLink}
          action={FAILURES.understood}
          onAction={() => store.setState({ hasDamagedLink: false })}
        />
      )}
      {problems.length > 0 && <Bar text={`${FAILURES.problems} ${problems[0]}`} />}
      {failure !== null && <Bar text={FAILURES.stopped} action={FAILURES.retry} onAction={calculator.retry} />}
    </>
  );
}

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
