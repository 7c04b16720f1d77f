import type { Day } from '../calendar/calendar.ts';
import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import { arrivalDays } from './arrivals.ts';
import { networkOf, unevenEnds } from './network.ts';
import { mostUsablePlacesOn, placesDays } from './places-on.ts';
import type { ProblemFacts } from './problems.ts';
import type { ClientGroup, Scenario, Segment } from './schema.ts';
import { loadsOn, newSearch } from './traffic.ts';

/** An overload that passes within a year is a peak, unless the period ends with it. */
const PEAK_DAYS = 366;
/** A load this near to the places is the places: shares and stays are not known to so many digits. */
const ROUNDING = 1e-9;

/** Additions that finding overloads may take: well under a tenth of a second. A larger network gets no such warning. */
const MOST_WORK = 5_000_000;
/** Additions that the early end of a stay takes, about. */
const WORK_OF_END = 20_000;

export interface Overload extends Readonly<ProblemFacts['overload']> {
  readonly segment: number;
}

/**
 * Finds segments that get more work than they have places for, longer than a year or until the end: their lists grow
 * without end, or clients go elsewhere. Counts no more clients and no shorter supply than are certain, so that a list
 * that is said to grow does grow; a shortage within the doubt (a step that waits for something, clients who may find a
 * place in another segment) is not told.
 */
export function overloads(scenario: Scenario): Overload[] {
  const startDay = dayOfDate(scenario.startDate);
  const endDay = dayOfDate(scenario.endDate);
  const days = [startDay, ...changeDays(scenario).filter((day) => day > startDay && day < endDay)];
  const work = MOST_WORK - unevenEnds(scenario) * WORK_OF_END - days.length * sizeOf(scenario);
  if (work < 0) return [];
  const network = networkOf(scenario);
  const search = newSearch(network, work);
  const moments = days.map((day) => ({ day, loads: loadsOn(scenario, network, search, day, -1) }));
  if (search.workLeft <= 0) return [];
  return scenario.segments.flatMap((segment, index): Overload[] => {
    const states = moments.map(({ day, loads }) => {
      const places = mostUsablePlacesOn(scenario, segment, day);
      const isMore = (load: number) => load > places * (1 + ROUNDING);
      const lasting = lastingLoad(scenario.clientGroups, segment, loads.waiting[index]);
      return { day, isShort: isMore(loads.asked[index]), grows: isMore(lasting) };
    });
    const isGrowing = lastsFrom(states, ({ grows }) => grows);
    const day = isGrowing ?? lastsFrom(states, ({ isShort }) => isShort);
    if (day === null) return [];
    // Who would come back sooner from a full segment counts too: the load if it had places enough.
    const load = loadsOn(scenario, network, search, day, index).asked[index];
    const places = mostUsablePlacesOn(scenario, segment, day);
    const consequence = isGrowing === null ? consequenceOf(scenario, segment) : 'list-grows';
    return [{ segment: index, load, places, from: dateOfDay(day), consequence }];
  });
}

/** Returns the first day of a state that lasts longer than a peak; null when there is none. */
function lastsFrom<State extends { readonly day: Day }>(
  states: readonly State[],
  holds: (state: State) => boolean,
): Day | null {
  let first: Day | null = null;
  for (const state of states) {
    if (first !== null && state.day - first > PEAK_DAYS) return first;
    first = holds(state) ? (first ?? state.day) : null;
  }
  return first;
}

/** Dates to look up on one day. */
function sizeOf({ segments, measures = [] }: Scenario): number {
  return segments.reduce((sum, { capacity, inflow }) => {
    const places =
      capacity.kind === 'unlimited' ? 1 : capacity.kind === 'groups' ? capacity.groups.length : capacity.steps.length;
    const streams = inflow.reduce((total, { steps = [], known = [] }) => total + 1 + steps.length + known.length, 0);
    return sum + places + streams + measures.length;
  }, 0);
}

/** The days on which the load or the places can change, in order. */
function changeDays(scenario: Scenario): Day[] {
  const days = scenario.segments.flatMap((segment) => [
    ...arrivalDays(scenario, segment),
    ...placesDays(scenario, segment),
  ]);
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * The load that a list must be able to serve if it is not to grow without end: of those who wait as long as it takes.
 * Clients who leave the list make room for them in the end, also when they go before them as long as they are there.
 */
function lastingLoad(groups: readonly ClientGroup[], segment: Segment, loads: readonly number[]): number {
  const { waiting } = segment;
  if (waiting.kind === 'refuse' || waiting.maximum !== undefined || waiting.patience) return 0;
  return loads.reduce((sum, load, index) => sum + (leavesList(groups, segment, groups[index]) ? 0 : load), 0);
}

/** Whether a client of this group sooner or later leaves the list of a segment without a place, also by getting worse. */
function leavesList(groups: readonly ClientGroup[], segment: Segment, group: ClientGroup): boolean {
  const { waiting } = segment;
  const worse = waiting.kind === 'list' ? groups.find(({ id }) => id === waiting.worsening?.becomes) : undefined;
  return [group, ...(worse ? [worse] : [])].some(
    ({ urgent, ageAtReferral }) =>
      (urgent && segment.urgent.kind === 'overflow' && segment.urgent.until === 'whole-stay') ||
      (ageAtReferral !== undefined && segment.ageLimit !== undefined),
  );
}

/** What becomes of those for whom there is no place, where the list does not grow without end. */
function consequenceOf({ segments, clientGroups }: Scenario, segment: Segment): Overload['consequence'] {
  const { id, waiting, urgent, ageLimit } = segment;
  if (waiting.kind === 'refuse' || waiting.maximum !== undefined) return 'refused';
  if (waiting.patience) return 'gives-up';
  if (urgent.kind === 'overflow' && urgent.until === 'whole-stay' && clientGroups.some((group) => group.urgent)) {
    return 'overflow';
  }
  if (ageLimit && clientGroups.some(({ ageAtReferral }) => ageAtReferral)) return 'gives-up';
  const ways = segments.flatMap(({ exits, afterMaximum }) => [...exits, ...(afterMaximum?.exits ?? [])]);
  const finding = ways.filter(({ to }) => to === id).map(({ whenFull }) => whenFull);
  if (finding.includes('keep-place')) return 'blocks';
  // Otherwise they belong to a population: the list is as long as that at most.
  return finding.includes('leave') ? 'refused' : 'list-stays';
}
