import { DAYS_PER_MONTH } from '../../calendar/calendar.ts';
import { valueAt } from '../../scenario/pointer.ts';
import type { Change, Choice, ChoiceUnit, NumberChoice, Scenario } from '../../scenario/schema.ts';

/** How many units of the path go into one unit of the control: a month of stay is 30.4375 days. */
const PER_UNIT: Readonly<Record<ChoiceUnit, number>> = {
  places: 1,
  'clients-per-month': 12,
  months: DAYS_PER_MONTH,
  'euros-per-day': 1,
};

/** Returns the value of a number choice in the unit of its control; NaN when its path holds no number. */
export function numberOf(scenario: Scenario, choice: NumberChoice): number {
  const value = valueAt(scenario, choice.paths[0]);
  return typeof value === 'number' ? value / PER_UNIT[choice.unit] : Number.NaN;
}

/** Returns the id of the contract that a contract choice has now, or null. */
export function contractOf(scenario: Scenario, choice: Choice): string | null {
  const value = valueAt(scenario, choice.paths[0]);
  return typeof value === 'string' ? value : null;
}

/** Returns the changes that give a choice this value, in the unit of its paths. */
export function changesFor(choice: Choice, value: number | string): Change[] {
  const raw = choice.kind === 'number' && typeof value === 'number' ? value * PER_UNIT[choice.unit] : value;
  return choice.paths.map((path) => ({ path, value: raw }));
}

/** Says whether a value can be set: a known contract, or a number within the bounds (whole for places). */
export function isAllowed(choice: Choice, value: unknown): boolean {
  if (choice.kind === 'contract') return typeof value === 'string' && choice.options.includes(value);
  if (typeof value !== 'number' || !(value >= choice.minimum && value <= choice.maximum)) return false;
  return choice.unit !== 'places' || Number.isInteger(value);
}

/** Returns the number of decimals that a control shows: those of its step. */
export function decimalsOf(choice: NumberChoice): number {
  const [, decimals = ''] = String(choice.step).split('.');
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
