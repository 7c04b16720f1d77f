import type { Capacity, Scenario, Segment } from '../../scenario/schema.ts';
import type { Grid, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import type { CalendarMonth } from '../calendar-months.ts';
import { contractsInForce } from '../contracts/in-force.ts';
import type { PlacesPath } from '../planned-places.ts';
import { placesAt, plannedPath } from '../planned-places.ts';
import type { GroupBand, Span } from './group-bands.ts';
import { bandsBetween, extend, risingNumbers } from './group-bands.ts';

type Steps = Extract<Capacity, { readonly kind: 'places' }>;

/**
 * Tells how many whole groups were open of places that follow no plan: extra places of busy times, and steps that wait
 * for something. Known is how many places were open on average in each month.
 */
export function groupsByReplication(
  scenario: Scenario,
  segment: Segment,
  capacity: Steps,
  placesPerGroup: number,
  grid: Grid,
  months: readonly CalendarMonth[],
): (replication: Replication) => readonly GroupBand[] {
  const levels = levelsByMonth(scenario, segment, capacity, placesPerGroup, grid, months);
  const first = monthCell(grid, MONTH_SERIES.indexOf('openPlaceDays'), scenario.segments.indexOf(segment), 0);
  const before = (plannedPath(scenario, segment, grid) ?? [])
    .filter(({ from }) => from < 0)
    .map(({ from, places }) => ({ from, groups: Math.ceil(places / placesPerGroup) }));
  const numbers = risingNumbers([...levels.flat(), ...before].map(({ groups }) => groups));
  const counts = new Float64Array(months.length);
  return ({ months: cells }) => {
    for (let month = 0; month < months.length; month++) {
      const { from, until } = months[month];
      counts[month] = groupsFor(cells[first + month] / (until - from), levels[month]);
    }
    return bandsBetween(numbers, (lower, upper) => spansOf(before, counts, lower, upper, months));
  };
}

/** A number of open places, and the groups for them. */
interface Level {
  readonly places: number;
  readonly groups: number;
}

/** The numbers of places that may be open in each month: with and without extra places, each condition met or not. */
function levelsByMonth(
  scenario: Scenario,
  segment: Segment,
  capacity: Steps,
  placesPerGroup: number,
  grid: Grid,
  months: readonly CalendarMonth[],
): readonly (readonly Level[])[] {
  const pathWith = (steps: Steps['steps']) =>
    plannedPath(scenario, { ...segment, capacity: { ...capacity, steps } }, grid) ?? [];
  const certain = capacity.steps.filter(({ onlyWhen }, index) => index === 0 || !onlyWhen);
  const conditional = capacity.steps.filter((step) => !certain.includes(step));
  const paths = [
    pathWith(certain),
    ...conditional.map((step) => pathWith(capacity.steps.filter((other) => other === step || certain.includes(other)))),
  ];
  const extra = capacity.flexible?.places ?? 0;
  const contracts = contractsInForce(scenario, segment, grid);
  return months.map((month, at) => {
    const target = segment.behaviour?.find(({ contract }) => contract === contracts[at]?.id)?.occupancyTarget ?? 1;
    const numbers = new Set(paths.flatMap((path) => placesWithin(path, month)));
    const levels = [...numbers].flatMap((places) =>
      (extra > 0 ? [0, extra] : [0]).map(
        (more): Level => ({
          places: Math.floor(places * target + 1e-9) + more,
          groups: Math.ceil((places + more) / placesPerGroup),
        }),
      ),
    );
    return [{ places: 0, groups: 0 }, ...levels].sort((a, b) => a.places - b.places || a.groups - b.groups);
  });
}

function placesWithin(path: PlacesPath, { from, until }: CalendarMonth): number[] {
  return [
    placesAt(path, from),
    ...path.filter((step) => step.from > from && step.from < until).map(({ places }) => places),
  ];
}

/**
 * Returns the groups for a mean number of open places: between two numbers that may be open, as long for each as makes
 * this mean. Clients who are still there above the highest number need no group of their own.
 */
function groupsFor(places: number, levels: readonly Level[]): number {
  const above = levels.findIndex((level) => level.places >= places);
  if (above < 0) return levels[levels.length - 1].groups;
  const [upper, lower] = [levels[above], levels[Math.max(0, above - 1)]];
  if (upper.places === places || upper.places === lower.places) return upper.groups;
  return lower.groups + ((upper.groups - lower.groups) * (places - lower.places)) / (upper.places - lower.places);
}

/** Groups that are open for a part of a month are so at the side on which they are open in the month beside it. */
function spansOf(
  before: readonly { readonly from: number; readonly groups: number }[],
  counts: Float64Array,
  lower: number,
  upper: number,
  months: readonly CalendarMonth[],
): Span[] {
  const spans: Span[] = [];
  before.forEach(({ from, groups }, index) => {
    if (groups >= upper) extend(spans, from, before[index + 1]?.from ?? 0);
  });
  for (let month = 0; month < months.length; month++) {
    const { from, until } = months[month];
    const days = (until - from) * Math.min(1, Math.max(0, (counts[month] - lower) / (upper - lower)));
    if (days === 0) continue;
    const isOpenBefore = spans.at(-1)?.until === from;
    const isOpenAfter = month + 1 < months.length && counts[month + 1] > lower;
    if (isOpenBefore || !isOpenAfter) extend(spans, from, from + days);
    else extend(spans, until - days, until);
  }
  return spans;
}
