import { areAlike, type Dimension, isNumber, timesDimension } from './dimension.ts';
import type { Expression } from './expression.ts';
import { FormulaError } from './problem.ts';
import { ruleOf } from './rules.ts';

/** The unit that follows from a formula. */
export interface FoundUnit {
  readonly unit: Dimension;
  /** Nothing but typed numbers: such a number takes the unit of what it is added to. */
  readonly isBare: boolean;
  /** Somewhere a typed number multiplies or divides: that may turn days into weeks, so another unit can be meant. */
  readonly isRescaled: boolean;
}

/** Follows the units through a formula; throws a `FormulaError` where they do not fit. */
export function unitOf(expression: Expression): FoundUnit {
  if (expression.kind === 'number') return { unit: {}, isBare: true, isRescaled: false };
  if (expression.kind === 'name') return { unit: expression.name.unit, isBare: false, isRescaled: false };
  const { rule, at, sign, parts } = expression;
  const found = parts.map(unitOf);
  const [first, second] = found;
  const isBare = found.every((one) => one.isBare);
  const isRescaled = found.some((one) => one.isRescaled);
  const numberOnly = (one: FoundUnit): void => {
    if (!isNumber(one.unit))
      throw new FormulaError({ code: 'number-needed', at, facts: { name: sign, unit: one.unit } });
  };
  const alike = (some: readonly FoundUnit[]): Dimension => {
    const known = some.filter((one) => !one.isBare);
    const [left] = known;
    for (const right of known) {
      if (areAlike(left.unit, right.unit)) continue;
      throw new FormulaError({ code: 'units-differ', at, facts: { left: left.unit, right: right.unit, sign } });
    }
    return left?.unit ?? {};
  };
  switch (ruleOf(rule).units) {
    case 'same':
      for (const extra of found.slice(1)) numberOnly(extra);
      return { unit: first.unit, isBare, isRescaled };
    case 'alike':
      return { unit: alike(found), isBare, isRescaled };
    case 'compare':
      alike(found);
      return { unit: {}, isBare: false, isRescaled };
    case 'product':
      return { unit: timesDimension(first.unit, second.unit), isBare, isRescaled: isRescaled || mixes(first, second) };
    case 'quotient':
      return {
        unit: timesDimension(first.unit, second.unit, -1),
        isBare,
        isRescaled: isRescaled || mixes(first, second),
      };
    case 'power':
      return { unit: powerOf(expression.parts[1], first, second, numberOnly), isBare, isRescaled };
    case 'root':
      return { unit: timesDimension({}, first.unit, 0.5), isBare, isRescaled };
    case 'number':
      for (const one of found) numberOnly(one);
      return { unit: {}, isBare, isRescaled };
    case 'choice':
      numberOnly(first);
      return { unit: alike(found.slice(1)), isBare, isRescaled };
  }
}

/** A power must be a bare number; of something with a unit one that is typed, or its unit would not be known. */
function powerOf(
  exponent: Expression,
  base: FoundUnit,
  found: FoundUnit,
  numberOnly: (one: FoundUnit) => void,
): Dimension {
  numberOnly(found);
  const value = typedValue(exponent);
  if (value === null) numberOnly(base);
  return value === null ? {} : timesDimension({}, base.unit, value);
}

function typedValue(expression: Expression): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'name') return null;
  const values = expression.parts.map(typedValue);
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? ruleOf(expression.rule).compute(...known) : null;
}

function mixes(left: FoundUnit, right: FoundUnit): boolean {
  return left.isBare !== right.isBare;
}
