import { MONTH_END, moment, NOW } from './clock.ts';
import { MOST_DAYS, MOST_LOCATIONS, MOST_MEASURES, MOST_SEGMENTS } from './model.ts';
import type { Grid, MonthSeries, PointSeries, Replication } from './replication.ts';
import { MONTH_SERIES, POINT_SERIES } from './replication.ts';

/**
 * What is kept of a replication. What happens at the moment of the clock is counted in the tallies of the present month;
 * who comes into a state or leaves it adds or takes away the rest of that month, and at each month and point the number
 * in the state goes on. An interval that is only known afterwards is added once, in constant time: two partial months
 * and a difference at both ends. Moments lie on a grid, so that both ways give the same bits. Nothing before day 0 is recorded.
 *
 * A series stands for its first row, that of the first segment: `MONTH.referrals + segment` is a row.
 */
export const MONTH = firstRows<MonthSeries>(MONTH_SERIES);
export const POINT = firstRows<PointSeries>(POINT_SERIES);
/** The states that are followed: month series of their days and point series of their clients are the same row. */
export const IN = { care: MONTH.careDays, waiting: MONTH.waitingDays, blocked: MONTH.blockedDays } as const;
/** Behind the series of the segments: a row of months for each measure, one of points for each location. */
export const OF_MEASURE = MONTH_SERIES.length * MOST_SEGMENTS;
const AT_LOCATION = POINT_SERIES.length * MOST_SEGMENTS;

const MOST_MONTHS = Math.ceil(MOST_DAYS / 28) + 3;
const MOST_POINTS = Math.ceil(MOST_DAYS / 7) + MOST_MONTHS + 2;
const MOST_MONTH_ROWS = OF_MEASURE + MOST_MEASURES;
const MOST_POINT_ROWS = AT_LOCATION + MOST_LOCATIONS;

let horizon = 0;
let monthCount = 0;
/** Room in a row of months: one behind the last for the horizon, and one for what is over by then. */
let monthWidth = 0;
let pointCount = 0;
let loaded: Grid | null = null;
/** The rows in use, and those that are kept. */
let allMonthRows: Uint16Array = new Uint16Array();
let monthRows: Uint16Array = new Uint16Array();
let measureRows: Uint16Array = new Uint16Array();
let pointRows: Uint16Array = new Uint16Array();
let locationRows: Uint16Array = new Uint16Array();
let followedRows: Uint16Array = new Uint16Array();
const edges = new Float64Array(MOST_MONTHS + 1);
/** The days of the points, closed by one that never comes. */
const pointDays = new Float64Array(MOST_POINTS + 1);
/** For each whole day: the month it lies in, and the first point on or after it. */
const monthOfDay = new Uint16Array(MOST_DAYS + 1);
const pointFromDay = new Uint16Array(MOST_DAYS + 1);

/** The sums of the present month; how many are in each state that is followed, and how many were at each point so far. */
const tallies = new Float64Array(MOST_MONTH_ROWS);
const inState = new Int32Array(MOST_POINT_ROWS);
const wereInState = new Int32Array(MOST_POINT_ROWS * MOST_POINTS);
/** The month of the clock, -1 before day 0, and the next point. */
let present = -1;
let nextPoint = 0;

/** Sums of earlier months and parts of months; whole months, and presence at points, as differences. */
const partMonths = new Float64Array(MOST_MONTH_ROWS * MOST_MONTHS);
const wholeMonths = new Int32Array(MOST_MONTH_ROWS * MOST_MONTHS);
const pointChanges = new Int32Array(MOST_POINT_ROWS * MOST_POINTS);
/** 1 for each row in which something was recorded: the others stay empty unread. */
const usedMonths = new Uint8Array(MOST_MONTH_ROWS);
const usedPoints = new Uint8Array(MOST_POINT_ROWS);

/** Empties the record for a new replication on this grid. */
export function resetRecord(grid: Grid): void {
  // First cleared as they were laid out, then laid out anew.
  for (const row of allMonthRows) if (usedMonths[row] === 1) clearMonths(row);
  for (const row of pointRows) if (usedPoints[row] === 1) clearPoints(row);
  if (grid !== loaded) layOut(grid);
  tallies.fill(0);
  inState.fill(0);
  present = -1;
  nextPoint = 0;
  moment[MONTH_END] = 0;
}

