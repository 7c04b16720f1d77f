import type { Scenario } from '../src/scenario/schema.ts';

/**
 * A small network that visits every path of the kernel (blocking, overflow, closing places, refusal, each kind of
 * stay), so that a fresh worker runs optimised code by the time the first real question comes. No real case.
 */
export const trainingScenario: Scenario = {
  version: 1,
  id: 'training',
  name: 'training',
  question: 'training',
  introduction: '',
  seed: 'training',
  startDate: '2024-01-01',
  endDate: '2026-01-01',
  replications: 1,
  start: { kind: 'long-run', warmUpDays: 30 },
  norms: { waitingDays: 30 },
  clientGroups: [
    { id: 'planned', label: 'planned', urgent: false },
    { id: 'urgent', label: 'urgent', urgent: true },
  ],
  segments: [
    {
      id: 'first',
      label: 'first',
      inflow: [
        {
          id: 'all',
          referralsPerYear: 120,
          growth: { from: '2025-01-01', rate: 0.1 },
          groups: [
            { group: 'urgent', share: 0.2 },
            { group: 'planned', share: 'rest' },
          ],
        },
      ],
      lengthOfStay: { kind: 'lognormal', meanDays: 60, cv: 0.8, maximumDays: 180 },
      capacity: {
        kind: 'places',
        steps: [
          { from: '2024-01-01', places: 24 },
          { from: '2025-01-01', places: 18 },
        ],
        closing: 'as-clients-leave',
      },
      waiting: { kind: 'list', order: 'most-urgent-first' },
      urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 0 },
      exits: [{ to: 'second', share: 0.5, whenFull: 'keep-place' }],
      start: { inCare: 15, waiting: 2 },
    },
    {
      id: 'second',
      label: 'second',
      inflow: [{ id: 'all', referralsPerYear: 20, groups: [{ group: 'planned', share: 1 }] }],
      lengthOfStay: { kind: 'gamma', meanDays: 50, cv: 0.6 },
      capacity: { kind: 'places', steps: [{ from: '2024-01-01', places: 9 }], closing: 'as-clients-leave' },
      waiting: { kind: 'refuse' },
      urgent: { kind: 'wait' },
      exits: [],
      start: { inCare: 5, waiting: 0 },
    },
  ],
  contracts: [],
  variants: [],
  opening: { variant: null, choices: [] },
  sources: {},
};
