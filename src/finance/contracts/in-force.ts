import { dayOfDate } from '../../calendar/calendar.ts';
import type { Contract, Scenario, Segment } from '../../scenario/schema.ts';
import type { Grid } from '../../simulation/replication.ts';

/** Returns for each month of the grid the contract that pays for a segment; null where none does. */
export function contractsInForce({ contracts }: Scenario, segment: Segment, grid: Grid): (Contract | null)[] {
  const steps = (segment.contractSteps ?? []).map(({ from, contract }) => ({
    day: dayOfDate(from) - grid.startDay,
    contract,
  }));
  return grid.monthEdges.slice(0, -1).map((day) => {
    const id = steps.findLast((step) => step.day <= day)?.contract ?? segment.contract;
    return contracts.find((contract) => contract.id === id) ?? null;
  });
}

/**
 * Returns the scenario in which every segment that is paid by some contract is paid by this one, for the whole horizon.
 * Segments without a contract stay without.
 */
export function withContract(scenario: Scenario, contract: string): Scenario {
  return {
    ...scenario,
    segments: scenario.segments.map((segment) => {
      const { contractSteps, ...rest } = segment;
      return contractSteps === undefined && segment.contract === undefined ? segment : { ...rest, contract };
    }),
  };
}