function clearMonths(row: number): void {
  usedMonths[row] = 0;
  partMonths.fill(0, row * monthWidth, (row + 1) * monthWidth);
  wholeMonths.fill(0, row * monthWidth, (row + 1) * monthWidth);
}

function clearPoints(row: number): void {
  usedPoints[row] = 0;
  pointChanges.fill(0, row * (pointCount + 1), (row + 1) * (pointCount + 1));
}

/** Counts in a month series at the moment of the clock. */
export function count(series: number, segment: number, amount: number): void {
  tallies[series + segment] += amount;
}

/** Somebody comes into one of the states `IN` at the moment of the clock (1), or leaves it (-1). */
export function follow(state: number, segment: number, change: number): void {
  inState[state + segment] += change;
  tallies[state + segment] += change * (moment[MONTH_END] - moment[NOW]);
}

/** Somebody comes to a location (1), or leaves it (-1). */
export function followAt(location: number, change: number): void {
  inState[AT_LOCATION + location] += change;
}

/** Goes along with the clock, which never runs back, before anything happens at its new moment. */
export function followClock(): void {
  while (moment[NOW] > pointDays[nextPoint]) keepPoint();
  followMonths();
}

/** Goes along with the clock where no states are followed. */
export function followMonths(): void {
  while (moment[NOW] >= moment[MONTH_END]) beginMonth();
}

/** Nothing happens any more until the horizon. */
export function closeRecord(): void {
  while (nextPoint < pointCount) keepPoint();
  closeMonths();
}

/** The same where no states are followed. */
export function closeMonths(): void {
  while (present < monthCount) beginMonth();
}

function keepPoint(): void {
  for (const row of followedRows) wereInState[row * pointCount + nextPoint] = inState[row];
  for (const row of locationRows) wereInState[row * pointCount + nextPoint] = inState[row];
  nextPoint += 1;
}

function beginMonth(): void {
  if (present < 0) tallies.fill(0);
  else {
    keepTallies(monthRows);
    keepTallies(measureRows);
  }
  present += 1;
  moment[MONTH_END] = edges[present + 1];
  const days = edges[present + 1] - edges[present];
  for (const row of followedRows) tallies[row] = inState[row] * days;
}

function keepTallies(rows: Uint16Array): void {
  const month = present;
  const width = monthWidth;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place];
    const amount = tallies[row];
    if (amount === 0) continue;
    usedMonths[row] = 1;
    partMonths[row * width + month] += amount;
    tallies[row] = 0;
  }
}

/** Counts one client in a month series at a moment that is not the present; not outside the horizon. */
export function countAt(series: number, segment: number, time: number): void {
  if (time < 0 || time >= horizon) return;
  const row = series + segment;
  usedMonths[row] = 1;
  partMonths[row * monthWidth + monthOfDay[time | 0]] += 1;
}

/** Adds the days of [from, until) to a month series; `until` may be Infinity: to the horizon. */
export function addDays(series: number, segment: number, from: number, until: number): void {
  if (from < 0) from = 0;
  if (until > horizon) until = horizon;
  if (!(until > from)) return;
  const row = series + segment;
  usedMonths[row] = 1;
  const start = row * monthWidth;
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

/** Adds the days in one of the states `IN` and the presence there; `until` may be Infinity: also at the horizon. */
export function addStay(state: number, segment: number, from: number, until: number): void {
  const start = from < 0 ? 0 : from;
  const end = until > horizon ? horizon : until;
  if (!(end > start)) return;
  const row = state + segment;
  usedMonths[row] = usedPoints[row] = 1;
  const months = row * monthWidth;
  const first = months + monthOfDay[start | 0];
  const last = months + monthOfDay[end | 0];
  // Of a month too much at both ends is as much as none.
  partMonths[first] += edges[first - months + 1] - start;
  partMonths[last] += end - edges[last - months + 1];
  wholeMonths[first + 1] += 1;
  wholeMonths[last + 1] -= 1;
  const points = row * (pointCount + 1);
  pointChanges[points + pointFromDay[Math.ceil(start) | 0]] += 1;
  pointChanges[points + (until > horizon ? pointCount : pointFromDay[Math.ceil(end) | 0])] -= 1;
}

/** Adds the days of [from, until), so many times over, to a month series. */
export function addAmountDays(series: number, segment: number, from: number, until: number, amount: number): void {
  const start = Math.max(from, 0);
  const end = Math.min(until, horizon);
  const row = series + segment;
  for (
    let month = start < end ? monthOfDay[start | 0] : monthCount;
    month < monthCount && edges[month] < end;
    month++
  ) {
    usedMonths[row] = 1;
    const days = Math.min(end, edges[month + 1]) - Math.max(start, edges[month]);
    partMonths[row * monthWidth + month] += amount * days;
  }
}

/** Counts one client at the points in [from, until); `until` may be Infinity: also at the horizon. */
export function addPresence(series: number, segment: number, from: number, until: number): void {
  if (until < 0 || from > horizon) return;
  const row = series + segment;
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
    months: readMonths(monthRows),
    points: readPoints(pointRows),
    locations: readPoints(locationRows),
    measures: readMonths(measureRows),
    swaps,
  };
}

