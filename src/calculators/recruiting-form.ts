import { calculator, line } from './calculator.ts';
import { recruitingResult } from './recruiting.ts';

/** When does looking for a family for one child pay for itself? */
export const RECRUITING = calculator(
  {
    eurosPerChild: { unit: 'euros', minimum: 0, maximum: 100_000, step: 100, default: 5000, source: 'document' },
    avoidedEurosPerDay: { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5, default: 150, source: 'document' },
    familyEurosPerDay: { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5, default: 50, source: 'assumption' },
    successShare: { unit: 'share', minimum: 0, maximum: 1, step: 0.05, default: 0.5, source: 'assumption' },
    children: { unit: 'clients', minimum: 1, maximum: 100, step: 1, default: 10, source: 'assumption', whole: true },
    avoidedDays: { unit: 'days', minimum: 0, maximum: 6570, step: 1, default: 183, source: 'assumption' },
  },
  (v) => {
    const r = recruitingResult(v);
    const gainPerDay = v.avoidedEurosPerDay - v.familyEurosPerDay;
    return {
      results: [
        { key: 'grossDays', unit: 'days', value: r.grossDays },
        { key: 'netDays', unit: 'days', value: r.netDays },
        { key: 'netDaysWithFailures', unit: 'days', value: r.netDaysWithFailures },
        { key: 'expectedGain', unit: 'euros', value: r.expectedGain },
        { key: 'neededSuccesses', unit: 'clients', value: r.neededSuccesses },
        { key: 'chanceOfLoss', unit: 'share', value: r.chanceOfLoss },
      ],
      steps: [
        ...(r.grossDays === 'never' ? [] : [{ key: 'gross', values: { ...v, days: r.grossDays } }]),
        ...(r.netDays === 'never' ? [] : [{ key: 'net', values: { ...v, days: r.netDays } }]),
        ...(r.netDays === 'never' || r.netDaysWithFailures === 'never'
          ? []
          : [{ key: 'failures', values: { ...v, netDays: r.netDays, days: r.netDaysWithFailures } }]),
        { key: 'gain', values: { ...v, gainPerDay, gain: r.expectedGain } },
        ...(r.neededSuccesses === 'never' || gainPerDay * v.avoidedDays <= 0
          ? []
          : [{ key: 'needed', values: { ...v, gainPerDay, needed: r.neededSuccesses } }]),
      ],
      notes: [
        ...(gainPerDay <= 0 ? ['family-as-dear'] : []),
        ...(v.successShare === 0 ? ['no-success'] : []),
        ...(gainPerDay > 0 && r.neededSuccesses === 'never' ? ['all-too-few'] : []),
      ],
    };
  },
  (v) => [
    {
      key: 'gain',
      x: 'days',
      y: 'euros',
      lines: [
        {
          key: 'gain',
          points: line({ from: 0, to: mostDays(v.avoidedDays), steps: 60, at: v.avoidedDays }, (avoidedDays) => {
            return recruitingResult({ ...v, avoidedDays }).expectedGain;
          }),
        },
      ],
      at: v.avoidedDays,
    },
  ],
);

/** A year or more, in whole days at each step. */
function mostDays(avoidedDays: number): number {
  return 60 * Math.max(6, Math.ceil(avoidedDays / 60));
}
