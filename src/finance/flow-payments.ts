import type { Contract, Scenario } from '../scenario/schema.ts';
import { contractsInForce } from './contracts/in-force.ts';
import type { BookRule } from './ledger.ts';
import { perCount } from './payments.ts';
import type { Setting } from './setting.ts';

/**
 * Books what the flow itself costs the municipality: clients placed elsewhere, and help for those who wait. These prices
 * have no price year of their own: they are of that of the contract in force in the segment on the first day (of a
 * mixture its first part), and go with prices from there. Without such a contract they stay what they are.
 */
export function flowRules({ scenario, grid, months, factors }: Setting): BookRule[] {
  return scenario.segments.flatMap((segment, index) => {
    const { urgent, waiting } = segment;
    const priceYear = priceYearOf(scenario, contractsInForce(scenario, segment, grid)[0] ?? null);
    const each = (euros: number) =>
      priceYear === null
        ? new Float64Array(months.length).fill(euros)
        : factors('prices', priceYear).map((factor) => euros * factor);
    const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
    return [
      ...(urgent.kind === 'overflow'
        ? [perCount(grid, 'overflowPayment', index, 'overflowDays', each(urgent.eurosPerDay))]
        : []),
      ...(bridging ? [perCount(grid, 'bridgingPayment', index, 'bridgingDays', each(bridging.eurosPerDay))] : []),
    ];
  });
}

function priceYearOf({ contracts }: Scenario, contract: Contract | null): number | null {
  if (contract?.kind !== 'mixture') return contract?.priceYear ?? null;
  const first = contracts.find(({ id }) => id === contract.parts[0].contract);
  return first && first.kind !== 'mixture' ? first.priceYear : null;
}
