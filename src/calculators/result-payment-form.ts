import { calculator, line } from './calculator.ts';
import { resultPaymentResult } from './result-payment.ts';

/** What is a trajectory worth that keeps children at home? */
export const RESULT_PAYMENT = calculator(
  {
    children: { unit: 'clients', minimum: 1, maximum: 1000, step: 1, default: 6, source: 'document', whole: true },
    days: { unit: 'days', minimum: 1, maximum: 6570, step: 1, default: 365, source: 'assumption' },
    eurosPerDay: { unit: 'euros-per-day', minimum: 0, maximum: 2000, step: 5, default: 150, source: 'document' },
    priceEuros: { unit: 'euros', minimum: 0, maximum: 10_000_000, step: 1000, default: 100_000, source: 'assumption' },
    onResultShare: { unit: 'share', minimum: 0, maximum: 1, step: 0.05, default: 0, source: 'assumption' },
    successChance: { unit: 'share', minimum: 0, maximum: 1, step: 0.05, default: 0.5, source: 'assumption' },
  },
  (v) => {
    const r = resultPaymentResult(v);
    return {
      results: [
        { key: 'avoidedEuros', unit: 'euros', value: r.avoidedEuros },
        { key: 'breakEvenChance', unit: 'share', value: r.breakEvenChance },
        { key: 'paidOnSuccess', unit: 'euros', value: r.paidOnSuccess },
        { key: 'paidOnFailure', unit: 'euros', value: r.paidOnFailure },
        { key: 'expectedPayment', unit: 'euros', value: r.expectedPayment },
        { key: 'expectedGain', unit: 'euros', value: r.expectedGain },
      ],
      steps: [
        { key: 'avoided', values: { ...v, avoided: r.avoidedEuros } },
        ...(r.breakEvenChance === 'never' || r.avoidedEuros === 0
          ? []
          : [{ key: 'breakEven', values: { ...v, ...r, breakEvenChance: r.breakEvenChance } }]),
        { key: 'payment', values: { ...v, failure: r.paidOnFailure, expected: r.expectedPayment } },
        { key: 'gain', values: { ...v, avoided: r.avoidedEuros, expected: r.expectedPayment, gain: r.expectedGain } },
      ],
      notes: r.breakEvenChance === 'never' ? ['dearer-than-stay'] : [],
    };
  },
  (v) => [
    {
      key: 'gain',
      x: 'share',
      y: 'euros',
      lines: [
        {
          key: 'gain',
          points: line(
            { from: 0, to: 1, steps: 20, at: v.successChance },
            (successChance) => resultPaymentResult({ ...v, successChance }).expectedGain,
          ),
        },
      ],
      at: v.successChance,
    },
  ],
);
