import type { Describe, Description } from './description.ts';
import { groupLabel, segmentLabel } from './label-of.ts';
import { labelOf } from './place.ts';
import type { Capacity, Scenario, Segment } from './schema.ts';

/** Describes the places of a segment. */
export function describeCapacity(scenario: Scenario, { id, capacity }: Segment, tell: Describe): Description[] {
  if (capacity.kind === 'unlimited') return [tell('unlimited', ['capacity'], {})];
  const { closing, reserved, staffed } = capacity;
  return [
    ...(capacity.kind === 'places'
      ? describeSteps(scenario, capacity, tell)
      : describeGroups(scenario, capacity, tell)),
    closing === 'as-clients-leave'
      ? tell('closing', ['capacity', 'closing'], {})
      : tell('relocation', ['capacity', 'closing'], {
          to: closing.relocateTo === id ? null : segmentLabel(scenario, closing.relocateTo),
          eurosPerMove: closing.eurosPerMove,
          priceYear: closing.priceYear,
        }),
    ...(staffed ?? []).map(({ from, places }, position) =>
      tell('staffed', ['capacity', 'staffed', position], { from: laterDate(scenario, from), places }),
    ),
    ...(reserved
      ? [
          tell('reserved', ['capacity', 'reserved'], {
            places: reserved.places,
            groups: reserved.groups.map((group) => groupLabel(scenario, group)),
          }),
        ]
      : []),
    ...(capacity.kind === 'places' && capacity.flexible
      ? [tell('flexible', ['capacity', 'flexible'], capacity.flexible)]
      : []),
  ];
}

function describeSteps(
  scenario: Scenario,
  { steps }: Extract<Capacity, { kind: 'places' }>,
  tell: Describe,
): Description[] {
  return steps.map(({ from, places, onlyWhen }, position) =>
    tell('places', ['capacity', 'steps', position], {
      from: laterDate(scenario, from),
      places,
      onlyWhen: onlyWhen ? { ...onlyWhen, segment: segmentLabel(scenario, onlyWhen.segment) } : null,
    }),
  );
}

function describeGroups(
  scenario: Scenario,
  { groups }: Extract<Capacity, { kind: 'groups' }>,
  tell: Describe,
): Description[] {
  return groups.map(({ label, location, places, opens, admissionStop, closes }, position) =>
    tell('place-group', ['capacity', 'groups', position], {
      group: label,
      location: location === undefined ? null : (labelOf(scenario, 'locations', location) ?? location),
      places,
      opens: opens ?? null,
      admissionStop: admissionStop ?? null,
      closes: closes ?? null,
    }),
  );
}

/** Null for a date up to the first day: what holds from then on needs no date. */
function laterDate({ startDate }: Scenario, from: string): string | null {
  return from <= startDate ? null : from;
}
