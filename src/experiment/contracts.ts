import { alternativesIn, withContract } from '../finance/contracts/in-force.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Chance } from './chance.ts';
import { chanceOf, HALF_CENT } from './chance.ts';
import type { Comparison } from './compare-samples.ts';
import { compareSamples } from './compare-samples.ts';
import type { Futures } from './futures.ts';
import type { Samples } from './measure.ts';
import { MONEY_MEASURES } from './money-measures.ts';
import { periodsOf } from './periods.ts';
import type { MeasureSummary } from './samples.ts';
import { samplesIn, summaryOfSamples } from './samples.ts';
import { simulatedPart } from './simulated-part.ts';

/** The same futures, booked in another way. */
export interface Recounted {
  readonly futures: Futures;
  /**
   * True when the change would also change what people do (a response to the contract, a stop of admissions at its
   * ceiling): then these are the old flows with the new money, and only a simulation tells the rest.
   */
  readonly needsSimulation: boolean;
}

/** Returns the scenario as `underContract` books it. */
export function scenarioUnder(scenario: Scenario, contract: string): Scenario {
  return withContract(scenario, contract);
}

const RECOUNTED = new WeakMap<Futures, Map<string, Recounted>>();

/**
 * Books the futures as if this contract paid for every segment that it can be chosen for, over the whole horizon.
 * Throws when the scenario has no such contract.
 */
export function underContract(futures: Futures, contract: string): Recounted {
  const { scenario } = futures;
  if (!scenario.contracts.some(({ id }) => id === contract)) throw new Error(`underContract: no contract ${contract}`);
  const known = RECOUNTED.get(futures) ?? new Map<string, Recounted>();
  RECOUNTED.set(futures, known);
  const recounted = known.get(contract) ?? recount(futures, withContract(scenario, contract));
  known.set(contract, recounted);
  return recounted;
}

/** Books futures again for a scenario that differs in its money. */
export function recount(futures: Futures, scenario: Scenario): Recounted {
  return {
    futures: { ...futures, scenario },
    needsSimulation: simulatedPart(scenario) !== simulatedPart(futures.scenario),
  };
}

/** What one contract does to both parties in one period, over the same futures. In euros. */
export interface ContractOutcome {
  /** The id of a contract that pays for everything; null for the contracts as they are in force. */
  readonly contract: string | null;
  /** A calendar year or `horizon`. */
  readonly period: string;
  readonly needsSimulation: boolean;
  /** What the municipalities pay in all. */
  readonly municipality: PartyOutcome;
  /** The result of the provider; null when no segment has both a contract and a provider cost. */
  readonly provider: (PartyOutcome & { readonly loss: Chance }) | null;
}

export interface PartyOutcome extends MeasureSummary {
  /** This contract minus the contracts in force, future by future; null for these themselves. */
  readonly difference: Comparison | null;
}

/** Returns what the contracts in force and then each alternative of the scenario do, in each year and over the horizon. */
export function contractOutcomes(futures: Futures): readonly ContractOutcome[] {
  const contracts = [null, ...alternativesIn(futures.scenario)];
  const spans = periodsOf(futures.grid).filter(({ kind }) => kind === 'span');
  return contracts.flatMap((contract) =>
    spans.flatMap(({ text }): ContractOutcome[] => {
      const outcome = outcomeOf(futures, contract, text);
      return outcome ? [outcome] : [];
    }),
  );
}

/** Returns what one contract does in a period; null when nothing was simulated or the municipalities pay nothing at all. */
export function outcomeOf(futures: Futures, contract: string | null, period: string): ContractOutcome | null {
  const { futures: booked, needsSimulation } =
    contract === null ? { futures, needsSimulation: false } : underContract(futures, contract);
  const party = (measure: 'costMunicipality' | 'providerResult'): [PartyOutcome, Samples] | null => {
    const samples = samplesIn(booked, MONEY_MEASURES[measure], null, period);
    if (!samples || samples.numerators.length === 0) return null;
    const inForce = contract === null ? null : samplesIn(futures, MONEY_MEASURES[measure], null, period);
    return [{ ...summaryOfSamples(samples), difference: compareSamples(samples, inForce) }, samples];
  };
  const [municipality] = party('costMunicipality') ?? [];
  const [result, samples] = party('providerResult') ?? [];
  const losses = samples?.numerators.filter((euros) => euros < -HALF_CENT).length ?? 0;
  const loss = chanceOf(losses, samples?.numerators.length ?? 0);
  if (!municipality) return null;
  return { contract, period, needsSimulation, municipality, provider: result && loss ? { ...result, loss } : null };
}
