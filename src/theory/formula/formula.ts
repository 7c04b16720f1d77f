import type { Dimension } from './dimension.ts';
import { compiled, type Evaluate, type FormulaInput, inputsOf, isYesOrNo, type KnownName } from './expression.ts';
import { expressionOf } from './parse.ts';
import { FormulaError, type FormulaProblem } from './problem.ts';
import { ratioOf } from './ratio.ts';
import { CONSTANTS, FUNCTIONS, WORD_OPERATORS } from './rules.ts';
import { type Token, tokensOf } from './tokens.ts';
import { unitOf } from './unit-check.ts';

/** A formula that was read and compiled once; it is worked out for each future, never in the event loop. */
export interface Formula {
  /** The values that it needs, in the order in which its functions take them. */
  readonly inputs: readonly FormulaInput[];
  readonly value: Evaluate;
  /** When it is one division of sums (see `ratioOf`). */
  readonly ratio: { readonly above: Evaluate; readonly below: Evaluate } | null;
  /** A question that is answered by yes (1) or no (0) in each future: its mean is a chance. */
  readonly isChance: boolean;
  readonly unit: Dimension;
  /** Nothing but typed numbers. */
  readonly isBare: boolean;
  /** A typed number multiplies or divides somewhere, so that another unit may be meant. */
  readonly isRescaled: boolean;
}

export type ReadFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

/** What may be used in a formula. */
export interface Vocabulary {
  readonly names: readonly KnownName[];
  /** Finds the candidate that is most like a word, for a suggestion. */
  readonly nearestTo: (word: string, candidates: readonly string[]) => string | null;
}

export const MOST_CHARACTERS = 200;

/**
 * Reads a formula of a user, as text that may be hostile. It can add, multiply and compare numbers and known names and
 * nothing else: no loops, texts, lists, properties or assignments exist, so that it needs no limit of time. Never throws.
 */
export function readFormula(text: string, vocabulary: Vocabulary): ReadFormula {
  const refused = (mistakes: readonly FormulaProblem[]): ReadFormula => ({ ok: false, problems: mistakes });
  if (text.trim() === '') return refused([{ code: 'empty', at: null, facts: null }]);
  if (text.length > MOST_CHARACTERS) {
    return refused([{ code: 'too-long', at: null, facts: { characters: text.length, most: MOST_CHARACTERS } }]);
  }
  const { tokens, problems } = tokensOf(text);
  const mistakes = [
    ...problems,
    ...unknownWords(tokens, vocabulary),
    ...(problems.length > 0 ? [] : missingSigns(tokens)),
  ];
  if (mistakes.length > 0) return refused(mistakes.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)));
  try {
    const expression = expressionOf(text, tokens, vocabulary.names);
    const found = unitOf(expression);
    const ratio = ratioOf(expression);
    const inputs = inputsOf([expression, ...(ratio ? [ratio.above, ratio.below] : [])]);
    const value = compiled(expression, inputs);
    const parts = ratio && { above: compiled(ratio.above, inputs), below: compiled(ratio.below, inputs) };
    return { ok: true, formula: { inputs, value, ratio: parts, isChance: isYesOrNo(expression), ...found } };
  } catch (error) {
    if (error instanceof FormulaError) return refused([error.problem]);
    throw error;
  }
}

/** Only known words reach the parser: those of the machinery (`constructor`, `import`) are unknown like any other. */
function unknownWords(tokens: readonly Token[], { names, nearestTo }: Vocabulary): FormulaProblem[] {
  const known = [...names.map(({ name }) => name), ...Object.keys(FUNCTIONS), ...CONSTANTS.keys(), ...WORD_OPERATORS];
  const words = new Set(known);
  return tokens.flatMap(({ kind, text, at }): FormulaProblem[] => {
    if (kind !== 'word' || words.has(text)) return [];
    return [{ code: 'unknown-name', at, facts: { name: text, nearest: nearestTo(text, known) } }];
  });
}

/** Two values beside each other: the parser would multiply them, where a sign was forgotten. */
function missingSigns(tokens: readonly Token[]): FormulaProblem[] {
  const isWord = ({ kind, text }: Token) => kind === 'word' && !WORD_OPERATORS.has(text);
  return tokens.slice(1).flatMap((right, index): FormulaProblem[] => {
    const left = tokens[index];
    const ends = left.kind === 'number' || left.text === ')' || isWord(left);
    const begins = right.kind === 'number' || isWord(right) || (right.text === '(' && !isWord(left));
    if (!ends || !begins) return [];
    return [{ code: 'no-multiplication-sign', at: right.at, facts: { text: `${left.text} ${right.text}` } }];
  });
}
