import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculatorValue, fieldProblemText } from '../messages/calculator-values.ts';
import { CALCULATOR_WORDS } from '../messages/calculators.ts';
import type { Calculator, Input, Outcome, Run, SourceKind } from './calculator.ts';
import type { CalculatorId } from './catalogue.ts';
import { ANSWERS, CATALOGUE } from './catalogue.ts';

const IDS = Object.keys(CATALOGUE) as CalculatorId[];
const NONSENSE = /NaN|undefined|Infinity|n\.v\.t\.|null/;

function defaultsOf({ inputs }: Calculator): Record<string, unknown> {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.default]));
}

function outcomeOf(id: CalculatorId, changed: Record<string, unknown> = {}): Outcome {
  const run = CATALOGUE[id].run({ ...defaultsOf(CATALOGUE[id]), ...changed });
  if (run.kind !== 'outcome') throw new Error(JSON.stringify(run.problems));
  return run.outcome;
}

/** What a page shows: each result with its unit, each step as a formula, by key. */
function shownOf(id: CalculatorId, changed: Record<string, unknown> = {}): Record<string, string> {
  const { results, steps } = outcomeOf(id, changed);
  const words = CALCULATOR_WORDS[id];
  return Object.fromEntries([
    ...results.map(({ key, unit, value, year }) => [
      [key, year ?? []].flat().join(' '),
      calculatorValue(unit, value, words.results[key].never),
    ]),
    ...steps.map(({ key, values }, index) => [`step ${index} ${key}`, words.steps[key].formula(values)]),
  ]);
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const formulaOf = (id: CalculatorId, key: string, changed = {}): string => {
  const { values } = outcomeOf(id, changed).steps.find((step) => step.key === key)!;
  return plain(CALCULATOR_WORDS[id].steps[key].formula(values));
};
const resultOf = (id: CalculatorId, key: string, changed = {}): string => plain(shownOf(id, changed)[key]);

describe('what a person sees when a calculator opens', () => {
  test('recruiting: the formula of the brief with its numbers', () => {
    expect(formulaOf('recruiting', 'net')).toBe('€ 5.000 ÷ (€ 150 − € 50) = 50 dagen');
    expect(formulaOf('recruiting', 'gross')).toBe('€ 5.000 ÷ € 150 = 33,33 dagen');
    expect(formulaOf('recruiting', 'net', { avoidedEurosPerDay: 300 })).toBe('€ 5.000 ÷ (€ 300 − € 50) = 20 dagen');
    expect(resultOf('recruiting', 'netDaysWithFailures')).toBe('100 dagen');
    expect(resultOf('recruiting', 'netDays', { familyEurosPerDay: 150 })).toBe('nooit');
  });

  test('availability: 223.26 a day, 74.4 % and 58.9 % refused', () => {
    expect(resultOf('availability', 'eurosPerPlaceDay')).toBe('€ 223,26 per dag');
    expect(resultOf('availability', 'breakEvenShare')).toBe('74,4%');
    expect(resultOf('availability', 'breakEvenDays')).toBe('543,3 dagen');
    expect(resultOf('availability', 'refusedShare')).toBe('58,9%');
    expect(resultOf('availability', 'pilotCost')).toBe('€ 258.049');
    expect(resultOf('availability', 'breakEvenShare', { eurosPerDay: 150 })).toBe('nooit');
    // Half used: load sqrt(2), so 1 / (1 + sqrt(2) + 1).
    expect(formulaOf('availability', 'refused', { usedShare: 0.5 })).toContain(
      '(1,41² ÷ 2!) ÷ (1 + 1,41 + 1,41² ÷ 2!) = 29,3%',
    );
  });

  test('availability by demand: twelve a year for 42 days are 1.38 at a time', () => {
    expect(formulaOf('availability-demand', 'load')).toBe('12 × 42 dagen ÷ 365 = 1,38 plaatsen');
    expect(formulaOf('availability-demand', 'refused', { places: 1, arrivalsPerYear: 10, meanStayDays: 36.5 })).toBe(
      '1 ÷ (1 + 1) = 50%',
    );
    expect(formulaOf('availability-demand', 'refused', { places: 12 })).toContain('(1,38¹² ÷ 12!) ÷ (1 + 1,38 + … +');
  });

  test('two contracts: the row of 80 % of worked example 2.2', () => {
    expect(resultOf('two-contracts', 'lumpsum')).toBe('€ 5.617.350 per jaar');
    expect(resultOf('two-contracts', 'byTheDay')).toBe('€ 4.993.200 per jaar');
    expect(resultOf('two-contracts', 'lumpsumMinusByTheDay')).toBe('€ 624.150 per jaar');
    expect(resultOf('two-contracts', 'providerResultByTheDay')).toBe('− € 530.528 per jaar');
    expect(resultOf('two-contracts', 'providerResultLumpsum')).toBe('€ 93.623 per jaar');
    expect(resultOf('two-contracts', 'equalOccupancy')).toBe('90%');
    expect(formulaOf('two-contracts', 'cost')).toBe('€ 4.774.747,50 vast + 16.644 dagen × € 45 = € 5.523.727,50');
  });

  test('indexation: 6.30 % in 2024, 4.96 % in 2025, 11.6 % together', () => {
    expect(resultOf('indexation', 'rate 2024')).toBe('6,3%');
    expect(resultOf('indexation', 'rate 2025')).toBe('4,96%');
    expect(resultOf('indexation', 'cumulated 2025')).toBe('11,57%');
    expect(formulaOf('indexation', 'rate')).toBe('2024: 90% × 4,94% + 10% × 2,51% + correctie 1,6% = 6,3%');
    // Without the figure of the VNG the plain difference: 1.673 points.
    expect(resultOf('indexation', 'rate 2024', { correction1: null })).toBe('6,37%');
    expect(resultOf('indexation', 'gap 2024')).toBe('€ 22.970');
    // The budget rises as prices do: nothing is missing, whatever the last digits say.
    const equal = { budget1: 0.06297, budget2: 0.04957, budget3: 0.038 };
    expect(outcomeOf('indexation', equal).notes).toEqual(['correction-given']);
  });

  test('cost price: each element of the law has its line', () => {
    const parts = ['staff', 'client', 'overhead', 'housing', 'index', 'margin'];
    const { results } = outcomeOf('cost-price');
    const sum = parts.reduce((total, part) => total + (results.find(({ key }) => key === part)!.value as number), 0);
    expect(results.find(({ key }) => key === 'total')!.value).toBeCloseTo(sum, 9);
    expect(
      ['staff', 'client', 'overhead', 'index'].map((part) => CALCULATOR_WORDS['cost-price'].results[part].label),
    ).toEqual(['a', 'b', 'c', 'd'].map((element) => expect.stringContaining(`(onderdeel ${element})`)));
    expect(formulaOf('cost-price', 'housing')).toBe('€ 16.001 ÷ (365 × 90%) = € 48,71');
  });

  test('small groups: 10.0 full jobs, 192 becomes 481', () => {
    expect(resultOf('small-groups', 'fte')).toBe('10,0 fte');
    expect(resultOf('small-groups', 'nowPerPlaceDay')).toBe('€ 192,25 per dag');
    expect(resultOf('small-groups', 'newPerPlaceDay')).toBe('€ 480,63 per dag');
    expect(formulaOf('small-groups', 'hours')).toBe('(2 × 15 + 1 × 9) × 365 = 14.235 uur');
  });

  test('break-even: a group of six at 83,768 a place needs six children', () => {
    expect(resultOf('break-even', 'occupancy')).toBe('90%');
    expect(resultOf('break-even', 'leastChildren')).toBe('6 jongeren');
  });

  test('result payment: 328,500, and 30 % at 150 a day', () => {
    expect(resultOf('result-payment', 'avoidedEuros')).toBe('€ 328.500');
    expect(resultOf('result-payment', 'breakEvenChance')).toBe('30,4%');
    expect(resultOf('result-payment', 'breakEvenChance', { eurosPerDay: 300 })).toBe('15,2%');
  });

  test('social return: 1.30 for each euro', () => {
    expect(resultOf('social-return', 'ratio')).toBe('€ 1,30 per euro');
    expect(resultOf('social-return', 'otherBenefitEuros')).toBe('€ 6.296');
  });
});

describe('words', () => {
  const KINDS: Readonly<Record<SourceKind, string>> = {
    document: 'Brondocument:',
    published: 'Gepubliceerd:',
    computed: 'Berekend:',
    assumption: 'Aanname',
  };

  test('are there for the same calculators', () => {
    expect(Object.keys(CALCULATOR_WORDS).sort()).toEqual([...IDS].sort());
  });

  test.each(IDS)('%s: each field has a label and a source that is called what it is', (id) => {
    const { inputs } = CATALOGUE[id];
    const words = CALCULATOR_WORDS[id];
    expect(Object.keys(words.inputs).sort()).toEqual(Object.keys(inputs).sort());
    for (const [key, { source }] of Object.entries(inputs)) {
      expect(words.inputs[key].source.startsWith(KINDS[source]), `${key}: ${words.inputs[key].source}`).toBe(true);
    }
    const groups = new Set(Object.values(inputs).flatMap(({ group }) => group ?? []));
    expect(Object.keys(words.groups).sort()).toEqual([...groups].sort());
    expect(words.caveats.length).toBeGreaterThan(0);
  });

  test.each(IDS)('%s: the defaults are in their range', (id) => {
    for (const [key, input] of Object.entries(CATALOGUE[id].inputs)) {
      expect(input.default !== null || input.optional === true, key).toBe(true);
      expect(input.default === null || (input.default >= input.minimum && input.default <= input.maximum), key).toBe(
        true,
      );
    }
  });
});

/** Every value a field takes, its ends most of all. */
function valuesOf(input: Input): fc.Arbitrary<number | null> {
  const inside = input.whole
    ? fc.integer({ min: input.minimum, max: input.maximum })
    : fc.double({ min: input.minimum, max: input.maximum, noNaN: true });
  const ends = fc.constantFrom(input.minimum, input.maximum, input.default ?? input.minimum);
  return fc.oneof(ends, inside, ...(input.optional ? [fc.constant(null)] : []));
}

const JUNK = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, 1e300, '', 'abc', '50', null, undefined, true),
  fc.double(),
  fc.string(),
  fc.anything(),
);

