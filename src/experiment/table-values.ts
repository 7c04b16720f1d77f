import type { Duration, Exit, LengthOfStay, Scenario, Segment } from '../scenario/schema.ts';
import { TABLE_LENGTH } from '../simulation/distributions/knots.ts';

/** Counts for each segment the numbers in its tables of stays and other times that no segment before it has as well. */
export function tableValues({ segments, clientGroups }: Scenario): number[] {
  const known = new Set<string>();
  const values = (text: string, length: () => number): number => {
    if (known.has(text)) return 0;
    known.add(text);
    return length();
  };
  return segments.map((segment) => {
    const { lengthOfStay, lengthOfStayByGroup = [], behaviour, contract, contractSteps, afterMaximum } = segment;
    const answers = behaviour && [behaviour, contract, contractSteps];
    const stays = clientGroups.map(({ id }) => {
      const stay = lengthOfStayByGroup.find(({ group }) => group === id)?.lengthOfStay ?? lengthOfStay;
      // One table for the stay, and one for what is left of it on the first day.
      const text = JSON.stringify([stay, answers, afterMaximum?.extendedShare]);
      return values(text, () => lengthOf(stay) + TABLE_LENGTH);
    });
    const times = timesOf(segment).map((time) => values(JSON.stringify(time), () => lengthOf(time)));
    return [...stays, ...times].reduce((sum, length) => sum + length, 0);
  });
}

function lengthOf(time: LengthOfStay): number {
  return time.kind === 'empirical' ? time.observedDays.length : TABLE_LENGTH;
}

function timesOf({ waiting, dropout, returns, exits, afterMaximum }: Segment): Duration[] {
  const { patience, worsening } = waiting.kind === 'list' ? waiting : {};
  const searchOf = ({ search }: Exit) => search;
  const times = [
    ...[patience, worsening, dropout].map((rule) => rule?.duration),
    returns?.after,
    ...[...exits, ...(afterMaximum?.exits ?? [])].map(searchOf),
  ];
  return times.filter((time) => time !== undefined);
}
