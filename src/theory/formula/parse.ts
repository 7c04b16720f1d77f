import { create, parseDependencies } from 'mathjs/number';
import type { Expression, KnownName } from './expression.ts';
import { FormulaError, type FormulaProblem } from './problem.ts';
import { CONSTANTS, FUNCTIONS, OPERATORS, type RuleId } from './rules.ts';
import type { Token } from './tokens.ts';

/** Parts of a formula at most. */
export const MOST_PARTS = 100;

/** An own instance that can do nothing but parse: without `import`, `createUnit`, matrices or `evaluate` of texts. */
const { parse } = create(parseDependencies, {});

/** What is used of a node of the parser; every field is looked at before it is believed. */
interface ParsedNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly fn?: unknown;
  readonly op?: unknown;
  readonly implicit?: unknown;
  readonly args?: readonly ParsedNode[];
  readonly params?: readonly ParsedNode[];
  readonly conditionals?: readonly unknown[];
  readonly content?: ParsedNode;
  readonly condition?: ParsedNode;
  readonly trueExpr?: ParsedNode;
  readonly falseExpr?: ParsedNode;
}

/**
 * Reads a formula into an expression by an allow-list: numbers, known names, the operators and functions of `rules.ts`,
 * parentheses and choices. Anything else is refused. `tokens` are those of the same text. Throws a `FormulaError`.
 */
export function expressionOf(text: string, tokens: readonly Token[], names: readonly KnownName[]): Expression {
  const tree = parsed(text, tokens);
  let parts = 0;
  let cursor = 0;
  // The tree is walked in the order of the text, so that the next token like this is the one that it came from.
  const placeOf = (sign: string): number | null => {
    const found = tokens.findIndex((token, index) => index >= cursor && token.text === sign);
    if (found < 0) return null;
    cursor = found + 1;
    return tokens[found].at;
  };
  const refuse = (problem: FormulaProblem): never => {
    throw new FormulaError(problem);
  };

  function read(node: ParsedNode | undefined): Expression {
    if (++parts > MOST_PARTS) refuse({ code: 'too-many-parts', at: null, facts: { most: MOST_PARTS } });
    switch (node?.type) {
      case 'ConstantNode':
        if (typeof node.value !== 'number' || !Number.isFinite(node.value)) break;
        return { kind: 'number', value: node.value };
      case 'ParenthesisNode':
        return read(node.content);
      case 'SymbolNode':
        return readName(String(node.name));
      case 'OperatorNode':
        return readOperator(node);
      case 'FunctionNode':
        return readFunction(node);
      case 'ConditionalNode': {
        const condition = read(node.condition);
        const at = placeOf('?');
        const [yes, no] = [read(node.trueExpr), read(node.falseExpr)];
        return { kind: 'apply', rule: 'choice', parts: [condition, yes, no], sign: '?', at };
      }
      case 'RelationalNode':
        return readChain(node);
    }
    const colon = tokens.find((token) => token.text === ':');
    const next = node?.type === 'RangeNode' && colon ? colon : tokens[Math.min(cursor, tokens.length - 1)];
    return refuse({ code: 'unexpected', at: next?.at ?? null, facts: { text: next?.text ?? text } });
  }

  function readName(name: string): Expression {
    const at = placeOf(name);
    const value = CONSTANTS.get(name);
    const known = names.find((one) => one.name === name);
    if (known) return { kind: 'name', name: known, part: 'value' };
    if (value !== undefined) return { kind: 'number', value };
    if (Object.hasOwn(FUNCTIONS, name)) return refuse({ code: 'function-as-name', at, facts: { name } });
    return refuse({ code: 'unknown-name', at, facts: { name, nearest: null } });
  }

  function readOperator({ fn, op, implicit, args = [] }: ParsedNode): Expression {
    const sign = String(op);
    const rule = String(fn);
    if (implicit === true || !Object.hasOwn(OPERATORS, rule)) {
      return refuse({ code: 'unexpected', at: placeOf(sign), facts: { text: sign } });
    }
    if (args.length === 1) {
      const at = placeOf(sign);
      return { kind: 'apply', rule: rule as RuleId, parts: [read(args[0])], sign, at };
    }
    const left = read(args[0]);
    const at = placeOf(sign);
    return { kind: 'apply', rule: rule as RuleId, parts: [left, read(args[1])], sign, at };
  }

  function readFunction({ fn, args = [] }: ParsedNode): Expression {
    const callee = fn as ParsedNode | undefined;
    const name = callee?.type === 'SymbolNode' ? String(callee.name) : '';
    const at = placeOf(name);
    if (!Object.hasOwn(FUNCTIONS, name)) {
      const isName = CONSTANTS.has(name) || names.some((one) => one.name === name);
      if (isName) return refuse({ code: 'name-as-function', at, facts: { name } });
      return refuse({ code: 'unexpected', at, facts: { text: name === '' ? '(' : name } });
    }
    const { least, most } = FUNCTIONS[name as keyof typeof FUNCTIONS];
    if (args.length < least || args.length > most) {
      return refuse({ code: 'argument-count', at, facts: { name, least, most } });
    }
    return { kind: 'apply', rule: name as RuleId, parts: args.map(read), sign: name, at };
  }

  /** `a < b <= c`: each pair must hold. */
  function readChain({ params = [], conditionals = [] }: ParsedNode): Expression {
    const [first, ...others] = params;
    let [left, chain]: [Expression, Expression | null] = [read(first), null];
    for (const [index, param] of others.entries()) {
      const rule = String(conditionals[index]);
      if (!Object.hasOwn(OPERATORS, rule)) return refuse({ code: 'unexpected', at: null, facts: { text: rule } });
      const sign = tokens.slice(cursor).find((token) => /^[<>=!]/.test(token.text))?.text ?? '';
      const at = placeOf(sign);
      const right = read(param);
      const pair: Expression = { kind: 'apply', rule: rule as RuleId, parts: [left, right], sign, at };
      chain = chain === null ? pair : { kind: 'apply', rule: 'and', parts: [chain, pair], sign, at };
      left = right;
    }
    return chain ?? left;
  }

  return read(tree);
}

function parsed(text: string, tokens: readonly Token[]): ParsedNode {
  try {
    return parse(text) as unknown as ParsedNode;
  } catch (error) {
    throw new FormulaError(parseProblem(error, tokens));
  }
}

/** The parser tells the place as `char`, from 1, and what it missed in English. */
function parseProblem(error: unknown, tokens: readonly Token[]): FormulaProblem {
  const { message = '', char } = error as { readonly message?: string; readonly char?: unknown };
  const at = typeof char === 'number' ? char - 1 : null;
  const last = tokens.at(-1);
  if (message.includes('Parenthesis ) expected') && isUnclosed(tokens)) return { code: 'not-closed', at, facts: null };
  const token = tokens.find((one) => at !== null && one.at + one.text.length > at);
  if (token) return { code: 'unexpected', at: token.at, facts: { text: token.text } };
  return { code: 'unexpected-end', at: last ? last.at + last.text.length : null, facts: null };
}

function isUnclosed(tokens: readonly Token[]): boolean {
  const count = (sign: string) => tokens.filter(({ text }) => text === sign).length;
  return count('(') > count(')');
}
