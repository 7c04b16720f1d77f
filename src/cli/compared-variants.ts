import { scenarioUnder } from '../experiment/contracts.ts';
import { leverTyped } from '../messages/aims.ts';
import { CLI } from '../messages/cli.ts';
import { COMPARE_PROBLEMS, COMPARISON } from '../messages/comparison.ts';
import { differenceLine } from '../messages/differences.ts';
import { problemLines } from '../messages/problems.ts';
import { TABLES } from '../messages/tables.ts';
import { applyChanges, type Changed, variantOf } from '../scenario/change.ts';
import { undatedDifferences, withDelay } from '../scenario/delayed.ts';
import { withFreeFollowUp } from '../scenario/free-follow-up.ts';
import { changesOfLever } from '../scenario/lever.ts';
import { nearestTo } from '../scenario/nearest.ts';
import type { Change, Scenario } from '../scenario/schema.ts';
import { readLever, readValue } from './read-levers.ts';

/** A variant of a comparison, and what to say of it that its differences do not tell. */
export interface NamedVariant {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
  readonly notes: readonly string[];
  /** Whether its notes tell all of it, because a list of what differs would be too long to read. */
  readonly isTold: boolean;
  /** Segments that the base does not have. */
  readonly extraSegments?: readonly string[];
}

/** What was asked for, as typed. */
export interface VariantsWanted {
  readonly variants: readonly string[];
  readonly contracts: readonly string[];
  readonly own: readonly string[];
  readonly isTogether: boolean;
  /** In months; null for none. */
  readonly delay: number | null;
  readonly isFreeFollowUp: boolean;
  /** Whether the base takes part also when other variants are named. */
  readonly hasBase: boolean;
  /** Those of other files: with them, not all variants of the first come by themselves. */
  readonly others: readonly NamedVariant[];
}

export interface VariantsMade {
  readonly variants: readonly NamedVariant[];
  readonly together: { readonly all: string; readonly singles: readonly string[] } | null;
  /** Segments that only some variants have, and are worth knowing: the extra places. */
  readonly extraSegments: readonly string[];
  readonly problems: readonly string[];
}

/** Makes the variants of a comparison from a base; the base comes first unless only others were asked for. */
export function makeVariants(base: Scenario, wanted: VariantsWanted): VariantsMade {
  const problems: string[] = [];
  const keep = (result: NamedVariant | string[]): NamedVariant[] => {
    if (!Array.isArray(result)) return [result];
    problems.push(...result);
    return [];
  };
  const asBase: NamedVariant = { id: TABLES.baseId, label: TABLES.base, scenario: base, notes: [], isTold: false };
  const isDerived = wanted.contracts.length > 0 || wanted.delay !== null || wanted.isFreeFollowUp;
  const hasOthers = isDerived || wanted.own.length + wanted.others.length > 0;
  const ids = wanted.variants.length > 0 || hasOthers ? wanted.variants : base.variants.map(({ id }) => id);
  const named = [...new Set(ids)].filter((id) => id !== TABLES.baseId).flatMap((id) => keep(variantNamed(base, id)));
  const isBaseNamed = wanted.variants.includes(TABLES.baseId);
  /** What waits, gets another contract, or finds a free place. */
  const chosen = named.length > 0 && !isBaseNamed ? named : [asBase, ...named];
  const isBaseMeant = wanted.variants.length === 0 && (isDerived || !hasOthers);
  const isBaseIn = wanted.hasBase || isBaseNamed || isBaseMeant;
  const { delay } = wanted;
  const contracts = wanted.contracts.flatMap((contract) => chosen.flatMap((one) => keep(under(one, contract))));
  const delayed = delay === null ? [] : chosen.flatMap((one) => keep(later(base, one, delay)));
  const freed = wanted.isFreeFollowUp ? chosen.flatMap((one) => keep(withFree(one))) : [];
  const own = wanted.own.map((text, at) => ownVariant(base, text, at + 1));
  problems.push(...own.flatMap((one) => one.problems));
  const ownVariants = own.flatMap(({ variant }) => variant ?? []);
  const together = wanted.isTogether ? togetherOf(base, own) : null;
  problems.push(...(together?.problems ?? []));
  const variants = [
    ...(isBaseIn ? [asBase, ...named] : named),
    ...contracts,
    ...delayed,
    ...freed,
    ...ownVariants,
    ...(together?.variant ? [together.variant] : []),
    ...wanted.others,
  ];
  return {
    variants,
    together: together?.variant ? { all: together.variant.id, singles: ownVariants.map(({ id }) => id) } : null,
    extraSegments: [...new Set(freed.flatMap(({ extraSegments = [] }) => extraSegments))],
    problems,
  };
}

