import type { Scenario } from '../../scenario/schema.ts';
import type { Journal, JournalEvent } from '../journal.ts';
import type { Model } from '../model.ts';
import { type Books, booksOf, onGrid } from './follow-books.test-data.ts';

/**
 * A second bookkeeping: reads the journal of one replication event by event, keeps for each client where he is, and
 * makes from that alone what the kernel records. It refuses whatever cannot happen: somebody in two places at once, a
 * place left by who had none, a list left by who was not on it.
 */
export interface Followed {
  readonly months: Float64Array;
  readonly points: Int32Array;
  readonly locations: Int32Array;
}

export interface Person {
  readonly client: number;
  /** Where in care, and in which pool; -1 for nowhere. */
  segment: number;
  pool: number;
  /** On whose list; -1 for none. */
  list: number;
  /** Treated, but still in the place. */
  isReady: boolean;
  group: number;
  /** When the present stay, the wait for a place, and the time after treatment began. */
  admitted: number;
  since: number;
  treated: number;
  /** From when the client stands in line for a place: for those who keep one elsewhere not the same as the wait. */
  inLine: number;
  /** Where last in care on this path, and moves so far. */
  last: number;
  moves: number;
  phase: 'new' | 'asking' | 'waiting' | 'in-care' | 'between' | 'refused' | 'ended-waiting' | 'gone';
}

/** What an onlooker is told after each event, and at the end of each instant. */
export interface Onlooker {
  readonly afterEvent?: (event: Event, person: Person, before: Readonly<Person>, all: All) => void;
  readonly afterInstant?: (all: All) => void;
}

interface All {
  readonly now: number;
  readonly people: ReadonlyMap<number, Person>;
}

/** Follows all clients of a journal through the horizon. */
export function follow(journal: Journal, scenario: Scenario, model: Model, onlooker: Onlooker = {}): Followed {
  const { grid } = model;
  const books = booksOf(model);
  const people = new Map<number, Person>();
  let point = 0;
  const passPoints = (until: number) => {
    for (; point < grid.pointDays.length && grid.pointDays[point] < until; point++) {
      books.states(people.values(), point);
    }
  };
  const bridging = bridgingOf(scenario, journal);
  const steps = stepsOf(journal);
  for (const [at, { day: now, i, event }] of steps.entries()) {
    passPoints(now);
    const client = journal.clients[i];
    const person = people.get(client) ?? newPerson(client);
    people.set(client, person);
    const before = { ...person };
    take(event, person, now, journal.segments[i], journal.details[i], books, bridging);
    onlooker.afterEvent?.(event, person, before, { now, people });
    if (steps[at + 1]?.day !== now) onlooker.afterInstant?.({ now, people });
  }
  passPoints(Infinity);
  for (const person of people.values()) close(person, Infinity, books, bridging);
  followOverflow(journal, books);
  return books;
}

/** Emergency places are followed apart; that a stay will be shorter changes nothing yet. */
type Event = Exclude<JournalEvent, 'overflow-begins' | 'overflow-ends' | 'shortened'> | 'leaves-place';

interface Step {
  readonly day: number;
  /** Order within the instant. */
  readonly turn: number;
  readonly i: number;
  readonly event: Event;
}

/**
 * The events in order of time. Who is treated, or has found no next place, and goes home to wait or for good, leaves the
 * place at that moment: the journal tells it only by what comes next.
 */
function stepsOf({ days, clients, events, segments }: Journal): Step[] {
  const steps: Step[] = [];
  const next = new Map<number, number>();
  for (let i = days.length - 1; i >= 0; i--) {
    const event = events[i];
    if (event === 'overflow-begins' || event === 'overflow-ends' || event === 'shortened') continue;
    steps.push({ day: days[i], turn: i, i, event });
    const then = next.get(clients[i]);
    next.set(clients[i], i);
    if (then === undefined || !['stay-ended', 'maximum-reached', 'searching'].includes(event)) continue;
    const keepsPlace = events[then] === 'ready' || events[then] === 'searching';
    const staysHere = events[then] === 'admitted' && segments[then] === segments[i];
    if (keepsPlace || staysHere) continue;
    const day = event === 'searching' ? days[then] : days[i];
    steps.push({ day, turn: day > days[i] ? -1 : i + 0.5, i, event: 'leaves-place' });
  }
  return steps.sort((a, b) => a.day - b.day || a.turn - b.turn);
}

type Take = (person: Person, now: number, segment: number, detail: number, books: Books, bridging: Bridging) => void;

