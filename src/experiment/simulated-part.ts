import type { Contract, ContractOf, Scenario, Segment } from '../scenario/schema.ts';
import { canonicalJson } from './scenario-hash.ts';

/**
 * Returns a text that is equal for two scenarios only when the simulation sees no difference between them, whatever the
 * order of their keys: the scenario without its words, its sources and its money. Parts of the language that are not named here count as seen,
 * so a new part is simulated again rather than forgotten. Of contracts the simulation sees how people respond to the
 * one in force, and when its ceiling stops admissions.
 */
export function simulatedPart(scenario: Scenario): string {
  const { $schema, name, question, introduction, sources, opening, variants, replications, ...simulated } = scenario;
  const { contracts, indexation, budget, costSharing, programmes, reinvestments, shadowPrices, ...other } = simulated;
  const { targets, workshop, contradictions, ...rest } = other;
  return canonicalJson({
    ...rest,
    clientGroups: rest.clientGroups.map(withoutLabel),
    locations: rest.locations?.map(({ label, property, ...location }) => location),
    municipalities: rest.municipalities?.map(({ id, referralShare }) => ({ id, referralShare })),
    measures: rest.measures?.map(({ label, priceYear, eurosPerYear, ...measure }) =>
      'eurosPerClient' in measure ? { ...measure, eurosPerClient: null } : measure,
    ),
    segments: rest.segments.map((segment) => simulatedSegment(segment, contracts)),
  });
}

function simulatedSegment(segment: Segment, contracts: readonly Contract[]) {
  const { label, contract, contractSteps = [], behaviour = [], urgent, inflow, waiting, capacity, ...others } = segment;
  const { providerCost, location, laterCost, taakveld, ...rest } = others;
  const inForce = [{ from: null, contract }, ...contractSteps].map((step) => {
    const response = behaviour.find((candidate) => candidate.contract === step.contract);
    return {
      from: step.from,
      response: response && { ...response, contract: null },
      stop: stopOf(contracts.find(({ id }) => id === step.contract)),
    };
  });
  return {
    ...rest,
    inForce: inForce.filter((step, index) => index === 0 || !isAlike(step, inForce[index - 1])),
    inflow: inflow.map(({ label: _, ...stream }) => stream),
    urgent: { ...urgent, ...UNPRICED },
    waiting: 'bridging' in waiting ? { ...waiting, bridging: { ...waiting.bridging, ...UNPRICED } } : waiting,
    capacity: simulatedCapacity(capacity),
  };
}

/**
 * What the simulation sees of a contract whose ceiling stops admissions: how many care days it can pay in a year and how
 * a day of departure counts. Segments with the same contract use up the same days, so its id is part of it.
 */
function stopOf(contract: Contract | undefined) {
  if (contract?.kind !== 'pxq' || contract.ceiling?.then !== 'stop-admissions') return null;
  const { id, eurosPerDay, ceiling, billing } = contract;
  return { id, daysPerYear: ceiling.eurosPerYear / eurosPerDay, billing: billingOf(billing) };
}

function billingOf(billing: ContractOf<'pxq'>['billing']) {
  return { absence: billing?.unpaidAbsenceShare ?? 0, departure: billing?.departureDay ?? 'unpaid' };
}

function isAlike(
  { from: _, ...a }: { readonly from: string | null },
  { from: __, ...b }: { readonly from: string | null },
) {
  return canonicalJson(a) === canonicalJson(b);
}

const UNPRICED = { eurosPerDay: null, eurosPerMove: null, priceYear: null } as const;

function simulatedCapacity(capacity: Segment['capacity']) {
  if (capacity.kind === 'unlimited') return capacity;
  const { closing } = capacity;
  return {
    ...capacity,
    closing: typeof closing === 'object' ? { ...closing, ...UNPRICED } : closing,
    ...(capacity.kind === 'groups' ? { groups: capacity.groups.map(withoutLabel) } : {}),
  };
}

function withoutLabel<Named extends { readonly label: string }>({ label, ...rest }: Named) {
  return rest;
}
