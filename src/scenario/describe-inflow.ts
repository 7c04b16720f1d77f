import type { Describe, Description } from './description.ts';
import { groupLabel, segmentLabel } from './label-of.ts';
import { labelOf } from './place.ts';
import type { Inflow, Scenario, Segment } from './schema.ts';

/** Describes one stream of referrals, the `position`th of its segment (from 0). */
export function describeInflow(
  scenario: Scenario,
  segment: Segment,
  inflow: Inflow,
  position: number,
  tell: Describe,
): Description[] {
  const keys = ['inflow', position];
  const { referralsPerYear, growth, monthFactors, weekdayFactors, arrivals, known, population, groups } = inflow;
  const stream = inflow.label ?? (segment.inflow.length > 1 ? inflow.id : null);
  const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
  const shares = groups.map(({ group, share }) => ({
    group: groupLabel(scenario, group),
    share: share === 'rest' ? 1 - named : share,
  }));
  const fallbacks = (inflow.fallbacks ?? []).map((id) => segmentLabel(scenario, id));
  return [
    tell('inflow', [...keys, 'referralsPerYear'], { stream, referralsPerYear, from: null }),
    ...(inflow.steps ?? []).map((step, index) => tell('inflow', [...keys, 'steps', index], { stream, ...step })),
    ...(growth ? [tell('growth', [...keys, 'growth'], growth)] : []),
    ...(monthFactors ? [tell('season', [...keys, 'monthFactors'], { factors: monthFactors })] : []),
    ...(weekdayFactors ? [tell('week', [...keys, 'weekdayFactors'], { factors: weekdayFactors })] : []),
    ...(arrivals ? [tell('arrivals', [...keys, 'arrivals'], arrivals)] : []),
    ...(known ? [tell('known', [...keys, 'known'], { clients: known.length })] : []),
    ...(population ? [tell('population', [...keys, 'population'], population)] : []),
    tell('shares', [...keys, 'groups'], { groups: shares }),
    ...(inflow.municipalities
      ? [
          tell('origins', [...keys, 'municipalities'], {
            municipalities: inflow.municipalities.map(({ municipality, share }) => ({
              municipality: labelOf(scenario, 'municipalities', municipality) ?? municipality,
              share,
            })),
          }),
        ]
      : []),
    ...(fallbacks.length > 0 ? [tell('fallbacks', [...keys, 'fallbacks'], { segments: fallbacks })] : []),
  ];
}
