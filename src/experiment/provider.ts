import { accountReplication, planMoney } from '../finance/account.ts';
import type { Booking } from '../finance/bookings.ts';
import { MONEY_VIEWS } from '../finance/bookings.ts';
import { contractsInForce } from '../finance/contracts/in-force.ts';
import type { FteMonth } from '../finance/provider/cost-structure.ts';
import { costAt, ftePath, strandedCost } from '../finance/provider/cost-structure.ts';
import { settingOf } from '../finance/setting.ts';
import { MONTH_SERIES, monthCell, type Replication } from '../simulation/replication.ts';
import { meanOf } from '../statistics/summary.ts';
import { bookOf } from './book.ts';
import { FLOW_MEASURES } from './flow-measures.ts';
import type { Futures } from './futures.ts';
import { periodOf, type Span } from './periods.ts';
import type { MeasureSummary } from './samples.ts';
import { samplesIn, summaryOfSamples } from './samples.ts';

/** Cost of a segment that is still paid, as planned, for places and groups that are closed. */
export interface LeftBehind {
  /** The id of the segment. */
  readonly segment: string;
  /** Fixed items by their id and label, and `staff`, whose label is null. In euros for each month of the grid. */
  readonly parts: readonly { readonly id: string; readonly label: string | null; readonly euros: Float64Array }[];
  readonly total: Float64Array;
  /** The first month with such cost, and the one after the last. */
  readonly fromMonth: number;
  readonly untilMonth: number;
}

/** Less is rounding. */
const HALF_CENT = 0.005;

/** Returns what stays behind in each segment in which anything does (user question A2). */
export function leftBehindOf({ scenario, grid }: Futures): LeftBehind[] {
  return scenario.segments.flatMap(({ id }, index) => {
    const { fixed, staff } = strandedCost(scenario, grid, index);
    const parts = [...fixed, { id: 'staff', label: null, euros: staff }].filter(({ euros }) =>
      euros.some((amount) => amount > HALF_CENT),
    );
    const total = staff.map((_, month) => parts.reduce((sum, { euros }) => sum + euros[month], 0));
    const fromMonth = total.findIndex((amount) => amount > HALF_CENT);
    const untilMonth = total.findLastIndex((amount) => amount > HALF_CENT) + 1;
    return fromMonth < 0 ? [] : [{ segment: id, parts, total, fromMonth, untilMonth }];
  });
}

/** Staff of a segment in each month, as planned, in full-time employees (fte). */
export interface StaffPath {
  readonly segment: string;
  readonly months: readonly FteMonth[];
}

/** Returns the staff of each segment with staff in groups (user question A6). */
export function staffPathsOf({ scenario, grid }: Futures): StaffPath[] {
  return scenario.segments.flatMap(({ id }, index) => {
    const months = ftePath(scenario, index, grid);
    return months ? [{ segment: id, months }] : [];
  });
}

/** What is paid and what it costs at every occupancy of a segment in a year, under the contracts in force. */
export interface BreakEven {
  readonly segment: string;
  readonly year: number;
  /** The ids of the contracts in force in the year. */
  readonly contracts: readonly string[];
  /** Planned places, the mean over the year. */
  readonly places: number;
  readonly daysInYear: number;
  /** Cost that is there whoever is in care, of which the building (minus grants and letting), and of each care day. */
  readonly fixedEuros: number;
  readonly housingEuros: number;
  /** The part of the fixed cost that is still paid for what is closed, as planned. */
  readonly closedEuros: number;
  readonly variableEurosPerDay: number;
  /** For occupancies from 0 to 1, rising. */
  readonly points: readonly { readonly occupancy: number; readonly paid: number; readonly cost: number }[];
  /** What is paid without anybody and for each care day; null when that differs with the occupancy. */
  readonly price: { readonly fixedEuros: number; readonly eurosPerDay: number } | null;
  /** The occupancy at which cost is just paid: from there on (`up`), or as far as there (`down`). Null: nowhere. */
  readonly crossing: { readonly occupancy: number; readonly towards: 'up' | 'down' } | null;
  /** What was simulated. */
  readonly played: MeasureSummary;
}

const STEPS = 50;

/**
 * Returns where the cost of a segment is just paid (domain brief 2.2, user question A1): fixed cost over 365 x (price
 * - variable cost), or, of a contract that does not pay by the day, where what it pays and what care costs meet. It
 * books the mean of all futures again with another occupancy of the year, admissions and the like in proportion. Null
 * when cost, contract or places are not known, nobody is in care, or nothing was simulated.
 */
export function breakEvenOf(futures: Futures, segment: string, year: number): BreakEven | null {
  const { scenario, grid, replications } = futures;
  const index = scenario.segments.findIndex(({ id }) => id === segment);
  const span = periodOf(grid, String(year));
  const structure = index < 0 ? null : costAt(scenario, grid, index, year);
  if (!structure || structure.places <= 0 || span?.kind !== 'span' || replications.length === 0) return null;
  const inForce = contractsInForce(scenario, scenario.segments[index], grid).slice(span.fromMonth, span.untilMonth);
  const contracts = [...new Set(inForce.flatMap((contract) => contract?.id ?? []))];
  const paidAt = paidByOccupancy(futures, index, span);
  const played = samplesIn(futures, FLOW_MEASURES.occupancyRate, segment, String(year));
  if (contracts.length === 0 || !paidAt || !played) return null;
  const partOfYear = span.days / daysOfYear(year);
  const housingEuros = housingOf(futures, index, span) / partOfYear;
  const fixedEuros = structure.fixedEurosPerYear + housingEuros;
  const days = structure.places * daysOfYear(year);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const occupancy = step / STEPS;
    const cost = fixedEuros + structure.variableEurosPerDay * days * occupancy;
    return { occupancy, paid: paidAt(occupancy) / partOfYear, cost };
  });
  return {
    segment,
    year,
    contracts,
    places: structure.places,
    daysInYear: daysOfYear(year),
    fixedEuros,
    housingEuros,
    closedEuros: closedIn(futures, segment, span) / partOfYear,
    variableEurosPerDay: structure.variableEurosPerDay,
    points,
    price: straightPrice(points, days),
    crossing: crossingOf(points),
    played: summaryOfSamples(played),
  };
}

