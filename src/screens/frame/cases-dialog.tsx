import { type ReactNode, useState } from 'react';
import { FAILURES, FRAME } from '../../messages/frame.ts';
import { usePlan, useSession } from '../session-context.ts';
import { Dialog } from './dialog.tsx';

/** The cases that come with the page; opening one can be undone. */
export function CasesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { library, openCase } = useSession();
  const { scenario } = usePlan().settings;
  const [hasFailed, setFailed] = useState(false);
  const open = (id: string) => openCase(id).then(onClose, () => setFailed(true));
  return (
    <Dialog title={FRAME.cases} onClose={onClose}>
      {hasFailed && <p role="alert">{FAILURES.caseNotFetched}</p>}
      <ul className="cases">
        {library.shipped.map(({ id, name }) => (
          <li key={id}>
            <button className="start" type="button" aria-pressed={id === scenario} onClick={() => void open(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
