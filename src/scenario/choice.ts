import { lostPath, variantOf } from './change.ts';
import { CHOICE_UNITS, choiceValue } from './choice-value.ts';
import { keysOf, whereOf } from './place.ts';
import { tokensOf, valueAt } from './pointer.ts';
import type { Problem } from './problems.ts';
import { referenceProblem } from './reference-problem.ts';
import type { Choice, NumberChoice, Scenario } from './schema.ts';

/**
 * Finds what is wrong with the choices of the first screen. Their paths must exist and their values must lie in their
 * ranges in the base and in every variant: whoever changes the variant keeps the same choices.
 */
export function choiceProblems(scenario: Scenario): Problem[] {
  const variants = [null, ...scenario.variants.map(({ id }) => id)];
  const versions = variants.flatMap((id) => {
    const version = variantOf(scenario, id);
    return version.ok ? [version.scenario] : [];
  });
  const known = variants.filter((id) => id !== null);
  const { variant, choices } = scenario.opening;
  return [
    ...(variant === null
      ? []
      : referenceProblem(() => whereOf(scenario, ['opening', 'variant']), 'variant', variant, known)),
    ...choices.flatMap((choice, index) => {
      const keys = ['opening', 'choices', index];
      const found = versions.map((version) => problemsIn(version, scenario, choice, keys));
      // The same fault in every variant is told once.
      return found.find((problems) => problems.length > 0) ?? [];
    }),
  ];
}

function problemsIn(version: Scenario, scenario: Scenario, choice: Choice, keys: readonly PropertyKey[]): Problem[] {
  const pathProblems = choice.paths.flatMap((target, index) =>
    pathProblem(version, choice, target, whereOf(scenario, [...keys, 'paths', index])),
  );
  if (pathProblems.length > 0) return pathProblems;
  return choice.kind === 'number'
    ? rangeProblems(version, scenario, choice, keys)
    : optionProblems(version, scenario, choice, keys);
}

function pathProblem(version: Scenario, choice: Choice, target: string, where: ReturnType<typeof whereOf>): Problem[] {
  const value = valueAt(version, target);
  const first = valueAt(version, choice.paths[0]);
  const key = choice.kind === 'number' ? CHOICE_UNITS[choice.unit].key : 'contract';
  if (value === undefined) return [{ ...where, code: 'path-not-found', facts: lostPath(version, target) }];
  if (tokensOf(target).at(-1) !== key) return [{ ...where, code: 'choice-unit', facts: { target, key } }];
  if (choice.kind === 'number' && typeof value !== 'number')
    return [{ ...where, code: 'path-not-a-number', facts: { target, value } }];
  return value === first ? [] : [{ ...where, code: 'choice-differs', facts: { target, value, first } }];
}

function rangeProblems(
  version: Scenario,
  scenario: Scenario,
  choice: NumberChoice,
  keys: readonly PropertyKey[],
): Problem[] {
  const { minimum, maximum } = choice;
  if (minimum >= maximum) {
    return [{ ...whereOf(scenario, keys), code: 'range-upside-down', facts: { low: minimum, high: maximum } }];
  }
  const value = choiceValue(version, choice);
  if (value >= minimum && value <= maximum) return [];
  const where = whereOf(scenario, keysOf(scenario, choice.paths[0]));
  return [{ ...where, code: 'choice-outside', facts: { value, minimum, maximum } }];
}

function optionProblems(
  version: Scenario,
  scenario: Scenario,
  choice: Extract<Choice, { kind: 'contract' }>,
  keys: readonly PropertyKey[],
): Problem[] {
  const contracts = scenario.contracts.map(({ id }) => id);
  const unknown = choice.options.flatMap((option, index) =>
    referenceProblem(() => whereOf(scenario, [...keys, 'options', index]), 'contract', option, contracts),
  );
  const value = String(choiceValue(version, choice));
  if (unknown.length > 0 || choice.options.includes(value)) return unknown;
  const where = whereOf(scenario, keysOf(scenario, choice.paths[0]));
  return [{ ...where, code: 'choice-option', facts: { value, options: choice.options } }];
}
