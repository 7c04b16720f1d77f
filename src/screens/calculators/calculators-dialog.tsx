import { type ReactNode, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type * as Catalogue from '../../calculators/catalogue.ts';
import { CALCULATOR_WORDS, CALCULATORS_PAGE } from '../../messages/calculators.ts';
import { FRAME } from '../../messages/frame.ts';
import { Dialog } from '../frame/dialog.tsx';
import { CalculatorView } from './calculator-view.tsx';
import { NOTEBOOK } from './notebook.ts';
import '../styles/calculators.css';

/** The exact sums that need no simulation: one of them open, the others beside it. */
export function CalculatorsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const fetched = useCatalogue();
  useEffect(() => {
    document.addEventListener('keydown', undoHere, { capture: true });
    return () => document.removeEventListener('keydown', undoHere, { capture: true });
  }, []);
  return (
    <Dialog title={FRAME.calculators} onClose={onClose}>
      <div className="calc">
        <p className="calc__intro">{CALCULATORS_PAGE.intro}</p>
        {fetched === null && <p role="status">{CALCULATORS_PAGE.fetching}</p>}
        {fetched === 'failed' && <p role="alert">{CALCULATORS_PAGE.notFetched}</p>}
        {fetched !== null && fetched !== 'failed' && <Calculators {...fetched} />}
      </div>
    </Dialog>
  );
}

type Fetched = Pick<typeof Catalogue, 'ANSWERS' | 'CATALOGUE'>;

function useCatalogue(): Fetched | 'failed' | null {
  const [fetched, setFetched] = useState<Fetched | 'failed' | null>(null);
  useEffect(() => {
    import('../../calculators/catalogue.ts').then(
      ({ ANSWERS, CATALOGUE }) => setFetched({ ANSWERS, CATALOGUE }),
      () => setFetched('failed'),
    );
  }, []);
  return fetched;
}

/** Undoes what was typed here, and not a choice of the page behind the window. */
function undoHere(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'z' && !event.shiftKey) NOTEBOOK.undo();
  else NOTEBOOK.redo();
}

function Calculators({ ANSWERS, CATALOGUE }: Fetched): ReactNode {
  const chosen = useStore(NOTEBOOK.store, ({ page }) => page.chosen);
  const ids = Object.keys(CATALOGUE) as Catalogue.CalculatorId[];
  const pickId = useId();
  return (
    <div className="calc__body">
      <nav className="calc__nav" aria-label={CALCULATORS_PAGE.choose}>
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <button type="button" aria-current={id === chosen || undefined} onClick={() => NOTEBOOK.choose(id)}>
                {CALCULATOR_WORDS[id].title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="calc__pick">
        <label htmlFor={pickId}>{CALCULATORS_PAGE.choose}</label>
        <select
          id={pickId}
          value={chosen}
          onChange={(event) => NOTEBOOK.choose(event.target.value as Catalogue.CalculatorId)}
        >
          {ids.map((id) => (
            <option key={id} value={id}>
              {CALCULATOR_WORDS[id].title}
            </option>
          ))}
        </select>
      </div>
      <CalculatorView key={chosen} id={chosen} calculator={CATALOGUE[chosen]} answers={ANSWERS[chosen]} />
    </div>
  );
}
