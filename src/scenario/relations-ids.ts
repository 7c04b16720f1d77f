import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import type { Inflow, LengthOfStay, Scenario, Segment } from './schema.ts';

type Ids = readonly (string | undefined)[];
type List = readonly [at: Keys, ids: Ids];

/** Finds elements of one list that have the same id, or that are about the same thing. */
export function idProblems(scenario: Scenario, where: WhereTo): Problem[] {
  const lists: List[] = [
    [['clientGroups'], idsOf(scenario.clientGroups)],
    [['locations'], idsOf(scenario.locations)],
    [['measures'], idsOf(scenario.measures)],
    [['segments'], idsOf(scenario.segments)],
    [['contracts'], idsOf(scenario.contracts)],
    [['variants'], idsOf(scenario.variants)],
    [['opening', 'choices'], idsOf(scenario.opening.choices)],
    ...scenario.segments.flatMap((segment, index) => listsOfSegment(segment, ['segments', index])),
  ];
  return lists.flatMap(([at, ids]) => duplicateProblems(at, ids, where));
}

function listsOfSegment(segment: Segment, at: Keys): List[] {
  const { inflow, lengthOfStay, lengthOfStayByGroup = [], capacity, exits, afterMaximum, behaviour } = segment;
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
    [[...at, 'providerCost', 'fixed'], idsOf(segment.providerCost?.fixed)],
    [[...at, 'behaviour'], (behaviour ?? []).map(({ contract }) => contract)],
  ];
}

function listsOfStream({ groups, steps, known, arrivals, fallbacks }: Inflow, at: Keys): List[] {
  const sizes = arrivals?.kind === 'clustered' ? arrivals.sizes : [];
  return [
    [[...at, 'groups'], groups.map(({ group }) => group)],
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

function idsOf(elements: readonly { readonly id?: string | undefined }[] | undefined): Ids {
  return (elements ?? []).map(({ id }) => id);
}

function duplicateProblems(at: Keys, ids: Ids, where: WhereTo): Problem[] {
  const positions = new Map<string, number[]>();
  ids.forEach((id, index) => {
    if (id === undefined) return;
    const found = positions.get(id);
    if (found) found.push(index + 1);
    else positions.set(id, [index + 1]);
  });
  return [...positions].flatMap(([id, found]): Problem[] =>
    found.length < 2 ? [] : [{ ...where(...at, found[1] - 1), code: 'duplicate-id', facts: { id, positions: found } }],
  );
}
