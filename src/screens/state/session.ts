import { createStore } from 'zustand/vanilla';
import type { RunFutures } from '../../experiment/futures.ts';
import { readShareLink, type Settings, writeShareLink } from '../../io/share-link.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { createSettingsStore, sameSettings } from '../store.ts';
import { createCalculator } from './calculator.ts';
import type { StartCaseRunner } from './case-run.ts';
import { type Check, fits, openingOf, type Plan, planOf } from './plan.ts';

/** What the page shows besides outcomes. */
export interface SessionState {
  readonly plan: Plan;
  /** Why the newest settings cannot be worked out; the plan is then the last that could. */
  readonly problems: readonly string[];
  /** The change that is being shown again, and which half of it. */
  readonly replay: { readonly text: string; readonly half: 'before' | 'after' } | null;
  /** True when the page was opened with a link that could not be read. */
  readonly hasDamagedLink: boolean;
  /** True once the language has been fetched: every change is then checked, and each number knows its source. */
  readonly isChecking: boolean;
}

export interface SessionParts {
  readonly run: RunFutures;
  /** At least one case; the first is the one that opens. */
  readonly cases: readonly Scenario[];
  /** The part of the address after `#`. */
  readonly fragment: string;
  readonly now: () => Date;
  readonly clock: () => number;
  /** Fetches the check of the language. */
  readonly fetchCheck: () => Promise<Check>;
  /** Starts what runs exact cases. */
  readonly startCaseRunner: StartCaseRunner;
  /** Says in words what a change did. */
  readonly describeChange: (base: Scenario, before: Settings, after: Settings) => Promise<string>;
}

/** How long each half of a repeated change stays on screen. */
const REPLAY_MS = 1600;

/** Joins what someone sets to what is simulated: settings in, plan and pictures out. */
export function createSession(parts: SessionParts) {
  const { run, cases, fragment, now, clock, fetchCheck, startCaseRunner, describeChange } = parts;
  const opened = settingsOf(fragment, cases);
  const settings = createSettingsStore(opened ?? openingOf(cases[0]), now);
  const calculator = createCalculator(run, clock);
  const store = createStore<SessionState>(() => ({
    plan: firstPlan(caseOf(settings.store.getState().settings.scenario), settings.store.getState().settings),
    problems: [],
    replay: null,
    hasDamagedLink: opened === null,
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

  /** Takes over a link that was pasted into the address bar; a damaged one is only reported. */
  function openLink(text: string): void {
    const linked = settingsOf(text, cases);
    store.setState({ hasDamagedLink: linked === null });
    if (linked) settings.change(linked);
  }

  function caseOf(id: string): Scenario {
    return cases.find((candidate) => candidate.id === id) ?? cases[0];
  }

  /** Returns the address part for the settings of now: empty when nothing was changed. */
  function link(): string {
    const current = settings.store.getState().settings;
    return sameSettings(current, openingOf(cases[0])) ? '' : writeShareLink(current);
  }

  /** From now on every change is checked; what a link asked for before that, is checked after all. */
  async function startChecking(): Promise<void> {
    check = await fetchCheck();
    store.setState({ isChecking: true });
    const current = settings.store.getState().settings;
    const planned = planOf(caseOf(current.scenario), current, check);
    if (planned.ok) return;
    if (settings.store.getState().log.length > 0) return store.setState({ problems: planned.lines });
    store.setState({ hasDamagedLink: true });
    settings.store.setState({ settings: openingOf(cases[0]) });
    settings.store.temporal.getState().clear();
  }

  calculator.request(store.getState().plan);
  return {
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
    cases,
  };
}

export type Session = ReturnType<typeof createSession>;

/** Reads a link: the opening settings for an empty one, null for one that is damaged or not of these cases. */
function settingsOf(fragment: string, cases: readonly Scenario[]): Settings | null {
  const text = fragment.replace(/^#/, '');
  if (text === '') return openingOf(cases[0]);
  const settings = readShareLink(text);
  const base = cases.find(({ id }) => id === settings?.scenario);
  return settings && base && fits(base, settings) ? settings : null;
}

function firstPlan(base: Scenario, settings: Settings): Plan {
  const planned = planOf(base, settings, null);
  if (!planned.ok) throw new Error(`firstPlan: ${planned.lines[0]}`);
  return planned.plan;
}
