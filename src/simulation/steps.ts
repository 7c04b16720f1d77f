import { moment, NEXT_STEP } from './clock.ts';
import { relocateAbove } from './leaving.ts';
import type { CapacityStep } from './model.ts';
import * as network from './network.ts';

/** The changes of the number of places, in order of time; some wait until an alternative is there. */
let steps: readonly CapacityStep[] = [];
let done = 0;
const conditional: CapacityStep[] = [];

/** Starts with the first step. */
export function resetSteps(all: readonly CapacityStep[]): void {
  steps = all;
  done = 0;
  conditional.length = 0;
  findNext();
}

/** Carries out the step of this instant; a conditional one has to wait until all others have been made. */
export function takeStep(): void {
  const step = steps[done];
  done += 1;
  findNext();
  if (step.onlyWhen === null) carryOut(step);
  else conditional.push(step);
}

/** Carries out the steps whose condition holds by now; tells whether there were any. */
export function takeWaitingSteps(): boolean {
  return conditional.length > 0 && takeThoseThatHold();
}

function takeThoseThatHold(): boolean {
  const ready = conditional.filter(({ onlyWhen }) => onlyWhen !== null && holds(onlyWhen));
  for (const step of ready) carryOut(step);
  return ready.length > 0;
}

function findNext(): void {
  moment[NEXT_STEP] = done < steps.length ? steps[done].time : Infinity;
}

/** A later step of the same pool takes the place of earlier ones that still wait. */
function carryOut(step: CapacityStep): void {
  for (let i = conditional.length - 1; i >= 0; i--) {
    if (conditional[i].pool === step.pool && conditional[i].time <= step.time) conditional.splice(i, 1);
  }
  network.setPlaces(step.pool, step.places);
  if (step.moves) relocateAbove(step.pool);
}

function holds({ segment, has, atLeast }: NonNullable<CapacityStep['onlyWhen']>): boolean {
  return (has === 'in-care' ? network.occupied : network.places)[segment] >= atLeast;
}
