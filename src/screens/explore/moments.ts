import { type Day, dayOf, dayOfDate, partsOfDay, yearsBetween } from '../../calendar/calendar.ts';
import { placesDays, placesOn } from '../../scenario/places-on.ts';
import { valueAt } from '../../scenario/pointer.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** The moments that the answer, the tiles and the charts speak about. They follow from "now", so choices keep them. */
export interface Moments {
  /**
   * The day from which the places that the reader chooses count. Without such a choice the first day on which places may
   * change or a measure begins; the first day when there is none.
   */
  readonly decision: Day;
  /** The first of that month, or the first day: the last moment before it at which the list is counted. */
  readonly before: Day;
  /** A year later, or the end when that comes first. */
  readonly look: Day;
  readonly isAYearLater: boolean;
  /** The first whole calendar year from the decision on, as a period: `2022`; else the year of which most is left. */
  readonly year: string;
  /** As many days of that year are played: fewer than 365 when the horizon holds a part of it. */
  readonly yearDays: number;
}

/** Returns the moments of a case. */
export function momentsOf(now: Scenario): Moments {
  const [start, end] = [dayOfDate(now.startDate), dayOfDate(now.endDate)];
  const chosen = chosenPlacesDay(now);
  if (chosen !== null && chosen > start && chosen < end) return momentsFrom(chosen, start, end);
  const measures = (now.measures ?? []).map(({ from }) => dayOfDate(from));
  const days = [...now.segments.flatMap((segment) => placesDays(now, segment)), ...measures];
  const decision = Math.min(...days.filter((day) => day > start && day < end), end);
  return momentsFrom(decision === end ? start : decision, start, end);
}

/** From when the places of the first such choice count: an earlier step of the same path says nothing about them. */
function chosenPlacesDay(now: Scenario): Day | null {
  const choice = now.opening.choices.find((one) => one.kind === 'number' && one.unit === 'places');
  const from = choice && valueAt(now, choice.paths[0].replace(/\/places$/, '/from'));
  return typeof from === 'string' ? dayOfDate(from) : null;
}

function momentsFrom(decision: Day, start: Day, end: Day): Moments {
  const { year, month, dayOfMonth } = partsOfDay(decision);
  // What is decided for 31 December counts as decided for 1 January.
  const next = partsOfDay(decision + 1);
  const isLastOfMonth = next.dayOfMonth === 1;
  const aYearLater = isLastOfMonth ? dayOf(next.year + 1, next.month, 1) : dayOf(year + 1, month, 1);
  const shown = yearAfter(decision, start, end);
  return {
    decision,
    before: Math.max(dayOf(year, month, 1), start),
    look: Math.min(aYearLater, end),
    isAYearLater: aYearLater <= end && (dayOfMonth === 1 || isLastOfMonth),
    year: String(shown),
    yearDays: daysOfYear(shown, start, end),
  };
}

function yearAfter(decision: Day, start: Day, end: Day): number {
  const years = yearsBetween(decision, end);
  const whole = years.find((year) => dayOf(year, 1, 1) >= decision && dayOf(year + 1, 1, 1) <= end);
  // Days before the decision say nothing about it: they count against a year.
  const worth = (year: number) => daysOfYear(year, decision, end) - daysOfYear(year, start, decision);
  return whole ?? years.reduce((best, year) => (worth(year) > worth(best) ? year : best));
}

function daysOfYear(year: number, from: Day, until: Day): number {
  return Math.max(0, Math.min(dayOf(year + 1, 1, 1), until) - Math.max(dayOf(year, 1, 1), from));
}

/** Returns the days on which the number of places changes, with the places from then on, all segments together. */
export function decisionsOf(scenario: Scenario): readonly { readonly day: Day; readonly places: number }[] {
  const [start, end] = [dayOfDate(scenario.startDate), dayOfDate(scenario.endDate)];
  const limited = scenario.segments.filter(({ capacity }) => capacity.kind !== 'unlimited');
  const totalOn = (day: Day) => limited.reduce((sum, segment) => sum + placesOn(scenario, segment, day), 0);
  const days = limited.flatMap((segment) => placesDays(scenario, segment));
  const inside = [...new Set(days)].filter((day) => day > start && day < end).sort((a, b) => a - b);
  return inside.flatMap((day) => (totalOn(day) === totalOn(day - 1) ? [] : [{ day, places: totalOn(day) }]));
}
