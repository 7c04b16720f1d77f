import type { Settings } from '../../io/share-link.ts';
import { problemMessage, problemText } from '../../messages/problems.ts';
import { checkScenario } from '../../scenario/check.ts';
import type { OwnContract } from '../../scenario/own-contract.ts';
import type { Problem } from '../../scenario/problems.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { judge } from '../state/judge.ts';
import { planOf, withOwnContract } from '../state/plan.ts';

/** What is wrong with a contract in a case: beside which field by path, and what belongs to none of them. */
export interface ContractVerdict {
  readonly fields: Readonly<Record<string, string>>;
  readonly others: readonly string[];
}

/** Lets the language judge the case as it would be with an own contract in force. Nothing is changed yet. */
export function judgeContract(base: Scenario, settings: Settings, own: OwnContract): ContractVerdict {
  const planned = planOf(base, withOwnContract(base, settings, own), null);
  if (!planned.ok) return { fields: {}, others: planned.lines };
  const { chosen } = planned.plan;
  const checked = checkScenario(chosen);
  if (checked.ok) return { fields: {}, others: judge(chosen) };
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const problem of checked.problems) {
    const path = pathInContract(problem, own.contract.id);
    if (path === null) others.push(problemText(problem));
    else fields[path] = beside(problem);
  }
  return { fields, others: [...new Set(others)] };
}

function pathInContract({ path }: Problem, id: string): string | null {
  const start = `/contracts/${id}/`;
  return path.startsWith(start) ? path.slice(start.length) : null;
}

/** Beside the field itself it need not be said where. */
function beside(problem: Problem): string {
  const { what, mend } = problemMessage(problem);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${mend}`;
}
