import { dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Grid, Replication } from '../replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../replication.ts';

/** Every label is another one. */
export function relabelled(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario), (key, value) => (key === 'label' ? `Other ${value}` : value));
}

/** One more segment, in the middle, in which nothing ever happens. */
export function withUnusedSegment(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.segments;
  const unused: Scenario['segments'][number] = {
    id: 'unused',
    label: 'Unused',
    inflow: [],
    lengthOfStay: { kind: 'exponential', meanDays: 10 },
    capacity: { kind: 'places', steps: [{ from: scenario.startDate, places: 5 }], closing: 'as-clients-leave' },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: [],
    start: { inCare: 0, waiting: 0 },
  };
  return { ...scenario, segments: [first, unused, ...others] };
}

/**
 * The segments, the inflows of each and the measures stand in another order. Measures on one segment work one after the
 * other on whom the first leaves: their order has a meaning.
 */
export function reordered(scenario: Scenario): Scenario {
  return {
    ...scenario,
    segments: scenario.segments.map((segment) => ({ ...segment, inflow: segment.inflow.toReversed() })).toReversed(),
    measures: scenario.segments
      .toReversed()
      .flatMap(({ id }) => scenario.measures?.filter(({ segment }) => segment === id) ?? []),
  };
}

/**
 * What remains when nothing depends on the calendar: no months, weekdays or birthdays, nothing that comes by the first
 * of a month.
 */
export function withoutCalendar(scenario: Scenario): Scenario {
  return {
    ...scenario,
    measures: scenario.measures?.filter(({ kind }) => kind !== 'recruit') ?? [],
    segments: scenario.segments.map(({ ageLimit: _, ...segment }) => ({
      ...segment,
      inflow: segment.inflow.map(
        ({ monthFactors: _months, weekdayFactors: _days, growth: _growth, ...inflow }) => inflow,
      ),
    })),
  };
}

const SCALED = new Set(
  (
    'meanDays fromDays untilDays maximumDays warmUpDays waitingDays afterDays headStartDays day stayDays meanDaysAtHome ' +
    'rampUpDays withinHours'
  ).split(' '),
);
const DATES = new Set('from opens admissionStop closes endDate'.split(' '));

/** Everything takes so many times as long: durations, dates since the first day, and the time between referrals. */
export function slower(scenario: Scenario, times: number): Scenario {
  const start = dayOfDate(scenario.startDate);
  return JSON.parse(JSON.stringify(scenario), (key, value) => {
    if (SCALED.has(key)) return value * times;
    if (DATES.has(key)) return dateOfDay(start + times * (dayOfDate(value) - start));
    if (key === 'referralsPerYear') return value / times;
    if (key === 'observedDays') return (value as number[]).map((days) => days * times);
    return value;
  });
}

/** All that was recorded, under the names of segments and measures, whatever their order. */
export function recordsByName(
  scenario: Scenario,
  grid: Grid,
  replication: Replication,
): Record<string, readonly number[]> {
  const records: [string, readonly number[]][] = [];
  const months = grid.monthEdges.length - 1;
  scenario.segments.forEach(({ id }, segment) => {
    for (let row = 0; row < grid.monthSeries; row++) {
      const first = monthCell(grid, row, segment, 0);
      records.push([`${id} ${MONTH_SERIES[row]}`, [...replication.months.slice(first, first + months)]]);
    }
    for (const [row, series] of POINT_SERIES.entries()) {
      const first = pointCell(grid, row, segment, 0);
      records.push([`${id} ${series}`, [...replication.points.slice(first, first + grid.pointDays.length)]]);
    }
  });
  (scenario.locations ?? []).forEach(({ id }, location) => {
    const first = location * grid.pointDays.length;
    records.push([`location ${id}`, [...replication.locations.slice(first, first + grid.pointDays.length)]]);
  });
  const onClients = (scenario.measures ?? []).filter(({ kind }) => kind !== 'recruit');
  onClients.forEach(({ id }, measure) => {
    records.push([`measure ${id}`, [...replication.measures.slice(measure * months, (measure + 1) * months)]]);
  });
  return { ...Object.fromEntries(records), swaps: [replication.swaps] };
}
