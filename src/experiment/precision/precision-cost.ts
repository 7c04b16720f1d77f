import type { Scenario } from '../../scenario/schema.ts';
import { estimateRun, type RunLimits } from '../estimate.ts';
import { costOfStudy, type StudyCost } from '../study-cost.ts';
import { FIRST_LOOK } from './precision.ts';

/** More replications than this are only played when asked for. */
const USUAL_MOST = 10_000;

/** Estimates what it takes when the answer is not sure before the most replications: that is not usual. */
export function costAtMost(scenario: Scenario, most: number, cores: number, limits: RunLimits): StudyCost {
  const cost = costOfStudy([{ scenario, replications: most }], cores, limits);
  const fitsTogether = estimateRun(scenario, most, limits).verdict.kind === 'fits';
  return fitsTogether ? cost : { ...cost, verdict: 'too-large' };
}

/** Returns how many replications fit in the memory and in an hour, at most the usual ones; null when too few for any answer. */
export function mostThatFit(scenario: Scenario, cores: number, limits: RunLimits): number | null {
  for (let most = USUAL_MOST; most >= FIRST_LOOK; most = 2 * Math.floor(most / 4))
    if (costAtMost(scenario, most, cores, limits).verdict === 'fits') return most;
  return null;
}
