import { isRecord } from './pointer.ts';
import { scenarioSchema } from './schema.ts';
import { z } from './z.ts';

/** What a number must be. `above` says that the minimum itself is too small; null means no bound. */
export interface NumberRule {
  readonly minimum: number | null;
  readonly above: boolean;
  readonly maximum: number | null;
  readonly whole: boolean;
}

/** What the language expects at a place: a number, words to choose from, or both, or a text, list or object. */
export interface Rule {
  readonly kind: 'number' | 'text' | 'choice' | 'yes-or-no' | 'list' | 'object' | 'anything';
  readonly number: NumberRule | null;
  readonly options: readonly string[];
  readonly mayBeNull: boolean;
  /** The keys that an object can have; empty for a table with free keys. */
  readonly keys: readonly string[];
}

/**
 * Returns what the language expects at the end of a row of keys and positions, or null when it knows no such place.
 * The data decide which member of a union holds: `kind` for the kinds, otherwise the member with the most keys in common.
 */
export function ruleAt(root: unknown, keys: readonly PropertyKey[]): Rule | null {
  let schema: z.core.$ZodType = scenarioSchema;
  let value = root;
  let kinds: readonly string[] = [];
  for (const key of keys) {
    const inner = bare(schema);
    const next = childSchema(memberFor(inner, value), key);
    if (!next) return null;
    kinds = inner instanceof z.ZodDiscriminatedUnion && key === inner.def.discriminator ? kindsOf(inner) : [];
    schema = next;
    value =
      isRecord(value) && Object.hasOwn(value, key)
        ? value[String(key)]
        : Array.isArray(value)
          ? value[Number(key)]
          : null;
  }
  const rule = ruleOf(schema, value);
  return kinds.length > 0 ? { ...rule, options: kinds } : rule;
}

/** All the kinds of a union, whichever of its members the data come nearest to. */
function kindsOf({ def }: z.ZodDiscriminatedUnion): string[] {
  return def.options.flatMap((option) => {
    const kind = childSchema(option, def.discriminator);
    return kind ? wordsOf(kind) : [];
  });
}

function ruleOf(schema: z.core.$ZodType, value: unknown): Rule {
  const inner = bare(schema);
  const member = memberFor(inner, value);
  const all = inner instanceof z.ZodUnion ? (inner.options as z.core.$ZodType[]) : [inner];
  const number = all.find((option) => option instanceof z.ZodNumber) ?? null;
  const options = all.flatMap(wordsOf);
  return {
    kind: kindOf(member, options),
    number: number instanceof z.ZodNumber ? numberRule(number) : null,
    options,
    mayBeNull: schema instanceof z.ZodNullable,
    keys: member instanceof z.ZodObject ? Object.keys(member.shape) : [],
  };
}

function kindOf(member: z.core.$ZodType, options: readonly string[]): Rule['kind'] {
  if (member instanceof z.ZodNumber) return 'number';
  if (options.length > 0) return 'choice';
  if (member instanceof z.ZodString) return 'text';
  if (member instanceof z.ZodBoolean) return 'yes-or-no';
  if (member instanceof z.ZodArray) return 'list';
  return member instanceof z.ZodObject || member instanceof z.ZodRecord ? 'object' : 'anything';
}

function numberRule(schema: z.ZodNumber): NumberRule {
  const above = (schema.def.checks ?? []).some((check) => {
    const rule = check._zod.def as { check: string; inclusive?: boolean };
    return rule.check === 'greater_than' && rule.inclusive === false;
  });
  return { minimum: bound(schema.minValue), above, maximum: bound(schema.maxValue), whole: schema.isInt };
}

function bound(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function wordsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.def.innerType) : schema;
}

function memberFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options as z.core.$ZodType[];
  if (!isRecord(value)) return options.find((option) => !(option instanceof z.ZodLiteral)) ?? schema;
  const matches = options.map((option) => keysInCommon(option, value));
  return options[matches.indexOf(Math.max(...matches))] ?? schema;
}

function keysInCommon(option: z.core.$ZodType, value: Readonly<Record<string, unknown>>): number {
  if (!(option instanceof z.ZodObject)) return -1;
  const shape = option.shape as Record<string, z.core.$ZodType>;
  const kind = shape.kind;
  const isNamed = kind instanceof z.ZodLiteral && kind.values.has(value.kind as never);
  return Object.keys(value).filter((key) => Object.hasOwn(shape, key)).length + (isNamed ? 1000 : 0);
}

function childSchema(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | null {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject)) return null;
  const shape = schema.shape as Record<PropertyKey, z.core.$ZodType>;
  return Object.hasOwn(shape, key) ? (shape[key] ?? null) : null;
}