function readMonths(rows: Uint16Array): Float64Array {
  const into = new Float64Array(rows.length * monthCount);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place];
    if (usedMonths[row] === 0) continue;
    let whole = 0;
    for (let month = 0; month < monthCount; month++) {
      const cell = row * monthWidth + month;
      whole += wholeMonths[cell];
      into[place * monthCount + month] = partMonths[cell] + whole * (edges[month + 1] - edges[month]);
    }
  }
  return into;
}

function readPoints(rows: Uint16Array): Int32Array {
  const into = new Int32Array(rows.length * pointCount);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place];
    let sum = 0;
    if (usedPoints[row] === 1)
      for (let point = 0; point < pointCount; point++) {
        sum += pointChanges[row * (pointCount + 1) + point];
        into[place * pointCount + point] = sum;
      }
    else if (row < IN.blocked + MOST_SEGMENTS || row >= AT_LOCATION)
      for (let point = 0; point < nextPoint; point++)
        into[place * pointCount + point] = wereInState[row * pointCount + point];
  }
  return into;
}

/** Records in one series what stands in another: where both must be the same. */
export function copySeries(from: number, to: number, segment: number): void {
  const source = (from + segment) * monthWidth;
  const target = (to + segment) * monthWidth;
  usedMonths[to + segment] = usedMonths[from + segment];
  partMonths.copyWithin(target, source, source + monthWidth);
}

/** Returns how many the record has in one of the states `IN` of a segment at the horizon. */
export function readAtHorizon(state: number, segment: number): number {
  const start = (state + segment) * (pointCount + 1);
  let sum = inState[state + segment];
  if (usedPoints[state + segment] === 1)
    for (let point = 0; point < pointCount; point++) sum += pointChanges[start + point];
  return sum;
}

function layOut(grid: Grid): void {
  loaded = grid;
  horizon = grid.horizonDays;
  monthCount = grid.monthEdges.length - 1;
  monthWidth = monthCount + 2;
  pointCount = grid.pointDays.length;
  monthRows = rowsOf(grid.monthSeries, grid.segments);
  pointRows = rowsOf(POINT_SERIES.length, grid.segments);
  followedRows = rowsOf(Object.keys(IN).length, grid.segments);
  measureRows = Uint16Array.from({ length: grid.measures }, (_, measure) => OF_MEASURE + measure);
  allMonthRows = Uint16Array.from([...rowsOf(MONTH_SERIES.length, grid.segments), ...measureRows]);
  locationRows = Uint16Array.from({ length: grid.locations }, (_, location) => AT_LOCATION + location);
  // One edge more, so that the horizon itself lies in a month of its own, of no length.
  edges.set([...grid.monthEdges, horizon]);
  pointDays.set([...grid.pointDays, Infinity]);
  let month = 0;
  let point = 0;
  for (let day = 0; day <= horizon; day++) {
    while (month < monthCount && edges[month + 1] <= day) month++;
    while (grid.pointDays[point] < day) point++;
    monthOfDay[day] = month;
    pointFromDay[day] = point;
  }
}

function rowsOf(series: number, segments: number): Uint16Array {
  return Uint16Array.from(
    { length: series * segments },
    (_, at) => Math.floor(at / segments) * MOST_SEGMENTS + (at % segments),
  );
}

function firstRows<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index * MOST_SEGMENTS])) as Record<Name, number>;
}
