import { followsPlan, placeDaysBetween, placesAt } from '../finance/planned-places.ts';
import type { MonthSeries, PointSeries } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../simulation/replication.ts';
import type { Measure, Rule, Samples, Scope, Unit } from './measure.ts';
import { valueOfEach } from './measure.ts';
import type { Moment, Span } from './periods.ts';
import type { PlacesBook } from './places-book.ts';

const limitedSegments = ({ places }: PlacesBook) => places.flatMap((path, index) => (path ? [index] : []));
const outOfHomeSegments = ({ futures: { scenario } }: PlacesBook) =>
  scenario.segments.flatMap(({ outOfHome }, index) => (outOfHome === false ? [] : [index]));

/**
 * Every number about clients, days and places. The page opens with these: nothing here may need the room of the money.
 * Moves between segments are no referrals and no departures.
 */
export const FLOW_MEASURES = {
  /** In a period the mean number over time; at a date the number. */
  inCare: { unit: 'clients', better: 'neither', span: meanOverTime('careDays'), moment: atMoment('inCare') },
  /**
   * Care days by place days: a ratio of sums. Planned places, so above 1 while clients are still there whose place has
   * closed; in a period the open ones of segments whose plan does not tell (groups, flexible places, steps that wait).
   */
  occupancyRate: {
    unit: 'share',
    better: 'neither',
    segments: limitedSegments,
    span: (book, scope, span) => ({
      numerators: overSpan('careDays')(book, scope, span).numerators,
      denominators: openPlaceDays(book, scope, span),
    }),
    // Without a planned place there is no occupancy: neither 0 nor 100 %.
    moment: (book, scope, moment) => ({
      numerators: atMoment('inCare')(book, scope, moment).numerators,
      denominators: constant(book, placesOn(book, scope, moment)).numerators,
    }),
  },
  waitingList: { unit: 'clients', better: 'lower', span: meanOverTime('waitingDays'), moment: atMoment('waiting') },
  /**
   * Days waited by those admitted from the list in the period (also after no wait), by their number. Not counted:
   * who still waits (see `waitingList`), and who moved on from a place that they kept (see `blockedPlaces`).
   */
  waitingTime: {
    unit: 'days',
    better: 'lower',
    span: (book, scope, span) => ({
      numerators: overSpan('waitedDays')(book, scope, span).numerators,
      denominators: overSpan('listAdmissions')(book, scope, span).numerators,
    }),
    moment: null,
  },
  /** In a period how many passed the norm; at a date how many on the list wait longer than the norm. */
  waitingOverNorm: {
    unit: 'clients',
    better: 'lower',
    span: overSpan('overNormStarts'),
    moment: atMoment('waitingOverNorm'),
  },
  /**
   * Of those of whom it became clear in the period whether the norm was met: the share that was admitted from the list within
   * it (also at once). The others passed it; who leaves the list before either counts in neither.
   */
  withinNorm: {
    unit: 'share',
    better: 'higher',
    span: (book, scope, span) => {
      const [within, passed] = (['admittedInNorm', 'overNormStarts'] as const).map(
        (series) => overSpan(series)(book, scope, span).numerators,
      );
      return { numerators: within, denominators: within.map((count, place) => count + passed[place]) };
    },
    moment: null,
  },
  /** Places held by clients who are ready to go on and cannot. */
  blockedPlaces: { unit: 'places', better: 'lower', span: meanOverTime('blockedDays'), moment: atMoment('blocked') },
  /** Urgent clients who are placed elsewhere. */
  overflowPlaces: {
    unit: 'places',
    better: 'lower',
    span: meanOverTime('overflowDays'),
    moment: atMoment('inOverflow'),
  },
  plannedPlaces: {
    unit: 'places',
    better: 'neither',
    segments: limitedSegments,
    span: (book, scope, span) => constant(book, placeDays(book, scope, span) / span.days),
    moment: (book, scope, moment) => constant(book, placesOn(book, scope, moment)),
  },
  /** New clients from outside. */
  referrals: { unit: 'clients', better: 'neither', span: overSpan('referrals'), moment: null },
  /** Clients who come from another place of care. */
  transfersIn: { unit: 'clients', better: 'neither', span: overSpan('transfersIn'), moment: null },
  admissions: { unit: 'clients', better: 'neither', span: overSpan('admissions'), moment: null },
  /** Of a segment the stays that ended; of the network the clients who left it. */
  discharges: {
    unit: 'clients',
    better: 'neither',
    span: (book, scope, span) => overSpan(scope.kind === 'network' ? 'departures' : 'discharges')(book, scope, span),
    moment: null,
  },
  refused: { unit: 'clients', better: 'lower', span: overSpan('refused'), moment: null },
  /** How many urgent clients were placed elsewhere. */
  overflow: { unit: 'clients', better: 'lower', span: overSpan('overflowStarts'), moment: null },
  careDays: { unit: 'days', better: 'neither', span: overSpan('careDays'), moment: null },
  overflowDays: { unit: 'days', better: 'lower', span: overSpan('overflowDays'), moment: null },
  waitingDays: { unit: 'days', better: 'lower', span: overSpan('waitingDays'), moment: null },
  /** Days in care and in overflow, without help at home. */
  daysOutOfHome: {
    unit: 'days',
    better: 'lower',
    segments: outOfHomeSegments,
    span: (book, scope, span) => {
      const [care, overflow] = (['careDays', 'overflowDays'] as const).map(
        (series) => overSpan(series)(book, scope, span).numerators,
      );
      return { numerators: care.map((days, place) => days + overflow[place]), denominators: null };
    },
    moment: null,
  },
  /** Moves from place to place of those who left the system in the period, by their number: whole lives only. */
  movesPerClient: {
    unit: 'moves',
    better: 'lower',
    onlyWhenUsed: true,
    span: (book, scope, span) => ({
      numerators: overSpan('movesOfLeavers')(book, scope, span).numerators,
      denominators: overSpan('departures')(book, scope, span).numerators,
    }),
    moment: null,
  },
  gaveUp: counted('gaveUp', 'clients', 'lower'),
  worsened: counted('worsened', 'clients', 'lower'),
  /** Found the first segment full and went to another one. */
  divertedFull: counted('divertedFull', 'clients', 'lower'),
  dropouts: counted('dropouts', 'clients', 'lower'),
  maximumReached: counted('maximumReached', 'clients', 'neither'),
  agedOut: counted('agedOut', 'clients', 'neither'),
  returns: counted('returns', 'clients', 'lower'),
  /** Moved because places closed. */
  relocations: counted('relocations', 'clients', 'lower'),
  /** By a measure: referrals that were not needed any more, and those that went to another segment. */
  prevented: counted('prevented', 'clients', 'neither'),
  diverted: counted('diverted', 'clients', 'neither'),
  /** Days on the list with help meanwhile. */
  bridgingDays: counted('bridgingDays', 'days', 'neither'),
  /** Of groups, flexible places and places that wait for something. */
  openPlaceDays: counted('openPlaceDays', 'days', 'neither'),
} as const satisfies Record<string, Measure>;

