import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension } from './dimension.ts';
import type { KnownName } from './expression.ts';
import { type Formula, readFormula } from './formula.ts';

const NAMES: readonly KnownName[] = [
  known('kosten', { euro: 1 }),
  known('geplaatst', { client: 1 }),
  known('plaatsen', { place: 1 }),
  known('zorgdagen', { client: 1, day: 1 }),
  known('dagen', { day: 1 }, { isFixed: true }),
  known('wachttijd', { day: 1 }, { isRatio: true }),
  known('bezetting', {}, { isRatio: true }),
  known('maand', {}),
];
const VALUES: Readonly<Record<string, number>> = {
  kosten: 600,
  geplaatst: 12,
  plaatsen: 43,
  zorgdagen: 15_695,
  dagen: 365,
  wachttijd: 30,
  'above wachttijd': 360,
  'below wachttijd': 12,
  bezetting: 0.9,
  'above bezetting': 9,
  'below bezetting': 10,
  maand: 3,
};

function known(name: string, unit: Dimension, facts: Partial<KnownName> = {}): KnownName {
  return { name, key: name, unit, isRatio: false, isFixed: false, ...facts };
}

const read = (text: string) => readFormula(text, { names: NAMES, nearestTo: (_, names) => names[0] ?? null });

function formulaOf(text: string): Formula {
  const found = read(text);
  if (!found.ok) throw new Error(`${text}: ${JSON.stringify(found.problems)}`);
  return found.formula;
}

function valuesFor(formula: Formula): number[] {
  return formula.inputs.map(({ key, part }) => VALUES[part === 'value' ? key : `${part} ${key}`]);
}

function worthOf(text: string): number {
  const formula = formulaOf(text);
  return formula.value(valuesFor(formula));
}

function problemsOf(text: string) {
  const found = read(text);
  return found.ok ? [] : found.problems.map(({ code, at }) => [code, at]);
}

describe('arithmetic as at school', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1', 0.5],
    ['10 / 4 / 5', 0.5],
    ['10 - 4 - 5', 1],
    ['kosten / geplaatst', 50],
    ['120 + 10 * sin(2 * pi * maand / 12)', 130],
    ['max(30, 1.5 * geplaatst, 2)', 30],
    ['min(geplaatst, 5)', 5],
    ['round(2.3451, 2)', 2.35],
    ['round(-2.5)', -3],
    ['abs(-3) + floor(2.9) + ceil(2.1) + sqrt(16)', 12],
    ['log(exp(2)) + cos(0)', 3],
    ['maand >= 3 ? 100 : 80', 100],
    ['maand > 3 ? 100 : maand > 2 ? 90 : 80', 90],
    ['1 < maand < 3', 0],
    ['1 < maand <= 3', 1],
    ['maand == 3 and not (maand != 3)', 1],
    ['maand < 3 or maand > 11 ? 1 : 2', 2],
    ['.5e1 + 1e-1', 5.1],
  ])('%s is %d', (text, value) => {
    expect(worthOf(text)).toBeCloseTo(value, 12);
  });

  test('what has no value is left to the caller to see', () => {
    expect(worthOf('kosten / 0')).toBe(Infinity);
    expect(worthOf('sqrt(0 - maand)')).toBeNaN();
  });
});

describe('mistakes are told with their place', () => {
  test.each([
    ['', 'empty', null],
    ['max(30, 1,5 * geplaatst)', 'decimal-comma', 8],
    ['1.500 * geplaatst', 'thousands-point', 0],
    ['1.250.000,50 + kosten', 'decimal-comma', 0],
    ['2 geplaatst', 'no-multiplication-sign', 2],
    ['2geplaatst', 'no-multiplication-sign', 0],
    ['(1 + 2)(3)', 'no-multiplication-sign', 7],
    ['sin 2', 'no-multiplication-sign', 4],
    ['plaatsen (2)', 'name-as-function', 0],
    ['2 * max', 'function-as-name', 4],
    ['max(2)', 'argument-count', 0],
    ['kosten / geplaats', 'unknown-name', 9],
    ['kosten × 2', 'character', 7],
    ['5%', 'character', 1],
    ['kosten /', 'unexpected-end', 8],
    ['(kosten', 'not-closed', 7],
    ['kosten)', 'unexpected', 6],
    ['* 2', 'unexpected', 0],
    ['1:10', 'unexpected', 1],
    ['kosten + wachttijd', 'units-differ', 7],
    ['max(kosten, wachttijd)', 'units-differ', 0],
    ['maand > 1 ? kosten : geplaatst', 'units-differ', 10],
    ['kosten > geplaatst', 'units-differ', 7],
    ['exp(kosten)', 'number-needed', 0],
    ['2 ^ kosten', 'number-needed', 2],
    ['1e400', 'too-large', 0],
    [`1${' + 1'.repeat(50)}`, 'too-long', null],
    [`1${'+1'.repeat(50)}`, 'too-many-parts', null],
  ])('%s: %s', (text, code, at) => {
    expect(problemsOf(text)).toEqual([[code, at]]);
  });

  test('a decimal comma is shown with a point, and as two values', () => {
    const found = read('max(30, 1,5 * geplaatst)');
    expect(!found.ok && found.problems[0].facts).toEqual({ text: '1,5', withPoint: '1.5', asList: '1, 5' });
  });

  test('all unknown names and signs are told at once, in the order of the text', () => {
    expect(problemsOf('foo + # + bar')).toEqual([
      ['unknown-name', 0],
      ['character', 6],
      ['unknown-name', 10],
    ]);
  });
});

