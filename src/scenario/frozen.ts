import { type Day, dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import { arrivalDays, yearlyOn } from './arrivals.ts';
import { certainPlacesOn, placesDays } from './places-on.ts';
import type { Capacity, Inflow, Scenario, Segment } from './schema.ts';

/** More dates than this are too many to read: then only the firsts of January count. */
const MOST_STRETCHES = 24;

/** Returns the first days of the stretches in which nothing is planned to change: the first day, and each dated step. */
export function stretchesOf(scenario: Scenario): readonly Day[] {
  const [start, end] = [scenario.startDate, scenario.endDate].map(dayOfDate);
  const days = scenario.segments.flatMap((segment) => [
    ...arrivalDays(scenario, segment),
    ...placesDays(scenario, segment),
  ]);
  const within = [...new Set([start, ...days.filter((day) => day > start && day < end)])].sort((a, b) => a - b);
  const isNewYear = (day: Day) => day === start || dateOfDay(day).endsWith('-01-01');
  const chosen = within.length > MOST_STRETCHES ? within.filter(isNewYear) : within;
  // A step that sets the number that already was there changes nothing.
  const texts = chosen.map((day) => JSON.stringify(frozenOn(scenario, day)));
  return chosen.filter((_, at) => at === 0 || texts[at] !== texts[at - 1]);
}

/**
 * Returns the scenario in which the yearly numbers and the planned places of one day hold for ever. Season stays, and so
 * does whatever else has a date; the formulas of the long run then have no answer (see `longRunInput`).
 */
export function frozenOn(scenario: Scenario, day: Day): Scenario {
  return { ...scenario, segments: scenario.segments.map((segment) => frozenSegment(scenario, segment, day)) };
}

function frozenSegment(scenario: Scenario, segment: Segment, day: Day): Segment {
  return {
    ...segment,
    inflow: segment.inflow.map((stream) => frozenInflow(stream, day)),
    capacity: frozenCapacity(scenario, segment, day),
  };
}

/** Groups that neither open nor close are one number of places: whoever comes gets the first that is free. */
function frozenCapacity(scenario: Scenario, segment: Segment, day: Day): Capacity {
  const { capacity } = segment;
  if (capacity.kind === 'unlimited') return capacity;
  if (capacity.kind === 'places' && capacity.steps.some(({ onlyWhen }) => onlyWhen)) return capacity;
  const { closing, reserved, staffed } = capacity;
  const flexible = capacity.kind === 'places' ? capacity.flexible : undefined;
  return {
    kind: 'places',
    steps: [{ from: scenario.startDate, places: certainPlacesOn(scenario, segment, day) }],
    closing,
    ...(reserved && { reserved }),
    ...(staffed && { staffed }),
    ...(flexible && { flexible }),
  };
}

function frozenInflow(inflow: Inflow, day: Day): Inflow {
  const { steps: _steps, growth: _growth, ...stream } = inflow;
  return { ...stream, referralsPerYear: yearlyOn(inflow, day) };
}
