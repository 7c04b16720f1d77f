import type { Scenario, Segment } from './schema.ts';

/**
 * The base scenario of the bad inputs (origin: cases/bad-inputs.json of the shared material): 57 places, 0.27 new
 * clients a day, a mean stay of 152 days, 200 euro a day, three linked segments.
 */
export const THREE_SEGMENTS: Scenario = {
  version: 1,
  id: 'drie-segmenten',
  name: 'Drie segmenten',
  question: 'Wat gebeurt er?',
  introduction: '',
  seed: 'drie',
  startDate: '2022-01-01',
  endDate: '2025-01-01',
  replications: 100,
  start: { kind: 'given' },
  norms: { waitingDays: 63 },
  clientGroups: [{ id: 'iedereen', label: 'Iedereen', urgent: false }],
  segments: [
    segment('verblijf', 'Verblijf', 57, 152, {
      inflowPerYear: 0.27 * 365.25,
      exits: [
        ['wonen', 0.5],
        ['ambulant', 0.2],
      ],
    }),
    segment('wonen', 'Wonen', 60, 300, { inflowPerYear: 0, exits: [['ambulant', 0.4]] }),
    segment('ambulant', 'Ambulant', 80, 200, { inflowPerYear: 36.525, exits: [] }),
  ],
  contracts: [{ id: 'dagprijs', label: 'Dagprijs', kind: 'pxq', eurosPerDay: 200, priceYear: 2022 }],
  variants: [],
  opening: { variant: null, choices: [] },
  sources: {
    '/norms': { kind: 'assumption', note: 'Verzonnen voor een test.' },
    '/segments': { kind: 'assumption', note: 'Verzonnen voor een test.' },
    '/contracts': { kind: 'assumption', note: 'Verzonnen voor een test.' },
  },
};

function segment(
  id: string,
  label: string,
  places: number,
  meanDays: number,
  flow: { readonly inflowPerYear: number; readonly exits: readonly (readonly [to: string, share: number])[] },
): Segment {
  return {
    id,
    label,
    inflow: [{ id: 'nieuw', referralsPerYear: flow.inflowPerYear, groups: [{ group: 'iedereen', share: 'rest' }] }],
    lengthOfStay: { kind: 'exponential', meanDays },
    capacity: { kind: 'places', steps: [{ id: 'begin', from: '2022-01-01', places }], closing: 'as-clients-leave' },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: flow.exits.map(([to, share]) => ({ to, share, whenFull: 'keep-place' })),
    start: { inCare: 0, waiting: 0 },
    contract: 'dagprijs',
  };
}
