import type { Scenario, Segment } from '../../scenario/schema.ts';

/**
 * Returns a text that is equal for two scenarios exactly when the simulation sees no difference between them: the
 * scenario without its words, its sources and its money. Parts of the language that are not named here count as seen,
 * so a new part is simulated again rather than forgotten.
 */
export function simulatedPart(scenario: Scenario): string {
  const { $schema, name, question, introduction, sources, opening, variants, contracts, replications, ...rest } =
    scenario;
  return JSON.stringify({
    ...rest,
    clientGroups: rest.clientGroups.map(withoutLabel),
    locations: rest.locations?.map(withoutLabel),
    measures: rest.measures?.map(({ label, priceYear, eurosPerYear, ...measure }) =>
      'eurosPerClient' in measure ? { ...measure, eurosPerClient: null } : measure,
    ),
    segments: rest.segments.map(simulatedSegment),
  });
}

/** People may respond to the contract in force: of a contract only that response is simulated. */
function simulatedSegment(segment: Segment) {
  const { label, contract, behaviour, providerCost, urgent, inflow, waiting, capacity, ...rest } = segment;
  const inForce = behaviour?.find((candidate) => candidate.contract === contract);
  return {
    ...rest,
    behaviour: inForce && { ...inForce, contract: null },
    inflow: inflow.map(({ label: _, ...stream }) => stream),
    urgent: { ...urgent, eurosPerDay: null },
    waiting: 'bridging' in waiting ? { ...waiting, bridging: { ...waiting.bridging, eurosPerDay: null } } : waiting,
    capacity: simulatedCapacity(capacity),
  };
}

function simulatedCapacity(capacity: Segment['capacity']) {
  if (capacity.kind === 'unlimited') return capacity;
  const { closing } = capacity;
  return {
    ...capacity,
    closing: typeof closing === 'object' ? { ...closing, eurosPerMove: null } : closing,
    ...(capacity.kind === 'groups' ? { groups: capacity.groups.map(withoutLabel) } : {}),
  };
}

function withoutLabel<Named extends { readonly label: string }>({ label, ...rest }: Named) {
  return rest;
}
