import type { Day } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
import type { Segment } from './schema.ts';

export type Response = Omit<NonNullable<Segment['behaviour']>[number], 'contract'>;

const INDIFFERENT: Response = { stayFactor: 1, inflowFactor: 1, occupancyTarget: 1 };

/** Returns how people respond to the contract that is in force on a day. */
export function responseOn({ contract, contractSteps = [], behaviour }: Segment, day: Day): Response {
  const inForce = contractSteps.findLast(({ from }) => dayOfDate(from) <= day)?.contract ?? contract;
  return behaviour?.find((candidate) => candidate.contract === inForce) ?? INDIFFERENT;
}

/** Returns the days on which the response can change. */
export function responseDays({ contractSteps = [], behaviour = [] }: Segment): Day[] {
  return behaviour.length > 0 ? contractSteps.map(({ from }) => dayOfDate(from)) : [];
}

/** Returns the factor of the shortest stays that a contract in force brings, at any time. */
export function leastStayFactor(segment: Segment): number {
  const days = [-Infinity, ...responseDays(segment)];
  return Math.min(...days.map((day) => responseOn(segment, day).stayFactor));
}
