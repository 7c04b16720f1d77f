import { createStore } from 'zustand/vanilla';
import type { CalculatorId } from '../../calculators/catalogue.ts';
import type { Typed } from './entries.ts';

/** What is open and what was typed in each calculator. */
export interface Page {
  readonly chosen: CalculatorId;
  readonly typed: Readonly<Partial<Record<CalculatorId, Typed>>>;
}

interface NotebookState {
  readonly page: Page;
  readonly past: readonly Page[];
  readonly future: readonly Page[];
  /** The field in which someone types; all that is typed in it is one step back. */
  readonly editing: string | null;
}

const MOST_STEPS = 200;

/** What someone worked out, with undo and redo; it lives as long as the page, also when the window is closed. */
export function createNotebook(first: CalculatorId) {
  const store = createStore<NotebookState>()(() => ({
    page: { chosen: first, typed: {} },
    past: [],
    future: [],
    editing: null,
  }));

  function change(typedNow: Typed, editing: string | null): void {
    const { page, past, editing: before } = store.getState();
    const isSameField = editing !== null && editing === before;
    store.setState({
      page: { ...page, typed: { ...page.typed, [page.chosen]: typedNow } },
      past: isSameField ? past : [...past, page].slice(-MOST_STEPS),
      future: [],
      editing,
    });
  }

  const typedOf = ({ chosen, typed }: Page): Typed => typed[chosen] ?? {};

  // A step back or forward shows the calculator in which it was made.
  return {
    store,
    choose: (chosen: CalculatorId) => store.setState(({ page }) => ({ page: { ...page, chosen }, editing: null })),
    /** Takes over a letter that was typed. */
    type: (key: string, text: string) => change({ ...typedOf(store.getState().page), [key]: text }, key),
    /** Takes over a whole new text: a step up, or a tidied number. */
    set: (key: string, text: string) => change({ ...typedOf(store.getState().page), [key]: text }, null),
    /** Puts one field back as it was at first. */
    back: (key: string) => {
      const { [key]: _, ...rest } = typedOf(store.getState().page);
      change(rest, null);
    },
    allBack: () => change({}, null),
    endEditing: () => store.setState({ editing: null }),
    undo: () => {
      const { page, past, future } = store.getState();
      const last = past.at(-1);
      if (!last) return;
      const undone = { ...page, chosen: last.chosen };
      store.setState({ page: last, past: past.slice(0, -1), future: [undone, ...future], editing: null });
    },
    redo: () => {
      const { page, past, future } = store.getState();
      const [next, ...later] = future;
      if (!next) return;
      const before = { ...page, chosen: next.chosen };
      store.setState({ page: next, past: [...past, before], future: later, editing: null });
    },
  };
}

/** The one of this page. */
export const NOTEBOOK = createNotebook('recruiting');
