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
 * Returns the scenario in which this contract pays, for the whole horizon, for every segment that it can be chosen for:
 * see `segmentsFor`. Other segments keep theirs.
 */
export function withContract(
  scenario: Scenario,
  contract: string,
  ids: readonly string[] = segmentsFor(scenario, contract),
): Scenario {
  return {
    ...scenario,
    segments: scenario.segments.map((segment) => {
      const { contractSteps, ...rest } = segment;
      return ids.includes(segment.id) ? { ...rest, contract } : segment;
    }),
  };
}

/**
 * Returns the ids of the segments that a contract can be chosen for. Where the scenario offers it as a choice, these are the
 * segments of that choice: a price for closed care is no price for help at home. Otherwise they are the segments that it
 * pays for at some time, and for a contract that pays for none all segments with a contract.
 */
export function segmentsFor({ segments, opening }: Scenario, contract: string): readonly string[] {
  const offered = opening.choices.flatMap((choice) =>
    choice.kind === 'contract' && choice.options.includes(contract) ? choice.paths : [],
  );
  if (offered.length > 0)
    return segments.flatMap(({ id }) => (offered.includes(`/segments/${id}/contract`) ? [id] : []));
  const paid = segments.filter(contractsOf);
  const paying = paid.filter((segment) => contractsOf(segment)?.includes(contract));
  return (paying.length > 0 ? paying : paid).map(({ id }) => id);
}

/**
 * Returns the ids of the contracts that are worth laying side by side: those that the scenario offers as a choice, or all
 * of them where it offers none.
 */
export function alternativesIn({ contracts, opening }: Scenario): readonly string[] {
  const offered = new Set(opening.choices.flatMap((choice) => (choice.kind === 'contract' ? choice.options : [])));
  const all = contracts.map(({ id }) => id);
  return offered.size > 0 ? all.filter((id) => offered.has(id)) : all;
}

/** The contracts that pay for a segment at some time; null when none does. */
function contractsOf({ contract, contractSteps = [] }: Segment): readonly string[] | null {
  const ids = [...(contract === undefined ? [] : [contract]), ...contractSteps.map((step) => step.contract)];
  return ids.length > 0 ? ids : null;
}
