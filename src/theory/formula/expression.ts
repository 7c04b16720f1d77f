import type { Dimension } from './dimension.ts';
import { type RuleId, ruleOf } from './rules.ts';

/** A formula that has been read: nothing but numbers, known names and rules that are on a list. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | NameExpression
  | {
      readonly kind: 'apply';
      readonly rule: RuleId;
      readonly parts: readonly Expression[];
      /** As typed, and where: for messages. */
      readonly sign: string;
      readonly at: number | null;
    };

export interface NameExpression {
  readonly kind: 'name';
  readonly name: KnownName;
  /** Of a ratio also what stands above and below its line, to sum apart. */
  readonly part: 'value' | 'above' | 'below';
}

/** A name that may be used, and what it stands for. Two names may stand for the same. */
export interface KnownName {
  /** As the user types it. */
  readonly name: string;
  /** What it stands for: the caller looks it up by this. */
  readonly key: string;
  readonly unit: Dimension;
  /** Two sums, one above the other. */
  readonly isRatio: boolean;
  /** The same in every future. */
  readonly isFixed: boolean;
}

/** A value that a formula needs: what a name stands for, or a part of it. */
export interface FormulaInput {
  readonly key: string;
  readonly part: NameExpression['part'];
}

/** Works a formula out for values in the order of its inputs. May return NaN or an infinity: look at the outcome. */
export type Evaluate = (values: ArrayLike<number>) => number;

/** Lists what expressions need, each input once. */
export function inputsOf(expressions: readonly Expression[]): FormulaInput[] {
  const found = new Map<string, FormulaInput>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'apply') for (const part of expression.parts) visit(part);
    if (expression.kind !== 'name') return;
    const input = { key: expression.name.key, part: expression.part };
    found.set(idOf(input), input);
  };
  for (const expression of expressions) visit(expression);
  return [...found.values()];
}

/** Makes a function of an expression, once: own code walks the tree, the parser is not asked again. */
export function compiled(expression: Expression, inputs: readonly FormulaInput[]): Evaluate {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return () => value;
    }
    case 'name': {
      const id = idOf({ key: expression.name.key, part: expression.part });
      const place = inputs.findIndex((input) => idOf(input) === id);
      if (place < 0) throw new Error(`compiled: no input for ${id}`);
      return (values) => values[place];
    }
    case 'apply': {
      const { compute } = ruleOf(expression.rule);
      const all = expression.parts.map((part) => compiled(part, inputs));
      const [a, b] = all;
      if (expression.parts.length === 1) return (values) => compute(a(values));
      if (expression.parts.length === 2) return (values) => compute(a(values), b(values));
      return (values) => compute(...all.map((part) => part(values)));
    }
  }
}

/** Whether an expression is the same in every future. */
export function isFixed(expression: Expression): boolean {
  if (expression.kind === 'apply') return expression.parts.every(isFixed);
  return expression.kind === 'number' || expression.name.isFixed;
}

/** Whether the outcome can only be 1 or 0: a comparison, or several of them joined. */
export function isYesOrNo(expression: Expression): boolean {
  if (expression.kind !== 'apply') return false;
  return ruleOf(expression.rule).units === 'compare' || ['and', 'or', 'not'].includes(expression.rule);
}

function idOf({ key, part }: FormulaInput): string {
  return `${part} ${key}`;
}
