import { alternativesIn, withContract } from '../finance/contracts/in-force.ts';
import type { Scenario } from '../scenario/schema.ts';

/** A contract to lay beside the others. */
export interface Alternative {
  /** The id of a contract that pays for everything it can be chosen for; null for the contracts as they are in force. */
  readonly contract: string | null;
  readonly isInForce: boolean;
}

/**
 * Returns the contracts that are worth laying side by side, in the order of the scenario. When what is in force is none of
 * them (contracts that follow each other, or one for each segment), it comes first.
 */
export function alternativesOf(scenario: Scenario): readonly Alternative[] {
  const paid = scenario.segments.some(({ contract, contractSteps = [] }) => contract || contractSteps.length > 0);
  if (!paid) return [];
  const alternatives = alternativesIn(scenario).map((contract) => ({
    contract,
    isInForce: isInForce(scenario, contract),
  }));
  return alternatives.some((one) => one.isInForce)
    ? alternatives
    : [{ contract: null, isInForce: true }, ...alternatives];
}

/** Whether it already pays, all the time, for all that it can be chosen for. */
function isInForce(scenario: Scenario, contract: string): boolean {
  const { segments } = withContract(scenario, contract);
  return segments.every((segment, place) => {
    const now = scenario.segments[place];
    return segment === now || (segment.contract === now.contract && (now.contractSteps ?? []).length === 0);
  });
}
