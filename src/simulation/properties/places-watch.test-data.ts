import { dayOfDate } from '../../calendar/calendar.ts';
import type { ClientGroup, Scenario, Segment } from '../../scenario/schema.ts';
import type { Model } from '../model.ts';
import type { Onlooker, Person } from './follow.test-data.ts';

/** Each fault in the use of places and lists that was seen, and how many admissions were looked at. */
export interface Seen {
  readonly faults: string[];
  admissions: number;
}

/**
 * Watches the places and the lists of one replication from the outside, with the dates of the scenario in hand.
 * `withSwaps`: clients in a circle of full segments change places without a free one. `isStopped`: nobody is admitted to
 * the segment at that moment.
 */
export function placesWatch(
  scenario: Scenario,
  model: Model,
  withSwaps: boolean,
  isStopped: (segment: number, now: number) => boolean = () => false,
): { onlooker: Onlooker; seen: Seen } {
  const { segments, clientGroups } = scenario;
  const seen: Seen = { faults: [], admissions: 0 };
  const occupied = new Int32Array(model.pools.length);
  const flexibleOpen = segments.map(() => false);
  const joined = new Map<number, number>();
  let order = 0;

  const poolsOf = (segment: number) => {
    const { firstPool, lastPool } = model.segmentModels[segment];
    return Array.from({ length: lastPool - firstPool }, (_, i) => firstPool + i);
  };
  const inCare = (segment: number) => poolsOf(segment).reduce((sum, pool) => sum + occupied[pool], 0);
  const placesOf = (segment: number, now: number) => {
    const usable = placesOn(scenario, segments[segment], now);
    const { capacity } = segments[segment];
    if (capacity.kind === 'places' && capacity.flexible && flexibleOpen[segment]) usable[0] += capacity.flexible.places;
    return usable;
  };
  const free = (segment: number, now: number) => {
    if (isStopped(segment, now)) return 0;
    const places = placesOf(segment, now);
    return poolsOf(segment).reduce((sum, pool, i) => sum + Math.max(0, places[i] - occupied[pool]), 0);
  };
  const leavesPlace = (pool: number, segment: number) => {
    occupied[pool] -= 1;
    followFlexible(segment);
  };
  const followFlexible = (segment: number) => {
    const { capacity } = segments[segment];
    if (capacity.kind !== 'places' || !capacity.flexible) return;
    const { openAtInCare, closeBelowInCare } = capacity.flexible;
    if (inCare(segment) >= openAtInCare) flexibleOpen[segment] = true;
    else if (inCare(segment) < closeBelowInCare) flexibleOpen[segment] = false;
  };
  const onList = (people: ReadonlyMap<number, Person>, segment: number) =>
    [...people.values()].filter(({ list, phase, segment: at }) => list === segment && (at >= 0 || phase === 'waiting'));

  const comesIn = (person: Person, before: Readonly<Person>, now: number, people: ReadonlyMap<number, Person>) => {
    const { segment, pool, group } = person;
    const own = segments[segment];
    const position = pool - poolsOf(segment)[0];
    if (!isExact(scenario, own)) {
      const most = mostPlaces(scenario, own, poolsOf(segment).length)[position];
      return occupied[pool] < most ? [] : ['above all there can be'];
    }
    const faults: string[] = [];
    const room = free(segment, now);
    if (room <= heldBackFor(own, clientGroups[group])) faults.push('without a free place');
    if (occupied[pool] >= placesOf(segment, now)[position]) faults.push('into a full pool');
    const mine = joined.get(person.client) ?? 0;
    for (const other of onList(people, segment)) {
      if (other === person || room <= heldBackFor(own, clientGroups[other.group])) continue;
      const goesFirst =
        before.list !== segment ||
        isBefore(scenario, own, other, { ...before, group }, (joined.get(other.client) ?? 0) < mine);
      if (goesFirst) faults.push(`before client ${other.client}`);
    }
    return faults;
  };

  const onlooker: Onlooker = {
    afterEvent: (event, person, before, { now, people }) => {
      const isNewOnList = person.list >= 0 && person.list !== before.list;
      // Also who stands there already, but from now on among another group.
      if (isNewOnList || event === 'listed') joined.set(person.client, order++);
      if (isNewOnList && event === 'listed') {
        const { waiting, urgent } = segments[person.list];
        const most = waiting.kind === 'refuse' ? 0 : (waiting.maximum ?? Infinity);
        const others = onList(people, person.list).filter((other) => other !== person && other.segment < 0).length;
        const mayOverflow = urgent.kind === 'overflow' && clientGroups[person.group].urgent;
        if (others >= most && !mayOverflow) seen.faults.push(`day ${now}: client ${person.client} on a full list`);
      }
      if (event === 'admitted') {
        seen.admissions += 1;
        const atStart = Number.isNaN(before.since);
        const again = before.segment === person.segment && before.isReady;
        if (!atStart && !again && isStopped(person.segment, now)) {
          seen.faults.push(`day ${now}: client ${person.client} came in while nobody is admitted`);
        }
        if (!atStart && !again && !(withSwaps && before.isReady)) {
          for (const fault of comesIn(person, before, now, people)) {
            seen.faults.push(`day ${now}: client ${person.client} came into ${segments[person.segment].id} ${fault}`);
          }
        }
        if (again) return;
        if (before.pool >= 0) leavesPlace(before.pool, before.segment);
        occupied[person.pool] += 1;
        followFlexible(person.segment);
      } else if (before.pool >= 0 && person.pool < 0) leavesPlace(before.pool, before.segment);
    },
    afterInstant: ({ now, people }) => {
      segments.forEach((segment, index) => {
        if (!isExact(scenario, segment)) return;
        const room = free(index, now);
        for (const { client, group } of onList(people, index)) {
          if (room > heldBackFor(segment, clientGroups[group])) {
            seen.faults.push(`day ${now}: client ${client} waits while ${segment.id} has a place`);
          }
        }
      });
    },
  };
  return { onlooker, seen };
}