function numbersOf(run: Run): number[] {
  if (run.kind !== 'outcome') return [];
  return [
    ...run.outcome.results.flatMap(({ value }) => (value === 'never' ? [] : value)),
    ...run.outcome.steps.flatMap(({ values }) => Object.values(values)),
    ...run.curves.flatMap(({ lines, at }) => [
      at ?? 0,
      ...lines.flatMap((one) => one.points.flatMap(({ x, y }) => [x, y])),
    ]),
  ];
}

describe.each(IDS)('%s', (id) => {
  const { inputs, run } = CATALOGUE[id];
  const words = CALCULATOR_WORDS[id];
  const fields = fc.record(Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, valuesOf(input)])));

  test('gives numbers and words for everything in range, and has no word that is never said', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(fields, (entered) => {
        const found = run(entered);
        if (found.kind !== 'outcome') throw new Error(JSON.stringify(found.problems));
        expect(numbersOf(found).every(Number.isFinite)).toBe(true);
        const { results, steps, notes } = found.outcome;
        for (const { key, unit, value } of results) {
          said.add(`result ${key}`);
          expect(calculatorValue(unit, value, words.results[key].never)).not.toMatch(NONSENSE);
        }
        for (const { key, values } of steps) {
          said.add(`step ${key}`);
          expect(words.steps[key].formula(values)).not.toMatch(NONSENSE);
        }
        for (const key of notes) said.add(words.notes[key] ? `note ${key}` : `no words for ${key}`);
        expect(ANSWERS[id].filter((key) => !results.some((one) => one.key === key))).toEqual([]);
        expect(results.filter(({ key, year }) => year !== undefined && !words.results[key].row)).toEqual([]);
        for (const { key, lines, at } of found.curves) {
          said.add(`curve ${key}`);
          for (const one of lines) expect(words.curves[key].lines[one.key]).toBeTruthy();
          // A table has a row for each x, and what it says at the entered value is worked out there.
          const xs = lines.map(({ points }) => points.map(({ x }) => x));
          for (const one of xs) expect(one).toEqual(xs[0]);
          expect(xs[0]).toEqual(xs[0].toSorted((a, b) => a - b));
          if (at !== null) expect(xs[0]).toContain(at);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
    expect([...said].sort()).toEqual(
      [
        ...Object.keys(words.results).map((key) => `result ${key}`),
        ...Object.keys(words.steps).map((key) => `step ${key}`),
        ...Object.keys(words.notes).map((key) => `note ${key}`),
        ...Object.keys(words.curves).map((key) => `curve ${key}`),
      ].sort(),
    );
  });

  test('says in Dutch what is wrong with junk, and never computes with it', () => {
    const key = fc.constantFrom(...Object.keys(inputs));
    fc.assert(
      fc.property(key, JUNK, (changed, junk) => {
        const found = run({ ...defaultsOf(CATALOGUE[id]), [changed]: junk });
        expect(numbersOf(found).every(Number.isFinite)).toBe(true);
        if (found.kind === 'outcome') return;
        expect(found.problems.map((problem) => problem.key)).toEqual([changed]);
        const text = fieldProblemText(words.inputs[changed].label, found.problems[0]);
        expect(typeof junk === 'string' ? text.replace(junk, '') : text).not.toMatch(NONSENSE);
      }),
      { numRuns: 60 },
    );
  });

  test('asks for every field that is empty', () => {
    const found = run({});
    const needed = Object.entries(inputs).flatMap(([key, { optional }]) => (optional ? [] : key));
    expect(found.kind === 'problems' && found.problems.map(({ key, code }) => [key, code])).toEqual(
      needed.map((key) => [key, 'missing']),
    );
  });
});

