import * as dated from './families-by-date.ts';
import * as exact from './families-exact.ts';
import * as longRun from './families-long-run.ts';
import * as network from './families-network.ts';
import { trace } from './families-trace.ts';
import * as unlimited from './families-unlimited.ts';
import type { Mapping } from './plan.ts';

export interface Family {
  readonly map: Mapping;
  /** How a case becomes a scenario, and what is read. */
  readonly how: string;
}

/** How each family of cases is put to the program. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  'M/M/c waiting list (Erlang C)': {
    map: longRun.waitingList,
    how: 'One segment with a first-come list, in its long run. The chance to wait is the share of moments at which all places are taken (PASTA); the spread of waits follows from the list (Haji and Newell); quantiles of waits from the journal of single clients.',
  },
  'M/G/c/c refusal (Erlang B, insensitive to the stay distribution)': {
    map: longRun.refusal,
    how: 'One segment that refuses who finds it full.',
  },
  'M/M/c/K limited waiting list': {
    map: longRun.limitedList,
    how: 'A list with a largest length.',
  },
  'Erlang A (M/M/c with leaving the waiting list)': {
    map: longRun.impatient,
    how: 'A list with patience: who has waited so long leaves.',
  },
  'M/G/1 (Pollaczek-Khinchine)': {
    map: longRun.waitingList,
    how: 'One place with a first-come list and stays of any shape.',
  },
  'M/D/c (fixed stay, several places)': {
    map: longRun.waitingList,
    how: 'As Erlang C, with stays that are all as long.',
  },
  'M/H2/c (mixture of short and long stays)': {
    map: longRun.waitingList,
    how: 'As Erlang C, with a mixture of stays.',
  },
  'Non-preemptive priority on the waiting list (Cobham / Kella-Yechiali)': {
    map: longRun.priority,
    how: 'A list in order of urgency, a level for each class; waits by class from the journal.',
  },
  'M(t)/G/infinity, seasonal inflow (Eick-Massey-Whitt)': {
    map: unlimited.seasonal,
    how: 'Always a place; the wave of the inflow as steps of a hundredth of its period, each with its exact mean. Peak and lag from a sine that is fitted to a century of weekly states: a linear system answers a sine with a sine.',
  },
  'M(t)/G/infinity, transient (Eick-Massey-Whitt)': {
    map: unlimited.fromEmpty,
    how: 'Always a place, from empty; the state on each day asked for.',
  },
  'Chain of two unlimited segments, transient (Massey-Whitt network)': {
    map: unlimited.chain,
    how: 'Two segments with always a place, from empty.',
  },
  'Open network of segments (Jackson product form)': {
    map: network.jackson,
    how: 'Several segments with a list before each; who moves on waits at home.',
  },
  'Saturated tandem with blocking (Hunt)': {
    map: network.saturatedTandem,
    how: 'Stations in a row with more clients waiting than can be served; a waiting space is a place in which a stay takes a thousandth of a day (a twenty-thousandth of that of the slowest station).',
  },
  'Stagnating flow: blocked because the next segment is full': {
    map: network.stagnatingFlow,
    how: 'Two segments; who is ready keeps the place until the second has room.',
  },
  'Transient M/M/c (uniformisation)': {
    map: dated.transient,
    how: 'One segment from a given start; the state on each day asked for.',
  },
  'Shrinking number of places with a waiting list': {
    map: dated.shrinking,
    how: 'Fewer places from a date on, nobody put out.',
  },
  'Shrinking number of places without a waiting list': {
    map: dated.shrinking,
    how: 'The same with refusal; "long before" is eight times the mean remaining stay.',
  },
  'Time until the waiting list is empty': {
    map: dated.untilListEmpty,
    how: 'One segment with a list on the first day; the moment at which it is empty, from the journal.',
  },
  'Phase-out: admission stop, clients leave one by one': {
    map: dated.phaseOut,
    how: 'No inflow; remaining stays from the length-biased distribution. The chance that all are gone, where it is small, is that of one client to the power of all: they leave independently.',
  },
  'Annual budget under P x Q (compound Poisson, exact mean and spread)': {
    map: unlimited.yearlyBill,
    how: 'The bill of one period and its spread over replications.',
  },
  'GI/M/c: evenly spaced inflow': {
    map: longRun.evenlySpaced,
    how: 'Referrals at equal distances; who waited is counted in the journal.',
  },
  'Group arrivals (M^X/M/infinity)': {
    map: longRun.groupArrivals,
    how: 'Referrals in clusters, always a place.',
  },
  'Client groups sharing places (Kaufman-Roberts)': {
    map: longRun.sharedPlaces,
    how: 'Two or more client groups with stays of their own share the places.',
  },
  'Reserved places (availability beds, trunk reservation)': {
    map: longRun.reservedPlaces,
    how: 'Places that are kept free for one client group.',
  },
  'Overflow to a second provider': {
    map: network.secondProvider,
    how: 'Who finds the first segment full goes straight to the second (fallback).',
  },
  'Known small population (Engset)': {
    map: longRun.population,
    how: 'A fixed number of people, each of whom comes again after a while at home.',
  },
  'Maximum length of stay': {
    map: longRun.refusal,
    how: 'Stays that are cut off by a maximum.',
  },
  'Deterministic scenario, exact trace': {
    map: trace,
    how: 'Clients whose arrival and stay are known; start and end of each from the journal.',
  },
  'Calendar and money': {
    map: exact.calendarAndMoney,
    how: 'Places that are always full, over real calendar months.',
  },
  'Length-of-stay parameters (mean and cv to distribution)': {
    map: exact.stayParameters,
    how: 'The formulas by which stays are drawn.',
  },
  'Summary statistics of replications': {
    map: exact.summaryStatistics,
    how: 'The statistics room.',
  },
  'Comparing two policies (paired, common random numbers)': {
    map: exact.pairedComparison,
    how: 'The statistics room.',
  },
  'Warm-up truncation (MSER-5)': {
    map: exact.warmUp,
    how: 'The statistics room.',
  },
  'Random generators, known answers': {
    map: exact.knownAnswers,
    how: 'seedrandom as the kernel uses it, and four generators that show that integers are counted right.',
  },
  'Seasonal inflow with limited places (M(t)/M/c)': {
    map: dated.seasonalPlaces,
    how: 'One segment from a given start, the wave of the inflow as steps with their exact mean.',
  },
  'Trajectory of one client: total days and cost (absorbing chain)': {
    map: network.trajectory,
    how: 'Segments with always a place; days and euros of each client who came in the first sixth of the run, when all have left.',
  },
};
