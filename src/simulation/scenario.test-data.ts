import type { Scenario, Segment } from '../scenario/schema.ts';

/** A small scenario for tests of the kernel: one segment, five years, exponential stays, unless told otherwise. */
export function testScenario(
  segments: readonly Partial<Segment>[],
  settings: Partial<Omit<Scenario, 'segments'>> = {},
): Scenario {
  return {
    version: 1,
    id: 'test',
    name: 'Test',
    question: 'Test?',
    introduction: '',
    seed: 'test',
    startDate: '2021-01-01',
    endDate: '2026-01-01',
    replications: 100,
    start: { kind: 'given' },
    norms: { waitingDays: 63 },
    clientGroups: [{ id: 'all', label: 'Alle', urgent: false }],
    contracts: [],
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
    ...settings,
    segments: segments.map((segment, index) => ({
      id: `s${index}`,
      label: `Segment ${index}`,
      inflow: [],
      lengthOfStay: { kind: 'exponential', meanDays: 152 },
      capacity: placesFrom(57),
      waiting: { kind: 'list', order: 'first-come' },
      urgent: { kind: 'wait' },
      exits: [],
      start: { inCare: 0, waiting: 0 },
      ...segment,
    })),
  };
}

/** An inflow of so many referrals a day, all of the one group. */
export function inflowPerDay(perDay: number): Segment['inflow'] {
  return [{ id: 'in', referralsPerYear: perDay * 365.25, groups: [{ group: 'all', share: 'rest' }] }];
}

/** Places from the first day, with later changes as pairs of date and number. */
export function placesFrom(places: number, ...changes: readonly (readonly [string, number])[]): Segment['capacity'] {
  return {
    kind: 'places',
    closing: 'as-clients-leave',
    steps: [{ from: '2021-01-01', places }, ...changes.map(([from, number]) => ({ from, places: number }))],
  };
}
