import type { Mutation } from './mutation.ts';

const SEGMENT = 'src/simulation/compile/segment.ts';
const LEAVING = 'src/simulation/leaving.ts';
const MEASURES = 'src/simulation/measures.ts';
const PEOPLE = 'src/simulation/people.ts';
const STAY = 'src/simulation/stay.ts';
const CARE_TESTS = 'src/simulation/mechanics/care.test.ts';
const MEASURE_TESTS = 'src/simulation/mechanics/measures.test.ts';
const SIMULATE_TESTS = 'src/simulation/simulate.test.ts';

/** Faults in the way of a client: how long care lasts, where it leads, and what a measure does to it. */
export const PATH_FAULTS: readonly Mutation[] = [
  {
    fault: 'the day of leaving counts twice',
    file: STAY,
    before: 'follow(IN.care, segment, -1);',
    after: 'follow(IN.care, segment, -1);\n  count(MONTH.careDays, segment, 1);',
    tests: [CARE_TESTS, SIMULATE_TESTS],
  },
  {
    fault: 'remaining stay on the first day drawn as a fresh stay',
    file: PEOPLE,
    before: 'lookUp(remainingOffset[',
    after: 'lookUp(stayOffset[',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'every stay of a client has the same luck',
    file: PEOPLE,
    before: 'draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, clients.stage[id])',
    after: 'draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, 0)',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'long stays always lead to the same exit: one draw for both',
    file: LEAVING,
    before: 'draw(clients.keyA[id], clients.keyB[id], PURPOSE.exit, clients.stage[id])',
    after: 'draw(clients.keyA[id], clients.keyB[id], PURPOSE.stay, clients.stage[id] - 1)',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'shares of exits are blown up to 1: nobody leaves',
    file: SEGMENT,
    before: 'cumulative: sum > 1 - 1e-9 ? 1 : sum,',
    after: 'cumulative: sum / exits.reduce((all, { share }) => all + share, 0),',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'the search for a next place takes no time',
    file: LEAVING,
    before: 'if (search === null) moveOn',
    after: 'if (search === null || from >= 0) moveOn',
    tests: [CARE_TESTS],
  },
  {
    fault: 'a place is not blocked while the client searches',
    file: STAY,
    before: 'clients.state[id] !== STATE.relocating) follow(IN.blocked, segment, -1);',
    after: 'clients.state[id] === STATE.ready) follow(IN.blocked, segment, -1);',
    tests: [CARE_TESTS],
  },
  {
    fault: 'nobody drops out',
    file: SEGMENT,
    before: 'dropout: dropout ? tabulate(store, dropout.duration) : null',
    after: 'dropout: null',
    tests: [CARE_TESTS],
  },
  {
    fault: 'nobody is allowed to stay beyond the maximum',
    file: PEOPLE,
    before: 'return extendedShare > 0 && luckOf',
    after: 'return extendedShare > 2 && luckOf',
    tests: [CARE_TESTS],
  },
  {
    fault: 'everybody who leaves comes back',
    file: LEAVING,
    before: 'luckOf(id, PURPOSE.comesBack) >= returnShare',
    after: 'luckOf(id, PURPOSE.comesBack) >= 1 + returnShare',
    tests: [CARE_TESTS],
  },
  {
    fault: 'birthdays come after years of 365 days',
    file: SEGMENT,
    before: 'ageLimit.years * DAYS_PER_YEAR',
    after: 'ageLimit.years * 365',
    tests: [CARE_TESTS],
  },
  {
    fault: 'known people who have been in care never ask again',
    file: STAY,
    before: '  if (memberOf(id) < 0) clients.forgetClient(id);',
    after: '  if (memberOf(id) < 0 || clients.segment[id] >= 0) clients.forgetClient(id);',
    tests: ['src/simulation/mechanics/inflow.test.ts'],
  },
  {
    fault: 'a measure reaches everybody',
    file: MEASURES,
    before: 'luck(id, measure, REACHED) >= reach * built',
    after: 'luck(id, measure, REACHED) >= built + 0 * reach',
    tests: [MEASURE_TESTS],
  },
  {
    fault: 'a measure works in full from its first day',
    file: MEASURES,
    before: 'now < until ? (now - from) / (until - from) : 1',
    after: 'now < until ? 1 : 1',
    tests: [MEASURE_TESTS],
  },
  {
    fault: 'the same futures again: replications share their luck',
    file: 'src/simulation/simulate.ts',
    before: '  begin(index);',
    after: '  begin(0 * index);',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'the replications of a chunk are put in the wrong order',
    file: 'workers/pool.ts',
    before: 'job.done[from + i] = replication;',
    after: 'job.done[from + replications.length - 1 - i] = replication;',
    tests: ['workers/pool.test.ts'],
  },
  {
    fault: 'recruited staff never stop',
    file: 'src/simulation/compile/recruited-places.ts',
    before: 'const x = stopping * years;',
    after: 'const x = 0 * stopping * years;',
    tests: ['src/simulation/compile/recruited-places.test.ts'],
  },
  {
    fault: 'a client who is lost is not noticed',
    file: 'src/simulation/conservation.ts',
    before: 'if (tally.created !== gone + present) {',
    after: 'if (tally.created < 0) {',
    tests: ['src/simulation/conservation.test.ts'],
  },
  {
    fault: 'a record that does not agree with who is there is not noticed',
    file: 'src/simulation/conservation.ts',
    before: 'if (inCare !== occupied[segment] || onList !== waiting[segment]) {',
    after: 'if (inCare < 0 || onList < 0) {',
    tests: ['src/simulation/conservation.test.ts'],
  },
  {
    fault: 'a stay is as long as under the contract of the day on which the place was asked for',
    file: PEOPLE,
    before: 'stayFactorAt(segment, clients.admitted[id])',
    after: 'stayFactorAt(segment, clients.since[id])',
    tests: ['src/simulation/mechanics/contract-steps.test.ts'],
  },
  {
    fault: 'care on the first day counts as an admission for the municipality',
    file: 'src/simulation/uses.ts',
    before: 'if (client === startsInCare) startsInCare = -1;\n        else count',
    after: 'count',
    tests: ['src/simulation/uses.test.ts'],
  },
  {
    fault: 'the use of a whole stay lies in the year in which it begins',
    file: 'src/simulation/uses.ts',
    before: 'Math.min(last, edges[year + 1]) - Math.max(first, edges[year]);',
    after: 'last - first;\n    return;',
    tests: ['src/simulation/uses.test.ts', 'src/simulation/properties/uses.test.ts'],
  },
  {
    fault: 'everybody comes from the municipality in the middle',
    file: 'src/simulation/uses.ts',
    before: 'homes[client] = drawnFrom(ofStreams[streams[client]], origins[client]);',
    after: 'homes[client] = drawnFrom(ofStreams[streams[client]], 0.5);',
    tests: ['src/simulation/uses.test.ts'],
  },
];
