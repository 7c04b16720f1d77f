import type { Aim } from '../../../experiment/aim.ts';
import { aimMistake, defaultAims } from '../../../experiment/default-aims.ts';
import { FIRST_LOOK, type HalfWidth, type PrecisionRequest } from '../../../experiment/precision/precision.ts';
import { costAtMost, mostThatFit } from '../../../experiment/precision/precision-cost.ts';
import type { StudyCost } from '../../../experiment/study-cost.ts';
import { PRECISION } from '../../../messages/precision.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { askedLine, type DecisionLine, usualLine } from '../decision-line.ts';

/** What stands in the form. */
export interface PrecisionForm extends DecisionLine {
  readonly aim: Aim;
  readonly halfWidth: HalfWidth;
  readonly most: number;
}

/** A question that can be played. */
export interface AskedPrecision extends PrecisionRequest {
  /** Equal for two questions with the same answer. */
  readonly key: string;
}

export interface PreparedPrecision {
  readonly request: AskedPrecision | null;
  readonly problems: readonly string[];
  /** When the answer is not sure before the most replications. */
  readonly cost: StudyCost | null;
  readonly takes: string;
}

/** How often at most. */
export const MOST = [1000, 10_000, 50_000] as const;
const USUAL: HalfWidth = { kind: 'relative', share: 0.05 };

/** Returns the form to begin with, or one that fits when the case has become another; null without anything to ask. */
export function fittingForm(scenario: Scenario, form: PrecisionForm | null, cores: number): PrecisionForm | null {
  if (form && aimMistake(scenario, form.aim) === null) return form;
  const [aim] = defaultAims(scenario);
  if (!aim) return null;
  const fits = mostThatFit(scenario, cores, LIMITS) ?? FIRST_LOOK;
  const most = MOST.findLast((one) => one <= Math.min(fits, MOST[1])) ?? MOST[0];
  return { aim, halfWidth: USUAL, most, ...usualLine(scenario, aim) };
}

/** Judges a form and estimates the work; plays nothing. */
export function preparedPrecision(scenario: Scenario, form: PrecisionForm, cores: number): PreparedPrecision {
  const { aim, halfWidth, most } = form;
  const asked = { aims: [aim], halfWidth, most, controlled: true, luck: 'plain', line: askedLine(form) } as const;
  const request = { scenario, ...asked, key: JSON.stringify([scenario, asked]) };
  const cost = costAtMost(scenario, most, cores, LIMITS);
  const { seconds, verdict } = cost;
  const problems =
    verdict === 'fits' ? [] : [PRECISION.tooLargeHere(seconds, mostThatFit(scenario, cores, LIMITS) !== null)];
  return {
    request: problems.length > 0 ? null : request,
    problems,
    cost,
    takes: PRECISION.takes(seconds, most),
  };
}
