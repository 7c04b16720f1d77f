import type { Aim } from '../../experiment/aim.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** A value that a decision turns on, as it stands in a form: kept while it is not asked for. */
export interface DecisionLine {
  readonly hasLine: boolean;
  /** In the unit of the outcome; a share from 0 to 1. */
  readonly line: number;
}

/** Returns the line that goes with an outcome: a norm, a budget, no loss. Asked for only where the case has one. */
export function usualLine(scenario: Scenario, { measure, period }: Aim): DecisionLine {
  if (measure === 'waitingTime') return { hasLine: true, line: scenario.norms.waitingDays };
  if (measure === 'costMunicipality' && scenario.budget && /^\d{4}$/.test(period))
    return { hasLine: true, line: scenario.budget.eurosPerYear };
  if (measure === 'providerResult') return { hasLine: true, line: 0 };
  return { hasLine: false, line: measure === 'occupancyRate' ? 0.9 : 0 };
}

/** Returns the line that is asked for, or null. */
export function askedLine({ hasLine, line }: DecisionLine): number | null {
  return hasLine ? line : null;
}
