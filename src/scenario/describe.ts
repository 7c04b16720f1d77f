import type { IsoDate } from '../calendar/calendar.ts';
import type { Changed } from './change.ts';
import { variantOf } from './change.ts';
import { describeContract } from './describe-contract.ts';
import { describeProperty } from './describe-property.ts';
import { describePublicMoney } from './describe-public-money.ts';
import { describeSegment } from './describe-segment.ts';
import { describeStory } from './describe-story.ts';
import type { Describe, Description } from './description.ts';
import { segmentLabel } from './label-of.ts';
import type { LeafChange } from './leaf-changes.ts';
import { leafChanges } from './leaf-changes.ts';
import { pathOf } from './pointer.ts';
import type { ClientGroup, Measure, Scenario, Variant } from './schema.ts';

/** Describes every setting of a scenario that can be run, in the order in which one would tell it. */
export function describe(scenario: Scenario): Description[] {
  const tell: Describe = (code, keys, facts) =>
    ({ code, path: pathOf(scenario, keys), segment: null, facts }) as Description;
  const { startDate, endDate, start, norms, replications, seed } = scenario;
  return [
    tell('period', ['startDate'], { startDate, endDate }),
    tell('start', ['start'], start),
    tell('norm', ['norms', 'waitingDays'], { days: norms.waitingDays }),
    ...scenario.clientGroups.flatMap((group, index) => describeGroup(group, ['clientGroups', index], tell)),
    ...(scenario.locations ?? []).flatMap(({ id, label, admissionStop, closes, property }, index) => [
      tell('location', ['locations', index], {
        location: label,
        admissionStop: admissionStop ?? null,
        closes: closes ?? null,
        lastPlaceCloses: lastPlaceCloses(scenario, id),
      }),
      ...(property ? describeProperty(label, property, ['locations', index, 'property'], tell) : []),
    ]),
    ...scenario.segments.flatMap((segment, index) => describeSegment(scenario, segment, index)),
    ...(scenario.measures ?? []).flatMap((measure, index) =>
      describeMeasure(scenario, measure, ['measures', index], tell),
    ),
    ...scenario.contracts.flatMap((contract, index) =>
      describeContract(scenario, contract, ['contracts', index], tell),
    ),
    ...describePublicMoney(scenario, tell),
    ...describeStory(scenario, tell),
    ...scenario.variants.map((variant, index) =>
      tell('variant', ['variants', index], { label: variant.label, changes: changesOf(scenario, variant) }),
    ),
    tell('replications', ['replications'], { count: replications, seed }),
  ];
}

function describeGroup(
  { label: group, urgent, urgencyLevel, headStartDays, ageAtReferral }: ClientGroup,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  return [
    tell('group', keys, { group, urgent }),
    ...(urgencyLevel === undefined
      ? []
      : [tell('urgency-level', [...keys, 'urgencyLevel'], { group, level: urgencyLevel })]),
    ...(headStartDays === undefined
      ? []
      : [tell('head-start', [...keys, 'headStartDays'], { group, days: headStartDays })]),
    ...(ageAtReferral ? [tell('age', [...keys, 'ageAtReferral'], { group, ...ageAtReferral })] : []),
  ];
}

/** A location without places of its own has nothing that closes. */
function lastPlaceCloses({ segments }: Scenario, location: string): IsoDate | null {
  const closing = segments.flatMap((segment): (IsoDate | null)[] => {
    const { capacity } = segment;
    if (capacity.kind === 'groups') {
      return capacity.groups.filter((group) => group.location === location).map(({ closes }) => closes ?? null);
    }
    const last = capacity.kind === 'places' && segment.location === location ? capacity.steps.at(-1) : undefined;
    return last ? [last.places === 0 ? last.from : null] : [];
  });
  const dates = closing.filter((date) => date !== null).sort();
  return dates.length === closing.length ? (dates.at(-1) ?? null) : null;
}

function describeMeasure(
  scenario: Scenario,
  measure: Measure,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  const { label, eurosPerYear, priceYear } = measure;
  const eurosPerClient = measure.kind === 'recruit' ? 0 : measure.eurosPerClient;
  const to = measure.kind === 'divert' ? segmentLabel(scenario, measure.to) : null;
  return [
    tell('measure', keys, { measure, segment: segmentLabel(scenario, measure.segment), to }),
    tell('measure-cost', [...keys, 'eurosPerYear'], { label, eurosPerYear, eurosPerClient, priceYear }),
  ];
}

function changesOf(scenario: Scenario, variant: Variant): LeafChange[] {
  const changed: Changed = variantOf(scenario, variant.id);
  if (!changed.ok) return [];
  return variant.changes.flatMap(({ path }) => leafChanges(scenario, changed.scenario, path));
}