/** Returns a variant of a scenario by its id, or why there is none. */
export function variantNamed(base: Scenario, id: string): NamedVariant | string[] {
  const known = [TABLES.baseId, ...base.variants.map((one) => one.id)];
  const found = base.variants.find((one) => one.id === id);
  if (!found) return [CLI.unknownVariant(id, nearestTo(id, known), known)];
  return madeOf(id, found.label, variantOf(base, id), (text) => text);
}

function madeOf(id: string, label: string, changed: Changed, say: (text: string) => string): NamedVariant | string[] {
  if (!changed.ok) return problemLines(changed.problems).map(say);
  return { id, label, scenario: changed.scenario, notes: [], isTold: false };
}

function under({ id, label, scenario, notes }: NamedVariant, contract: string): NamedVariant | string[] {
  const found = scenario.contracts.find((one) => one.id === contract);
  const known = scenario.contracts.map((one) => one.id);
  if (!found) return [CLI.unknownContract(contract, nearestTo(contract, known), known)];
  const isBase = id === TABLES.baseId;
  return {
    id: COMPARISON.contractId(isBase ? null : id, contract),
    label: COMPARISON.contractLabel(isBase ? null : label, found.label),
    scenario: scenarioUnder(scenario, contract),
    notes,
    isTold: false,
  };
}

function later(base: Scenario, { id, label, scenario }: NamedVariant, months: number): NamedVariant | string[] {
  const delayed = withDelay(base, scenario, months);
  if (delayed.moved === 0) return [COMPARE_PROBLEMS.nothingMoves(label)];
  if (!delayed.ok) return problemLines(delayed.problems).map((text) => COMPARE_PROBLEMS.inVariant(label, text));
  return {
    id: COMPARISON.laterId(id),
    label: COMPARISON.later(label, months),
    scenario: delayed.scenario,
    notes: [
      COMPARISON.moved(delayed.moved, delayed.beyond, months),
      ...undatedDifferences(base, scenario).map((one) => COMPARISON.undated(differenceLine(base, scenario, one))),
    ],
    isTold: false,
  };
}

function withFree({ id, label, scenario }: NamedVariant): NamedVariant | string[] {
  const freed = withFreeFollowUp(scenario, COMPARISON.extraPlaces);
  if (freed === null) return [COMPARE_PROBLEMS.noFollowUp(label)];
  if (!freed.ok) return problemLines(freed.problems).map((text) => COMPARE_PROBLEMS.inVariant(label, text));
  const labelOf = (segment: string) => scenario.segments.find((one) => one.id === segment)?.label ?? segment;
  const unpriced = freed.extra.filter(({ isPriced }) => !isPriced).map(({ of }) => labelOf(of));
  return {
    id: COMPARISON.freeFollowUpId(id),
    label: COMPARISON.freeFollowUp(label),
    scenario: freed.scenario,
    notes: [
      COMPARISON.freed(freed.extra.map(({ of }) => labelOf(of))),
      ...(unpriced.length < freed.extra.length ? [COMPARISON.freedPrice] : []),
      ...(unpriced.length > 0 ? [COMPARISON.freedUnpriced(unpriced)] : []),
    ],
    isTold: true,
    extraSegments: freed.extra.map((one) => one.id),
  };
}

