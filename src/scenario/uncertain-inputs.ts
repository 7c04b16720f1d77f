import type { Assumption } from './assumptions.ts';
import type { Changed } from './change.ts';
import { type Lever, leverBy, leversOf, leverValue, withLevers } from './lever.ts';
import type { JsonPath } from './pointer.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './schema.ts';

/** An input of which the value is not certain. Values in the unit of the lever. */
export interface UncertainInput {
  readonly lever: Lever;
  /** As it is: the most likely value. */
  readonly value: number;
  /** In one of ten cases it is lower, and in one of ten higher. */
  readonly low: number;
  readonly high: number;
  /** `source`: the scenario gives the range. `asked`: somebody gave it now. `margin`: so much to both sides of what has none. */
  readonly from: 'source' | 'asked' | 'margin';
}

/** A number of the scenario that stays as it is. */
export interface FixedInput {
  readonly assumption: Assumption;
  /**
   * `decided`: nobody doubts it, or it is a decision: years, norms, the planned number of places, contracts that do not pay
   * here. `certain`: the range has no width. `moved`: the value lies outside its range, so that this no longer holds.
   */
  readonly why: 'no-range' | 'decided' | 'certain' | 'moved';
}

export interface InputsOfScenario {
  readonly uncertain: readonly UncertainInput[];
  readonly fixed: readonly FixedInput[];
}

/**
 * Finds the uncertain inputs of a scenario: those whose source gives a range, and those `asked` for, which go before them.
 * Ranges of all paths of a choice that are alike are one input: the same price in four contracts moves as one. A value
 * that somebody chose has no range, whatever its source said. `assumptions` are those of this scenario.
 */
export function inputsOf(
  scenario: Scenario,
  assumptions: readonly Assumption[],
  asked: readonly UncertainInput[],
  chosen: readonly JsonPath[] = [],
): InputsOfScenario {
  const taken = new Set(asked.flatMap(({ lever }) => lever.paths));
  const free = assumptions.filter(({ path, value }) => typeof value === 'number' && !taken.has(path));
  const uncertain: UncertainInput[] = [];
  const fixed: FixedInput[] = [];
  for (const assumption of free) {
    const range = chosen.includes(assumption.path) ? null : rangeOf(assumption);
    const lever = range && leverBy(scenario, assumption.path);
    const value = Number(assumption.value);
    if (!range || !lever) fixed.push({ assumption, why: isDecided(scenario, assumption) ? 'decided' : 'no-range' });
    else if (range.low === range.high) fixed.push({ assumption, why: 'certain' });
    else if (value < range.low || value > range.high) fixed.push({ assumption, why: 'moved' });
    else uncertain.push({ lever, value, ...range, from: 'source' });
  }
  return { uncertain: [...asked, ...withChoices(scenario, uncertain)], fixed };
}

/**
 * Gives what has no range so large a share of its value to both sides (0.1: ten percent less to ten percent more), cut at
 * what the language allows. What is decided stays as it is.
 */
export function withMargin(scenario: Scenario, fixed: readonly FixedInput[], share: number): readonly UncertainInput[] {
  return fixed.flatMap(({ assumption: { path, value }, why }): UncertainInput[] => {
    if (typeof value !== 'number' || value === 0 || why === 'certain' || why === 'decided') return [];
    const lever = leverBy(scenario, path);
    if (!lever) return [];
    const room = Math.abs(value) * share;
    const [low, high] = [Math.max(lever.minimum, value - room), Math.min(lever.maximum, value + room)].map((end) =>
      lever.isWhole ? Math.round(end) : Number(end.toPrecision(12)),
    );
    return low < high ? [{ lever, value, low, high, from: 'margin' }] : [];
  });
}

/** An input with the scenario at each end of its range, the other inputs as they are. */
export interface InputEnds {
  readonly input: UncertainInput;
  readonly low: Scenario;
  readonly high: Scenario;
}

/** Puts each input at both ends of its range by itself; what the language refuses stays as it is, with the reason. */
export function endsOf(
  scenario: Scenario,
  inputs: readonly UncertainInput[],
): {
  readonly ends: readonly InputEnds[];
  readonly refused: readonly { readonly input: UncertainInput; readonly problems: readonly Problem[] }[];
} {
  const ends: InputEnds[] = [];
  const refused: { input: UncertainInput; problems: readonly Problem[] }[] = [];
  for (const input of inputs) {
    const [low, high] = [input.low, input.high].map((end) => withInputs(scenario, [input], [end]));
    if (low.ok && high.ok) ends.push({ input, low: low.scenario, high: high.scenario });
    else refused.push({ input, problems: [low, high].flatMap((end) => (end.ok ? [] : end.problems)) });
  }
  return { ends, refused };
}

/** Returns the scenario with each input at a value, or what is wrong with that. */
export function withInputs(scenario: Scenario, inputs: readonly UncertainInput[], values: readonly number[]): Changed {
  return withLevers(
    scenario,
    inputs.map(({ lever }) => lever),
    inputs.map(({ lever }, at) => (lever.isWhole ? Math.round(values[at]) : values[at])),
  );
}

function rangeOf({ path, origin }: Assumption): { readonly low: number; readonly high: number } | null {
  if (origin.kind !== 'source' || origin.source.kind !== 'assumption') return null;
  const { low, high } = origin.source;
  // A range belongs to one number: not to all that lies below a path.
  const isOfThis = origin.path.slice(origin.path.lastIndexOf('/')) === path.slice(path.lastIndexOf('/'));
  return low !== undefined && high !== undefined && isOfThis ? { low, high } : null;
}

/** Puts a choice in the place of the ranges of all its paths, when these are alike. */
function withChoices(scenario: Scenario, inputs: readonly UncertainInput[]): readonly UncertainInput[] {
  let left = inputs;
  const together = leversOf(scenario).flatMap((lever): UncertainInput[] => {
    const own = left.filter((input) => lever.paths.includes(input.lever.id));
    const [first] = own;
    const { choice, paths, perUnit } = lever;
    if (choice === null || paths.length < 2 || paths.length !== own.length || first === undefined) return [];
    if (!own.every(({ low, high, value }) => low === first.low && high === first.high && value === first.value))
      return [];
    left = left.filter((input) => !own.includes(input));
    // What the first screen offers is no limit of what can be.
    const whole = { ...lever, minimum: first.lever.minimum / perUnit, maximum: first.lever.maximum / perUnit };
    const [low, high] = [first.low / perUnit, first.high / perUnit];
    return [{ lever: whole, value: leverValue(scenario, lever), low, high, from: 'source' }];
  });
  return [...together, ...left];
}

function isDecided(scenario: Scenario, { path, place: { field } }: Assumption): boolean {
  if (/(^|\/)(priceYear|year|places)$/.test(field) || /^(norms|targets)\//.test(field)) return true;
  const contract = /^\/contracts\/([^/]+)\//.exec(path)?.[1];
  return contract !== undefined && !paying(scenario).has(contract);
}

/** The contracts that are in force at some time, and those of which they are made. */
function paying({ segments, contracts }: Scenario): ReadonlySet<string> {
  const inForce = segments.flatMap(({ contract, contractSteps = [] }) => [
    ...(contract === undefined ? [] : [contract]),
    ...contractSteps.map((step) => step.contract),
  ]);
  const parts = contracts.flatMap((one) =>
    one.kind === 'mixture' && inForce.includes(one.id) ? one.parts.map(({ contract }) => contract) : [],
  );
  return new Set([...inForce, ...parts]);
}
