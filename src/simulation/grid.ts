import { dayOfDate, monthStartsBetween } from '../calendar/calendar.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Grid } from './replication.ts';

/** Lays out the cells in which a replication of the scenario is recorded. */
export function gridOf(scenario: Scenario): Grid {
  const startDay = dayOfDate(scenario.startDate);
  const endDay = dayOfDate(scenario.endDate);
  const horizonDays = endDay - startDay;
  const monthStarts = monthStartsBetween(startDay, endDay).map((day) => day - startDay);
  const weeks = Array.from({ length: Math.ceil(horizonDays / 7) }, (_, week) => 7 * week);
  return {
    startDay,
    horizonDays,
    segments: scenario.segments.length,
    monthEdges: [0, ...monthStarts, horizonDays],
    pointDays: [...new Set([...weeks, ...monthStarts, horizonDays])].sort((a, b) => a - b),
  };
}
