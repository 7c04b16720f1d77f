import { DAYS_PER_MONTH } from '../calendar/calendar.ts';
import { valueAt } from './pointer.ts';
import type { Change, Choice, ChoiceUnit, NumberChoice, Scenario } from './schema.ts';

/** The key that a choice of each unit may set, and how much of that key one of the unit is. */
export const CHOICE_UNITS: Readonly<Record<ChoiceUnit, { readonly key: string; readonly perUnit: number }>> = {
  places: { key: 'places', perUnit: 1 },
  'clients-per-month': { key: 'referralsPerYear', perUnit: 12 },
  months: { key: 'meanDays', perUnit: DAYS_PER_MONTH },
  'euros-per-day': { key: 'eurosPerDay', perUnit: 1 },
};

/** Returns the value of a choice in a scenario, in the unit of the choice; or the id of the contract. */
export function choiceValue(scenario: Scenario, choice: NumberChoice): number;
export function choiceValue(scenario: Scenario, choice: Choice): number | string;
export function choiceValue(scenario: Scenario, choice: Choice): number | string {
  const value = valueAt(scenario, choice.paths[0]);
  if (choice.kind === 'contract') return String(value);
  return withoutNoise(Number(value) / CHOICE_UNITS[choice.unit].perUnit);
}

/** Returns the changes that set a choice to a value, in the unit of the choice; or to a contract id. */
export function changesOfChoice(choice: Choice, value: number | string): Change[] {
  const stored =
    choice.kind === 'number' ? withoutNoise(Number(value) * CHOICE_UNITS[choice.unit].perUnit) : String(value);
  return choice.paths.map((path) => ({ path, value: stored }));
}

/** Five months are 152.1875 days and back: the last digits of a division are noise, and noise would change the luck. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
