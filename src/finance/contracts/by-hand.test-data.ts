import type { Contract, Scenario, Segment } from '../../scenario/schema.ts';
import type { MonthSeries, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../../simulation/replication.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { Booking } from '../bookings.ts';
import type { Told } from '../hand-made.test-data.ts';
import { gridByHand, replicationByHand, scenarioByHand, segmentByHand } from '../hand-made.test-data.ts';
import type { Column } from '../ledger.ts';

/** A contract of price year 2021, without its words. */
type Terms<Kind extends Contract['kind']> = Kind extends unknown
  ? Omit<Extract<Contract, { readonly kind: Kind }>, 'kind' | 'id' | 'label' | 'priceYear'>
  : never;

export function contractByHand<Kind extends Contract['kind']>(kind: Kind, terms: Terms<Kind>, id = 'c'): Contract {
  return { id, label: id, kind, ...(kind === 'mixture' ? {} : { priceYear: 2021 }), ...terms } as Contract;
}

/** A scenario of 2021 in which one segment is paid by this contract, or some segments by these. */
export function paidBy(
  contract: Contract | readonly Contract[],
  settings: Partial<Scenario> = {},
  segments: readonly Partial<Segment>[] = [{}],
): Scenario {
  const contracts = Array.isArray(contract) ? contract : [contract];
  return scenarioByHand({
    contracts,
    segments: segments.map((segment, index) =>
      segmentByHand({ id: `s${index}`, contract: contracts[0].id, ...segment }),
    ),
    ...settings,
  });
}

/** What each month counts of a series, segment by segment. */
export type ToldByMonth = Partial<Record<MonthSeries, readonly (readonly number[])[]>>;

/** A replication that is quiet except for what is told by month, and for the clients in care at the end. */
export function replicationByMonth(
  scenario: Scenario,
  told: ToldByMonth,
  inCareAtEnd: readonly number[] = [],
): Replication {
  const grid = gridByHand(scenario);
  const replication = replicationByHand(grid, {});
  for (const [series, segments] of Object.entries(told)) {
    segments.forEach((counts, segment) => {
      replication.months.set(counts, monthCell(grid, MONTH_SERIES.indexOf(series as MonthSeries), segment, 0));
    });
  }
  inCareAtEnd.forEach((clients, segment) => {
    const points = grid.pointDays.length;
    replication.points[pointCell(grid, POINT_SERIES.indexOf('inCare'), segment, points - 1)] = clients;
  });
  return replication;
}

/** Euros of a booking in each month: of one segment, or of all. Nothing where nobody books it. */
export function booked(
  scenario: Scenario,
  told: Told | Replication,
  booking: Booking,
  { segment, column = 'delivery' }: { readonly segment?: number; readonly column?: Column } = {},
): number[] {
  const grid = gridByHand(scenario);
  const plan = planMoney(scenario, grid);
  const replication = 'points' in told ? told : replicationByHand(grid, told);
  const { euros } = accountReplication(plan, replication);
  const segments = segment === undefined ? scenario.segments.map((_, index) => index) : [segment];
  return plan.months.map((_, month) =>
    segments.reduce((sum, place) => {
      const first = plan.layout.cellOf({ booking, segment: place, column });
      return first < 0 ? sum : sum + euros[first + month];
    }, 0),
  );
}

/** The same in all, over the months `[from, until)`. */
export function bookedInAll(
  scenario: Scenario,
  told: Told | Replication,
  booking: Booking,
  { from = 0, until, ...of }: Parameters<typeof booked>[3] & { readonly from?: number; readonly until?: number } = {},
): number {
  return booked(scenario, told, booking, of)
    .slice(from, until)
    .reduce((sum, euros) => sum + euros, 0);
}
