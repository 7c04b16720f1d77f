import { dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { Contract, LengthOfStay, Scenario, Segment } from '../../scenario/schema.ts';

/** The first day of every validation run: a common year that starts on 1 January. */
const START_DATE = '2021-01-01';
const DAYS_PER_YEAR = 365.25;

/** A stay, or a mixture of stays: then each part becomes a client group of its own, urgent or not. */
export type Stay = LengthOfStay | { readonly kind: 'mixture'; readonly parts: readonly StayPart[] };

export interface StayPart {
  readonly share: number;
  readonly stay: LengthOfStay;
  readonly urgent?: true;
}

/** Days since the first day, and what holds from that day on. */
export type Steps = readonly (readonly [day: number, value: number])[];

export interface SegmentSketch {
  readonly stay: Stay;
  /** Referrals a day. */
  readonly inflow: number | Steps;
  readonly places: number | 'unlimited' | Steps;
  readonly waiting: 'list' | 'most-urgent-first' | 'refuse';
  readonly exits?: readonly { to: number; share: number }[];
  readonly whenFull?: Segment['exits'][number]['whenFull'];
  readonly inCare?: number;
  readonly waitingAtStart?: number;
  readonly contract?: 'pxq' | 'lumpsum';
  readonly eurosPerDay?: number;
}

export interface Sketch {
  readonly id: string;
  readonly startDate?: string;
  /** Whole days that count. */
  readonly days: number;
  readonly warmUpDays?: number;
  readonly normDays?: number;
  readonly lumpsumEurosPerYear?: number;
  readonly segments: readonly SegmentSketch[];
}

/** Writes a queueing case in the language: the one place that knows how the two shapes meet. */
export function scenarioOf(sketch: Sketch): Scenario {
  const startDate = sketch.startDate ?? START_DATE;
  const dateAt = (day: number) => dateOfDay(dayOfDate(startDate) + day);
  const mixtures = sketch.segments.map(({ stay }): readonly StayPart[] =>
    stay.kind === 'mixture' ? stay.parts : [{ share: 1, stay }],
  );
  const largest = mixtures.reduce((most, mixture) => (mixture.length > most.length ? mixture : most));
  const groups = largest.map(({ urgent = false }, part) => ({
    id: `deel-${part + 1}`,
    label: `Deel ${part + 1}`,
    urgent,
  }));

  const segments = sketch.segments.map((segment, index): Segment => {
    const mixture = mixtures[index];
    const shares = mixture.map(({ share }, part) => ({ group: groups[part].id, share }));
    const [first = 0, ...later] = typeof segment.inflow === 'number' ? [segment.inflow] : [0, ...segment.inflow];
    return {
      id: `segment-${index + 1}`,
      label: `Segment ${index + 1}`,
      inflow: [
        {
          id: 'instroom',
          referralsPerYear: Number(first) * DAYS_PER_YEAR,
          steps: (later as Steps).map(([day, rate]) => ({ from: dateAt(day), referralsPerYear: rate * DAYS_PER_YEAR })),
          groups: shares.map((share, at) => (at === shares.length - 1 ? { ...share, share: 'rest' as const } : share)),
        },
      ],
      lengthOfStay: mixture[0].stay,
      lengthOfStayByGroup: mixture.map(({ stay }, part) => ({ group: groups[part].id, lengthOfStay: stay })),
      capacity:
        segment.places === 'unlimited'
          ? { kind: 'unlimited' }
          : {
              kind: 'places',
              steps: (typeof segment.places === 'number' ? [[0, segment.places] as const] : segment.places).map(
                ([day, places]) => ({ from: dateAt(day), places }),
              ),
              closing: 'as-clients-leave',
            },
      waiting:
        segment.waiting === 'refuse'
          ? { kind: 'refuse' }
          : { kind: 'list', order: segment.waiting === 'list' ? 'first-come' : 'most-urgent-first' },
      urgent: { kind: 'wait' },
      exits: (segment.exits ?? [])
        .filter(({ share }) => share > 0)
        .map(({ to, share }) => ({ to: `segment-${to + 1}`, share, whenFull: segment.whenFull ?? 'wait-at-home' })),
      start: { inCare: segment.inCare ?? 0, waiting: segment.waitingAtStart ?? 0 },
      ...(segment.contract ? { contract: `${segment.contract}-${index + 1}` } : {}),
    };
  });

  return {
    version: 1,
    id: sketch.id,
    name: sketch.id,
    question: sketch.id,
    introduction: '',
    seed: sketch.id,
    startDate,
    endDate: dateAt(sketch.days),
    replications: 1,
    start: sketch.warmUpDays ? { kind: 'long-run', warmUpDays: sketch.warmUpDays } : { kind: 'given' },
    norms: { waitingDays: sketch.normDays ?? 30 },
    clientGroups: groups,
    segments,
    contracts: sketch.segments.flatMap((segment, index) => contractsOf(segment, index, sketch.lumpsumEurosPerYear)),
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
  };
}

function contractsOf(segment: SegmentSketch, index: number, lumpsum: number | undefined): Contract[] {
  const base = { label: `Contract ${index + 1}`, priceYear: 2021 } as const;
  if (segment.contract === 'pxq') {
    return [{ ...base, id: `pxq-${index + 1}`, kind: 'pxq', eurosPerDay: segment.eurosPerDay ?? 0 }];
  }
  if (segment.contract === 'lumpsum') {
    return [{ ...base, id: `lumpsum-${index + 1}`, kind: 'lumpsum', eurosPerYear: lumpsum ?? 0 }];
  }
  return [];
}
