import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Measure, ProviderCost, Scenario, Segment } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { clientMeasures } from '../simulation/compile/measures.ts';
import type { MonthSeries } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../simulation/replication.ts';
import { runReplication } from '../simulation/simulate.ts';
import { accountReplication, planMoney } from './account.ts';
import type { MoneyView } from './bookings.ts';
import { BOOKINGS, MONEY_VIEWS, netOf, PARTIES } from './bookings.ts';
import {
  eurosByHand as euros,
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
  viewEuros,
} from './hand-made.test-data.ts';
import { segmentsWith } from './views.ts';

const oneSegment = (settings: Partial<Segment>, others: Partial<Scenario> = {}) =>
  scenarioByHand({ segments: [segmentByHand(settings)], ...others });

const prevention: Measure = {
  id: 'early',
  label: 'Early help',
  kind: 'prevent',
  segment: 'closed',
  from: '2021-03-11',
  rampUpDays: 90,
  priceYear: 2021,
  eurosPerYear: 120_000,
  reach: 0.5,
  effect: 0.4,
  eurosPerClient: 1500,
};
const campaign: Measure = {
  id: 'campaign',
  label: 'Campaign',
  kind: 'recruit',
  segment: 'closed',
  from: '2021-01-01',
  rampUpDays: 0,
  priceYear: 2021,
  eurosPerYear: 60_000,
  placesPerYear: 0,
  stoppingPerYear: 0,
  mostPlaces: 10,
};

describe('help while waiting', () => {
  const bridging = { afterDays: 14, share: 0.5, eurosPerDay: 60 };
  const scenario = oneSegment({ waiting: { kind: 'list', order: 'first-come', bridging } });

  it('is paid by the day by the municipality, and not to the provider', () => {
    const told = { perDay: { waitingDays: [9], bridgingDays: [4] } };
    expect(euros(scenario, told, 'bridgingPayment')).toBe(4 * 365 * 60);
    expect(euros(scenario, told, 'costMunicipality')).toBe(4 * 365 * 60);
    expect(euros(scenario, told, 'overflowPayment')).toBe(0);
    expect(euros(scenario, told, 'paymentMunicipality')).toBe(0);
  });
});

describe('a move because places close', () => {
  const closing = { relocateTo: 'closed', eurosPerMove: 1150 };
  const cost: ProviderCost = { priceYear: 2021, fixed: [], variableEurosPerDay: 45 };
  const capacity = { ...placesByHand(['2021-01-01', 57], ['2021-07-01', 43]), closing } as Segment['capacity'];

  it('is paid by the provider whose places close, as part of its cost', () => {
    const told = { perDay: { careDays: [40] }, perMonth: { relocations: [1] } };
    expect(euros(oneSegment({ capacity, providerCost: cost }), told, 'relocationCost')).toBe(12 * 1150);
    expect(euros(oneSegment({ capacity, providerCost: cost }), told, 'providerCost')).toBe(40 * 365 * 45 + 12 * 1150);
    expect(euros(oneSegment({ capacity, providerCost: cost }), told, 'costMunicipality')).toBe(0);
  });

  it('has its price also where no other cost of the provider is known', () => {
    const told = { perMonth: { relocations: [2] } };
    expect(euros(oneSegment({ capacity }), told, 'relocationCost')).toBe(24 * 1150);
    expect(euros(oneSegment({ capacity }), told, 'providerCost')).toBe(0);
  });
});