/** Overhead comes on top of staff; fixed items are given with it. */
function closedIn(futures: Futures, segment: string, { fromMonth, untilMonth }: Span): number {
  const { overheadRate = 0 } = futures.scenario.segments.find(({ id }) => id === segment)?.providerCost ?? {};
  const { parts = [] } = leftBehindOf(futures).find((one) => one.segment === segment) ?? {};
  return parts.reduce((all, { label, euros }) => {
    const sum = euros.slice(fromMonth, untilMonth).reduce((total, amount) => total + amount, 0);
    return all + (label === null ? 1 + overheadRate : 1) * sum;
  }, 0);
}

function daysOfYear(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

/** What the contracts pay the provider, grants apart. */
const PAID = Object.entries(MONEY_VIEWS.paymentMunicipality).flatMap(([booking, sign]) =>
  booking === 'municipalGrant' ? [] : [{ booking: booking as Booking, sign }],
);
/** What a building costs, as far as nobody else bears it. */
const HOUSING = Object.entries({
  ...MONEY_VIEWS.housingCost,
  repayment: 0,
  stateGrant: -1,
  municipalGrant: -1,
  letIncome: -1,
}).map(([booking, sign]) => ({ booking: booking as Booking, sign }));

/** Returns what is paid for a segment in a year when so large a share of its places is in use; null when nobody is. */
function paidByOccupancy({ scenario, grid, replications }: Futures, segment: number, span: Span) {
  const plan = planMoney(scenario, grid);
  const mean = meanReplication(replications);
  const placeDays = settingOf(scenario, grid).placeDays[segment];
  const cell = (row: number, month: number) => monthCell(grid, row, segment, month);
  const careDays = MONTH_SERIES.indexOf('careDays');
  const months = Array.from({ length: span.untilMonth - span.fromMonth }, (_, at) => span.fromMonth + at);
  const used = months.reduce((sum, month) => sum + mean.months[cell(careDays, month)], 0);
  if (!placeDays || used === 0) return null;
  const all = months.reduce((sum, month) => sum + placeDays[month], 0);
  return (occupancy: number) => {
    const scaled = mean.months.slice();
    for (const month of months) {
      for (let row = 0; row < grid.monthSeries; row++) scaled[cell(row, month)] *= (occupancy * all) / used;
      scaled[cell(careDays, month)] = occupancy * placeDays[month];
    }
    const { euros } = accountReplication(plan, { ...mean, months: scaled });
    return sumOf(euros, plan.layout.cellOf, PAID, segment, span);
  };
}

/** The mean of what was counted by month; the rest is of the first future. */
function meanReplication(replications: readonly Replication[]): Replication {
  const [first] = replications;
  const months = new Float64Array(first.months.length);
  for (const replication of replications)
    for (let at = 0; at < months.length; at++) months[at] += replication.months[at] / replications.length;
  return { ...first, months };
}

function housingOf(futures: Futures, segment: number, span: Span): number {
  const { cellOf } = bookOf(futures).moneyPlan().layout;
  return meanOf(
    bookOf(futures)
      .money()
      .map(({ euros }) => sumOf(euros, cellOf, HOUSING, segment, span)),
  );
}

type CellOf = ReturnType<typeof planMoney>['layout']['cellOf'];

function sumOf(
  euros: Float64Array,
  cellOf: CellOf,
  bookings: readonly { readonly booking: Booking; readonly sign: number }[],
  segment: number,
  { fromMonth, untilMonth }: Span,
): number {
  let sum = 0;
  for (const { booking, sign } of bookings) {
    const first = cellOf({ booking, segment, column: 'delivery' });
    if (first < 0) continue;
    for (let month = fromMonth; month < untilMonth; month++) sum += sign * euros[first + month];
  }
  return sum;
}

/** What is paid without anybody and for each care day, when that is a straight line: within a euro. */
function straightPrice(points: BreakEven['points'], days: number): BreakEven['price'] {
  const [first, last] = [points[0].paid, points[points.length - 1].paid];
  const isStraight = points.every(({ occupancy, paid }) => Math.abs(first + occupancy * (last - first) - paid) < 1);
  return isStraight ? { fixedEuros: first, eurosPerDay: (last - first) / days } : null;
}

function crossingOf(points: BreakEven['points']): BreakEven['crossing'] {
  const left = points.map(({ paid, cost }) => paid - cost);
  const at = left.findIndex((euros, place) => place > 0 && euros >= 0 !== left[place - 1] >= 0);
  if (at < 0) return null;
  const [before, after] = [points[at - 1].occupancy, points[at].occupancy];
  const occupancy = before + ((after - before) * left[at - 1]) / (left[at - 1] - left[at]);
  return { occupancy, towards: left[at] >= 0 ? 'up' : 'down' };
}
