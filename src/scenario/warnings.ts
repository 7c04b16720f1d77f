import { dayOfDate } from '../calendar/calendar.ts';
import { assumptionsOf } from './assumptions.ts';
import { overloads, placesOn } from './overload.ts';
import { whereOf } from './place.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './schema.ts';

/** Returns what the user of a scenario should know; it runs all the same. For a variant: ask with the variant applied. */
export function warningsOf(scenario: Scenario): Problem[] {
  return [...runWarnings(scenario), ...sourceWarnings(scenario)];
}

/** Returns the warnings that a changed number can bring or take away. Fast enough for each move of a slider. */
export function runWarnings(scenario: Scenario): Problem[] {
  const closed = scenario.segments.map((segment) => isNeverOpen(scenario, segment));
  const warnings: Problem[] = scenario.segments.flatMap((segment, index): Problem[] => {
    const keys = ['segments', index];
    const places = placesOn(segment, dayOfDate(scenario.startDate));
    const { inCare } = segment.start;
    return [
      ...(scenario.start.kind === 'given' && inCare > places
        ? [
            {
              ...whereOf(scenario, [...keys, 'start', 'inCare']),
              code: 'start-above-places',
              facts: { inCare, places },
            } as const,
          ]
        : []),
      ...(closed[index]
        ? [{ ...whereOf(scenario, [...keys, 'capacity']), code: 'no-places', facts: {} } as const]
        : []),
    ];
  });
  for (const { segment, ...facts } of overloads(scenario)) {
    if (!closed[segment])
      warnings.push({ ...whereOf(scenario, ['segments', segment, 'capacity']), code: 'overload', facts });
  }
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

/** Nobody can be placed although clients may come: from outside, from another segment, or from the list. */
function isNeverOpen(scenario: Scenario, { id, inflow, capacity, start }: Scenario['segments'][number]): boolean {
  const first = dayOfDate(scenario.startDate);
  const last = dayOfDate(scenario.endDate);
  if (capacity.kind !== 'places') return false;
  const isOpen = capacity.steps.some(
    ({ places, from }, index) =>
      places > 0 &&
      dayOfDate(from) < last &&
      (index + 1 >= capacity.steps.length || dayOfDate(capacity.steps[index + 1].from) > first),
  );
  const comes = scenario.segments.some(({ exits }) => exits.some(({ to }) => to === id));
  return !isOpen && (inflow.length > 0 || comes || start.waiting > 0);
}
