import { dateOfDay, dayOfDate, parseIsoDate } from '../calendar/calendar.ts';
import { applyChanges, type Changed } from './change.ts';
import { CHOICE_UNITS } from './choice-value.ts';
import { keysOf, type Place, placeOf } from './place.ts';
import type { JsonPath } from './pointer.ts';
import { elementTokens, valueAt } from './pointer.ts';
import { ruleAt } from './rule.ts';
import type { Change, LengthOfStay, NumberChoice, Scenario } from './schema.ts';

/** One input of a scenario that a question moves: a number or a date, at one or more paths together. */
export interface Lever {
  /** Unique in a scenario: the id of a choice, `inflow` or `stay` for all of it, or a path. */
  readonly id: string;
  readonly paths: readonly JsonPath[];
  /**
   * `set`: every path gets the value. `times`: every path is multiplied by it, so that 1 is as it is. `date`: every path
   * gets the date; values are then days since 1970 (`dayOfDate`).
   */
  readonly how: 'set' | 'times' | 'date';
  /** How much of the unit of the path one of the value is: 30.4375 where stays in days are moved in months. */
  readonly perUnit: number;
  /** The choice of the first screen that it is; null for another input. */
  readonly choice: NumberChoice | null;
  /** Of the first path: for its label and unit. */
  readonly place: Place;
  /** What the language, or the choice, allows; in the unit of the value. Infinite where there is no limit. */
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole: boolean;
}

/** Lists the levers that a question offers by name: the number choices, all inflow together, all stays together. */
export function leversOf(scenario: Scenario): readonly Lever[] {
  return [
    ...scenario.opening.choices.flatMap((choice) =>
      choice.kind === 'number' ? [leverOfChoice(scenario, choice)] : [],
    ),
    ...together(scenario, 'inflow', inflowPaths(scenario)),
    ...together(scenario, 'stay', stayPaths(scenario)),
  ];
}

/** Finds a lever by its id: one of `leversOf`, or the path of any number or date of the scenario. Null when there is none. */
export function leverBy(scenario: Scenario, id: string): Lever | null {
  const known = leversOf(scenario).find((lever) => lever.id === id);
  if (known) return known;
  const value = valueAt(scenario, id);
  if (typeof value === 'number') return numberAt(scenario, id);
  const isDate = typeof value === 'string' && parseIsoDate(value) !== null;
  return isDate ? { ...single(scenario, id), how: 'date', minimum: -Infinity, maximum: Infinity, isWhole: true } : null;
}

/** Returns the value of a lever in a scenario, in its own unit: 1 for `times`. */
export function leverValue(scenario: Scenario, { paths, how, perUnit }: Lever): number {
  if (how === 'times') return 1;
  const value = valueAt(scenario, paths[0]);
  return how === 'date' ? dayOfDate(String(value)) : withoutNoise(Number(value) / perUnit);
}

/** Returns the changes that put a lever at a value. */
export function changesOfLever({ paths, how, perUnit }: Lever, value: number): Change[] {
  return paths.map((path): Change => {
    if (how === 'times') return { path, times: value };
    return { path, value: how === 'date' ? dateOfDay(Math.round(value)) : withoutNoise(value * perUnit) };
  });
}

/** Returns the scenario with each lever at its value, or what is wrong with that. */
export function withLevers(scenario: Scenario, levers: readonly Lever[], values: readonly number[]): Changed {
  return applyChanges(
    scenario,
    levers.flatMap((lever, at) => changesOfLever(lever, values[at])),
  );
}

function leverOfChoice(scenario: Scenario, choice: NumberChoice): Lever {
  const { perUnit } = CHOICE_UNITS[choice.unit];
  const { paths, minimum, maximum } = choice;
  const { isWhole } = numberAt(scenario, paths[0]);
  return { ...single(scenario, paths[0]), id: choice.id, paths, perUnit, choice, minimum, maximum, isWhole };
}

function together(scenario: Scenario, id: string, paths: readonly JsonPath[]): Lever[] {
  if (paths.length === 0) return [];
  return [{ ...single(scenario, paths[0]), id, paths, how: 'times', minimum: 0, maximum: 10, isWhole: false }];
}

function numberAt(scenario: Scenario, path: JsonPath): Lever {
  const rule = ruleAt(scenario, keysOf(scenario, path))?.number;
  const [minimum, maximum] = [rule?.minimum ?? -Infinity, rule?.maximum ?? Infinity];
  return { ...single(scenario, path), minimum, maximum, isWhole: rule?.whole ?? false };
}

function single(scenario: Scenario, path: JsonPath) {
  const place = placeOf(scenario, keysOf(scenario, path));
  return { id: path, paths: [path], how: 'set' as const, perUnit: 1, choice: null, place };
}

function inflowPaths({ segments }: Scenario): JsonPath[] {
  return segments.flatMap(({ id, inflow }) =>
    inflow.flatMap(({ id: stream, steps = [] }) => {
      const path = `/segments/${id}/inflow/${stream}`;
      const tokens = elementTokens(steps);
      return [`${path}/referralsPerYear`, ...tokens.map((token) => `${path}/steps/${token}/referralsPerYear`)];
    }),
  );
}

/** The days of every stay; none where own measurements are drawn from, because those are as they are. */
function stayPaths({ segments }: Scenario): JsonPath[] {
  const paths = segments.flatMap(({ id, lengthOfStay, lengthOfStayByGroup = [] }) => [
    dayPaths(lengthOfStay, `/segments/${id}/lengthOfStay`),
    ...lengthOfStayByGroup.map((one, at) =>
      dayPaths(one.lengthOfStay, `/segments/${id}/lengthOfStayByGroup/${at}/lengthOfStay`),
    ),
  ]);
  return paths.some((some) => some.length === 0) ? [] : paths.flat();
}

function dayPaths(stay: LengthOfStay, path: JsonPath): JsonPath[] {
  if (stay.kind === 'empirical') return [];
  if (stay.kind === 'uniform') return [`${path}/fromDays`, `${path}/untilDays`];
  if (stay.kind !== 'mixture') return [`${path}/meanDays`];
  const parts = stay.parts.map((part, at) => dayPaths(part.stay, `${path}/parts/${at}/stay`));
  return parts.some((some) => some.length === 0) ? [] : parts.flat();
}

/** The last digits of a multiplication are noise, and noise would change the luck. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
