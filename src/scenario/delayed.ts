import { type Day, dateOfDay, dayOf, dayOfDate, daysInMonth, type IsoDate, partsOfDay } from '../calendar/calendar.ts';
import type { Changed } from './change.ts';
import { checkScenario } from './check.ts';
import { type Difference, differencesBetween } from './differences.ts';
import type { Capacity, Scenario } from './schema.ts';

/** A plan that begins later, or why it cannot. */
export type Delayed = Changed & {
  /** The dates that moved; none when nothing in the plan has a date after the first day. */
  readonly moved: number;
  /** How many of them lie after the last day now: that part of the plan does not happen within the scenario. */
  readonly beyond: number;
};

/**
 * Returns the chosen scenario with its plan so many months later. The plan is every dated change in which it is not the
 * same as `now`: steps of places and staff, groups, locations, measures, contracts, reinvestment, and dated inflow. When
 * no dated change differs, the plan of the scenario itself moves, without its inflow. What begins on the first day or has
 * no date stays as it is.
 */
export function withDelay(now: Scenario, chosen: Scenario, months: number): Delayed {
  const own = shifted(chosen, now, months);
  const { scenario, moved, beyond } = own.moved > 0 ? own : shifted(chosen, null, months);
  return { ...checkScenario(scenario), moved, beyond };
}

/** Returns what is not the same as `now` and does not move along, because it has no date after the first day. */
export function undatedDifferences(now: Scenario, chosen: Scenario): readonly Difference[] {
  return differencesBetween(now, chosen).filter(({ place: { field, elements } }) => {
    const from = elements.at(-1)?.from ?? null;
    return !DATED.test(field) || (from !== null && from <= chosen.startDate);
  });
}

const DATED = /^(locations|measures|reinvestments|segments\/(capacity|contractSteps|inflow\/(steps|growth)))(\/|$)/;

type Dated = Readonly<Record<string, unknown>>;

function shifted(chosen: Scenario, now: Scenario | null, months: number) {
  let [moved, beyond] = [0, 0];
  const [start, end] = [dayOfDate(chosen.startDate), dayOfDate(chosen.endDate)];
  const later = (date: IsoDate): IsoDate => {
    if (dayOfDate(date) <= start) return date;
    const day = monthsLater(dayOfDate(date), months);
    moved += 1;
    if (day >= end) beyond += 1;
    return dateOfDay(day);
  };
  const move = <Item extends Dated>(item: Item, keys: readonly string[]): Item =>
    Object.fromEntries(
      Object.entries(item).map(([key, value]) => [key, keys.includes(key) ? later(value as IsoDate) : value]),
    ) as Item;
  /** Moves the elements that are not the same in what is now; all of them when the plan itself is delayed. */
  const moveEach = <Item extends Dated>(
    list: readonly Item[] | undefined,
    before: readonly Dated[] | undefined,
    keys: readonly string[],
  ): Item[] | undefined =>
    list?.map((item) => (now !== null && (before ?? []).some((one) => isSame(one, item)) ? item : move(item, keys)));

  const scenario = {
    ...chosen,
    ...given('locations', moveEach(chosen.locations, now?.locations, ['admissionStop', 'closes'])),
    ...given('measures', moveEach(chosen.measures, now?.measures, ['from'])),
    ...given('reinvestments', moveEach(chosen.reinvestments, now?.reinvestments, ['from'])),
    segments: chosen.segments.map((segment) => {
      const before = now?.segments.find(({ id }) => id === segment.id);
      const inflow = segment.inflow.map((stream) => {
        const old = before?.inflow.find(({ id }) => id === stream.id);
        if (now === null) return stream;
        return {
          ...stream,
          ...given('steps', moveEach(stream.steps, old?.steps, ['from'])),
          ...(stream.growth && !isSame(stream.growth, old?.growth) ? { growth: move(stream.growth, ['from']) } : {}),
        };
      });
      return {
        ...segment,
        inflow,
        capacity: movedCapacity(segment.capacity, before?.capacity, moveEach),
        ...given('contractSteps', moveEach(segment.contractSteps, before?.contractSteps, ['from'])),
      };
    }),
  };
  return { scenario, moved, beyond };
}

function movedCapacity(
  capacity: Capacity,
  before: Capacity | undefined,
  moveEach: <Item extends Dated>(
    list: readonly Item[] | undefined,
    before: readonly Dated[] | undefined,
    keys: readonly string[],
  ) => Item[] | undefined,
): unknown {
  if (capacity.kind === 'unlimited') return capacity;
  const old = before?.kind === 'unlimited' ? undefined : before;
  const staffed = given('staffed', moveEach(capacity.staffed, old?.staffed, ['from']));
  if (capacity.kind === 'places') {
    const steps = moveEach(capacity.steps, old?.kind === 'places' ? old.steps : undefined, ['from']);
    return { ...capacity, steps, ...staffed };
  }
  const groups = old?.kind === 'groups' ? old.groups : undefined;
  return { ...capacity, groups: moveEach(capacity.groups, groups, ['opens', 'admissionStop', 'closes']), ...staffed };
}

function given(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same day of the month, or the last one of a shorter month. */
function monthsLater(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const first = partsOfDay(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(dayOfMonth, daysInMonth(first.year, first.month)));
}
