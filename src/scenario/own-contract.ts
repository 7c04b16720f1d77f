import type { Contract, Scenario, Segment } from './schema.ts';

/** A contract that the reader made, and where it counts. */
export interface OwnContract {
  readonly contract: Contract;
  /** The id of the segment that it is for; null for all that have a contract. */
  readonly segment: string | null;
  /** The first of a month from which it counts; null for the whole period. */
  readonly from: string | null;
}

/** Returns the scenario with own contracts in its list and in force, each after the one before it. */
export function withOwnContracts(scenario: Scenario, owns: readonly OwnContract[]): Scenario {
  let changed = scenario;
  for (const own of owns) {
    const segments = changed.segments.map((segment) => (isFor(own, segment) ? withInForce(segment, own) : segment));
    changed = { ...changed, contracts: contractsWith(changed.contracts, own.contract), segments };
  }
  return changed;
}

/** Returns a list of contracts with one more, in the place of the one with the same id. */
export function contractsWith(contracts: readonly Contract[], contract: Contract): readonly Contract[] {
  return [...contracts.filter(({ id }) => id !== contract.id), contract];
}

function isFor(own: OwnContract, { id, contract }: Segment): boolean {
  return own.segment === null ? contract !== undefined : own.segment === id;
}

/** From its date on it counts until the end: later steps of the segment fall away. */
function withInForce(segment: Segment, { contract: { id }, from }: OwnContract): Segment {
  const { contractSteps = [], ...rest } = segment;
  if (from === null) return { ...rest, contract: id };
  return { ...rest, contractSteps: [...contractSteps.filter((step) => step.from < from), { from, contract: id }] };
}
