import { LIMITS } from './limits.ts';
import { nearestTo } from './nearest.ts';
import { whereOf } from './place.ts';
import { isForbidden, isRecord } from './pointer.ts';
import type { Problem } from './problems.ts';
import type { Rule } from './rule.ts';
import { ruleAt } from './rule.ts';
import type { z } from './z.ts';

type Issue = z.core.$ZodIssue;
type Keys = readonly PropertyKey[];

const ANYTHING: Rule = { kind: 'anything', number: null, options: [], mayBeNull: false, keys: [] };

/** Turns what zod found wrong with a scenario into problems, in the order of the file. */
export function problemsOfIssues(json: unknown, issues: readonly Issue[], variant: string | null): Problem[] {
  return issues.slice(0, LIMITS.problems).flatMap((issue) => problemsOfIssue(json, issue, issue.path, variant));
}

function problemsOfIssue(json: unknown, issue: Issue, keys: Keys, variant: string | null): Problem[] {
  const value = valueAlong(json, keys);
  const where = whereOf(json, keys, variant);
  const rule = ruleAt(json, keys) ?? ANYTHING;
  const isMissing = value === undefined || (value === null && !rule.mayBeNull);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(json, [...keys, key], rule, variant));
  if (isMissing) return [{ ...where, code: 'missing', facts: { expected: rule } }];
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [{ ...where, code: 'not-finite', facts: { written: null, range: rule.number } }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = likeliestBranch(issue.errors, value);
    if (branch.some((inner) => inner.path.length > 0)) {
      return branch.flatMap((inner) => problemsOfIssue(json, inner, [...keys, ...inner.path], variant));
    }
  }
  if (rule.kind === 'choice') {
    const nearest = typeof value === 'string' ? nearestTo(value, rule.options) : null;
    return [{ ...where, code: 'unknown-option', facts: { value, options: rule.options, nearest } }];
  }
  if (typeof value === 'number' && rule.number && issue.code !== 'custom') {
    return [{ ...where, code: 'out-of-range', facts: { value, range: rule.number } }];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return [{ ...where, ...lengthProblem(issue, value) }];
  if (issue.code === 'invalid_format' && typeof value === 'string') {
    return [
      { ...where, code: keys.at(-1) === 'path' || keys.includes('paths') ? 'bad-path' : 'bad-id', facts: { value } },
    ];
  }
  if (issue.code === 'custom' && typeof value === 'string') return [{ ...where, code: 'bad-date', facts: { value } }];
  if (issue.code === 'invalid_key') return [{ ...where, code: 'bad-path', facts: { value: String(keys.at(-1)) } }];
  return [{ ...where, code: 'wrong-type', facts: { value, expected: rule } }];
}

/** Of the members of a union, the one with the fewest faults is what the writer meant. An object never means a word. */
function likeliestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const inside = branches.filter((branch) => branch.some(({ path }) => path.length > 0));
  const meant = isRecord(value) && inside.length > 0 ? inside : branches;
  return meant.reduce((best, branch) => (branch.length < best.length ? branch : best));
}

function unknownKey(json: unknown, keys: Keys, rule: Rule, variant: string | null): Problem {
  const key = String(keys.at(-1));
  const nearest = isForbidden(key) ? null : nearestTo(key, rule.keys);
  return { ...whereOf(json, keys, variant), code: 'unknown-key', facts: { key, nearest } };
}

function lengthProblem(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, value: unknown) {
  const minimum =
    issue.code === 'too_small' || issue.exact
      ? Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
      : null;
  const maximum =
    issue.code === 'too_big' || issue.exact ? Number(issue.code === 'too_big' ? issue.maximum : issue.minimum) : null;
  if (Array.isArray(value)) return { code: 'list-length', facts: { count: value.length, minimum, maximum } } as const;
  const text = String(value);
  return { code: 'text-length', facts: { value: text, length: text.length, minimum: minimum ?? 1, maximum } } as const;
}

function valueAlong(json: unknown, keys: Keys): unknown {
  let value = json;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[String(key)];
    else return undefined;
  }
  return value;
}
