import type { ReactNode } from 'react';
import { FRAME } from '../../messages/frame.ts';
import type { Picture } from '../state/calculator.ts';
import { usePlan } from '../session-context.ts';

/** How often the future was played, with which seed, and that nothing leaves the device. */
export function Footer({ picture }: { readonly picture: Picture | null }): ReactNode {
  const { now } = usePlan();
  const count = picture?.chosen.replications.length ?? 0;
  const played = picture === null ? FRAME.starting : picture.isComplete ? FRAME.played(count) : FRAME.firstEstimate(count);
  return (
    <footer className="foot">
      <span data-stage={picture?.isComplete ? 'complete' : 'first'} data-testid="stage">
        {played} · {FRAME.seed(now.seed)} · {FRAME.private}
      </span>
    </footer>
  );
}
