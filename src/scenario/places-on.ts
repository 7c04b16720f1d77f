import type { Day, IsoDate } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
import { responseOn } from './response-on.ts';
import type { Capacity, Scenario, Segment } from './schema.ts';

type Group = Extract<Capacity, { kind: 'groups' }>['groups'][number];
const DAYS_PER_YEAR = 365.25;

/**
 * Returns the planned places of a segment on a day: what the plan says, Infinity when there is always a place. Before
 * the first step its number already holds; a step with a condition counts from its date.
 */
export function placesOn({ locations }: Pick<Scenario, 'locations'>, { capacity }: Segment, day: Day): number {
  switch (capacity.kind) {
    case 'unlimited':
      return Infinity;
    case 'places':
      return (capacity.steps.findLast(({ from }) => dayOfDate(from) <= day) ?? capacity.steps[0]).places;
    case 'groups':
      return openPlaces(capacity.groups, (group) => isBetween(day, group.opens, firstOf(closings(group, locations))));
  }
}

/**
 * Returns how many clients can be in care at most on a day because of new admissions, whatever happens: with the extra
 * and recruited places, with every condition fulfilled that helps, no more than there is staff for and the contract aims at.
 */
export function mostUsablePlacesOn(scenario: Scenario, segment: Segment, day: Day): number {
  const { capacity } = segment;
  const extra = capacity.kind === 'places' ? (capacity.flexible?.places ?? 0) : 0;
  const recruited = recruitedPlaces(scenario, segment, day);
  return usable(segment, Math.max(...admittingPlacesOn(scenario, segment, day)) + recruited + extra, day);
}

/** Returns how many clients of any group can be in care at least on a day, whatever happens: see `mostUsablePlacesOn`. */
export function leastUsablePlacesOn(scenario: Scenario, segment: Segment, day: Day): number {
  const { capacity } = segment;
  const reserved = capacity.kind === 'unlimited' ? 0 : (capacity.reserved?.places ?? 0);
  return Math.max(0, usable(segment, Math.min(...admittingPlacesOn(scenario, segment, day)), day) - reserved);
}

/** Returns the places to which the number of referrals responds: those that are planned without any condition. */
export function certainPlacesOn(scenario: Scenario, segment: Segment, day: Day): number {
  return admittingPlacesOn(scenario, segment, day)[0];
}

/** Returns the days on which the planned places, or the places that admit, can change. */
export function placesDays({ locations, measures }: Scenario, { id, capacity }: Segment): Day[] {
  if (capacity.kind === 'unlimited') return [];
  const dates: (IsoDate | undefined)[] = (capacity.staffed ?? []).map(({ from }) => from);
  if (capacity.kind === 'places') dates.push(...capacity.steps.map(({ from }) => from));
  else {
    for (const group of capacity.groups) {
      dates.push(group.opens, ...closings(group, locations), ...admissionStops(group, locations));
    }
  }
  for (const { kind, segment, from } of measures ?? []) if (kind === 'recruit' && segment === id) dates.push(from);
  return dates.flatMap((date) => (date === undefined ? [] : [dayOfDate(date)]));
}

/** The places that take new clients: the number that is certain, and those that may hold instead of it. */
function admittingPlacesOn({ locations }: Scenario, { capacity }: Segment, day: Day): number[] {
  if (capacity.kind === 'unlimited') return [Infinity];
  if (capacity.kind === 'groups') {
    const lastDay = (group: Group) => firstOf([...closings(group, locations), ...admissionStops(group, locations)]);
    return [openPlaces(capacity.groups, (group) => isBetween(day, group.opens, lastDay(group)))];
  }
  const past = capacity.steps.filter(({ from }, index) => index === 0 || dayOfDate(from) <= day);
  const sure = Math.max(
    0,
    past.findLastIndex(({ onlyWhen }) => onlyWhen === undefined),
  );
  return past.slice(sure).map(({ places }) => places);
}

function usable(segment: Segment, places: number, day: Day): number {
  const { capacity } = segment;
  if (capacity.kind === 'unlimited') return Infinity;
  const staff = capacity.staffed?.findLast(({ from }) => dayOfDate(from) <= day)?.places ?? Infinity;
  // The part may miss a whole number by rounding, as 0.29 x 100 does.
  return Math.min(Math.floor(places * responseOn(segment, day).occupancyTarget + 1e-9), staff);
}

/** What recruiting has brought by the end of the period at most: on every day from its start it is taken to be there. */
function recruitedPlaces({ measures, endDate }: Scenario, { id }: Segment, day: Day): number {
  return (measures ?? []).reduce((sum, measure) => {
    if (measure.kind !== 'recruit' || measure.segment !== id || day < dayOfDate(measure.from)) return sum;
    const years = (dayOfDate(endDate) - dayOfDate(measure.from)) / DAYS_PER_YEAR;
    return sum + Math.min(measure.mostPlaces, Math.ceil(measure.placesPerYear * years));
  }, 0);
}

function openPlaces(groups: readonly Group[], isOpen: (group: Group) => boolean): number {
  return groups.reduce((sum, group) => sum + (isOpen(group) ? group.places : 0), 0);
}

function closings(group: Group, locations: Scenario['locations']): (IsoDate | undefined)[] {
  return [group.closes, locations?.find(({ id }) => id === group.location)?.closes];
}

function admissionStops(group: Group, locations: Scenario['locations']): (IsoDate | undefined)[] {
  return [group.admissionStop, locations?.find(({ id }) => id === group.location)?.admissionStop];
}

function firstOf(dates: readonly (IsoDate | undefined)[]): Day {
  return Math.min(...dates.map((date) => (date === undefined ? Infinity : dayOfDate(date))));
}

function isBetween(day: Day, opens: IsoDate | undefined, end: Day): boolean {
  return (opens === undefined || dayOfDate(opens) <= day) && day < end;
}
