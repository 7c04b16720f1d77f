import type { Scenario } from '../../scenario/schema.ts';
import type { CapacityStep, Model } from '../model.ts';
import { type CapacityPlan, placesPlanned, usablePlaces } from './capacity-plan.ts';

/** Lays the pools of all segments side by side, with the changes of their usable places after the first moment. */
export function compileCapacity(
  { segments }: Scenario,
  plans: readonly CapacityPlan[],
  startTime: number,
): Pick<Model, 'pools' | 'capacitySteps'> {
  const pools = plans.flatMap((plan, segment) => {
    const initial = usablePlaces(plan, startTime);
    return plan.pools.map(({ size, location }, pool) => ({ segment, initialPlaces: initial[pool], size, location }));
  });
  const position = (wanted: string) => segments.findIndex(({ id }) => id === wanted);
  const capacitySteps = plans
    .flatMap((plan, segment) =>
      stepsAfter(
        plan,
        pools.findIndex((pool) => pool.segment === segment),
        startTime,
        position,
      ),
    )
    .sort((a, b) => a.time - b.time);
  return { pools, capacitySteps };
}

/** The changes of one segment, in order of time; at one moment the step that waits for something comes last. */
function stepsAfter(
  plan: CapacityPlan,
  firstPool: number,
  startTime: number,
  position: (id: string) => number,
): CapacityStep[] {
  const steps: CapacityStep[] = [];
  let before = usablePlaces(plan, startTime);
  const waiting = new Map<CapacityPlan['conditional'][number], number>();
  for (const time of timesFrom(plan, startTime)) {
    const usable = usablePlaces(plan, time);
    plan.pools.forEach(({ size, closes }, index) => {
      const moves = plan.relocates && (closes === time || (size === 0 && usable[index] < before[index]));
      if (!moves && usable[index] === before[index]) return;
      steps.push({ time, pool: firstPool + index, places: usable[index], moves, onlyWhen: null });
    });
    for (const step of plan.conditional) {
      if (step.time > time || step.until <= time) continue;
      const places = usableWhen(plan, step.places, usable, time);
      // When the number that holds without it changes, the condition is asked again.
      if (waiting.get(step) === places && usable[0] === before[0]) continue;
      waiting.set(step, places);
      const moves = plan.relocates && places < usable[0];
      const onlyWhen = { ...step.onlyWhen, segment: position(step.onlyWhen.segment) };
      steps.push({ time, pool: firstPool, places, moves, onlyWhen });
    }
    before = usable;
  }
  return steps;
}

/** The moments of change after the first; the first as well when a step has been waiting since before it. */
function timesFrom({ times, conditional }: CapacityPlan, startTime: number): number[] {
  const later = times.filter((time) => time > startTime);
  return conditional.some(({ time, until }) => time <= startTime && startTime < until) ? [startTime, ...later] : later;
}

/** The places of the first pool that can be used if it has this number, next to what the other pools use. */
function usableWhen(plan: CapacityPlan, places: number, usable: readonly number[], time: number): number {
  const others = placesPlanned(usable.slice(1));
  const planned = placesPlanned(plan.pools.map(({ placesAt }, index) => (index === 0 ? places : placesAt(time))));
  return Math.max(0, Math.min(places, plan.usableOf(planned, time) - others));
}
