import { applyChanges } from './change.ts';
import { whereOf } from './place.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './schema.ts';

/** Finds variants that do not apply, or that make a scenario that cannot be run. */
export function variantProblems(scenario: Scenario): Problem[] {
  return scenario.variants.flatMap(({ label, changes }, index) => {
    const changed = applyChanges(scenario, changes, label);
    if (changed.ok) return [];
    return changed.problems.map((problem): Problem => {
      const position = changes.findIndex(({ path }) => path === problem.path);
      const isAboutPath = problem.code === 'path-not-found' || problem.code === 'path-not-a-number';
      return isAboutPath
        ? { ...problem, ...whereOf(scenario, ['variants', index, 'changes', position, 'path']) }
        : problem;
    });
  });
}
