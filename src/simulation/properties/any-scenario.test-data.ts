import fc from 'fast-check';
import { dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { ClientGroup, Contract, Scenario, Segment, Waiting } from '../../scenario/schema.ts';
import type { Names } from './any-parts.test-data.ts';
import {
  anyCapacity,
  anyDestination,
  anyDuration,
  anyEuros,
  anyExits,
  anyInflow,
  anyMeasure,
  anyShare,
  anyStay,
  someDays,
  thing,
} from './any-parts.test-data.ts';

/** Any scenario of the whole language, with everything that can be said in it; small, so that it runs in milliseconds. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    segments: fc.integer({ min: 1, max: 5 }),
    groups: fc.integer({ min: 1, max: 4 }),
    locations: fc.integer({ min: 0, max: 2 }),
    contracts: fc.integer({ min: 0, max: 3 }),
    withAges: fc.boolean(),
    startDate: fc.constantFrom('2023-11-15', '2024-01-01'),
    horizonDays: fc.integer({ min: 60, max: 400 }),
  })
  .chain(({ segments, groups, locations, contracts, withAges, startDate, horizonDays }) => {
    const names: Names = {
      startDate,
      horizonDays,
      segments: numbered('s', segments),
      groups: numbered('g', groups),
      locations: numbered('l', locations),
      contracts: numbered('c', contracts),
    };
    return thing({
      version: fc.constant(1 as const),
      id: fc.constant('any'),
      name: fc.constant('Any'),
      question: fc.constant('Any?'),
      introduction: fc.constant(''),
      seed: fc.nat({ max: 1e6 }).map(String),
      startDate: fc.constant(startDate),
      endDate: fc.constant(dateOfDay(dayOfDate(startDate) + horizonDays)),
      replications: fc.constant(3),
      start: fc.oneof(
        fc.constant({ kind: 'given' as const }),
        someDays.map((warmUpDays) => ({ kind: 'long-run' as const, warmUpDays })),
      ),
      norms: thing({ waitingDays: someDays }),
      clientGroups: fc.tuple(...names.groups.map((id) => anyGroup(id, withAges))),
      locations: fc.tuple(...names.locations.map((id) => anyLocation(names, id))),
      measures: fc
        .integer({ min: 0, max: 3 })
        .chain((count) => fc.tuple(...numbered('m', count).map((id) => anyMeasure(names, id)))),
      segments: fc.tuple(...names.segments.map((id) => anySegment(names, id, withAges))),
      contracts: fc.tuple(...names.contracts.map(anyContract)),
      variants: fc.constant([]),
      opening: fc.constant({ variant: null, choices: [] }),
      sources: fc.constant({}),
    }) as fc.Arbitrary<Scenario>;
  })
  .map(withoutIdleWords);

/** The language refuses what does nothing: head starts that nobody has, places recruited where there is no limit. */
function withoutIdleWords(scenario: Scenario): Scenario {
  const hasHeadStarts = scenario.clientGroups.some(({ headStartDays }) => headStartDays !== undefined);
  const isLimited = (id: string) =>
    scenario.segments.find((segment) => segment.id === id)?.capacity.kind !== 'unlimited';
  return {
    ...scenario,
    measures: scenario.measures?.filter(({ kind, segment }) => kind !== 'recruit' || isLimited(segment)) ?? [],
    segments: scenario.segments.map((segment) =>
      segment.waiting.kind === 'list' && segment.waiting.order === 'ageing' && !hasHeadStarts
        ? { ...segment, waiting: { ...segment.waiting, order: 'first-come' } }
        : segment,
    ),
  };
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}

function anyGroup(id: string, withAges: boolean): fc.Arbitrary<ClientGroup> {
  const ages = fc
    .tuple(fc.integer({ min: 64, max: 72 }), fc.integer({ min: 0, max: 8 }))
    .map(([from, more]) => ({ fromYears: from / 4, untilYears: Math.min(18, (from + more) / 4) }));
  const group = thing(
    { id: fc.constant(id), label: fc.constant(id), urgent: fc.boolean() },
    { urgencyLevel: fc.integer({ min: 1, max: 3 }), headStartDays: someDays },
  );
  return withAges
    ? fc.tuple(group, ages).map(([found, ageAtReferral]) => ({ ...found, ageAtReferral }))
    : (group as fc.Arbitrary<ClientGroup>);
}

function anyLocation({ startDate, horizonDays }: Names, id: string) {
  const day = fc.integer({ min: 1, max: horizonDays });
  return fc.tuple(fc.option(day), fc.option(fc.integer({ min: 1, max: 60 }))).map(([stop, after]) => ({
    id,
    label: id,
    ...(stop === null ? {} : { admissionStop: dateOfDay(dayOfDate(startDate) + stop) }),
    ...(after === null ? {} : { closes: dateOfDay(dayOfDate(startDate) + (stop ?? 30) + after) }),
  }));
}

function anyContract(id: string): fc.Arbitrary<Contract> {
  const common = { id: fc.constant(id), label: fc.constant(id), priceYear: fc.constant(2024) };
  return fc.oneof(
    thing({ ...common, kind: fc.constant('pxq' as const), eurosPerDay: anyEuros }),
    thing({ ...common, kind: fc.constant('lumpsum' as const), eurosPerYear: anyEuros }),
    thing({
      ...common,
      kind: fc.constant('lumpsum-norm' as const),
      places: fc.constantFrom('as-planned' as const, 7),
      occupancyRate: anyShare,
      eurosPerDay: anyEuros,
    }),
  );
}

function anyWaiting(names: Names): fc.Arbitrary<Waiting> {
  const list = thing(
    {
      kind: fc.constant('list' as const),
      order: fc.constantFrom('first-come' as const, 'most-urgent-first' as const, 'ageing' as const),
    },
    {
      maximum: fc.integer({ min: 0, max: 6 }),
      patience: thing({ duration: anyDuration, then: anyDestination(names) }),
      bridging: thing({ afterDays: someDays, share: anyShare, eurosPerDay: anyEuros }),
      ...(names.groups.length > 1
        ? { worsening: thing({ duration: anyDuration, becomes: fc.constantFrom(...names.groups) }) }
        : {}),
    },
  );
  return fc.oneof(
    { arbitrary: list, weight: 4 },
    { arbitrary: thing({ kind: fc.constant('refuse' as const) }), weight: 1 },
  ) as fc.Arbitrary<Waiting>;
}

function anyUrgent() {
  return fc.oneof(
    thing({ kind: fc.constant('wait' as const) }),
    thing({
      kind: fc.constant('overflow' as const),
      withinHours: fc.constantFrom(0, 12, 24, 240),
      until: fc.constantFrom('place-free' as const, 'whole-stay' as const),
      eurosPerDay: anyEuros,
    }),
  );
}

function anySegment(names: Names, id: string, withAges: boolean): fc.Arbitrary<Segment> {
  const streams = fc
    .integer({ min: 0, max: 2 })
    .chain((count) => fc.tuple(...numbered('i', count).map((stream) => anyInflow(names, id, stream))));
  const ageLimit = thing({
    years: fc.constant(18),
    extendedShare: anyShare,
    extendedYears: fc.constantFrom(18.25, 19),
  });
  const behaviour = fc
    .subarray([...names.contracts])
    .chain((contracts) => fc.tuple(...contracts.map((contract) => anyBehaviour(contract))));
  const segment = thing(
    {
      id: fc.constant(id),
      label: fc.constant(id),
      inflow: streams,
      lengthOfStay: anyStay,
      capacity: anyCapacity(names, id),
      waiting: anyWaiting(names),
      urgent: anyUrgent(),
      exits: anyExits(names, id),
      start: thing({ inCare: fc.integer({ min: 0, max: 6 }), waiting: fc.integer({ min: 0, max: 3 }) }),
    },
    {
      outOfHome: fc.boolean(),
      lengthOfStayByGroup: fc
        .subarray([...names.groups], { maxLength: Math.min(2, names.groups.length) })
        .chain((groups) =>
          fc.tuple(...groups.map((group) => thing({ group: fc.constant(group), lengthOfStay: anyStay }))),
        ),
      dropout: thing({ duration: anyDuration, then: anyDestination(names) }),
      returns: thing({ share: fc.constantFrom(0.25, 0.5), after: anyDuration, to: fc.constantFrom(...names.segments) }),
      ...(withAges ? { ageLimit } : {}),
      ...(names.contracts.length > 0 ? { contract: fc.constantFrom(...names.contracts), behaviour } : {}),
      providerCost: thing({
        priceYear: fc.constant(2024),
        fixed: fc.constant([{ id: 'staff', label: 'Staff', eurosPerPlaceYear: 1000, continuesDays: 90 }]),
        variableEurosPerDay: anyEuros,
      }),
      demandPerSupply: fc.constantFrom(0, 0.5, 1),
    },
  );
  const afterMaximum = fc.option(thing({ extendedShare: anyShare, exits: anyExits(names, id) }));
  return fc
    .tuple(segment as fc.Arbitrary<Segment>, afterMaximum)
    .map(([found, after]) => fitting(after === null ? found : { ...found, afterMaximum: after }));
}

function anyBehaviour(contract: string) {
  return thing({
    contract: fc.constant(contract),
    stayFactor: fc.constantFrom(0.75, 1, 1.5),
    inflowFactor: fc.constantFrom(0.5, 1, 2),
    occupancyTarget: fc.constantFrom(0.5, 0.75, 1),
  });
}

/** Leaves out what does not go together: nobody waits where there is no list, and a cut-off needs a maximum. */
function fitting(segment: Segment): Segment {
  const { afterMaximum, ...rest } = segment;
  const start = segment.waiting.kind === 'refuse' ? { ...segment.start, waiting: 0 } : segment.start;
  const stays = [segment.lengthOfStay, ...(segment.lengthOfStayByGroup ?? []).map(({ lengthOfStay }) => lengthOfStay)];
  const cut = afterMaximum && stays.some(({ maximumDays }) => maximumDays !== undefined);
  return { ...rest, start, ...(cut ? { afterMaximum } : {}) };
}
