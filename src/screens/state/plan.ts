import type { Settings } from '../../io/share-link.ts';
import { applyChanges, variantOf } from '../../scenario/change.ts';
import { changesOfChoice, choiceValue } from '../../scenario/choice-value.ts';
import type { Problem } from '../../scenario/problems.ts';
import { valueAt } from '../../scenario/pointer.ts';
import type { Change, Choice, Scenario } from '../../scenario/schema.ts';
import type { Pair } from './calculator.ts';
import { isAllowed } from './choice-values.ts';

/** What settings come to: the scenarios to lay side by side, and the variant without own choices. */
export interface Plan extends Pair {
  readonly settings: Settings;
  /** Where the variant starts, before own choices. */
  readonly start: Scenario;
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Works settings out over the base of a case. Assumptions count on both sides, so that the difference with now is the
 * effect of the choices alone; an assumption that a variant sets itself keeps the value of the variant.
 */
export function planOf(base: Scenario, settings: Settings): Planned {
  const edits = Object.entries(settings.assumptions).map(([path, value]): Change => ({ path, value }));
  const now = edits.length > 0 ? applyChanges(base, edits) : { ok: true as const, scenario: base };
  if (!now.ok) return now;
  const start = variantOf(now.scenario, settings.variant);
  if (!start.ok) return start;
  const changes = choicesOf(base).flatMap((choice) =>
    Object.hasOwn(settings.values, choice.id) ? changesOfChoice(choice, settings.values[choice.id]) : [],
  );
  const chosen = changes.length > 0 ? applyChanges(start.scenario, changes) : start;
  if (!chosen.ok) return chosen;
  return { ok: true, plan: { settings, now: now.scenario, start: start.scenario, chosen: chosen.scenario } };
}

/** Returns the choices of the first screen, in order. */
export function choicesOf(scenario: Scenario): readonly Choice[] {
  return scenario.opening.choices;
}

/** Returns the settings with which a case opens. */
export function openingOf(scenario: Scenario): Settings {
  return { scenario: scenario.id, variant: scenario.opening.variant, values: {}, assumptions: {}, threshold: null };
}

/** Returns the settings with one choice set. What equals the start of the variant is not kept: it is no difference. */
export function withChoice({ settings, start }: Plan, choice: Choice, value: number | string): Settings {
  const { [choice.id]: _, ...others } = settings.values;
  const isStart = choiceValue(start, choice) === value;
  return { ...settings, values: isStart ? others : { ...others, [choice.id]: value } };
}

/** Returns the settings with one assumption set; null, or the value of the case itself, takes the edit away. */
export function withAssumption(base: Scenario, settings: Settings, path: string, value: number | null): Settings {
  const { [path]: _, ...others } = settings.assumptions;
  const isBase = value === null || valueAt(base, path) === value;
  return { ...settings, assumptions: isBase ? others : { ...others, [path]: value } };
}

/** Says whether settings, from a link for example, can be worked out over this case. */
export function isPossible(base: Scenario, settings: Settings): boolean {
  const choices = choicesOf(base);
  const known = Object.entries(settings.values).every(([id, value]) => {
    const choice = choices.find((candidate) => candidate.id === id);
    return choice !== undefined && isAllowed(choice, value);
  });
  const numbers = Object.keys(settings.assumptions).every((path) => typeof valueAt(base, path) === 'number');
  return known && numbers && planOf(base, settings).ok;
}