describe('measures', () => {
  it('cost their amount in twelfths while in force, from their date, a part of a month by its days', () => {
    const paid = (...months: readonly [number, number]) =>
      euros(oneSegment({}, { measures: [prevention] }), {}, 'measurePayment', ...months);
    expect(paid(0, 2)).toBe(0);
    expect(paid(2, 3)).toBeCloseTo((10_000 * 21) / 31, 8);
    expect(paid(3, 12)).toBeCloseTo(90_000, 8);
  });

  it('cost the same in a leap year', () => {
    const year = { startDate: '2024-01-01', endDate: '2025-01-01', measures: [prevention] };
    expect(euros(oneSegment({}, year), {}, 'measurePayment')).toBeCloseTo(120_000, 8);
  });

  it('cost a price for each client reached, in the order in which the kernel counts them', () => {
    const other: Measure = { ...prevention, id: 'later', from: '2021-01-01', eurosPerYear: 0, eurosPerClient: 200 };
    const measures = [campaign, { ...prevention, eurosPerYear: 0 }, other];
    const scenario = oneSegment({}, { measures });
    const told = { reached: [3, 5] };
    expect(clientMeasures(scenario).map(({ id }) => id)).toEqual(['early', 'later']);
    expect(euros(scenario, told, 'measurePayment')).toBeCloseTo(60_000 + 12 * (3 * 1500 + 5 * 200), 8);
    expect(euros(scenario, told, 'costMunicipality')).toBeCloseTo(60_000 + 12 * (3 * 1500 + 5 * 200), 8);
  });

  it('are paid where they act', () => {
    const segments = [segmentByHand({}), segmentByHand({ id: 'open' })];
    const scenario = scenarioByHand({ segments, measures: [{ ...prevention, segment: 'open', from: '2021-01-01' }] });
    const plan = planMoney(scenario, gridByHand(scenario));
    expect(segmentsWith(plan, 'measurePayment')).toEqual([1]);
    expect(segmentsWith(plan, 'costMunicipality')).toEqual([1]);
  });
});

describe('fixed cost where places do not follow from dates alone', () => {
  const fixed = (continuesDays: number | 'for-ever'): ProviderCost => ({
    priceYear: 2021,
    fixed: [{ id: 'staff', label: 'Staff', eurosPerPlaceYear: 73_000, continuesDays }],
    variableEurosPerDay: 0,
  });
  const groups = (continuesDays: number | 'for-ever') =>
    oneSegment({
      providerCost: fixed(continuesDays),
      capacity: {
        kind: 'groups',
        groups: [{ id: 'g', label: 'Group', places: 8, closes: '2021-07-01' }],
        closing: 'as-clients-leave',
      },
    });

  it('follows the places of groups that are open, also after their date', () => {
    expect(euros(groups(0), { perDay: { openPlaceDays: [8] } }, 'providerCost')).toBeCloseTo(8 * 73_000, 6);
    expect(euros(groups(0), { perDay: { openPlaceDays: [2.5] } }, 'providerCost')).toBeCloseTo(2.5 * 73_000, 6);
  });

  it('follows the plan of places that close one by one, whoever is still there', () => {
    const capacity = placesByHand(['2021-01-01', 8], ['2021-07-01', 0]);
    const scenario = oneSegment({ providerCost: fixed(0), capacity });
    expect(euros(scenario, { perDay: { openPlaceDays: [8] } }, 'providerCost')).toBeCloseTo(8 * 200 * 181, 6);
  });

  it('goes on for a while after a group has closed, or for ever', () => {
    const scenario = (continuesDays: number | 'for-ever') => {
      const { grid, replication } = openUntilJuly(groups(continuesDays));
      const money = accountReplication(planMoney(groups(continuesDays), grid), replication);
      return money.euros.reduce((sum, amount) => sum + amount, 0);
    };
    expect(scenario(0)).toBeCloseTo(8 * 200 * 181, 6);
    expect(scenario(40)).toBeCloseTo(8 * 200 * (181 + 40), 6);
    expect(scenario('for-ever')).toBeCloseTo(8 * 200 * 365, 6);
  });

  function openUntilJuly(scenario: Scenario) {
    const grid = gridByHand(scenario);
    const replication = replicationByHand(grid, { perDay: { openPlaceDays: [8] } });
    const first = monthCell(grid, MONTH_SERIES.indexOf('openPlaceDays'), 0, 0);
    replication.months.fill(0, first + 6, first + 12);
    return { grid, replication };
  }
});

