import { type ReactNode, useRef, useState } from 'react';
import { CASES } from '../../messages/cases.ts';
import { FAILURES } from '../../messages/frame.ts';
import { usePlan, useSession } from '../session-context.ts';
import { SHOWN_CASES, type ShownCase } from './case-cards.ts';
import { Dialog } from './dialog.tsx';
import '../styles/cases.css';

/** The cases that come with the page, to be chosen by their question; opening one can be undone. */
export function CasesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { library, openCase } = useSession();
  const [opening, setOpening] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const offered = SHOWN_CASES.filter(({ id }) => library.shipped.includes(id));

  function open(id: string): void {
    setOpening(id);
    setFailed(false);
    openCase(id).then(onClose, () => {
      setOpening(null);
      setFailed(true);
    });
  }

  const card = (shown: ShownCase) => (
    <li key={shown.id}>
      <CaseButton shown={shown} isOpening={opening === shown.id} onOpen={() => open(shown.id)} />
    </li>
  );
  return (
    <Dialog title={CASES.title} size="wide" onClose={onClose}>
      <p className="cases__lead">{CASES.lead}</p>
      {hasFailed && <p role="alert">{FAILURES.caseNotFetched}</p>}
      <ul className="cases">{offered.filter(({ isStart }) => !isStart).map(card)}</ul>
      <h3>{CASES.own}</h3>
      <ul className="cases">
        {offered.filter(({ isStart }) => isStart).map(card)}
        <li>
          <OwnFile onClose={onClose} />
        </li>
      </ul>
    </Dialog>
  );
}

interface CaseButtonProps {
  readonly shown: ShownCase;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
}

function CaseButton({ shown, isOpening, onOpen }: CaseButtonProps): ReactNode {
  const isCurrent = usePlan().settings.scenario === shown.id;
  return (
    <button className="case-card" type="button" aria-current={isCurrent ? 'true' : undefined} onClick={onOpen}>
      <span className="case-card__name">
        {shown.name}
        {(isOpening || isCurrent) && <b>{isOpening ? CASES.opening : CASES.open}</b>}
      </span>
      <strong className="case-card__question">{shown.question}</strong>
      <span className="case-card__about">{shown.about}</span>
      <span className="case-card__for">
        {CASES.for} {shown.audience}
      </span>
    </button>
  );
}

function OwnFile({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { openFile } = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button className="case-card" type="button" onClick={() => input.current?.click()}>
        <strong className="case-card__question">{CASES.ownFile}</strong>
        <span className="case-card__about">{CASES.ownFileText}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void openFile(file).then(onClose);
        }}
      />
    </>
  );
}
