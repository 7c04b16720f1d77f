import { type Day, dayOf, dayOfDate, partsOfDay } from '../../calendar/calendar.ts';
import { placesOn } from '../../scenario/places-on.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** The moments that the answer, the tiles and the charts speak about. They follow from "now", so choices keep them. */
export interface Moments {
  /** The day on which the places may change; the first day when they never do. */
  readonly decision: Day;
  /** A year later, or the end when that comes first. */
  readonly look: Day;
  readonly isAYearLater: boolean;
  /** The first calendar year after the decision, as a period: `2022`. */
  readonly year: string;
}

/** Returns the moments of a case. */
export function momentsOf(now: Scenario): Moments {
  const [start, end] = [dayOfDate(now.startDate), dayOfDate(now.endDate)];
  const steps = now.segments.flatMap(({ capacity }) => (capacity.kind === 'places' ? capacity.steps : []));
  const days = steps.map(({ from }) => dayOfDate(from)).filter((day) => day > start && day < end);
  const decision = days.length > 0 ? Math.min(...days) : start;
  const { year, month, dayOfMonth } = partsOfDay(decision);
  const aYearLater = dayOf(year + 1, month, 1);
  const isNewYear = month === 1 && dayOfMonth === 1;
  const firstYear = isNewYear || dayOf(year + 1, 1, 1) >= end ? year : year + 1;
  return {
    decision,
    look: Math.min(aYearLater, end),
    isAYearLater: aYearLater <= end && dayOfMonth === 1,
    year: String(firstYear),
  };
}

/** Returns the days on which the number of places changes, with the places from then on, all segments together. */
export function decisionsOf(scenario: Scenario): readonly { readonly day: Day; readonly places: number }[] {
  const [start, end] = [dayOfDate(scenario.startDate), dayOfDate(scenario.endDate)];
  const limited = scenario.segments.filter(({ capacity }) => capacity.kind === 'places');
  const totalOn = (day: Day) => limited.reduce((sum, segment) => sum + placesOn(scenario, segment, day), 0);
  const days = limited.flatMap(({ capacity }) =>
    capacity.kind === 'places' ? capacity.steps.map(({ from }) => dayOfDate(from)) : [],
  );
  const inside = [...new Set(days)].filter((day) => day > start && day < end).sort((a, b) => a - b);
  return inside.flatMap((day) => (totalOn(day) === totalOn(day - 1) ? [] : [{ day, places: totalOn(day) }]));
}
