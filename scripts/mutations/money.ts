import type { Mutation } from './mutation.ts';

const ACCOUNT = 'src/finance/account.ts';
const CONTRACTS = 'src/finance/contracts/contracts.ts';
const MECHANICS_TESTS = 'src/finance/mechanics-cost.test.ts';
const ACCOUNT_TESTS = 'src/finance/account.test.ts';

/** Faults in who pays what. */
export const MONEY_FAULTS: readonly Mutation[] = [
  {
    fault: 'a lump sum follows who is in care',
    file: CONTRACTS,
    before: `  lumpsum: (contract, { months, part }) =>
    fixedAmounts(`,
    after: `  lumpsum: (contract, { months, part, perCareDay }) =>
    part.length > 0 ? perCareDay(contract.eurosPerYear / 365 / 57) : fixedAmounts(`,
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'a norm for occupancy pays a day more in a leap year',
    file: CONTRACTS,
    before: 'places * eurosPerPlaceMonth * month.part * part[index]',
    after: 'places * eurosPerPlaceMonth * month.part * part[index] * (month.daysInYear / 365)',
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'segments that share a lump sum each get all of it',
    file: ACCOUNT,
    before: 'return divisible ? (placeDays[index]?.[month] ?? 0) / all : 1 / shared.length;',
    after: 'return divisible ? 1 : 1;',
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'urgent clients elsewhere cost nothing',
    file: ACCOUNT,
    before: "per('overflowDays', urgent.eurosPerDay)",
    after: "per('overflowDays', 0)",
    tests: [ACCOUNT_TESTS],
  },
  {
    fault: 'a closed place costs nothing from the day it closes',
    file: 'src/finance/provider-cost.ts',
    before: "continuesDays === 'for-ever' ? Number.POSITIVE_INFINITY : continuesDays",
    after: "continuesDays === 'for-ever' ? 0 : 0",
    tests: ['src/finance/provider-cost.test.ts'],
  },
  {
    fault: 'help at home while waiting costs nothing',
    file: ACCOUNT,
    before: "per('bridgingDays', bridging.eurosPerDay)",
    after: "per('bridgingDays', 0)",
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
];
