import { DAYS_PER_MONTH, dayOfDate } from '../../calendar/calendar.ts';
import { meanStayDays } from '../../scenario/mean-stay.ts';
import { overloads } from '../../scenario/overload.ts';
import { mostUsablePlacesOn } from '../../scenario/places-on.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** More comes in than can leave: clients a month, in the segment where it goes wrong first. */
export interface Excess {
  readonly segment: string;
  readonly arrivingPerMonth: number;
  readonly leavingPerMonth: number;
}

/** Finds where a list grows without end, or null. Both numbers follow from load and places by the same mean stay. */
export function excessOf(scenario: Scenario): Excess | null {
  const found = overloads(scenario).find(({ consequence }) => consequence === 'list-grows');
  if (!found) return null;
  const segment = scenario.segments[found.segment];
  // Places may close in steps: what counts is where they end.
  const placesAtEnd = mostUsablePlacesOn(scenario, segment, dayOfDate(scenario.endDate) - 1);
  const perMonth = DAYS_PER_MONTH / meanStayOf(scenario, found.segment);
  return {
    segment: segment.label,
    arrivingPerMonth: found.load * perMonth,
    leavingPerMonth: Math.min(found.places, placesAtEnd) * perMonth,
  };
}

/** Returns the mean stay in days of those who come from outside, over groups with a stay of their own. */
function meanStayOf({ segments }: Scenario, index: number): number {
  const { inflow, lengthOfStay, lengthOfStayByGroup } = segments[index];
  const usual = meanStayDays(lengthOfStay);
  const own = new Map(lengthOfStayByGroup?.map((entry) => [entry.group, meanStayDays(entry.lengthOfStay)]));
  let [clients, days] = [0, 0];
  for (const { referralsPerYear, groups } of inflow) {
    const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
    for (const { group, share } of groups) {
      const perYear = referralsPerYear * (share === 'rest' ? 1 - named : share);
      clients += perYear;
      days += perYear * (own.get(group) ?? usual);
    }
  }
  return clients > 0 ? days / clients : usual;
}
