import type { Mutation } from './mutation.ts';

const INFLOW = 'src/simulation/compile/inflow.ts';
const STREAM = 'src/simulation/compile/stream.ts';
const QUANTILES = 'src/simulation/distributions/quantile-table.ts';
const INFLOW_TESTS = 'src/simulation/compile/inflow.test.ts';
const ARRIVAL_TESTS = 'src/simulation/mechanics/inflow.test.ts';

/** Faults in the calendar, in rates, and in how long a stay lasts. */
export const INPUT_FAULTS: readonly Mutation[] = [
  {
    fault: 'mean stay used as a rate',
    file: QUANTILES,
    before: 'value * stay.meanDays',
    after: 'value / stay.meanDays',
    tests: ['src/simulation/distributions/distributions.test.ts', 'src/simulation/simulate.test.ts'],
  },
  {
    fault: 'maximum stay does not shorten the mean stay',
    file: QUANTILES,
    before: 'return meanOfKnots(knotsOf(stay, table), stay.maximumDays ?? Infinity, extendedShare);',
    after: 'return meanOfKnots(knotsOf(stay, table), Infinity, extendedShare);',
    tests: ['src/simulation/distributions/distributions.test.ts', 'src/simulation/simulate.test.ts'],
  },
  {
    fault: 'spread of a gamma stay taken as cv instead of cv squared',
    file: 'src/simulation/distributions/distributions.ts',
    before: 'const shape = 1 / (cv * cv);',
    after: 'const shape = 1 / cv;',
    tests: ['src/simulation/distributions/distributions.test.ts'],
  },
  {
    fault: 'year of 365 days in rates',
    file: INFLOW,
    before: 'const DAYS_PER_YEAR = 365.25;',
    after: 'const DAYS_PER_YEAR = 365;',
    tests: [INFLOW_TESTS],
  },
  {
    fault: 'growth does not go on with each new year',
    file: INFLOW,
    before: 'factor *= 1 + growth.rate',
    after: 'factor *= 1',
    tests: [INFLOW_TESTS],
  },
  {
    fault: 'month factor of the month before',
    file: INFLOW,
    before: 'partsOfDay(day).month - 1]',
    after: '(partsOfDay(day).month + 10) % 12]',
    tests: [INFLOW_TESTS],
  },
  {
    fault: 'two streams share their luck: everybody comes twice at the same moment',
    file: STREAM,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    before: 'keyOfName(`${segment.id}/${inflow.id}`)',
    after: "keyOfName('stream')",
    tests: ['src/simulation/simulate.test.ts'],
  },
  {
    fault: 'a cluster counts as one referral',
    file: STREAM,
    before: 'meanSize(clusters), plan',
    after: 'meanSize([]), plan',
    tests: [ARRIVAL_TESTS],
  },
  {
    fault: 'evenly spaced clients come by chance',
    file: STREAM,
    before: "even: inflow.arrivals?.kind === 'evenly-spaced'",
    after: 'even: false',
    tests: [ARRIVAL_TESTS],
  },
  {
    fault: 'more places bring more referrals in full proportion, whatever the elasticity',
    file: STREAM,
    before: 'power(plannedAt(time) / first, elasticity)',
    after: 'power(plannedAt(time) / first, 1)',
    tests: [ARRIVAL_TESTS],
  },
  {
    fault: 'a warm-up is skipped',
    file: 'src/simulation/compile/compile.ts',
    before: 'onGrid(-scenario.start.warmUpDays)',
    after: '0 * scenario.start.warmUpDays',
    tests: ['src/simulation/simulate.test.ts'],
  },
  {
    fault: 'leap year has 365 days',
    file: 'src/calendar/calendar.ts',
    before: 'return dayOf(year + 1, 1, 1) - dayOf(year, 1, 1);',
    after: 'return 365 + 0 * year;',
    tests: ['src/calendar/calendar.test.ts', 'src/finance/provider/fixed-cost.test.ts'],
  },
  {
    fault: 'month of 30 days',
    file: 'src/calendar/calendar.ts',
    before: 'return dayOf(year, month + 1, 1) - dayOf(year, month, 1);',
    after: 'return 30 + 0 * year * month;',
    tests: ['src/calendar/calendar.test.ts', 'src/finance/account.test.ts'],
  },
];
