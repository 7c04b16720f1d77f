import { type ReactNode, useEffect, useState } from 'react';
import { version } from '../../../package.json';
import { FRAME } from '../../messages/frame.ts';
import { usePlan, useSession } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';

/** How often the future was played, with which seed, and that nothing leaves the device. */
export function Footer({ picture }: { readonly picture: Picture | null }): ReactNode {
  const { now } = usePlan();
  const count = picture?.chosen.replications.length ?? 0;
  const played =
    picture === null ? FRAME.starting : picture.isComplete ? FRAME.played(count) : FRAME.firstEstimate(count);
  return (
    <footer className="foot">
      <span data-stage={picture?.isComplete ? 'complete' : 'first'} data-testid="stage">
        {played} · {FRAME.seed(now.seed)} · {FRAME.private}
      </span>
      <PrintedNote />
    </footer>
  );
}

/** On paper only: the day, the version of the model and the address that gives the same picture. */
function PrintedNote(): ReactNode {
  const { link } = useSession();
  const [printed, setPrinted] = useState('');
  useEffect(() => {
    const note = () => {
      const address = `${location.origin}${location.pathname}${link() === '' ? '' : `#${link()}`}`;
      setPrinted(FRAME.printed(new Date(), version, address));
    };
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, [link]);
  return <span className="print-only">{printed}</span>;
}
