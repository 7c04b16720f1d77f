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
 * outside does not get any of the extra ones. Who moves within a segment takes the place that comes free by it. An extra
 * place is paid for as it is used: what the provider pays for a place by the year counts by the day in care. Null when
 * nobody could have to wait.
 */
export function withFreeFollowUp(scenario: Scenario, labelOf: (label: string) => string): FreeFollowUp | null {
  const moves = scenario.segments.flatMap((segment) =>
    exitsOf(segment).map((exit) => ({ ...exit, isElsewhere: exit.to !== segment.id })),
  );
  const full = scenario.segments.filter(
    ({ id, capacity }) =>
      capacity.kind !== 'unlimited' &&
      moves.some(({ to, whenFull, isElsewhere }) => to === id && whenFull !== 'leave' && isElsewhere),
  );
  if (full.length === 0 && moves.every(({ search }) => search === undefined)) return null;
  const known = new Set(scenario.segments.map(({ id }) => id));
  const extraOf = new Map(full.map(({ id }) => [id, freeId(id, known)]));
  const freed =
    ({ id }: Segment) =>
    (exit: Exit): Exit => {
      const { search: _, ...rest } = exit;
      const extra = exit.to === id || exit.whenFull === 'leave' ? undefined : extraOf.get(exit.to);
      return extra === undefined ? rest : { ...rest, fallbacks: [...(exit.fallbacks ?? []), extra] };
    };
  const segments = scenario.segments.map((segment) => ({
    ...segment,
    exits: segment.exits.map(freed(segment)),
    ...(segment.afterMaximum && {
      afterMaximum: { ...segment.afterMaximum, exits: segment.afterMaximum.exits.map(freed(segment)) },
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

/** As the segment itself, for those who move on only. Who moves within it finds the next extra place there. */
function extraSegment(segment: Segment, id: string, label: string): Segment {
  const { location: _, demandPerSupply: __, providerCost, ...rest } = segment;
  const within = (exit: Exit): Exit => (exit.to === segment.id ? { ...exit, to: id } : exit);
  return {
    ...rest,
    id,
    label,
    exits: rest.exits.map(within),
    ...(rest.afterMaximum && { afterMaximum: { ...rest.afterMaximum, exits: rest.afterMaximum.exits.map(within) } }),
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

function freeId(id: string, known: ReadonlySet<string>): string {
  const base = `${id.slice(0, 52)}-extra`;
  if (!known.has(base)) return base;
  return freeId(`${base.slice(0, 50)}-2`, known);
}
