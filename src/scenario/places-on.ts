import type { Day, IsoDate } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
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
  if (capacity.kind === 'unlimited') return Infinity;
  const extra = capacity.kind === 'places' ? (capacity.flexible?.places ?? 0) : 0;
  const target = segment.behaviour?.find(({ contract }) => contract === segment.contract)?.occupancyTarget ?? 1;
  const staff = capacity.staffed?.findLast(({ from }) => dayOfDate(from) <= day)?.places ?? Infinity;
  const places = admittingPlacesOn(scenario, segment, day) + recruitedPlaces(scenario, segment, day) + extra;
  return Math.min(Math.floor(places * target), staff);
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

function admittingPlacesOn({ locations }: Scenario, { capacity }: Segment, day: Day): number {
  if (capacity.kind === 'unlimited') return Infinity;
  if (capacity.kind === 'groups') {
    return openPlaces(capacity.groups, (group) =>
      isBetween(day, group.opens, firstOf([...closings(group, locations), ...admissionStops(group, locations)])),
    );
  }
  const past = capacity.steps.filter(({ from }) => dayOfDate(from) <= day);
  const sure = Math.max(
    0,
    past.findLastIndex(({ onlyWhen }) => onlyWhen === undefined),
  );
  return Math.max(...(past.length > 0 ? past : capacity.steps.slice(0, 1)).slice(sure).map(({ places }) => places));
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
