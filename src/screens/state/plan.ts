import type { Settings } from '../../io/share-link.ts';
import { changesOfChoice, choiceValue } from '../../scenario/choice-value.ts';
import { valueAt, withValueAt } from '../../scenario/pointer.ts';
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
  | { readonly ok: false; readonly lines: readonly string[] };

/**
 * Says in Dutch why a changed scenario cannot be simulated; nothing when it can. It comes with the whole language and
 * is fetched after the first picture.
 */
export type Check = (scenario: Scenario) => readonly string[];

/**
 * Works settings out over the base of a case. Assumptions count on both sides, so that the difference with now is the
 * effect of the choices alone; an assumption that a variant sets itself keeps the value of the variant.
 * `check` is null until it is there: a case that comes with the page needs none. Changes must have paths that exist.
 */
export function planOf(base: Scenario, settings: Settings, check: Check | null): Planned {
  const edits = Object.entries(settings.assumptions).map(([path, value]): Change => ({ path, value }));
  const variant = base.variants.find(({ id }) => id === settings.variant);
  const choices = choicesOf(base).flatMap((choice) =>
    Object.hasOwn(settings.values, choice.id) ? changesOfChoice(choice, settings.values[choice.id]) : [],
  );
  const now = withChanges(base, edits);
  const start = withChanges(now, variant?.changes ?? []);
  const chosen = withChanges(start, choices);
  if (check) {
    for (const scenario of new Set([now, start, chosen])) {
      const lines = scenario === base ? [] : check(scenario);
      if (lines.length > 0) return { ok: false, lines };
    }
  }
  return { ok: true, plan: { settings, now, start, chosen } };
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

/** Says whether settings, from a link for example, fit a case: known variant, choices within bounds, paths of numbers. */
export function fits(base: Scenario, { variant, values, assumptions }: Settings): boolean {
  const choices = choicesOf(base);
  return (
    (variant === null || base.variants.some(({ id }) => id === variant)) &&
    Object.entries(values).every(([id, value]) => {
      const choice = choices.find((candidate) => candidate.id === id);
      return choice !== undefined && isAllowed(choice, value);
    }) &&
    Object.keys(assumptions).every((path) => typeof valueAt(base, path) === 'number')
  );
}

function withChanges(scenario: Scenario, changes: readonly Change[]): Scenario {
  return changes.reduce((changed, change) => {
    const value = 'times' in change ? Number(valueAt(changed, change.path)) * change.times : change.value;
    return withValueAt(changed, change.path, value) ?? changed;
  }, scenario);
}
