import type { Describe, Description } from './description.ts';
import { segmentLabel } from './label-of.ts';
import { labelOf } from './place.ts';
import type { Scenario } from './schema.ts';

/** Describes targets, the rounds of the workshop and where sources differ. */
export function describeStory(scenario: Scenario, tell: Describe): Description[] {
  const labels = (ids: readonly string[] | undefined) => ids?.map((id) => segmentLabel(scenario, id)) ?? null;
  const { targets = [], workshop = [], contradictions = [] } = scenario;
  return [
    ...targets.map((target, index) =>
      tell('target', ['targets', index], { ...target, segments: labels(target.segments) }),
    ),
    ...workshop.map((round, index) =>
      tell('workshop-round', ['workshop', index], {
        ...round,
        segments: labels(round.segments),
        variant: round.variant === null ? null : (labelOf(scenario, 'variants', round.variant) ?? round.variant),
      }),
    ),
    ...contradictions.map((text, index) => tell('contradiction', ['contradictions', index], { text })),
  ];
}
