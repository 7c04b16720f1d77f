import { DAYS_PER_MONTH } from '../calendar/calendar.ts';
import type { Changed } from './change.ts';
import { checkScenario } from './check.ts';
import type { Exit, Scenario, Segment } from './schema.ts';

/** A scenario in which nobody waits for a next place; null where nobody could have to. */
export type FreeFollowUp = Changed & {
  readonly extra: readonly ExtraSegment[];
};

/** Where those go who would have had to wait. */
export interface ExtraSegment {
  /** The id of the segment that was full. */
  readonly of: string;
  readonly id: string;
  /** Whether the cost of an extra place for the provider is known: not where staff works in groups. */
  readonly isPriced: boolean;
}

/**
 * Gives each segment to which clients move on as many extra places as they need, for them alone: who is ready and finds
 * it full goes there at once, and no time goes to searching. Their own places are used first, and who comes from
 * outside does not get any of the extra ones. An extra place is paid for as it is used: what the provider pays for a
 * place by the year counts by the day in care. Null when nobody moves on to places that may be full.
 */
export function withFreeFollowUp(scenario: Scenario, labelOf: (label: string) => string): FreeFollowUp | null {
  const wanted = new Set(
    scenario.segments.flatMap((segment) =>
      exitsOf(segment)
        .filter(mayWait)
        .map(({ to }) => to),
    ),
  );
  const full = scenario.segments.filter(({ id, capacity }) => wanted.has(id) && capacity.kind !== 'unlimited');
  if (full.length === 0) return null;
  const known = new Set(scenario.segments.map(({ id }) => id));
  const extraOf = new Map(full.map(({ id }) => [id, freeId(id, known)]));
  const freed = (exit: Exit): Exit => {
    const extra = extraOf.get(exit.to);
    const { search: _, ...rest } = exit;
    return extra === undefined || !mayWait(exit) ? exit : { ...rest, fallbacks: [...(exit.fallbacks ?? []), extra] };
  };
  const segments = scenario.segments.map((segment) => ({
    ...segment,
    exits: segment.exits.map(freed),
    ...(segment.afterMaximum && {
      afterMaximum: { ...segment.afterMaximum, exits: segment.afterMaximum.exits.map(freed) },
    }),
  }));
  const extra = segments.flatMap((segment) => {
    const id = extraOf.get(segment.id);
    return id === undefined ? [] : [extraSegment(segment, id, labelOf(segment.label))];
  });
  const also = (ids: readonly string[]) => ids.flatMap((id) => [id, ...(extraOf.has(id) ? [extraOf.get(id)] : [])]);
  const changed = checkScenario({
    ...scenario,
    segments: [...segments, ...extra],
    ...(scenario.measures && { measures: [...scenario.measures, ...extraMeasures(scenario, extraOf)] }),
    ...(scenario.reinvestments && {
      reinvestments: scenario.reinvestments.map((one) => ({
        ...one,
        ...(one.segments && { segments: also(one.segments) }),
        into: also(one.into),
      })),
    }),
  });
  return {
    ...changed,
    extra: full.map(({ id, providerCost }) => ({
      of: id,
      id: extraOf.get(id) ?? id,
      isPriced: providerCost !== undefined && providerCost.staffing === undefined,
    })),
  };
}

/** As the segment itself, for those who move on only. */
function extraSegment(segment: Segment, id: string, label: string): Segment {
  const { location: _, demandPerSupply: __, providerCost, ...rest } = segment;
  return {
    ...rest,
    id,
    label,
    inflow: [],
    capacity: { kind: 'unlimited' },
    start: { inCare: 0, waiting: 0 },
    ...(providerCost && !providerCost.staffing && { providerCost: byTheDay(providerCost) }),
  };
}

/** Amounts for a place by the year come with the overhead in them, those by the day of care do not. */
function byTheDay(cost: NonNullable<Segment['providerCost']>): NonNullable<Segment['providerCost']> {
  const aYear = cost.fixed.reduce((sum, { eurosPerPlaceYear }) => sum + eurosPerPlaceYear, 0);
  const aDay = aYear / (12 * DAYS_PER_MONTH) / (1 + (cost.overheadRate ?? 0));
  return { ...cost, fixed: [], variableEurosPerDay: cost.variableEurosPerDay + aDay };
}

/** What makes stays and searches shorter there, does so for these clients too; its yearly price is paid already. */
function extraMeasures({ measures = [] }: Scenario, extraOf: ReadonlyMap<string, string>) {
  return measures.flatMap((measure) => {
    const segment = extraOf.get(measure.segment);
    if (segment === undefined || (measure.kind !== 'shorten' && measure.kind !== 'faster-follow-up')) return [];
    return [{ ...measure, id: `${measure.id.slice(0, 52)}-extra`, segment, eurosPerYear: 0 }];
  });
}

function exitsOf({ exits, afterMaximum }: Segment): readonly Exit[] {
  return [...exits, ...(afterMaximum?.exits ?? [])];
}

function mayWait({ whenFull }: Exit): boolean {
  return whenFull !== 'leave';
}

function freeId(id: string, known: ReadonlySet<string>): string {
  const base = `${id.slice(0, 52)}-extra`;
  if (!known.has(base)) return base;
  return freeId(`${base.slice(0, 50)}-2`, known);
}