function take(event: Event, ...[person, now, ...rest]: Parameters<Take>): void {
  try {
    TRANSITIONS[event](person, now, ...rest);
  } catch (error) {
    throw new Error(`day ${now}: client ${person.client} ${JSON.stringify(person)}, ${event}: ${error}`);
  }
}

const TRANSITIONS: { readonly [Each in Event]: Take } = {
  'start-in-care': (person, _now, _segment, group) => {
    must(person.phase === 'new');
    person.group = group;
    person.phase = 'asking';
    person.since = Number.NaN;
  },
  'start-waiting': (person, now, segment, group) => {
    must(person.phase === 'new');
    person.group = group;
    startWait(person, now, segment);
  },
  referred: (person, now, segment, group, books) => {
    must(person.phase === 'new' || person.phase === 'gone');
    startPath(person, now, group);
    books.count('referrals', segment, now);
  },
  returned: (person, now, segment, group, books) => {
    must(person.phase === 'gone');
    startPath(person, now, group);
    books.count('returns', segment, now);
  },
  prevented: (person, now, segment, _detail, books) => {
    must(person.phase === 'new' || person.phase === 'gone');
    books.count('prevented', segment, now);
  },
  diverted: (person, now, segment, _to, books) => {
    // Before the referral by a measure, after it because the first segment was full.
    books.count(person.phase === 'new' || person.phase === 'gone' ? 'diverted' : 'divertedFull', segment, now);
  },
  listed: (person, now, segment, _detail, books) => {
    if (person.phase === 'waiting') {
      must(person.list === segment);
      return;
    }
    must(person.phase !== 'new' && person.phase !== 'gone' && person.phase !== 'refused');
    leavePlace(person, now, books);
    startWait(person, now, segment);
  },
  refused: (person, now, segment, _detail, books) => {
    must(!['new', 'gone', 'waiting', 'refused'].includes(person.phase));
    leavePlace(person, now, books);
    person.phase = 'refused';
    books.count('refused', segment, now);
  },
  'gave-up': (person, now, segment, _detail, books, bridging) => {
    must(person.phase === 'waiting' && person.list === segment);
    endWait(person, now, books, bridging);
    person.phase = 'ended-waiting';
    books.count('gaveUp', segment, now);
  },
  worsened: (person, now, segment, group, books) => {
    must(person.phase === 'waiting' && person.list === segment && person.group !== group);
    person.group = group;
    books.count('worsened', segment, now);
  },
  'too-old': (person, now, segment, _detail, books, bridging) => {
    books.count('agedOut', segment, now);
    if (person.phase === 'waiting') {
      must(person.list === segment);
      endWait(person, now, books, bridging);
      person.phase = 'ended-waiting';
    } else {
      must(person.phase === 'in-care' && person.segment === segment);
      leavePlace(person, now, books);
    }
  },
  'leaves-place': (person, now, _segment, _detail, books) => {
    must(person.segment >= 0 && person.isReady && person.list < 0);
    leavePlace(person, now, books);
  },
  admitted: (person, now, segment, pool, books, bridging) => {
    must(!['new', 'gone', 'refused'].includes(person.phase));
    const isFirst = Number.isNaN(person.since);
    const holdsPlace = person.segment >= 0;
    const isMoving = holdsPlace && person.list >= 0;
    const staysHere = person.segment === segment && person.isReady && !isMoving;
    if (isMoving && !person.isReady) books.count('relocations', person.segment, now);
    if (!isFirst) {
      books.count('admissions', segment, now);
      if (!isMoving && !staysHere) {
        books.count('listAdmissions', segment, now);
        // Who comes straight from another place, or from another list, has not waited for this one.
        const hasWaited = person.phase === 'asking' || person.phase === 'waiting';
        const waited = hasWaited ? now - person.since : 0;
        books.count('waitedDays', segment, now, waited);
        if (books.isInNorm(waited)) books.count('admittedInNorm', segment, now);
      }
      if (person.last >= 0) {
        books.count('transfersIn', segment, now);
        person.moves += 1;
      }
    }
    if (person.list >= 0 && !holdsPlace) endWait(person, now, books, bridging);
    leavePlace(person, now, books);
    person.list = -1;
    Object.assign(person, {
      segment,
      pool,
      admitted: now,
      since: now,
      last: segment,
      phase: 'in-care',
      isReady: false,
    });
  },
  'stay-ended': (person, now, segment) => endTreatment(person, now, segment),
  'maximum-reached': (person, now, segment, _detail, books) => {
    endTreatment(person, now, segment);
    books.count('maximumReached', segment, now);
  },
  'dropped-out': (person, now, segment, _detail, books) => {
    must(person.phase === 'in-care' && person.segment === segment && !person.isReady);
    books.count('dropouts', segment, now);
    leavePlace(person, now, books);
  },
  searching: (person, now, segment) => {
    must(person.segment === segment && person.isReady && person.treated === now && person.list < 0);
  },
  ready: (person, now, segment, to) => {
    must(person.segment === segment && person.isReady && person.list < 0 && to !== segment);
    Object.assign(person, { list: to, inLine: now });
  },
  relocating: (person, now, segment, to) => {
    must(person.segment === segment && !person.isReady && person.list < 0);
    Object.assign(person, { list: to, inLine: now });
  },
  left: (person, now, _segment, _detail, books, bridging) => {
    must(person.phase !== 'gone');
    // Who was in care until now leaves from there; others gave up, were refused, or stay elsewhere.
    if (person.phase === 'in-care' || person.phase === 'between') {
      const { last, moves } = person;
      leavePlace(person, now, books);
      books.count('departures', last, now);
      books.count('movesOfLeavers', last, now, moves);
    }
    close(person, now, books, bridging);
    person.phase = 'gone';
  },
};

