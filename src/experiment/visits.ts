import type { Scenario } from '../scenario/schema.ts';
import { gridOf } from '../simulation/compile/grid.ts';
import type { JournalEvent } from '../simulation/journal.ts';
import type { Life, LifeEntry } from './lives.ts';
import { placeGroupOf } from './lives.ts';

/** One wish for a place and the stay that came of it. Days count from the first day and are below 0 in a warm-up. */
export interface Visit {
  readonly segment: number;
  /** `start`: in care on the first day. `place`: came from another stay. */
  readonly arrival: 'start' | 'outside' | 'place';
  /** When the place was asked for; null for who was in care at the start. */
  readonly askedOn: number | null;
  /** Null when no stay came of it. */
  readonly admittedOn: number | null;
  /** Which of the groups of places of the segment; -1 where it has none, and before admission. */
  readonly placeGroup: number;
  /** When the treatment ended, was broken off or went on elsewhere; null while it goes on here. */
  readonly treatedUntil: number | null;
  /** When the place, or the wish for one, was given up; null at the horizon. */
  readonly leftOn: number | null;
  /** Days waited at home or in overflow; 0 for who kept another place meanwhile. */
  readonly waitedDays: number;
  /** Part of the waited days that was spent in overflow; for a whole stay elsewhere the days of that stay. */
  readonly overflowDays: number;
  readonly treatmentDays: number;
  /** Days that the place was kept after treatment. */
  readonly blockedDays: number;
  /** How it ended; null at the horizon. */
  readonly ending: VisitEnding | null;
}

export type VisitEnding =
  | 'treated'
  | 'dropped-out'
  | 'maximum-reached'
  | 'too-old'
  | 'relocated'
  | 'gave-up'
  | 'refused'
  | 'prevented'
  | 'elsewhere'
  | 'left';

/** Sums of days over visits, and the number of moves from place to place. */
export interface LifeTotals {
  readonly waitedDays: number;
  readonly overflowDays: number;
  readonly careDays: number;
  readonly blockedDays: number;
  readonly moves: number;
}

/**
 * Reads the visits from a life, in order. What still lasts at the horizon is counted as far as the horizon. `scenario`
 * is the one that was run: it says when that is, and who in overflow has left the list.
 */
export function visitsOf(life: Life, scenario: Scenario): readonly Visit[] {
  const { horizonDays } = gridOf(scenario);
  const reading: Reading = { visits: [], open: null, scenario };
  for (const entry of life.entries) if (entry.day < horizonDays) READERS[entry.event](reading, entry);
  return reading.visits.map((draft) => finished(draft, scenario, horizonDays));
}

/** Adds up visits. */
export function totalsOf(visits: readonly Visit[]): LifeTotals {
  const sum = (days: (visit: Visit) => number) => visits.reduce((total, visit) => total + days(visit), 0);
  return {
    waitedDays: sum(({ waitedDays }) => waitedDays),
    overflowDays: sum(({ overflowDays }) => overflowDays),
    careDays: sum(({ treatmentDays, blockedDays }) => treatmentDays + blockedDays),
    blockedDays: sum(({ blockedDays }) => blockedDays),
    moves: visits.filter(({ arrival, admittedOn }) => arrival === 'place' && admittedOn !== null).length,
  };
}

interface Draft {
  segment: number;
  arrival: Visit['arrival'];
  askedOn: number | null;
  admittedOn: number | null;
  pool: number;
  treatedUntil: number | null;
  leftOn: number | null;
  ending: VisitEnding | null;
  /** Whether the place is kept after treatment or while a place elsewhere is wanted, and since when another is. */
  keepsPlace: boolean;
  readyOn: number | null;
  /** Whether the client kept another place until this one. */
  cameFromPlace: boolean;
  overflowFrom: number | null;
  overflowUntil: number | null;
  overflowIsStay: boolean;
}

interface Reading {
  readonly visits: Draft[];
  open: Draft | null;
  readonly scenario: Scenario;
}

type Reader = (reading: Reading, entry: LifeEntry) => void;

const nothing: Reader = () => {};

const endsTreatment =
  (ending: VisitEnding): Reader =>
  ({ open: current }, { day }) => {
    if (current) Object.assign(current, { treatedUntil: day, ending, keepsPlace: false });
  };

const keepsPlace: Reader = ({ open: current }, { day }) => {
  if (current) Object.assign(current, { keepsPlace: true, readyOn: day });
};

const closes =
  (ending: VisitEnding): Reader =>
  (reading, { day }) =>
    close(reading, day, ending);

