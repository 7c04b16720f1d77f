import type { BookRule } from './ledger.ts';
import { perCount } from './payments.ts';
import type { Setting } from './setting.ts';

/** Books what the flow itself costs the municipality: clients placed elsewhere, and help for those who wait. */
export function flowRules({ scenario: { segments }, grid, months }: Setting): BookRule[] {
  const each = (euros: number) => new Float64Array(months.length).fill(euros);
  return segments.flatMap(({ urgent, waiting }, index) => {
    const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
    return [
      ...(urgent.kind === 'overflow'
        ? [perCount(grid, 'overflowPayment', index, 'overflowDays', each(urgent.eurosPerDay))]
        : []),
      ...(bridging ? [perCount(grid, 'bridgingPayment', index, 'bridgingDays', each(bridging.eurosPerDay))] : []),
    ];
  });
}