function must(holds: boolean): void {
  if (!holds) throw new Error('cannot happen');
}

function newPerson(client: number): Person {
  const nowhere = { segment: -1, pool: -1, list: -1, last: -1, group: -1, moves: 0 };
  return { client, ...nowhere, isReady: false, admitted: 0, since: 0, treated: 0, inLine: 0, phase: 'new' };
}

function startPath(person: Person, now: number, group: number): void {
  Object.assign(person, { group, last: -1, moves: 0, since: now, phase: 'asking' });
}

function startWait(person: Person, now: number, segment: number): void {
  Object.assign(person, { list: segment, since: now, inLine: now, phase: 'waiting' });
}

function endTreatment(person: Person, now: number, segment: number): void {
  must(person.phase === 'in-care' && person.segment === segment && !person.isReady);
  Object.assign(person, { isReady: true, treated: now, list: -1 });
}

function endWait(person: Person, now: number, books: Books, bridging: Bridging): void {
  books.wait(person.list, person.since, now);
  books.days('bridgingDays', person.list, ...bridging(person, now));
  person.list = -1;
}

function leavePlace(person: Person, now: number, books: Books): void {
  if (person.segment < 0) return;
  if (now < Infinity) books.count('discharges', person.segment, now);
  books.days('careDays', person.segment, person.admitted, now);
  if (person.isReady) books.days('blockedDays', person.segment, person.treated, now);
  Object.assign(person, { segment: -1, pool: -1, list: -1, isReady: false, phase: 'between' });
}

function close(person: Person, now: number, books: Books, bridging: Bridging): void {
  if (person.segment < 0 && person.list >= 0) endWait(person, now, books, bridging);
  leavePlace(person, now, books);
  person.list = -1;
}

/** Days in an emergency place: each beginning with the end that follows on it for the same client, or the horizon. */
function followOverflow(journal: Journal, books: Books): void {
  const begun = new Map<number, { day: number; segment: number }>();
  journal.events.forEach((event, i) => {
    const client = journal.clients[i];
    const day = journal.days[i];
    const open = begun.get(client);
    if (event === 'overflow-begins') {
      if (open) books.stayElsewhere(open.segment, open.day, Infinity);
      begun.set(client, { day, segment: journal.segments[i] });
    } else if (event === 'overflow-ends') {
      if (!open) throw new Error(`day ${day}: client ${client} comes back from nowhere`);
      books.stayElsewhere(open.segment, open.day, day);
      begun.delete(client);
    }
  });
  for (const { day, segment } of begun.values()) books.stayElsewhere(segment, day, Infinity);
}

/** From when until when there is help at home: only where everybody has it can a journal tell. */
type Bridging = (person: Person, now: number) => readonly [from: number, until: number];

function bridgingOf({ segments }: Scenario, { clients, events, days }: Journal): Bridging {
  const elsewhere = new Map<number, number[]>();
  events.forEach((event, i) => {
    if (event === 'overflow-begins') elsewhere.set(clients[i], [...(elsewhere.get(clients[i]) ?? []), days[i]]);
  });
  return ({ client, list, since }, now) => {
    const { waiting } = segments[list];
    const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
    const begins = elsewhere.get(client)?.find((day) => day >= since) ?? Infinity;
    return [onGrid(since + (bridging?.share === 1 ? bridging.afterDays : Infinity)), Math.min(now, begins)];
  };
}
