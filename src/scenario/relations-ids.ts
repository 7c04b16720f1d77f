import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import type { List } from './relations-ids-money.ts';
import { idsOf, listsOfMoney, listsOfSegmentMoney, yearRows } from './relations-ids-money.ts';
import type { Inflow, LengthOfStay, Scenario, Segment } from './schema.ts';

/** Finds elements of one list that have the same id, or that are about the same thing. */
export function idProblems(scenario: Scenario, where: WhereTo): Problem[] {
  const lists: List[] = [
    [['clientGroups'], idsOf(scenario.clientGroups)],
    [['locations'], idsOf(scenario.locations)],
    [['measures'], idsOf(scenario.measures)],
    [['segments'], idsOf(scenario.segments)],
    ...listsOfMoney(scenario),
    [['targets'], idsOf(scenario.targets)],
    ...(scenario.targets ?? []).flatMap(({ segments, years }, index): List[] => [
      [['targets', index, 'segments'], segments ?? []],
      [['targets', index, 'years'], idsOf(years)],
    ]),
    [['workshop'], idsOf(scenario.workshop)],
    ...(scenario.workshop ?? []).map(({ segments = [] }, index): List => [['workshop', index, 'segments'], segments]),
    [['variants'], idsOf(scenario.variants)],
    [['opening', 'choices'], idsOf(scenario.opening.choices)],
    ...scenario.segments.flatMap((segment, index) => listsOfSegment(segment, ['segments', index])),
  ];
  return [
    ...lists.flatMap(([at, ids]) =>
      duplicates(ids).map(
        ([id, positions]): Problem => ({
          ...where(...at, positions[1] - 1),
          code: 'duplicate-id',
          facts: { id, positions },
        }),
      ),
    ),
    ...yearRows(scenario).flatMap(([at, years]) =>
      duplicates(years).map(
        ([year, positions]): Problem => ({
          ...where(...at, positions[1] - 1, 'year'),
          code: 'duplicate-year',
          facts: { year, positions },
        }),
      ),
    ),
  ];
}

function listsOfSegment(segment: Segment, at: Keys): List[] {
  const { inflow, lengthOfStay, lengthOfStayByGroup = [], capacity, exits, afterMaximum } = segment;
  return [
    [[...at, 'inflow'], idsOf(inflow)],
    ...inflow.flatMap((stream, position) => listsOfStream(stream, [...at, 'inflow', position])),
    ...listsOfStay(lengthOfStay, [...at, 'lengthOfStay']),
    [[...at, 'lengthOfStayByGroup'], lengthOfStayByGroup.map(({ group }) => group)],
    ...lengthOfStayByGroup.flatMap((own, position) =>
      listsOfStay(own.lengthOfStay, [...at, 'lengthOfStayByGroup', position, 'lengthOfStay']),
    ),
    ...listsOfCapacity(capacity, [...at, 'capacity']),
    ...exits.map(({ fallbacks = [] }, i): List => [[...at, 'exits', i, 'fallbacks'], fallbacks]),
    ...(afterMaximum?.exits ?? []).map(
      ({ fallbacks = [] }, i): List => [[...at, 'afterMaximum', 'exits', i, 'fallbacks'], fallbacks],
    ),
    ...listsOfSegmentMoney(segment, at),
  ];
}

function listsOfStream({ groups, steps, known, arrivals, municipalities = [], fallbacks }: Inflow, at: Keys): List[] {
  const sizes = arrivals?.kind === 'clustered' ? arrivals.sizes : [];
  return [
    [[...at, 'groups'], groups.map(({ group }) => group)],
    [[...at, 'municipalities'], municipalities.map(({ municipality }) => municipality)],
    [[...at, 'steps'], idsOf(steps)],
    [[...at, 'known'], idsOf(known)],
    [[...at, 'arrivals', 'sizes'], idsOf(sizes)],
    [[...at, 'fallbacks'], fallbacks ?? []],
  ];
}

function listsOfStay(stay: LengthOfStay, at: Keys): List[] {
  return stay.kind === 'mixture' ? [[[...at, 'parts'], idsOf(stay.parts)]] : [];
}

function listsOfCapacity(capacity: Segment['capacity'], at: Keys): List[] {
  if (capacity.kind === 'unlimited') return [];
  const own: List =
    capacity.kind === 'places'
      ? [[...at, 'steps'], idsOf(capacity.steps)]
      : [[...at, 'groups'], idsOf(capacity.groups)];
  return [
    own,
    [[...at, 'staffed'], idsOf(capacity.staffed)],
    [[...at, 'reserved', 'groups'], capacity.reserved?.groups ?? []],
  ];
}

/** Finds what stands in a list more than once, with its positions from 1. */
function duplicates<Value>(values: readonly (Value | undefined)[]): (readonly [Value, readonly number[]])[] {
  const positions = new Map<Value, number[]>();
  values.forEach((value, index) => {
    if (value === undefined) return;
    const found = positions.get(value);
    if (found) found.push(index + 1);
    else positions.set(value, [index + 1]);
  });
  return [...positions].filter(([, found]) => found.length > 1);
}
