import type { Dimension } from './dimension.ts';

/** What is wrong with a formula, without words. `at` counts characters from 0; null when it is the whole formula. */
export type FormulaProblem = {
  readonly [Code in keyof FormulaFacts]: {
    readonly code: Code;
    readonly at: number | null;
    readonly facts: FormulaFacts[Code];
  };
}[keyof FormulaFacts];

export interface FormulaFacts {
  readonly empty: null;
  readonly 'too-long': { readonly characters: number; readonly most: number };
  readonly 'too-many-parts': { readonly most: number };
  /** A character that means nothing in a formula, and what may be written instead. */
  readonly character: { readonly character: string; readonly instead: string | null };
  readonly 'decimal-comma': { readonly text: string; readonly withPoint: string; readonly asList: string };
  readonly 'thousands-point': { readonly text: string; readonly whole: string; readonly decimal: string };
  readonly 'too-large': { readonly text: string };
  /** `2 x`, `2x` or `(a)(b)`. */
  readonly 'no-multiplication-sign': { readonly text: string };
  readonly 'unexpected-end': null;
  readonly 'not-closed': null;
  readonly unexpected: { readonly text: string };
  readonly 'unknown-name': { readonly name: string; readonly nearest: string | null };
  readonly 'name-as-function': { readonly name: string };
  readonly 'function-as-name': { readonly name: string };
  readonly 'argument-count': { readonly name: string; readonly least: number; readonly most: number };
  /** Added, subtracted or compared although they are not the same kind of thing. */
  readonly 'units-differ': { readonly left: Dimension; readonly right: Dimension; readonly sign: string };
  /** A function, or an exponent, that only knows bare numbers. */
  readonly 'number-needed': { readonly name: string; readonly unit: Dimension };
}

/** A mistake found while reading; caught at the door and never thrown further. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem;

  constructor(problem: FormulaProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
