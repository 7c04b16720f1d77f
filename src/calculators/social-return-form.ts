import { calculator, line } from './calculator.ts';
import { socialReturnResult } from './social-return.ts';

/** What does society get back for each euro? */
export const SOCIAL_RETURN = calculator(
  {
    benefitEuros: { unit: 'euros', minimum: 0, maximum: 10_000_000, step: 100, default: 78_705, source: 'published' },
    costEuros: { unit: 'euros', minimum: 0, maximum: 10_000_000, step: 100, default: 60_327, source: 'published' },
    avoidedCareShare: { unit: 'share', minimum: 0, maximum: 1, step: 0.01, default: 0.92, source: 'published' },
  },
  (v) => {
    const r = socialReturnResult(v);
    return {
      results: [
        { key: 'ratio', unit: 'return', value: r.ratio },
        { key: 'avoidedCareEuros', unit: 'euros', value: r.avoidedCareEuros },
        { key: 'otherBenefitEuros', unit: 'euros', value: r.otherBenefitEuros },
        { key: 'ratioWithoutAvoidedCare', unit: 'return', value: r.ratioWithoutAvoidedCare },
        { key: 'neededShareOfAvoidedCare', unit: 'share', value: r.neededShareOfAvoidedCare },
      ],
      steps: [
        ...(r.ratio === 'never' ? [] : [{ key: 'ratio', values: { ...v, ratio: r.ratio } }]),
        { key: 'other', values: { ...v, avoided: r.avoidedCareEuros, other: r.otherBenefitEuros } },
        ...(r.ratioWithoutAvoidedCare === 'never'
          ? []
          : [{ key: 'without', values: { ...v, other: r.otherBenefitEuros, ratio: r.ratioWithoutAvoidedCare } }]),
        ...(r.neededShareOfAvoidedCare === 'never' || r.neededShareOfAvoidedCare === 0
          ? []
          : [
              {
                key: 'needed',
                values: {
                  ...v,
                  other: r.otherBenefitEuros,
                  avoided: r.avoidedCareEuros,
                  needed: r.neededShareOfAvoidedCare,
                },
              },
            ]),
      ],
      notes: [
        ...(v.costEuros === 0 ? ['nothing-paid'] : []),
        ...(r.neededShareOfAvoidedCare !== 'never' && r.neededShareOfAvoidedCare > 0 ? ['depends-on-alternative'] : []),
        ...(r.neededShareOfAvoidedCare === 'never' ? ['less-than-cost'] : []),
      ],
    };
  },
  (v) => {
    if (v.costEuros === 0) return [];
    const { avoidedCareEuros, otherBenefitEuros } = socialReturnResult(v);
    const returnAt = (share: number): number => (otherBenefitEuros + share * avoidedCareEuros) / v.costEuros;
    return [
      {
        key: 'return',
        x: 'share',
        y: 'return',
        lines: [{ key: 'return', points: line({ from: 0, to: 1, steps: 20, at: 1 }, returnAt) }],
        at: 1,
      },
    ];
  },
);
