import type { Expression } from './expression.ts';
import { isFixed } from './expression.ts';
import type { RuleId } from './rules.ts';

/** A formula as one amount over another, each to be summed over the futures. */
export interface Ratio {
  readonly above: Expression;
  readonly below: Expression;
}

/**
 * Writes a formula as one division of two sums where that is what it is: `cost / admissions`, the same in thousands, a
 * mean wait in weeks. The mean of it is then the ratio of sums, as of every ratio of this program, and not the mean of
 * ratios, in which a future with few clients would weigh as much as one with many. Null for all other formulas: those
 * have one value in each future and the mean of these.
 */
export function ratioOf(expression: Expression): Ratio | null {
  if (expression.kind === 'number') return null;
  if (expression.kind === 'name') {
    const { name } = expression;
    if (!name.isRatio) return null;
    return { above: { ...expression, part: 'above' }, below: { ...expression, part: 'below' } };
  }
  const { rule, parts } = expression;
  const [left, right] = parts;
  const inner = parts.map(ratioOf);
  const [a, b] = inner;
  const apply = (id: RuleId, ...operands: Expression[]): Expression => ({ ...expression, rule: id, parts: operands });
  switch (rule) {
    case 'unaryPlus':
    case 'unaryMinus':
      return a && { ...a, above: apply(rule, a.above) };
    case 'multiply':
      if (a && isFixed(right)) return { ...a, above: apply(rule, a.above, right) };
      return b && isFixed(left) ? { ...b, above: apply(rule, left, b.above) } : null;
    case 'divide':
      if (a && isFixed(right)) return { ...a, above: apply(rule, a.above, right) };
      return hasRatio(left) || hasRatio(right) || isFixed(right) ? null : { above: left, below: right };
    case 'add':
    case 'subtract':
      if (a && isFixed(right)) return { ...a, above: apply(rule, a.above, apply('multiply', right, a.below)) };
      if (b && isFixed(left)) return { ...b, above: apply(rule, apply('multiply', left, b.below), b.above) };
      return null;
    default:
      return null;
  }
}

/** Whether something is divided by what differs between futures, anywhere in it. */
function hasRatio(expression: Expression): boolean {
  if (expression.kind === 'name') return expression.name.isRatio;
  if (expression.kind === 'number') return false;
  if (expression.rule === 'divide' && !isFixed(expression.parts[1])) return true;
  return expression.parts.some(hasRatio);
}
