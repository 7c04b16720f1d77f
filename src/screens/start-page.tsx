import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { RunFutures } from '../experiment/futures.ts';
import type { Scenario } from '../scenario/schema.ts';
import { App } from './app.tsx';
import { createCaseLibrary } from './state/case-library.ts';
import type { StartCaseRunner } from './state/case-run.ts';
import { openedAtOnce, openedFrom } from './state/opening.ts';

interface PageParts {
  readonly run: RunFutures;
  readonly startCaseRunner: StartCaseRunner;
  /** The case with which the page opens. */
  readonly first: unknown;
  /** The other cases, fetched when chosen: by file, of which the name is the id of the case. */
  readonly others: Readonly<Record<string, () => Promise<unknown>>>;
}

/**
 * Draws the page in the element with id `doorstroom`. The cases are scenarios that ship with the page: a test reads each
 * of them as the page would read a stranger's file, so that the page can open without that check.
 */
export async function startPage({ run, startCaseRunner, first, others }: PageParts): Promise<void> {
  const root = document.getElementById('doorstroom');
  if (!root) throw new Error('The page has no element to draw in');
  const library = createCaseLibrary(
    first as Scenario,
    Object.entries(others).map(([file, fetch]) => ({
      id: file.replace(/^.*\/|\.json$/g, ''),
      fetch: fetch as () => Promise<Scenario>,
    })),
  );
  const opening = {
    library,
    fetchCheck: async () => (await import('./state/judge.ts')).judge,
    fetchOwnFile: async (key: string) => (await import('./own-files.ts')).keptFile(key),
  };
  const opened = openedAtOnce(location.hash, library) ?? (await openedFrom(location.hash, opening));
  createRoot(root).render(
    <StrictMode>
      <App {...opening} opened={opened} run={run} startCaseRunner={startCaseRunner} />
    </StrictMode>,
  );
}