export type FlowMeasureId = keyof typeof FLOW_MEASURES;

/** Something that only some scenarios do. */
function counted(series: MonthSeries, unit: Unit, better: Measure['better']) {
  return { unit, better, onlyWhenUsed: true, span: overSpan(series), moment: null } as const satisfies Measure;
}

/** Sums a month series over the months of a span; 0 where the series is not kept, because nothing can happen there. */
function overSpan(series: MonthSeries): (book: PlacesBook, scope: Scope, span: Span) => Samples {
  const row = MONTH_SERIES.indexOf(series);
  return ({ futures: { grid, replications } }, { segments }, { fromMonth, untilMonth }) => ({
    numerators: valueOfEach(replications, ({ months }) => {
      let sum = 0;
      if (row >= grid.monthSeries) return sum;
      for (const segment of segments) {
        const end = monthCell(grid, row, segment, untilMonth);
        for (let cell = monthCell(grid, row, segment, fromMonth); cell < end; cell++) sum += months[cell];
      }
      return sum;
    }),
    denominators: null,
  });
}

/** Divides days by the days of the span: the mean number over time. */
function meanOverTime(series: MonthSeries): Rule<Span> {
  const days = overSpan(series);
  return (book, scope, span) => ({
    numerators: days(book, scope, span).numerators.map((sum) => sum / span.days),
    denominators: null,
  });
}

function atMoment(series: PointSeries): (book: PlacesBook, scope: Scope, moment: Moment) => Samples {
  const row = POINT_SERIES.indexOf(series);
  return ({ futures: { grid, replications } }, { segments }, { point }) => ({
    numerators: valueOfEach(replications, ({ points }) =>
      segments.reduce((sum, segment) => sum + points[pointCell(grid, row, segment, point)], 0),
    ),
    denominators: null,
  });
}

function constant({ futures }: PlacesBook, value: number): Samples {
  return { numerators: new Float64Array(futures.replications.length).fill(value), denominators: null };
}

function placeDays(
  { futures: { grid }, places }: PlacesBook,
  { segments }: Scope,
  { fromMonth, untilMonth }: Span,
): number {
  const [from, until] = [grid.monthEdges[fromMonth], grid.monthEdges[untilMonth]];
  return segments.reduce((sum, segment) => sum + placeDaysBetween(places[segment] ?? [], from, until), 0);
}

/** The place days that were there: planned, or as they came out where the plan does not tell. */
function openPlaceDays(book: PlacesBook, { kind, segments }: Scope, span: Span): Float64Array {
  const isPlanned = (segment: number) => followsPlan(book.futures.scenario.segments[segment].capacity);
  const planned = placeDays(book, { kind, segments: segments.filter(isPlanned) }, span);
  const unplanned = { kind, segments: segments.filter((segment) => !isPlanned(segment)) };
  return overSpan('openPlaceDays')(book, unplanned, span).numerators.map((days) => days + planned);
}

/** A step on the end date lies outside the horizon: nothing has happened at that number of places. */
function placesOn({ futures: { grid }, places }: PlacesBook, { segments }: Scope, { day }: Moment): number {
  const lastDay = Math.min(day, grid.horizonDays - 1);
  return segments.reduce((sum, segment) => sum + placesAt(places[segment] ?? [], lastDay), 0);
}
