import { type ReactNode, useEffect, useState } from 'react';
import { FAILURES, FRAME } from '../../messages/frame.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { usePlan, useSession } from '../session-context.ts';
import { Dialog } from './dialog.tsx';

/** The cases that come with the page; opening one can be undone. */
export function CasesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { library, openCase } = useSession();
  const { scenario: current } = usePlan().settings;
  const [cases, setCases] = useState<readonly Scenario[] | 'failed' | null>(null);
  useEffect(() => {
    Promise.all(library.shipped.map(library.fetch)).then(
      (found) => setCases(found.filter((one) => one !== null)),
      () => setCases('failed'),
    );
  }, [library]);
  return (
    <Dialog title={FRAME.cases} onClose={onClose}>
      {cases === 'failed' && <p role="alert">{FAILURES.caseNotFetched}</p>}
      {cases === null && <p>{FRAME.casesComing}</p>}
      {cases !== null &&
        cases !== 'failed' &&
        cases.map(({ id, name, question }) => (
          <button
            className="start"
            key={id}
            type="button"
            aria-pressed={id === current}
            onClick={() => void openCase(id).then(onClose)}
          >
            <b>{name}</b> {question}
          </button>
        ))}
    </Dialog>
  );
}
