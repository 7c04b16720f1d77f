import { leverBy, withLevers } from '../../scenario/lever.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { inflowPerDay, testScenario } from '../../simulation/scenario.test-data.ts';
import { createLab, runHere } from '../lab.ts';
import { type GoalRequest, seekGoal } from './goal.ts';
import type { GoalNorm } from './norm.ts';

export const INFLOW = '/segments/s0/inflow/in/referralsPerYear';
export const PLACES = '/segments/s0/capacity/steps/0/places';

/** Moves the number or date at a path. */
export function movedBy(scenario: Scenario, path: string): (value: number) => Scenario {
  const lever = leverBy(scenario, path);
  return (value) => {
    const changed = lever && withLevers(scenario, [lever], [value]);
    if (!changed?.ok) throw new Error(`${path} cannot be ${value}`);
    return changed.scenario;
  };
}

/** Seeks a goal here and now. */
export function seek(request: Pick<GoalRequest, 'values' | 'scenarioAt' | 'norm'> & Partial<GoalRequest>) {
  return seekGoal(createLab({ run: runHere }), { wanted: null, mostReplications: 1600, ...request });
}

export function horizonNorm(
  measure: 'referrals' | 'waitingTime' | 'withinNorm',
  rest: Omit<GoalNorm, 'aim'>,
): GoalNorm {
  return { aim: { measure, segment: null, period: 'horizon' }, ...rest };
}

/** Referrals at random in one year: their number is Poisson distributed with the inflow as its mean. */
export function oneYear(seed: string): Scenario {
  return testScenario([{ inflow: inflowPerDay(1 / 365.25), capacity: { kind: 'unlimited' } }], {
    seed,
    startDate: '2021-01-01',
    endDate: '2022-01-01',
  });
}

export const atMostFive = horizonNorm('referrals', { sense: 'at-most', limit: 5, met: { inShareOfFutures: 0.9 } });

/** P(N <= most) of a Poisson variable. */
export function poissonAtMost(most: number, mean: number): number {
  let [chance, term] = [0, Math.exp(-mean)];
  for (let k = 0; k <= most; k += 1, term *= mean / k) chance += term;
  return chance;
}
