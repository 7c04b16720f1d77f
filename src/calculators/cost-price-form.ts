import type { Values } from './calculator.ts';
import { CENT, calculator, line, within } from './calculator.ts';
import type { CostPrice } from './cost-price.ts';
import { costPriceResult } from './cost-price.ts';

const eurosPerDay = { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5 } as const;
const share = { unit: 'share', minimum: 0, maximum: 1, step: 0.05 } as const;
const fte = { unit: 'fte', minimum: 0, maximum: 10_000, step: 0.1 } as const;
const eurosPerFte = { unit: 'euros-per-fte', minimum: 0, maximum: 1_000_000, step: 1000 } as const;
const groupSize = { unit: 'places', minimum: 1, maximum: 100, step: 1, whole: true } as const;

const COST_PRICE_INPUTS = {
  groupFte: { ...fte, default: 10, source: 'computed' },
  groupSalaryEuros: { ...eurosPerFte, default: 50_000, source: 'assumption' },
  otherFte: { ...fte, default: 2, source: 'assumption' },
  otherSalaryEuros: { ...eurosPerFte, default: 65_000, source: 'assumption' },
  employerRate: { ...share, maximum: 2, default: 0.4, source: 'assumption' },
  places: { ...groupSize, maximum: 10_000, default: 10, source: 'document' },
  normOccupancy: { ...share, minimum: 0.1, default: 0.9, source: 'published' },
  clientEurosPerDay: { ...eurosPerDay, default: 20, source: 'assumption' },
  overheadRate: { ...share, maximum: 2, default: 0.15, source: 'assumption' },
  housingEurosPerPlaceYear: {
    unit: 'euros-per-place-year',
    minimum: 0,
    maximum: 1_000_000,
    step: 100,
    default: 16_001,
    source: 'published',
  },
  indexRate: { unit: 'rate', minimum: -0.5, maximum: 1, step: 0.001, default: 0.0496, source: 'published' },
  marginRate: { unit: 'rate', minimum: -0.5, maximum: 1, step: 0.001, default: 0.02, source: 'assumption' },
  currentEurosPerDay: { ...eurosPerDay, default: 300, source: 'document' },
} as const;

/** What is a real price for a day (reële prijs)? */
export const COST_PRICE = calculator(
  COST_PRICE_INPUTS,
  (v) => {
    const r = costPriceResult(costPriceOf(v));
    const of = Object.fromEntries(r.lines.map(({ part, eurosPerDay: euros }) => [part, euros]));
    const short = r.eurosPerDay - v.currentEurosPerDay;
    const paidDays = v.places * 365 * v.normOccupancy;
    return {
      results: [
        ...r.lines.map(({ part, eurosPerDay: value }) => ({ key: part, unit: 'euros-per-day', value }) as const),
        { key: 'total', unit: 'euros-per-day', value: r.eurosPerDay },
        { key: 'short', unit: 'euros-per-day', value: short },
        { key: 'shortPerYear', unit: 'euros-per-year', value: short * paidDays },
        { key: 'fte', unit: 'fte', value: r.fte },
      ],
      steps: [
        { key: 'staff', values: { ...v, staff: of.staff } },
        { key: 'overhead', values: { ...v, staff: of.staff, overhead: of.overhead } },
        { key: 'housing', values: { ...v, housing: of.housing } },
        { key: 'index', values: { ...v, before: of.staff + of.client + of.overhead + of.housing, index: of.index } },
        { key: 'margin', values: { ...v, before: r.eurosPerDay - of.margin, margin: of.margin } },
        { key: 'total', values: { ...of, total: r.eurosPerDay } },
        { key: 'short', values: { ...v, total: r.eurosPerDay, short, paidDays, perYear: short * paidDays } },
      ],
      notes: short >= CENT ? ['price-too-low'] : [],
    };
  },
  (v) => {
    const priceAt = (normOccupancy: number): number =>
      costPriceResult({ ...costPriceOf(v), normOccupancy }).eurosPerDay;
    const norms = { from: 0.5, to: 1, steps: 20, at: within(v.normOccupancy, 0.5, 1) };
    return [
      {
        key: 'price',
        x: 'share',
        y: 'euros-per-day',
        lines: [
          { key: 'price', points: line(norms, priceAt) },
          { key: 'current', points: line(norms, () => v.currentEurosPerDay) },
        ],
        at: norms.at,
      },
    ];
  },
);

function costPriceOf(v: Values<typeof COST_PRICE_INPUTS>): CostPrice {
  return {
    ...v,
    functions: [
      { fte: v.groupFte, salaryEuros: v.groupSalaryEuros },
      { fte: v.otherFte, salaryEuros: v.otherSalaryEuros },
    ],
  };
}
