import { moment, NOW } from './clock.ts';
import { MOST_DAYS, MOST_LOCATIONS, MOST_MEASURES, MOST_SEGMENTS } from './model.ts';
import type { Grid, MonthSeries, PointSeries, Replication } from './replication.ts';
import { MONTH_SERIES, POINT_SERIES } from './replication.ts';

/**
 * Interval accounting: when a client leaves a state, the interval [from, until) is added once, in constant time, to
 * the month cells (two partial cells and a difference over the whole months between) and to the points (a difference
 * at both ends). Sums at the end make exact day counts and exact states. Nothing before day 0 is recorded.
 */
export const MONTH = indexOf<MonthSeries>(MONTH_SERIES);
export const POINT = indexOf<PointSeries>(POINT_SERIES);

const MOST_MONTHS = Math.ceil(MOST_DAYS / 28) + 2;
const MOST_POINTS = Math.ceil(MOST_DAYS / 7) + MOST_MONTHS + 2;

let horizon = 0;
let monthCount = 0;
let pointCount = 0;
let segmentCount = 0;
let monthSeries = 0;
let locationCount = 0;
let measureCount = 0;
const edges = new Float64Array(MOST_MONTHS + 1);
/** For each whole day: the month it lies in, and the first point on or after it. */
const monthOfDay = new Uint16Array(MOST_DAYS + 1);
const pointFromDay = new Uint16Array(MOST_DAYS + 1);
/**
 * Behind the series of the segments lie one row for each measure (months) and one for each location (points): the
 * series to count in for a measure or location instead of a segment.
 */
export const OF_MEASURE = MONTH_SERIES.length;
export const AT_LOCATION = POINT_SERIES.length;
const MOST_MONTH_ROWS = MONTH_SERIES.length * MOST_SEGMENTS + MOST_MEASURES;
const MOST_POINT_ROWS = POINT_SERIES.length * MOST_SEGMENTS + MOST_LOCATIONS;
/** Partial cells; whole months still as differences in `wholeMonths`. */
const partMonths = new Float64Array(MOST_MONTH_ROWS * MOST_MONTHS);
const wholeMonths = new Int32Array(MOST_MONTH_ROWS * MOST_MONTHS);
const pointChanges = new Int32Array(MOST_POINT_ROWS * MOST_POINTS);
/** 1 for each row, a series of a segment, in which something was recorded: the others stay empty unread. */
const usedMonths = new Uint8Array(MOST_MONTH_ROWS);
const usedPoints = new Uint8Array(MOST_POINT_ROWS);
/** The month of the clock; -1 before day 0. */
let present = -1;
let loaded: Grid | null = null;

/** Empties the record for a new replication on this grid. */
export function resetRecord(grid: Grid): void {
  // First cleared as they were laid out, then laid out anew.
  for (let row = 0; row < OF_MEASURE * segmentCount + measureCount; row++) if (usedMonths[row] === 1) clearMonths(row);
  for (let row = 0; row < AT_LOCATION * segmentCount + locationCount; row++)
    if (usedPoints[row] === 1) clearPoints(row);
  if (grid !== loaded) layOut(grid);
  present = -1;
}

function clearMonths(row: number): void {
  usedMonths[row] = 0;
  partMonths.fill(0, row * (monthCount + 1), (row + 1) * (monthCount + 1));
  wholeMonths.fill(0, row * (monthCount + 1), (row + 1) * (monthCount + 1));
}

function clearPoints(row: number): void {
  usedPoints[row] = 0;
  pointChanges.fill(0, row * (pointCount + 1), (row + 1) * (pointCount + 1));
}

/** Moves the month in which is counted along with the clock, which never runs back. */
export function followClock(): void {
  while (moment[NOW] >= edges[present + 1]) present += 1;
}

/** Counts in a month series at the moment of the clock; not before day 0. */
export function count(series: number, segment: number, amount: number): void {
  if (present < 0) return;
  const row = series * segmentCount + segment;
  usedMonths[row] = 1;
  partMonths[row * (monthCount + 1) + present] += amount;
}

/** Counts one client in a month series at a moment that is not the present; not outside the horizon. */
export function countAt(series: number, segment: number, time: number): void {
  if (time < 0 || time >= horizon) return;
  const row = series * segmentCount + segment;
  usedMonths[row] = 1;
  partMonths[row * (monthCount + 1) + monthOfDay[time | 0]] += 1;
}

