import { areAlike, type Dimension, isNumber } from './dimension.ts';
import type { Formula } from './formula.ts';

/** Whether a unit that somebody picked can be that of a formula. */
export type UnitVerdict = 'fits' | 'other-kind' | 'not-converted' | 'percent-twice';

/**
 * Judges a picked unit. Where a typed number multiplies or divides, the formula may have turned one unit into another, and
 * the reader is believed; otherwise it must be the one that follows. `isConverted`: weeks, months or years, for which the
 * formula itself must divide the days. `isPercent`: the outcome is shown times 100.
 */
export function judgeUnit(
  text: string,
  { unit, isBare, isRescaled }: Formula,
  picked: { readonly unit: Dimension; readonly isConverted: boolean; readonly isPercent: boolean },
): UnitVerdict {
  if (picked.isPercent && !isNumber(unit)) return 'other-kind';
  if (picked.isPercent) return /(?<![\d.])100(?![\d.])/.test(text) ? 'percent-twice' : 'fits';
  if (isBare || isRescaled) return 'fits';
  if (!areAlike(unit, picked.unit)) return 'other-kind';
  return picked.isConverted ? 'not-converted' : 'fits';
}
