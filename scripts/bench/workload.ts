import type { Scenario, Segment } from '../../src/scenario/schema.ts';

/**
 * The workloads on which simulators were compared. Five years from an empty start; a year of the language is 365.25 days,
 * one of the references 365.
 */
const REFERENCE_YEAR = 365.25 / 365;

/** 103 referrals a year, lognormal stays of 152 days (standard deviation 90), 57 places for 365 days and then 43. Nobody is put out. */
export const shrinkingWorkload: Scenario = scenarioOf('shrinking', [
  {
    id: 'closed',
    inflow: inflowOf(103),
    lengthOfStay: { kind: 'lognormal', meanDays: 152, cv: 90 / 152 },
    capacity: placesOf(57, ['2022-01-01', 43]),
  },
]);

/** Crisis, stay and housing in a row: from crisis one joins the next list, from a stay one keeps the place until there is one. */
export const chainWorkload: Scenario = scenarioOf('chain', [
  {
    id: 'crisis',
    inflow: inflowOf(120),
    lengthOfStay: { kind: 'exponential', meanDays: 28 },
    capacity: placesOf(8),
    exits: [{ to: 'stay', share: 0.6, whenFull: 'wait-at-home' }],
  },
  {
    id: 'stay',
    inflow: inflowOf(30),
    lengthOfStay: { kind: 'lognormal', meanDays: 152, cv: 90 / 152 },
    capacity: placesOf(57),
    exits: [{ to: 'housing', share: 0.7, whenFull: 'keep-place' }],
  },
  {
    id: 'housing',
    inflow: inflowOf(40),
    lengthOfStay: { kind: 'exponential', meanDays: 300 },
    capacity: placesOf(60),
  },
]);

/** 57,000 places and 356 referrals a day: 95 % of the places are needed. */
export const nationalWorkload: Scenario = scenarioOf('national', [
  {
    id: 'all',
    inflow: inflowOf(((0.95 * 57_000) / 152) * 365),
    lengthOfStay: { kind: 'exponential', meanDays: 152 },
    capacity: placesOf(57_000),
  },
]);

/** Who asks for a workload in a worker says its name. */
export type WorkloadName = 'shrinking' | 'chain' | 'national' | 'network';

/** A segment of the network below: places and referrals a year for each thousand places, mean stay, ways out. */
type Share = readonly [to: string, share: number, whenFull: Segment['exits'][number]['whenFull']];
const NETWORK: readonly (readonly [string, number, number, number, readonly Share[]])[] = [
  [
    'crisis',
    30,
    420,
    28,
    [
      ['closed', 0.3, 'keep-place'],
      ['group', 0.4, 'wait-at-home'],
    ],
  ],
  [
    'closed',
    80,
    100,
    152,
    [
      ['group', 0.4, 'keep-place'],
      ['home', 0.3, 'wait-at-home'],
    ],
  ],
  [
    'group',
    200,
    250,
    180,
    [
      ['family', 0.3, 'keep-place'],
      ['home', 0.4, 'wait-at-home'],
      ['closed', 0.05, 'wait-at-home'],
    ],
  ],
  [
    'family',
    210,
    90,
    400,
    [
      ['housing', 0.3, 'keep-place'],
      ['group', 0.05, 'wait-at-home'],
    ],
  ],
  [
    'foster',
    230,
    130,
    600,
    [
      ['family', 0.1, 'wait-at-home'],
      ['housing', 0.2, 'keep-place'],
    ],
  ],
  ['housing', 100, 90, 240, [['home', 0.3, 'wait-at-home']]],
  ['home', 150, 1370, 30, [['crisis', 0.03, 'wait-at-home']]],
];

/**
 * Seven segments with ways back, places kept until the next is free, urgent clients first, clients who give up, and
 * places that close and open. At 57,000 places there are 140,000 referrals a year.
 */
export function networkWorkload(places: number, segments = NETWORK.length): Scenario {
  const factor = places / 1000;
  const names = NETWORK.slice(0, segments).map(([id]) => id);
  return {
    ...scenarioOf(
      'network',
      NETWORK.slice(0, segments).map(([id, size, referrals, meanDays, exits], index) => ({
        id,
        inflow: [
          {
            id: 'all',
            referralsPerYear: referrals * factor,
            groups: [
              { group: 'urgent', share: 0.2 },
              { group: 'all', share: 'rest' },
            ],
            monthFactors: [1.1, 1, 1.1, 1, 1, 1, 0.8, 0.7, 1.1, 1.1, 1.1, 1],
          },
        ],
        lengthOfStay: index % 2 === 0 ? { kind: 'gamma', meanDays, cv: 0.9 } : { kind: 'lognormal', meanDays, cv: 0.6 },
        capacity: placesOf(
          Math.round(size * factor),
          ...(index < 4 ? ([['2022-07-01', Math.round(size * factor * (index < 2 ? 0.9 : 1.1))]] as const) : []),
        ),
        waiting: {
          kind: 'list',
          order: 'most-urgent-first',
          patience: { duration: { kind: 'exponential', meanDays: 180 }, then: 'leave' },
        },
        exits: exits.filter(([to]) => names.includes(to)).map(([to, share, whenFull]) => ({ to, share, whenFull })),
        start: { inCare: Math.round(size * factor * 0.9), waiting: 0 },
      })),
    ),
    clientGroups: [
      { id: 'all', label: 'all', urgent: false },
      { id: 'urgent', label: 'urgent', urgent: true },
    ],
  };
}

function scenarioOf(name: string, segments: readonly (Partial<Segment> & Pick<Segment, 'id'>)[]): Scenario {
  return {
    version: 1,
    id: name,
    name,
    question: name,
    introduction: '',
    seed: 'bench',
    startDate: '2021-01-01',
    endDate: '2026-01-01',
    replications: 1000,
    start: { kind: 'given' },
    norms: { waitingDays: 63 },
    clientGroups: [{ id: 'all', label: 'all', urgent: false }],
    segments: segments.map((segment) => ({
      label: segment.id,
      inflow: [],
      lengthOfStay: { kind: 'exponential', meanDays: 152 },
      capacity: placesOf(57),
      waiting: { kind: 'list', order: 'first-come' },
      urgent: { kind: 'wait' },
      exits: [],
      start: { inCare: 0, waiting: 0 },
      ...segment,
    })),
    contracts: [],
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
  };
}

function inflowOf(perYear: number): Segment['inflow'] {
  return [{ id: 'all', referralsPerYear: perYear * REFERENCE_YEAR, groups: [{ group: 'all', share: 1 }] }];
}

function placesOf(
  places: number,
  ...changes: readonly (readonly [from: string, places: number])[]
): Segment['capacity'] {
  return {
    kind: 'places',
    steps: [{ from: '2021-01-01', places }, ...changes.map(([from, number]) => ({ from, places: number }))],
    closing: 'as-clients-leave',
  };
}

export const WORKLOADS: Readonly<Record<WorkloadName, Scenario>> = {
  shrinking: shrinkingWorkload,
  chain: chainWorkload,
  national: nationalWorkload,
  network: networkWorkload(57_000),
};
