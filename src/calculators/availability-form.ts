import { availabilityResult, costOfMonths, demandAtUse, demandOf } from './availability.ts';
import type { Curve, Step } from './calculator.ts';
import { calculator, line, within } from './calculator.ts';

const CONTRACT = {
  eurosPerYear: {
    unit: 'euros-per-year',
    minimum: 0,
    maximum: 100_000_000,
    step: 1000,
    default: 162_978,
    source: 'document',
  },
  places: { unit: 'places', minimum: 1, maximum: 100, step: 1, default: 2, source: 'document', whole: true },
  eurosPerDay: { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5, default: 300, source: 'document' },
} as const;

/** Keep places free or pay by the day, at a use that is known? */
export const AVAILABILITY = calculator(
  {
    ...CONTRACT,
    usedShare: { unit: 'share', minimum: 0, maximum: 1, step: 0.05, default: 0.75, source: 'assumption' },
    months: { unit: 'months', minimum: 0, maximum: 120, step: 1, default: 19, source: 'document' },
    pilotEuros: { unit: 'euros', minimum: 0, maximum: 100_000_000, step: 1000, default: 310_000, source: 'document' },
  },
  (v) => {
    const r = availabilityResult(v);
    const demand = demandAtUse(v.usedShare, v.places);
    const pilotCost = costOfMonths(v.eurosPerYear, v.months);
    return {
      results: [
        { key: 'eurosPerPlaceDay', unit: 'euros-per-day', value: r.eurosPerPlaceDay },
        { key: 'eurosPerPlaceYear', unit: 'euros-per-place-year', value: r.eurosPerPlaceYear },
        { key: 'eurosPerUsedDay', unit: 'euros-per-day', value: r.eurosPerUsedDay },
        { key: 'breakEvenShare', unit: 'share', value: r.breakEvenShare },
        { key: 'breakEvenDays', unit: 'days', value: r.breakEvenDays },
        { key: 'byTheDay', unit: 'euros-per-year', value: r.byTheDay },
        { key: 'dearer', unit: 'euros-per-year', value: r.dearer },
        { key: 'refusedShare', unit: 'share', value: demand?.refusedShare ?? 'never' },
        { key: 'pilotCost', unit: 'euros', value: pilotCost },
        { key: 'pilotLeft', unit: 'euros', value: v.pilotEuros - pilotCost },
      ],
      steps: [
        { key: 'placeDay', values: { ...v, perDay: r.eurosPerPlaceDay } },
        ...usedDayStep(r.eurosPerPlaceDay, v.usedShare, r.eurosPerUsedDay),
        ...(r.breakEvenShare === 'never'
          ? []
          : [{ key: 'breakEven', values: { ...v, perDay: r.eurosPerPlaceDay, share: r.breakEvenShare } }]),
        { key: 'byTheDay', values: { ...v, byTheDay: r.byTheDay } },
        { key: 'dearer', values: { ...v, byTheDay: r.byTheDay, dearer: r.dearer } },
        ...(demand ? [{ key: 'refused', values: { ...v, load: demand.load, refused: demand.refusedShare } }] : []),
        { key: 'pilot', values: { ...v, cost: pilotCost, left: v.pilotEuros - pilotCost } },
      ],
      notes: [
        ...(v.usedShare === 0 ? ['never-used'] : []),
        ...(r.breakEvenShare === 'never' ? ['never-cheaper'] : []),
        ...(demand ? [] : ['always-full']),
        ...(pilotCost > v.pilotEuros ? ['pilot-too-small'] : []),
      ],
    };
  },
  (v) => {
    const perUsedDay = (usedShare: number): number => availabilityResult(v).eurosPerPlaceDay / usedShare;
    const refused = (usedShare: number): number => demandAtUse(usedShare, v.places)?.refusedShare ?? 1;
    const days = { from: 0.2, to: 1, steps: 40, at: within(v.usedShare, 0.2, 1) };
    const asked = { from: 0, to: 0.95, steps: 19, at: within(v.usedShare, 0, 0.95) };
    return [
      {
        key: 'usedDay',
        x: 'share',
        y: 'euros-per-day',
        lines: [
          { key: 'availability', points: line(days, perUsedDay) },
          { key: 'byTheDay', points: line(days, () => v.eurosPerDay) },
        ],
        at: days.at,
      },
      {
        key: 'refused',
        x: 'share',
        y: 'share',
        lines: [{ key: 'refused', points: line(asked, refused) }],
        at: asked.at,
      },
    ];
  },
);

/** Keep places free or pay by the day, when it is known how many are asked for? */
export const AVAILABILITY_DEMAND = calculator(
  {
    ...CONTRACT,
    arrivalsPerYear: {
      unit: 'referrals-per-year',
      minimum: 0,
      maximum: 10_000,
      step: 1,
      default: 12,
      source: 'assumption',
    },
    meanStayDays: { unit: 'days', minimum: 0, maximum: 6570, step: 1, default: 42, source: 'assumption' },
  },
  (v) => {
    const demand = demandOf(v.arrivalsPerYear, v.meanStayDays, v.places);
    const r = availabilityResult({ ...v, usedShare: demand.usedShare });
    const refusedPerYear = v.arrivalsPerYear * demand.refusedShare;
    return {
      results: [
        { key: 'usedShare', unit: 'share', value: demand.usedShare },
        { key: 'refusedShare', unit: 'share', value: demand.refusedShare },
        { key: 'refusedPerYear', unit: 'refusals-per-year', value: refusedPerYear },
        { key: 'eurosPerUsedDay', unit: 'euros-per-day', value: r.eurosPerUsedDay },
        { key: 'breakEvenShare', unit: 'share', value: r.breakEvenShare },
        { key: 'byTheDay', unit: 'euros-per-year', value: r.byTheDay },
        { key: 'dearer', unit: 'euros-per-year', value: r.dearer },
      ],
      steps: [
        { key: 'load', values: { ...v, load: demand.load } },
        { key: 'refused', values: { ...v, load: demand.load, refused: demand.refusedShare } },
        { key: 'used', values: { ...v, ...demand } },
        ...usedDayStep(r.eurosPerPlaceDay, demand.usedShare, r.eurosPerUsedDay),
        { key: 'byTheDay', values: { ...v, usedShare: demand.usedShare, byTheDay: r.byTheDay } },
        { key: 'dearer', values: { ...v, byTheDay: r.byTheDay, dearer: r.dearer } },
      ],
      notes: [
        ...(demand.usedShare === 0 ? ['never-used'] : []),
        ...(r.breakEvenShare === 'never' ? ['never-cheaper'] : []),
      ],
    };
  },
  (v) => {
    const at = (arrivals: number) => demandOf(arrivals, v.meanStayDays, v.places);
    // Whole referrals at each step.
    const most = 20 * Math.max(1, Math.ceil(v.arrivalsPerYear / 10));
    const stretch = { from: 0, to: most, steps: 20, at: v.arrivalsPerYear };
    const curve: Curve = {
      key: 'demand',
      x: 'referrals-per-year',
      y: 'share',
      lines: [
        { key: 'used', points: line(stretch, (arrivals) => at(arrivals).usedShare) },
        { key: 'refused', points: line(stretch, (arrivals) => at(arrivals).refusedShare) },
      ],
      at: v.arrivalsPerYear,
    };
    return [curve];
  },
);

function usedDayStep(perDay: number, usedShare: number, perUsedDay: number | 'never'): Step[] {
  return perUsedDay === 'never' ? [] : [{ key: 'usedDay', values: { perDay, usedShare, perUsedDay } }];
}