/** Adds the days of [from, until) to a month series; `until` may be Infinity: to the horizon. */
export function addDays(series: number, segment: number, from: number, until: number): void {
  if (from < 0) from = 0;
  if (until > horizon) until = horizon;
  if (!(until > from)) return;
  const row = series * segmentCount + segment;
  usedMonths[row] = 1;
  const start = row * (monthCount + 1);
  const first = monthOfDay[from | 0];
  const last = monthOfDay[until | 0];
  if (first === last) {
    partMonths[start + first] += until - from;
    return;
  }
  partMonths[start + first] += edges[first + 1] - from;
  partMonths[start + last] += until - edges[last];
  wholeMonths[start + first + 1] += 1;
  wholeMonths[start + last] -= 1;
}

/** Adds the days of [from, until), so many times over, to a month series. */
export function addAmountDays(series: number, segment: number, from: number, until: number, amount: number): void {
  const start = Math.max(from, 0);
  const end = Math.min(until, horizon);
  const row = series * segmentCount + segment;
  for (
    let month = start < end ? monthOfDay[start | 0] : monthCount;
    month < monthCount && edges[month] < end;
    month++
  ) {
    usedMonths[row] = 1;
    const days = Math.min(end, edges[month + 1]) - Math.max(start, edges[month]);
    partMonths[row * (monthCount + 1) + month] += amount * days;
  }
}

/** Counts one client at the points in [from, until); `until` may be Infinity: also at the horizon. */
export function addPresence(series: number, segment: number, from: number, until: number): void {
  if (until < 0 || from > horizon) return;
  const row = series * segmentCount + segment;
  const first = from <= 0 ? 0 : pointFromDay[Math.ceil(from) | 0];
  const end = until > horizon ? pointCount : pointFromDay[Math.ceil(until) | 0];
  if (end <= first) return;
  usedPoints[row] = 1;
  pointChanges[row * (pointCount + 1) + first] += 1;
  pointChanges[row * (pointCount + 1) + end] -= 1;
}

/** Sums up the record into the arrays of a replication. */
export function readRecord(index: number, swaps: number): Omit<Replication, 'uses'> {
  return {
    index,
    months: readMonths(0, monthSeries * segmentCount),
    points: readPoints(0, POINT_SERIES.length * segmentCount),
    locations: readPoints(AT_LOCATION * segmentCount, locationCount),
    measures: readMonths(OF_MEASURE * segmentCount, measureCount),
    swaps,
  };
}

function readMonths(firstRow: number, rows: number): Float64Array {
  const into = new Float64Array(rows * monthCount);
  for (let place = 0; place < rows; place++) {
    if (usedMonths[firstRow + place] === 0) continue;
    let whole = 0;
    for (let month = 0; month < monthCount; month++) {
      const cell = (firstRow + place) * (monthCount + 1) + month;
      whole += wholeMonths[cell];
      into[place * monthCount + month] = partMonths[cell] + whole * (edges[month + 1] - edges[month]);
    }
  }
  return into;
}

function readPoints(firstRow: number, rows: number): Int32Array {
  const into = new Int32Array(rows * pointCount);
  for (let place = 0; place < rows; place++) {
    if (usedPoints[firstRow + place] === 0) continue;
    let present = 0;
    for (let point = 0; point < pointCount; point++) {
      present += pointChanges[(firstRow + place) * (pointCount + 1) + point];
      into[place * pointCount + point] = present;
    }
  }
  return into;
}

/** Records in one series what stands in another: where both must be the same. */
export function copySeries(from: number, to: number, segment: number): void {
  const source = (from * segmentCount + segment) * (monthCount + 1);
  const target = (to * segmentCount + segment) * (monthCount + 1);
  usedMonths[to * segmentCount + segment] = usedMonths[from * segmentCount + segment];
  partMonths.copyWithin(target, source, source + monthCount + 1);
}

/** Returns the recorded state of a segment at the horizon. */
export function readPresenceAtHorizon(series: number, segment: number): number {
  const start = (series * segmentCount + segment) * (pointCount + 1);
  let present = 0;
  for (let point = 0; point < pointCount; point++) present += pointChanges[start + point];
  return present;
}

function layOut(grid: Grid): void {
  loaded = grid;
  horizon = grid.horizonDays;
  monthCount = grid.monthEdges.length - 1;
  pointCount = grid.pointDays.length;
  segmentCount = grid.segments;
  monthSeries = grid.monthSeries;
  locationCount = grid.locations;
  measureCount = grid.measures;
  // One edge more, so that the horizon itself lies in a month of its own, of no length.
  edges.set([...grid.monthEdges, horizon]);
  let month = 0;
  let point = 0;
  for (let day = 0; day <= horizon; day++) {
    while (month < monthCount && edges[month + 1] <= day) month++;
    while (grid.pointDays[point] < day) point++;
    monthOfDay[day] = month;
    pointFromDay[day] = point;
  }
}

function indexOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}
