import type { ComponentType } from 'react';
import type { QuestionId } from '../../messages/questions.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Moments } from '../explore/moments.ts';

/** What every question gets: the case as it is set now. */
export interface QuestionProps {
  /** Without choices: what it is compared with. */
  readonly now: Scenario;
  /** With the choices of the page. */
  readonly chosen: Scenario;
  readonly moments: Moments;
}

/** The questions that can be asked, in the order in which the page offers them; each is fetched when it is opened. */
export const QUESTIONS: Readonly<Record<QuestionId, () => Promise<ComponentType<QuestionProps>>>> = {
  compare: async () => (await import('./compare/compare-panel.tsx')).ComparePanel,
  goal: async () => (await import('./goal/goal-panel.tsx')).GoalPanel,
  sweep: async () => (await import('./sweep/sweep-panel.tsx')).SweepPanel,
  sensitivity: async () => (await import('./sensitivity/sensitivity-panel.tsx')).SensitivityPanel,
  fit: async () => (await import('./fit/fit-panel.tsx')).FitPanel,
  precision: async () => (await import('./precision/precision-panel.tsx')).PrecisionPanel,
  theory: async () => (await import('./theory/theory-panel.tsx')).fetchTheoryPanel(),
  formula: async () => (await import('./formula/formula-panel.tsx')).fetchFormulaPanel(),
};
