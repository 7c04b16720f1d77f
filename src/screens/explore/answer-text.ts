import { CHOICE_WORDS, formatChoice } from '../../messages/choices.ts';
import { ANSWER, momentWords } from '../../messages/verkennen.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import type { NumberChoice, Scenario } from '../../scenario/schema.ts';
import { decimalsOf } from '../state/choice-values.ts';
import { choicesOf } from '../state/plan.ts';
import type { Moments } from './moments.ts';
import type { Spread } from './outcomes.ts';

/** Writes the answer as one text, for a screen reader. */
export function answerText(chosen: Scenario, now: Scenario, outcome: Spread, moments: Moments): string {
  const moment = momentWords({ day: moments.look, isAYearLater: moments.isAYearLater });
  const choice = firstNumberChoice(now);
  const start = choice
    ? `${ANSWER.with} ${formatChoice(choice.unit, choiceValue(chosen, choice), decimalsOf(choice))} ` +
      ANSWER.verb(CHOICE_WORDS[choice.unit].inSentence, outcome.mean, moment)
    : ANSWER.withoutNumber(outcome.mean, moment);
  return `${start} ${ANSWER.outcome(outcome.mean)} ${ANSWER.range(outcome)}`;
}

/** Returns the number choice that stands in the sentence; not a price, which no list depends on. */
export function firstNumberChoice(scenario: Scenario): NumberChoice | null {
  const numbers = choicesOf(scenario).filter((choice): choice is NumberChoice => choice.kind === 'number');
  return numbers.find(({ unit }) => unit !== 'euros-per-day') ?? null;
}

/** Says of which segment the number in the sentence is, when there are more; empty when it is of several or of none. */
export function numberOfText(scenario: Scenario): string {
  const choice = firstNumberChoice(scenario);
  if (!choice || scenario.segments.length < 2) return '';
  const about = scenario.segments.filter(({ id }) => choice.paths.some((path) => path.startsWith(`/segments/${id}/`)));
  return about.length === 1 ? ANSWER.numberOf[choice.unit](about[0].label) : '';
}

/** Writes the value of that choice with its unit: `43 plaatsen`. */
export function valueText(scenario: Scenario, choice: NumberChoice): string {
  return `${formatChoice(choice.unit, choiceValue(scenario, choice), decimalsOf(choice))} ${CHOICE_WORDS[choice.unit].unit}`;
}