describe('a region that uses every word of the language', () => {
  // In euros of the year of each price, and without the grants and rents of buildings: these sums have no others in them.
  const { indexation: _, ...unindexed } = everythingScenario;
  const locations = unindexed.locations?.map(({ property, ...location }) => location);
  const region: Scenario = { ...unindexed, locations };
  const model = compileModel(region);
  const { grid } = model;
  const plan = planMoney(region, grid);
  const replications = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => runReplication(model, index));
  const ledgers = replications.map((replication) => accountReplication(plan, replication));
  const horizon = [0, grid.monthEdges.length - 1] as const;
  const all = region.segments.map((_, index) => index);
  const total = (view: MoneyView, segments: readonly number[] = segmentsWith(plan, view)) =>
    ledgers.map((money) => viewEuros(plan, money, view, segments, horizon));
  const counted = (series: MonthSeries, priceOf: (segment: Segment) => number) =>
    replications.map(({ months }) =>
      region.segments.reduce((sum, segment, index) => {
        const first = monthCell(grid, MONTH_SERIES.indexOf(series), index, 0);
        return sum + months.subarray(first, first + horizon[1]).reduce((a, b) => a + b, 0) * priceOf(segment);
      }, 0),
    );

  it('pays for every day of bridging and every move what the scenario says', () => {
    const bridging = counted('bridgingDays', ({ waiting }) =>
      waiting.kind === 'list' ? (waiting.bridging?.eurosPerDay ?? 0) : 0,
    );
    const moves = counted('relocations', ({ capacity }) =>
      capacity.kind !== 'unlimited' && capacity.closing !== 'as-clients-leave' ? capacity.closing.eurosPerMove : 0,
    );
    expect(bridging.some((paid) => paid > 0)).toBe(true);
    total('bridgingPayment').forEach((paid, index) => {
      expect(paid).toBeCloseTo(bridging[index]!, 4);
    });
    expect(moves.some((paid) => paid > 0)).toBe(true);
    total('relocationCost').forEach((paid, index) => {
      expect(paid).toBeCloseTo(moves[index]!, 4);
    });
  });

  it('pays for every measure by the day and by the client', () => {
    const months = horizon[1];
    total('measurePayment').forEach((paid, index) => {
      const clients = clientMeasures(region).reduce((sum, { eurosPerClient }, row) => {
        const reached = replications[index]!.measures.subarray(row * months, (row + 1) * months);
        return sum + eurosPerClient * reached.reduce((a, b) => a + b, 0);
      }, 0);
      // All measures begin on the first of a month.
      const years = region.measures!.reduce((sum, { from, eurosPerYear }) => {
        const [year, month] = from.split('-').map(Number) as [number, number];
        return sum + (eurosPerYear * ((2027 - year) * 12 - (month - 1))) / 12;
      }, 0);
      expect(clients).toBeGreaterThan(0);
      expect(paid).toBeCloseTo(clients + years, 4);
    });
  });

  it('adds up: every view is the sum of its parts, and what all parties keep together is nothing', () => {
    const parts = (
      ['paymentMunicipality', 'overflowPayment', 'bridgingPayment', 'measurePayment', 'reinvestment'] as const
    ).map((view) => total(view));
    const programmes = (region.programmes ?? [])
      .flatMap(({ income }) => income)
      .filter(({ payer, year }) => payer === 'municipality' && year >= 2024 && year < 2027)
      .reduce((sum, { euros: amount }) => sum + amount, 0);
    expect(programmes).toBeGreaterThan(0);
    total('costMunicipality').forEach((cost, index) => {
      expect(cost).toBeCloseTo(
        parts.reduce((sum, part) => sum + part[index]!, programmes),
        3,
      );
    });
    const [paid, cost, result] = (['paymentMunicipality', 'providerCost', 'providerResult'] as const).map((view) =>
      total(view, segmentsWith(plan, 'providerResult')),
    ) as [number[], number[], number[]];
    result.forEach((kept, index) => {
      expect(kept).toBeCloseTo(paid[index]! - cost[index]!, 3);
    });
    const parties = PARTIES.map(netOf);
    for (const booking of BOOKINGS) {
      const kept = parties.map((net) => net[booking] ?? 0).filter((sign) => sign !== 0);
      expect([[-1, 1], []]).toContainEqual(kept.sort());
      expect(Object.values(MONEY_VIEWS).some((view) => booking in view)).toBe(true);
    }
  });

  it('records open places exactly where the fixed cost follows them', () => {
    const known = (index: number) => segmentsWith(plan, 'providerCost').includes(index);
    const open = MONTH_SERIES.indexOf('openPlaceDays');
    for (const segment of all.filter(known)) {
      const [first, until] = [monthCell(grid, open, segment, 0), monthCell(grid, open, segment, horizon[1])];
      const without = {
        ...replications[0]!,
        months: replications[0]!.months.map((days, cell) => (cell >= first && cell < until ? 0 : days)),
      };
      const line = plan.layout.cellOf({ booking: 'fixedCost', segment, column: 'delivery' });
      const of = (money: Float64Array) => money.slice(line, line + horizon[1]);
      const follows = of(ledgers[0]!.euros).some(
        (amount, month) => amount !== of(accountReplication(plan, without).euros)[month],
      );
      expect(follows).toBe(model.segmentModels[segment]!.recordsOpenPlaces);
    }
  });
});