interface OwnVariant {
  readonly variant: NamedVariant | null;
  readonly changes: readonly Change[];
  readonly problems: readonly string[];
}

/** Reads `NAME: KEY=VALUE, KEY=VALUE`; a comma only parts two settings when a key follows it. */
function ownVariant(base: Scenario, text: string, number: number): OwnVariant {
  const equals = text.indexOf('=');
  const colon = text.slice(0, equals < 0 ? undefined : equals).indexOf(':');
  const label = colon < 0 ? COMPARISON.ownLabel(number) : text.slice(0, colon).trim();
  const settings = text.slice(colon + 1).split(/,\s*(?=[^,={}[\]"]+=)/);
  const problems: string[] = [];
  const changes = settings.flatMap((setting) => {
    const read = changesIn(base, setting);
    if (typeof read !== 'string') return read;
    problems.push(read);
    return [];
  });
  if (equals < 0 || label === '') return { variant: null, changes: [], problems: [COMPARE_PROBLEMS.withForm(text)] };
  const say = (line: string) => COMPARE_PROBLEMS.inWith(label, line);
  if (problems.length > 0) return { variant: null, changes, problems: problems.map(say) };
  const made = madeOf(idOf(label, number), label, applyChanges(base, changes), say);
  return Array.isArray(made) ? { variant: null, changes, problems: made } : { variant: made, changes, problems: [] };
}

function changesIn(base: Scenario, setting: string): Change[] | string {
  const equals = setting.indexOf('=');
  if (equals < 1) return COMPARE_PROBLEMS.withForm(setting);
  const [knob, text] = [setting.slice(0, equals).trim(), setting.slice(equals + 1).trim()];
  const contract = base.opening.choices.find(({ id, kind }) => id === knob && kind === 'contract');
  if (contract) return contract.paths.map((path) => ({ path, value: text }));
  const lever = readLever(knob, base);
  // A path to a word, a list or something that is new: the language judges it.
  if (typeof lever === 'string')
    return knob.startsWith('/') ? [{ path: knob, value: jsonOrText(text) } as Change] : lever;
  const value = readValue(lever, text);
  if (value === null) return COMPARE_PROBLEMS.notAValue(knob, text);
  const { minimum, maximum } = lever;
  // Other limits are those of the language, which judges all of it.
  const isBounded = Number.isFinite(minimum) && Number.isFinite(maximum);
  if (isBounded && (value < minimum || value > maximum))
    return COMPARE_PROBLEMS.outside(knob, leverTyped(lever, minimum), leverTyped(lever, maximum));
  return changesOfLever(lever, value);
}

function togetherOf(base: Scenario, own: readonly OwnVariant[]): Pick<OwnVariant, 'variant' | 'problems'> {
  const made = own.filter(({ variant }) => variant !== null);
  if (own.length < 2) return { variant: null, problems: [COMPARE_PROBLEMS.togetherNeeds] };
  if (made.length < own.length) return { variant: null, problems: [] };
  for (const [at, one] of made.entries()) {
    const clash = made
      .slice(0, at)
      .find(({ changes }) => changes.some(({ path }) => one.changes.some((other) => other.path === path)));
    if (clash)
      return {
        variant: null,
        problems: [COMPARE_PROBLEMS.togetherClash(clash.variant?.label ?? '', one.variant?.label ?? '')],
      };
  }
  const all = made.flatMap(({ changes }) => changes);
  const variant = madeOf(COMPARISON.togetherId, COMPARISON.together, applyChanges(base, all), (text) =>
    COMPARE_PROBLEMS.inVariant(COMPARISON.together, text),
  );
  return Array.isArray(variant) ? { variant: null, problems: variant } : { variant, problems: [] };
}

/** A name as an id: lower case, with hyphens. */
function idOf(label: string, number: number): string {
  const id = label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return id === '' ? COMPARISON.own(number) : id;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
