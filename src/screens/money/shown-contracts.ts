import { alternativesOf } from '../../experiment/alternatives.ts';
import { underContract } from '../../experiment/contracts.ts';
import type { Futures } from '../../experiment/futures.ts';
import { MONEY } from '../../messages/money.ts';
import type { NumberChoice, Scenario } from '../../scenario/schema.ts';

/** A contract as the figures of money show it. */
export interface ShownContract {
  /** Its id; null for what is in force when that is more than one contract. */
  readonly contract: string | null;
  readonly label: string;
  readonly isInForce: boolean;
  /** The same futures booked under it. */
  readonly futures: Futures;
  /** See `Recounted`. */
  readonly needsSimulation: boolean;
}

/** Returns the contracts to lay side by side. The futures of the one in force are those that were played. */
export function shownContracts(futures: Futures): readonly ShownContract[] {
  return alternativesOf(futures.scenario).map(({ contract, isInForce }) => {
    const recounted =
      contract === null || isInForce ? { futures, needsSimulation: false } : underContract(futures, contract);
    return { contract, isInForce, label: labelOf(futures.scenario, contract), ...recounted };
  });
}

export function labelOf({ contracts }: Scenario, contract: string | null): string {
  return contracts.find(({ id }) => id === contract)?.label ?? MONEY.inForce;
}

/** Where the scenario offers no price as a choice: the band of the field for a day of residential care. */
const USUAL = { from: 150, until: 300 } as const;
/** Around a price that lies outside it. */
const AROUND = 0.35;

/** Returns the prices to draw a contract over: those of the choice of its price, else the usual ones, the present one included. */
export function priceRangeOf(scenario: Scenario, contract: string, present: number) {
  const choice = priceChoiceOf(scenario, contract);
  if (choice) return { from: Math.min(choice.minimum, present), until: Math.max(choice.maximum, present) };
  if (present >= USUAL.from && present <= USUAL.until) return USUAL;
  const tens = (euros: number) => Math.max(0, Math.round(euros / 10) * 10);
  return { from: tens(present * (1 - AROUND)), until: Math.max(10, tens(present * (1 + AROUND))) };
}

/** Returns the choice that moves the price per day of a contract. */
export function priceChoiceOf({ opening }: Scenario, contract: string): NumberChoice | null {
  const found = opening.choices.find(
    (choice) => choice.kind === 'number' && choice.paths.includes(`/contracts/${contract}/eurosPerDay`),
  );
  return found?.kind === 'number' ? found : null;
}

/** Returns the years whose prices these contracts and the provider costs are of. */
export function priceYearsOf(scenario: Scenario): readonly number[] {
  const ids = alternativesOf(scenario).map(({ contract }) => contract);
  const contracts = scenario.contracts.filter(({ id }) => ids.includes(id) || ids.includes(null));
  const years = [
    ...contracts.flatMap((contract) => ('priceYear' in contract ? [contract.priceYear] : [])),
    ...scenario.segments.flatMap(({ providerCost }) => providerCost?.priceYear ?? []),
  ];
  return [...new Set(years)].sort((a, b) => a - b);
}