const READERS: Readonly<Record<JournalEvent, Reader>> = {
  'start-in-care': (reading, { day, segment }) => {
    open(reading, { segment, arrival: 'start', admittedOn: day });
  },
  'start-waiting': (reading, entry) => ask(reading, entry, 'outside'),
  referred: (reading, entry) => ask(reading, entry, 'outside'),
  returned: (reading, entry) => ask(reading, entry, 'outside'),
  prevented: closes('prevented'),
  diverted: ({ open: current }, { detail }) => {
    if (current && current.admittedOn === null) current.segment = detail;
  },
  refused: (reading, entry) => {
    if (reading.open?.admittedOn !== null) ask(reading, entry, arrivalAfter(reading));
    close(reading, entry.day, 'refused');
  },
  listed: (reading, entry) => {
    const { open: current } = reading;
    if (current && current.admittedOn === null) current.segment = entry.segment;
    else ask(reading, entry, arrivalAfter(reading));
  },
  'gave-up': closes('gave-up'),
  worsened: nothing,
  'too-old': closes('too-old'),
  'overflow-begins': ({ open: current, scenario }, { day, segment }) => {
    const { urgent } = scenario.segments[segment];
    const overflowIsStay = urgent.kind === 'overflow' && urgent.until === 'whole-stay';
    if (current) Object.assign(current, { overflowFrom: day, overflowUntil: null, overflowIsStay });
  },
  'overflow-ends': (reading, { day }) => {
    if (!reading.open || reading.open.overflowFrom === null) return;
    reading.open.overflowUntil = day;
    if (reading.open.overflowIsStay) close(reading, day, 'elsewhere');
  },
  admitted: (reading, { day, segment, detail }) => {
    const { open: current } = reading;
    if (current && (current.admittedOn === null || isFirstPlace(current, day))) {
      Object.assign(current, { segment, admittedOn: day, pool: detail });
      return;
    }
    const arrival = arrivalAfter(reading);
    const cameFromPlace = current?.keepsPlace ?? false;
    const askedOn = (cameFromPlace ? current?.readyOn : current?.treatedUntil) ?? day;
    close(reading, day, 'relocated');
    open(reading, { segment, arrival, askedOn, admittedOn: day, pool: detail, cameFromPlace });
  },
  shortened: nothing,
  'stay-ended': endsTreatment('treated'),
  'dropped-out': endsTreatment('dropped-out'),
  'maximum-reached': endsTreatment('maximum-reached'),
  searching: keepsPlace,
  ready: keepsPlace,
  relocating: keepsPlace,
  left: (reading, { day }) => {
    // Who stays elsewhere for the whole stay is gone from here, but not yet from there.
    if (!reading.open?.overflowIsStay) close(reading, day, 'left');
  },
};

function ask(reading: Reading, { day, segment }: LifeEntry, arrival: Visit['arrival']): void {
  close(reading, day, 'treated');
  open(reading, { segment, arrival, askedOn: day });
}

function open(reading: Reading, begin: Partial<Draft> & Pick<Draft, 'segment' | 'arrival'>): void {
  reading.open = { ...BLANK, ...begin };
  reading.visits.push(reading.open);
}

/** Ends the open visit; one whose treatment has ended keeps the reason of that. */
function close(reading: Reading, day: number, ending: VisitEnding): void {
  const { open: current } = reading;
  if (!current) return;
  const { treatedUntil, admittedOn } = current;
  if (admittedOn !== null) current.treatedUntil ??= day;
  current.leftOn = treatedUntil !== null && !current.keepsPlace ? treatedUntil : day;
  current.ending = ending === 'too-old' ? ending : (current.ending ?? ending);
  reading.open = null;
}

/** In care at the start: the journal then says which place. */
function isFirstPlace({ arrival, admittedOn, pool }: Draft, day: number): boolean {
  return arrival === 'start' && admittedOn === day && pool < 0;
}

/** Who had a place before, and has not left since, comes from there. */
function arrivalAfter({ visits }: Reading): Visit['arrival'] {
  const last = visits.at(-1);
  if (!last) return 'outside';
  return last.admittedOn === null ? last.arrival : 'place';
}

const BLANK: Omit<Draft, 'segment' | 'arrival'> = {
  askedOn: null,
  admittedOn: null,
  pool: -1,
  treatedUntil: null,
  leftOn: null,
  ending: null,
  keepsPlace: false,
  readyOn: null,
  cameFromPlace: false,
  overflowFrom: null,
  overflowUntil: null,
  overflowIsStay: false,
};

function finished(draft: Draft, scenario: Scenario, horizon: number): Visit {
  const { segment, arrival, askedOn, admittedOn, pool, treatedUntil, leftOn, ending } = draft;
  const { cameFromPlace, overflowFrom, overflowUntil, overflowIsStay } = draft;
  const until = leftOn ?? horizon;
  const waitedUntil = overflowIsStay ? overflowFrom : (admittedOn ?? until);
  return {
    segment,
    arrival,
    askedOn,
    admittedOn,
    placeGroup: pool < 0 ? -1 : placeGroupOf(scenario, segment, pool),
    treatedUntil,
    leftOn,
    waitedDays: askedOn === null || waitedUntil === null || cameFromPlace ? 0 : waitedUntil - askedOn,
    overflowDays: overflowFrom === null ? 0 : (overflowUntil ?? admittedOn ?? until) - overflowFrom,
    treatmentDays: admittedOn === null ? 0 : (treatedUntil ?? until) - admittedOn,
    blockedDays: treatedUntil === null ? 0 : until - treatedUntil,
    ending,
  };
}
