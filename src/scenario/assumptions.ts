import { applyChanges, variantOf } from './change.ts';
import type { Place } from './place.ts';
import { keysOf, labelOf, placeOf } from './place.ts';
import type { JsonPath } from './pointer.ts';
import { elementTokens, isRecord, pathOf, valueAt } from './pointer.ts';
import { ruleAt } from './rule.ts';
import type { Change, Scenario, Source } from './schema.ts';

/** One value of a scenario with where it comes from, as the assumptions drawer shows and edits it. */
export interface Assumption {
  /** For `applyChanges`: elements by name. */
  readonly path: JsonPath;
  /** For the label and the unit: `fieldLabel(place)`. */
  readonly place: Place;
  /** A number or a word of the language (`gamma`, `rest`), a date, or a list of observed stays. */
  readonly value: number | string | readonly number[];
  /** The label of what the value names, when it is an id (the contract in force); otherwise null. */
  readonly named: string | null;
  readonly input: AssumptionInput;
  readonly origin: Origin;
}

/** How a value can be edited. `word` chooses between fixed words or ids; `none` only changes together with others. */
export type AssumptionInput =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'word'; readonly options: readonly string[] }
  | { readonly kind: 'none' };

/** Where a value comes from: an entry of `sources` (its path may lie higher), the reader's own choice, or nowhere. */
export type Origin =
  | { readonly kind: 'source'; readonly path: JsonPath; readonly source: Source }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'unknown' };

/** The parts of a scenario that describe the world; the others describe the run and the screen. */
const PARTS = [
  'norms',
  'clientGroups',
  'locations',
  'measures',
  'segments',
  'contracts',
  'indexation',
  'budget',
  'municipalities',
  'costSharing',
  'programmes',
  'reinvestments',
  'shadowPrices',
  'targets',
] as const;
/** Names and references: they say what a number is about and are no assumption themselves. */
const NOT_ASSUMED = new Set([
  'id',
  'label',
  'group',
  'to',
  'segment',
  'location',
  'becomes',
  'relocateTo',
  'fallbacks',
  'municipality',
  'into',
  'year',
  'outcome',
  'sense',
]);
const DATES = new Set<PropertyKey | undefined>([
  'from',
  'opens',
  'admissionStop',
  'closes',
  'inUseFrom',
  'earliestEnd',
]);

/**
 * Lists every value of a scenario, in the order of the file, as a variant (null: the base) and further changes have it.
 * A value that a variant sets has the source of that change, never the one of the value it replaces; a value that
 * `changes` makes different is `chosen`. Throws for a variant that does not exist or changes that do not apply.
 */
export function assumptionsOf(
  scenario: Scenario,
  variant: string | null = null,
  changes: readonly Change[] = [],
): readonly Assumption[] {
  const inVariant = applied(scenario, variant, []);
  const shown = changes.length > 0 ? applied(scenario, variant, changes) : inVariant;
  const index = scenario.variants.findIndex(({ id }) => id === variant);
  const variantPaths = (scenario.variants[index]?.changes ?? []).map(({ path }) => canonical(shown, path));
  const chosenPaths = changes.map(({ path }) => canonical(shown, path));
  const sources = new Map(Object.keys(scenario.sources).map((path) => [canonical(scenario, path), path]));
  return leavesOf(shown).map(({ keys, path, value }) => {
    const isOwn = chosenPaths.some((own) => covers(own, path)) && !isSame(valueAt(inVariant, path), value);
    const change = isSame(valueAt(scenario, path), value) ? -1 : variantPaths.findLastIndex((own) => covers(own, path));
    const written =
      change < 0
        ? path
        : pathOf(scenario, ['variants', index, 'changes', change, 'value']) + path.slice(variantPaths[change].length);
    const origin: Origin = isOwn ? { kind: 'chosen' } : originOf(scenario, sources, written);
    const named = keys.at(-1) === 'contract' ? labelOf(shown, 'contracts', value) : null;
    return { path, place: placeOf(shown, keys), value, named, input: inputOf(shown, keys, value), origin };
  });
}

interface Leaf {
  readonly keys: readonly PropertyKey[];
  readonly path: JsonPath;
  readonly value: Assumption['value'];
}

function applied(scenario: Scenario, variant: string | null, changes: readonly Change[]): Scenario {
  const version = variantOf(scenario, variant);
  const changed = version.ok ? applyChanges(version.scenario, changes) : version;
  if (!changed.ok) throw new Error(`assumptionsOf: ${changed.problems[0].code} at ${changed.problems[0].path}`);
  return changed.scenario;
}

function leavesOf(scenario: Scenario): Leaf[] {
  return PARTS.flatMap((part) => leavesBelow(scenario[part], [part], `/${part}`));
}

function leavesBelow(value: unknown, keys: readonly PropertyKey[], path: JsonPath): Leaf[] {
  const key = String(keys.at(-1));
  if (NOT_ASSUMED.has(key) || isReference(keys)) return [];
  const whole = wholeList(key, value);
  if (whole) return [{ keys, path, value: whole }];
  if (typeof value === 'number' || typeof value === 'string') return [{ keys, path, value }];
  if (Array.isArray(value)) {
    const tokens = elementTokens(value);
    return value.flatMap((child, index) => leavesBelow(child, [...keys, index], `${path}/${tokens[index]}`));
  }
  return isRecord(value)
    ? Object.keys(value).flatMap((child) => leavesBelow(value[child], [...keys, child], `${path}/${child}`))
    : [];
}

/** Who a place is kept for, which contract a number belongs to, which segments money is for: what a number is about. */
function isReference(keys: readonly PropertyKey[]): boolean {
  const key = keys.at(-1);
  return (
    (key === 'contract' && (keys.at(-3) === 'behaviour' || keys.at(-3) === 'parts')) ||
    (key === 'groups' && keys.at(-2) === 'reserved') ||
    (key === 'segments' && keys.length > 1)
  );
}

/** Lists that are shown as one value: own measurements, and the days on which known clients come. */
function wholeList(key: string, value: unknown): readonly number[] | null {
  if (key === 'observedDays') return value as readonly number[];
  return key === 'known' ? (value as readonly { readonly day: number }[]).map(({ day }) => day) : null;
}

function inputOf(scenario: Scenario, keys: readonly PropertyKey[], value: Assumption['value']): AssumptionInput {
  const key = keys.at(-1);
  if (typeof value === 'number') return { kind: 'number' };
  if (DATES.has(key)) return { kind: 'date' };
  if (key === 'contract') return { kind: 'word', options: scenario.contracts.map(({ id }) => id) };
  const options = ruleAt(scenario, keys)?.options ?? [];
  return key !== 'kind' && options.length > 1 ? { kind: 'word', options } : { kind: 'none' };
}

/** Looks for the source of a path, then for one of the part that holds it, and so on up. */
function originOf(scenario: Scenario, sources: ReadonlyMap<JsonPath, JsonPath>, path: JsonPath): Origin {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const entry = sources.get(at);
    if (entry !== undefined) return { kind: 'source', path: entry, source: scenario.sources[entry] };
  }
  return { kind: 'unknown' };
}

/** Elements can be named in a path by id or by position: this makes one form of it. */
function canonical(root: unknown, path: JsonPath): JsonPath {
  return pathOf(root, keysOf(root, path));
}

function covers(above: JsonPath, path: JsonPath): boolean {
  return path === above || path.startsWith(`${above}/`);
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    a === b ||
    (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]))
  );
}
