import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import type { RunFutures } from '../experiment/futures.ts';
import { FRAME } from '../messages/frame.ts';
import { Explore } from './explore/explore.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { Header } from './frame/header.tsx';
import { SessionContext } from './session-context.ts';
import { showElement } from './show-element.ts';
import type { StartCaseRunner } from './state/case-run.ts';
import type { Opened, OpeningParts } from './state/opening.ts';
import { createSession, type Session } from './state/session.ts';
import './tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/panel.css';
import './styles/answer.css';
import './styles/figures.css';
import '../charts/charts.css';
import './styles/print.css';

interface AppProps extends OpeningParts {
  readonly run: RunFutures;
  readonly startCaseRunner: StartCaseRunner;
  readonly opened: Opened;
}

/** The page. Give it how to run scenarios, which ones there are, and what it opens with. */
export function App(props: AppProps): ReactNode {
  return (
    <ErrorBoundary>
      <Page {...props} />
    </ErrorBoundary>
  );
}

function Page(props: AppProps): ReactNode {
  const [session] = useState(() =>
    createSession({
      ...props,
      now: () => new Date(),
      clock: () => performance.now(),
      readFile: async (file) => (await import('./own-files.ts')).readOwnFile(file),
      describeChange: async (...change) => (await import('./state/change-text.ts')).changeText(...change),
    }),
  );
  useLaterCheck(session);
  useShortcuts(session);
  useAddress(session);
  useFileDrop(session);
  return (
    <SessionContext value={session}>
      {/* biome-ignore lint/a11y/useValidAnchor: a link for those who tab; the address is taken by the settings */}
      <a className="skip" href="#antwoord" onClick={toAnswer}>
        {FRAME.skip}
      </a>
      <Header />
      <Explore />
    </SessionContext>
  );
}

/** The address holds the settings, so that a jump within the page must not change it. */
function toAnswer(event: MouseEvent): void {
  event.preventDefault();
  showElement('antwoord');
}

/** Ctrl+Z and Ctrl+Shift+Z, or Ctrl+Y, for the whole page; a text field keeps its own while someone types in it. */
function useShortcuts(session: Session): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isInDialog) return;
      const key = event.key.toLowerCase();
      const move =
        key === 'z'
          ? event.shiftKey
            ? session.settings.redo
            : session.settings.undo
          : key === 'y'
            ? session.settings.redo
            : null;
      if (!move) return;
      event.preventDefault();
      move();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session]);
}

/** How long the first picture has the line and the processor to itself. */
const LATER_MS = 800;
const PATIENCE_MS = 4000;

/** Fetches the check of the language when the first picture stands. Until then, and without it, choices are bounded. */
function useLaterCheck(session: Session): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = () => session.startChecking().catch(() => {});
    const whenComplete = () => {
      if (!session.calculator.store.getState().picture?.isComplete) return;
      stop();
      clearTimeout(timer);
      timer = setTimeout(check, LATER_MS);
    };
    const stop = session.calculator.store.subscribe(whenComplete);
    // A picture that takes long may be one that should not have been asked for.
    timer = setTimeout(check, PATIENCE_MS);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
}

/** The address follows this long after the last change: browsers count how often it is written. */
const ADDRESS_MS = 300;

/** Keeps the address and the settings the same, both ways. */
function useAddress(session: Session): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const link = session.link();
      const wanted = link === '' ? `${location.pathname}${location.search}` : `#${link}`;
      history.replaceState(null, '', wanted);
      document.title = FRAME.title(session.store.getState().plan.now.name);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, ADDRESS_MS);
    };
    const read = () => {
      if (location.hash.replace(/^#/, '') !== session.link()) void session.openLink(location.hash);
    };
    later();
    const stop = session.settings.store.subscribe(later);
    addEventListener('hashchange', read);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', read);
      removeEventListener('pagehide', write);
    };
  }, [session]);
}

/** A file that is dropped anywhere on the page is opened. */
function useFileDrop(session: Session): void {
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    function onDrop(event: DragEvent): void {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void session.openFile(file);
    }
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, [session]);
}
