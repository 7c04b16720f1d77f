import { dayOfDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../charts/fan-chart.tsx';
import { WAITING } from '../../messages/verkennen.ts';
import { placesDays, placesOn } from '../../scenario/places-on.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** Returns the days on which the number of places of a segment changes, as upright lines of a picture. */
export function placesDecisions(scenario: Scenario, segment: string): Decision[] {
  const found = scenario.segments.find(({ id }) => id === segment);
  if (!found || found.capacity.kind === 'unlimited') return [];
  const startDay = dayOfDate(scenario.startDate);
  return [...new Set(placesDays(scenario, found))]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const places = placesOn(scenario, found, day);
      const isChange = day > startDay && places !== placesOn(scenario, found, day - 1);
      return isChange ? [{ day: day - startDay, label: WAITING.decision(day, places, 1) }] : [];
    });
}
