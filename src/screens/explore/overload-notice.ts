import { DAYS_PER_MONTH, dayOfDate } from '../../calendar/calendar.ts';
import { usualStayDays } from '../../scenario/mean-stay.ts';
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
  const perMonth = DAYS_PER_MONTH / usualStayDays(segment);
  return {
    segment: segment.label,
    arrivingPerMonth: found.load * perMonth,
    leavingPerMonth: Math.min(found.places, placesAtEnd) * perMonth,
  };
}
