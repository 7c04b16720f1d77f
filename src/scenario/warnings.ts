import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import { assumptionsOf } from './assumptions.ts';
import { idleWarnings, unusedWarnings } from './idle.ts';
import { overloads } from './overload.ts';
import { whereOf } from './place.ts';
import { mostUsablePlacesOn, placesDays, placesOn } from './places-on.ts';
import type { Problem } from './problems.ts';
import type { Scenario, Segment } from './schema.ts';
import { moneyWarnings } from './warnings-money.ts';

/** Returns what the user of a scenario should know; it runs all the same. For a variant: ask with the variant applied. */
export function warningsOf(scenario: Scenario): Problem[] {
  return [...runWarnings(scenario), ...unusedWarnings(scenario), ...sourceWarnings(scenario)];
}

/** Returns the warnings that a changed number can bring or take away. Fast enough for each move of a slider. */
export function runWarnings(scenario: Scenario): Problem[] {
  const closed = scenario.segments.map((segment) => isNeverOpen(scenario, segment));
  const warnings = scenario.segments.flatMap((segment, index) => [
    ...startWarnings(scenario, segment, index),
    ...(closed[index]
      ? [{ ...whereOf(scenario, ['segments', index, 'capacity']), code: 'no-places', facts: {} } as const]
      : placesWarnings(scenario, segment, index)),
  ]);
  for (const { segment, ...facts } of overloads(scenario)) {
    if (!closed[segment])
      warnings.push({ ...whereOf(scenario, ['segments', segment, 'capacity']), code: 'overload', facts });
  }
  warnings.push(...idleWarnings(scenario), ...moneyWarnings(scenario));
  if (scenario.replications === 1) {
    warnings.push({ ...whereOf(scenario, ['replications']), code: 'one-replication', facts: {} });
  }
  return warnings;
}

function sourceWarnings(scenario: Scenario): Problem[] {
  const variants = [null, ...scenario.variants.map(({ id }) => id)];
  const found = new Map<string, Problem>();
  for (const variant of variants) {
    for (const { path, place, value, origin } of assumptionsOf(scenario, variant)) {
      const isNumber = typeof value === 'number' || Array.isArray(value);
      if (isNumber && origin.kind === 'unknown' && !found.has(path)) {
        found.set(path, { path, place, code: 'no-source', facts: { value } });
      }
    }
  }
  return [...found.values()];
}

function startWarnings(scenario: Scenario, segment: Segment, index: number): Problem[] {
  const { inCare } = segment.start;
  const { capacity } = segment;
  const flexible = capacity.kind === 'places' ? capacity.flexible : undefined;
  const extra = flexible && inCare >= flexible.openAtInCare ? flexible.places : 0;
  const places = placesOn(scenario, segment, dayOfDate(scenario.startDate)) + extra;
  if (scenario.start.kind !== 'given' || inCare <= places) return [];
  return [
    {
      ...whereOf(scenario, ['segments', index, 'start', 'inCare']),
      code: 'start-above-places',
      facts: { inCare, places },
    },
  ];
}

function placesWarnings(scenario: Scenario, segment: Segment, index: number): Problem[] {
  const { capacity } = segment;
  if (capacity.kind === 'unlimited') return [];
  const warnings: Problem[] = [];
  const { reserved } = capacity;
  const days = daysInPeriod(scenario, segment);
  const places = days.map((day) => placesOn(scenario, segment, day));
  if (reserved) {
    const first = places.findIndex((number) => number > 0 && number <= reserved.places);
    if (first >= 0) {
      const facts = { reserved: reserved.places, places: places[first], from: dateOfDay(days[first]) };
      warnings.push({ ...whereOf(scenario, ['segments', index, 'capacity', 'reserved']), code: 'all-reserved', facts });
    }
  }
  const flexible = capacity.kind === 'places' ? capacity.flexible : undefined;
  const most = Math.max(segment.start.inCare, ...places);
  if (flexible && flexible.openAtInCare > most) {
    const facts = { openAtInCare: flexible.openAtInCare, places: Math.max(...places) };
    const where = whereOf(scenario, ['segments', index, 'capacity', 'flexible', 'openAtInCare']);
    warnings.push({ ...where, code: 'flexible-never-opens', facts });
  }
  return warnings;
}

/** Nobody can be placed although clients may come: from outside, from another segment, or from the list. */
function isNeverOpen(scenario: Scenario, segment: Segment): boolean {
  const { id, inflow, capacity, start } = segment;
  if (capacity.kind === 'unlimited') return false;
  // Extra places open only once somebody is in care.
  const { flexible: _, ...plain } = capacity.kind === 'places' ? capacity : { ...capacity, flexible: undefined };
  const steady: Segment = { ...segment, capacity: plain };
  if (daysInPeriod(scenario, segment).some((day) => mostUsablePlacesOn(scenario, steady, day) > 0)) return false;
  return inflow.length > 0 || start.waiting > 0 || isAskedFor(scenario, id);
}

/** The first day, and the days on which the places change. */
function daysInPeriod(scenario: Scenario, segment: Segment): number[] {
  const [first, end] = [dayOfDate(scenario.startDate), dayOfDate(scenario.endDate)];
  const later = placesDays(scenario, segment).filter((day) => day > first && day < end);
  return [first, ...new Set(later)].sort((a, b) => a - b);
}

function isAskedFor({ segments, measures = [] }: Scenario, id: string): boolean {
  const isDiverted = measures.some((measure) => measure.kind === 'divert' && measure.to === id);
  return isDiverted || segments.some((segment) => sendsTo(segment, id));
}

function sendsTo({ exits, afterMaximum, dropout, returns, waiting, capacity }: Segment, id: string): boolean {
  const patience = waiting.kind === 'list' ? waiting.patience : undefined;
  const closing = capacity.kind === 'unlimited' ? undefined : capacity.closing;
  return (
    [...exits, ...(afterMaximum?.exits ?? [])].some(({ to }) => to === id) ||
    [dropout?.then, patience?.then].some((then) => typeof then === 'object' && then.to === id) ||
    returns?.to === id ||
    (typeof closing === 'object' && closing.relocateTo === id)
  );
}
