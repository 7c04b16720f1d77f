import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { RunFutures } from '../experiment/futures.ts';
import type { Scenario } from '../scenario/schema.ts';
import { App } from './app.tsx';
import type { StartCaseRunner } from './state/case-run.ts';

interface PageParts {
  readonly run: RunFutures;
  readonly startCaseRunner: StartCaseRunner;
  readonly cases: readonly unknown[];
}

/**
 * Draws the page in the element with id `doorstroom`. `cases` are scenarios that ship with the page: a test reads each
 * of them as the page would read a stranger's file, so that the page can open without that check.
 */
export function startPage({ cases, ...parts }: PageParts): void {
  const root = document.getElementById('doorstroom');
  if (!root) throw new Error('The page has no element to draw in');
  createRoot(root).render(
    <StrictMode>
      <App {...parts} cases={cases as readonly Scenario[]} />
    </StrictMode>,
  );
}
