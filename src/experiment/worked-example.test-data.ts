import type { Told } from '../finance/hand-made.test-data.ts';
import {
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../finance/hand-made.test-data.ts';
import type { Contract, Scenario } from '../scenario/schema.ts';
import type { Futures } from './futures.ts';

/** Futures of a scenario in which the tests say what happened. */
export function futuresByHand(scenario: Scenario, told: readonly Told[]): Futures {
  const grid = gridByHand(scenario);
  return { scenario, grid, replications: told.map((each, index) => replicationByHand(grid, each, index)) };
}

/** PxQ at 300 euros a day, and the lumpsum that is the same at 90 % (domain 2.2). */
export const PXQ: Extract<Contract, { kind: 'pxq' }> = {
  id: 'dagprijs',
  label: 'Per dag',
  kind: 'pxq',
  eurosPerDay: 300,
  priceYear: 2021,
};
export const LUMPSUM: Extract<Contract, { kind: 'lumpsum-norm' }> = {
  id: 'norm',
  label: 'Vast bedrag',
  kind: 'lumpsum-norm',
  places: 57,
  occupancyRate: 0.9,
  eurosPerDay: 300,
  priceYear: 2021,
};
export const CALIBRATED_EUROS = 5_617_350;

/** 57 places in 2021, of which 85 % of the cost at 90 % occupancy is fixed: the worked example of domain 2.2. */
export function workedExample(settings: Partial<Scenario> = {}): Scenario {
  const fixed = { id: 'vast', label: 'Vast', eurosPerPlaceYear: (0.85 * CALIBRATED_EUROS) / 57, continuesDays: 0 };
  return scenarioByHand({
    contracts: [PXQ, LUMPSUM],
    segments: [
      segmentByHand({
        contract: PXQ.id,
        capacity: placesByHand(['2021-01-01', 57]),
        providerCost: { priceYear: 2021, fixed: [fixed], variableEurosPerDay: 45 },
      }),
    ],
    ...settings,
  });
}

/** A future for each occupancy: 0.9 is 51.3 of 57 places, every day. */
export function occupied(scenario: Scenario, ...rates: readonly number[]): Futures {
  return futuresByHand(
    scenario,
    rates.map((rate) => ({ perDay: { careDays: [57 * rate] } })),
  );
}
