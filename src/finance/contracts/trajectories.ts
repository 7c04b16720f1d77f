import type { Grid, MonthSeries, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../../simulation/replication.ts';
import type { PayUnit } from './pay-units.ts';
import type { StayContract } from './tariffs.ts';

/** What a contract that pays by the stay has paid, by `place in segments * months + month`, before any ceiling. */
export interface StayPay {
  readonly unit: PayUnit;
  readonly contract: StayContract;
  readonly delivered: Float64Array;
  /** What is due in the month: the part at the start of the stays that begin, the rest of the stays that end. */
  readonly billed: Float64Array;
  /** What was paid in advance, and goes back where another kind of contract takes over. */
  readonly refunded: Float64Array;
}

/**
 * Returns what fills in the pay of all contracts by the stay from a replication.
 *
 * Billed is what the contract says: `atStartShare` of the price for each admission, the rest for each stay that ends, at the
 * prices of that month. Those in care on the first day of the scenario began before: of them only the end is billed.
 * A result is billed at the end, for the successful share of the stays that did not drop out. A move to another
 * segment is the end of one stay and the beginning of another.
 *
 * Delivered is the same money spread over the days of care, also over the end of a year. No client is followed: each segment
 * has a pool with the value of its running stays that is still to be delivered. Who is admitted brings the whole
 * price (of a result contract the part that is sure; a result counts in full when it is there). Of what is in the pool
 * so much is delivered in a month: careDays / (careDays + clients in care at its end x `usualDays`); all when nobody is
 * left. Those of the first day come in as if they had just begun, at the whole price: in a region that stays as it is
 * and where stays last `usualDays`, delivery is then admissions x price from the first month on. A price that rises
 * raises what is still to be billed.
 *
 * No day of care is paid twice, and none for nothing, where contracts change. Another contract by the stay takes the pool
 * over. After any other contract, or none, those in care begin a stay: its start is billed, and it comes into the
 * pool whole. Before any other, or none, the running stays are settled in the last month: what was paid in
 * advance goes back, or what is missing is billed. Into and out of a mixture this holds for the share that changes.
 *
 * So over the horizon, to the cent: delivered - billed + refunded = paid before for those of the first day (the part at
 * the start) + still to be billed for those in care on the last day (the part at the end) - what is left in the pool.
 */
export function stayPayFrom(grid: Grid, pays: readonly StayPay[]): (replication: Replication) => void {
  const segments = [...new Set(pays.flatMap(({ unit }) => unit.segments))].map((segment) => ({
    segment,
    stretches: stretchesOf(grid, segment, pays),
  }));
  const inCare = new Float64Array(grid.monthEdges.length);
  return (replication) => {
    for (const { segment, stretches } of segments) {
      const flow = flowOf(grid, segment, replication, inCare);
      let carried = 0;
      for (let index = 0; index < stretches.length; index++) {
        carried = followStretch(stretches[index], carried, flow);
      }
    }
  };
}

/** Months `[from, until)` in which the same contracts pay by the stay in a segment; none when no contract does. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly members: readonly Member[];
  /** The part of these contracts that another kind of contract had before: its clients begin a stay. */
  readonly newPart: number;
  /** The part of these contracts that another kind of contract has next: its running stays are settled. */
  readonly settledPart: number;
}

interface Member {
  /** First cell of the segment in `delivered` and `billed`. */
  readonly first: number;
  readonly delivered: Float64Array;
  readonly billed: Float64Array;
  readonly refunded: Float64Array;
  readonly weight: number;
  /** Of what the contract before leaves in the pool. */
  readonly shareOfPool: number;
  /** Euros for each stay, by month. */
  readonly value: Float64Array;
  readonly atStart: Float64Array;
  readonly atEnd: Float64Array;
  readonly onResult: Float64Array;
  readonly usualDays: number;
}

interface Flow {
  readonly cells: Float64Array;
  readonly days: number;
  readonly admissions: number;
  readonly discharges: number;
  /** -1 when nobody can drop out. */
  readonly dropouts: number;
  /** Clients in care before each month, and at the end. */
  readonly inCare: Float64Array;
}

