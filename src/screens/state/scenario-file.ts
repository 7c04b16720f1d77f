import { FILES } from '../../messages/files.ts';
import { changesBetween } from '../../scenario/change.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import { contractsWith } from '../../scenario/own-contract.ts';
import type { Change, Choice, Scenario } from '../../scenario/schema.ts';
import type { Plan } from './plan.ts';

/**
 * Writes the case on screen with everything that someone chose, as a scenario file: the page opens it with the same
 * picture. Assumptions are in the base, as they count for "now" too; choices are a variant; own contracts are options.
 */
export function scenarioFile(base: Scenario, { settings, now, chosen }: Plan): string {
  const owns = Object.values(settings.contracts).map(({ contract }) => contract);
  const contracts = owns.reduce(contractsWith, now.contracts);
  const widest = { ...now, contracts };
  const changes = changesBetween(widest, { ...chosen, contracts });
  const isChanged = changes.length > 0;
  const inVariant = base.variants.find(({ id }) => id === settings.variant);
  const isVariant =
    inVariant && Object.keys(settings.values).length === 0 && Object.keys(settings.contracts).length === 0;
  const own = { id: freeId(base), label: FILES.variant, changes };
  const file: Scenario = {
    ...widest,
    variants: isChanged && !isVariant ? [...now.variants, own] : now.variants,
    opening: {
      variant: isVariant ? inVariant.id : isChanged ? own.id : null,
      choices: now.opening.choices.map((choice) =>
        roomyChoice(
          choice,
          now,
          owns.map(({ id }) => id),
        ),
      ),
    },
    sources: {
      ...now.sources,
      ...Object.fromEntries(Object.keys(settings.assumptions).map((path) => [path, assumption(FILES.ownAssumption)])),
      ...Object.fromEntries(owns.map(({ id }) => [`/contracts/${id}`, assumption(FILES.ownContract)])),
      ...(isChanged && !isVariant ? sourcesOf(own.id, changes) : {}),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function freeId({ variants }: Scenario): string {
  const taken = new Set(variants.map(({ id }) => id));
  let id: string = FILES.variantId;
  for (let number = 2; taken.has(id); number++) id = `${FILES.variantId}-${number}`;
  return id;
}

function assumption(note: string): Scenario['sources'][string] {
  return { kind: 'assumption', note };
}

function sourcesOf(variant: string, changes: readonly Change[]): Scenario['sources'] {
  return Object.fromEntries(
    changes.map((_, at) => [`/variants/${variant}/changes/${at}/value`, assumption(FILES.ownNumber)]),
  );
}

/** A choice that offers the own contracts too, and whose range holds a value that was changed as an assumption. */
function roomyChoice(choice: Choice, now: Scenario, owns: readonly string[]): Choice {
  if (choice.kind === 'contract') {
    return { ...choice, options: [...choice.options.filter((id) => !owns.includes(id)), ...owns] };
  }
  const value = choiceValue(now, choice);
  return { ...choice, minimum: Math.min(choice.minimum, value), maximum: Math.max(choice.maximum, value) };
}
