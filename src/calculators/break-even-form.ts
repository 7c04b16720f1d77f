import { breakEvenResult, resultAt } from './break-even.ts';
import { calculator, line } from './calculator.ts';

const places = { unit: 'places', minimum: 1, maximum: 10_000, step: 1, whole: true } as const;
const eurosPerDay = { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5 } as const;
const eurosPerYear = { unit: 'euros-per-year', minimum: 0, maximum: 100_000_000_000, step: 1000 } as const;
const share = { unit: 'share', minimum: 0, maximum: 1, step: 0.05 } as const;

/** From what occupancy does the price pay the cost? */
export const BREAK_EVEN = calculator(
  {
    places: { ...places, default: 6, source: 'document' },
    fixedEurosPerYear: { ...eurosPerYear, default: 502_608, source: 'computed' },
    variableEurosPerDay: { ...eurosPerDay, default: 45, source: 'computed' },
    eurosPerDay: { ...eurosPerDay, default: 300, source: 'document' },
    occupancy: { ...share, default: 0.8, source: 'assumption' },
  },
  (v) => {
    const r = breakEvenResult(v);
    const result = resultAt(v, v.occupancy);
    return {
      results: [
        { key: 'occupancy', unit: 'share', value: r.occupancy },
        { key: 'occupiedPlaces', unit: 'occupied-places', value: r.occupiedPlaces },
        { key: 'leastChildren', unit: 'clients', value: r.leastChildren },
        { key: 'leftPerDay', unit: 'euros-per-day', value: r.leftPerDay },
        { key: 'result', unit: 'euros-per-year', value: result },
      ],
      steps: [
        { key: 'left', values: { ...v, left: r.leftPerDay } },
        ...(r.occupiedPlaces === 'never' || r.occupancy === 'never' || r.leftPerDay === 0
          ? []
          : [
              { key: 'places', values: { ...v, left: r.leftPerDay, occupied: r.occupiedPlaces } },
              { key: 'share', values: { ...v, occupied: r.occupiedPlaces, share: r.occupancy } },
            ]),
        { key: 'result', values: { ...v, left: r.leftPerDay, days: v.places * v.occupancy * 365, result } },
      ],
      notes: [
        ...(r.leftPerDay <= 0 ? ['day-costs-as-much'] : []),
        ...(r.leftPerDay > 0 && r.occupancy === 'never' ? ['full-does-not-pay'] : []),
      ],
    };
  },
  (v) => [
    {
      key: 'result',
      x: 'share',
      y: 'euros-per-year',
      lines: [{ key: 'result', points: line({ from: 0, to: 1, steps: 20, at: v.occupancy }, (x) => resultAt(v, x)) }],
      at: v.occupancy,
    },
  ],
);
