import { describe, expect, it } from 'vitest';
import type { Contract, Scenario } from '../../scenario/schema.ts';
import { runsOf } from '../../simulation/properties/metamorphic.test-data.ts';
import type { Grid, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, pointCell } from '../../simulation/replication.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { Booking, MoneyView, Party } from '../bookings.ts';
import { BOOKINGS, netOf, PARTIES, partiesOf } from '../bookings.ts';
import type { Column } from '../ledger.ts';
import { settingOf } from '../setting.ts';
import { linesOf, segmentsWith, sumLines } from '../views.ts';
import { everyPaidScenario } from './any-contracts.test-data.ts';
import { withContract } from './in-force.ts';

const COLUMNS = ['delivery', 'cash'] as const;
const OF_CONTRACTS = BOOKINGS.filter((booking) => {
  const { payer, receiver } = partiesOf(booking);
  return [payer, receiver].every((party) => party === 'municipality' || party === 'provider');
});

/** A booked replication that can be asked. */
function ledger(scenario: Scenario, grid: Grid, replication: Replication) {
  const plan = planMoney(scenario, grid);
  const money = accountReplication(plan, replication);
  const months = plan.months.length;
  const row = (booking: Booking, segment: number, column: Column): number[] => {
    const first = plan.layout.cellOf({ booking, segment, column });
    return first < 0 ? Array<number>(months).fill(0) : [...money.euros.subarray(first, first + months)];
  };
  const places = Array.from({ length: grid.segments + 1 }, (_, segment) => segment);
  return {
    row,
    cells: money.euros,
    total: (booking: Booking, column: Column) => sum(places.map((segment) => sum(row(booking, segment, column)))),
    view: (view: MoneyView, column: Column) =>
      sumLines(money, linesOf(plan, view, segmentsWith(plan, view), column), 0, months),
    known: segmentsWith(plan, 'paymentMunicipality'),
    years: plan.months.map(({ year }) => year),
    parts: plan.months.map(({ part }) => part),
  };
}

const sum = (euros: readonly number[]) => euros.reduce((a, b) => a + b, 0);
const toTheCent = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(0.005);

/** The scenario in which a contract pays for every segment that some contract pays for. */
const paidAllBy = (scenario: Scenario, contract: string) =>
  withContract(
    scenario,
    contract,
    scenario.segments.filter((segment) => segment.contract ?? segment.contractSteps).map(({ id }) => id),
  );

