import type { BookRule } from './ledger.ts';
import { perCount } from './payments.ts';
import type { Setting } from './setting.ts';
import { amountsOf } from './setting.ts';

/**
 * Books what the flow itself costs the municipality: clients placed elsewhere, and help for those who wait. These prices
 * go with prices from their price year; the language asks for one where something is indexed.
 */
export function flowRules(setting: Setting): BookRule[] {
  const { scenario, grid } = setting;
  return scenario.segments.flatMap(({ urgent, waiting }, index) => {
    const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
    const each = ({
      eurosPerDay,
      priceYear,
    }: {
      readonly eurosPerDay: number;
      readonly priceYear?: number | undefined;
    }) => amountsOf(setting, 'prices', eurosPerDay, priceYear);
    return [
      ...(urgent.kind === 'overflow' ? [perCount(grid, 'overflowPayment', index, 'overflowDays', each(urgent))] : []),
      ...(bridging ? [perCount(grid, 'bridgingPayment', index, 'bridgingDays', each(bridging))] : []),
    ];
  });
}
