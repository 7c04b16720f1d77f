import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import type { Contract, Duration, Inflow, LengthOfStay, Scenario, Segment } from '../scenario/schema.ts';
import { NotCovered } from './not-covered.ts';

/** The first day of every validation run: a common year that starts on 1 January. */
const START_DATE = '2021-01-01';
const DAYS_PER_YEAR = 365.25;

/** Days since the first day, and what holds from that day on. */
export type Steps = readonly (readonly [day: number, value: number])[];

export interface StreamSketch {
  /** Clients a day. */
  readonly perDay: number | Steps;
  /** The class of these clients, from 0; the first by default. */
  readonly class?: number;
  readonly arrivals?: Inflow['arrivals'];
  readonly known?: readonly { readonly day: number; readonly stayDays: number }[];
  readonly population?: { readonly clients: number; readonly meanDaysAtHome: number };
  readonly fallbacks?: readonly number[];
}

export interface SegmentSketch {
  readonly stay: LengthOfStay;
  readonly stayByClass?: readonly LengthOfStay[];
  readonly streams?: readonly StreamSketch[];
  readonly places: number | 'unlimited' | Steps;
  readonly waiting: 'list' | 'by-class' | 'refuse' | { readonly atMost: number };
  readonly patience?: Duration;
  /** So many places are kept free for the first class. */
  readonly reserved?: number;
  readonly exits?: readonly { readonly to: number; readonly share: number }[];
  readonly whenFull?: Segment['exits'][number]['whenFull'];
  readonly inCare?: number;
  readonly waitingAtStart?: number;
  readonly contract?: 'pxq' | 'lumpsum';
  readonly eurosPerDay?: number;
}

/** A queueing case. All days are days of the case; those that are dates must be whole in the unit. */
export interface Sketch {
  readonly id: string;
  readonly startDate?: string;
  readonly days: number;
  readonly warmUpDays?: number;
  /** So many days of the case are one day of the scenario: 1 unless the case is very slow or has parts of days. */
  readonly unitDays?: number;
  /** Who waits longer than this is counted. */
  readonly normDays?: number;
  readonly lumpsumEurosPerYear?: number;
  /** Classes of clients; the first goes first where the list is `by-class`. */
  readonly classes?: number;
  readonly segments: readonly SegmentSketch[];
}

/** Writes a queueing case in the language: the one place that knows how the two shapes meet. */
export function scenarioOf(sketch: Sketch): Scenario {
  const { startDate = START_DATE, unitDays = 1, warmUpDays = 0, classes = 1 } = sketch;
  if (classes > 9) throw new NotCovered('the language has nine levels of urgency');
  return {
    version: 1,
    id: sketch.id,
    name: sketch.id,
    question: sketch.id,
    introduction: '',
    seed: sketch.id,
    startDate,
    endDate: dateAt(sketch, sketch.days),
    replications: 1,
    start: warmUpDays > 0 ? { kind: 'long-run', warmUpDays: Math.ceil(warmUpDays / unitDays) } : { kind: 'given' },
    norms: { waitingDays: (sketch.normDays ?? 30) / unitDays },
    clientGroups: Array.from({ length: classes }, (_, index) => ({
      id: classId(index),
      label: `Class ${index + 1}`,
      urgent: index === 0 && classes > 1,
      urgencyLevel: index + 1,
    })),
    segments: sketch.segments.map((segment, index) => segmentOf(sketch, segment, index)),
    contracts: sketch.segments.flatMap((segment, index) => contractsOf(sketch, segment, index)),
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
  };
}

/** Returns the largest unit of 1, 1/2, 1/3, ... days in which all these days are whole numbers. */
export function unitOf(days: readonly number[]): number {
  for (let parts = 1; parts <= 1000; parts++) if (days.every((day) => isWhole(day * parts))) return 1 / parts;
  throw new NotCovered('days that are no whole numbers in any unit of a thousandth of a day or more');
}

/** Returns a length of stay in days of the scenario. */
function inUnit<Stay extends LengthOfStay>(stay: Stay, unitDays: number): Stay {
  if (unitDays === 1) return stay;
  const scaled = (days: number) => days / unitDays;
  const maximum = stay.maximumDays === undefined ? {} : { maximumDays: scaled(stay.maximumDays) };
  switch (stay.kind) {
    case 'uniform':
      return { ...stay, fromDays: scaled(stay.fromDays), untilDays: scaled(stay.untilDays), ...maximum };
    case 'empirical':
      return { ...stay, observedDays: stay.observedDays.map(scaled), ...maximum };
    case 'mixture':
      return { ...stay, parts: stay.parts.map((part) => ({ ...part, stay: inUnit(part.stay, unitDays) })), ...maximum };
    default:
      return { ...stay, meanDays: scaled(stay.meanDays), ...maximum };
  }
}

