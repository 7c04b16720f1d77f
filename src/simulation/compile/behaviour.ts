import { type Day, dayOfDate } from '../../calendar/calendar.ts';
import type { Segment } from '../../scenario/schema.ts';

export interface Behaviour {
  readonly stayFactor: number;
  readonly inflowFactor: number;
  readonly occupancyTarget: number;
}

/** Something about the contract of a segment that holds from one moment to the next. */
export interface OverTime<Value> {
  /** Days since the first day at which the contract changes, in order. */
  readonly times: readonly number[];
  readonly at: (time: number) => Value;
}

/** Reads the id of the contract in force; undefined where nothing is paid. */
export function contractOf({ contract, contractSteps = [] }: Segment, startDay: Day): OverTime<string | undefined> {
  const steps = contractSteps.map((step) => ({ time: dayOfDate(step.from) - startDay, contract: step.contract }));
  return {
    times: steps.map(({ time }) => time),
    at: (moment) => steps.findLast(({ time }) => time <= moment)?.contract ?? contract,
  };
}

/** How people respond to the contract in force; without a word about it they do nothing else than they did. */
export function behaviourOf(segment: Segment, startDay: Day): OverTime<Behaviour> {
  const { times, at: contractAt } = contractOf(segment, startDay);
  const at = (time: number) => {
    const inForce = contractAt(time);
    return segment.behaviour?.find(({ contract }) => contract === inForce) ?? INDIFFERENT;
  };
  const before = (index: number) => at(index === 0 ? -Infinity : times[index - 1]);
  // Contracts between which nobody makes a difference are one.
  return { times: times.filter((time, index) => !isSame(before(index), at(time))), at };
}

function isSame(one: Behaviour, other: Behaviour): boolean {
  return (
    one.stayFactor === other.stayFactor &&
    one.inflowFactor === other.inflowFactor &&
    one.occupancyTarget === other.occupancyTarget
  );
}

const INDIFFERENT: Behaviour = { stayFactor: 1, inflowFactor: 1, occupancyTarget: 1 };
