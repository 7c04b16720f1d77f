import type { ReactNode } from 'react';
import { MONEY } from '../../messages/money.ts';
import type { Worked } from '../use-work.ts';

/** Shows what has been worked out; before that, and when it failed, a sentence. What is old is dimmed until the new is there. */
export function WorkedFigure<Result>({
  worked: { result, isFresh, hasFailed },
  children,
}: {
  readonly worked: Worked<Result>;
  readonly children: (result: NonNullable<Result>) => ReactNode;
}): ReactNode {
  if (hasFailed) return <p role="alert">{MONEY.failed}</p>;
  if (result === null || result === undefined)
    return <p className="money__wait">{isFresh ? MONEY.nothing : MONEY.working}</p>;
  return (
    <div className={isFresh ? 'money__worked' : 'money__worked is-old'} aria-busy={!isFresh}>
      {children(result)}
    </div>
  );
}