describe('the ledger of any region under any contracts', () => {
  it('reconciles to the cent: every euro paid is received, in both columns, and no amount is below nought', () => {
    const seen = new Map<Booking, number>();
    everyPaidScenario((scenario, { grid }, asMade) => {
      for (const replication of runsOf(asMade, 2)) {
        const { cells, total, view, row, known } = ledger(scenario, grid, replication);
        expect(cells.every((euros) => euros >= 0 && Number.isFinite(euros))).toBe(true);
        for (const column of COLUMNS) {
          const keeps = (party: Party) =>
            sum(BOOKINGS.map((booking) => (netOf(party)[booking] ?? 0) * total(booking, column)));
          const kept = PARTIES.map(keeps);
          toTheCent(sum(kept), 0);
          toTheCent(-keeps('municipality'), view('costMunicipality', column));
          const parts = (['paymentMunicipality', 'overflowPayment', 'bridgingPayment', 'measurePayment'] as const).map(
            (part) => view(part, column),
          );
          toTheCent(sum(parts), view('costMunicipality', column));
          const ofContracts = known.map((segment) =>
            sum(
              OF_CONTRACTS.map(
                (booking) => -(netOf('municipality')[booking] ?? 0) * sum(row(booking, segment, column)),
              ),
            ),
          );
          toTheCent(sum(ofContracts), parts[0]!);
        }
        for (const booking of OF_CONTRACTS) seen.set(booking, (seen.get(booking) ?? 0) + total(booking, 'delivery'));
      }
    });
    for (const booking of ['contractPayment', 'aboveCeiling', 'corridorExtra', 'corridorRefund'] as const) {
      expect(seen.get(booking)).toBeGreaterThan(1000);
    }
    for (const booking of ['safetyValve', 'sharedSaving', 'sharedLoss'] as const) {
      expect(seen.get(booking)).toBeGreaterThan(1000);
    }
  });

  it('no contract changes what care costs society', () => {
    everyPaidScenario((scenario, { grid }, asMade) => {
      const [replication] = runsOf(asMade, 1) as [Replication];
      const costs = [scenario, ...scenario.contracts.map(({ id }) => paidAllBy(scenario, id))].map((one) =>
        ledger(one, grid, replication).view('costSociety', 'delivery'),
      );
      for (const cost of costs) toTheCent(cost, costs[0]!);
    }, 30);
  });

  it('a mixture is the mixture of its parts: payments, settlements and cash', () => {
    let compared = 0;
    everyPaidScenario((scenario, { grid }, asMade) => {
      const [replication] = runsOf(asMade, 1) as [Replication];
      const mix = scenario.contracts.find(({ kind }) => kind === 'mixture') as Extract<Contract, { kind: 'mixture' }>;
      const mixed = ledger(paidAllBy(scenario, mix.id), grid, replication);
      // A segment of which some part says nothing is left out of the mixture, and does not share in the sums of the others.
      if (mixed.known.length < grid.segments) return;
      compared += 1;
      const parts = mix.parts.map(({ contract, share }) => ({
        share,
        of: ledger(paidAllBy(scenario, contract), grid, replication),
      }));
      for (const segment of mixed.known) {
        for (const booking of OF_CONTRACTS) {
          for (const column of COLUMNS) {
            const expected = sum(parts.map(({ share, of }) => share * sum(of.row(booking, segment, column))));
            toTheCent(sum(mixed.row(booking, segment, column)), expected);
          }
        }
      }
    });
    expect(compared).toBeGreaterThan(20);
  });

  it('PxQ is straight in what happens, fixed sums do not look at it', () => {
    everyPaidScenario((scenario, { grid }, asMade) => {
      const [a, b] = runsOf(asMade, 2) as [Replication, Replication];
      const both = { ...a, months: a.months.map((count, cell) => count + b.months[cell]!) };
      const bare = scenario.contracts.map((contract) => {
        const { ceiling, corridor, safetyValve, sharedSavings, ...rest } = contract as never as Record<string, object>;
        return rest as never as Contract;
      });
      const paid = (id: string, replication: Replication) =>
        ledger(paidAllBy({ ...scenario, contracts: bare }, id), grid, replication).view(
          'paymentMunicipality',
          'delivery',
        );
      for (const { id, kind } of bare) {
        if (kind === 'pxq') toTheCent(paid(id, both), paid(id, a) + paid(id, b));
        if (kind === 'lumpsum' || kind === 'lumpsum-norm' || kind === 'population')
          expect(paid(id, both)).toBe(paid(id, a));
      }
    });
  });

  it('a ceiling pays no more than itself for a year, and what is above it is all that is not paid', () => {
    let reached = 0;
    everyPaidScenario((scenario, { grid }, asMade) => {
      const [replication] = runsOf(asMade, 1) as [Replication];
      for (const contract of scenario.contracts) {
        if (!('ceiling' in contract) || !contract.ceiling) continue;
        const { ceiling, ...free } = contract;
        const capped = paidAllBy(scenario, contract.id);
        const uncapped = { ...capped, contracts: scenario.contracts.map((one) => (one === contract ? free : one)) };
        const [with_, without] = [capped, uncapped].map((one) => ledger(one, grid, replication));
        const setting = settingOf(capped, grid);
        const factors = contract.indexation ? null : setting.factors('prices', contract.priceYear);
        const { years, parts, known } = with_!;
        for (const year of new Set(years)) {
          const months = years.flatMap((one, month) => (one === year ? [month] : []));
          const most =
            (ceiling.eurosPerYear * sum(months.map((month) => parts[month]!)) * (factors?.[months[0]!] ?? 1)) / 12;
          const inYear = (column: Column) =>
            sum(
              known.map((segment) =>
                sum(months.map((month) => with_!.row('contractPayment', segment, column)[month]!)),
              ),
            );
          expect(inYear('delivery')).toBeLessThan(most + 0.005);
          if (!contract.paidAfterMonths) expect(inYear('cash')).toBeLessThan(most + 0.005);
          if (most > 0 && inYear('delivery') > most - 0.005) reached += 1;
        }
        const unpaid = with_!.total('unpaidCare', 'delivery');
        const above = with_!.total('aboveCeiling', 'delivery');
        toTheCent(
          with_!.total('contractPayment', 'delivery') + above + unpaid,
          without!.total('contractPayment', 'delivery'),
        );
        if (ceiling.then === 'unpaid') expect(above).toBe(0);
        else expect(unpaid).toBe(0);
      }
    });
    expect(reached).toBeGreaterThan(10);
  });

  it('cash plus what is outstanding is delivery', () => {
    everyPaidScenario((scenario, { grid }, asMade) => {
      const [replication] = runsOf(asMade, 1) as [Replication];
      for (const contract of scenario.contracts) {
        const { known, row, parts } = ledger(paidAllBy(scenario, contract.id), grid, replication);
        for (const segment of known) {
          const [delivered, cash] = COLUMNS.map((column) => row('contractPayment', segment, column));
          if (contract.kind === 'trajectory' && !contract.ceiling && !contract.paidAfterMonths) {
            const factors = contract.indexation
              ? null
              : settingOf(scenario, grid).factors('prices', contract.priceYear);
            const price = (month: number) => contract.eurosPerTrajectory * (factors?.[month] ?? 1);
            const before = startedBefore(grid, replication, segment) * price(0) * contract.atStartShare;
            const toBill =
              inCareAtEnd(grid, replication, segment) * price(parts.length - 1) * (1 - contract.atStartShare);
            const left = before + toBill - (sum(delivered!) - sum(cash!));
            expect(left).toBeGreaterThan(-0.005);
            if (inCareAtEnd(grid, replication, segment) === 0) toTheCent(left, 0);
          } else if (contract.kind !== 'mixture' && contract.kind !== 'trajectory' && contract.kind !== 'result') {
            const lag = 'paidAfterMonths' in contract ? (contract.paidAfterMonths ?? 0) : 0;
            const shifted = delivered!.map((_, month) => (month < lag ? 0 : delivered![month - lag]));
            expect(cash).toEqual(shifted);
          }
        }
      }
    });
  });
});

function inCareAtEnd(grid: Grid, { points }: Replication, segment: number): number {
  return points[pointCell(grid, POINT_SERIES.indexOf('inCare'), segment, grid.pointDays.length - 1)]!;
}

/** Clients in care before anything happened on the first day. */
function startedBefore(grid: Grid, replication: Replication, segment: number): number {
  const counted = (series: 'admissions' | 'discharges') => {
    const first = monthCell(grid, MONTH_SERIES.indexOf(series), segment, 0);
    return sum([...replication.months.subarray(first, first + grid.monthEdges.length - 1)]);
  };
  return inCareAtEnd(grid, replication, segment) - counted('admissions') + counted('discharges');
}
