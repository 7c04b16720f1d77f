import type { Scenario, Segment } from '../../src/scenario/schema.ts';
import { inflowPerDay, placesFrom, testScenario } from '../../src/simulation/scenario.test-data.ts';

const SEASON = [1.2, 1.1, 1, 0.9, 0.9, 1, 0.6, 0.7, 1.3, 1.2, 1.1, 1];

/** Scenarios in which much happens at the same moment, or long sums are made: where engines would come apart first. */
export const HARD_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'three segments that block each other in a circle': testScenario(
    [0, 1, 2].map((index) => ({
      inflow: inflowPerDay(0.04),
      lengthOfStay: { kind: 'weibull', meanDays: 40, cv: 1.3 },
      capacity: placesFrom(3),
      exits: [{ to: `s${(index + 1) % 3}`, share: 0.8, whenFull: 'keep-place' }],
    })),
  ),
  'urgent clients elsewhere, a long warm-up, every kind of stay, three municipalities': testScenario(
    [
      {
        inflow: [{ ...mixed('in', 70), growth: { from: '2023-07-01', rate: 0.07 }, monthFactors: SEASON }],
        lengthOfStay: { kind: 'lognormal', meanDays: 120, cv: 1.9, maximumDays: 500 },
        lengthOfStayByGroup: [{ group: 'urgent', lengthOfStay: { kind: 'gamma', meanDays: 60, cv: 0.35 } }],
        capacity: placesFrom(26, ['2022-03-01', 18], ['2024-02-29', 24]),
        waiting: { kind: 'list', order: 'most-urgent-first' },
        urgent: { kind: 'overflow', withinHours: 20, until: 'whole-stay', eurosPerDay: 0 },
        exits: [
          { to: 's1', share: 1 / 3, whenFull: 'wait-at-home' },
          { to: 's1', share: 1 / 3, whenFull: 'leave' },
        ],
      },
      {
        inflow: [mixed('in', 11)],
        lengthOfStay: { kind: 'empirical', observedDays: [0.1, 3, 3, 17, 60.7, 181, 365.25] },
        capacity: placesFrom(7),
        waiting: { kind: 'refuse' },
      },
    ],
    {
      start: { kind: 'long-run', warmUpDays: 3000 },
      clientGroups: [
        { id: 'planned', label: 'Planned', urgent: false },
        { id: 'urgent', label: 'Urgent', urgent: true },
      ],
      municipalities: [0.6, 0.3, 0.1].map((referralShare, index) => {
        return { id: `m${index}`, label: `M ${index}`, inhabitants: 1000, referralShare };
      }),
    },
  ),
  'four thousand clients through one door': testScenario([
    {
      inflow: inflowPerDay(2.2),
      lengthOfStay: { kind: 'exponential', meanDays: 50 },
      capacity: placesFrom(112, ['2023-01-01', 104]),
      start: { inCare: 110, waiting: 15 },
    },
  ]),
};

function mixed(id: string, referralsPerYear: number): Segment['inflow'][number] {
  const groups: Segment['inflow'][number]['groups'] = [
    { group: 'urgent', share: 0.15 },
    { group: 'planned', share: 'rest' },
  ];
  return { id, referralsPerYear, groups };
}
