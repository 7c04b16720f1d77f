import type { Aim } from '../../../experiment/aim.ts';
import { aimMistake, defaultAims } from '../../../experiment/default-aims.ts';
import { costOfStudy, type StudyCost } from '../../../experiment/study-cost.ts';
import { rangeMistakeText } from '../../../messages/aim-problems.ts';
import { SENSITIVITY } from '../../../messages/sensitivity.ts';
import type { Assumption } from '../../../scenario/assumptions.ts';
import { leverBy, leverValue } from '../../../scenario/lever.ts';
import { rangeMistakes } from '../../../scenario/lever-range.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { type FixedInput, inputsOf, type UncertainInput, withMargin } from '../../../scenario/uncertain-inputs.ts';
import { fewestDraws } from '../../../statistics/variance-shares.ts';
import { askedLine, type DecisionLine, usualLine } from '../decision-line.ts';
import { TIMES } from '../sweep/sweep-form.ts';

/** What stands in the form. */
export interface SensitivityForm extends DecisionLine {
  /** The outcome that is shown first; the usual ones are worked out beside it. */
  readonly aim: Aim;
  readonly how: 'one-at-a-time' | 'all-together';
  /** Ranges that somebody typed, by the id of the lever. */
  readonly asked: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
  /** Inputs that stay as they are, by the id of the lever. */
  readonly left: readonly string[];
  /** Whether everything without a range gets ten percent to both sides. */
  readonly hasMargin: boolean;
  readonly replications: number;
}

/** A case with where its numbers come from. */
export interface SensitivityCase {
  readonly scenario: Scenario;
  readonly assumptions: readonly Assumption[];
  /** Paths that somebody set: their old ranges say nothing about them. */
  readonly chosen: readonly string[];
}

/** A question that can be played. */
export interface SensitivityRequest {
  readonly scenario: Scenario;
  readonly aims: readonly Aim[];
  readonly lines: readonly (number | null)[];
  readonly how: SensitivityForm['how'];
  readonly inputs: readonly UncertainInput[];
  readonly fixed: readonly FixedInput[];
  readonly replications: number;
  readonly draws: number;
  /** Equal for two questions with the same answer. */
  readonly key: string;
}

export interface PreparedSensitivity {
  /** Everything that varies, in the order of the list. */
  readonly inputs: readonly UncertainInput[];
  readonly fixed: readonly FixedInput[];
  readonly request: SensitivityRequest | null;
  readonly problems: readonly string[];
  readonly cost: StudyCost | null;
}

export const MARGIN = 0.1;
export const REPLICATIONS_PER_DRAW = 25;
const USUAL_DRAWS = 200;
/** Inputs that only money knows of are not played again. */
const MONEY_PATH =
  /^\/(contracts|indexation|budget|costSharing|programmes|reinvestments|shadowPrices)\/|\/(providerCost|property|laterCost)\/|\/euros/;

/** Returns the form to begin with, or one that fits when the case has become another; null without an outcome. */
export function fittingForm(scenario: Scenario, form: SensitivityForm | null): SensitivityForm | null {
  if (form && aimMistake(scenario, form.aim) === null) return form;
  const [aim] = defaultAims(scenario);
  if (!aim) return null;
  const replications = TIMES.find((times) => times >= Math.min(500, scenario.replications)) ?? TIMES[0];
  const kept = form ?? { asked: {}, left: [], hasMargin: false, how: 'one-at-a-time' as const };
  return { ...kept, aim, ...usualLine(scenario, aim), replications };
}

/** Finds what varies, judges it and estimates the work; plays nothing. */
export function preparedSensitivity(
  { scenario, assumptions, chosen }: SensitivityCase,
  form: SensitivityForm,
  cores: number,
): PreparedSensitivity {
  const asked = Object.entries(form.asked).flatMap(([id, ends]): UncertainInput[] => {
    const lever = leverBy(scenario, id);
    return lever ? [{ lever, value: leverValue(scenario, lever), ...ends, from: 'asked' }] : [];
  });
  const found = inputsOf(scenario, assumptions, asked, chosen);
  const margins = form.hasMargin ? withMargin(scenario, found.fixed, MARGIN) : [];
  const all = [...found.uncertain, ...margins];
  const inputs = all.filter(({ lever }) => !form.left.includes(lever.id));
  const margined = new Set(margins.map(({ lever }) => lever.id));
  const fixed = found.fixed.filter(({ assumption }) => !margined.has(assumption.path));
  const problems = inputs.flatMap(problemsOf);
  const none = inputs.length === 0 ? [SENSITIVITY.nothingVaries] : [];
  if (problems.length + none.length > 0)
    return { inputs, fixed, request: null, problems: [...new Set([...problems, ...none])], cost: null };
  const { aim, how, replications } = form;
  const others = defaultAims(scenario).filter((one) => JSON.stringify(one) !== JSON.stringify(aim));
  const aims = [aim, ...others];
  const lines = [askedLine(form), ...others.map((one) => askedLine(usualLine(scenario, one)))];
  const draws = Math.max(USUAL_DRAWS, 2 * fewestDraws(inputs.length));
  const ranges = inputs.map(({ lever, low, high, value }) => [lever.id, low, value, high]);
  const key = JSON.stringify([scenario, aims, lines, how, ranges, replications]);
  const request = { scenario, aims, lines, how, inputs, fixed, replications, draws, key };
  return { inputs, fixed, request, problems: [], cost: costOfRequest(request, cores) };
}

function costOfRequest({ scenario, inputs, how, replications, draws }: SensitivityRequest, cores: number): StudyCost {
  const played = inputs.filter(({ lever }) => !lever.paths.every((path) => MONEY_PATH.test(path)));
  const others =
    how === 'one-at-a-time'
      ? Array.from({ length: 2 * played.length }, () => ({ scenario, replications }))
      : Array.from({ length: draws }, () => ({ scenario, replications: REPLICATIONS_PER_DRAW }));
  return costOfStudy([{ scenario, replications }, ...others], cores, LIMITS);
}

function problemsOf({ lever, low, high, value }: UncertainInput): readonly string[] {
  const mistakes = rangeMistakes({ lever, from: low, until: high, step: null });
  if (mistakes.length > 0) return mistakes.map((mistake) => rangeMistakeText(lever, mistake, false));
  if (low === high) return [SENSITIVITY.noWidth(lever)];
  return value < low || value > high ? [SENSITIVITY.outsideRange(lever, value)] : [];
}
