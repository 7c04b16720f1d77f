import { dayOfDate } from '../../calendar/calendar.ts';
import type { Capacity, Scenario, Segment } from '../../scenario/schema.ts';
import { UNLIMITED_PLACES } from '../model.ts';
import type { Grid } from '../replication.ts';
import { behaviourOf } from './behaviour.ts';
import { recruitedPlaces } from './recruited-places.ts';

/** The places of a segment as dates and measures plan them. Times are days since the first day of the scenario. */
export interface CapacityPlan {
  /** When something about the places changes, in order. */
  readonly times: readonly number[];
  readonly pools: readonly PoolPlan[];
  /** How many places can be used, for lack of staff or by the contract, when so many are planned. */
  readonly usableOf: (planned: number, time: number) => number;
  /** Steps of the first pool that wait for something, in order of time. */
  readonly conditional: readonly ConditionalStep[];
  /** Whether clients above the number move elsewhere. */
  readonly relocates: boolean;
}

export interface PoolPlan {
  /** Places of a group, which is open or closed as a whole; 0 for places that open and close one by one. */
  readonly size: number;
  /** Position among the locations of the scenario; -1 for none. */
  readonly location: number;
  readonly placesAt: (time: number) => number;
  /** When a group closes for who is still there; Infinity for never. */
  readonly closes: number;
}

export interface ConditionalStep {
  readonly time: number;
  readonly places: number;
  /** From this moment another number holds, whether this one has come or not. */
  readonly until: number;
  readonly onlyWhen: NonNullable<Steps[number]['onlyWhen']>;
}

type Steps = Extract<Capacity, { readonly kind: 'places' }>['steps'];
type Groups = Extract<Capacity, { readonly kind: 'groups' }>['groups'];

/** A number of places from a moment on. */
interface Level {
  readonly time: number;
  readonly places: number;
}

/**
 * Reads the dates and measures about the places of a segment. Before the first date of its steps the first number
 * holds; before the first date of its staff there is staff enough.
 */
export function planCapacity(scenario: Scenario, segment: Segment, grid: Grid): CapacityPlan {
  const { capacity } = segment;
  if (capacity.kind === 'unlimited') return UNLIMITED;
  const since = (date: string) => dayOfDate(date) - grid.startDay;
  const recruited = recruitedBy(scenario, segment, grid);
  const staffed = (capacity.staffed ?? []).map(({ from, places }) => ({ time: since(from), places }));
  const built =
    capacity.kind === 'places'
      ? planSteps(capacity.steps, since, recruited)
      : planGroups(capacity.groups, scenario, since, recruited);
  const staffedAt = (time: number) => staffed.findLast((level) => level.time <= time)?.places ?? Infinity;
  const behaviour = behaviourOf(segment, grid.startDay);
  return {
    ...built,
    times: [
      ...new Set([...built.times, ...[...recruited, ...staffed].map(({ time }) => time), ...behaviour.times]),
    ].sort((a, b) => a - b),
    // The part may miss a whole number by rounding, as 0.29 x 100 does.
    usableOf: (planned, time) =>
      Math.min(Math.floor(planned * behaviour.at(time).occupancyTarget + 1e-9), staffedAt(time)),
    relocates: capacity.closing !== 'as-clients-leave',
  };
}

/** Returns the usable places of each pool: what cannot be used is taken from the last pools first. */
export function usablePlaces({ pools, usableOf }: CapacityPlan, time: number): number[] {
  const planned = pools.map(({ placesAt }) => placesAt(time));
  let left = usableOf(placesPlanned(planned), time);
  return planned.map((places) => {
    const usable = Math.min(places, left);
    left -= usable;
    return usable;
  });
}

/** Returns the sum of numbers of places. */
export function placesPlanned(places: readonly number[]): number {
  return places.reduce((sum, number) => sum + number, 0);
}

const UNLIMITED: CapacityPlan = {
  times: [],
  pools: [{ size: 0, location: -1, placesAt: () => UNLIMITED_PLACES, closes: Infinity }],
  usableOf: (planned) => planned,
  conditional: [],
  relocates: false,
};

/** One pool, with the recruited places in it: any place will do for the next client. */
function planSteps(
  steps: Steps,
  since: (date: string) => number,
  recruited: readonly Level[],
): Pick<CapacityPlan, 'times' | 'pools' | 'conditional'> {
  const levels = steps.map(({ from, places, onlyWhen }) => ({ time: since(from), places, onlyWhen }));
  const certain = levels.filter(({ onlyWhen }, index) => index === 0 || onlyWhen === undefined);
  const conditional = levels
    .slice(1)
    .flatMap(({ time, places, onlyWhen }) =>
      onlyWhen === undefined
        ? []
        : [{ time, places, onlyWhen, until: certain.find((level) => level.time > time)?.time ?? Infinity }],
    );
  const steady = pathOf(certain);
  const more = recruited.length > 0 ? pathOf([{ time: -Infinity, places: 0 }, ...recruited]) : () => 0;
  // Of a step that waits for something the moment is not known: recruited places then have a pool of their own.
  const pools =
    conditional.length > 0 && recruited.length > 0
      ? [oneByOne(steady), oneByOne(more)]
      : [oneByOne((time) => steady(time) + more(time))];
  return { times: levels.map(({ time }) => time), pools, conditional };
}

/** A pool for each group, and one for recruited places. */
function planGroups(
  groups: Groups,
  { locations = [] }: Scenario,
  since: (date: string) => number,
  recruited: readonly Level[],
): Pick<CapacityPlan, 'times' | 'pools' | 'conditional'> {
  const times: number[] = [];
  const pools = groups.map(({ places, opens, admissionStop, closes, location }): PoolPlan => {
    const building = locations.findIndex(({ id }) => id === location);
    const earliest = (...dates: readonly (string | undefined)[]) =>
      Math.min(...dates.map((date) => (date === undefined ? Infinity : since(date))));
    const closing = earliest(closes, locations[building]?.closes);
    const until = Math.min(closing, earliest(admissionStop, locations[building]?.admissionStop));
    const from = opens === undefined ? -Infinity : since(opens);
    times.push(from, until, closing);
    return {
      size: places,
      location: building,
      placesAt: (time) => (from <= time && time < until ? places : 0),
      closes: closing,
    };
  });
  if (recruited.length > 0) pools.push(oneByOne(pathOf([{ time: -Infinity, places: 0 }, ...recruited])));
  return { times: times.filter(Number.isFinite), pools, conditional: [] };
}

function oneByOne(placesAt: (time: number) => number): PoolPlan {
  return { size: 0, location: -1, placesAt, closes: Infinity };
}

/** The recruited places of all measures for the segment, on each first of a month on which their number changes. */
function recruitedBy({ measures = [] }: Scenario, { id }: Segment, grid: Grid): Level[] {
  const paths = measures.flatMap((measure) =>
    measure.kind === 'recruit' && measure.segment === id ? [recruitedPlaces(measure, grid)] : [],
  );
  const [first = []] = paths;
  return first
    .map(({ time }, month) => ({ time, places: placesPlanned(paths.map((path) => path[month].places)) }))
    .filter(({ places }, month, all) => places !== (all[month - 1]?.places ?? 0));
}

/** Reads the number in force at a moment; before the first moment the first number. */
function pathOf(levels: readonly Level[]): (time: number) => number {
  return (moment) => (levels.findLast(({ time }) => time <= moment) ?? levels[0]).places;
}
