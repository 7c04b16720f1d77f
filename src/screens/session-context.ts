import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { CalculatorState } from './state/calculator.ts';
import type { Plan } from './state/plan.ts';
import type { Session, SessionState } from './state/session.ts';
import type { SettingsState } from './store.ts';

/** Carries the session to all parts of the page. */
export const SessionContext = createContext<Session | null>(null);

/** Returns the session; throws outside the page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession: not inside SessionContext');
  return session;
}

/** Returns a part of the session's state. */
export function useSessionState<Part>(part: (state: SessionState) => Part): Part {
  return useStore(useSession().store, part);
}

/** Returns the plan that the controls show. */
export function usePlan(): Plan {
  return useSessionState((state) => state.plan);
}

/** Returns a part of what is simulated. */
export function useCalculator<Part>(part: (state: CalculatorState) => Part): Part {
  return useStore(useSession().calculator.store, part);
}

/** Returns a part of what someone has set. */
export function useSettings<Part>(part: (state: SettingsState) => Part): Part {
  return useStore(useSession().settings.store, part);
}
