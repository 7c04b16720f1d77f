import type { Settings } from '../../io/share-link.ts';
import { changesOfChoice, choiceValue } from '../../scenario/choice-value.ts';
import { type OwnContract, withOwnContracts } from '../../scenario/own-contract.ts';
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
  const choices = choicesOf(base).flatMap((choice) => {
    if (!Object.hasOwn(settings.values, choice.id)) return [];
    const value = settings.values[choice.id];
    return choice.kind === 'contract' && isOwn(settings, value) ? [] : changesOfChoice(choice, value);
  });
  const now = withChanges(base, edits);
  const start = withChanges(now, variant?.changes ?? []);
  const chosen = withOwnContracts(withChanges(start, choices), ownInForce(base, settings));
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

/** Returns the settings with which a case opens; `key` is its name in the library. */
export function openingOf({ id, opening }: Scenario, key = id): Settings {
  return { scenario: key, variant: opening.variant, values: {}, assumptions: {}, contracts: {}, threshold: null };
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

/** Returns the settings with an own contract, in force for where it is for. */
export function withOwnContract(base: Scenario, settings: Settings, own: OwnContract): Settings {
  const { id } = own.contract;
  const choice = contractChoiceOf(base);
  const isOption = choice !== null && own.segment === null;
  const { [choice?.id ?? '']: value, ...others } = settings.values;
  const kept = value === undefined || value === id ? others : settings.values;
  return {
    ...settings,
    contracts: { ...settings.contracts, [id]: own },
    values: isOption ? { ...others, [choice.id]: id } : kept,
  };
}

/** Returns the settings without an own contract; where it counted, the contract of before counts again. */
export function withoutOwnContract(settings: Settings, id: string): Settings {
  const { [id]: _, ...contracts } = settings.contracts;
  return {
    ...settings,
    contracts,
    values: Object.fromEntries(Object.entries(settings.values).filter(([, value]) => value !== id)),
  };
}

/** Returns the choice between contracts, when a case has one. */
export function contractChoiceOf(base: Scenario): Extract<Choice, { kind: 'contract' }> | null {
  return choicesOf(base).find((choice) => choice.kind === 'contract') ?? null;
}

/** Returns the own contracts that count: what was chosen for all segments, then those for one of them. */
export function ownInForce(base: Scenario, { values, contracts }: Settings): readonly OwnContract[] {
  const choice = contractChoiceOf(base);
  const all = Object.keys(contracts)
    .sort()
    .map((id) => contracts[id]);
  const isChosen = ({ contract: { id } }: OwnContract) => choice === null || values[choice.id] === id;
  return [...all.filter((own) => own.segment === null && isChosen(own)), ...all.filter((own) => own.segment !== null)];
}

function isOwn({ contracts }: Settings, value: number | string): boolean {
  return typeof value === 'string' && Object.hasOwn(contracts, value);
}

/** Says whether settings, from a link for example, fit a case: known variant, choices within bounds, paths of numbers. */
export function fits(base: Scenario, settings: Settings): boolean {
  const { variant, values, assumptions, contracts } = settings;
  const choices = choicesOf(base);
  return (
    (variant === null || base.variants.some(({ id }) => id === variant)) &&
    Object.entries(values).every(([id, value]) => {
      const choice = choices.find((candidate) => candidate.id === id);
      return (
        choice !== undefined && (isAllowed(choice, value) || (choice.kind === 'contract' && isOwn(settings, value)))
      );
    }) &&
    Object.values(contracts).every(
      ({ segment }) => segment === null || base.segments.some(({ id }) => id === segment),
    ) &&
    Object.keys(assumptions).every((path) => typeof valueAt(base, path) === 'number')
  );
}

function withChanges(scenario: Scenario, changes: readonly Change[]): Scenario {
  return changes.reduce((changed, change) => {
    const value = 'times' in change ? Number(valueAt(changed, change.path)) * change.times : change.value;
    return withValueAt(changed, change.path, value) ?? changed;
  }, scenario);
}
