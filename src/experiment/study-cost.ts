import type { Scenario } from '../scenario/schema.ts';
import { estimateRun, type RunLimits } from './estimate.ts';

/** One scenario of a study and how often its future is played. */
export interface PlannedPlay {
  readonly scenario: Scenario;
  readonly replications: number;
}

/** What a study will take, expected before anything is played. */
export interface StudyCost {
  readonly scenarios: number;
  readonly replications: number;
  /** On a usual machine with so many cores: an order of magnitude. */
  readonly seconds: number;
  /** `too-large`: more than an hour of work, or one of its scenarios is too large by itself. */
  readonly verdict: 'fits' | 'too-large';
}

/** Estimates a study whose scenarios are alike: the largest of a few of them stands for all. */
export function costOfStudy(plays: readonly PlannedPlay[], cores: number, limits: RunLimits): StudyCost {
  const replications = plays.reduce((sum, play) => sum + play.replications, 0);
  const samples = plays.filter((_, at) => at % Math.max(1, Math.ceil(plays.length / MOST_SAMPLES)) === 0);
  const estimates = samples.map(({ scenario }) => estimateRun(scenario, 1, limits));
  const [scenario] = samples.map((play) => play.scenario);
  const speed = scenario?.municipalities ? FOLLOWED_EVENTS_A_SECOND : EVENTS_A_SECOND;
  const each = estimates.map(({ events, resultBytes }) => events / speed + resultBytes / BYTES_A_SECOND);
  const playing = (replications * Math.max(0, ...each)) / Math.max(1, cores);
  const seconds = playing + plays.length * SCENARIO_SECONDS;
  const isTooLarge = seconds > LONGEST_SECONDS || estimates.some(({ verdict }) => verdict.kind === 'too-large');
  return { scenarios: plays.length, replications, seconds, verdict: isTooLarge ? 'too-large' : 'fits' };
}

const MOST_SAMPLES = 20;
/** Measured on two shared cores with `npm run bench kernel`, halved. */
const EVENTS_A_SECOND = 4_000_000;
/** Where the use of each client is kept for the bill of the municipalities. */
const FOLLOWED_EVENTS_A_SECOND = 1_000_000;
/** Sending replications between threads and reading numbers of them, their money included. */
const BYTES_A_SECOND = 100_000_000;
/** Making and judging a scenario, and its tables; measured as 12 ms, on one core. */
const SCENARIO_SECONDS = 0.012;
export const LONGEST_SECONDS = 3600;
