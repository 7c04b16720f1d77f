import type { Scenario } from '../../scenario/schema.ts';
import type { Grid, MonthSeries, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { MoneyView } from '../bookings.ts';
import { linesOf, segmentsWith, sumLines } from '../views.ts';
import { segmentsFor, withContract } from './in-force.ts';

/** What a little more care in one year changes for the provider, in euros: the incentive that a contract gives. */
export interface Marginal {
  /** Paid extra for one care day more, and for one admission more with its stay; null when nobody is admitted. */
  readonly perCareDay: number;
  readonly perAdmission: number | null;
  /** What one care day more costs the provider; null when that is not known. */
  readonly costPerCareDay: number | null;
  /** The stay of that admission: care days by admissions over the horizon. */
  readonly daysPerAdmission: number | null;
}

/**
 * Returns what works out the incentive of a contract, as if all segments that it can be chosen for had it, for a
 * replication and a calendar year of the horizon: it books the replication again with one care day or one admission more, spread
 * over the year by the day and over these segments by their care days. All that is paid for it counts, whenever it is
 * paid: settlements of the year, and bills that a delay would carry past the horizon. Nothing else changes:
 * nobody waits less and nobody else is referred.
 */
export function marginalEuros(
  scenario: Scenario,
  grid: Grid,
  contract: string,
): (replication: Replication, year: number) => Marginal {
  const plan = planMoney(paidAtOnce(withContract(scenario, contract)), grid);
  const ids = segmentsFor(scenario, contract);
  const segments = segmentsWith(plan, 'paymentMunicipality').filter((at) => ids.includes(scenario.segments[at]?.id));
  const [payment, cost] = (['paymentMunicipality', 'providerCost'] as const).map((view: MoneyView) => {
    const known = segmentsWith(plan, view);
    const isKnown = segments.length > 0 && segments.every((segment) => known.includes(segment));
    return { isKnown, lines: linesOf(plan, view, segments, 'cash') };
  });
  const last = plan.months.length;
  return (replication, year) => {
    const months = plan.months.flatMap((month, index) => (month.year === year ? [index] : []));
    if (months.length === 0) throw new RangeError(`marginalEuros: ${year} is not in the horizon`);
    const share = sharesOf(replication, grid, segments, months);
    const extra = (more: Partial<Record<MonthSeries, number>>) => {
      const [before, after] = [replication, withMore(replication, grid, share, more)].map((future) =>
        accountReplication(plan, future),
      );
      return ({ lines }: typeof payment) => sumLines(after, lines, 0, last) - sumLines(before, lines, 0, last);
    };
    const [days, admissions] = (['careDays', 'admissions'] as const).map((series) =>
      sumOf(replication, grid, series, segments, 0, last),
    );
    const stay = admissions > 0 ? days / admissions : null;
    const perDay = extra({ careDays: 1 });
    return {
      perCareDay: perDay(payment),
      perAdmission: stay === null ? null : extra({ admissions: 1, discharges: 1, careDays: stay })(payment),
      costPerCareDay: cost.isKnown ? perDay(cost) : null,
      daysPerAdmission: stay,
    };
  };
}

function paidAtOnce(scenario: Scenario): Scenario {
  return {
    ...scenario,
    contracts: scenario.contracts.map((contract) =>
      'paidAfterMonths' in contract ? { ...contract, paidAfterMonths: 0 } : contract,
    ),
  };
}

/** The part of what is added that falls in a segment and month. */
type Shares = readonly { readonly segment: number; readonly month: number; readonly share: number }[];

function sharesOf(
  replication: Replication,
  grid: Grid,
  segments: readonly number[],
  months: readonly number[],
): Shares {
  const { monthEdges } = grid;
  const [from, until] = [months[0], months[months.length - 1] + 1];
  const days = monthEdges[until] - monthEdges[from];
  const care = segments.map((segment) => sumOf(replication, grid, 'careDays', [segment], from, until));
  const all = care.reduce((sum, one) => sum + one, 0);
  return segments.flatMap((segment, place) =>
    months.map((month) => ({
      segment,
      month,
      share: ((all > 0 ? care[place] / all : 1 / segments.length) * (monthEdges[month + 1] - monthEdges[month])) / days,
    })),
  );
}

function withMore(
  replication: Replication,
  grid: Grid,
  shares: Shares,
  more: Partial<Record<MonthSeries, number>>,
): Replication {
  const months = replication.months.slice();
  for (const [series, amount] of Object.entries(more)) {
    const row = MONTH_SERIES.indexOf(series as MonthSeries);
    for (const { segment, month, share } of shares) months[monthCell(grid, row, segment, month)] += amount * share;
  }
  return { ...replication, months };
}

function sumOf(
  { months }: Replication,
  grid: Grid,
  series: MonthSeries,
  segments: readonly number[],
  from: number,
  until: number,
): number {
  const row = MONTH_SERIES.indexOf(series);
  return segments.reduce((sum, segment) => {
    const first = monthCell(grid, row, segment, 0);
    return sum + months.subarray(first + from, first + until).reduce((a, b) => a + b, 0);
  }, 0);
}