/** Fills in a stretch; returns what of its pool goes on in the next, in euros of all its contracts together. */
function followStretch({ from, until, members, newPart, settledPart }: Stretch, carried: number, flow: Flow): number {
  const { cells, inCare } = flow;
  let left = 0;
  for (const member of members) {
    const { first, delivered, billed, refunded, weight, value, atStart, atEnd, onResult, usualDays } = member;
    const begin = newPart * inCare[from];
    let pool =
      from === 0
        ? inCare[0] * value[0]
        : begin * value[from] + (inCare[from] - begin) * atEnd[from] + carried * member.shareOfPool;
    for (let month = from; month < until; month++) {
      const admissions = cells[flow.admissions + month] + (month === from ? begin : 0);
      const discharges = cells[flow.discharges + month];
      const dropouts = flow.dropouts < 0 ? 0 : cells[flow.dropouts + month];
      const days = cells[flow.days + month];
      const still = inCare[month + 1];
      if (month > from) pool += inCare[month] * (atEnd[month] - atEnd[month - 1]);
      pool += cells[flow.admissions + month] * value[month];
      const given = pool > 0 ? pool * (still > 0 ? days / (days + still * usualDays) : 1) : 0;
      pool -= given;
      const results = onResult[month] * (discharges - dropouts);
      delivered[first + month] = given + results;
      billed[first + month] = atStart[month] * admissions + atEnd[month] * discharges + results;
    }
    const ahead = pool - inCare[until] * atEnd[until - 1];
    refunded[first + until - 1] = settledPart * Math.max(0, ahead);
    billed[first + until - 1] += settledPart * Math.max(0, -ahead);
    left += weight * (1 - settledPart) * ahead;
  }
  return left;
}

function flowOf(grid: Grid, segment: number, { months: cells, points }: Replication, inCare: Float64Array): Flow {
  const firstOf = (series: MonthSeries) => {
    const row = MONTH_SERIES.indexOf(series);
    return row < grid.monthSeries ? monthCell(grid, row, segment, 0) : -1;
  };
  const [admissions, discharges] = [firstOf('admissions'), firstOf('discharges')];
  // Backwards from the end: a state on a first of the month already counts what happens at that moment.
  const last = inCare.length - 1;
  inCare[last] = points[pointCell(grid, POINT_SERIES.indexOf('inCare'), segment, grid.pointDays.length - 1)];
  for (let month = last - 1; month >= 0; month--) {
    inCare[month] = inCare[month + 1] - cells[admissions + month] + cells[discharges + month];
  }
  return { cells, days: firstOf('careDays'), admissions, discharges, dropouts: firstOf('dropouts'), inCare };
}

function stretchesOf(grid: Grid, segment: number, pays: readonly StayPay[]): Stretch[] {
  const months = grid.monthEdges.length - 1;
  const inMonth = Array.from({ length: months }, (_, month) =>
    pays.filter(({ unit }) => unit.pays[unit.segments.indexOf(segment) * months + month] === 1),
  );
  const starts = inMonth.flatMap((all, month) =>
    month === 0 || all.length !== inMonth[month - 1].length || all.some((one, at) => one !== inMonth[month - 1][at])
      ? [month]
      : [],
  );
  const weightIn = (month: number) => inMonth[month].reduce((sum, { unit }) => sum + unit.weight, 0);
  return starts.map((from, index): Stretch => {
    const until = starts[index + 1] ?? months;
    const [before, own, after] = [from - 1, from, until].map((month) =>
      inMonth[month] === undefined ? null : weightIn(month),
    );
    const missing = (of: number | null) => (of === null || !own ? 0 : Math.max(0, 1 - of / own));
    return {
      from,
      until,
      members: membersOf(inMonth[from], segment, from, months),
      newPart: missing(before),
      settledPart: missing(after),
    };
  });
}

function membersOf(pays: readonly StayPay[], segment: number, from: number, months: number): Member[] {
  const found = pays.map(({ unit, contract, delivered, billed, refunded }) => ({
    first: unit.segments.indexOf(segment) * months,
    delivered,
    billed,
    refunded,
    weight: unit.weight,
    ...termsOf(contract, unit.factors),
  }));
  const sum = (of: (member: (typeof found)[number]) => number) =>
    found.reduce((all, one) => all + one.weight * of(one), 0);
  const value = sum((member) => member.value[from]);
  const weight = sum(() => 1);
  return found.map((member) => ({
    ...member,
    shareOfPool: value > 0 ? member.value[from] / value : weight > 0 ? 1 / weight : 0,
  }));
}

/** Returns the prices of a stay, by month. */
function termsOf(contract: StayContract, factors: Float64Array) {
  const whole = factors.map((factor) => factor * contract.eurosPerTrajectory);
  const priced = (share: number) => whole.map((euros) => euros * share);
  const { usualDays } = contract;
  if (contract.kind === 'trajectory') {
    const atStart = priced(contract.atStartShare);
    const atEnd = whole.map((euros, month) => euros - atStart[month]);
    return { value: whole, atStart, atEnd, onResult: priced(0), usualDays };
  }
  const sure = priced(1 - contract.resultShare);
  const onResult = priced(contract.resultShare * contract.successShare);
  return { value: sure, atStart: sure, atEnd: priced(0), onResult, usualDays };
}
