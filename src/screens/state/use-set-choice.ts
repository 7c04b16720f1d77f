import type { Choice } from '../../scenario/schema.ts';
import { useSession } from '../session-context.ts';
import { withChoice } from './plan.ts';

/** Returns how a control sets a choice, and how it says that a drag or a stretch of typing is over. */
export function useSetChoice() {
  const { settings, store } = useSession();
  return {
    set: (choice: Choice, value: number | string, gesture: string | null) =>
      settings.change(withChoice(store.getState().plan, choice, value), gesture),
    endGesture: settings.endGesture,
  };
}
