import { checkScenario } from './check.ts';
import { nearestTo } from './nearest.ts';
import { keysOf, placeOf, whereOf } from './place.ts';
import type { JsonPath } from './pointer.ts';
import { escapedToken, isRecord, nameOf, pathOf, tokensOf, valueAt, withValueAt } from './pointer.ts';
import type { Problem, ProblemFacts } from './problems.ts';
import { referenceProblem } from './reference-problem.ts';
import { ruleAt } from './rule.ts';
import type { Change, Scenario } from './schema.ts';

/** A changed scenario that can be run, or what is wrong with the changes. */
export type Changed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Returns the scenario with changes, in their order. Checks all values and how they fit together, but not the variants,
 * choices and sources, so that it is fast enough for each move of a slider. The scenario itself is not touched.
 * `variant` is the label of the variant that the changes make, for the problems.
 */
export function applyChanges(scenario: Scenario, changes: readonly Change[], variant: string | null = null): Changed {
  let changed: unknown = scenario;
  const problems: Problem[] = [];
  for (const change of changes) {
    const applied = withChange(changed, change, variant);
    if (applied.ok) changed = applied.json;
    else problems.push(applied.problem);
  }
  return problems.length > 0 ? { ok: false, problems } : checkScenario(changed, variant);
}

/** Returns the scenario as a variant has it; null is the base. An id that is not known is a problem. */
export function variantOf(scenario: Scenario, id: string | null): Changed {
  if (id === null) return { ok: true, scenario };
  const variant = scenario.variants.find((candidate) => candidate.id === id);
  if (variant) return applyChanges(scenario, variant.changes, variant.label);
  const known = scenario.variants.map((candidate) => candidate.id);
  return { ok: false, problems: referenceProblem(() => whereOf(scenario, ['variants']), 'variant', id, known) };
}

/**
 * Returns changes that make one scenario from another: `applyChanges(from, changesBetween(from, to))` equals `to`, but
 * for `$schema`. Elements of lists are compared by name when both lists have the same names in the same order.
 */
export function changesBetween(from: Scenario, to: Scenario): Change[] {
  const changes: Change[] = [];
  for (const key of Object.keys(to)) {
    if (key !== '$schema') compare(from, [key], from[key as keyof Scenario], to[key as keyof Scenario], changes);
  }
  return changes;
}

/** Tells of a path that leads nowhere: where it stops, what stands there, and the path that is most like it. */
export function lostPath(root: unknown, path: JsonPath): ProblemFacts['path-not-found'] {
  const tokens = tokensOf(path);
  const depth = depthOf(root, tokens);
  const [before, missing] = [join(tokens.slice(0, depth)), tokens[depth] ?? ''];
  const parent = valueAt(root, before);
  const keys = keysOf(root, before);
  const isKey = isRecord(parent) && depth < tokens.length - 1 && ruleAt(root, keys)?.keys.includes(missing);
  const rule = isKey ? ruleAt(root, [...keys, missing]) : null;
  const near = nearestTo(missing, childTokens(parent));
  const nearest = near === null ? null : join(tokens.with(depth, near));
  return {
    target: path,
    nearest: nearest !== null && valueAt(root, nearest) !== undefined ? nearest : null,
    missing,
    list: Array.isArray(parent) ? { field: placeOf(root, keys).field, known: childTokens(parent) } : null,
    whole: rule && { path: join(tokens.slice(0, depth + 1)), kind: rule.kind },
  };
}

/** How many parts of a path, from the root, are there; of a path that is there all but the last. */
function depthOf(root: unknown, tokens: readonly string[]): number {
  const depth = tokens.findIndex((_, index) => valueAt(root, join(tokens.slice(0, index + 1))) === undefined);
  return depth < 0 ? tokens.length - 1 : depth;
}

type Applied = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: Problem };

function withChange(root: unknown, change: Change, variant: string | null): Applied {
  const { path } = change;
  const where = { path, place: placeOf(root, keysOf(root, path), variant) };
  const old = valueAt(root, path);
  if ('times' in change && old !== undefined && typeof old !== 'number') {
    return { ok: false, problem: { ...where, code: 'path-not-a-number', facts: { target: path, value: old } } };
  }
  const value = 'times' in change ? (typeof old === 'number' ? old * change.times : undefined) : change.value;
  const json = value === undefined ? undefined : withValueAt(root, path, value);
  if (json !== undefined) return { ok: true, json };
  // The nearest part that is there: a list, not one of its elements.
  const tokens = tokensOf(path);
  const place = placeOf(root, keysOf(root, join(tokens.slice(0, depthOf(root, tokens)))), variant);
  return { ok: false, problem: { path, place, code: 'path-not-found', facts: lostPath(root, path) } };
}

function compare(root: Scenario, keys: readonly PropertyKey[], from: unknown, to: unknown, changes: Change[]): void {
  if (Object.is(from, to)) return;
  const inner = sharedKeys(from, to);
  if (!inner) changes.push({ path: pathOf(root, keys), value: to } as Change);
  else for (const key of inner) compare(root, [...keys, key], child(from, key), child(to, key), changes);
}

/** The keys or positions along which two values can be compared part by part; null when only as a whole. */
function sharedKeys(from: unknown, to: unknown): PropertyKey[] | null {
  if (Array.isArray(from) && Array.isArray(to)) {
    const isSame = from.length === to.length && from.every((element, index) => nameOf(element) === nameOf(to[index]));
    return isSame ? [...from.keys()] : null;
  }
  if (!isRecord(from) || !isRecord(to)) return null;
  // A key that is gone can only go with the object that held it: a change sets, it never removes.
  return Object.keys(from).every((key) => Object.hasOwn(to, key)) ? Object.keys(to) : null;
}

function child(value: unknown, key: PropertyKey): unknown {
  return Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[String(key)] : undefined;
}

function childTokens(parent: unknown): string[] {
  if (Array.isArray(parent)) return parent.flatMap((element) => nameOf(element) ?? []);
  return isRecord(parent) ? Object.keys(parent) : [];
}

function join(tokens: readonly string[]): JsonPath {
  return tokens.map((token) => `/${escapedToken(token)}`).join('');
}