describe('units follow', () => {
  test.each<[string, Dimension]>([
    ['kosten / geplaatst', { euro: 1, client: -1 }],
    ['zorgdagen / geplaatst', { day: 1 }],
    ['zorgdagen / dagen', { client: 1 }],
    ['zorgdagen / dagen / plaatsen', { client: 1, place: -1 }],
    ['wachttijd + 3', { day: 1 }],
    ['3 + wachttijd', { day: 1 }],
    ['max(0, geplaatst - 10)', { client: 1 }],
    // A place holds one client.
    ['geplaatst - plaatsen', { client: 1 }],
    ['geplaatst ^ 2', { client: 2 }],
    ['sqrt(geplaatst * geplaatst)', { client: 1 }],
    ['geplaatst > 10', {}],
    ['exp(geplaatst / plaatsen)', {}],
  ])('%s', (text, unit) => {
    expect(formulaOf(text).unit).toEqual(unit);
  });

  test('a typed factor may turn days into weeks, so that another unit can be meant', () => {
    expect([formulaOf('wachttijd / 7').isRescaled, formulaOf('wachttijd + 7').isRescaled]).toEqual([true, false]);
  });
});

describe('a division of sums', () => {
  test.each([
    ['kosten / geplaatst', 600, 12],
    ['kosten / geplaatst / 1000', 0.6, 12],
    ['1000 * kosten / geplaatst', 600_000, 12],
    ['wachttijd', 360, 12],
    ['wachttijd / 7', 360 / 7, 12],
    ['-(wachttijd - 3)', -324, 12],
    ['5 - wachttijd', -300, 12],
    ['100 * bezetting', 900, 10],
  ])('%s', (text, above, below) => {
    const formula = formulaOf(text);
    const values = valuesFor(formula);
    expect(formula.ratio?.above(values)).toBeCloseTo(above, 9);
    expect(formula.ratio?.below(values)).toBe(below);
    expect(formula.value(values)).toBeCloseTo(above / below, 9);
  });

  test.each(['kosten', 'kosten / 1000', 'wachttijd * geplaatst', 'kosten / wachttijd', 'max(wachttijd, 10)'])(
    '%s has a value in each future and no more',
    (text) => {
      expect(formulaOf(text).ratio).toBeNull();
    },
  );
});

// What has been used to get out of expression languages, this parser's own history included.
const ATTACKS = [
  'cos.constructor("return 1")()',
  'cos.constructor',
  'kosten.constructor',
  'constructor',
  '__proto__',
  'prototype',
  'toString()',
  'f(x)=x',
  'x=1',
  'kosten=1',
  'zeros(1e9)',
  'ones(9999,9999)',
  '1:1e9',
  '0:0.000001:1',
  'places[1]',
  '[1,2,3]',
  '{a:1}',
  '{a:1}.a',
  '"abc"',
  "'abc'",
  '`abc`',
  'import({})',
  'createUnit("foo")',
  'evaluate("1+1")',
  'parse("1")',
  'simplify("x")',
  'derivative("x^2","x")',
  'resolve(1)',
  'range(1,1e9)',
  'factorial(1e9)',
  '170!',
  'concat("a","b")',
  'format(1)',
  'print("$a",1)',
  'chain(1)',
  'typed("f",{})',
  'config({})',
  'random()',
  'help(sin)',
  'true',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '1;2',
  '1\n2',
  '1 # 2',
  'i',
  '2 + 3i',
  '5 cm',
  '1 to 2',
  'kosten to geplaatst',
  '5 mod 3',
  '1 xor 1',
  '~1',
  '1 | 2',
  '1 & 2',
  '1 << 9',
  'kosten?.constructor',
  'kosten ?? 1',
  "kosten'",
  '0x10',
  '0b11',
  '1n',
  'sin',
  'sin()',
  'sin(1)(2)',
  '(sin)(1)',
  'max(1, 2)(3)',
  '(kosten)(2)',
  '()',
  '\u0000',
  '\\u0063os(1)',
  'ﬁ + 1',
  'кosten',
  '𝟏 + 1',
  '$kosten',
  'this',
  'window',
  'globalThis',
  'process',
  'require("fs")',
  'fetch("//x")',
  '('.repeat(200),
  `${'('.repeat(100)}1${')'.repeat(100)}`,
  '1'.repeat(10_000),
];

describe('nothing else than arithmetic gets in', () => {
  test.each(ATTACKS)('refused: %s', (text) => {
    expect(read(text).ok).toBe(false);
  });

  test('whatever is typed gives a number or problems, at once', () => {
    const bits = [...'0123456789.,+-*/^()<>=!?:%_ \t"\'[]{};#$&|~\\éß'];
    const words = [
      ...NAMES.map(({ name }) => name),
      'max',
      'sin',
      'round',
      'and',
      'not',
      'to',
      'pi',
      'e',
      'constructor',
    ];
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...bits, ...words), { maxLength: 40 }).map((parts) => parts.join('')),
      fc
        .array(fc.constantFrom(...words, '+', '*', '/', '(', ')', ',', '2', '0.5', '?', ':', '<'), { maxLength: 14 })
        .map((parts) => parts.join(' ')),
    );
    let accepted = 0;
    fc.assert(
      fc.property(text, (typed) => {
        const found = read(typed);
        if (!found.ok) return found.problems.length > 0;
        accepted += 1;
        return typeof found.formula.value(valuesFor(found.formula)) === 'number';
      }),
      { seed: 43, numRuns: 4000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
