import type { Mutation } from './mutation.ts';

const NETWORK = 'src/simulation/network.ts';
const PLAN = 'src/simulation/compile/capacity-plan.ts';
const CEILINGS = 'src/simulation/ceilings.ts';
const CEILING_TESTS = 'src/simulation/mechanics/ceiling.test.ts';
const CAPACITY_TESTS = 'src/simulation/mechanics/capacity.test.ts';
const INFLOW_TESTS = 'src/simulation/mechanics/inflow.test.ts';
const SIMULATE_TESTS = 'src/simulation/simulate.test.ts';

/** Faults in places: how many there are, when they open and close, and what happens to those who are in them. */
export const PLACE_FAULTS: readonly Mutation[] = [
  {
    fault: 'one place more than there is',
    file: 'src/simulation/compile/capacity.ts',
    before: 'initialPlaces: initial[pool]',
    after: 'initialPlaces: initial[pool] + 1',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'a place above the new number is filled again',
    file: NETWORK,
    before: '  poolOccupied[pool] -= 1;',
    after: '  poolPlaces[pool] = Math.max(poolPlaces[pool], poolOccupied[pool]);\n  poolOccupied[pool] -= 1;',
    tests: [CAPACITY_TESTS, SIMULATE_TESTS],
  },
  {
    fault: 'a change of places puts out those who are in care',
    file: 'src/simulation/people.ts',
    before:
      'clients.eventTime[id] = onGrid(clients.admitted[id] + days);\n  if (mayEndEarly[segment] === 1) cutShort(id, segment);\n}\n\n/** Draws the remaining stay',
    // 3 is NEXT_STEP of clock.ts.
    after:
      'clients.eventTime[id] = Math.min(moment[3], onGrid(clients.admitted[id] + days));\n  if (mayEndEarly[segment] === 1) cutShort(id, segment);\n}\n\n/** Draws the remaining stay',
    tests: [SIMULATE_TESTS, CAPACITY_TESTS],
  },
  {
    fault: 'who is ready gives the place away before there is another',
    file: 'src/simulation/leaving.ts',
    before: "  if (whenFull === 'keep-place') {\n    if (to === from)",
    after: "  if (whenFull === 'keep-place' && to === from) {\n    if (to === from)",
    tests: [SIMULATE_TESTS, 'src/simulation/mechanics/care.test.ts'],
  },
  {
    fault: 'clients who block each other in a circle stay there for ever',
    file: 'src/simulation/simulate.ts',
    before: 'swapCircles(model.segments, asking.swap);',
    after: '0;',
    tests: [SIMULATE_TESTS],
  },
  {
    fault: 'who was admitted first moves first when a group closes',
    file: 'src/simulation/stay.ts',
    before: 'return residents[pool];',
    after: `let last = residents[pool];
  while (last >= 0 && clients.listNext[last] >= 0) last = clients.listNext[last];
  return last;`,
    tests: [CAPACITY_TESTS],
  },
  {
    fault: 'extra places of busy times close at the number at which they should stay open',
    file: NETWORK,
    before: 'occupied[segment] < flexibleCloseBelow[segment]',
    after: 'occupied[segment] <= flexibleCloseBelow[segment]',
    tests: [CAPACITY_TESTS],
  },
  {
    fault: 'a step that should wait for an alternative comes on its date',
    file: 'src/simulation/steps.ts',
    before: 'onlyWhen !== null && holds(onlyWhen)',
    after: 'onlyWhen !== null',
    tests: [CAPACITY_TESTS],
  },
  {
    fault: 'places without staff are used',
    file: PLAN,
    before: ', staffedAt(time))',
    after: ', Infinity)',
    tests: [CAPACITY_TESTS],
  },
  {
    fault: 'all planned places are used, whatever the contract makes of it',
    file: PLAN,
    before: 'Math.floor(planned * behaviour.at(time).occupancyTarget + 1e-9)',
    after: 'planned + 0 * behaviour.at(time).occupancyTarget',
    tests: [INFLOW_TESTS],
  },
  {
    fault: 'a group goes on admitting after its admission stop',
    file: PLAN,
    before: 'const until = Math.min(closing, earliest(admissionStop, locations[building]?.admissionStop));',
    after: 'const until = closing;',
    tests: [CAPACITY_TESTS],
  },
  {
    fault: 'a ceiling does not begin anew on 1 January',
    file: CEILINGS,
    before: '  used[ceiling] = 0;\n',
    after: '',
    tests: [CEILING_TESTS],
  },
  {
    fault: 'days go on counting for a contract that a segment has left',
    file: CEILINGS,
    before: '  inCare[ceiling] -= occupied[segment];\n',
    after: '',
    tests: [CEILING_TESTS],
  },
  {
    fault: 'a ceiling stops admissions in one of its segments only',
    file: CEILINGS,
    before: '  isReached[ceiling] = 1;\n  forPaid(ceiling, stopAdmissions);',
    after: '  isReached[ceiling] = 1;\n  stopAdmissions(ceilingOf.indexOf(ceiling));',
    tests: [CEILING_TESTS],
  },
  {
    fault: 'clients change places while nobody may be admitted',
    file: 'src/simulation/swap.ts',
    before: 'isFull(segment) && !network.isStopped(segment)',
    after: 'isFull(segment)',
    tests: [CEILING_TESTS],
  },
  {
    fault: 'a part of a year has the days of a whole year under a ceiling',
    file: 'src/simulation/compile/ceilings.ts',
    before: 'onGrid((daysPerYear * daysFrom(turn)) / ',
    after: 'onGrid((daysPerYear * Math.sign(daysFrom(turn)) * 365) / ',
    tests: [CEILING_TESTS],
  },
];
