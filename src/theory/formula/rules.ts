/** What an operator or function does with units: see `dimensionOf`. */
export type UnitRule = 'same' | 'alike' | 'compare' | 'product' | 'quotient' | 'power' | 'root' | 'number' | 'choice';

interface Rule {
  readonly compute: (...values: number[]) => number;
  readonly units: UnitRule;
}

/** The operators of a formula, by the name that the parser gives them. Yes is 1 and no is 0. */
export const OPERATORS = {
  unaryPlus: { compute: (a) => a, units: 'same' },
  unaryMinus: { compute: (a) => -a, units: 'same' },
  add: { compute: (a, b) => a + b, units: 'alike' },
  subtract: { compute: (a, b) => a - b, units: 'alike' },
  multiply: { compute: (a, b) => a * b, units: 'product' },
  divide: { compute: (a, b) => a / b, units: 'quotient' },
  pow: { compute: (a, b) => a ** b, units: 'power' },
  smaller: { compute: (a, b) => Number(a < b), units: 'compare' },
  smallerEq: { compute: (a, b) => Number(a <= b), units: 'compare' },
  larger: { compute: (a, b) => Number(a > b), units: 'compare' },
  largerEq: { compute: (a, b) => Number(a >= b), units: 'compare' },
  equal: { compute: (a, b) => Number(a === b), units: 'compare' },
  unequal: { compute: (a, b) => Number(a !== b), units: 'compare' },
  and: { compute: (a, b) => Number(a !== 0 && b !== 0), units: 'number' },
  or: { compute: (a, b) => Number(a !== 0 || b !== 0), units: 'number' },
  not: { compute: (a) => Number(a === 0), units: 'number' },
  choice: { compute: (condition, yes, no) => (condition !== 0 ? yes : no), units: 'choice' },
} as const satisfies Record<string, Rule>;

interface FunctionRule extends Rule {
  readonly least: number;
  readonly most: number;
}

/** The functions that a user may type, by name, with how many values they take. */
export const FUNCTIONS = {
  min: { compute: Math.min, units: 'alike', least: 2, most: 20 },
  max: { compute: Math.max, units: 'alike', least: 2, most: 20 },
  abs: { compute: Math.abs, units: 'same', least: 1, most: 1 },
  round: { compute: rounded, units: 'same', least: 1, most: 2 },
  floor: { compute: Math.floor, units: 'same', least: 1, most: 1 },
  ceil: { compute: Math.ceil, units: 'same', least: 1, most: 1 },
  sqrt: { compute: Math.sqrt, units: 'root', least: 1, most: 1 },
  exp: { compute: Math.exp, units: 'number', least: 1, most: 1 },
  log: { compute: Math.log, units: 'number', least: 1, most: 1 },
  sin: { compute: Math.sin, units: 'number', least: 1, most: 1 },
  cos: { compute: Math.cos, units: 'number', least: 1, most: 1 },
} as const satisfies Record<string, FunctionRule>;

export type RuleId = keyof typeof OPERATORS | keyof typeof FUNCTIONS;

/** Numbers that have a name. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/** Words between values. */
export const WORD_OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

export function ruleOf(id: RuleId): Rule {
  return { ...OPERATORS, ...FUNCTIONS }[id];
}

/** Rounds half away from zero, to so many decimals (at most 12). */
function rounded(value: number, decimals = 0): number {
  const scale = 10 ** Math.min(12, Math.max(0, Math.round(decimals)));
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}
