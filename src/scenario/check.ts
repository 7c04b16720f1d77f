import { problemsOfIssues } from './issues.ts';
import type { Problem } from './problems.ts';
import { relationProblems } from './relations.ts';
import type { Scenario } from './schema.ts';
import { scenarioSchema } from './schema.ts';
import { structureProblems } from './structure.ts';

/**
 * Checks each value and how the values fit together, without the variants, the choices and the sources: what must
 * hold after each change. `variant` is the label of the variant that is being checked, for the problems.
 */
export function checkScenario(
  json: unknown,
  variant: string | null = null,
): { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const structure = structureProblems(json);
  if (structure.some(({ code }) => code === 'too-deep')) return { ok: false, problems: structure };
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) {
    const known = new Set(structure.map(({ path }) => path));
    const found = problemsOfIssues(json, parsed.error.issues, variant).filter(({ path }) => !known.has(path));
    return { ok: false, problems: [...structure, ...found] };
  }
  const scenario: Scenario = parsed.data;
  const problems = [...structure, ...relationProblems(scenario, variant)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario };
}
