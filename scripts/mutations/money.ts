import type { Mutation } from './mutation.ts';

const CONTRACTS = 'src/finance/contracts';
const FLOW = 'src/finance/flow-payments.ts';
const MECHANICS_TESTS = 'src/finance/mechanics-cost.test.ts';
const ACCOUNT_TESTS = 'src/finance/account.test.ts';
const STAFF_TESTS = 'src/finance/provider/staff-cost.test.ts';
const CONTRACT_TESTS = `${CONTRACTS}/contracts.test.ts`;
const CEILING_TESTS = `${CONTRACTS}/ceiling.test.ts`;
const SETTLEMENT_TESTS = `${CONTRACTS}/settlements.test.ts`;
const STAY_TESTS = `${CONTRACTS}/trajectories.test.ts`;

/** Faults in who pays what. */
export const MONEY_FAULTS: readonly Mutation[] = [
  {
    fault: 'a lump sum follows who is in care',
    file: `${CONTRACTS}/tariffs.ts`,
    before: 'fixedCells(unit, setting, ({ share }) => contract.eurosPerYear * share) };',
    after: 'fixedCells(unit, setting, () => 0), perDay: priced(contract.eurosPerYear / 365 / 57) };',
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'a norm for occupancy pays a day more in a leap year',
    file: `${CONTRACTS}/tariffs.ts`,
    before: '(euros / 12) * part * factors[month]',
    after: '(euros / 12) * part * factors[month] * (months[month].daysInYear / 365)',
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'segments that share a lump sum each get all of it',
    file: `${CONTRACTS}/tariffs.ts`,
    before: 'const share = divisible ? (days ?? 0) / all : 1 / paid.length;',
    after: 'const share = divisible ? 1 : 1;',
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'a new contract pays a month too late',
    file: `${CONTRACTS}/in-force.ts`,
    before: 'step.day <= day',
    after: 'step.day < day',
    tests: [CONTRACT_TESTS],
  },
  {
    fault: 'an amount that is not to be indexed goes with prices',
    file: `${CONTRACTS}/pay-units.ts`,
    before: "plain.indexation === 'none'",
    after: 'plain.indexation !== plain.indexation',
    tests: [CONTRACT_TESTS],
  },
  {
    fault: 'a ceiling begins anew each month',
    file: `${CONTRACTS}/ceiling.ts`,
    before: 'room = Math.max(0, room - asked);',
    after: 'room = Math.max(0, room - 0 * asked);',
    tests: [CEILING_TESTS],
  },
  {
    fault: 'a corridor settles from the sum itself and not from the edge of its band',
    file: `${CONTRACTS}/settlements.ts`,
    before: 'value - paid * (1 + bandShare)',
    after: 'value - paid * (1 + 0 * bandShare)',
    tests: [SETTLEMENT_TESTS],
  },
  {
    fault: 'a saving forgets what was paid for clients elsewhere',
    file: `${CONTRACTS}/settlements.ts`,
    before: '- paid - elsewhere',
    after: '- paid - 0 * elsewhere',
    tests: [SETTLEMENT_TESTS],
  },
  {
    fault: 'a trajectory is delivered whole in the month of admission',
    file: `${CONTRACTS}/trajectories.ts`,
    before: 'still > 0 ? days / (days + still * usualDays) : 1',
    after: 'still > 0 ? 1 : 1 + 0 * days * usualDays',
    tests: [STAY_TESTS],
  },
  {
    fault: 'what was paid in advance stays with the provider when another contract pays by the day',
    file: `${CONTRACTS}/trajectories.ts`,
    before: 'settledPart * Math.max(0, ahead)',
    after: '0 * settledPart * Math.max(0, ahead)',
    tests: [STAY_TESTS],
  },
  {
    fault: 'a result is paid for those who dropped out',
    file: `${CONTRACTS}/trajectories.ts`,
    before: 'onResult[month] * (discharges - dropouts)',
    after: 'onResult[month] * (discharges - 0 * dropouts)',
    tests: [STAY_TESTS],
  },
  {
    fault: 'each part of a mixture pays all of it',
    file: `${CONTRACTS}/pay-units.ts`,
    before: '[{ contract: part, weight: share }]',
    after: '[{ contract: part, weight: 1 + 0 * share }]',
    tests: [CONTRACT_TESTS],
  },
  {
    fault: 'urgent clients elsewhere cost nothing',
    file: FLOW,
    before: "'overflowDays', each(urgent)",
    after: "'overflowDays', each({ ...urgent, eurosPerDay: 0 })",
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'a closed place costs nothing from the day it closes',
    file: 'src/finance/provider/fixed-cost.ts',
    before: "continuesDays === 'for-ever' ? Number.POSITIVE_INFINITY : continuesDays",
    after: "continuesDays === 'for-ever' ? 0 : 0",
    tests: ['src/finance/provider/fixed-cost.test.ts'],
  },
  {
    fault: 'help at home while waiting costs nothing',
    file: FLOW,
    before: "'bridgingDays', each(bridging)",
    after: "'bridgingDays', each({ ...bridging, eurosPerDay: 0 })",
    tests: [MECHANICS_TESTS],
  },
  {
    fault: 'a measure costs money before it is in force',
    file: 'src/finance/measure-payment.ts',
    before: 'Math.max(from, dayOfDate(date) - startDay)',
    after: 'Math.max(from, 0 * (dayOfDate(date) - startDay))',
    tests: [MECHANICS_TESTS],
  },
  {
    fault: 'the municipality does not pay for places elsewhere',
    file: 'src/finance/bookings.ts',
    before: "overflowPayment: { payer: 'municipality', receiver: 'other-providers' }",
    after: "overflowPayment: { payer: 'provider', receiver: 'other-providers' }",
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'staff closes place by place, not by whole groups',
    file: 'src/finance/provider/whole-groups.ts',
    before: 'groups: Math.ceil(places / placesPerGroup)',
    after: 'groups: places / placesPerGroup',
    tests: [STAFF_TESTS],
  },
  {
    fault: 'the staff of a group leaves on its date, whoever is still there',
    file: 'src/finance/provider/whole-groups.ts',
    before: 'let left = cells[first + at];',
    after: 'let left = 0 * cells[first + at];',
    tests: [STAFF_TESTS],
  },
  {
    fault: 'the staff of a closed group goes at once',
    file: 'src/finance/provider/staff-days.ts',
    before: 'const gone = until + continuesDays;',
    after: 'const gone = until + 0 * continuesDays;',
    tests: [STAFF_TESTS],
  },
  {
    fault: 'freed money goes to alternatives on top of what their contracts take of it',
    file: 'src/finance/transition/reinvestment.ts',
    before: 'Math.max(0, available - alreadyPaid)',
    after: 'Math.max(0, available - 0 * alreadyPaid)',
    tests: ['src/finance/transition/reinvestment.test.ts'],
  },
  {
    fault: 'a programme forgets what was left of the year before',
    file: 'src/finance/transition/programmes.ts',
    before: 'reserve += received - spent;',
    after: 'reserve = received - spent;',
    tests: ['src/finance/transition/programmes.test.ts'],
  },
];
