import type { Problem, Reference } from './problems.ts';
import { referenceProblem } from './reference-problem.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import type { Contract, Destination, Exit, Inflow, Scenario, Segment } from './schema.ts';

/** A value that must be the id of something. */
type Named = readonly [at: Keys, to: Reference, value: string];

/** Finds ids of segments, groups, contracts and locations that are not there. */
export function referenceProblems(scenario: Scenario, where: WhereTo): Problem[] {
  const known: Readonly<Record<Reference, readonly string[]>> = {
    segment: scenario.segments.map(({ id }) => id),
    group: scenario.clientGroups.map(({ id }) => id),
    contract: scenario.contracts.map(({ id }) => id),
    location: (scenario.locations ?? []).map(({ id }) => id),
    municipality: (scenario.municipalities ?? []).map(({ id }) => id),
    variant: scenario.variants.map(({ id }) => id),
  };
  const named = [
    ...scenario.segments.flatMap((segment, index) => namedInSegment(segment, ['segments', index])),
    ...(scenario.measures ?? []).flatMap((measure, index): Named[] => [
      [['measures', index, 'segment'], 'segment', measure.segment],
      ...(measure.kind === 'divert' ? [toSegment(['measures', index, 'to'], measure.to)] : []),
    ]),
    ...scenario.contracts.flatMap((contract, index) => namedInContract(contract, ['contracts', index, 'parts'])),
    ...(scenario.costSharing?.segments ?? []).map((id, i) => toSegment(['costSharing', 'segments', i], id)),
    ...(scenario.reinvestments ?? []).flatMap(({ segments, into }, index) => [
      ...segments.map((id, i) => toSegment(['reinvestments', index, 'segments', i], id)),
      ...into.map((id, i) => toSegment(['reinvestments', index, 'into', i], id)),
    ]),
    ...(scenario.targets ?? []).flatMap(({ segments = [] }, index) =>
      segments.map((id, i) => toSegment(['targets', index, 'segments', i], id)),
    ),
    ...(scenario.workshop ?? []).flatMap(({ segments = [], variant }, index) => [
      ...segments.map((id, i) => toSegment(['workshop', index, 'segments', i], id)),
      ...(variant === null ? [] : [[['workshop', index, 'variant'], 'variant', variant] as Named]),
    ]),
  ];
  return named.flatMap(([at, to, value]) => referenceProblem(() => where(...at), to, value, known[to]));
}

function namedInSegment(segment: Segment, at: Keys): Named[] {
  const {
    inflow,
    lengthOfStayByGroup = [],
    capacity,
    waiting,
    afterMaximum,
    dropout,
    returns,
    contract,
    location,
  } = segment;
  return [
    ...inflow.flatMap((stream, index) => namedInStream(stream, [...at, 'inflow', index])),
    ...lengthOfStayByGroup.map(({ group }, i): Named => [[...at, 'lengthOfStayByGroup', i, 'group'], 'group', group]),
    ...namedInExits(segment.exits, [...at, 'exits']),
    ...namedInExits(afterMaximum?.exits ?? [], [...at, 'afterMaximum', 'exits']),
    ...namedInCapacity(capacity, [...at, 'capacity']),
    ...namedInWaiting(waiting, [...at, 'waiting']),
    ...(dropout ? namedIn(dropout.then, [...at, 'dropout', 'then']) : []),
    ...(returns ? [toSegment([...at, 'returns', 'to'], returns.to)] : []),
    ...(contract === undefined ? [] : [[[...at, 'contract'], 'contract', contract] as Named]),
    ...(segment.contractSteps ?? []).map(
      (step, i): Named => [[...at, 'contractSteps', i, 'contract'], 'contract', step.contract],
    ),
    ...(location === undefined ? [] : [[[...at, 'location'], 'location', location] as Named]),
    ...(segment.behaviour ?? []).map(
      (behaviour, i): Named => [[...at, 'behaviour', i, 'contract'], 'contract', behaviour.contract],
    ),
  ];
}

function namedInStream({ groups, known = [], municipalities = [], fallbacks = [] }: Inflow, at: Keys): Named[] {
  return [
    ...groups.map(({ group }, i): Named => [[...at, 'groups', i, 'group'], 'group', group]),
    ...known.flatMap(({ group }, i): Named[] =>
      group === undefined ? [] : [[[...at, 'known', i, 'group'], 'group', group]],
    ),
    ...municipalities.map(
      ({ municipality }, i): Named => [[...at, 'municipalities', i, 'municipality'], 'municipality', municipality],
    ),
    ...fallbacks.map((id, i) => toSegment([...at, 'fallbacks', i], id)),
  ];
}

function namedInContract(contract: Contract, at: Keys): Named[] {
  if (contract.kind !== 'mixture') return [];
  return contract.parts.map((part, i): Named => [[...at, i, 'contract'], 'contract', part.contract]);
}

function namedInExits(exits: readonly Exit[], at: Keys): Named[] {
  return exits.flatMap(({ to, fallbacks = [] }, index) => [
    toSegment([...at, index, 'to'], to),
    ...fallbacks.map((id, i) => toSegment([...at, index, 'fallbacks', i], id)),
  ]);
}

function namedInCapacity(capacity: Segment['capacity'], at: Keys): Named[] {
  if (capacity.kind === 'unlimited') return [];
  const own: Named[] =
    capacity.kind === 'places'
      ? capacity.steps.flatMap(({ onlyWhen }, i) =>
          onlyWhen ? [toSegment([...at, 'steps', i, 'onlyWhen', 'segment'], onlyWhen.segment)] : [],
        )
      : capacity.groups.flatMap(({ location }, i): Named[] =>
          location === undefined ? [] : [[[...at, 'groups', i, 'location'], 'location', location]],
        );
  const { closing, reserved } = capacity;
  return [
    ...own,
    ...(closing === 'as-clients-leave' ? [] : [toSegment([...at, 'closing', 'relocateTo'], closing.relocateTo)]),
    ...(reserved?.groups ?? []).map((group, i): Named => [[...at, 'reserved', 'groups', i], 'group', group]),
  ];
}

function namedInWaiting(waiting: Segment['waiting'], at: Keys): Named[] {
  if (waiting.kind === 'refuse') return [];
  const { patience, worsening } = waiting;
  return [
    ...(patience ? namedIn(patience.then, [...at, 'patience', 'then']) : []),
    ...(worsening ? [[[...at, 'worsening', 'becomes'], 'group', worsening.becomes] as Named] : []),
  ];
}

function namedIn(then: Destination, at: Keys): Named[] {
  return then === 'leave' ? [] : [toSegment([...at, 'to'], then.to)];
}

function toSegment(at: Keys, id: string): Named {
  return [at, 'segment', id];
}
