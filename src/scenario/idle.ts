import { dayOfDate } from '../calendar/calendar.ts';
import { variantOf } from './change.ts';
import { type Idle, idleIf } from './idle-found.ts';
import { idleMoney } from './idle-money.ts';
import { whereOf } from './place.ts';
import { placesDays, placesOn } from './places-on.ts';
import type { IdlenessForNow, Problem } from './problems.ts';
import type { Keys } from './relation-place.ts';
import { idleStory } from './relations-story.ts';
import type { Measure, Scenario, Segment } from './schema.ts';

/** Warns of what is filled in and has no effect as the numbers are now. For a variant: ask with the variant applied. */
export function idleWarnings(scenario: Scenario): Problem[] {
  const idle = [
    ...scenario.segments.flatMap((segment, index) => idleInSegment(scenario, segment, ['segments', index])),
    ...(scenario.measures ?? []).flatMap((measure, index) => idleMeasure(scenario, measure, ['measures', index])),
    ...idleMoney(scenario),
    ...idleStory(scenario),
  ];
  return idle.map(([at, reason]) => idleWarning(scenario, at, reason));
}

/** Warns of what is filled in for a rule that neither the base nor any variant has. */
export function unusedWarnings(scenario: Scenario): Problem[] {
  const versions = [null, ...scenario.variants.map(({ id }) => id)].flatMap((id) => {
    const version = variantOf(scenario, id);
    return version.ok ? [version.scenario] : [];
  });
  const some = (holds: (segment: Segment) => boolean) => versions.some(({ segments }) => segments.some(holds));
  const isOrdered = (order: string) => some(({ waiting }) => waiting.kind === 'list' && waiting.order === order);
  const [hasAges, hasAgeing, hasUrgency] = [
    some(({ ageLimit }) => ageLimit !== undefined),
    isOrdered('ageing'),
    isOrdered('most-urgent-first'),
  ];
  const groupsThere = (id: string) =>
    some(({ capacity }) => capacity.kind === 'groups' && capacity.groups.some(({ location }) => location === id));
  const idle = [
    ...scenario.clientGroups.flatMap(({ ageAtReferral, headStartDays, urgencyLevel }, index): Idle[] => [
      ...idleIf(ageAtReferral !== undefined && !hasAges, ['clientGroups', index, 'ageAtReferral'], 'no-age-limit'),
      ...idleIf(headStartDays !== undefined && !hasAgeing, ['clientGroups', index, 'headStartDays'], 'no-ageing-order'),
      ...idleIf(urgencyLevel !== undefined && !hasUrgency, ['clientGroups', index, 'urgencyLevel'], 'no-urgency-order'),
    ]),
    ...(scenario.locations ?? []).flatMap(({ id, admissionStop, closes }, index) => {
      if (groupsThere(id)) return [];
      if (!some(({ location }) => location === id)) return idleIf(true, ['locations', index], 'nobody-there');
      return idleIf(Boolean(admissionStop ?? closes), ['locations', index], 'dates-without-groups');
    }),
    ...scenario.segments.flatMap(({ id, behaviour }, index) =>
      idleIf(
        (behaviour?.length ?? 0) > 0 &&
          !some((segment) => segment.id === id && Boolean(segment.contract ?? segment.contractSteps)),
        ['segments', index, 'behaviour'],
        'no-contract',
      ),
    ),
  ];
  return idle.map(([at, reason]) => idleWarning(scenario, at, reason));
}

function idleInSegment(scenario: Scenario, segment: Segment, at: Keys): Idle[] {
  const { capacity, waiting, demandPerSupply = 0 } = segment;
  const first = placesOn(scenario, segment, dayOfDate(scenario.startDate));
  const idle: Idle[] = [];
  if (demandPerSupply > 0 && (first === 0 || first === Infinity)) {
    idle.push([[...at, 'demandPerSupply'], 'no-places-on-first-day']);
  }
  if (waiting.kind === 'list' && waiting.maximum === 0) {
    for (const key of ['patience', 'bridging', 'worsening'] as const) {
      if (waiting[key]) idle.push([[...at, 'waiting', key], 'nobody-waits']);
    }
  }
  if (capacity.kind === 'unlimited') return idle;
  const { reserved } = capacity;
  if (reserved && scenario.clientGroups.every(({ id }) => reserved.groups.includes(id))) {
    idle.push([[...at, 'capacity', 'reserved'], 'nobody-else']);
  }
  return [...idle, ...idleSteps(scenario, segment, [...at, 'capacity'])];
}

function idleSteps(scenario: Scenario, segment: Segment, at: Keys): Idle[] {
  const { capacity } = segment;
  if (capacity.kind === 'places') {
    return capacity.steps.flatMap(({ onlyWhen }, index) => {
      const other = scenario.segments.find(({ id }) => id === onlyWhen?.segment);
      const isAlwaysSo =
        onlyWhen?.atLeast === 0 || (onlyWhen?.has === 'places' && other?.capacity.kind === 'unlimited');
      return idleIf(isAlwaysSo, [...at, 'steps', index, 'onlyWhen'], 'always-so');
    });
  }
  if (capacity.kind === 'unlimited') return [];
  return capacity.groups.flatMap((group, index) => {
    const own: Segment = { ...segment, capacity: { ...capacity, groups: [group] } };
    const days = [dayOfDate(scenario.startDate), ...placesDays(scenario, own)];
    const isClosed = days.every((day) => placesOn(scenario, own, day) === 0);
    return idleIf(isClosed, [...at, 'groups', index], 'never-open');
  });
}

function idleMeasure(scenario: Scenario, { kind, segment: id, from }: Measure, at: Keys): Idle[] {
  if (dayOfDate(from) >= dayOfDate(scenario.endDate)) return [[[...at, 'from'], 'after-the-end']];
  const segment = scenario.segments.find((candidate) => candidate.id === id);
  const exits = [...(segment?.exits ?? []), ...(segment?.afterMaximum?.exits ?? [])];
  return [
    ...idleIf(
      (kind === 'prevent' || kind === 'divert') && segment?.inflow.length === 0,
      [...at, 'segment'],
      'no-referrals',
    ),
    ...idleIf(kind === 'faster-follow-up' && exits.every(({ search }) => !search), [...at, 'segment'], 'no-search'),
  ];
}

function idleWarning(scenario: Scenario, at: Keys, reason: IdlenessForNow): Problem {
  return { ...whereOf(scenario, at), code: 'does-nothing', facts: { reason } };
}