/** Whether the places of a segment follow from dates and numbers in care alone. */
function isExact({ measures = [] }: Scenario, { id, capacity }: Segment): boolean {
  const waits = capacity.kind === 'places' && capacity.steps.some(({ onlyWhen }) => onlyWhen !== undefined);
  return !waits && !measures.some(({ kind, segment }) => kind === 'recruit' && segment === id);
}

/** The usable places of each pool of a segment by the dates, without extra places of busy times. */
function placesOn({ startDate, locations = [] }: Scenario, segment: Segment, now: number): number[] {
  const { capacity } = segment;
  if (capacity.kind === 'unlimited') return [Infinity];
  const since = (date: string) => dayOfDate(date) - dayOfDate(startDate);
  const inForce = (steps: readonly { from: string; places: number }[]) =>
    (steps.findLast(({ from }) => since(from) <= now) ?? steps[0]).places;
  const planned =
    capacity.kind === 'places'
      ? [inForce(capacity.steps)]
      : capacity.groups.map(({ places, opens, admissionStop, closes, location }) => {
          const house = locations.find(({ id }) => id === location);
          const ends = [admissionStop, closes, house?.admissionStop, house?.closes].flatMap((date) => date ?? []);
          const isOpen = (opens === undefined || since(opens) <= now) && ends.every((date) => now < since(date));
          return isOpen ? places : 0;
        });
  const inBehaviour = segment.behaviour?.find(({ contract }) => contract === segment.contract);
  const all = planned.reduce((sum, places) => sum + places, 0);
  let left = Math.min(
    Math.floor(all * (inBehaviour?.occupancyTarget ?? 1)),
    capacity.staffed?.findLast(({ from }) => since(from) <= now)?.places ?? Infinity,
  );
  return planned.map((places) => {
    const usable = Math.min(places, left);
    left -= usable;
    return usable;
  });
}

/** No more places than this can there ever be in each pool. */
function mostPlaces({ measures = [] }: Scenario, { id, capacity }: Segment, pools: number): number[] {
  if (capacity.kind === 'unlimited') return [Infinity];
  const recruited = measures.reduce(
    (sum, measure) => sum + (measure.kind === 'recruit' && measure.segment === id ? measure.mostPlaces : 0),
    0,
  );
  if (capacity.kind === 'groups') return [...capacity.groups.map(({ places }) => places), recruited];
  const built = Math.max(...capacity.steps.map(({ places }) => places)) + (capacity.flexible?.places ?? 0);
  return pools === 1 ? [built + recruited] : [built, recruited];
}

function heldBackFor({ capacity }: Segment, group: ClientGroup): number {
  const reserved = capacity.kind === 'unlimited' ? undefined : capacity.reserved;
  return reserved === undefined || reserved.groups.includes(group.id) ? 0 : reserved.places;
}

/** Days by which a group goes before others; a level of urgency is worth more than any wait. */
function turnOf({ waiting }: Segment, { urgent, urgencyLevel, headStartDays = 0 }: ClientGroup): number {
  if (waiting.kind === 'refuse' || waiting.order === 'first-come') return 0;
  return waiting.order === 'ageing' ? headStartDays : -1e9 * (urgencyLevel ?? (urgent ? 1 : 2));
}

/** Whether `other`, who may have the place as well, goes before `person` on the list. */
function isBefore(
  { clientGroups }: Scenario,
  segment: Segment,
  other: Readonly<Person>,
  person: Readonly<Person>,
  joinedEarlier: boolean,
): boolean {
  const [theirs, mine] = [other, person].map(({ group, inLine }) => inLine - turnOf(segment, clientGroups[group]));
  const isSameTurn = other.group === person.group;
  return theirs < mine || (theirs === mine && isSameTurn && joinedEarlier);
}
