import { calculator, line, within } from './calculator.ts';
import { twoContractsResult } from './two-contracts.ts';

const places = { unit: 'places', minimum: 1, maximum: 10_000, step: 1, whole: true } as const;
const eurosPerDay = { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5 } as const;
const eurosPerYear = { unit: 'euros-per-year', minimum: 0, maximum: 100_000_000_000, step: 1000 } as const;
const share = { unit: 'share', minimum: 0, maximum: 1, step: 0.05 } as const;

/** What do both sides pay and keep under a fixed amount and by the day? */
export const TWO_CONTRACTS = calculator(
  {
    places: { ...places, default: 57, source: 'document' },
    eurosPerDay: { ...eurosPerDay, default: 300, source: 'document' },
    normOccupancy: { ...share, default: 0.9, source: 'published' },
    occupancy: { ...share, default: 0.8, source: 'assumption' },
    fixedCostShare: { ...share, default: 0.85, source: 'assumption' },
    lumpsumEuros: { ...eurosPerYear, default: null, source: 'computed', optional: true },
  },
  (v) => {
    const r = twoContractsResult(v, v.occupancy);
    const natural = twoContractsResult({ ...v, lumpsumEuros: null }, v.occupancy).lumpsum;
    return {
      results: [
        { key: 'lumpsum', unit: 'euros-per-year', value: r.lumpsum },
        { key: 'byTheDay', unit: 'euros-per-year', value: r.byTheDay },
        { key: 'lumpsumMinusByTheDay', unit: 'euros-per-year', value: r.lumpsumMinusByTheDay },
        { key: 'equalOccupancy', unit: 'share', value: r.equalOccupancy },
        { key: 'providerCost', unit: 'euros-per-year', value: r.providerCost },
        { key: 'providerResultByTheDay', unit: 'euros-per-year', value: r.providerResultByTheDay },
        { key: 'providerResultLumpsum', unit: 'euros-per-year', value: r.providerResultLumpsum },
      ],
      steps: [
        ...(v.lumpsumEuros === null ? [{ key: 'lumpsum', values: { ...numbers(v), lumpsum: natural } }] : []),
        { key: 'byTheDay', values: { ...numbers(v), byTheDay: r.byTheDay } },
        { key: 'difference', values: { lumpsum: r.lumpsum, byTheDay: r.byTheDay, difference: r.lumpsumMinusByTheDay } },
        {
          key: 'cost',
          values: {
            fixed: natural * v.fixedCostShare,
            perDay: v.eurosPerDay * (1 - v.fixedCostShare),
            days: v.places * v.occupancy * 365,
            cost: r.providerCost,
          },
        },
        {
          key: 'resultByTheDay',
          values: { byTheDay: r.byTheDay, cost: r.providerCost, result: r.providerResultByTheDay },
        },
        { key: 'resultLumpsum', values: { lumpsum: r.lumpsum, cost: r.providerCost, result: r.providerResultLumpsum } },
      ],
      notes: r.equalOccupancy === 'never' ? ['never-equal'] : [],
    };
  },
  (v) => {
    const at = (occupancy: number) => twoContractsResult(v, occupancy);
    const stretch = { from: 0.5, to: 1, steps: 10, at: within(v.occupancy, 0.5, 1) };
    return [
      {
        key: 'municipality',
        x: 'share',
        y: 'euros-per-year',
        lines: [
          { key: 'byTheDay', points: line(stretch, (x) => at(x).byTheDay) },
          { key: 'lumpsum', points: line(stretch, (x) => at(x).lumpsum) },
        ],
        at: stretch.at,
      },
      {
        key: 'provider',
        x: 'share',
        y: 'euros-per-year',
        lines: [
          { key: 'byTheDay', points: line(stretch, (x) => at(x).providerResultByTheDay) },
          { key: 'lumpsum', points: line(stretch, (x) => at(x).providerResultLumpsum) },
        ],
        at: stretch.at,
      },
    ];
  },
);

function numbers(values: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null));
}
