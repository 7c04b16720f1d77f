import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Capacity, Indexation, Scenario } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { runReplication } from '../simulation/simulate.ts';
import { accountReplication, planMoney } from './account.ts';
import type { Booking } from './bookings.ts';
import { BOOKINGS } from './bookings.ts';
import { withContract } from './contracts/in-force.ts';
import type { Column } from './ledger.ts';

/** All amounts of 2023, and prices and costs that rose once, before the first day. */
const { indexation: _, ...rest } = JSON.parse(
  JSON.stringify(everythingScenario, (key, value) =>
    key === 'priceYear' ? 2023 : key === 'indexation' && value === 'none' ? undefined : value,
  ),
) as Scenario;
const PRICES = 1.07;
const COSTS = 1.11;
const risen: Indexation = {
  prices: { ovaShare: 1, years: [{ year: 2024, ovaRate: PRICES - 1, ppcRate: 0 }], laterRate: 0 },
  costs: { years: [{ year: 2024, rate: COSTS - 1 }], laterRate: 0 },
};

const model = compileModel(rest);
const replications = [0, 1, 2, 3].map((index) => runReplication(model, index));

const growing: Capacity = {
  kind: 'places',
  steps: [
    { from: '2024-01-01', places: 8 },
    { from: '2024-03-01', places: 40 },
  ],
  closing: 'as-clients-leave',
};

/** The same futures in other words, so that every booking is in some of them. */
const regions: readonly Scenario[] = [
  rest,
  ...rest.contracts.map(({ id }) => withContract(rest, id, idsOf(rest))),
  ...(['sell', 'let', 'convert'] as const).map(leftBuildings),
  {
    ...rest,
    segments: rest.segments.map((segment) => ({
      ...segment,
      contract: 'traject',
      contractSteps: [{ from: '2025-01-01', contract: 'vast' }],
      capacity: growing,
    })),
    contracts: rest.contracts.map((contract) =>
      contract.kind === 'lumpsum' ? { ...contract, eurosPerYear: 1000 } : contract,
    ),
  },
];

function idsOf({ segments }: Scenario): string[] {
  return segments.map(({ id }) => id);
}

/** Every building is empty from June of the first year on, and has another use. */
function leftBuildings(afterwards: 'sell' | 'let' | 'convert'): Scenario {
  return {
    ...rest,
    locations: rest.locations?.map((location) =>
      location.property && afterwards in location.property.options
        ? { ...location, closes: '2024-06-01', property: { ...location.property, afterwards } }
        : location,
    ),
    segments: rest.segments.map(({ location, ...segment }) => ({ ...segment, capacity: growing })),
  };
}

function sumsOf(settings: Partial<Scenario>): (booking: Booking, column: Column) => number {
  const ledgers = regions.flatMap((region) => {
    const plan = planMoney({ ...region, ...settings }, model.grid);
    return replications.map((replication) => ({ plan, ...accountReplication(plan, replication) }));
  });
  return (booking, column) => {
    let sum = 0;
    for (const { plan, euros } of ledgers) {
      for (let segment = 0; segment <= rest.segments.length; segment++) {
        const first = plan.layout.cellOf({ booking, segment, column });
        if (first < 0) continue;
        for (let month = 0; month < plan.months.length; month++) sum += euros[first + month];
      }
    }
    return sum;
  };
}

/** What is paid for care goes with prices, what the provider spends with costs; what was agreed or spent before with neither. */
const RISES: Readonly<Record<number, readonly Booking[]>> = {
  [PRICES]: [
    'contractPayment',
    'aboveCeiling',
    'contractRefund',
    'unpaidCare',
    'corridorExtra',
    'corridorRefund',
    'safetyValve',
    'sharedSaving',
    'sharedLoss',
    'overflowPayment',
    'bridgingPayment',
    'measurePayment',
    'laterCost',
    'waitingBurden',
    'blockedBurden',
  ],
  [COSTS]: [
    'fixedCost',
    'staffCost',
    'hiredCost',
    'recruitmentCost',
    'variableCost',
    'overheadCost',
    'transferCost',
    'relocationCost',
    'rent',
    'upkeep',
    'letIncome',
    'conversion',
  ],
  1: ['depreciation', 'interest', 'repayment', 'programmeFromState', 'programmeFromMunicipality', 'programmeSpending'],
};

describe('a region in which prices and costs have risen', () => {
  const [was, is] = [sumsOf({}), sumsOf({ indexation: risen })];
  const named = Object.values(RISES).flat();

  it.each(
    Object.entries(RISES).flatMap(([rise, bookings]) => bookings.map((booking) => [booking, Number(rise)] as const)),
  )('%s is %d times what it was', (booking, rise) => {
    for (const column of ['delivery', 'cash'] as const)
      expect(is(booking, column) / (was(booking, column) || 1)).toBeCloseTo(was(booking, column) === 0 ? 0 : rise, 9);
    expect(was(booking, 'delivery') + was(booking, 'cash')).toBeGreaterThan(0);
  });

  it('a sale brings in more; what is shared or left over goes its own way', () => {
    expect(was('saleProceeds', 'cash')).toBeGreaterThan(1000);
    expect(is('saleProceeds', 'cash')).toBeCloseTo(COSTS * was('saleProceeds', 'cash'), 2);
    const others = BOOKINGS.filter((booking) => !named.includes(booking));
    expect(others.sort()).toEqual(['impairment', 'municipalGrant', 'reinvestment', 'saleProceeds', 'stateGrant']);
  });
});
