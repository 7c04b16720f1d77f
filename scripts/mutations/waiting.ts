import type { Mutation } from './mutation.ts';

const ASKING = 'src/simulation/asking.ts';
const CHAINS = 'src/simulation/compile/waiting.ts';
const RECORD = 'src/simulation/record.ts';
const WAITS = 'src/simulation/waits.ts';
const WAITING_TESTS = 'src/simulation/mechanics/waiting.test.ts';
const SIMULATE_TESTS = 'src/simulation/simulate.test.ts';

/** Faults in who waits, for how long, and who goes first. */
export const WAITING_FAULTS: readonly Mutation[] = [
  {
    fault: 'who came last goes first',
    file: 'src/simulation/network.ts',
    before: 'clients.inLineSince[before] > clients.inLineSince[id])',
    after: 'clients.inLineSince[before] <= clients.inLineSince[id])',
    tests: [WAITING_TESTS, SIMULATE_TESTS],
  },
  {
    fault: 'urgent clients do not go first',
    file: CHAINS,
    before: "waiting.order === 'first-come') return () => 0;",
    after: "waiting.order !== 'ageing') return () => 0;",
    tests: [WAITING_TESTS, SIMULATE_TESTS],
  },
  {
    fault: 'a head start has no limit: who has one always goes first',
    file: CHAINS,
    before: '({ headStartDays = 0 }) => headStartDays;',
    after: '({ headStartDays = 0 }) => (headStartDays > 0 ? ALWAYS_FIRST_DAYS : 0);',
    tests: [WAITING_TESTS],
  },
  {
    fault: 'places kept free for some are given to all',
    file: CHAINS,
    before: 'reserved.groups.includes(group.id) ? 0 : reserved.places',
    after: 'reserved.groups.includes(group.id) ? 0 : 0',
    tests: ['src/simulation/mechanics/capacity.test.ts'],
  },
  {
    fault: 'the last month of all counts for nothing',
    file: RECORD,
    before: 'while (present < monthCount) beginMonth();',
    after: 'while (present < monthCount - 1) beginMonth();',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'who is on a list or in care does not count in the months after the one in which that began',
    file: RECORD,
    before: 'tallies[row] = inState[row] * days;',
    after: 'tallies[row] = 0 * days;',
    tests: ['src/simulation/first-come.test.ts', SIMULATE_TESTS],
  },
  {
    fault: 'the mean wait leaves out those who did not have to wait',
    file: ASKING,
    before: 'count(MONTH.listAdmissions, segment, 1);',
    after: 'if (clients.since[id] < moment[NOW]) count(MONTH.listAdmissions, segment, 1);',
    tests: ['src/simulation/first-come.test.ts'],
  },
  {
    fault: 'one more than the maximum may wait',
    file: ASKING,
    before: 'network.waiting[segment] < mostWaiting[segment]',
    after: 'network.waiting[segment] <= mostWaiting[segment]',
    tests: [WAITING_TESTS],
  },
  {
    fault: 'patience is ignored',
    file: 'src/simulation/compile/segment.ts',
    before: 'patience: patience ? tabulate(store, patience.duration) : null',
    after: 'patience: null',
    tests: [WAITING_TESTS],
  },
  {
    fault: 'who gets worse begins to wait anew',
    file: 'src/simulation/leaving.ts',
    before: '  changeGroup(id, to);',
    after: '  changeGroup(id, to);\n  clients.since[id] = moment[NOW];',
    tests: [WAITING_TESTS],
  },
  {
    fault: 'help at home begins on the first day on the list',
    file: WAITS,
    before: 'onGrid(clients.since[id] + bridgingAfterDays)',
    after: 'onGrid(clients.since[id])',
    tests: [WAITING_TESTS],
  },
  {
    fault: 'hours before an urgent client goes elsewhere are taken for days',
    file: 'src/simulation/compile/segment.ts',
    before: 'segment.urgent.withinHours / 24',
    after: 'segment.urgent.withinHours',
    tests: [SIMULATE_TESTS, WAITING_TESTS],
  },
  {
    fault: 'fallbacks are ignored',
    file: ASKING,
    before: 'fallbacks.find((to) => network.mayEnter(id, to))',
    after: 'fallbacks.find(() => false)',
    tests: ['src/simulation/mechanics/inflow.test.ts'],
  },
];
