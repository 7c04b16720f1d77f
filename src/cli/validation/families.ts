import { calendarAndMoney, pairedComparison, stayParameters, summaryStatistics } from './families-exact.ts';
import * as network from './families-network.ts';
import * as segment from './families-one-segment.ts';
import * as dated from './families-places-by-date.ts';
import * as unlimited from './families-unlimited.ts';
import { type Mapping, NO_CLIENT_RECORDS } from './plan.ts';

/** How each family of cases is put to the program, or why it cannot be in this version of the language. */
export const FAMILIES: Readonly<Record<string, Mapping | string>> = {
  'M/M/c waiting list (Erlang C)': segment.waitingList,
  'M/G/1 (Pollaczek-Khinchine)': segment.waitingList,
  'M/D/c (fixed stay, several places)': segment.waitingList,
  'M/H2/c (mixture of short and long stays)': segment.waitingList,
  'Non-preemptive priority on the waiting list (Cobham / Kella-Yechiali)': segment.priority,
  'M/G/c/c refusal (Erlang B, insensitive to the stay distribution)': segment.refusal,
  'Maximum length of stay': segment.refusal,
  'Client groups sharing places (Kaufman-Roberts)': segment.sharedPlaces,
  'M(t)/G/infinity, transient (Eick-Massey-Whitt)': unlimited.fromEmpty,
  'M(t)/G/infinity, seasonal inflow (Eick-Massey-Whitt)': unlimited.seasonal,
  'Seasonal inflow with limited places (M(t)/M/c)': dated.seasonalPlaces,
  'Chain of two unlimited segments, transient (Massey-Whitt network)': unlimited.chain,
  'Transient M/M/c (uniformisation)': dated.transient,
  'Shrinking number of places with a waiting list': dated.shrinking,
  'Shrinking number of places without a waiting list': dated.shrinking,
  'Phase-out: admission stop, clients leave one by one': dated.phaseOut,
  'Annual budget under P x Q (compound Poisson, exact mean and spread)': unlimited.yearlyBill,
  'Open network of segments (Jackson product form)': network.jackson,
  'Saturated tandem with blocking (Hunt)': network.saturatedTandem,
  'Stagnating flow: blocked because the next segment is full': network.stagnatingFlow,
  'Trajectory of one client: total days and cost (absorbing chain)': network.trajectory,
  'Calendar and money': calendarAndMoney,
  'Length-of-stay parameters (mean and cv to distribution)': stayParameters,
  'Summary statistics of replications': summaryStatistics,
  'Comparing two policies (paired, common random numbers)': pairedComparison,

  'M/M/c/K limited waiting list': 'the language has no maximum for a waiting list yet',
  'Erlang A (M/M/c with leaving the waiting list)': 'the language has no leaving of the waiting list yet',
  'GI/M/c: evenly spaced inflow': 'the language has no evenly spaced inflow yet',
  'Group arrivals (M^X/M/infinity)': 'the language has no clustered inflow yet',
  'Reserved places (availability beds, trunk reservation)': 'the language has no reserved places yet',
  'Overflow to a second provider':
    'the language cannot send a referral that finds a segment full to another segment yet',
  'Known small population (Engset)': 'inflow does not depend on who is in care',
  'Deterministic scenario, exact trace': 'the language has no fixed list of arrival days yet',
  'Time until the waiting list is empty': NO_CLIENT_RECORDS,
  'Warm-up truncation (MSER-5)': 'the warm-up is given in the scenario, not estimated',
  'Random generators, known answers': 'the kernel has a generator of its own, keyed once by seedrandom',
};
