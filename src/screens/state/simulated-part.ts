import type { Scenario } from '../../scenario/schema.ts';

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
    clientGroups: rest.clientGroups.map(({ label, ...group }) => group),
    segments: rest.segments.map(({ label, contract, providerCost, urgent, ...segment }) => ({
      ...segment,
      urgent: { ...urgent, eurosPerDay: null },
    })),
  });
}
