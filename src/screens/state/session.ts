import { createStore } from 'zustand/vanilla';
import type { RunFutures } from '../../experiment/futures.ts';
import { type Settings, writeShareLink } from '../../io/share-link.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { createSettingsStore, sameSettings } from '../store.ts';
import { createCalculator } from './calculator.ts';
import type { StartCaseRunner } from './case-run.ts';
import { isOwnFile, type LinkTrouble, type Opened, type OpeningParts, openedFrom } from './opening.ts';
import { type Check, openingOf, type Plan, planOf } from './plan.ts';
import type { ReadFile } from './read-file.ts';

/** What the page shows besides outcomes. */
export interface SessionState {
  readonly plan: Plan;
  /** Why the newest settings cannot be worked out; the plan is then the last that could. */
  readonly problems: readonly string[];
  /** The change that is being shown again, and which half of it. */
  readonly replay: { readonly text: string; readonly half: 'before' | 'after' } | null;
  /** Why a link that was opened does not show what it was made for. */
  readonly linkTrouble: LinkTrouble | null;
  /** The file that could not be opened, with all that is wrong with it; the case of before stays. */
  readonly refusedFile: { readonly name: string; readonly lines: readonly string[] } | null;
  /** True once the language has been fetched: every change is then checked, and each number knows its source. */
  readonly isChecking: boolean;
}

export interface SessionParts extends OpeningParts {
  readonly run: RunFutures;
  readonly opened: Opened;
  readonly now: () => Date;
  readonly clock: () => number;
  /** Reads a file that someone chose, and keeps it for as long as the tab is open. */
  readonly readFile: ReadFile;
  /** Starts what runs exact cases. */
  readonly startCaseRunner: StartCaseRunner;
  /** Says in words what a change did. */
  readonly describeChange: (base: Scenario, before: Settings, after: Settings) => Promise<string>;
}

/** How long each half of a repeated change stays on screen. */
const REPLAY_MS = 1600;

/** Joins what someone sets to what is simulated: settings in, plan and pictures out. */
export function createSession(parts: SessionParts) {
  const { run, library, opened, now, clock, fetchCheck, readFile, startCaseRunner, describeChange } = parts;
  const settings = createSettingsStore(opened.settings, now);
  const calculator = createCalculator(run, clock);
  const store = createStore<SessionState>(() => ({
    plan: firstPlan(caseOf(settings.store.getState().settings.scenario), settings.store.getState().settings),
    problems: [],
    replay: null,
    linkTrouble: opened.trouble,
    refusedFile: null,
    isChecking: false,
  }));
  let check: Check | null = null;
  let replayTimer: ReturnType<typeof setTimeout> | undefined;

  settings.store.subscribe((state, previous) => {
    if (state.settings === previous.settings) return;
    stopReplay();
    follow(state.settings);
  });

  function follow(wanted: Settings): void {
    const planned = planOf(caseOf(wanted.scenario), wanted, check);
    if (!planned.ok) {
      store.setState({ problems: planned.lines });
      return;
    }
    store.setState({ plan: planned.plan, problems: [] });
    calculator.request(planned.plan);
  }

  /** Shows the last change again: first how it was, then how it is now. History stays as it is. */
  async function replay(): Promise<void> {
    const before = settings.store.temporal.getState().pastStates.at(-1)?.settings;
    const after = settings.store.getState().settings;
    if (!before) return;
    const text = await describeChange(caseOf(after.scenario), before, after);
    clearTimeout(replayTimer);
    store.setState({ replay: { text, half: 'before' } });
    follow(before);
    replayTimer = setTimeout(() => {
      store.setState({ replay: { text, half: 'after' } });
      follow(after);
      replayTimer = setTimeout(stopReplay, REPLAY_MS);
    }, REPLAY_MS);
  }

  function stopReplay(): void {
    const { replay: shown } = store.getState();
    clearTimeout(replayTimer);
    if (!shown) return;
    store.setState({ replay: null });
    if (shown.half === 'before') follow(settings.store.getState().settings);
  }

  /** Takes over a link that was pasted into the address bar; one that cannot be opened is only reported. */
  async function openLink(text: string): Promise<void> {
    const linked = await openedFrom(text, parts);
    store.setState({ linkTrouble: linked.trouble });
    if (!linked.trouble) settings.change(linked.settings);
  }

  /** Opens another case that comes with the page; that can be undone. Rejects when it cannot be fetched. */
  async function openCase(id: string): Promise<void> {
    const found = await library.fetch(id);
    if (found) settings.change(openingOf(found));
  }

  /** Opens a file that someone chose; one that is wrong changes nothing and is told. */
  async function openFile(file: File): Promise<void> {
    const read = await readFile(file);
    if (!read.ok) return store.setState({ refusedFile: { name: file.name, lines: read.lines } });
    library.keep(read.key, read.scenario);
    settings.change(openingOf(read.scenario, read.key));
  }

  function caseOf(id: string): Scenario {
    return library.find(id) ?? library.first;
  }

  /** Returns the address part for the settings of now: empty when nothing was changed. */
  function link(): string {
    const current = settings.store.getState().settings;
    return sameSettings(current, openingOf(library.first)) ? '' : writeShareLink(current);
  }

  /** From now on every change is checked; what a link asked for before that, is checked after all. */
  async function startChecking(): Promise<void> {
    check = await fetchCheck();
    store.setState({ isChecking: true });
    const current = settings.store.getState().settings;
    const planned = planOf(caseOf(current.scenario), current, check);
    if (planned.ok) return;
    if (settings.store.getState().log.length > 0) return store.setState({ problems: planned.lines });
    store.setState({ linkTrouble: 'damaged' });
    settings.store.setState({ settings: openingOf(library.first) });
    settings.store.temporal.getState().clear();
  }

  calculator.request(store.getState().plan);
  return {
    run,
    startChecking,
    startCaseRunner,
    settings,
    calculator,
    store,
    replay,
    stopReplay,
    openLink,
    caseOf,
    link,
    isShareable: () => !isOwnFile(settings.store.getState().settings),
    openCase,
    openFile,
    library,
  };
}

export type Session = ReturnType<typeof createSession>;

function firstPlan(base: Scenario, settings: Settings): Plan {
  const planned = planOf(base, settings, null);
  if (!planned.ok) throw new Error(`firstPlan: ${planned.lines[0]}`);
  return planned.plan;
}
