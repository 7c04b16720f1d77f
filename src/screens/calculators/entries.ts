import type { Calculator, Input, Run } from '../../calculators/calculator.ts';
import { CALCULATOR_UNITS, fieldProblemText, fieldText } from '../../messages/calculator-values.ts';
import type { CalculatorWords } from '../../messages/calculators.ts';
import { COMPLAINTS } from '../../messages/choices.ts';
import { parseDutchNumber } from '../../messages/format.ts';

/** What someone typed in the fields of a calculator, by key; a field that nobody touched is absent. */
export type Typed = Readonly<Record<string, string>>;

/** One field as it stands on screen. */
export interface Field {
  readonly key: string;
  readonly input: Input;
  readonly label: string;
  readonly text: string;
  /** What stood in it at first. */
  readonly start: string;
  readonly isChanged: boolean;
  /** Why what is typed cannot be used, or null. */
  readonly complaint: string | null;
}

export interface Sheet {
  readonly fields: readonly Field[];
  readonly run: Run;
}

/** Works out a calculator with what was typed, and what is wrong with each field. */
export function sheetOf({ inputs, run }: Calculator, words: CalculatorWords, typed: Typed): Sheet {
  const entered = Object.fromEntries(
    Object.entries(inputs).map(([key, input]) => [key, key in typed ? readField(input, typed[key]) : input.default]),
  );
  const found = run(entered);
  const problems = new Map(found.kind === 'problems' ? found.problems.map((one) => [one.key, one]) : []);
  const fields = Object.entries(inputs).map(([key, input]): Field => {
    const start = fieldText(input.unit, input.default);
    const text = typed[key] ?? start;
    const { label } = words.inputs[key];
    const problem = problems.get(key);
    const isUnclear = problem !== undefined && parseDutchNumber(text) === 'unclear';
    return {
      key,
      input,
      label,
      text,
      start,
      isChanged: entered[key] !== input.default,
      complaint: !problem ? null : isUnclear ? COMPLAINTS.unclear(text.trim()) : fieldProblemText(label, problem),
    };
  });
  return { fields, run: found };
}

/** Reads a field: the number that is meant, null when it is empty, and otherwise the text as it is. */
export function readField({ unit }: Input, text: string): number | string | null {
  const parsed = parseDutchNumber(text);
  if (typeof parsed === 'number') return parsed / CALCULATOR_UNITS[unit].scale;
  return text.trim() === '' ? null : text;
}

/** Returns the text of a field after a number of steps up or down, along its multiples of a step and within its range. */
export function stepped(input: Input, text: string, steps: number): string {
  const { unit, step, minimum, maximum } = input;
  const value = readField(input, text);
  if (typeof value === 'string') return text;
  const from = (value ?? 0) / step;
  // Up from 163,4 steps is 164: the next multiple, not one step further.
  const next = steps > 0 ? Math.floor(from + SLACK) + steps : Math.ceil(from - SLACK) + steps;
  return fieldText(unit, Math.min(maximum, Math.max(minimum, next * step)));
}

/** What is closer than this to a multiple of a step lies on it. */
const SLACK = 1e-6;

/** Writes what was typed as the page writes numbers, where that loses nothing: `5000` becomes `€ 5.000`. */
export function tidied(input: Input, text: string): string {
  const value = readField(input, text);
  if (typeof value !== 'number') return text;
  const tidy = fieldText(input.unit, value);
  const again = readField(input, tidy);
  return typeof again === 'number' && Math.abs(again - value) <= 1e-12 * Math.abs(value) ? tidy : text;
}
