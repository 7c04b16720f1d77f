import type { FormulaProblem } from './problem.ts';

/** A number, a word or a sign of a formula. `at` counts characters from 0. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  readonly text: string;
  readonly at: number;
}

/**
 * Splits a formula into numbers, words and signs. Only what a formula may hold gets through: digits, letters, and the
 * signs below; so no text, list, property or assignment ever reaches the parser.
 */
export function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly problems: FormulaProblem[] } {
  const tokens: Token[] = [];
  const problems: FormulaProblem[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [space] = /^[ \t\u00a0]+/.exec(rest) ?? [];
    const [number] = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(rest) ?? [];
    const [word] = /^[A-Za-zÀ-ÖØ-öø-ÿ_][\wÀ-ÖØ-öø-ÿ]*/.exec(rest) ?? [];
    const [sign] = /^(?:<=|>=|==|!=|[-+*/^(),<>?:])/.exec(rest) ?? [];
    if (space !== undefined) at += space.length;
    else if (number !== undefined) {
      const found = numberProblem(rest, number, at);
      if (found) problems.push(found.problem);
      else tokens.push({ kind: 'number', text: number, at });
      at += found?.length ?? number.length;
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word, at });
      at += word.length;
    } else if (sign !== undefined) {
      tokens.push({ kind: 'sign', text: sign, at });
      at += sign.length;
    } else {
      const [character = ''] = rest;
      problems.push({ code: 'character', at, facts: { character, instead: INSTEAD.get(character) ?? null } });
      at += character.length;
    }
  }
  return { tokens, problems };
}

/** Signs as people write them, and how a formula has them. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['²', '^2'],
  ['³', '^3'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['%', '/ 100'],
  ['=', '=='],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
  [';', ','],
]);

function numberProblem(rest: string, number: string, at: number) {
  const [comma] = /^\d[\d.]*,\d+/.exec(rest) ?? [];
  if (comma !== undefined) {
    const withPoint = comma.replaceAll('.', '').replace(',', '.');
    const facts = { text: comma, withPoint, asList: comma.replace(',', ', ') };
    return { problem: { code: 'decimal-comma', at, facts }, length: comma.length } as const;
  }
  const [thousands] = /^[1-9]\d{0,2}(?:\.\d{3})+(?!\d)/.exec(rest) ?? [];
  if (thousands !== undefined) {
    const facts = { text: thousands, whole: thousands.replaceAll('.', ''), decimal: `${number}0` };
    return { problem: { code: 'thousands-point', at, facts }, length: thousands.length } as const;
  }
  const glued = /^[A-Za-zÀ-ÖØ-öø-ÿ_][\wÀ-ÖØ-öø-ÿ]*/.exec(rest.slice(number.length));
  if (glued) {
    const text = number + glued[0];
    return { problem: { code: 'no-multiplication-sign', at, facts: { text } }, length: text.length } as const;
  }
  if (Number.isFinite(Number(number))) return null;
  return { problem: { code: 'too-large', at, facts: { text: number } }, length: number.length } as const;
}
