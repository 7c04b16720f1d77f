import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '../io/share-link.ts';

/** One change that someone made, for the log and for repeating the last one. */
export interface LogEntry {
  readonly number: number;
  readonly at: Date;
  readonly before: Settings;
  readonly after: Settings;
}

export interface SettingsState {
  readonly settings: Settings;
  /** All changes since the page opened, oldest first; undoing removes nothing here. */
  readonly log: readonly LogEntry[];
  /** The drag or held key that is going on; all its changes are one step back. */
  readonly gesture: string | null;
}

/** Steps that can be undone, and entries that the log keeps. */
const MOST_STEPS = 200;

/** What someone has set, with undo and redo of everything and a log. */
export function createSettingsStore(start: Settings, clock: () => Date) {
  const store = createStore<SettingsState>()(
    temporal((): SettingsState => ({ settings: start, log: [], gesture: null }), {
      limit: MOST_STEPS,
      partialize: (state) => ({ settings: state.settings }),
      equality: (past, current) => past.settings === current.settings,
    }),
  );

  /** Takes new settings over. Changes with the same gesture are one step back; without a gesture each is a step. */
  function change(settings: Settings, gesture: string | null = null): void {
    const state = store.getState();
    if (sameSettings(settings, state.settings)) return;
    const last = state.log.at(-1);
    const joins = gesture !== null && gesture === state.gesture && last !== undefined;
    const before = joins ? last.before : state.settings;
    const entry: LogEntry = {
      number: joins ? last.number : (last?.number ?? 0) + 1,
      at: clock(),
      before,
      after: settings,
    };
    const log = [...(joins ? state.log.slice(0, -1) : state.log), entry].slice(-MOST_STEPS);
    if (joins) store.temporal.getState().pause();
    store.setState({ settings, log, gesture });
    if (joins) store.temporal.getState().resume();
  }

  /** Ends a drag. A drag that came back to where it began leaves no step and no entry. */
  function endGesture(): void {
    const { gesture, log, settings } = store.getState();
    if (gesture === null) return;
    const last = log.at(-1);
    const isVoid = last !== undefined && last.after === settings && sameSettings(last.before, settings);
    store.setState({ gesture: null, log: isVoid ? log.slice(0, -1) : log });
    if (isVoid) store.temporal.setState({ pastStates: store.temporal.getState().pastStates.slice(0, -1) });
  }

  return {
    store,
    change,
    endGesture,
    undo: () => step(() => store.temporal.getState().undo()),
    redo: () => step(() => store.temporal.getState().redo()),
  };

  function step(move: () => void): void {
    endGesture();
    move();
  }
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** Says whether two settings give the same picture. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return (
    a.scenario === b.scenario &&
    a.variant === b.variant &&
    a.threshold === b.threshold &&
    sameRecord(a.values, b.values) &&
    sameRecord(a.assumptions, b.assumptions) &&
    (a.contracts === b.contracts || JSON.stringify(a.contracts) === JSON.stringify(b.contracts))
  );
}

function sameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}