function segmentOf(sketch: Sketch, segment: SegmentSketch, index: number): Segment {
  const { unitDays = 1 } = sketch;
  const { contract, stayByClass } = segment;
  return {
    id: segmentId(index),
    label: `Segment ${index + 1}`,
    inflow: (segment.streams ?? []).map((stream, at) => streamOf(sketch, stream, at)),
    lengthOfStay: inUnit(segment.stay, unitDays),
    ...(stayByClass && {
      lengthOfStayByGroup: stayByClass.map((stay, at) => ({
        group: classId(at),
        lengthOfStay: inUnit(stay, unitDays),
      })),
    }),
    capacity: capacityOf(sketch, segment),
    waiting: waitingOf(segment, unitDays),
    urgent: { kind: 'wait' },
    exits: (segment.exits ?? [])
      .filter(({ share }) => share > 0)
      .map(({ to, share }) => ({ to: segmentId(to), share, whenFull: segment.whenFull ?? 'wait-at-home' })),
    start: { inCare: segment.inCare ?? 0, waiting: segment.waitingAtStart ?? 0 },
    ...(contract && { contract: contractId(contract, index) }),
  };
}

function streamOf(sketch: Sketch, stream: StreamSketch, index: number): Inflow {
  const { unitDays = 1 } = sketch;
  const perYear = (perDay: number) => perDay * unitDays * DAYS_PER_YEAR;
  const { perDay, arrivals, known, population, fallbacks } = stream;
  const steps = typeof perDay === 'number' ? [] : perDay;
  return {
    id: `stream-${index + 1}`,
    referralsPerYear: typeof perDay === 'number' ? perYear(perDay) : 0,
    ...(steps.length > 0 && {
      steps: steps.map(([day, value]) => ({ from: dateAt(sketch, day), referralsPerYear: perYear(value) })),
    }),
    ...(arrivals && { arrivals }),
    ...(known && {
      known: known.map(({ day, stayDays }) => ({ day: wholeIn(day, unitDays), stayDays: wholeIn(stayDays, unitDays) })),
    }),
    ...(population && { population: { ...population, meanDaysAtHome: population.meanDaysAtHome / unitDays } }),
    groups: [{ group: classId(stream.class ?? 0), share: 'rest' }],
    ...(fallbacks && { fallbacks: fallbacks.map(segmentId) }),
  };
}

function capacityOf(sketch: Sketch, { places, reserved }: SegmentSketch): Segment['capacity'] {
  if (places === 'unlimited') return { kind: 'unlimited' };
  const steps = typeof places === 'number' ? [[0, places] as const] : places;
  return {
    kind: 'places',
    steps: steps.map(([day, number]) => ({ from: dateAt(sketch, day), places: number })),
    closing: 'as-clients-leave',
    ...(reserved && { reserved: { places: reserved, groups: [classId(0)] } }),
  };
}

function waitingOf({ waiting, patience }: SegmentSketch, unitDays: number): Segment['waiting'] {
  if (waiting === 'refuse') return { kind: 'refuse' };
  return {
    kind: 'list',
    order: waiting === 'by-class' ? 'most-urgent-first' : 'first-come',
    ...(typeof waiting === 'object' && { maximum: waiting.atMost }),
    ...(patience && { patience: { duration: inUnit(patience, unitDays), then: 'leave' } }),
  };
}

function contractsOf(sketch: Sketch, { contract, eurosPerDay = 0 }: SegmentSketch, index: number): Contract[] {
  if (!contract) return [];
  const base = { id: contractId(contract, index), label: `Contract ${index + 1}`, priceYear: 2021 } as const;
  return contract === 'pxq'
    ? [{ ...base, kind: 'pxq', eurosPerDay: eurosPerDay * (sketch.unitDays ?? 1) }]
    : [{ ...base, kind: 'lumpsum', eurosPerYear: sketch.lumpsumEurosPerYear ?? 0 }];
}

function dateAt({ startDate = START_DATE, unitDays = 1 }: Sketch, day: number): string {
  return dateOfDay(dayOfDate(startDate) + wholeIn(day, unitDays));
}

function wholeIn(day: number, unitDays: number): number {
  const units = day / unitDays;
  if (!isWhole(units)) throw new Error(`wholeIn: day ${day} is ${units} units`);
  return Math.round(units);
}

/** Room for rounding of a product or quotient, not for a fraction that somebody meant. */
function isWhole(units: number): boolean {
  return Math.abs(units - Math.round(units)) < 1e-7;
}

const classId = (index: number) => `class-${index + 1}`;
const segmentId = (index: number) => `segment-${index + 1}`;
const contractId = (kind: string, index: number) => `${kind}-${index + 1}`;
