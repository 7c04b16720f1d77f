import { dayOfDate, monthStartsBetween } from '../../calendar/calendar.ts';
import type { Capacity, Scenario, Segment } from '../../scenario/schema.ts';
import { type Grid, MONTH_SERIES, USUAL_MONTH_SERIES } from '../replication.ts';
import { clientMeasures } from './measures.ts';

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
    monthSeries:
      scenario.segments.some(mayMove) || (scenario.measures ?? []).length > 0
        ? MONTH_SERIES.length
        : USUAL_MONTH_SERIES,
    locations: (scenario.locations ?? []).length,
    measures: clientMeasures(scenario).length,
    monthEdges: [0, ...monthStarts, horizonDays],
    pointDays: [...new Set([...weeks, ...monthStarts, horizonDays])].sort((a, b) => a - b),
  };
}

/** Tells whether the segment uses anything of which the further series keep count. */
function mayMove({ inflow, exits, capacity, waiting, afterMaximum, dropout, returns, ageLimit }: Segment): boolean {
  const mayLeaveList = waiting.kind === 'list' && [waiting.patience, waiting.bridging, waiting.worsening].some(isSaid);
  return (
    exits.length > 0 ||
    mayLeaveList ||
    hasOtherPlaces(capacity) ||
    [afterMaximum, dropout, returns, ageLimit].some(isSaid) ||
    inflow.some(({ fallbacks }) => isSaid(fallbacks))
  );
}

function hasOtherPlaces(capacity: Capacity): boolean {
  if (capacity.kind !== 'places') return capacity.kind === 'groups';
  const { closing, flexible, steps } = capacity;
  return closing !== 'as-clients-leave' || isSaid(flexible) || steps.some(({ onlyWhen }) => isSaid(onlyWhen));
}

function isSaid(value: unknown): boolean {
  return value !== undefined;
}
