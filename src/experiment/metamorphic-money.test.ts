import { describe, expect, it } from 'vitest';
import { accountReplication, planMoney } from '../finance/account.ts';
import type { Booking } from '../finance/bookings.ts';
import type { Scenario } from '../scenario/schema.ts';
import { follow } from '../simulation/properties/follow.test-data.ts';
import { everyScenario, livesOf, runsOf } from '../simulation/properties/metamorphic.test-data.ts';
import type { MonthSeries } from '../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../simulation/replication.ts';
import { prepareScenario, simulateFutures } from './run.ts';

/** Prices of each segment by the day or by the event: what must be its price times what happened. */
function pricesOf(scenario: Scenario, segment: Scenario['segments'][number]): Partial<Record<Booking, Price>> {
  const contract = scenario.contracts.find(({ id }) => id === segment.contract);
  const { urgent, waiting, capacity, providerCost } = segment;
  const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
  const closing = capacity.kind === 'unlimited' ? 'as-clients-leave' : capacity.closing;
  return {
    ...(contract?.kind === 'pxq' ? { contractPayment: ['careDays', contract.eurosPerDay] } : {}),
    ...(urgent.kind === 'overflow' ? { overflowPayment: ['overflowDays', urgent.eurosPerDay] } : {}),
    ...(bridging?.share === 1 ? { bridgingPayment: ['bridgingDays', bridging.eurosPerDay] } : {}),
    ...(closing === 'as-clients-leave' ? {} : { relocationCost: ['relocations', closing.eurosPerMove] }),
    ...(providerCost && capacity.kind !== 'unlimited'
      ? { variableCost: ['careDays', providerCost.variableEurosPerDay] }
      : {}),
  };
}

type Price = readonly [series: MonthSeries, euros: number];

/** The scenario with every price so many times as high. */
function dearer(scenario: Scenario, times: number): Scenario {
  return JSON.parse(JSON.stringify(scenario), (key, value) =>
    key.startsWith('euros') || key === 'variableEurosPerDay' ? value * times : value,
  );
}

describe('money, whatever the scenario', () => {
  it('a price by the day or by the client is that price times what happened in the lives of the clients', () => {
    const seen = new Map<Booking, number>();
    everyScenario((scenario) => {
      const { model, replication, journal } = livesOf(scenario);
      const { grid } = model;
      const plan = planMoney(scenario, grid);
      const { euros } = accountReplication(plan, replication);
      const followed = follow(journal, scenario, model);
      const months = grid.monthEdges.length - 1;
      scenario.segments.forEach((segment, index) => {
        for (const [booking, [series, price]] of Object.entries(pricesOf(scenario, segment)) as [Booking, Price][]) {
          const first = plan.layout.cellOf({ booking, segment: index, column: 'delivery' });
          const counted = monthCell(grid, MONTH_SERIES.indexOf(series), index, 0);
          const booked = [...euros.slice(first, first + months)];
          expect({ booking, booked }).toEqual({
            booking,
            booked: [...followed.months.slice(counted, counted + months)].map((count) => count * price),
          });
          seen.set(booking, (seen.get(booking) ?? 0) + booked.reduce((a, b) => a + b, 0));
        }
      });
    });
    for (const booking of ['contractPayment', 'overflowPayment', 'bridgingPayment', 'relocationCost', 'variableCost']) {
      expect(seen.get(booking as Booking)).toBeGreaterThan(1000);
    }
  });

  it('twice the price is twice the money, to the last bit; three times the price three times, to the cent', () => {
    everyScenario((scenario) => {
      const { model, replication } = livesOf(scenario);
      const [once, twice, thrice] = [1, 2, 3].map((times) => [
        ...accountReplication(planMoney(dearer(scenario, times), model.grid), replication).euros,
      ]);
      expect(twice).toEqual(once.map((euros) => 2 * euros));
      for (const [cell, euros] of thrice.entries()) expect(Math.abs(euros - 3 * once[cell])).toBeLessThan(0.005);
      expect(once.every((euros) => euros >= 0)).toBe(true);
    });
  });
});

describe('stopping and going on, whatever the scenario', () => {
  it('going on later, in whatever steps, gives what one go gives', () => {
    everyScenario((scenario) => {
      const three = simulateFutures(scenario, { replications: 3 });
      const five = simulateFutures(scenario, { replications: 5, from: three });
      expect(five.replications).toEqual(runsOf(scenario, 5));
      expect(simulateFutures(scenario, { replications: 2, from: five }).replications).toEqual(runsOf(scenario, 2));
    }, 50);
  });

  it('a chunk that was given up and begun again is the same, also when others came in between', () => {
    const prepared: ReturnType<typeof prepareScenario>[] = [];
    everyScenario((scenario) => {
      const one = prepareScenario(scenario);
      const chunk = one.run(2, 2);
      for (const other of prepared.slice(-2)) other.run(0, 1);
      expect(one.run(2, 2)).toEqual(chunk);
      prepared.push(one);
    }, 50);
  });
});
