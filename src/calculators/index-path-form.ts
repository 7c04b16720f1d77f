import type { PriceYear } from '../finance/indexation.ts';
import type { Result, Step, Values } from './calculator.ts';
import { CENT, calculator } from './calculator.ts';
import { indexedYears } from './index-path.ts';

const rate = { unit: 'rate', minimum: -0.5, maximum: 1, step: 0.001 } as const;
const published = (value: number, group: string) => ({ ...rate, default: value, source: 'published', group }) as const;
const assumed = (value: number, group: string) => ({ ...rate, default: value, source: 'assumption', group }) as const;
const unknown = (group: string) => ({ ...rate, default: null, source: 'assumption', optional: true, group }) as const;
const amount = { minimum: 0, maximum: 100_000_000_000, step: 1000 } as const;

// The table of the VNG (advice on indexation 2024 and 2025) fills the year before, the first and the second year.
const INPUTS = {
  firstYear: { unit: 'year', minimum: 2016, maximum: 2100, step: 1, default: 2024, source: 'published', whole: true },
  costEuros: { unit: 'euros', ...amount, default: 1_000_000, source: 'assumption' },
  budgetEuros: { unit: 'euros', ...amount, default: null, source: 'assumption', optional: true },
  ovaShare: { unit: 'share', minimum: 0, maximum: 1, step: 0.01, default: 0.9, source: 'published' },
  ova0: published(0.0474, 'before'),
  ppc0: published(0.0487, 'before'),
  ovaFinal0: { ...published(0.0636, 'before'), optional: true },
  ppcFinal0: { ...published(0.0702, 'before'), optional: true },
  ova1: published(0.0494, 'first'),
  ppc1: published(0.0251, 'first'),
  correction1: { ...published(0.016, 'first'), optional: true },
  ovaFinal1: { ...published(0.06, 'first'), optional: true },
  ppcFinal1: { ...published(0.031, 'first'), optional: true },
  budget1: assumed(0.04, 'first'),
  ova2: published(0.0418, 'second'),
  ppc2: published(0.0182, 'second'),
  correction2: unknown('second'),
  ovaFinal2: unknown('second'),
  ppcFinal2: unknown('second'),
  budget2: assumed(0.03, 'second'),
  ova3: assumed(0.04, 'third'),
  ppc3: assumed(0.02, 'third'),
  correction3: unknown('third'),
  budget3: assumed(0.02, 'third'),
} as const;

/** What does the rise of prices do to a budget in three years? */
export const INDEXATION = calculator(
  INPUTS,
  (v) => {
    const known = priceYears(v);
    const years = indexedYears(indexationOf(v));
    const total = years.reduce((sum, { gap }) => sum + gap, 0);
    return {
      results: [
        ...years.flatMap(({ year, ...of }): Result[] => [
          { key: 'rate', unit: 'rate', value: of.rate, year },
          { key: 'cost', unit: 'euros', value: of.cost, year },
          { key: 'budget', unit: 'euros', value: of.budget, year },
          { key: 'gap', unit: 'euros', value: of.gap, year },
        ]),
        ...years
          .slice(1)
          .map(({ year, cumulated }): Result => ({ key: 'cumulated', unit: 'rate', value: cumulated, year })),
        { key: 'totalGap', unit: 'euros', value: total },
      ],
      steps: years.flatMap(({ year, rate: risen, cost, budget, gap }, index): Step[] => {
        const { ovaRate, ppcRate } = known[index + 1];
        const weighted = v.ovaShare * ovaRate + (1 - v.ovaShare) * ppcRate;
        const before = years[index - 1];
        return [
          {
            key: 'rate',
            values: { year, ovaShare: v.ovaShare, ovaRate, ppcRate, correction: risen - weighted, rate: risen },
          },
          { key: 'cost', values: { year, before: before?.cost ?? v.costEuros, rate: risen, cost } },
          { key: 'gap', values: { year, cost, budget, gap } },
        ];
      }),
      notes: [
        ...([v.correction1, v.correction2, v.correction3].some((given) => given !== null) ? ['correction-given'] : []),
        ...(v.firstYear === INPUTS.firstYear.default ? [] : ['other-years']),
        ...(years.some(({ gap }) => gap >= CENT) ? ['budget-lags'] : []),
      ],
    };
  },
  (v) => {
    const start = { year: v.firstYear - 1, cost: v.costEuros, budget: v.budgetEuros ?? v.costEuros };
    const years = [start, ...indexedYears(indexationOf(v))];
    return [
      {
        key: 'paths',
        x: 'year',
        y: 'euros',
        lines: [
          { key: 'cost', points: years.map(({ year, cost }) => ({ x: year, y: cost })) },
          { key: 'budget', points: years.map(({ year, budget }) => ({ x: year, y: budget })) },
        ],
        at: null,
      },
    ];
  },
);

function indexationOf(v: Values<typeof INPUTS>): Parameters<typeof indexedYears>[0] {
  return {
    baseYear: v.firstYear - 1,
    lastYear: v.firstYear + 2,
    prices: { years: priceYears(v), ovaShare: v.ovaShare, laterRate: 0 },
    budget: {
      years: [v.budget1, v.budget2, v.budget3].map((risen, index) => ({ year: v.firstYear + index, rate: risen })),
      laterRate: 0,
    },
    costEuros: v.costEuros,
    budgetEuros: v.budgetEuros ?? v.costEuros,
  };
}

function priceYears(v: Values<typeof INPUTS>): PriceYear[] {
  const rows = [
    [v.ova0, v.ppc0, v.ovaFinal0, v.ppcFinal0, null],
    [v.ova1, v.ppc1, v.ovaFinal1, v.ppcFinal1, v.correction1],
    [v.ova2, v.ppc2, v.ovaFinal2, v.ppcFinal2, v.correction2],
    [v.ova3, v.ppc3, null, null, v.correction3],
  ] as const;
  return rows.map(([ovaRate, ppcRate, ovaFinal, ppcFinal, correction], index) => ({
    year: v.firstYear - 1 + index,
    ovaRate,
    ppcRate,
    ovaFinalRate: ovaFinal ?? undefined,
    ppcFinalRate: ppcFinal ?? undefined,
    correctionRate: correction ?? undefined,
  }));
}
