import type { Changed } from './change.ts';
import { variantOf } from './change.ts';
import { describeContract } from './describe-contract.ts';
import { describeProperty } from './describe-property.ts';
import { describePublicMoney } from './describe-public-money.ts';
import { describeSegment } from './describe-segment.ts';
import type { Describe, DescribedChange, Description } from './description.ts';
import { segmentLabel } from './label-of.ts';
import { keysOf, placeOf } from './place.ts';
import type { JsonPath } from './pointer.ts';
import { pathOf, valueAt } from './pointer.ts';
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
    ...(scenario.locations ?? []).flatMap(({ label, admissionStop, closes, property }, index) => [
      tell('location', ['locations', index], {
        location: label,
        admissionStop: admissionStop ?? null,
        closes: closes ?? null,
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

function changesOf(scenario: Scenario, variant: Variant): DescribedChange[] {
  const changed: Changed = variantOf(scenario, variant.id);
  if (!changed.ok) return [];
  return variant.changes.flatMap(({ path }) => leafChanges(scenario, changed.scenario, path));
}

/** The numbers and words below a changed path that are not as they were. */
function leafChanges(base: Scenario, changed: Scenario, path: JsonPath): DescribedChange[] {
  const after = valueAt(changed, path);
  const before = valueAt(base, path);
  if (typeof after === 'object' && after !== null) {
    return Object.keys(after).flatMap((key) => {
      const keys = [...keysOf(changed, path), Array.isArray(after) ? Number(key) : key];
      return key === 'id' || key === 'label' ? [] : leafChanges(base, changed, pathOf(changed, keys));
    });
  }
  return before === after ? [] : [{ place: placeOf(changed, keysOf(changed, path)), before, after }];
}
