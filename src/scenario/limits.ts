/** The limits of the language in one table. Beyond them a scenario is refused, with the limit in the message. */
export const LIMITS = {
  /** Characters in a scenario file, and how deep its braces may nest. */
  fileCharacters: 10_000_000,
  depth: 40,
  /** More problems than this are not looked at: nobody reads them and a hostile file may hold a hundred thousand. */
  problems: 1000,
  labelLength: 200,
  textLength: 4000,
  seedLength: 100,
  segments: 50,
  groups: 30,
  inflows: 30,
  /** A step for each week of seventy years. */
  steps: 3660,
  mixtureParts: 10,
  clusterSize: 20,
  knownClients: 100_000,
  population: 100_000,
  fallbacks: 10,
  locations: 100,
  measures: 30,
  factor: 10,
  years: 100,
  costItems: 20,
  yearRows: 100,
  /** An addition of twice the amount is a typing error. */
  rate: 2,
  staff: 1000,
  months: 1200,
  paidAfterMonths: 24,
  careDaysPerYear: 40_000_000,
  inhabitants: 20_000_000,
  municipalities: 400,
  programmes: 20,
  targets: 30,
  workshopRounds: 20,
  contradictions: 30,
  contractSteps: 20,
  contracts: 50,
  variants: 30,
  changes: 100,
  choices: 8,
  paths: 20,
  observations: 100_000,
  replications: 100_000,
  places: 100_000,
  referralsPerYear: 1_000_000,
  /** A growth of 10 is tenfold plus one each year: more is a typing error. */
  growth: 10,
  /** A hundred years, about. */
  days: 36_525,
  /** Below a thousandth of a day a stay means nothing and time hardly moves. */
  smallestStayDays: 0.001,
  smallestCv: 0.05,
  largestCv: 5,
  euros: 10_000_000,
  eurosPerYear: 100_000_000_000,
  /** Clients that all replications together may see. About a minute of work. */
  clientsPerExperiment: 200_000_000,
  /** In care and waiting at the same moment. The kernel has room for a little more than a million. */
  clientsAtOnce: 800_000,
  /** Groups of places, all segments together. The kernel has room for a few more. */
  pools: 4000,
  /** Changes of the rate of referrals, all streams together: a stream with weekdays has one each day. */
  inflowPieces: 1_000_000,
  /** Numbers in the tables of all stays and other times: four thousand for each that is different. The kernel has room. */
  tableValues: 8_000_000,
  /** Bytes of results that an experiment may hold. */
  resultBytes: 1_500_000_000,
} as const;