describe('what is wrong with a field', () => {
  const problemIn = (key: string, value: unknown): string => {
    const run = CATALOGUE.recruiting.run({ ...defaultsOf(CATALOGUE.recruiting), [key]: value });
    if (run.kind !== 'problems') throw new Error('this is no problem');
    return plain(fieldProblemText(CALCULATOR_WORDS.recruiting.inputs[key].label, run.problems[0]));
  };

  test.each([
    ['eurosPerChild', -5, 'Kosten van het zoeken, per kind: − € 5 is te laag. Vul een getal in van € 0 tot € 100.000.'],
    ['successShare', 1.5, 'Kans dat het zoeken lukt: 150% is te hoog. Vul een getal in van 0% tot 100%.'],
    [
      'successShare',
      'vaak',
      'Kans dat het zoeken lukt: de tekst ‘vaak’ is geen getal. Vul een getal in van 0% tot 100%.',
    ],
    [
      'children',
      2.5,
      'Kinderen voor wie u zoekt: dit moet een heel getal zijn, zonder komma. Vul een getal in van 1 jongere tot 100 jongeren.',
    ],
    [
      'children',
      '',
      'Kinderen voor wie u zoekt: hier staat nog niets. Vul een getal in van 1 jongere tot 100 jongeren.',
    ],
    [
      'eurosPerChild',
      Infinity,
      'Kosten van het zoeken, per kind: dit getal is te hoog. Vul een getal in van € 0 tot € 100.000.',
    ],
  ])('%s: %s', (key, value, text) => {
    expect(problemIn(key, value)).toBe(text);
  });
});
