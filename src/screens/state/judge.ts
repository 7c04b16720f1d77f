import { estimateRun } from '../../experiment/estimate.ts';
import { FAILURES } from '../../messages/frame.ts';
import { problemLines } from '../../messages/problems.ts';
import { checkScenario } from '../../scenario/check.ts';
import { LIMITS } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** Returns in Dutch why a changed scenario cannot be simulated here; empty when it can. */
export function judge(scenario: Scenario): readonly string[] {
  const checked = checkScenario(scenario);
  if (!checked.ok) return problemLines(checked.problems);
  const { verdict } = estimateRun(scenario, scenario.replications, LIMITS);
  return verdict.kind === 'fits' ? [] : [FAILURES.tooLarge];
}
