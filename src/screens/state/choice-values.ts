import type { Choice, NumberChoice } from '../../scenario/schema.ts';

/** Says whether a value can be set: a known contract, or a number within the bounds (whole for places). */
export function isAllowed(choice: Choice, value: unknown): boolean {
  if (choice.kind === 'contract') return typeof value === 'string' && choice.options.includes(value);
  if (typeof value !== 'number' || !(value >= choice.minimum && value <= choice.maximum)) return false;
  return choice.unit !== 'places' || Number.isInteger(value);
}

/** Returns the number of decimals that a control shows: those of its step. */
export function decimalsOf({ step }: NumberChoice): number {
  const [, decimals = ''] = String(step).split('.');
  return Math.min(decimals.length, 3);
}

/**
 * Returns the value that someone means who chooses `value`: the exact anchor (now, or where the variant starts) when
 * the control shows both alike. A slider moved away and back then gives exactly the number it came from, also when
 * that number lies between two steps.
 */
export function meant(value: number, anchors: readonly number[], decimals: number): number {
  return anchors.find((anchor) => anchor.toFixed(decimals) === value.toFixed(decimals)) ?? value;
}

/** Returns the nearest value on the steps of a choice, within its bounds, without the dust of binary fractions. */
export function onStep(choice: NumberChoice, value: number): number {
  const steps = Math.round((value - choice.minimum) / choice.step);
  const stepped = Number((choice.minimum + steps * choice.step).toFixed(decimalsOf(choice)));
  return Math.min(choice.maximum, Math.max(choice.minimum, stepped));
}
