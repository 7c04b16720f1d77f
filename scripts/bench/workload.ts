import type { Scenario } from '../../src/scenario/schema.ts';

/**
 * The workload on which simulators were compared: five years of 103 referrals a year, lognormal stays of 152 days
 * (standard deviation 90), an empty start, 57 places for 365 days and then 43. Nobody is put out.
 */
export const shrinkingWorkload: Scenario = {
  version: 1,
  id: 'shrinking',
  name: 'shrinking',
  question: 'shrinking',
  introduction: '',
  seed: 'bench',
  startDate: '2021-01-01',
  endDate: '2026-01-01',
  replications: 1000,
  start: { kind: 'given' },
  norms: { waitingDays: 63 },
  clientGroups: [{ id: 'all', label: 'all', urgent: false }],
  segments: [
    {
      id: 'closed',
      label: 'closed',
      // A year of the language is 365.25 days.
      inflow: [{ id: 'all', referralsPerYear: (103 * 365.25) / 365, groups: [{ group: 'all', share: 1 }] }],
      lengthOfStay: { kind: 'lognormal', meanDays: 152, cv: 90 / 152 },
      capacity: {
        kind: 'places',
        steps: [
          { from: '2021-01-01', places: 57 },
          { from: '2022-01-01', places: 43 },
        ],
        closing: 'as-clients-leave',
      },
      waiting: { kind: 'list', order: 'first-come' },
      urgent: { kind: 'wait' },
      exits: [],
      start: { inCare: 0, waiting: 0 },
    },
  ],
  contracts: [],
  variants: [],
  opening: { variant: null, choices: [] },
  sources: {},
};
